package org.latentworkbench.learn.neighbours;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;

/** The nearest neighbours of every row, by the way that suits the size. */
public final class Neighbours {
	/** Up to this many rows all pairs are compared. */
	public static final int EXACT_ROWS = 10_000;
	/**
	 * The share of true neighbours that an approximate search must find, by a sample of rows; else it goes on with more
	 * effort.
	 */
	public static final double RECALL = .99;
	private static final int ATTEMPTS = 5;
	/**
	 * A pair costs about this many times more in NN-descent than when all pairs are compared, for gathering and
	 * book-keeping.
	 */
	private static final double PAIR_COST = 12;

	private Neighbours() {
	}

	/**
	 * The {@code k} nearest other rows of each row: exact up to {@value #EXACT_ROWS} rows, beyond that by NN-descent,
	 * with the recall measured on a sample of rows and reported. Where NN-descent finds too few (many dimensions that all
	 * matter) it goes on with longer lists, or compares all pairs when that is no dearer. The same stream gives the same
	 * graph for any number of threads.
	 *
	 * @param data   {@code n x d}, finite
	 * @param k      1 to {@code n - 1}
	 * @param random its name chooses the numbers; nothing is drawn from it
	 * @throws IllegalArgumentException for a value that is not finite or an impossible {@code k}
	 */
	public static NeighbourGraph graph(Matrix data, int k, Metric metric, RandomStream random, Workers workers) {
		int n = data.rows();
		if (n <= EXACT_ROWS || k > n / 50) {
			return ExactNeighbours.graph(data, k, metric, workers);
		}
		return approximate(data, k, metric, random.split("neighbours"), workers);
	}

	/** As {@link #graph}, beginning with NN-descent whatever the size; {@code k} at most a tenth of {@code n}. */
	static NeighbourGraph approximate(Matrix data, int k, Metric metric, RandomStream random, Workers workers) {
		int n = data.rows();
		ExactNeighbours.requireNeighbours(k, n / 10);
		Matrix points = metric.prepared(data);
		var truth = new RecallSample(points, k, random.split("sample"), workers.part(0, .05));
		var lists = new NearestLists(n, k + Math.max(5, k / 3));
		double start = .05;
		for (int attempt = 0;; attempt++) {
			/* What follows may cost more than this attempt, or nothing. */
			double end = start + (1 - start) / 2;
			var descent = new NeighbourDescent(points, lists, random.split(attempt), workers.part(start, end));
			descent.search(attempt == 0 ? 8 : 2, Math.max(15, lists.k * 3 / 4));
			double recall = truth.recall(lists);
			if (recall >= RECALL || attempt == ATTEMPTS - 1) {
				workers.at(1);
				return lists.toGraph(metric, recall).nearest(k);
			}
			if (allPairsAreCheaper(recall, descent.compared(), n)) {
				return ExactNeighbours.search(points, points, k, row -> row, workers.part(end, 1)).toGraph(metric, 1);
			}
			lists = lists.wider(lists.k * 3 / 2);
			start = end;
		}
	}

	/**
	 * Whether going on costs more than comparing all pairs. With lists half as long again an attempt compares about twice as
	 * many pairs and leaves about a third of what was missed.
	 */
	private static boolean allPairsAreCheaper(double recall, long compared, int n) {
		double attempts = Math.ceil(StrictMath.log((1 - recall) / (1 - RECALL)) / StrictMath.log(3));
		double expected = compared * (2 * StrictMath.pow(2, attempts) - 2);
		return PAIR_COST * expected >= (double) n * n;
	}
}
