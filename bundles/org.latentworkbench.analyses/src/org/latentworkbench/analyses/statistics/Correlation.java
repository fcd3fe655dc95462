package org.latentworkbench.analyses.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A correlation coefficient and its significance. Pairs with a NaN are left out.
 *
 * @param r     -1 to 1; NaN when one side is constant or fewer than two pairs count
 * @param p     two-sided chance of so large an {@code |r|} among independent normal values, by Student's t with {@code n
 *              - 2} degrees of freedom; NaN with fewer than three pairs
 * @param pairs number of pairs that count
 */
public record Correlation(double r, double p, int pairs) {

	/** Pearson's product-moment correlation. */
	public static Correlation pearson(double[] x, double[] y) {
		int[] known = known(x, y);
		return of(taken(x, known), taken(y, known));
	}

	/** Spearman's rank correlation: Pearson's of the ranks, ties sharing their mean rank. */
	public static Correlation spearman(double[] x, double[] y) {
		int[] known = known(x, y);
		return of(ranks(taken(x, known)), ranks(taken(y, known)));
	}

	/**
	 * Kendall's rank correlation tau-b, which counts ties (Kendall, Biometrika 33, 1945), in {@code n log n} steps (Knight,
	 * J. Am. Stat. Ass. 61, 1966). Pairs with a NaN are left out.
	 *
	 * @return -1 to 1; NaN when one side is constant or fewer than two pairs count
	 */
	public static double kendall(double[] x, double[] y) {
		int[] at = known(x, y);
		double[] a = taken(x, at);
		double[] b = taken(y, at);
		int n = a.length;
		/* Stable sorts, the lesser key first: by x, and among equal x by y. */
		int[] byY = Order.rising(b);
		int[] byX = Order.rising(taken(a, byY));
		int[] order = Arrays.stream(byX).map(i -> byY[i]).toArray();
		double[] ordered = taken(b, order);
		long pairs = n * (n - 1L) / 2;
		long tiedX = 0;
		long tiedBoth = 0;
		for (int from = 0; from < n;) {
			int to = from + 1;
			while (to < n && a[order[to]] == a[order[from]]) {
				to++;
			}
			tiedX += (to - from) * (to - from - 1L) / 2;
			tiedBoth += ties(ordered, from, to);
			from = to;
		}
		long swaps = swaps(ordered, new double[n], 0, n);
		/* It is sorted now. */
		long tiedY = ties(ordered, 0, n);
		double concordantLessDiscordant = pairs - tiedX - tiedY + tiedBoth - 2.0 * swaps;
		return n < 2 || tiedX == pairs || tiedY == pairs ? Double.NaN
				: Math.clamp(concordantLessDiscordant / Math.sqrt((double) (pairs - tiedX)) / Math.sqrt((double) (pairs - tiedY)), -1, 1);
	}

	/** Pairs of equal values in a sorted part. */
	private static long ties(double[] sorted, int from, int to) {
		long ties = 0;
		int run = 1;
		for (int i = from + 1; i < to; i++) {
			run = sorted[i] == sorted[i - 1] ? run + 1 : 1;
			ties += run - 1;
		}
		return ties;
	}

	/** Sorts a part by merging, and counts how many pairs stood the wrong way round. */
	private static long swaps(double[] values, double[] spare, int from, int to) {
		if (to - from < 2) {
			return 0;
		}
		int middle = (from + to) >>> 1;
		long swaps = swaps(values, spare, from, middle) + swaps(values, spare, middle, to);
		System.arraycopy(values, from, spare, from, to - from);
		int left = from;
		int right = middle;
		for (int at = from; at < to; at++) {
			if (left == middle || right < to && spare[right] < spare[left]) {
				swaps += middle - left;
				values[at] = spare[right++];
			} else {
				values[at] = spare[left++];
			}
		}
		return swaps;
	}

	private static int[] known(double[] x, double[] y) {
		if (x.length != y.length) {
			throw new IllegalArgumentException("pairs are needed, not " + x.length + " and " + y.length + " values");
		}
		return IntStream.range(0, x.length).filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i])).toArray();
	}

	private static double[] taken(double[] values, int[] at) {
		return Arrays.stream(at).mapToDouble(i -> values[i]).toArray();
	}

	private static Correlation of(double[] x, double[] y) {
		int n = x.length;
		double meanX = Arrays.stream(x).sum() / n;
		double meanY = Arrays.stream(y).sum() / n;
		double xx = 0;
		double yy = 0;
		double xy = 0;
		for (int i = 0; i < n; i++) {
			double dx = x[i] - meanX;
			double dy = y[i] - meanY;
			xx += dx * dx;
			yy += dy * dy;
			xy += dx * dy;
		}
		/* What rounding of the mean leaves of a constant is no variance. */
		boolean constant = constant(x) || constant(y);
		double r = constant ? Double.NaN : Math.clamp(xy / (Math.sqrt(xx) * Math.sqrt(yy)), -1, 1);
		double p = Double.NaN;
		if (n > 2 && !constant) {
			double t = Math.abs(r) * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
			p = 2 * new TDistribution(n - 2).cumulativeProbability(-t);
		}
		return new Correlation(r, p, n);
	}

	private static boolean constant(double[] x) {
		return Arrays.stream(x).allMatch(v -> v == x[0]);
	}

	/**
	 * Ranks from 1, ties sharing the mean of theirs.
	 *
	 * @param values without NaN
	 */
	public static double[] ranks(double[] values) {
		int[] order = Order.rising(values);
		var ranks = new double[values.length];
		for (int from = 0; from < order.length;) {
			int to = from + 1;
			while (to < order.length && values[order[to]] == values[order[from]]) {
				to++;
			}
			for (int k = from; k < to; k++) {
				ranks[order[k]] = (from + 1 + to) / 2.0;
			}
			from = to;
		}
		return ranks;
	}
}
