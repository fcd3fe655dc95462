package org.latentworkbench.analyses.images;

import java.util.Optional;

import org.latentworkbench.api.Parameter;

/** What {@link Prototypes} can be told. */
public record PrototypesParameters(
		@Parameter(names = Parameter.Names.FEATURE, help = "The label whose classes get a prototype each; where none is named, the dataset's "
				+ "first categorical feature.") Optional<String> label,
		@Parameter(byDefault = "mu", help = "Which position stands for a sample: the mean of its posterior (mu), or one draw from it (sampled).") Position positions,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits, from 0.") int refit,
		@Parameter(names = Parameter.Names.MODALITY, advanced = true,
				help = "The images; where none is named, the model's first modality that holds images.") Optional<String> modality) {
}
