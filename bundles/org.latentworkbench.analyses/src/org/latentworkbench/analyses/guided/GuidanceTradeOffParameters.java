package org.latentworkbench.analyses.guided;

import org.latentworkbench.api.Parameter;

/** What {@link GuidanceTradeOff} can be told. */
public record GuidanceTradeOffParameters(
		@Parameter(label = "Step", byDefault = "''",
				help = "Which step of the swept study is the guided one; empty: the first whose correlation was measured.") String step,
		@Parameter(label = "Divergence", byDefault = "kl of data",
				help = "Which of the step's measures says how far the embedding is from the data.") String divergence) {
}
