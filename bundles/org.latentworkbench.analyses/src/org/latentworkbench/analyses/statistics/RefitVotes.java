package org.latentworkbench.analyses.statistics;

import java.util.Arrays;

/**
 * MOVE 1.5.0's rule for one pair that was tested in several refits of networks of several latent sizes: it is a hit when, in at
 * least three sizes, at least half of the refits (rounded down) reject.
 *
 * @param significant whether it is
 * @param reported    median over sizes of the median over refits of those corrected p-values that reject; NaN when none does
 * @param median      the same of all p-values, which ranks pairs that are no hits, too; NaN when none is known
 * @param rejections  number of refits, of all sizes, that reject
 */
public record RefitVotes(boolean significant, double reported, double median, int rejections) {
	private static final int SIZES = 3;

	/**
	 * Counts.
	 *
	 * @param p     {@code sizes x refits}: corrected p-values; NaN does not reject
	 * @param level that a p-value must not exceed
	 */
	public static RefitVotes of(double[][] p, double level) {
		int agreeing = 0;
		int rejections = 0;
		var reported = new double[p.length];
		var medians = new double[p.length];
		for (int l = 0; l < p.length; l++) {
			double[] rejecting = Arrays.stream(p[l]).filter(v -> v <= level).toArray();
			rejections += rejecting.length;
			/* With a single refit this is 0, and every size agrees. */
			agreeing += rejecting.length >= p[l].length / 2 ? 1 : 0;
			reported[l] = Distribution.median(rejecting);
			medians[l] = Distribution.median(p[l]);
		}
		return new RefitVotes(agreeing >= SIZES, Distribution.median(reported), Distribution.median(medians), rejections);
	}
}
