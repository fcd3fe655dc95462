package org.latentworkbench.analyses.images;

import java.util.Optional;

import org.latentworkbench.api.Parameter;

/** What {@link ReconstructionError} can be told. */
public record ReconstructionErrorParameters(
		@Parameter(byDefault = "mu", help = "What is decoded: the means of the posteriors (mu), or one draw from each (sampled).") Position positions,
		@Parameter(names = Parameter.Names.FEATURE, help = "A label for the table and for histograms of their own; where none is named, the dataset's "
				+ "first categorical feature, if it has one.") Optional<String> label,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits, from 0.") int refit,
		@Parameter(names = Parameter.Names.MODALITY, advanced = true,
				help = "The images; where none is named, the model's first modality that holds images.") Optional<String> modality) {
}
