package org.latentworkbench.analyses;

import java.util.List;

import org.latentworkbench.api.Parameter;

/** What {@link AssociationComparison} can be told. */
public record AssociationComparisonParameters(
		@Parameter(label = "Hit level", byDefault = "0.05", min = 0, max = 1,
				help = "Pairs with a q-value (or, without one, a p-value) up to this are hits; else those marked as significant; a table "
						+ "without any of these holds hits only.") double level,
		@Parameter(label = "Ranks", byDefault = "[20, 50, 100]", min = 1,
				help = "How many of so many pairs from the top two methods share.") List<Integer> ranks,
		@Parameter(label = "Names",
				help = "The methods' names, in the order of the tables; as the study has them where not said.") List<String> names,
		@Parameter(label = "Least methods", byDefault = "1", min = 1, max = 100,
				help = "The network shows the pairs that at least so many methods call.") int least,
		@Parameter(label = "Effect cut", byDefault = "0.1", min = 0, max = 1, advanced = true,
				help = "When the truth is bound: the absolute correlation above which a pair counts as a true association.") double truthCut) {
	/** Copies the lists. */
	public AssociationComparisonParameters {
		ranks = List.copyOf(ranks);
		names = List.copyOf(names);
	}
}
