package org.latentworkbench.analyses.images;

import java.util.Optional;

import org.latentworkbench.api.Parameter;

/** What {@link LatentDensity} can be told. */
public record LatentDensityParameters(
		@Parameter(byDefault = "2000", min = 10, max = 1_000_000, help = "How many positions to draw in the box.") int draws,
		@Parameter(byDefault = "1", min = 0.1, max = 1, help = "The box holds this central share of the samples in each dimension; 1: from the "
				+ "smallest to the largest value.") double central,
		@Parameter(byDefault = "0.95", min = 0.5, max = 1, help = "A decoded image counts as one of the data's kind when its own error, encoded and "
				+ "decoded again, is at most this quantile of the samples' errors.") double quantile,
		@Parameter(byDefault = "mu", help = "Which position stands for a sample: the mean of its posterior (mu), or one draw from it (sampled).") Position positions,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits, from 0.") int refit,
		@Parameter(names = Parameter.Names.MODALITY, advanced = true,
				help = "The images; where none is named, the model's first modality that holds images.") Optional<String> modality) {
}
