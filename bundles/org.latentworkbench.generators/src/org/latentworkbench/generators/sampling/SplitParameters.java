package org.latentworkbench.generators.sampling;

import java.util.List;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Parameter;

/** Settings of {@link Split}. */
public record SplitParameters(
		@Parameter(help = "The share of samples for training. What training, validation and test do not take is left out.", byDefault = "0.8",
				min = 0, above = true, max = 1) double training,

		@Parameter(help = "The share of samples for validation: to stop early and to choose settings.", byDefault = "0.1", min = 0,
				max = 1) double validation,

		@Parameter(help = "The share of samples for the test: looked at once, at the end.", byDefault = "0.1", min = 0, max = 1) double test,

		@Parameter(label = "Stratify by", help = "A categorical feature whose classes get the same shares, as feature or modality/feature. Empty: none.",
				byDefault = "\"\"", names = Parameter.Names.FEATURE) String stratifyBy) implements Checked {
	@Override
	public List<Problem> problems() {
		double all = training + validation + test;
		return all <= 1 + 1e-9 ? List.of()
				: List.of(new Problem("training", "training, validation and test are " + training + " + " + validation + " + " + test
						+ ", which is more than 1"));
	}
}
