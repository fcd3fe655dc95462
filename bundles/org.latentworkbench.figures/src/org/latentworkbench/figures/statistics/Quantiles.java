package org.latentworkbench.figures.statistics;

import java.util.Arrays;

/** Quantiles of finite values and the numbers of a box plot. */
public final class Quantiles {
	private Quantiles() {
	}

	/** The finite ones among the values, in ascending order. */
	public static float[] sorted(float[] values) {
		var kept = new float[values.length];
		int n = 0;
		for (float v : values)
			if (Float.isFinite(v))
				kept[n++] = v;
		kept = Arrays.copyOf(kept, n);
		Arrays.sort(kept);
		return kept;
	}

	/**
	 * A quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, The American Statistician 50,
	 * 1996, the usual default).
	 *
	 * @param sorted n ascending values; @param share 0 to 1
	 * @return {@code NaN} where n = 0
	 */
	public static double of(float[] sorted, double share) {
		if (sorted.length == 0)
			return Double.NaN;
		double place = share * (sorted.length - 1);
		int below = (int) Math.floor(place);
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (place - below) * ((double) sorted[above] - sorted[below]);
	}

	/**
	 * The numbers of a box plot (Tukey, Exploratory Data Analysis, 1977): whiskers end at the last value within 1.5
	 * interquartile ranges of the box.
	 *
	 * @param outliers values beyond the whiskers, ascending
	 */
	public record Box(double lowWhisker, double lowQuartile, double median, double highQuartile, double highWhisker,
			float[] outliers) {
	}

	/** @param sorted 1 or more ascending values */
	public static Box box(float[] sorted) {
		double q1 = of(sorted, .25);
		double q3 = of(sorted, .75);
		double reach = 1.5 * (q3 - q1);
		int first = 0;
		while (sorted[first] < q1 - reach)
			first++;
		int last = sorted.length - 1;
		while (sorted[last] > q3 + reach)
			last--;
		var outliers = new float[first + sorted.length - 1 - last];
		System.arraycopy(sorted, 0, outliers, 0, first);
		System.arraycopy(sorted, last + 1, outliers, first, sorted.length - 1 - last);
		return new Box(Math.min(sorted[first], q1), q1, of(sorted, .5), q3, Math.max(sorted[last], q3), outliers);
	}
}
