package org.latentworkbench.ui.viewers.grid;

import java.util.Locale;

import org.latentworkbench.api.Table;

/** A table as analyses leave it: rows are numbered, each column has its own type. */
public final class TableGrid implements Grid {
	private final Table table;

	public TableGrid(Table table) {
		this.table = table;
	}

	@Override
	public String summary() {
		return String.format(Locale.ROOT, "%,d rows \u00d7 %,d columns", rows(), columns());
	}

	@Override
	public int rows() {
		return table.rows();
	}

	@Override
	public int columns() {
		return table.columns().size();
	}

	@Override
	public String rowName(int row) {
		return Integer.toString(row + 1);
	}

	@Override
	public String columnName(int column) {
		return table.columns().get(column).name();
	}

	@Override
	public String text(int row, int column) {
		return table.columns().get(column).text(row);
	}

	@Override
	public boolean missing(int row, int column) {
		return text(row, column).isEmpty();
	}

	@Override
	public boolean numeric(int column) {
		return !(table.columns().get(column) instanceof Table.Text);
	}
}
