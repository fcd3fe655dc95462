package org.latentworkbench.generators.sampling;

import org.latentworkbench.api.Parameter;

/** Settings of {@link Resample}. */
public record ResampleParameters(
		@Parameter(
				help = "The categorical feature whose classes become equally large, as feature or modality/feature.", names = Parameter.Names.FEATURE) String by,

		@Parameter(help = "How large each class becomes: as large as the smallest class now (samples are left out), as the largest (samples of the "
				+ "others are repeated), or as perClass says.", byDefault = "smallest") To to,

		@Parameter(label = "Per class", help = "How many samples each class gets. Larger classes are thinned out, of smaller ones samples are "
				+ "repeated.", byDefault = "1000", min = 1, max = 10_000_000, unit = "samples", enabledIf = "to=number") int perClass,

		@Parameter(label = "Keep missing", help = "Whether samples without a value of the feature make a class of their own; else they are left "
				+ "out.", byDefault = "false") boolean keepMissing) {
	/** How large classes become. */
	public enum To {
		SMALLEST, LARGEST, NUMBER
	}
}
