package org.latentworkbench.analyses.guided;

import java.util.Optional;

import org.latentworkbench.api.Parameter;

/** What {@link EmbeddingQuality} can be told. */
public record EmbeddingQualityParameters(
		@Parameter(label = "Neighbours", byDefault = "12", min = 1, max = 1000,
				help = "Size of the neighbourhoods that are compared, and of those that vote for a class.",
				reference = "Venna and Kaski, Neural Networks 19, 2006") int neighbours,
		@Parameter(label = "Classes", names = Parameter.Names.FEATURE,
				help = "A feature of categories: how often do a sample's neighbours tell its class?") Optional<String> classes,
		@Parameter(label = "Refit", byDefault = "0", min = 0, help = "Which of the model's refits to look at, from 0.") int refit,
		@Parameter(label = "Pairs", byDefault = "5000", min = 100, max = 1_000_000, advanced = true,
				help = "Pairs of samples, drawn at random, whose distances are compared.") int pairs) {
}
