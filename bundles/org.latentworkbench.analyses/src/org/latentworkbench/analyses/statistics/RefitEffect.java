package org.latentworkbench.analyses.statistics;

/**
 * What several refits say of one effect.
 *
 * @param mean      over refits; NaN when none measured it
 * @param sd        over refits, with the denominator {@code R - 1}; NaN with fewer than two refits
 * @param low       lower end of the percentile interval
 * @param high      upper end
 * @param agreement number of refits whose effect has the mean's sign
 * @param refits    number of refits that measured it
 */
public record RefitEffect(double mean, double sd, double low, double high, int agreement, int refits) {
	/** A spread below this share of the mean is rounding. */
	private static final double ROUNDING = 1e-12;

	/**
	 * Summarises effects.
	 *
	 * @param effects  one a refit; NaN where it could not be measured, which leaves the refit out
	 * @param coverage of the interval, 0 to 1, for instance .95: from the 2.5th to the 97.5th percentile of the refits
	 */
	public static RefitEffect of(double[] effects, double coverage) {
		double[] sorted = Distribution.sorted(effects);
		int n = sorted.length;
		double mean = Distribution.mean(sorted);
		double sd = n < 2 ? Double.NaN : Distribution.populationSd(sorted) * Math.sqrt(n / (n - 1.0));
		int agreement = 0;
		for (double e : sorted) {
			agreement += Math.signum(e) == Math.signum(mean) ? 1 : 0;
		}
		double tail = (1 - coverage) / 2;
		return new RefitEffect(mean, sd, Distribution.quantile(sorted, tail), Distribution.quantile(sorted, 1 - tail), agreement, n);
	}

	/**
	 * An effect by its spread, {@code mean / (sd + floor)}: 0 where the mean is 0; infinite where the floor is 0 and the
	 * refits agree to the last digits; NaN where a number is missing.
	 *
	 * @param floor at least 0; above 0 it keeps a spread that is small by chance from making the effect large (SAM: Tusher,
	 *              Tibshirani and Chu, PNAS 98, 2001)
	 */
	public static double z(double mean, double sd, double floor) {
		double spread = sd + floor;
		if (Double.isNaN(mean) || Double.isNaN(spread)) {
			return Double.NaN;
		}
		return mean == 0 ? 0 : spread <= ROUNDING * Math.abs(mean) ? Math.copySign(Double.POSITIVE_INFINITY, mean) : mean / spread;
	}
}
