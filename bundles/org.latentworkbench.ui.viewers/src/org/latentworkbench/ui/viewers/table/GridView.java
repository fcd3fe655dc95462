package org.latentworkbench.ui.viewers.table;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.ui.selection.Subject;

/** Some of a grid's rows in some order: what is left after filtering and sorting. Columns are the grid's own. */
final class GridView implements Grid {
	private final Grid all;
	/** The grid's row at each place; null for all rows in the grid's order, so that a table that nobody sorts takes no memory. */
	private int[] order;

	GridView(Grid all) {
		this.all = all;
	}

	/** The grid behind. */
	Grid all() {
		return all;
	}

	/** Shows these rows of the grid in this order; empty: all of them as they are. */
	void show(Optional<int[]> rows) {
		order = rows.orElse(null);
	}

	/** The grid's row at a place. */
	int source(int row) {
		return order == null ? row : order[row];
	}

	@Override
	public int rows() {
		return order == null ? all.rows() : order.length;
	}

	@Override
	public int columns() {
		return all.columns();
	}

	@Override
	public String corner() {
		return all.corner();
	}

	@Override
	public String rowName(int row) {
		return all.rowName(source(row));
	}

	@Override
	public String columnName(int column) {
		return all.columnName(column);
	}

	@Override
	public List<Block> blocks() {
		return all.blocks();
	}

	@Override
	public boolean numeric(int column) {
		return all.numeric(column);
	}

	@Override
	public Object value(int row, int column) {
		return all.value(source(row), column);
	}

	@Override
	public double number(int row, int column) {
		return all.number(source(row), column);
	}

	@Override
	public List<String> categories(int column) {
		return all.categories(column);
	}

	@Override
	public int category(int row, int column) {
		return all.category(source(row), column);
	}

	@Override
	public long missing() {
		return all.missing();
	}

	@Override
	public Optional<Subject> rowSubject() {
		return all.rowSubject();
	}

	@Override
	public List<String> rowIds(int row) {
		return all.rowIds(source(row));
	}

	@Override
	public Optional<Subject> columnSubject() {
		return all.columnSubject();
	}
}
