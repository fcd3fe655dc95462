package org.latentworkbench.analyses.images;

import org.latentworkbench.api.Parameter;

/** What {@link LatentComponents} can be told. */
public record LatentComponentsParameters(
		@Parameter(byDefault = "true", help = "Whether each dimension is first scaled to mean 0 and standard deviation 1, so that all count alike.") boolean standardise,
		@Parameter(byDefault = "mu", help = "Which position stands for a sample: the mean of its posterior (mu), or one draw from it (sampled).") Position positions,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits, from 0.") int refit) {
}
