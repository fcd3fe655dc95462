package org.latentworkbench.analyses.images;

import java.util.Arrays;

import org.latentworkbench.api.RandomStream;

/** Draws samples. */
final class Draw {
	private Draw() {
	}

	/** {@code count} different numbers below {@code all}, in rising order; all of them where there are no more. */
	static int[] some(int all, int count, RandomStream random) {
		int[] chosen = Arrays.copyOf(random.permutation(all), Math.min(all, count));
		Arrays.sort(chosen);
		return chosen;
	}
}
