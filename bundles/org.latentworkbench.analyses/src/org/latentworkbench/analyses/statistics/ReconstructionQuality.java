package org.latentworkbench.analyses.statistics;

/**
 * How well reconstructions match the data, sample by sample, over the values that are not missing (MOVE 1.5.0's
 * measures).
 */
public final class ReconstructionQuality {
	private ReconstructionQuality() {
	}

	/**
	 * The share of each sample's known categories that come back.
	 *
	 * @param codes         {@code n x p}, row-major: categories, a negative number where one is missing
	 * @param reconstructed {@code n x p}: most probable categories
	 * @param features      {@code p}
	 * @param withoutAny    what a sample without any known value scores: MOVE says 0, NaN says that it has no score
	 * @return {@code n} shares, 0 to 1
	 */
	public static double[] accuracy(int[] codes, int[] reconstructed, int features, double withoutAny) {
		requireShape(codes.length, reconstructed.length, features);
		var result = new double[codes.length / features];
		for (int i = 0; i < result.length; i++) {
			int known = 0;
			int same = 0;
			for (int at = i * features; at < (i + 1) * features; at++) {
				known += codes[at] >= 0 ? 1 : 0;
				same += codes[at] >= 0 && codes[at] == reconstructed[at] ? 1 : 0;
			}
			result[i] = known == 0 ? withoutAny : (double) same / known;
		}
		return result;
	}

	/**
	 * The cosine of the angle between each sample and its reconstruction, over its known values.
	 *
	 * @param values        {@code n x p}, row-major, NaN where a value is missing
	 * @param reconstructed {@code n x p}
	 * @param features      {@code p}
	 * @param zeroIsMissing whether a value of 0 counts as missing, as in MOVE
	 * @param withoutAny    what a sample scores that has no known value, or of which one side is all 0: MOVE says 0, NaN
	 *                      says no score
	 * @return {@code n} cosines, -1 to 1
	 */
	public static double[] cosine(float[] values, float[] reconstructed, int features, boolean zeroIsMissing, double withoutAny) {
		requireShape(values.length, reconstructed.length, features);
		var result = new double[values.length / features];
		for (int i = 0; i < result.length; i++) {
			double xx = 0;
			double yy = 0;
			double xy = 0;
			for (int at = i * features; at < (i + 1) * features; at++) {
				double x = values[at];
				if (!Double.isNaN(x) && !(zeroIsMissing && x == 0)) {
					double y = reconstructed[at];
					xx += x * x;
					yy += y * y;
					xy += x * y;
				}
			}
			result[i] = xx == 0 || yy == 0 ? withoutAny : Math.clamp(xy / (Math.sqrt(xx) * Math.sqrt(yy)), -1, 1);
		}
		return result;
	}

	private static void requireShape(int values, int reconstructed, int features) {
		if (features < 1 || values % features != 0 || values != reconstructed) {
			throw new IllegalArgumentException(values + " values and " + reconstructed + " reconstructed ones do not make rows of " + features);
		}
	}
}
