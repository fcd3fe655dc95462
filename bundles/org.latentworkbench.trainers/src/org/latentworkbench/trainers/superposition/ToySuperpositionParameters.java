package org.latentworkbench.trainers.superposition;

import org.latentworkbench.api.Parameter;

/** What {@link ToySuperposition} can be told. */
public record ToySuperpositionParameters(
		@Parameter(label = "Hidden units", byDefault = "2", min = 1, max = 200, help = "Dimensions that the features have to share.") int hidden,
		@Parameter(label = "Instances", byDefault = "4", min = 1, max = 1000,
				help = "Models trained side by side from other weights and samples.") int instances,
		@Parameter(label = "Importance", byDefault = "1", min = 0, above = true, max = 1,
				help = "How much a feature counts against the one before it: feature i has the weight importance^i. 1: all alike.",
				reference = "Elhage et al., Toy models of superposition, 2022") double importance,
		@Parameter(label = "Sparsity", byDefault = "0", min = 0, max = 0.999,
				help = "The chance that a feature of a fresh sample is 0; counts only where the mixing is bound.") double sparsity,
		@Parameter(label = "Steps", byDefault = "10000", min = 1, max = 10_000_000, unit = "steps", help = "Steps of training.") int steps,
		@Parameter(label = "Batch size", byDefault = "1024", min = 1, max = 1_000_000, unit = "samples",
				help = "Samples in a step, drawn anew each time.") int batchSize,
		@Parameter(label = "Learning rate", byDefault = "1e-3", min = 0, above = true, max = 1, help = "Step size of the AdamW optimiser.",
				reference = "Loshchilov and Hutter, ICLR 2019") double learningRate,
		@Parameter(label = "Schedule", byDefault = "constant",
				help = "How the learning rate goes on: constant, linear or cosine, both down to 0 at the last step.") Schedule schedule,
		@Parameter(label = "Weight decay", byDefault = "0.01", min = 0, max = 1, advanced = true, help = "What AdamW takes from the weights.") double weightDecay,
		@Parameter(label = "Target", byDefault = "absolute", advanced = true,
				help = "What is to be given back: absolute values, as the published code has it, or the values as they are, as the text says; ReLU gives "
						+ "none below 0.") Target target) {

	/** How the learning rate goes on. */
	public enum Schedule {
		CONSTANT, LINEAR, COSINE;

		/** The factor on the learning rate. @param done share of the steps that are done, 0 to 1 */
		double factor(double done) {
			return switch (this) {
				case CONSTANT -> 1;
				case LINEAR -> 1 - done;
				case COSINE -> (1 + StrictMath.cos(Math.PI * done)) / 2;
			};
		}
	}

	/** What is to be given back. */
	public enum Target {
		ABSOLUTE, VALUES
	}
}
