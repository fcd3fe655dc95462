package org.latentworkbench.data.text;

import java.util.Arrays;

/** Watches whether numbers are few different small whole ones, as codes of categories are. */
final class WholeNumbers {
	/** More different values than this are no codes. */
	static final int MOST = 10;
	/** Codes come back: each is seen this often on average, unless there are two of them. */
	private static final int REPEATS = 5;
	private static final int LARGEST = 99;

	private final double[] values = new double[MOST];
	private int distinct;
	private long count;
	private boolean others;

	void see(double value) {
		count++;
		if (others) {
			return;
		}
		for (int i = 0; i < distinct; i++) {
			if (values[i] == value) {
				return;
			}
		}
		if (distinct == MOST || value != Math.rint(value) || Math.abs(value) > LARGEST) {
			others = true;
			return;
		}
		values[distinct++] = value;
	}

	/** Whether the numbers seen look like codes. */
	boolean codes() {
		return !others && distinct > 0 && (distinct <= 2 || (long) distinct * REPEATS <= count);
	}

	/** The codes, ascending, for instance {@code 0, 1, 2}. */
	String list() {
		double[] sorted = Arrays.copyOf(values, distinct);
		Arrays.sort(sorted);
		var result = new StringBuilder();
		for (double v : sorted) {
			result.append(result.isEmpty() ? "" : ", ").append((long) v);
		}
		return result.toString();
	}
}
