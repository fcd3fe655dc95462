package org.latentworkbench.learn.superposition;

import org.latentworkbench.api.RandomStream;

/**
 * Normal features that are more and more correlated: {@code C = I + alpha (B - I)} with {@code B} symmetric, even between 0 and 1, and
 * covariance {@code C C' + 0.01 I}, so that variances are not 1. With a sparsity each feature of a sample is 0 with that chance.
 *
 * @param mixing   {@code features x features}: a sample is {@code mixing . g + 0.1 h}, {@code g} and {@code h} standard normal
 * @param sparsity 0 to less than 1
 */
public record CorrelatedFeatures(double[][] mixing, double sparsity) {
	private static final double OWN = .1;

	/**
	 * Draws the mixing.
	 *
	 * @param alpha 0: independent, 1: as {@code B} is
	 */
	public static CorrelatedFeatures draw(int features, double alpha, double sparsity, RandomStream random) {
		var b = new double[features][features];
		for (int i = 0; i < features; i++) {
			for (int j = 0; j <= i; j++) {
				b[i][j] = random.nextDouble();
				b[j][i] = b[i][j];
			}
		}
		var mixing = new double[features][features];
		for (int i = 0; i < features; i++) {
			for (int j = 0; j < features; j++) {
				double unit = i == j ? 1 : 0;
				mixing[i][j] = unit + alpha * (b[i][j] - unit);
			}
		}
		return new CorrelatedFeatures(mixing, sparsity);
	}

	/** {@code features x features}, before features are set to 0. */
	public double[][] covariance() {
		int p = mixing.length;
		var result = new double[p][p];
		for (int i = 0; i < p; i++) {
			for (int j = 0; j < p; j++) {
				for (int k = 0; k < p; k++) {
					result[i][j] += mixing[i][k] * mixing[j][k];
				}
				result[i][j] += i == j ? OWN * OWN : 0;
			}
		}
		return result;
	}

	/** The covariance of samples: {@code features x features}. @param x {@code samples x features}, row-major, at least two samples */
	public static double[][] covariance(float[] x, int features) {
		int n = x.length / features;
		var mean = new double[features];
		for (int k = 0; k < x.length; k++) {
			mean[k % features] += x[k] / (double) n;
		}
		var result = new double[features][features];
		for (int from = 0; from < x.length; from += features) {
			for (int i = 0; i < features; i++) {
				for (int j = 0; j < features; j++) {
					result[i][j] += (x[from + i] - mean[i]) * (x[from + j] - mean[j]) / (n - 1);
				}
			}
		}
		return result;
	}

	/** Fills samples. @param x {@code samples x features}, row-major */
	public void fill(float[] x, RandomStream random) {
		int p = mixing.length;
		var common = new float[p];
		for (int from = 0; from < x.length; from += p) {
			random.fillGaussian(common);
			for (int i = 0; i < p; i++) {
				double v = OWN * random.nextGaussian();
				for (int k = 0; k < p; k++) {
					v += mixing[i][k] * common[k];
				}
				x[from + i] = sparsity > 0 && random.nextBoolean(sparsity) ? 0 : (float) v;
			}
		}
	}
}
