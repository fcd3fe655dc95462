package org.latentworkbench.analyses;

import java.util.List;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.data.Compatibility;

/** What {@link KsAssociations} can be told. */
public record KsAssociationsParameters(
		@Parameter(label = "Perturbed modality", names = Parameter.Names.MODALITY,
				help = "The modality whose features are perturbed, one at a time.") String perturb,
		@Parameter(label = "Perturbation", byDefault = "plus_std",
				help = "What a feature is set to in every sample: a category's name, or for numbers minimum, maximum, plus_std or minus_std "
						+ "(one standard deviation up or down).") String by,
		@Parameter(label = "Significance", byDefault = "0.05", min = 0, above = true, max = 0.999,
				help = "Level of the Kolmogorov-Smirnov test that a "
				+ "pair has to reach: a distance of sqrt(-ln(level / 2) / samples).",
				reference = "Hodges, Arkiv för Matematik 3, 1958") double threshold,
		@Parameter(label = "Perturbed features shown", names = Parameter.Names.FEATURE,
				help = "Perturbed features to draw figures for, each with every target shown, and each reconstructed against its input.") List<String> perturbedFeatures,
		@Parameter(label = "Target features shown", names = Parameter.Names.FEATURE,
				help = "Continuous features to draw figures for, each under every perturbed feature shown.") List<String> targetFeatures,
		@Parameter(label = "Effect cut", byDefault = "0.1", min = 0, max = 1, advanced = true,
				help = "When the truth is bound: the absolute correlation from which a pair counts as a true association.") double truthCut,
		@Parameter(label = "Compatibility", byDefault = "strict", advanced = true,
				help = "strict: decodes posterior means, and only compares samples in which the perturbed feature is known and was changed. move: "
						+ "as MOVE 1.5.0, decodes draws from the posterior and compares all samples.") Compatibility compatibility) {
	/** Copies the lists. */
	public KsAssociationsParameters {
		perturbedFeatures = List.copyOf(perturbedFeatures);
		targetFeatures = List.copyOf(targetFeatures);
	}
}
