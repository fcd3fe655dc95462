package org.latentworkbench.analyses;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.data.Compatibility;

/** What {@link BayesAssociations} can be told. */
public record BayesAssociationsParameters(
		@Parameter(label = "Perturbed modality", names = Parameter.Names.MODALITY,
				help = "The modality whose features are perturbed, one at a time.") String perturb,
		@Parameter(label = "Perturbation", byDefault = "plus_std",
				help = "What a feature is set to in every sample: a category's name, or for numbers minimum, maximum, plus_std or minus_std "
						+ "(one standard deviation up or down).") String by,
		@Parameter(label = "Significance", byDefault = "0.05", min = 0, max = 1,
				help = "Pairs are hits as long as the mean, over them, of the probability that the direction is wrong stays within this. It is "
						+ "the share of false hits only as far as the probabilities are true.") double threshold,
		@Parameter(label = "Effect cut", byDefault = "0.1", min = 0, max = 1, advanced = true,
				help = "When the truth is bound: the absolute correlation from which a pair counts as a true association.") double truthCut,
		@Parameter(label = "Compatibility", byDefault = "strict", advanced = true,
				help = "strict: decodes posterior means, counts samples and refits together, leaves out samples in which the perturbed feature is "
						+ "missing or was not changed, pairs of a feature with itself and pairs without samples. move: as MOVE 1.5.0, decodes "
						+ "draws from the posterior, counts samples of the mean over refits, and leaves out samples by the wrong feature where "
						+ "the perturbed modality is not the first.") Compatibility compatibility) {
}
