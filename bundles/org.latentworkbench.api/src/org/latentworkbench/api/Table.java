package org.latentworkbench.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A small table of named, typed columns of one length: what an analysis reports.
 *
 * @param columns names are unique
 */
public record Table(List<Column> columns) {
	/** No columns, no rows. */
	public static final Table NONE = new Table(List.of());

	/** A column; a missing number is NaN, a missing text the empty string. */
	public sealed interface Column {
		String name();

		int size();

		/** The cell as it is written to a file: numbers at full precision, missing ones empty. */
		String text(int row);

		/** The cells {@code rows[0], rows[1], ...} as a column of the same name; a row may be taken more than once. */
		Column rows(int[] rows);
	}

	/** Words. */
	public record Text(String name, List<String> values) implements Column {
		public Text {
			values = List.copyOf(values);
		}

		@Override
		public int size() {
			return values.size();
		}

		@Override
		public String text(int row) {
			return values.get(row);
		}

		@Override
		public Text rows(int[] rows) {
			return new Text(name, Arrays.stream(rows).mapToObj(values::get).toList());
		}
	}

	/** Real numbers, NaN where missing. */
	public record Numbers(String name, double[] values) implements Column {
		@Override
		public int size() {
			return values.length;
		}

		@Override
		public String text(int row) {
			double v = values[row];
			return Double.isNaN(v) ? "" : v == (float) v ? Float.toString((float) v) : Double.toString(v);
		}

		@Override
		public Numbers rows(int[] rows) {
			return new Numbers(name, Arrays.stream(rows).mapToDouble(i -> values[i]).toArray());
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Numbers n && name.equals(n.name) && Arrays.equals(values, n.values);
		}

		@Override
		public int hashCode() {
			return 31 * name.hashCode() + Arrays.hashCode(values);
		}
	}

	/** Whole numbers: counts, ranks, indices. */
	public record Whole(String name, long[] values) implements Column {
		@Override
		public int size() {
			return values.length;
		}

		@Override
		public String text(int row) {
			return Long.toString(values[row]);
		}

		@Override
		public Whole rows(int[] rows) {
			return new Whole(name, Arrays.stream(rows).mapToLong(i -> values[i]).toArray());
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Whole w && name.equals(w.name) && Arrays.equals(values, w.values);
		}

		@Override
		public int hashCode() {
			return 31 * name.hashCode() + Arrays.hashCode(values);
		}
	}

	/** @throws IllegalArgumentException for columns of different lengths or a name that stands twice */
	public Table {
		columns = List.copyOf(columns);
		var names = new HashSet<String>();
		for (Column c : columns) {
			if (c.size() != columns.get(0).size()) {
				throw new IllegalArgumentException(
						"column " + c.name() + " has " + c.size() + " rows, " + columns.get(0).name() + " has " + columns.get(0).size());
			}
			if (!names.add(c.name())) {
				throw new IllegalArgumentException("two columns are named " + c.name());
			}
		}
	}

	public static Table of(Column... columns) {
		return new Table(List.of(columns));
	}

	public int rows() {
		return columns.isEmpty() ? 0 : columns.get(0).size();
	}

	/** The rows {@code rows[0], rows[1], ...}; a row may be taken more than once. */
	public Table rows(int[] rows) {
		return new Table(columns.stream().map(c -> c.rows(rows)).toList());
	}

	public Optional<Column> column(String name) {
		return columns.stream().filter(c -> c.name().equals(name)).findFirst();
	}

	/**
	 * A column's words.
	 *
	 * @throws InputException when there is no such column
	 */
	public List<String> texts(String name) throws InputException {
		Column c = require(name);
		var result = new ArrayList<String>(rows());
		for (int i = 0; i < rows(); i++) {
			result.add(c.text(i));
		}
		return result;
	}

	/**
	 * A column's numbers, NaN where missing.
	 *
	 * @throws InputException when there is no such column, or it holds words
	 */
	public double[] numbers(String name) throws InputException {
		return switch (require(name)) {
			case Numbers n -> n.values().clone();
			case Whole w -> Arrays.stream(w.values()).asDoubleStream().toArray();
			case Text t -> throw new InputException("column " + name + " holds text, numbers are expected");
		};
	}

	private Column require(String name) throws InputException {
		return column(name).orElseThrow(() -> new InputException("there is no column " + name + "; the columns are "
				+ String.join(", ", columns.stream().map(Column::name).toList())));
	}
}
