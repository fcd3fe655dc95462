package org.latentworkbench.learn;

import org.latentworkbench.data.Compatibility;

/**
 * What training minimises, averaged over the {@code b} samples of a batch:
 *
 * <pre>
 * loss = sum_d w_d CE_d + sum_d w_d SSE_d + beta * k * KLD
 * CE_d  = -(1 / (b * features_d)) * sum of log p(observed class)          over observed categorical values
 * SSE_d =  (1 / (b * features_d)) * sum of (reconstruction - value)^2     over observed continuous values
 * KLD   = -(1 / (2 b)) * sum (1 + logvar - mu^2 - exp(logvar))            over latent dimensions
 * </pre>
 *
 * where {@code k} grows from 0 to 1 over the KL warm-up of the {@link Schedule}. With {@link Compatibility#MOVE} the sum
 * of {@code SSE_d} leaves out the last feature, its divisor does not.
 *
 * @param beta weight of the Kullback-Leibler divergence, at least 0 (Higgins et al., beta-VAE, ICLR 2017)
 */
public record Objective(double beta, Compatibility compatibility) {
	/** @throws IllegalArgumentException when beta is negative or no number */
	public Objective {
		if (!(beta >= 0))
			throw new IllegalArgumentException("beta must be at least 0, but is " + beta);
	}
}
