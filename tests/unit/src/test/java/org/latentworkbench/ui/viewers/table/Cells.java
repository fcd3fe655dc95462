package org.latentworkbench.ui.viewers.table;

import java.util.List;
import java.util.stream.IntStream;

/** A grid of a few cells: columns of numbers hold Double, others String, null where missing. */
record Cells(List<String> names, List<String> titles, Object[][] values) implements Grid {
	static Cells of(List<String> columns, Object[]... rows) {
		List<String> names = IntStream.range(0, rows.length).mapToObj(i -> "S" + (i + 1)).toList();
		return new Cells(names, columns, rows);
	}

	@Override
	public int rows() {
		return values.length;
	}

	@Override
	public int columns() {
		return titles.size();
	}

	@Override
	public String corner() {
		return "Sample";
	}

	@Override
	public String rowName(int row) {
		return names.get(row);
	}

	@Override
	public String columnName(int column) {
		return titles.get(column);
	}

	@Override
	public List<Block> blocks() {
		return List.of();
	}

	@Override
	public boolean numeric(int column) {
		for (Object[] row : values) {
			if (row[column] != null) {
				return row[column] instanceof Number;
			}
		}
		return true;
	}

	@Override
	public Object value(int row, int column) {
		return values[row][column];
	}

	@Override
	public long missing() {
		return 0;
	}
}
