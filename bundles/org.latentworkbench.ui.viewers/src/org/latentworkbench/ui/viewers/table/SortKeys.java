package org.latentworkbench.ui.viewers.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.latentworkbench.ui.viewers.table.RowQuery.Key;

/** The columns that a table is sorted by, as its header shows them. The sorting itself is {@link RowUpdates}' work. */
final class SortKeys implements ISortModel {
	private final Consumer<List<Key>> changed;
	private List<Key> keys = List.of();

	SortKeys(Consumer<List<Key>> changed) {
		this.changed = changed;
	}

	/** @param newKeys the most important first */
	void sort(List<Key> newKeys) {
		keys = List.copyOf(newKeys);
		changed.accept(keys);
	}

	@Override
	public void sort(int column, SortDirectionEnum direction, boolean accumulate) {
		List<Key> next = new ArrayList<>(accumulate ? keys : List.of());
		int at = place(next, column);
		if (direction == SortDirectionEnum.NONE) {
			if (at >= 0) {
				next.remove(at);
			}
		} else if (at >= 0) {
			next.set(at, new Key(column, direction == SortDirectionEnum.DESC));
		} else {
			next.add(new Key(column, direction == SortDirectionEnum.DESC));
		}
		sort(next);
	}

	@Override
	public void clear() {
		sort(List.of());
	}

	@Override
	public List<Integer> getSortedColumnIndexes() {
		return keys.stream().map(Key::column).toList();
	}

	@Override
	public boolean isColumnIndexSorted(int column) {
		return place(keys, column) >= 0;
	}

	@Override
	public SortDirectionEnum getSortDirection(int column) {
		int at = place(keys, column);
		return at < 0 ? SortDirectionEnum.NONE : keys.get(at).descending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
	}

	@Override
	public int getSortOrder(int column) {
		return place(keys, column);
	}

	@SuppressWarnings("rawtypes")
	@Override
	public List<Comparator> getComparatorsForColumnIndex(int column) {
		return List.of();
	}

	@Override
	public Comparator<?> getColumnComparator(int column) {
		return Comparator.naturalOrder();
	}

	private static int place(List<Key> keys, int column) {
		for (int i = 0; i < keys.size(); i++) {
			if (keys.get(i).column() == column) {
				return i;
			}
		}
		return -1;
	}
}
