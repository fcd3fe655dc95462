package org.latentworkbench.analyses;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.data.Compatibility;

/** What {@link TtestAssociations} can be told. */
public record TtestAssociationsParameters(
		@Parameter(label = "Perturbed modality", names = Parameter.Names.MODALITY,
				help = "The modality whose features are perturbed, one at a time.") String perturb,
		@Parameter(label = "Perturbation", byDefault = "plus_std",
				help = "What a feature is set to in every sample: a category's name, or for numbers minimum, maximum, plus_std or minus_std "
						+ "(one standard deviation up or down).") String by,
		@Parameter(label = "Significance", byDefault = "0.05", min = 0, max = 1,
				help = "Level that a pair's corrected p-value has to reach.") double threshold,
		@Parameter(label = "Effect cut", byDefault = "0.1", min = 0, max = 1, advanced = true,
				help = "When the truth is bound: the absolute correlation from which a pair counts as a true association.") double truthCut,
		@Parameter(label = "Compatibility", byDefault = "strict", advanced = true,
				help = "strict: decodes posterior means, tests over refits (train them with bootstrap: true, else p is no error rate), corrects "
						+ "for all pairs and leaves pairs of a feature with itself out. "
						+ "move: as MOVE 1.5.0, tests over samples in every refit, corrects for the number of targets only, tests features "
						+ "with themselves too, and needs four models of as many refits each.") Compatibility compatibility) {
}
