package org.latentworkbench.analyses.images;

import java.util.stream.IntStream;

/**
 * How positions drawn in a box compare with samples.
 *
 * @param distanceLimit 99 of 100 samples have another one within this distance
 * @param errorLimit    the chosen quantile of the samples' reconstruction errors
 * @param own           each sample's distance to the nearest other one
 * @param away          each drawn position's distance to the nearest sample
 * @param again         each drawn position's error: its decoded image against that image encoded and decoded again
 */
record DensityShares(double distanceLimit, double errorLimit, double[] own, double[] away, double[] again) {
	/** The share whose images are of the data's kind. */
	double alike() {
		return share(true, false);
	}

	/** The share that lies no farther from a sample than samples lie from one another. */
	double near() {
		return share(false, true);
	}

	/** The share of which both are true. */
	double both() {
		return share(true, true);
	}

	private double share(boolean alike, boolean near) {
		return IntStream.range(0, away.length).filter(i -> (!alike || again[i] <= errorLimit) && (!near || away[i] <= distanceLimit)).count()
				/ (double) away.length;
	}

	/** What a drawn position is, in words. */
	String kind(int i) {
		return (again[i] <= errorLimit ? "of the data's kind" : "of another kind") + (away[i] <= distanceLimit ? ", near samples"
				: ", far from samples");
	}
}
