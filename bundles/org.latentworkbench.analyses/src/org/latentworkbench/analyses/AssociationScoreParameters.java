package org.latentworkbench.analyses;

import java.util.List;

import org.latentworkbench.api.Parameter;

/** What {@link AssociationScore} can be told. */
public record AssociationScoreParameters(
		@Parameter(label = "Effect cut", byDefault = "0.1", min = 0, max = 1,
				help = "A pair is a true association when the truth says an absolute correlation above this.") double cut,
		@Parameter(label = "Score column", byDefault = "\"\"",
				help = "Column that ranks the pairs: rank, p_value, p, q and fdr with the smallest value first, others with the largest absolute "
						+ "value first. Empty: the first of rank, z, effect, ks_distance, bayes_k, proba, p_value, p and q that is there.") String score,
		@Parameter(label = "Hit level", byDefault = "0.05", min = 0, max = 1,
				help = "Pairs with a q-value (or, without one, a p-value) up to this are hits; else those marked as significant; a table "
						+ "without any of these holds hits only.") double level,
		@Parameter(label = "Ranks", byDefault = "[20, 50, 100]", min = 1,
				help = "Precision is reported among so many pairs from the top.") List<Integer> ranks) {
	/** Copies the list. */
	public AssociationScoreParameters {
		ranks = List.copyOf(ranks);
	}
}
