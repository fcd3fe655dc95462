package org.latentworkbench.analyses.images;

import java.util.Optional;

import org.latentworkbench.api.Parameter;

/** What {@link ModelComparison} can be told. */
public record ModelComparisonParameters(
		@Parameter(byDefault = "8", min = 1, max = 40, help = "How many samples to draw and show, the same for all models.") int samples,
		@Parameter(byDefault = "0", min = 0, help = "Another number draws other samples.") long draw,
		@Parameter(byDefault = "mu", help = "What is decoded: the means of the posteriors (mu), or one draw from each (sampled). A plain "
				+ "autoencoder has no posterior, and nothing is added to its positions.") Position positions,
		@Parameter(names = Parameter.Names.FEATURE, help = "The label to name and colour by; where none is named, the dataset's first categorical "
				+ "feature, if it has one.") Optional<String> label,
		@Parameter(byDefault = "10", min = 1, max = 1000, help = "How many neighbours vote in the measure of how well the label is kept.") int neighbours,
		@Parameter(byDefault = "0", min = 0, help = "Which of the models' refits, from 0.") int refit,
		@Parameter(names = Parameter.Names.MODALITY, advanced = true,
				help = "The images; where none is named, the first modality that holds images.") Optional<String> modality) {
}
