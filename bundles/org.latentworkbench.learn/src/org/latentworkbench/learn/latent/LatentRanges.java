package org.latentworkbench.learn.latent;

import org.latentworkbench.api.Matrix;

/**
 * What each latent dimension's values are like over n samples.
 *
 * @param low  {@code d}: where a slider begins, below every value
 * @param high {@code d}: where a slider ends, above every value
 * @param mean {@code d}
 * @param sd   {@code d}: population standard deviation
 */
public record LatentRanges(float[] low, float[] high, float[] mean, float[] sd) {
	/** So much is added at either end, as a share of the values' range. */
	private static final float MARGIN = .1f;
	/** Half of the range of a dimension in which all samples are the same, as of one that the network does not use. */
	private static final float HALF = 3;

	/** @param latent {@code n x d}, n at least 1 */
	public static LatentRanges of(Matrix latent) {
		int d = latent.columns();
		var ranges = new LatentRanges(new float[d], new float[d], new float[d], new float[d]);
		for (int k = 0; k < d; k++) {
			ranges.measure(k, latent.column(k));
		}
		return ranges;
	}

	private void measure(int k, float[] values) {
		float least = Float.POSITIVE_INFINITY;
		float most = Float.NEGATIVE_INFINITY;
		double sum = 0;
		double squares = 0;
		for (float value : values) {
			least = Math.min(least, value);
			most = Math.max(most, value);
			sum += value;
			squares += (double) value * value;
		}
		double average = sum / values.length;
		mean[k] = (float) average;
		sd[k] = (float) Math.sqrt(Math.max(0, squares / values.length - average * average));
		float margin = most - least > 1e-6f * Math.max(1, Math.abs(most)) ? MARGIN * (most - least) : HALF;
		low[k] = least - margin;
		high[k] = most + margin;
	}

	/** d. */
	public int dimensions() {
		return low.length;
	}
}
