package org.latentworkbench.learn;

/**
 * One replica's losses in one epoch, each the mean over the epoch's batches.
 *
 * @param epoch          from 1
 * @param loss           the sum of the three next
 * @param crossEntropy   weighted, see {@link Objective}
 * @param squaredErrors  weighted, see {@link Objective}
 * @param klDivergence   times beta and the KL weight of the epoch
 * @param validationLoss loss on the held-out samples after the epoch (latent means decoded, no dropout, running
 *                       statistics), NaN without early stopping
 */
public record EpochLosses(int epoch, double loss, double crossEntropy, double squaredErrors, double klDivergence,
		double validationLoss) {
}
