package org.latentworkbench.learn.neighbours;

import java.util.function.IntUnaryOperator;

import org.latentworkbench.api.Matrix;

/**
 * Nearest neighbours by comparing every pair, in blocks: exact to the rounding of 32-bit sums, the same for any number of
 * threads, at a cost of {@code n * m * d}.
 */
public final class ExactNeighbours {
	/** Query rows that one thread takes at a time; each loads every block once. */
	private static final int QUERIES = 256;

	private ExactNeighbours() {
	}

	/**
	 * The {@code k} nearest other rows of each row.
	 *
	 * @param data {@code n x d}, finite
	 * @param k    1 to {@code n - 1}
	 * @throws IllegalArgumentException for a value that is not finite or an impossible {@code k}
	 */
	public static NeighbourGraph graph(Matrix data, int k, Metric metric, Workers workers) {
		requireNeighbours(k, data.rows() - 1);
		Matrix points = metric.prepared(data);
		return search(points, points, k, row -> row, workers).toGraph(metric, 1);
	}

	/**
	 * The {@code k} rows of {@code reference} nearest to each row of {@code queries}.
	 *
	 * @param reference {@code n x d}, finite
	 * @param queries   {@code m x d}, finite
	 * @param k         1 to {@code n}
	 * @return {@code m x k} indices into {@code reference}
	 * @throws IllegalArgumentException for a value that is not finite, an impossible {@code k} or different widths
	 */
	public static NeighbourGraph query(Matrix reference, Matrix queries, int k, Metric metric, Workers workers) {
		requireNeighbours(k, reference.rows());
		if (reference.columns() != queries.columns()) {
			throw new IllegalArgumentException(
					"queries have " + queries.columns() + " columns, the reference " + reference.columns());
		}
		return search(metric.prepared(reference), metric.prepared(queries), k, row -> -1, workers).toGraph(metric, 1);
	}

	static void requireNeighbours(int k, int most) {
		if (k < 1 || k > most) {
			throw new IllegalArgumentException("the number of neighbours must be 1 to " + most + ", not " + k);
		}
	}

	/**
	 * The nearest rows of prepared points.
	 *
	 * @param self says which row of the reference a query is and so must not find, or -1
	 */
	static NearestLists search(Matrix reference, Matrix queries, int k, IntUnaryOperator self, Workers workers) {
		int m = queries.rows();
		var result = new NearestLists(m, k);
		/* Few queries of a large reference still keep every thread busy. */
		int share = Math.clamp(Math.ceilDiv(m, 4 * workers.threads()), 1, QUERIES);
		workers.eachMonitored(Math.ceilDiv(m, share), chunk -> {
			int from = chunk * share;
			scan(reference, queries, from, Math.min(m, from + share), self, result);
		});
		return result;
	}

	/** Compares the query rows {@code from .. to - 1} with all of the reference. */
	private static void scan(Matrix reference, Matrix queries, int from, int to, IntUnaryOperator self, NearestLists result) {
		int size = PointBlock.size(reference.columns());
		var block = new PointBlock(reference.columns(), size);
		var distance = new float[size];
		for (int start = 0; start < reference.rows(); start += size) {
			block.load(reference, start, Math.min(reference.rows(), start + size));
			for (int i = from; i < to; i++) {
				block.squaredFrom(queries, i, block.size(), distance);
				keep(result, i, start, block.size(), distance, self.applyAsInt(i));
			}
		}
	}

	private static void keep(NearestLists result, int row, int start, int count, float[] distance, int self) {
		float limit = result.limit(row);
		for (int j = 0; j < count; j++) {
			if (distance[j] <= limit && start + j != self) {
				result.offerAlone(row, start + j, distance[j]);
				limit = result.limit(row);
			}
		}
	}
}
