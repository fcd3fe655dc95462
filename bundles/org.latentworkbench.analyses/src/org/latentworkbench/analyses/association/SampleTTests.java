package org.latentworkbench.analyses.association;

import org.latentworkbench.analyses.statistics.PairedT;

/**
 * Paired t-tests over samples, target by target, of the changes that a perturbation makes against changes without one. Immutable,
 * safe for several threads.
 */
public final class SampleTTests {
	private final double[] baseline;
	private final boolean[] missing;

	/**
	 * @param baseline {@code n x c}: changes without a perturbation
	 * @param missing  {@code n x c}: targets without a measured value, which do not count
	 */
	public SampleTTests(double[] baseline, boolean[] missing) {
		this.baseline = baseline;
		this.missing = missing;
	}

	/**
	 * What was found.
	 *
	 * @param t {@code c}; NaN where fewer than two samples count or nothing differs
	 * @param p {@code c}, two-sided
	 */
	public record Tests(double[] t, double[] p) {
	}

	/**
	 * Tests changes.
	 *
	 * @param change   {@code n x c}
	 * @param excluded {@code n}
	 */
	public Tests of(float[] change, boolean[] excluded) {
		int c = change.length / excluded.length;
		var count = new int[c];
		var mean = new double[c];
		var squares = new double[c];
		for (int i = 0; i < excluded.length; i++) {
			for (int t = 0; t < c && !excluded[i]; t++) {
				int at = i * c + t;
				if (!missing[at]) {
					double difference = change[at] - baseline[at];
					double step = difference - mean[t];
					mean[t] += step / ++count[t];
					squares[t] += step * (difference - mean[t]);
				}
			}
		}
		var result = new Tests(new double[c], new double[c]);
		for (int t = 0; t < c; t++) {
			PairedT test = PairedT.of(mean[t], squares[t], count[t]);
			result.t()[t] = test.t();
			result.p()[t] = test.p();
		}
		return result;
	}
}
