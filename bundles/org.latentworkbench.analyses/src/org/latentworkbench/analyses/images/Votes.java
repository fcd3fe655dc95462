package org.latentworkbench.analyses.images;

/** Classes by the majority of nearest neighbours. */
public final class Votes {
	private Votes() {
	}

	/**
	 * Predicts classes for several numbers of neighbours.
	 *
	 * @param nearest   {@code m x most} indices of training samples, row-major, nearest first
	 * @param classes   the training samples' classes, 0 or more
	 * @param count     number of classes
	 * @param neighbours how many of the nearest vote, at most {@code most}
	 * @return m classes; of those with as many votes the lowest
	 */
	public static int[] of(int[] nearest, int most, int[] classes, int count, int neighbours) {
		var result = new int[nearest.length / most];
		var votes = new int[count];
		for (int i = 0; i < result.length; i++) {
			java.util.Arrays.fill(votes, 0);
			for (int j = 0; j < neighbours; j++) {
				votes[classes[nearest[i * most + j]]]++;
			}
			for (int c = 1; c < count; c++) {
				result[i] = votes[c] > votes[result[i]] ? c : result[i];
			}
		}
		return result;
	}
}
