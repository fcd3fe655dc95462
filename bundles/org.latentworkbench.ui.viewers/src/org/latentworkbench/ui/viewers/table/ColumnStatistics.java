package org.latentworkbench.ui.viewers.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** What is in one column of the rows that are shown. */
sealed interface ColumnStatistics {
	/** How many values are there. */
	int count();

	/** How many are missing. */
	int missing();

	/**
	 * Numbers.
	 *
	 * @param sd        standard deviation of a sample, {@code n - 1} in the denominator; NaN for fewer than two values
	 * @param quantiles minimum, first quartile, median, third quartile, maximum, interpolated linearly between neighbours
	 *                  (Hyndman and Fan 1996, type 7); NaN where there is no value
	 * @param values    those that are not missing, in rising order
	 */
	record Numbers(int count, int missing, double mean, double sd, double[] quantiles, double[] values) implements ColumnStatistics {
	}

	/** @param counts the words, the most frequent first */
	record Words(int count, int missing, List<Map.Entry<String, Integer>> counts) implements ColumnStatistics {
	}

	/**
	 * Looks at a column.
	 *
	 * @param grid      with the rows that are shown
	 * @param cancelled asked now and then
	 * @throws CancellationException when it was cancelled
	 */
	static ColumnStatistics of(Grid grid, int column, BooleanSupplier cancelled) {
		return grid.numeric(column) ? numbers(grid, column, cancelled) : words(grid, column, cancelled);
	}

	private static ColumnStatistics numbers(Grid grid, int column, BooleanSupplier cancelled) {
		int rows = grid.rows();
		double[] values = new double[rows];
		int count = 0;
		for (int row = 0; row < rows; row++) {
			check(row, cancelled);
			double value = grid.number(row, column);
			if (!Double.isNaN(value)) {
				values[count++] = value;
			}
		}
		values = Arrays.copyOf(values, count);
		Arrays.sort(values);
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		double mean = count == 0 ? Double.NaN : sum / count;
		double squares = 0;
		for (double value : values) {
			squares += (value - mean) * (value - mean);
		}
		double sd = count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
		double[] quantiles = new double[5];
		for (int i = 0; i < quantiles.length; i++) {
			quantiles[i] = quantile(values, i / 4.0);
		}
		return new Numbers(count, rows - count, mean, sd, quantiles, values);
	}

	/** @param sorted rising; @param p from 0 to 1 */
	private static double quantile(double[] sorted, double p) {
		if (sorted.length == 0) {
			return Double.NaN;
		}
		double at = p * (sorted.length - 1);
		int below = (int) Math.floor(at);
		double share = at - below;
		return share == 0 ? sorted[below] : sorted[below] * (1 - share) + sorted[below + 1] * share;
	}

	private static ColumnStatistics words(Grid grid, int column, BooleanSupplier cancelled) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		int missing = 0;
		for (int row = 0; row < grid.rows(); row++) {
			check(row, cancelled);
			Object value = grid.value(row, column);
			if (value == null) {
				missing++;
			} else {
				counts.merge(value.toString(), 1, Integer::sum);
			}
		}
		List<Map.Entry<String, Integer>> ordered = new ArrayList<>(counts.entrySet());
		ordered.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey(NaturalOrder.INSTANCE)));
		return new Words(grid.rows() - missing, missing, ordered);
	}

	private static void check(int row, BooleanSupplier cancelled) {
		if (row % 4096 == 0 && cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
	}
}
