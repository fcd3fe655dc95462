package org.latentworkbench.analyses.statistics;

import org.latentworkbench.api.Matrix;

/**
 * How much the arrangement of samples in the latent space changes from refit to refit (MOVE 1.5.0's measure for tuning): the
 * mean absolute difference of all pairs' cosine similarities. Rotating or scaling a latent space changes nothing.
 */
public final class LatentStability {
	private LatentStability() {
	}

	/**
	 * The mean of {@code |cos(a_i, a_k) - cos(b_i, b_k)|} over all pairs of different samples. A sample at the origin has
	 * cosine 0 with all others.
	 *
	 * @param a {@code n x d}
	 * @param b {@code n x e}; d and e may differ
	 * @return 0 (the same arrangement) to 2; NaN for fewer than two samples
	 * @throws IllegalArgumentException when the numbers of samples differ
	 */
	public static double meanDifference(Matrix a, Matrix b) {
		int n = a.rows();
		if (n != b.rows()) {
			throw new IllegalArgumentException(n + " samples in one latent space and " + b.rows() + " in the other");
		}
		double[][] u = directions(a);
		double[][] v = directions(b);
		double sum = 0;
		for (int i = 1; i < n; i++) {
			double row = 0;
			for (int k = 0; k < i; k++) {
				row += Math.abs(dot(u[i], u[k]) - dot(v[i], v[k]));
			}
			sum += row;
		}
		return sum / (0.5 * n * (n - 1.0));
	}

	private static double[][] directions(Matrix z) {
		double[][] rows = z.toDoubles();
		for (double[] row : rows) {
			double length = Math.sqrt(dot(row, row));
			for (int d = 0; d < row.length; d++) {
				row[d] = length == 0 ? 0 : row[d] / length;
			}
		}
		return rows;
	}

	private static double dot(double[] x, double[] y) {
		double sum = 0;
		for (int d = 0; d < x.length; d++) {
			sum += x[d] * y[d];
		}
		return sum;
	}
}
