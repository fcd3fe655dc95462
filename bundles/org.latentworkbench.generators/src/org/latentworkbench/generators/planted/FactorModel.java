package org.latentworkbench.generators.planted;

import org.latentworkbench.api.RandomStream;

/** Features that follow a few hidden factors: {@code x = sqrt(s) * w'f + sqrt(1 - s) * e}, with f, e standard normal and |w| = 1. */
final class FactorModel {
	/** The most factors that one feature follows. */
	private static final int FOLLOWED = 3;

	private FactorModel() {
	}

	/**
	 * Draws samples; every feature has mean 0 and standard deviation 1.
	 *
	 * @param shared s, 0 to 1: the share of variance from the factors; without factors it is all the feature's own
	 * @return {@code features x n}
	 */
	static double[][] sample(int n, int features, int factors, double shared, RandomStream random) {
		var hidden = new double[factors][n];
		for (double[] factor : hidden) {
			random.fillGaussian(factor);
		}
		double common = factors == 0 ? 0 : Math.sqrt(shared);
		double own = Math.sqrt(1 - common * common);
		var values = new double[features][n];
		for (double[] feature : values) {
			random.fillGaussian(feature);
			for (int i = 0; i < n; i++) {
				feature[i] *= own;
			}
			if (factors > 0) {
				int followed = 1 + random.nextInt(Math.min(FOLLOWED, factors));
				int[] which = random.permutation(factors);
				var weights = new double[followed];
				random.fillGaussian(weights);
				double length = 0;
				for (double w : weights) {
					length += w * w;
				}
				length = Math.sqrt(length);
				for (int k = 0; k < followed; k++) {
					double weight = common * weights[k] / length;
					double[] factor = hidden[which[k]];
					for (int i = 0; i < n; i++) {
						feature[i] += weight * factor[i];
					}
				}
			}
		}
		return values;
	}

	/** Pearson's correlation of a cause (0 or 1) and a feature; 0 where one of them is constant. */
	static double correlation(int[] cause, double[] values) {
		int n = cause.length;
		double meanX = 0;
		double meanY = 0;
		for (int i = 0; i < n; i++) {
			meanX += cause[i];
			meanY += values[i];
		}
		meanX /= n;
		meanY /= n;
		double xx = 0;
		double yy = 0;
		double xy = 0;
		for (int i = 0; i < n; i++) {
			double x = cause[i] - meanX;
			double y = values[i] - meanY;
			xx += x * x;
			yy += y * y;
			xy += x * y;
		}
		return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
	}
}
