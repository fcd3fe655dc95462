package org.latentworkbench.analyses.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Student's t-test of whether the mean is 0 of values that come in groups with means of their own, such as refits of networks of
 * several latent sizes. The spread {@code s} within groups is taken as one and pooled; the {@code L} groups' means are averaged
 * with equal weights (the grand mean in a one-way layout with fixed groups; Scheffé, The Analysis of Variance, 1959, section 3).
 *
 * @param mean    mean of the groups' means
 * @param t       {@code mean} over its standard error; infinite where no value differs from its group's mean, 0 where all are 0
 * @param p       two-sided; NaN where {@code t} is
 * @param freedom degrees of freedom: values less groups
 */
public record StratifiedT(double mean, double t, double p, int freedom) {

	/**
	 * Tests values that are independent of each other: the standard error is {@code s sqrt(sum 1/R_l) / L} for groups of
	 * {@code R_l} values.
	 *
	 * @param groups values; NaN is left out, and so is a group without values. At least one group has to hold two values, else
	 *               {@code t} and {@code p} are NaN
	 */
	public static StratifiedT of(double[][] groups) {
		return of(groups, 0);
	}

	/**
	 * Tests values of which each was found from a bootstrap sample of one and the same sample. What that sample itself has by
	 * chance is in all of them alike and does not average out, and {@code s} estimates it (Efron, Annals of Statistics 7, 1979): the
	 * standard error is {@code s sqrt(1 + sum 1/R_l / L^2)}, its second part for there being only so many bootstrap samples.
	 *
	 * @param groups as for {@link #of(double[][])}
	 */
	public static StratifiedT ofBootstrap(double[][] groups) {
		return of(groups, 1);
	}

	/** @param shared variance that all values have in common, in units of that within groups */
	private static StratifiedT of(double[][] groups, double shared) {
		double means = 0;
		double squares = 0;
		double shares = 0;
		int count = 0;
		int values = 0;
		for (double[] group : groups) {
			double[] known = Distribution.sorted(group);
			if (known.length == 0) {
				continue;
			}
			double mean = Distribution.mean(known);
			for (double v : known) {
				squares += (v - mean) * (v - mean);
			}
			means += mean;
			shares += 1.0 / known.length;
			count++;
			values += known.length;
		}
		int freedom = values - count;
		double mean = count == 0 ? Double.NaN : means / count;
		if (freedom < 1) {
			return new StratifiedT(mean, Double.NaN, Double.NaN, freedom);
		}
		if (mean == 0) {
			return new StratifiedT(0, 0, 1, freedom);
		}
		double t = mean / Math.sqrt(squares / freedom * (shared + shares / count / count));
		return new StratifiedT(mean, t, 2 * new TDistribution(freedom).cumulativeProbability(-Math.abs(t)), freedom);
	}
}
