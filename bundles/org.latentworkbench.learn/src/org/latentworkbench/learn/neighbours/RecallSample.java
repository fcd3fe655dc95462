package org.latentworkbench.learn.neighbours;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;

/** The true neighbours of some rows, to measure an approximate search by. */
final class RecallSample {
	private static final int ROWS = 256;

	private final int k;
	private final int[] rows;
	private final NearestLists truth;

	RecallSample(Matrix points, int k, RandomStream random, Workers workers) {
		this.k = k;
		int[] order = random.permutation(points.rows());
		rows = java.util.Arrays.copyOf(order, Math.min(ROWS, order.length));
		truth = ExactNeighbours.search(points, points.rows(rows), k, i -> rows[i], workers);
	}

	/**
	 * The share of the sample's true neighbours among the first {@code k} of each list, 0 to 1. Another point just as
	 * near counts too.
	 */
	double recall(NearestLists lists) {
		long found = 0;
		for (int i = 0; i < rows.length; i++) {
			float reach = truth.limit(i);
			for (int p = 0; p < k; p++) {
				if (lists.squared[rows[i] * lists.k + p] <= reach) {
					found++;
				}
			}
		}
		return (double) found / (rows.length * (long) k);
	}
}
