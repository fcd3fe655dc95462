package org.latentworkbench.generators.classes;

import org.latentworkbench.api.Parameter;

/** Settings of {@link ClassAttributes}. */
public record ClassAttributesParameters(
		@Parameter(help = "How many classes there are.", byDefault = "7", min = 1, max = 1000) int classes,

		@Parameter(help = "How many samples each class has.", byDefault = "1000", min = 2, max = 1_000_000, unit = "samples") int samplesPerClass,

		@Parameter(help = "How many attributes, features of numbers, each sample has.", byDefault = "10", min = 1, max = 100_000) int attributes,

		@Parameter(help = "How many hidden factors the attributes follow, each mostly one of them, in turn.", byDefault = "3", min = 1,
				max = 1000) int factors,

		@Parameter(help = "The share of the factors' variance that is between classes.", byDefault = "0.4", min = 0, max = 1) double between,

		@Parameter(help = "The share of an attribute's variance that comes from the factors; the rest is its own.", byDefault = "0.95", min = 0,
				max = 1) double shared) {
}
