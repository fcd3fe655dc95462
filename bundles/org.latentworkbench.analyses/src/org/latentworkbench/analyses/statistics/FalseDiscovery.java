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
	 * whose {@code |score|} is at least that of a target, and {@code shadows} decoys made for each target, its share of
	 * false discoveries is {@code (1 + D) / (shadows T)}; its q-value the least of those of all targets with no larger
	 * score. When a null target and its decoys are exchangeable this bounds the expected share (Barber and Candès, Annals
	 * of Statistics 43, 2015, with the chance {@code 1 / (shadows + 1)} that a null's best is the target). Ties count
	 * against the target.
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
		double[] sorted = Arrays.stream(decoys).map(Math::abs).filter(v -> !Double.isNaN(v)).sorted().toArray();
		var q = new double[sizes.length];
		Arrays.fill(q, Double.NaN);
		double least = 1;
		int below = 0;
		/* From the smallest score up; targets of one score are settled together. */
		for (int from = 0; from < order.length;) {
			double size = sizes[order[from]];
			while (below < sorted.length && sorted[below] < size) {
				below++;
			}
			double found = order.length - from;
			least = Math.min(least, (1.0 + sorted.length - below) / shadows / found);
			int to = from;
			for (; to < order.length && sizes[order[to]] == size; to++) {
				q[order[to]] = least;
			}
			from = to;
		}
		return q;
	}

	/** Places of the values that are not NaN, smallest value first. */
	private static int[] known(double[] values) {
		int count = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
		return Arrays.copyOf(Order.rising(values), count);
	}
}
