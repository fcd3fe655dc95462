package org.latentworkbench.ui.viewers.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.latentworkbench.ui.selection.SelectionLink;
import org.latentworkbench.ui.selection.Subject;

/**
 * A table's part in the linked selection. Rows with selected cells are the samples (or features) that they are about; columns that
 * are selected as a whole are features. What is selected elsewhere is marked, and stays so when the table is sorted.
 */
final class GridLink {
	/** A drag over cells selects many times; the others follow when it rests. */
	private static final int REST_MILLIS = 60;

	private final GridTable table;
	private final SelectionLink link;
	private final Runnable tell = this::tell;
	private boolean listening = true;
	private Runnable told = () -> {
	};

	GridLink(GridTable table, SelectionLink link) {
		this.table = table;
		this.link = link;
		table.table().addLayerListener(event -> {
			if (listening && event instanceof ISelectionEvent) {
				table.table().getDisplay().timerExec(REST_MILLIS, tell);
			}
		});
		table.table().addDisposeListener(e -> table.table().getDisplay().timerExec(-1, tell));
		mark();
	}

	/** @param listener told when something was selected here */
	void onTold(Runnable listener) {
		told = listener;
	}

	/** Of what is selected here to all views. */
	private void tell() {
		if (table.table().isDisposed()) {
			return;
		}
		GridView view = table.view();
		List<Rectangle> parts = table.layers().selection().getSelectionModel().getSelections();
		boolean columns = !parts.isEmpty() && parts.stream().allMatch(r -> r.y == 0 && r.height >= view.rows() && r.width < view.columns());
		if (columns && view.columnSubject().isPresent() && view.rows() > 1) {
			var names = new ArrayList<String>();
			for (int column : table.layers().selection().getSelectedColumnPositions()) {
				names.add(view.columnName(column));
			}
			link.select(view.columnSubject().get(), names);
		} else if (!columns && view.rowSubject().isPresent()) {
			var ids = new LinkedHashSet<String>();
			List<Range> ranges = new ArrayList<>(table.layers().selection().getSelectedRowPositions());
			ranges.sort((a, b) -> Integer.compare(a.start, b.start));
			for (Range range : ranges) {
				for (int row = range.start; row < Math.min(range.end, view.rows()); row++) {
					ids.addAll(view.rowIds(row));
				}
			}
			link.select(view.rowSubject().get(), ids);
		}
		mark();
		told.run();
	}

	/** What is selected elsewhere is marked here, and its first row or column brought into sight. */
	void follow() {
		listening = false;
		table.layers().selection().clear(false);
		listening = true;
		mark();
		GridView view = table.view();
		BitSet rows = table.layers().linkedRows();
		for (int row = 0; row < view.rows() && !rows.isEmpty(); row++) {
			if (rows.get(view.source(row))) {
				table.layers().viewport().moveRowPositionIntoViewport(row);
				break;
			}
		}
		int column = table.layers().linkedColumns().nextSetBit(0);
		if (column >= 0 && rows.isEmpty()) {
			table.layers().viewport().moveColumnPositionIntoViewport(column);
		}
	}

	private void mark() {
		Grid all = table.view().all();
		BitSet rows = new BitSet();
		Set<String> ids = all.rowSubject().map(link::selected).orElse(Set.of());
		for (int row = 0; row < all.rows() && !ids.isEmpty(); row++) {
			if (all.rowIds(row).stream().anyMatch(ids::contains)) {
				rows.set(row);
			}
		}
		BitSet columns = new BitSet();
		Optional<Subject> subject = all.columnSubject();
		Set<String> names = subject.map(link::selected).orElse(Set.of());
		for (int column = 0; column < all.columns() && !names.isEmpty(); column++) {
			if (names.contains(all.columnName(column))) {
				columns.set(column);
			}
		}
		table.layers().mark(rows, columns);
		if (table.query().only().isPresent()) {
			table.ask(table.query().among(Optional.of(rows)));
		}
		table.table().redraw();
	}
}
