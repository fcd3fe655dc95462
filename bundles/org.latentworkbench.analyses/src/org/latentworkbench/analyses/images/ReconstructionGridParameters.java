package org.latentworkbench.analyses.images;

import java.util.Optional;

import org.latentworkbench.api.Parameter;

/** What {@link ReconstructionGrid} can be told. */
public record ReconstructionGridParameters(
		@Parameter(byDefault = "8", min = 1, max = 40, help = "How many samples to draw and show, a column each.") int samples,
		@Parameter(byDefault = "0", min = 0, help = "Another number draws other samples.") long draw,
		@Parameter(byDefault = "true", help = "Whether original and reconstruction are also shown in black and white: four rows; else two.") boolean binarised,
		@Parameter(byDefault = "0.5", min = 0, max = 1, enabledIf = "binarised=true",
				help = "Where black ends and white begins, on a scale of 0 to 1.") double threshold,
		@Parameter(byDefault = "mu", help = "What is decoded: the means of the posteriors (mu), or one draw from each (sampled).") Position positions,
		@Parameter(names = Parameter.Names.FEATURE, help = "What stands above each sample; where none is named, the dataset's first "
				+ "categorical feature, else the sample's id.") Optional<String> label,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits to show, from 0.") int refit,
		@Parameter(names = Parameter.Names.MODALITY, advanced = true,
				help = "The images; where none is named, the model's first modality that holds images.") Optional<String> modality) {
}
