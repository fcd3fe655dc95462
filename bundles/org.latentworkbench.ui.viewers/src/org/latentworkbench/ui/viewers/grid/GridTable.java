package org.latentworkbench.ui.viewers.grid;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataCommandHandler;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** Makes the table for a grid: frozen row names and column names, the cells asked for as they come into view. */
public final class GridTable {
	/** Rows that are looked at for a column's width. */
	private static final int SAMPLE = 40;
	/** Columns whose width is measured; further ones are as wide as the widest of these. */
	private static final int MEASURED = 200;
	private static final int MARGIN = 14;
	private static final int WIDEST = 260;
	private static final int NARROWEST = 48;

	private GridTable() {
	}

	/** A new table in {@code parent}, ready to be laid out. */
	public static NatTable create(Composite parent, Grid grid) {
		DataLayer body = new DataLayer(new Cells(grid.columns(), grid.rows(), (column, row) -> grid.missing(row, column) ? "NA"
				: grid.text(row, column)));
		body.setConfigLabelAccumulator((LabelStack labels, int column, int row) -> {
			if (grid.missing(row, column)) {
				labels.addLabel(GridStyle.MISSING);
			} else if (grid.numeric(column)) {
				labels.addLabel(GridStyle.NUMERIC);
			}
		});
		SelectionLayer selection = new SelectionLayer(body);
		ViewportLayer viewport = new ViewportLayer(selection);

		Cells columnNames = new Cells(grid.columns(), 1, (column, row) -> grid.columnName(column));
		DataLayer columnData = new DataLayer(columnNames);
		columnData.setConfigLabelAccumulator((LabelStack labels, int column, int row) -> {
			if (grid.numeric(column)) {
				labels.addLabel(GridStyle.NUMERIC);
			}
		});
		ColumnHeaderLayer columnHeader = new ColumnHeaderLayer(columnData, viewport, selection);
		Cells rowNames = new Cells(1, grid.rows(), (column, row) -> grid.rowName(row));
		DataLayer rowData = new DataLayer(rowNames);
		RowHeaderLayer rowHeader = new RowHeaderLayer(rowData, viewport, selection);
		DataLayer cornerData = new DataLayer(new Cells(1, 1, (column, row) -> ""));
		CornerLayer corner = new CornerLayer(cornerData, rowHeader, columnHeader);

		measure(parent, grid, body, rowData, columnData);
		NatTable table = new NatTable(parent, new GridLayer(viewport, columnHeader, rowHeader, corner, false), false);
		selection.registerCommandHandler(new CopyDataCommandHandler(selection, columnData, rowData));
		table.addConfiguration(new GridStyle(parent.getDisplay()));
		table.addConfiguration(new GridKeys());
		table.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		table.configure();
		return table;
	}

	/** Columns as wide as their names and the first rows need, within bounds; rows as high as the font. */
	private static void measure(Composite parent, Grid grid, DataLayer body, DataLayer rowNames, DataLayer columnNames) {
		GC gc = new GC(parent);
		try {
			gc.setFont(JFaceResources.getDefaultFont());
			int height = gc.getFontMetrics().getHeight() + 6;
			body.setDefaultRowHeight(height);
			int rows = Math.min(SAMPLE, grid.rows());
			int widest = NARROWEST;
			for (int column = 0; column < Math.min(MEASURED, grid.columns()); column++) {
				int width = width(gc, grid.columnName(column));
				for (int row = 0; row < rows; row++) {
					width = Math.max(width, width(gc, grid.text(row, column)));
				}
				body.setColumnWidthByPosition(column, width);
				widest = Math.max(widest, width);
			}
			body.setDefaultColumnWidth(widest);
			int names = width(gc, Integer.toString(grid.rows()));
			for (int row = 0; row < rows; row++) {
				names = Math.max(names, width(gc, grid.rowName(row)));
			}
			if (grid.rows() > 0) {
				names = Math.max(names, width(gc, grid.rowName(grid.rows() - 1)));
			}
			rowNames.setDefaultColumnWidth(names);
			rowNames.setDefaultRowHeight(height);
			columnNames.setDefaultRowHeight(height);
		} finally {
			gc.dispose();
		}
	}

	private static int width(GC gc, String text) {
		return Math.clamp(gc.textExtent(text).x + MARGIN, NARROWEST, WIDEST);
	}

	private interface Text {
		String at(int column, int row);
	}

	/** Text cells that cannot be changed. */
	private record Cells(int columns, int rows, Text text) implements IDataProvider {
		@Override
		public Object getDataValue(int column, int row) {
			return text.at(column, row);
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("the table shows a file and does not change it");
		}

		@Override
		public int getColumnCount() {
			return columns;
		}

		@Override
		public int getRowCount() {
			return rows;
		}
	}
}
