package org.latentworkbench.analyses.statistics;

import java.util.Arrays;

/** Simple descriptions of values; NaN is a missing value and left out. */
public final class Distribution {
	private Distribution() {
	}

	/** The known values in rising order. */
	public static double[] sorted(double[] values) {
		double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
		Arrays.sort(known);
		return known;
	}

	/** Mean of the known values; NaN when there are none. */
	public static double mean(double[] values) {
		return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
	}

	/** Population standard deviation (denominator {@code n}) of the known values; NaN when there are none. */
	public static double populationSd(double[] values) {
		double mean = mean(values);
		return Math.sqrt(Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(v -> (v - mean) * (v - mean)).average()
				.orElse(Double.NaN));
	}

	/** Median of the known values; of an even number the mean of the middle two; NaN when there are none. */
	public static double median(double[] values) {
		return quantile(sorted(values), .5);
	}

	/**
	 * A quantile, linear between the two nearest values (type 7 of Hyndman and Fan, The American Statistician 50, 1996;
	 * NumPy's default).
	 *
	 * @param sorted rising, without NaN
	 * @param share  0 to 1
	 * @return NaN when there are no values
	 */
	public static double quantile(double[] sorted, double share) {
		if (!(share >= 0 && share <= 1)) {
			throw new IllegalArgumentException("a quantile is a share of 0 to 1, not " + share);
		}
		if (sorted.length == 0) {
			return Double.NaN;
		}
		double place = share * (sorted.length - 1);
		int below = (int) place;
		double part = place - below;
		return part == 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
	}
}
