package org.latentworkbench.analyses.statistics;

import java.util.Arrays;

/**
 * What a perturbation of continuous features needs to know of each, in 32-bit arithmetic as MOVE computes it: sums run
 * down the rows.
 *
 * @param minimum {@code p}
 * @param maximum {@code p}
 * @param sd      {@code p}: population standard deviation
 */
public record FeatureStatistics(float[] minimum, float[] maximum, float[] sd) {

	/**
	 * Describes columns.
	 *
	 * @param values        {@code n x p}, row-major, at least one row; NaN where a value is missing
	 * @param features      {@code p}
	 * @param missingAsZero true: a missing value counts as 0, as in MOVE; false: it is left out, and a column without
	 *                      values gives NaN
	 */
	public static FeatureStatistics of(float[] values, int features, boolean missingAsZero) {
		if (features < 1 || values.length == 0 || values.length % features != 0) {
			throw new IllegalArgumentException(values.length + " values do not make rows of " + features);
		}
		var minimum = new float[features];
		var maximum = new float[features];
		var mean = new float[features];
		var count = new int[features];
		Arrays.fill(minimum, Float.NaN);
		Arrays.fill(maximum, Float.NaN);
		for (int at = 0; at < values.length; at++) {
			float v = value(values[at], missingAsZero);
			if (!Float.isNaN(v)) {
				int c = at % features;
				minimum[c] = count[c] == 0 ? v : Math.min(minimum[c], v);
				maximum[c] = count[c] == 0 ? v : Math.max(maximum[c], v);
				mean[c] += v;
				count[c]++;
			}
		}
		for (int c = 0; c < features; c++) {
			mean[c] /= count[c];
		}
		var squares = new float[features];
		for (int at = 0; at < values.length; at++) {
			float difference = value(values[at], missingAsZero) - mean[at % features];
			if (!Float.isNaN(difference)) {
				squares[at % features] += difference * difference;
			}
		}
		var sd = new float[features];
		for (int c = 0; c < features; c++) {
			sd[c] = (float) Math.sqrt(squares[c] / count[c]);
		}
		return new FeatureStatistics(minimum, maximum, sd);
	}

	private static float value(float v, boolean missingAsZero) {
		return missingAsZero && Float.isNaN(v) ? 0 : v;
	}
}
