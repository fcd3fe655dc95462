package org.latentworkbench.analyses.guided;

import java.util.Optional;

import org.latentworkbench.api.Parameter;

/** What {@link GuidedComparison} can be told. */
public record GuidedComparisonParameters(
		@Parameter(label = "Attribute", names = Parameter.Names.FEATURE,
				help = "The feature of numbers that the axis was to follow; it colours the embeddings.") String attribute,
		@Parameter(label = "Axis", byDefault = "0", min = 0, help = "The axis that was to follow it, from 0.") int axis,
		@Parameter(label = "Colour by", names = Parameter.Names.FEATURE,
				help = "Another feature to colour the embeddings by.") Optional<String> colourBy,
		@Parameter(label = "Perplexity", byDefault = "30", min = 1, max = 100000,
				help = "For the divergence from the data: the perplexity with which the models were trained; at most a third of the "
						+ "samples.") double perplexity,
		@Parameter(label = "Batch size", byDefault = "500", min = 2, max = 1_000_000, unit = "samples", advanced = true,
				help = "The divergence is measured in batches, as it is while a model is trained.") int batchSize,
		@Parameter(label = "Neighbours", byDefault = "12", min = 1, max = 1000, advanced = true,
				help = "Size of the neighbourhoods that trustworthiness looks at.") int neighbours) {
}
