package org.latentworkbench.figures.statistics;

/**
 * Two empirical distribution functions and the place where they are farthest apart (Kolmogorov-Smirnov).
 *
 * @param place    the value at which the gap is
 * @param first    share of the first sample at or below the place
 * @param second   share of the second sample at or below the place
 */
public record Cumulative(double place, double first, double second) {
	/** @param a ascending values, at least one; @param b ascending values, at least one */
	public static Cumulative gap(float[] a, float[] b) {
		int i = 0;
		int j = 0;
		var widest = new Cumulative(a[0], 0, 0);
		while (i < a.length && j < b.length) {
			float v = Math.min(a[i], b[j]);
			while (i < a.length && a[i] <= v)
				i++;
			while (j < b.length && b[j] <= v)
				j++;
			var here = new Cumulative(v, (double) i / a.length, (double) j / b.length);
			if (here.statistic() > widest.statistic())
				widest = here;
		}
		return widest;
	}

	/** The two-sample Kolmogorov-Smirnov statistic, 0 to 1. */
	public double statistic() {
		return Math.abs(first - second);
	}
}
