package org.latentworkbench.learn;

/**
 * One replica's losses in one epoch, each the mean over the epoch's batches.
 *
 * @param epoch          from 1
 * @param loss           the sum of the four next
 * @param crossEntropy   weighted, see {@link Objective}
 * @param squaredErrors  weighted, see {@link Objective}
 * @param klDivergence   times beta and the KL weight of the epoch
 * @param guides         the terms of all guides, weighted, see {@link Guide}; 0 without guides
 * @param validationLoss loss on the held-out samples after the epoch (latent means decoded, no dropout, running
 *                       statistics, no guides), NaN without early stopping
 */
public record EpochLosses(int epoch, double loss, double crossEntropy, double squaredErrors, double klDivergence, double guides,
		double validationLoss) {

	/** An epoch that is not validated. */
	public static EpochLosses of(int epoch, double crossEntropy, double squaredErrors, double klDivergence, double guides) {
		return new EpochLosses(epoch, crossEntropy + squaredErrors + klDivergence + guides, crossEntropy, squaredErrors, klDivergence, guides,
				Double.NaN);
	}

	/** The same losses with that on the held-out samples. */
	public EpochLosses validated(double heldOut) {
		return new EpochLosses(epoch, loss, crossEntropy, squaredErrors, klDivergence, guides, heldOut);
	}
}
