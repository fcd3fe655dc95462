package org.latentworkbench.generators.multiomics;

import java.util.stream.IntStream;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;

/**
 * A covariance matrix and a root of it, both {@code p x p}: {@code matrix = root * root'}.
 *
 * @param matrix symmetric, positive definite
 * @param root   of the matrix; not triangular in general
 */
public record Covariance(double[][] matrix, double[][] root) {
	/** How far two mirrored entries of a given matrix may differ, as a share of the largest entry. */
	private static final double ASYMMETRY = 1e-8;

	/**
	 * A random sparse correlation matrix, by the law of scikit-learn's {@code make_sparse_spd_matrix(alpha, norm_diag=True)}: a strictly lower
	 * triangle whose entries are 0 with chance {@code sparsity}, else uniform on {@code [smallest, largest)}; its rows and columns
	 * in one random order; minus the identity gives L; L'L is positive definite, and is scaled to a unit diagonal.
	 *
	 * @param size     p, at least 1
	 * @param sparsity 0 to 1: the share of zeros
	 */
	public static Covariance sparse(int size, double sparsity, double smallest, double largest, RandomStream random) {
		var triangle = new double[size][size];
		for (int i = 1; i < size; i++) {
			for (int j = 0; j < i; j++) {
				boolean zero = random.nextBoolean(sparsity);
				triangle[i][j] = zero ? 0 : random.nextDouble(smallest, largest);
			}
		}
		int[] order = random.permutation(size);
		// row i of the root: column i of L, divided by its length, so that the matrix has ones on its diagonal
		var root = new double[size][size];
		for (int i = 0; i < size; i++) {
			double squares = 0;
			for (int k = 0; k < size; k++) {
				double entry = triangle[order[k]][order[i]] - (k == i ? 1 : 0);
				root[i][k] = entry;
				squares += entry * entry;
			}
			for (int k = 0; k < size; k++) {
				root[i][k] /= Math.sqrt(squares);
			}
		}
		return new Covariance(product(root), root);
	}

	/**
	 * A given covariance matrix, with its Cholesky root.
	 *
	 * @param source where it comes from, for messages
	 * @throws InputException when it is not symmetric or not positive definite
	 */
	public static Covariance of(double[][] matrix, String source) throws InputException {
		int p = matrix.length;
		double largest = 0;
		for (double[] row : matrix) {
			for (double x : row) {
				largest = Math.max(largest, Math.abs(x));
			}
		}
		for (int i = 0; i < p; i++) {
			for (int j = 0; j < i; j++) {
				if (!(Math.abs(matrix[i][j] - matrix[j][i]) <= ASYMMETRY * largest)) {
					throw new InputException(source + ": the covariance matrix is not symmetric: row " + (i + 1) + ", column " + (j + 1) + " is "
							+ matrix[i][j] + ", row " + (j + 1) + ", column " + (i + 1) + " is " + matrix[j][i]);
				}
			}
		}
		var root = new double[p][p];
		for (int i = 0; i < p; i++) {
			for (int j = 0; j <= i; j++) {
				double sum = matrix[i][j];
				for (int k = 0; k < j; k++) {
					sum -= root[i][k] * root[j][k];
				}
				if (i != j) {
					root[i][j] = sum / root[j][j];
				} else if (sum > 1e-12 * largest) {
					root[i][i] = Math.sqrt(sum);
				} else {
					throw new InputException(source + ": the covariance matrix is not positive definite (feature " + (i + 1)
							+ " is determined by those before it, or its variance is not above 0)");
				}
			}
		}
		return new Covariance(matrix, root);
	}

	/**
	 * Draws from the multivariate normal distribution.
	 *
	 * @param means p
	 * @return {@code n x p}
	 */
	public double[][] sample(int n, double[] means, RandomStream random) {
		int p = means.length;
		int[][] filled = new int[p][];
		for (int j = 0; j < p; j++) {
			filled[j] = filled(root[j]);
		}
		var result = new double[n][p];
		var z = new double[p];
		for (double[] sample : result) {
			random.fillGaussian(z);
			for (int j = 0; j < p; j++) {
				double x = means[j];
				for (int k : filled[j]) {
					x += root[j][k] * z[k];
				}
				sample[j] = x;
			}
		}
		return result;
	}

	/** {@code root * root'}, passing over zeros. */
	private static double[][] product(double[][] root) {
		int p = root.length;
		var result = new double[p][p];
		for (int i = 0; i < p; i++) {
			int[] places = filled(root[i]);
			for (int j = 0; j <= i; j++) {
				double sum = 0;
				for (int k : places) {
					sum += root[i][k] * root[j][k];
				}
				result[i][j] = sum;
				result[j][i] = sum;
			}
		}
		return result;
	}

	/** The places of the entries that are not 0. */
	private static int[] filled(double[] row) {
		return IntStream.range(0, row.length).filter(k -> row[k] != 0).toArray();
	}
}
