package org.latentworkbench.generators.superposition;

import org.latentworkbench.api.Parameter;

/** Settings of {@link SuperpositionFeatures}. */
public record SuperpositionFeaturesParameters(
		@Parameter(help = "How many samples to draw.", byDefault = "2000", min = 2, max = 1_000_000, unit = "samples") int samples,

		@Parameter(help = "How many features each sample has.", byDefault = "5", min = 2, max = 200) int features,

		@Parameter(help = "How far the features hang together, from 0 (independent) to 1.", byDefault = "0", min = 0, max = 1) double alpha,

		@Parameter(help = "The chance that a feature of a sample is 0.", byDefault = "0", min = 0, max = 0.999) double sparsity) {
}
