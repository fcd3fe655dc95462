package org.latentworkbench.analyses;

import java.util.List;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.data.Compatibility;

/** What {@link LatentDisplacement} can be told. */
public record LatentDisplacementParameters(
		@Parameter(label = "Perturbed modality", names = Parameter.Names.MODALITY,
				help = "The modality whose features are perturbed, one at a time.") String perturb,
		@Parameter(label = "Perturbation", byDefault = "plus_std",
				help = "What a feature is set to in every sample: a category's name, or for numbers minimum, maximum, plus_std or minus_std "
						+ "(one standard deviation up or down).") String by,
		@Parameter(label = "Features shown", names = Parameter.Names.FEATURE,
				help = "Perturbed features to draw; where none is named, the one that moves samples most.") List<String> shown,
		@Parameter(label = "Latent dimensions shown", min = 0,
				help = "Three latent dimensions for the figure, from 0; where none is named, the three in which the samples spread "
						+ "most.") List<Integer> latentDimensions,
		@Parameter(label = "Colour by", byDefault = "\"\"", names = Parameter.Names.FEATURE,
				help = "Feature to colour samples by; empty for the perturbed feature itself.") String colourBy,
		@Parameter(label = "Arrows", byDefault = "300", min = 1, max = 20000,
				help = "At most so many samples get an arrow; they are evenly spread over the table.") int arrows,
		@Parameter(label = "Refit", byDefault = "0", min = 0, help = "Which of the model's refits to look at, from 0.") int refit,
		@Parameter(label = "Compatibility", byDefault = "strict", advanced = true,
				help = "strict: a missing value stays missing when it is moved. move: as MOVE 1.5.0, a missing value is a 0 and "
						+ "moves.") Compatibility compatibility) {
	/** Copies the lists. */
	public LatentDisplacementParameters {
		shown = List.copyOf(shown);
		latentDimensions = List.copyOf(latentDimensions);
	}
}
