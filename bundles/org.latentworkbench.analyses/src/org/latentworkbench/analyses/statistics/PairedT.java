package org.latentworkbench.analyses.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Student's t-test of paired values.
 *
 * @param t     mean difference over its standard error; infinite when all differences are equal, NaN when they are all 0
 *              or fewer than two
 * @param p     two-sided, NaN where t is
 * @param pairs number of pairs that count
 */
public record PairedT(double t, double p, int pairs) {

	/**
	 * Tests whether the mean of {@code first - second} is 0. Pairs with a NaN are left out.
	 *
	 * @throws IllegalArgumentException when the arrays have different lengths
	 */
	public static PairedT of(double[] first, double[] second) {
		if (first.length != second.length) {
			throw new IllegalArgumentException("pairs are needed, not " + first.length + " and " + second.length + " values");
		}
		int n = 0;
		double mean = 0;
		double squares = 0;
		for (int i = 0; i < first.length; i++) {
			double difference = first[i] - second[i];
			if (!Double.isNaN(difference)) {
				n++;
				double step = difference - mean;
				mean += step / n;
				squares += step * (difference - mean);
			}
		}
		return of(mean, squares, n);
	}

	/**
	 * The test, from what it needs of the differences.
	 *
	 * @param mean    of the differences
	 * @param squares sum of their squared deviations from the mean
	 * @param n       how many they are
	 */
	public static PairedT of(double mean, double squares, int n) {
		if (n < 2) {
			return new PairedT(Double.NaN, Double.NaN, n);
		}
		double t = mean / Math.sqrt(squares / (n - 1) / n);
		double p = Double.isNaN(t) ? Double.NaN : 2 * new TDistribution(n - 1).cumulativeProbability(-Math.abs(t));
		return new PairedT(t, p, n);
	}
}
