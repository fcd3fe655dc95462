package org.latentworkbench.learn;

/**
 * One latent dimension that is to follow an attribute: {@code weight * (1 - r^2)} is added to the loss of each batch, {@code r} Pearson's
 * correlation of the attribute with the posterior means of the dimension, over the samples of the batch at which it is known.
 *
 * @param dimension from 0
 * @param weight    0 or more
 * @param attribute of the {@code n} samples, NaN where missing; not copied, and not to be written to
 */
public record Guide(int dimension, double weight, float[] attribute) {

	/** The same for the samples at these rows. */
	public Guide select(int[] rows) {
		var chosen = new float[rows.length];
		for (int i = 0; i < rows.length; i++)
			chosen[i] = attribute[rows[i]];
		return new Guide(dimension, weight, chosen);
	}
}
