package org.latentworkbench.analyses.images;

import java.util.Optional;

import org.latentworkbench.api.Parameter;

/** What {@link LatentTable} can be told. */
public record LatentTableParameters(
		@Parameter(byDefault = "mu", help = "Which position stands for a sample: the mean of its posterior (mu), or one draw from it (sampled).") Position positions,
		@Parameter(names = Parameter.Names.FEATURE, help = "The label; where none is named, the dataset's first categorical feature, if it has "
				+ "one.") Optional<String> label,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits, from 0.") int refit) {
}
