package org.latentworkbench.analyses;

import java.util.List;

import org.latentworkbench.api.Parameter;

/** What {@link FeatureImportance} can be told. */
public record FeatureImportanceParameters(
		@Parameter(label = "Modalities", names = Parameter.Names.MODALITY,
				help = "Modalities to look at; all of the model's where none is named.") List<String> modalities,
		@Parameter(label = "Refit", byDefault = "0", min = 0, help = "Which of the model's refits to look at, from 0.") int refit,
		@Parameter(label = "Shown", byDefault = "10", min = 1, max = 50, unit = "features",
				help = "How many of the most important features of a modality the figure shows.") int top) {
	/** Copies the list. */
	public FeatureImportanceParameters {
		modalities = List.copyOf(modalities);
	}
}
