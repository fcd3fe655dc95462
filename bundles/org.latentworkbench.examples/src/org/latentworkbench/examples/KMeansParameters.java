package org.latentworkbench.examples;

import org.latentworkbench.api.Parameter;

/** What {@link KMeans} can be told. */
public record KMeansParameters(
		@Parameter(byDefault = "5", min = 1, max = 1000, help = "How many groups to make.") int clusters,
		@Parameter(byDefault = "100", min = 1, max = 100000, advanced = true, help = "Rounds after which to stop.") int rounds) {
}
