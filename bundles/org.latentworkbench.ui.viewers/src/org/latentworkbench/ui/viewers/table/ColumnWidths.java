package org.latentworkbench.ui.viewers.table;

import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** Widths that show what is in the first cells; later columns of very wide tables get the usual width of the first ones. */
final class ColumnWidths {
	private static final int COLUMNS = 200;
	private static final int ROWS = 30;
	private static final int NAMES = 2000;
	/** Beside a column's name there is room for the sign of sorting. */
	private static final int SIGN_CHARACTERS = 2;
	private static final int MOST_CHARACTERS = 40;
	private static final int FEWEST_CHARACTERS = 6;

	private final double character;
	private final int padding;
	private final int rowHeight;

	/** Measures the control's font. */
	ColumnWidths(Control control) {
		GC gc = new GC(control);
		try {
			gc.setFont(control.getFont());
			character = gc.getFontMetrics().getAverageCharacterWidth();
			rowHeight = gc.getFontMetrics().getHeight() * 3 / 2;
		} finally {
			gc.dispose();
		}
		padding = (int) Math.ceil(2.5 * character);
	}

	/** The height of a row of text. */
	int rowHeight() {
		return rowHeight;
	}

	void applyTo(DataLayer body, Grid grid) {
		int columns = Math.min(grid.columns(), COLUMNS);
		long sum = 0;
		for (int j = 0; j < columns; j++) {
			int width = width(characters(grid, j));
			body.setColumnWidthByPosition(j, width, false);
			sum += width;
		}
		if (columns > 0) {
			body.setDefaultColumnWidth((int) (sum / columns));
		}
	}

	/** The width of the column with the rows' names. */
	int rowNames(Grid grid) {
		int most = grid.corner().length();
		int step = Math.max(1, grid.rows() / NAMES);
		for (int i = 0; i < grid.rows(); i += step) {
			most = Math.max(most, grid.rowName(i).length());
		}
		if (grid.rows() > 0) {
			most = Math.max(most, grid.rowName(grid.rows() - 1).length());
		}
		return width(most);
	}

	private static int characters(Grid grid, int column) {
		int most = grid.columnName(column).length() + SIGN_CHARACTERS;
		for (int i = 0; i < Math.min(grid.rows(), ROWS); i++) {
			most = Math.max(most, CellText.text(grid.value(i, column)).length());
		}
		return most;
	}

	private int width(int characters) {
		return (int) Math.ceil(Math.clamp(characters, FEWEST_CHARACTERS, MOST_CHARACTERS) * character) + padding;
	}
}
