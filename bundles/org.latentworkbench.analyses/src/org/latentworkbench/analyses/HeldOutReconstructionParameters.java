package org.latentworkbench.analyses;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.data.Compatibility;

/** What {@link HeldOutReconstruction} can be told. */
public record HeldOutReconstructionParameters(
		@Parameter(label = "Refit", byDefault = "0", min = 0, help = "Which of the model's refits to measure, from 0.") int refit,
		@Parameter(label = "Compatibility", byDefault = "strict", advanced = true,
				help = "strict: decodes the posterior means, and a sample without any value has no score. move: as MOVE 1.5.0, decodes a draw "
						+ "from the posterior and gives such a sample 0.") Compatibility compatibility) {
}
