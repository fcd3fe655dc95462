package org.latentworkbench.analyses.evaluation;

import java.util.stream.IntStream;

import org.latentworkbench.api.RandomStream;

/**
 * A division of samples into folds, each of which is held out once.
 *
 * @param count  number of folds
 * @param ofRows each sample's fold, 0 to {@code count - 1}
 */
public record Folds(int count, int[] ofRows) {
	/**
	 * Draws folds. Two folds differ by at most one sample, in all and within each stratum.
	 *
	 * @param strata each sample's stratum, any numbers; all the same for plain folds
	 * @param count  2 to the number of samples
	 * @throws IllegalArgumentException for another count
	 */
	public static Folds draw(int[] strata, int count, RandomStream random) {
		if (count < 2 || count > strata.length) {
			throw new IllegalArgumentException(count + " folds of " + strata.length + " samples");
		}
		// dealt out like cards, stratum after stratum
		int[] order = IntStream.of(random.permutation(strata.length)).boxed()
				.sorted((a, b) -> Integer.compare(strata[a], strata[b])).mapToInt(i -> i).toArray();
		var folds = new int[order.length];
		for (int place = 0; place < order.length; place++) {
			folds[order[place]] = place % count;
		}
		return new Folds(count, folds);
	}

	/** The samples of a fold, in rising order. */
	public int[] heldOut(int fold) {
		return IntStream.range(0, ofRows.length).filter(i -> ofRows[i] == fold).toArray();
	}

	/** The samples of all other folds, in rising order. */
	public int[] training(int fold) {
		return IntStream.range(0, ofRows.length).filter(i -> ofRows[i] != fold).toArray();
	}
}
