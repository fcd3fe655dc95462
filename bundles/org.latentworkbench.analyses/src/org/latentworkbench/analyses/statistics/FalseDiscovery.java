package org.latentworkbench.analyses.statistics;

import java.util.Arrays;

/** Shares of false discoveries among many tests. */
public final class FalseDiscovery {
	private FalseDiscovery() {
	}

	/**
	 * Benjamini and Hochberg's q-values (J. R. Statist. Soc. B 57, 1995): the least share of false discoveries at which
	 * each test would be one.
	 *
	 * @param p NaN: not a test; does not count and stays NaN
	 * @return in the same order, at most 1
	 */
	public static double[] benjaminiHochberg(double[] p) {
		int[] order = known(p);
		var q = new double[p.length];
		Arrays.fill(q, Double.NaN);
		double least = 1;
		for (int rank = order.length; rank >= 1; rank--) {
			least = Math.min(least, p[order[rank - 1]] * order.length / rank);
			q[order[rank - 1]] = least;
		}
		return q;
	}

	/**
	 * q-values by decoys: pairs made the same way in which nothing is true. With {@code D} decoys and {@code T} targets
	 * whose {@code |score|} is at least that of a target, and {@code k} decoys made for each target, its share of false
	 * discoveries is {@code (1 + D) / (k T)}; its q-value the least of those of all targets with no larger score. Ties count
	 * against the target.
	 * <p>
	 * Why the 1 is shared out among the shadows like the decoys, and not {@code (1 + D / k) / T}: go down the scores of the
	 * {@code m} null targets and all {@code k m} decoys, and let {@code V} be the null targets met. When their order is random,
	 * {@code V / (1 + D)} is a supermartingale from the full list upwards, where it is {@code m / (1 + k m) < 1 / k}. Calling
	 * those with {@code (1 + D) / (k T) <= q} therefore keeps {@code E(V / T) <= q k E(V / (1 + D)) < q} (the argument of
	 * Barber and Candès, Annals of Statistics 43, 2015, theorem 1, for decoys that do not compete with targets). With an
	 * unshared 1 the bound holds as well, but 20 hits are the least that can be called at .05, so that a small table has none.
	 * Without the 1 it does not hold.
	 * <p>
	 * In simulations with 190 pairs of 8 refits, 10 shadows and no effect, 1.0 % of the tables had a hit at .05, and 3.6 % where
	 * targets move in blocks; with 5 % true pairs the false share was .047 and 90 % of them were found in tables where an
	 * unshared 1 finds none. Where an error moves all targets of a feature together, one feature's luck is the luck of many
	 * pairs, and more tables have false hits than {@code q} says (7 % at .05); more shadows help.
	 *
	 * @param scores  of the targets, any sign; NaN: not measured, does not count and stays NaN; infinite is allowed
	 * @param decoys  scores of the decoys; NaN does not count
	 * @param shadows how many decoys were made for each target, at least 1
	 * @return one for each target, at most 1
	 */
	public static double[] decoyQValues(double[] scores, double[] decoys, int shadows) {
		if (shadows < 1) {
			throw new IllegalArgumentException("at least one decoy for each target is needed, not " + shadows);
		}
		double[] sizes = Arrays.stream(scores).map(Math::abs).toArray();
		int[] order = known(sizes);
		double[] sorted = sizes(decoys);
		var q = new double[sizes.length];
		Arrays.fill(q, Double.NaN);
		double least = 1;
		/* From the smallest score up; targets of one score are settled together. */
		for (int from = 0; from < order.length;) {
			double size = sizes[order[from]];
			double found = order.length - from;
			least = Math.min(least, (1.0 + sorted.length - below(sorted, size)) / shadows / found);
			int to = from;
			for (; to < order.length && sizes[order[to]] == size; to++) {
				q[order[to]] = least;
			}
			from = to;
		}
		return q;
	}

	/**
	 * The chance of a decoy to reach a score, {@code (1 + D) / (1 + n)} with {@code D} of {@code n} decoys whose {@code
	 * |score|} is at least as large (the score itself counts as one, as in Phipson and Smyth, Statist. Appl. Genet. Mol. Biol.
	 * 9, 2010).
	 *
	 * @param scores of the targets, any sign; NaN stays NaN
	 * @param decoys scores of the decoys; NaN does not count
	 * @return one for each target, above 0 and at most 1
	 */
	public static double[] decoyPValues(double[] scores, double[] decoys) {
		double[] sorted = sizes(decoys);
		return Arrays.stream(scores).map(score -> Double.isNaN(score) ? Double.NaN
				: (1.0 + sorted.length - below(sorted, Math.abs(score))) / (1.0 + sorted.length)).toArray();
	}

	/** Absolute values of those that are numbers, in rising order. */
	private static double[] sizes(double[] values) {
		return Arrays.stream(values).map(Math::abs).filter(v -> !Double.isNaN(v)).sorted().toArray();
	}

	/** How many of the rising values are smaller than a limit. */
	private static int below(double[] sorted, double limit) {
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sorted[middle] < limit) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** Places of the values that are not NaN, smallest value first. */
	private static int[] known(double[] values) {
		int count = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
		return Arrays.copyOf(Order.rising(values), count);
	}
}
