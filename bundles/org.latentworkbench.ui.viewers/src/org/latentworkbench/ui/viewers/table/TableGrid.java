package org.latentworkbench.ui.viewers.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.latentworkbench.api.Table;
import org.latentworkbench.ui.selection.Subject;

/** A table. Its first column names the rows where it is one of names, else the rows are numbered from 1. */
final class TableGrid implements Grid {
	private static final Set<String> SAMPLES = Set.of("sample", "samples", "id");
	private static final Set<String> FEATURES = Set.of("feature", "feature_name");
	private static final Set<String> NAMES = Set.of("sample", "samples", "id", "feature", "feature_name", "name");
	/** The columns of tables of pairs. */
	private static final Set<String> PAIR = Set.of("feature_a", "feature_b");

	private final Table table;
	/** How many columns the row names take: 1 or 0. */
	private final int named;
	/** The two columns of a table of pairs of features; none for others. */
	private final List<Table.Column> pair;

	TableGrid(Table table) {
		this.table = table;
		List<Table.Column> two = table.columns().stream().filter(c -> PAIR.contains(c.name())).toList();
		pair = two.size() == PAIR.size() ? two : List.of();
		named = !table.columns().isEmpty() && table.columns().get(0) instanceof Table.Text first
				&& NAMES.contains(first.name().toLowerCase(Locale.ROOT)) ? 1 : 0;
	}

	@Override
	public int rows() {
		return table.rows();
	}

	@Override
	public int columns() {
		return table.columns().size() - named;
	}

	@Override
	public String corner() {
		return named == 1 ? table.columns().get(0).name() : "Row";
	}

	@Override
	public String rowName(int row) {
		return named == 1 ? table.columns().get(0).text(row) : Integer.toString(row + 1);
	}

	@Override
	public String columnName(int column) {
		return column(column).name();
	}

	@Override
	public List<Block> blocks() {
		return List.of();
	}

	@Override
	public boolean numeric(int column) {
		return !(column(column) instanceof Table.Text);
	}

	@Override
	public Object value(int row, int column) {
		return switch (column(column)) {
			case Table.Text t -> t.values().get(row).isEmpty() ? null : t.values().get(row);
			case Table.Whole w -> w.values()[row];
			case Table.Numbers n -> Double.isNaN(n.values()[row]) ? null : n.values()[row];
		};
	}

	@Override
	public double number(int row, int column) {
		return switch (column(column)) {
			case Table.Text t -> Double.NaN;
			case Table.Whole w -> w.values()[row];
			case Table.Numbers n -> n.values()[row];
		};
	}

	@Override
	public Optional<Subject> rowSubject() {
		if (!pair.isEmpty()) {
			return Optional.of(Subject.FEATURES);
		}
		String name = named == 1 ? corner().toLowerCase(Locale.ROOT) : "";
		return SAMPLES.contains(name) ? Optional.of(Subject.SAMPLES)
				: FEATURES.contains(name) ? Optional.of(Subject.FEATURES) : Optional.empty();
	}

	@Override
	public List<String> rowIds(int row) {
		return pair.isEmpty() ? List.of(rowName(row)) : pair.stream().map(c -> c.text(row)).toList();
	}

	@Override
	public long missing() {
		long count = 0;
		for (int j = 0; j < columns(); j++) {
			for (int i = 0; i < rows(); i++) {
				if (value(i, j) == null) {
					count++;
				}
			}
		}
		return count;
	}

	private Table.Column column(int column) {
		return table.columns().get(column + named);
	}
}
