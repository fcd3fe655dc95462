package org.latentworkbench.analyses;

import java.util.List;

import org.latentworkbench.api.Parameter;

/** What {@link AssociationScore} can be told. */
public record AssociationScoreParameters(
		@Parameter(label = "Effect cut", byDefault = "0.1", min = 0, max = 1,
				help = "A pair is a true association when the truth says an absolute correlation above this.") double cut,
		@Parameter(label = "Score column", byDefault = "\"\"",
				help = "Column that ranks the pairs, largest absolute value first. Empty: the column rank, smallest first, and without it z, effect, "
						+ "ks_distance, bayes_k, proba or p_value, whichever comes first.") String score,
		@Parameter(label = "Hit level", byDefault = "0.05", min = 0, max = 1,
				help = "Pairs with a q-value (or, without one, a p-value) up to this are hits; a table without either holds hits only.") double level,
		@Parameter(label = "Ranks", byDefault = "[20, 50, 100]", min = 1, help = "Precision is reported among so many pairs from the top.") List<Integer> ranks) {
	/** Copies the list. */
	public AssociationScoreParameters {
		ranks = List.copyOf(ranks);
	}
}
