package org.latentworkbench.learn.embedding;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * A centred matrix {@code X - mean}, read in blocks of rows, and the products that principal components need. Sums run in
 * an order that depends on the sizes only.
 */
final class RowBlocks {
	private static final int BLOCK = 64;
	/** The most memory for partial sums, in bytes. */
	private static final long PARTIAL = 64L << 20;

	private final Matrix data;
	private final double[] mean;
	private final Workers workers;

	RowBlocks(Matrix data, double[] mean, Workers workers) {
		this.data = data;
		this.mean = mean;
		this.workers = workers;
	}

	/** Column means. */
	static double[] mean(Matrix data) {
		int d = data.columns();
		var sum = new double[d];
		for (int i = 0; i < data.rows(); i++) {
			int start = i * d;
			for (int t = 0; t < d; t++) {
				sum[t] += data.values()[start + t];
			}
		}
		Orthonormal.scale(sum, 1.0 / data.rows());
		return sum;
	}

	/** The sum of the squares of all centred values. */
	double squares() {
		int d = data.columns();
		double sum = 0;
		for (int i = 0; i < data.rows(); i++) {
			double row = 0;
			for (int t = 0; t < d; t++) {
				double v = data.values()[i * d + t] - mean[t];
				row += v * v;
			}
			sum += row;
		}
		return sum;
	}

	/** Centred rows {@code from ..} into {@code rows}. */
	private void load(int from, int count, double[][] rows) {
		int d = data.columns();
		for (int r = 0; r < count; r++) {
			double[] row = rows[r];
			int start = (from + r) * d;
			for (int t = 0; t < d; t++) {
				row[t] = data.values()[start + t] - mean[t];
			}
		}
	}

	/** {@code (X - mean)' (X - mean)}, {@code d x d}. */
	double[][] scatter() {
		int n = data.rows();
		int d = data.columns();
		var result = new double[d][d];
		var rows = new double[BLOCK][d];
		for (int from = 0; from < n; from += BLOCK) {
			workers.at((double) from / n);
			int count = Math.min(BLOCK, n - from);
			load(from, count, rows);
			for (int r = count; r < BLOCK; r++) {
				java.util.Arrays.fill(rows[r], 0);
			}
			workers.ranges(d, 32, (first, last) -> {
				for (int t = first; t < last; t++) {
					for (int r = 0; r < BLOCK; r += 4) {
						add4(result[t], t, rows[r][t], rows[r], rows[r + 1][t], rows[r + 1], rows[r + 2][t], rows[r + 2],
								rows[r + 3][t], rows[r + 3]);
					}
				}
			});
		}
		mirror(result);
		return result;
	}

	/** {@code (X - mean) (X - mean)'}, {@code n x n}. */
	double[][] gram() {
		int n = data.rows();
		var rows = new double[n][data.columns()];
		load(0, n, rows);
		var result = new double[n][n];
		workers.eachMonitored(n, i -> {
			for (int j = i; j < n; j++) {
				result[i][j] = Orthonormal.dot(rows[i], rows[j]);
			}
		});
		mirror(result);
		return result;
	}

	private static void mirror(double[][] upper) {
		for (int i = 0; i < upper.length; i++) {
			for (int j = 0; j < i; j++) {
				upper[i][j] = upper[j][i];
			}
		}
	}

	private static void add4(double[] sum, int from, double a, double[] x, double b, double[] y, double c, double[] z, double e,
			double[] w) {
		for (int j = from; j < sum.length; j++) {
			sum[j] += (a * x[j] + b * y[j]) + (c * z[j] + e * w[j]);
		}
	}

	/**
	 * {@code (X - mean)' (X - mean) v} for each vector.
	 *
	 * @param vectors {@code l} vectors of length {@code d}, as rows
	 * @return {@code l} vectors of length {@code d}, as rows
	 */
	double[][] apply(double[][] vectors) {
		int n = data.rows();
		int d = data.columns();
		int l = vectors.length;
		int chunks = Math.clamp(PARTIAL / (8L * l * d), 2, 32);
		int size = Math.max(BLOCK, Math.ceilDiv(n, chunks));
		var partial = new double[Math.ceilDiv(n, size)][][];
		workers.each(partial.length, chunk -> {
			var sum = new double[l][d];
			var scores = new double[l][BLOCK];
			var turned = new double[d][BLOCK];
			var rows = new double[BLOCK][d];
			int end = Math.min(n, (chunk + 1) * size);
			for (int from = chunk * size; from < end; from += BLOCK) {
				int count = Math.min(BLOCK, end - from);
				project(from, count, vectors, rows, turned, scores);
				for (int c = 0; c < l; c++) {
					gather(sum[c], scores[c], rows, count);
				}
			}
			partial[chunk] = sum;
		});
		var result = partial[0];
		for (int chunk = 1; chunk < partial.length; chunk++) {
			for (int c = 0; c < l; c++) {
				Orthonormal.add(result[c], 1, partial[chunk][c]);
			}
		}
		return result;
	}

	/** {@code (X - mean) v} for each vector: {@code n x l}, row-major. */
	Matrix scores(double[][] vectors) {
		int n = data.rows();
		int l = vectors.length;
		var result = Matrix.zeros(n, l);
		workers.ranges(n, 8 * BLOCK, (first, last) -> {
			var scores = new double[l][BLOCK];
			var turned = new double[data.columns()][BLOCK];
			var rows = new double[BLOCK][data.columns()];
			for (int from = first; from < last; from += BLOCK) {
				int count = Math.min(BLOCK, last - from);
				project(from, count, vectors, rows, turned, scores);
				for (int r = 0; r < count; r++) {
					for (int c = 0; c < l; c++) {
						result.values()[(from + r) * l + c] = (float) scores[c][r];
					}
				}
			}
		});
		return result;
	}

	/** Loads a block of rows and projects it: {@code scores[c][r]} is row r along vector c. */
	private void project(int from, int count, double[][] vectors, double[][] rows, double[][] turned, double[][] scores) {
		load(from, count, rows);
		for (int t = 0; t < turned.length; t++) {
			for (int r = 0; r < count; r++) {
				turned[t][r] = rows[r][t];
			}
		}
		for (int c = 0; c < vectors.length; c++) {
			double[] v = vectors[c];
			double[] sum = scores[c];
			java.util.Arrays.fill(sum, 0);
			int t = 0;
			for (; t + 3 < v.length; t += 4) {
				add4(sum, 0, v[t], turned[t], v[t + 1], turned[t + 1], v[t + 2], turned[t + 2], v[t + 3], turned[t + 3]);
			}
			for (; t < v.length; t++) {
				Orthonormal.add(sum, v[t], turned[t]);
			}
		}
	}

	private static void gather(double[] sum, double[] scores, double[][] rows, int count) {
		int r = 0;
		for (; r + 3 < count; r += 4) {
			add4(sum, 0, scores[r], rows[r], scores[r + 1], rows[r + 1], scores[r + 2], rows[r + 2], scores[r + 3], rows[r + 3]);
		}
		for (; r < count; r++) {
			Orthonormal.add(sum, scores[r], rows[r]);
		}
	}
}
