package org.latentworkbench.analyses.association;

import java.util.Arrays;

/**
 * One pair's effect over the refits.
 *
 * @param mean      over refits
 * @param z         mean by the standard deviation over refits (divisor R - 1); NaN with fewer than two refits
 * @param low       2.5th percentile over refits
 * @param high      97.5th percentile
 * @param agreement refits whose effect has the sign of the mean
 */
public record RefitSpread(double mean, double z, double low, double high, int agreement) {

	/** @param effects one a refit; all NaN where nothing could be measured */
	public static RefitSpread of(double[] effects) {
		int n = effects.length;
		double mean = Arrays.stream(effects).sum() / n;
		if (Double.isNaN(mean)) {
			return new RefitSpread(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
		}
		double squares = 0;
		int agreement = 0;
		for (double e : effects) {
			squares += (e - mean) * (e - mean);
			agreement += Math.signum(e) == Math.signum(mean) ? 1 : 0;
		}
		double z = n < 2 ? Double.NaN : mean == 0 ? 0 : mean / Math.sqrt(squares / (n - 1));
		double[] sorted = effects.clone();
		Arrays.sort(sorted);
		return new RefitSpread(mean, z, percentile(sorted, 0.025), percentile(sorted, 0.975), agreement);
	}

	/** Linear between order statistics (type 7 of Hyndman and Fan, American Statistician 50, 1996). */
	static double percentile(double[] sorted, double share) {
		double place = share * (sorted.length - 1);
		int below = (int) Math.floor(place);
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}
}
