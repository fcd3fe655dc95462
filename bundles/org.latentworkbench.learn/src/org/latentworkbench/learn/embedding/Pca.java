package org.latentworkbench.learn.embedding;

import java.util.Arrays;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * Principal components: the orthogonal directions along which the rows of a table vary most. Each direction points where its
 * largest loading is positive.
 *
 * @param mean          {@code d}: the column means
 * @param components    {@code k x d}: unit directions, of largest variance first
 * @param variance      {@code k}: variance along each, with the denominator {@code n - 1}
 * @param varianceRatio {@code k}: share of the total variance, 0 to 1
 */
public record Pca(double[] mean, double[][] components, double[] variance, double[] varianceRatio) {
	/** Up to this many rows or columns the exact way takes at most about a second. */
	private static final int EXACT = 400;
	private static final int EXTRA = 10;
	private static final int PASSES = 10;
	private static final double TOLERANCE = 1e-6;

	/**
	 * Components by the way that suits the size: {@link #exact} when the shorter side is small or many components are
	 * wanted, else {@link #randomised}.
	 *
	 * @param data {@code n x d}, finite, n at least 2
	 * @param k    1 to {@code min(n, d)}
	 * @throws IllegalArgumentException for another {@code k}, a single row or a value that is not finite
	 */
	public static Pca of(Matrix data, int k, RandomStream random, Workers workers) {
		int side = Math.min(data.rows(), data.columns());
		return side <= EXACT || 4 * (k + EXTRA) > side ? exact(data, k, workers) : randomised(data, k, random, workers);
	}

	/**
	 * Scores along the first components, for a layout to start from; dimensions that the data do not have stay 0.
	 *
	 * @param data {@code n x d}, finite, n at least 2
	 * @return {@code n x dims}
	 */
	public static Matrix start(Matrix data, int dims, RandomStream random, Workers workers) {
		int k = Math.min(dims, Math.min(data.rows(), data.columns()));
		Matrix scores = of(data, k, random, workers).transform(data, workers);
		if (k == dims) {
			return scores;
		}
		var result = Matrix.zeros(data.rows(), dims);
		for (int i = 0; i < data.rows(); i++) {
			System.arraycopy(scores.values(), i * k, result.values(), i * dims, k);
		}
		return result;
	}

	/**
	 * Components from the whole covariance matrix, or from the rows' inner products when there are fewer rows than
	 * columns; costs {@code n d^2 + d^3}, or {@code d n^2 + n^3}. Parameters as {@link #of}.
	 */
	public static Pca exact(Matrix data, int k, Workers workers) {
		var mean = checkedMean(data, k);
		var rows = new RowBlocks(data, mean, workers.part(0, .5));
		boolean tall = data.rows() >= data.columns();
		SymmetricEigen eigen = SymmetricEigen.of(tall ? rows.scatter() : rows.gram());
		workers.at(.9);
		double[][] components = Arrays.copyOf(eigen.vectors(), k);
		if (!tall) {
			components = directions(data, mean, components);
			Orthonormal.extend(components, 0, k);
		}
		workers.at(1);
		return finished(data, mean, components, eigen.values(), rows.squares());
	}

	/** Sums of the centred rows, weighted by each eigenvector of their inner products: the directions in column space. */
	private static double[][] directions(Matrix data, double[] mean, double[][] weights) {
		int d = data.columns();
		var result = new double[weights.length][d];
		for (int i = 0; i < data.rows(); i++) {
			for (int c = 0; c < weights.length; c++) {
				double w = weights[c][i];
				double[] sum = result[c];
				for (int t = 0; t < d; t++) {
					sum[t] += w * (data.values()[i * d + t] - mean[t]);
				}
			}
		}
		return result;
	}

	/**
	 * The leading components by a randomised block Krylov method (Musco and Musco, NeurIPS 2015; Halko, Martinsson and
	 * Tropp, SIAM Review 53, 2011): a few passes over the data, until the components satisfy the eigenvalue equation to a
	 * millionth of the largest variance or after {@value #PASSES} passes. Parameters as {@link #of}.
	 *
	 * @param random its name chooses the start; nothing is drawn from it
	 */
	public static Pca randomised(Matrix data, int k, RandomStream random, Workers workers) {
		var mean = checkedMean(data, k);
		int d = data.columns();
		int block = Math.min(k + EXTRA, Math.min(data.rows(), d));
		int most = Math.min(d, block * PASSES);
		var rows = new RowBlocks(data, mean, workers);
		var basis = new double[most][];
		var applied = new double[most][];
		RandomStream start = random.split("pca");
		for (int i = 0; i < block; i++) {
			basis[i] = new double[d];
			start.fillGaussian(basis[i]);
		}
		Orthonormal.extend(basis, 0, block);
		int done = 0;
		int size = block;
		while (true) {
			double[][] next = rows.apply(Arrays.copyOfRange(basis, done, size));
			System.arraycopy(next, 0, applied, done, size - done);
			var pairs = new Ritz(basis, applied, size, k);
			if (size == most || pairs.residual() <= TOLERANCE * pairs.values[0]) {
				workers.at(1);
				return finished(data, mean, pairs.vectors, pairs.values, rows.squares());
			}
			int grown = Math.min(most, size + next.length);
			for (int i = size; i < grown; i++) {
				basis[i] = next[i - size].clone();
			}
			Orthonormal.extend(basis, size, grown);
			done = size;
			size = grown;
			workers.at((double) size / most);
		}
	}

	/** The best eigenpairs of the scatter matrix within a subspace (Rayleigh-Ritz). */
	private static final class Ritz {
		private final double[] values;
		private final double[][] vectors;
		private final double[][] images;

		Ritz(double[][] basis, double[][] applied, int size, int k) {
			var small = new double[size][size];
			for (int i = 0; i < size; i++) {
				for (int j = 0; j <= i; j++) {
					small[i][j] = small[j][i] = Orthonormal.dot(basis[i], applied[j]);
				}
			}
			SymmetricEigen eigen = SymmetricEigen.of(small);
			values = Arrays.copyOf(eigen.values(), k);
			vectors = new double[k][basis[0].length];
			images = new double[k][basis[0].length];
			for (int c = 0; c < k; c++) {
				for (int i = 0; i < size; i++) {
					Orthonormal.add(vectors[c], eigen.vectors()[c][i], basis[i]);
					Orthonormal.add(images[c], eigen.vectors()[c][i], applied[i]);
				}
			}
		}

		/** The largest of the lengths of {@code A v - value v}. */
		double residual() {
			double worst = 0;
			for (int c = 0; c < values.length; c++) {
				double[] rest = images[c].clone();
				Orthonormal.add(rest, -values[c], vectors[c]);
				worst = Math.max(worst, Math.sqrt(Orthonormal.dot(rest, rest)));
			}
			return worst;
		}
	}

	private static double[] checkedMean(Matrix data, int k) {
		if (data.rows() < 2) {
			throw new IllegalArgumentException("principal components need at least two rows, not " + data.rows());
		}
		int most = Math.min(data.rows(), data.columns());
		if (k < 1 || k > most) {
			throw new IllegalArgumentException("the number of components must be 1 to " + most + ", not " + k);
		}
		double[] mean = RowBlocks.mean(data);
		for (int t = 0; t < mean.length; t++) {
			if (!Double.isFinite(mean[t])) {
				throw new IllegalArgumentException("column " + t + " holds a value that is not finite; fill in missing values first");
			}
		}
		return mean;
	}

	private static Pca finished(Matrix data, double[] mean, double[][] components, double[] squares, double total) {
		int k = components.length;
		var variance = new double[k];
		var ratio = new double[k];
		for (int c = 0; c < k; c++) {
			variance[c] = Math.max(0, squares[c]) / (data.rows() - 1);
			ratio[c] = total > 0 ? Math.max(0, squares[c]) / total : 0;
			pointUp(components[c]);
		}
		return new Pca(mean, components, variance, ratio);
	}

	private static void pointUp(double[] component) {
		int largest = 0;
		for (int t = 1; t < component.length; t++) {
			if (Math.abs(component[t]) > Math.abs(component[largest])) {
				largest = t;
			}
		}
		if (component[largest] < 0) {
			Orthonormal.scale(component, -1);
		}
	}

	/**
	 * The rows' positions along the components.
	 *
	 * @param data {@code m x d}
	 * @return {@code m x k}
	 * @throws IllegalArgumentException when the columns are not those of the components
	 */
	public Matrix transform(Matrix data, Workers workers) {
		if (data.columns() != mean.length) {
			throw new IllegalArgumentException("the components are of " + mean.length + " columns, not " + data.columns());
		}
		return new RowBlocks(data, mean, workers).scores(components);
	}

	/**
	 * The rows that positions along the components stand for.
	 *
	 * @param scores {@code m x k}
	 * @return {@code m x d}
	 */
	public Matrix inverse(Matrix scores) {
		if (scores.columns() != components.length) {
			throw new IllegalArgumentException("there are " + components.length + " components, not " + scores.columns());
		}
		int d = mean.length;
		var result = Matrix.zeros(scores.rows(), d);
		for (int i = 0; i < scores.rows(); i++) {
			double[] row = mean.clone();
			for (int c = 0; c < components.length; c++) {
				Orthonormal.add(row, scores.at(i, c), components[c]);
			}
			for (int t = 0; t < d; t++) {
				result.values()[i * d + t] = (float) row[t];
			}
		}
		return result;
	}
}
