package org.latentworkbench.analyses.evaluation;

import java.util.Arrays;

import org.latentworkbench.analyses.statistics.ReconstructionQuality;

/**
 * How well numbers are predicted.
 *
 * @param r2     the share of the squared distance from the training samples' means that the predictions explain,
 *               {@code 1 - sum ((x - x') / s)^2 / sum ((x - m) / s)^2} over all values, m and s the feature's mean and standard
 *               deviation in the training samples: 1 at best, 0 for predicting the means, below 0 for worse (the
 *               predictive R2, Q2)
 * @param mse    mean squared error, in the squared units of the values
 * @param cosine mean over samples of the cosine of the angle between values and predictions
 */
public record ContinuousScores(double r2, double mse, double cosine) {
	/**
	 * Scores predictions; all NaN where nothing counts.
	 *
	 * @param values    {@code n x p}, row-major
	 * @param predicted {@code n x p}
	 * @param counted   which of them count
	 * @param mean      {@code p}: of the training samples
	 * @param sd        {@code p}: of the training samples, above 0
	 */
	public static ContinuousScores of(float[] values, float[] predicted, boolean[] counted, double[] mean, double[] sd) {
		int p = mean.length;
		double explained = 0;
		double total = 0;
		double squares = 0;
		long n = 0;
		for (int at = 0; at < values.length; at++) {
			if (counted[at]) {
				int j = at % p;
				double error = values[at] - predicted[at];
				double distance = values[at] - mean[j];
				squares += error * error;
				explained += error * error / (sd[j] * sd[j]);
				total += distance * distance / (sd[j] * sd[j]);
				n++;
			}
		}
		float[] shown = values.clone();
		for (int at = 0; at < shown.length; at++) {
			shown[at] = counted[at] ? shown[at] : Float.NaN;
		}
		double cosine = Arrays.stream(ReconstructionQuality.cosine(shown, predicted, p, false, Double.NaN)).filter(c -> !Double.isNaN(c))
				.average().orElse(Double.NaN);
		return new ContinuousScores(total == 0 ? Double.NaN : 1 - explained / total, n == 0 ? Double.NaN : squares / n, cosine);
	}
}
