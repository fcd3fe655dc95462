package org.latentworkbench.learn.image;

/**
 * The losses of an epoch, each the mean over its images, of guides over its batches.
 *
 * @param epoch                    from 1
 * @param loss                     {@code reconstruction + klWeight * kl + guides}
 * @param reconstruction           see {@link ImageObjective}
 * @param kl                       divergence without its weight; 0 for a plain autoencoder
 * @param klWeight                 weight of the divergence in this epoch
 * @param guides                   the terms of all guides, weighted, see {@link org.latentworkbench.learn.Guide}; 0 without guides
 * @param rate                     the step size at the end of the epoch
 * @param validationReconstruction on the validation images after the epoch, with a draw from the posterior; NaN where there are none
 * @param validationKl             the same
 */
public record ImageEpoch(int epoch, double loss, double reconstruction, double kl, double klWeight, double guides, double rate,
		double validationReconstruction, double validationKl) {

	/** {@code reconstruction + klWeight * kl} on the validation images, which nothing guides; NaN where there are none. */
	public double validationLoss() {
		return validationReconstruction + klWeight * validationKl;
	}
}
