package org.latentworkbench.api;

/**
 * How a continuous modality was transformed, feature by feature: {@code x' = (t(x) - mean) / sd}, where {@code t} is
 * {@code log2(x + 1)} or nothing.
 *
 * @param log2 whether {@code log2(x + 1)} came first
 * @param mean one a feature, of the values after {@code t}
 * @param sd   one a feature, population standard deviation, above 0
 */
public record Scaling(boolean log2, double[] mean, double[] sd) {
	public Scaling {
		if (mean.length != sd.length) {
			throw new IllegalArgumentException(mean.length + " means, " + sd.length + " standard deviations");
		}
	}

	/** The raw value behind a scaled one. */
	public double raw(int feature, double scaled) {
		double t = scaled * sd[feature] + mean[feature];
		return log2 ? Math.pow(2, t) - 1 : t;
	}
}
