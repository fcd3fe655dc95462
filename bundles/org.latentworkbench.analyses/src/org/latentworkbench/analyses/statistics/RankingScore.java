package org.latentworkbench.analyses.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well scores put true items before false ones. Items of equal score are always taken together, so that their order
 * does not matter.
 *
 * @param thresholds the different scores, largest first
 * @param taken      how many items score at least each threshold
 * @param found      how many of these are true
 * @param items      number of items
 * @param positives  number of true items
 */
public record RankingScore(double[] thresholds, int[] taken, int[] found, int items, int positives) {

	/**
	 * Ranks items.
	 *
	 * @param scores larger is more likely true; NaN ranks last
	 * @param truth  which items are true
	 * @throws IllegalArgumentException when the arrays have different lengths
	 */
	public static RankingScore of(double[] scores, boolean[] truth) {
		if (scores.length != truth.length) {
			throw new IllegalArgumentException(scores.length + " scores for " + truth.length + " items");
		}
		double[] ranked = Arrays.stream(scores).map(s -> Double.isNaN(s) ? Double.NEGATIVE_INFINITY : s + 0.0).toArray();
		int[] order = Order.falling(ranked);
		var thresholds = new double[order.length];
		var taken = new int[order.length];
		var found = new int[order.length];
		int steps = 0;
		int positives = 0;
		for (int i = 0; i < order.length; i++) {
			positives += truth[order[i]] ? 1 : 0;
			if (i + 1 == order.length || ranked[order[i + 1]] != ranked[order[i]]) {
				thresholds[steps] = ranked[order[i]];
				taken[steps] = i + 1;
				found[steps++] = positives;
			}
		}
		return new RankingScore(Arrays.copyOf(thresholds, steps), Arrays.copyOf(taken, steps), Arrays.copyOf(found, steps), order.length,
				positives);
	}

	/** Share of true items; NaN without items. */
	public double baseRate() {
		return (double) positives / items;
	}

	/** At each threshold, the share of the items taken that are true: the heights of the precision-recall curve. */
	public double[] precisions() {
		return IntStream.range(0, taken.length).mapToDouble(i -> (double) found[i] / taken[i]).toArray();
	}

	/** At each threshold, the share of the true items that are taken; NaN without true items. */
	public double[] recalls() {
		return IntStream.range(0, taken.length).mapToDouble(i -> (double) found[i] / positives).toArray();
	}

	/**
	 * The mean of the precisions, each weighted by the recall it adds (scikit-learn's definition); NaN without true
	 * items.
	 */
	public double averagePrecision() {
		double sum = 0;
		int before = 0;
		for (int i = 0; i < taken.length; i++) {
			sum += (double) (found[i] - before) * found[i] / taken[i];
			before = found[i];
		}
		return positives == 0 ? Double.NaN : sum / positives;
	}

	/**
	 * The precision among the first {@code k} items; where a tie stands across that place, its expectation over the
	 * orders of the tie.
	 *
	 * @param k 1 to the number of items
	 */
	public double precisionAt(int k) {
		if (k < 1 || k > items) {
			throw new IllegalArgumentException("the first 1 to " + items + " items can be looked at, not " + k);
		}
		int step = 0;
		while (taken[step] < k) {
			step++;
		}
		int takenBefore = step == 0 ? 0 : taken[step - 1];
		int foundBefore = step == 0 ? 0 : found[step - 1];
		double share = (double) (k - takenBefore) / (taken[step] - takenBefore);
		return (foundBefore + share * (found[step] - foundBefore)) / k;
	}

	/** The chance that a true item scores above a false one, ties counting half; NaN when all or none are true. */
	public double auroc() {
		int negatives = items - positives;
		double sum = 0;
		int takenBefore = 0;
		int foundBefore = 0;
		for (int i = 0; i < taken.length; i++) {
			double newFound = found[i] - foundBefore;
			double newFalse = taken[i] - takenBefore - newFound;
			sum += newFalse * (foundBefore + newFound / 2);
			takenBefore = taken[i];
			foundBefore = found[i];
		}
		return positives == 0 || negatives == 0 ? Double.NaN : sum / positives / negatives;
	}

	/**
	 * What a list of hits is worth.
	 *
	 * @param hits      number of items called
	 * @param trueHits  how many of them are true
	 * @param positives number of true items
	 */
	public record Hits(int hits, int trueHits, int positives) {
		/** Counts hits among items. */
		public static Hits of(boolean[] called, boolean[] truth) {
			if (called.length != truth.length) {
				throw new IllegalArgumentException(called.length + " calls for " + truth.length + " items");
			}
			int hits = 0;
			int trueHits = 0;
			int positives = 0;
			for (int i = 0; i < truth.length; i++) {
				hits += called[i] ? 1 : 0;
				trueHits += called[i] && truth[i] ? 1 : 0;
				positives += truth[i] ? 1 : 0;
			}
			return new Hits(hits, trueHits, positives);
		}

		/** Share of the hits that are true; NaN without hits. */
		public double precision() {
			return (double) trueHits / hits;
		}

		/** Share of the true items that are hits; NaN without true items. */
		public double recall() {
			return (double) trueHits / positives;
		}
	}
}
