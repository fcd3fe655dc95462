package org.latentworkbench.analyses;

import org.latentworkbench.api.Parameter;

/** What {@link Stability} can be told. */
public record StabilityParameters(
		@Parameter(label = "Samples", byDefault = "5000", min = 2, max = 100000, advanced = true, unit = "samples",
				help = "At most so many samples, drawn at random, are compared with each other; the work grows with the square of their "
						+ "number.") int samples) {
}
