package org.latentworkbench.analyses.superposition;

import java.util.List;

import org.latentworkbench.api.Parameter;

/** What {@link SuperpositionPhases} can be told. */
public record SuperpositionPhasesParameters(
		@Parameter(label = "Alpha", byDefault = "[0, 0.25, 0.5, 0.75, 1]", min = 0, max = 1,
				help = "How far the features hang together, from 0 to 1.") List<Double> alpha,
		@Parameter(label = "Sparsity", byDefault = "[0, 0.3, 0.6, 0.8, 0.9, 0.95]", min = 0, max = 0.999,
				help = "Chances that a feature of a sample is 0.") List<Double> sparsity,
		@Parameter(label = "Features", byDefault = "5", min = 2, max = 200, help = "How many features there are.") int features,
		@Parameter(label = "Hidden units", byDefault = "2", min = 1, max = 200, help = "Dimensions that they have to share.") int hidden,
		@Parameter(label = "Instances", byDefault = "2", min = 1, max = 1000, help = "Models trained for each cell; means are shown.") int instances,
		@Parameter(label = "Importance", byDefault = "1", min = 0, above = true, max = 1,
				help = "Feature i has the weight importance^i in the loss.") double importance,
		@Parameter(label = "Steps", byDefault = "3000", min = 1, max = 10_000_000, unit = "steps", help = "Steps of training.") int steps,
		@Parameter(label = "Batch size", byDefault = "512", min = 1, max = 1_000_000, unit = "samples", help = "Fresh samples in a step.") int batchSize,
		@Parameter(label = "Learning rate", byDefault = "1e-3", min = 0, above = true, max = 1,
				help = "Step size of the AdamW optimiser.") double learningRate,
		@Parameter(label = "Kept from", byDefault = "0.6", min = 0, max = 10, advanced = true,
				help = "A feature counts as kept from this length of its column of the weights.") double keptFrom) {

	/** Copies the lists. */
	public SuperpositionPhasesParameters {
		alpha = List.copyOf(alpha);
		sparsity = List.copyOf(sparsity);
	}
}
