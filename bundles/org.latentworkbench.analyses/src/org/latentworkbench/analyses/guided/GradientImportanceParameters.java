package org.latentworkbench.analyses.guided;

import java.util.List;

import org.latentworkbench.api.Parameter;

/** What {@link GradientImportance} can be told. */
public record GradientImportanceParameters(
		@Parameter(label = "Axes", min = 0, help = "Which axes to look at, from 0; none named: the first six.") List<Integer> axes,
		@Parameter(label = "Steps", byDefault = "32", min = 1, max = 10000, advanced = true,
				help = "Points on the way from the mean sample to each sample at which gradients are taken for the integral.",
				reference = "Sundararajan, Taly and Yan, Axiomatic attribution for deep networks, ICML 2017") int steps,
		@Parameter(label = "Shown", byDefault = "20", min = 1, max = 1000, advanced = true,
				help = "Features in the figure, the most important first; the table has all.") int shown) {

	/** Copies the list. */
	public GradientImportanceParameters {
		axes = List.copyOf(axes);
	}
}
