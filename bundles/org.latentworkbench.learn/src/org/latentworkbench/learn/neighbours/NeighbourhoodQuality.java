package org.latentworkbench.learn.neighbours;

import java.util.Arrays;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;

/**
 * How well an embedding keeps the neighbourhoods of the data (Venna and Kaski, "Neighborhood preservation in nonlinear
 * projection methods", ICANN 2001).
 *
 * @param trustworthiness 0 to 1: 1 when all neighbours in the embedding are neighbours in the data; each false one costs
 *                        by how far down the data's ranking it stands
 * @param continuity      0 to 1: the same with data and embedding exchanged: 1 when all neighbours in the data are
 *                        neighbours still
 * @param preservation    share of the data's k nearest neighbours that are among the embedding's k nearest, 0 to 1
 * @param k               size of the neighbourhoods
 * @param rows            number of rows the figures are means over
 */
public record NeighbourhoodQuality(double trustworthiness, double continuity, double preservation, int k, int rows) {
	/** Rows taken at a time by a thread. */
	private static final int CHUNK = 16;

	/**
	 * Compares neighbourhoods, against all points, for all rows or for a sample of them.
	 *
	 * @param data      {@code n x d}, finite
	 * @param embedding {@code n x e}, finite, compared by Euclidean distance
	 * @param k         1 to less than {@code n / 2}
	 * @param metric    of the data
	 * @param rows      most rows to take; when there are more, as many are drawn at random
	 * @param random    its name chooses the sample; nothing is drawn from it
	 * @throws IllegalArgumentException for matrices of different lengths, an impossible {@code k} or a value that is not
	 * finite
	 */
	public static NeighbourhoodQuality of(Matrix data, Matrix embedding, int k, Metric metric, int rows, RandomStream random,
			Workers workers) {
		int n = data.rows();
		if (embedding.rows() != n) {
			throw new IllegalArgumentException("the data have " + n + " rows, the embedding " + embedding.rows());
		}
		ExactNeighbours.requireNeighbours(k, (n - 1) / 2);
		int[] chosen = random.split("quality").permutation(n);
		if (rows < n) {
			chosen = Arrays.copyOf(chosen, Math.max(1, rows));
		}
		Arrays.sort(chosen);
		int[] sample = chosen;
		Matrix high = metric.prepared(data);
		Matrix low = Metric.EUCLIDEAN.prepared(embedding);
		int chunks = Math.ceilDiv(sample.length, CHUNK);
		/* For each chunk: ranks beyond k of false neighbours, of lost neighbours, and the number of neighbours kept. */
		var sums = new long[chunks][];
		workers.eachMonitored(chunks, chunk -> {
			int[] some = Arrays.copyOfRange(sample, chunk * CHUNK, Math.min(sample.length, (chunk + 1) * CHUNK));
			sums[chunk] = compared(high, low, some, k);
		});
		long intruding = 0;
		long lost = 0;
		long kept = 0;
		for (long[] sum : sums) {
			intruding += sum[0];
			lost += sum[1];
			kept += sum[2];
		}
		double worst = (double) sample.length * k * (2.0 * n - 3.0 * k - 1) / 2;
		return new NeighbourhoodQuality(1 - intruding / worst, 1 - lost / worst, kept / ((double) sample.length * k), k, sample.length);
	}

	private static long[] compared(Matrix high, Matrix low, int[] rows, int k) {
		float[][] far = distances(high, rows);
		float[][] near = distances(low, rows);
		long[] sums = new long[3];
		for (int r = 0; r < rows.length; r++) {
			int[] inData = nearest(far[r], rows[r], k);
			int[] inEmbedding = nearest(near[r], rows[r], k);
			sums[0] += beyond(far[r], rows[r], inEmbedding, inData, k);
			sums[1] += beyond(near[r], rows[r], inData, inEmbedding, k);
			for (int j : inEmbedding) {
				sums[2] += contains(inData, j) ? 1 : 0;
			}
		}
		return sums;
	}

	/** Squared distances from each of some rows to all points. */
	private static float[][] distances(Matrix points, int[] rows) {
		int n = points.rows();
		int size = PointBlock.size(points.columns());
		var block = new PointBlock(points.columns(), size);
		var some = new float[size];
		var result = new float[rows.length][n];
		for (int start = 0; start < n; start += size) {
			block.load(points, start, Math.min(n, start + size));
			for (int r = 0; r < rows.length; r++) {
				block.squaredFrom(points, rows[r], block.size(), some);
				System.arraycopy(some, 0, result[r], start, block.size());
			}
		}
		return result;
	}

	private static int[] nearest(float[] distance, int self, int k) {
		var list = new NearestLists(1, k);
		for (int j = 0; j < distance.length; j++) {
			if (distance[j] <= list.limit(0) && j != self) {
				list.offerAlone(0, j, distance[j]);
			}
		}
		return list.indices;
	}

	/** Sum over the points of {@code found} that are not in {@code expected} of how far their rank exceeds {@code k}. */
	private static long beyond(float[] distance, int self, int[] found, int[] expected, int k) {
		long sum = 0;
		for (int j : found) {
			if (!contains(expected, j)) {
				int rank = 1;
				for (int l = 0; l < distance.length; l++) {
					if (l != self && (distance[l] < distance[j] || distance[l] == distance[j] && l < j)) {
						rank++;
					}
				}
				sum += rank - k;
			}
		}
		return sum;
	}

	private static boolean contains(int[] indices, int wanted) {
		for (int j : indices) {
			if (j == wanted) {
				return true;
			}
		}
		return false;
	}
}
