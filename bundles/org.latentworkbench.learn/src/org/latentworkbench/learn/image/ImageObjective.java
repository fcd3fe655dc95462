package org.latentworkbench.learn.image;

/**
 * What is minimised: the mean over images of {@code reconstruction + klWeight * warmup * KL}.
 *
 * @param loss      how an image's error is counted, on levels in [0, 1]
 * @param reduction whether errors are summed over an image's pixels or averaged
 * @param klWeight  weight of the KL divergence, at least 0
 * @param klWarmup  epochs over which its weight grows evenly from 0; 0 for full weight from the start
 * @param klOver    whether the divergence is summed over latent dimensions, as the evidence lower bound has it, or averaged
 * @param deviation what the network's second output {@code s} means for the draw from the posterior
 */
public record ImageObjective(Loss loss, Reduction reduction, double klWeight, int klWarmup, Reduction klOver, Deviation deviation) {

	/** An image's error. */
	public enum Loss {
		/** Binary cross-entropy of each pixel's level with the level that is made of it. */
		BCE,
		/** Squared difference. */
		MSE
	}

	/** How several numbers become one. */
	public enum Reduction {
		SUM, MEAN
	}

	/** The posterior's standard deviation from the log-variance {@code s}; the divergence is {@code -1/2 (1 + s - mu^2 - e^s)} in either case. */
	public enum Deviation {
		/** {@code e^(s/2)}, the root of the variance {@code e^s} that the divergence counts with. */
		HALF,
		/** {@code e^s}, which a published walk-through draws with. */
		FULL;

		/** What {@code s} is multiplied by before the exponential. */
		public float factor() {
			return this == HALF ? 0.5f : 1f;
		}

		/** The formula, for captions and records. */
		public String words() {
			return this == HALF ? "e^(s/2)" : "e^s";
		}
	}

	/** @throws IllegalArgumentException for values out of range */
	public ImageObjective {
		if (!(klWeight >= 0) || klWarmup < 0)
			throw new IllegalArgumentException("Not an objective: KL weight " + klWeight + ", warm-up " + klWarmup);
	}

	/** Binary cross-entropy and KL divergence, both summed: the negative evidence lower bound. */
	public static ImageObjective elbo() {
		return new ImageObjective(Loss.BCE, Reduction.SUM, 1, 0, Reduction.SUM, Deviation.HALF);
	}

	/** The divergence's weight in an epoch, counted from 1. */
	public double weight(int epoch) {
		return klWarmup == 0 ? klWeight : klWeight * Math.min(1, (epoch - 1.0) / klWarmup);
	}
}
