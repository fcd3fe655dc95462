package org.latentworkbench.ui.viewers.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Which rows of a grid to show, and in which order.
 *
 * @param search  letters that a row's name or one of its words has in it; empty: all rows
 * @param filters what cells have to be, by column
 * @param only    the rows to choose from; empty: all
 * @param sorting by what, the most important first; rows that are equal stay in the grid's order, missing values come last
 */
record RowQuery(String search, Map<Integer, String> filters, Optional<BitSet> only, List<Key> sorting) {
	/** All rows as they are. */
	static final RowQuery ALL = new RowQuery("", Map.of(), Optional.empty(), List.of());

	/** How often it is asked whether nobody waits any more. */
	private static final int ROWS_AT_ONCE = 4096;

	/** @param column of the grid */
	record Key(int column, boolean descending) {
	}

	RowQuery {
		filters = Map.copyOf(filters);
		sorting = List.copyOf(sorting);
	}

	RowQuery searching(String letters) {
		return new RowQuery(letters, filters, only, sorting);
	}

	/** @param texts by column; blank ones are none */
	RowQuery filtering(Map<Integer, String> texts) {
		var given = new HashMap<>(texts);
		given.values().removeIf(String::isBlank);
		return new RowQuery(search, given, only, sorting);
	}

	RowQuery among(Optional<BitSet> rows) {
		return new RowQuery(search, filters, rows, sorting);
	}

	RowQuery sortedBy(List<Key> keys) {
		return new RowQuery(search, filters, only, keys);
	}

	/** Whether all rows are shown, in whichever order. */
	boolean whole() {
		return search.isBlank() && filters.isEmpty() && only.isEmpty();
	}

	/**
	 * The grid's rows; empty where they are all rows in the grid's order.
	 *
	 * @param cancelled asked now and then
	 * @throws CancellationException when it was cancelled
	 */
	Optional<int[]> rows(Grid grid, BooleanSupplier cancelled) {
		if (whole() && sorting.isEmpty()) {
			return Optional.empty();
		}
		int[] rows = filtered(grid, cancelled);
		return Optional.of(sorting.isEmpty() ? rows : sorted(grid, rows, cancelled));
	}

	private int[] filtered(Grid grid, BooleanSupplier cancelled) {
		int[] columns = filters.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
		CellFilter[] tests = Arrays.stream(columns).mapToObj(c -> CellFilter.of(filters.get(c))).toArray(CellFilter[]::new);
		String letters = search.strip();
		int[] words = letters.isEmpty() ? new int[0] : words(grid);
		int[] found = new int[grid.rows()];
		int count = 0;
		for (int row = 0; row < grid.rows(); row++) {
			check(row, cancelled);
			if ((only.isEmpty() || only.get().get(row)) && passes(grid, row, columns, tests)
					&& (letters.isEmpty() || mentions(grid, row, words, letters))) {
				found[count++] = row;
			}
		}
		return Arrays.copyOf(found, count);
	}

	private static boolean passes(Grid grid, int row, int[] columns, CellFilter[] tests) {
		for (int k = 0; k < columns.length; k++) {
			if (!tests[k].passes(grid, row, columns[k])) {
				return false;
			}
		}
		return true;
	}

	private static int[] words(Grid grid) {
		int[] columns = new int[grid.columns()];
		int count = 0;
		for (int column = 0; column < columns.length; column++) {
			if (!grid.numeric(column)) {
				columns[count++] = column;
			}
		}
		return Arrays.copyOf(columns, count);
	}

	private static boolean mentions(Grid grid, int row, int[] words, String letters) {
		if (CellFilter.contains(grid.rowName(row), letters)) {
			return true;
		}
		for (int column : words) {
			Object value = grid.value(row, column);
			if (value != null && CellFilter.contains(value.toString(), letters)) {
				return true;
			}
		}
		return false;
	}

	private int[] sorted(Grid grid, int[] rows, BooleanSupplier cancelled) {
		Comparator<Integer> order = null;
		for (Key key : sorting) {
			check(0, cancelled);
			Comparator<Integer> next = grid.numeric(key.column()) ? numbers(grid, rows, key) : words(grid, rows, key);
			order = order == null ? next : order.thenComparing(next);
		}
		Integer[] places = new Integer[rows.length];
		Arrays.setAll(places, i -> i);
		Comparator<Integer> by = order;
		// sorting cannot be stopped from outside but by an exception
		long[] comparisons = new long[1];
		Arrays.sort(places, (a, b) -> {
			if (++comparisons[0] % ROWS_AT_ONCE == 0) {
				check(0, cancelled);
			}
			return by.compare(a, b);
		});
		int[] result = new int[rows.length];
		Arrays.setAll(result, i -> rows[places[i]]);
		return result;
	}

	/** Values are read once, not at each comparison. */
	private static Comparator<Integer> numbers(Grid grid, int[] rows, Key key) {
		double[] values = new double[rows.length];
		for (int i = 0; i < rows.length; i++) {
			values[i] = grid.number(rows[i], key.column());
		}
		return (a, b) -> {
			double x = values[a];
			double y = values[b];
			if (Double.isNaN(x) || Double.isNaN(y)) {
				return Boolean.compare(Double.isNaN(x), Double.isNaN(y));
			}
			return key.descending() ? Double.compare(y, x) : Double.compare(x, y);
		};
	}

	private static Comparator<Integer> words(Grid grid, int[] rows, Key key) {
		String[] values = new String[rows.length];
		for (int i = 0; i < rows.length; i++) {
			Object value = grid.value(rows[i], key.column());
			values[i] = value == null ? null : value.toString();
		}
		return (a, b) -> {
			String x = values[a];
			String y = values[b];
			if (x == null || y == null) {
				return Boolean.compare(x == null, y == null);
			}
			return key.descending() ? NaturalOrder.INSTANCE.compare(y, x) : NaturalOrder.INSTANCE.compare(x, y);
		};
	}

	private static void check(int row, BooleanSupplier cancelled) {
		if (row % ROWS_AT_ONCE == 0 && cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
	}
}
