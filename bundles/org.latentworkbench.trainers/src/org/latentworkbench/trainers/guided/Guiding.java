package org.latentworkbench.trainers.guided;

import org.latentworkbench.api.Parameter;

/** A latent dimension that follows an attribute, as a study says it of an autoencoder. */
public record Guiding(
		@Parameter(names = Parameter.Names.FEATURE, help = "A feature of numbers, or of two categories. It need not be encoded.") String attribute,
		@Parameter(byDefault = "0", min = 0, help = "Which latent dimension follows it, from 0.") int dimension,
		@Parameter(byDefault = "1", min = 0, above = true, help = "How much it counts beside the other terms of the loss.") double weight) {
}
