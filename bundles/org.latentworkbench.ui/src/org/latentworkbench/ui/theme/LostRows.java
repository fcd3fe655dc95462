package org.latentworkbench.ui.theme;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * Disposes rows that the toolkit loses: under GTK a table that makes its rows on demand forgets some when their number changes, and leaves
 * them behind undisposed when it goes. The platform's theme still knows these, and would fail over them at the next change of the theme.
 */
final class LostRows {
	private static final String KEY = LostRows.class.getName();

	private LostRows() {
	}

	/** Looks after all tables of the display from now on. */
	static void follow(Display display) {
		// the theme gets to know a row by this event
		display.addFilter(SWT.Skin, event -> {
			if (event.widget instanceof TableItem row && (row.getParent().getStyle() & SWT.VIRTUAL) != 0) {
				keep(row);
			}
		});
	}

	@SuppressWarnings("unchecked")
	private static void keep(TableItem row) {
		Table table = row.getParent();
		List<TableItem> rows = (List<TableItem>) table.getData(KEY);
		if (rows == null) {
			List<TableItem> all = new ArrayList<>();
			table.setData(KEY, all);
			table.addListener(SWT.Dispose, event -> all.stream().filter(r -> !r.isDisposed() && table.indexOf(r) < 0).toList()
					.forEach(TableItem::dispose));
			rows = all;
		}
		rows.add(row);
	}
}
