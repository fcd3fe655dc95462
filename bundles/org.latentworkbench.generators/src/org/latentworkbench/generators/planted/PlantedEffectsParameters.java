package org.latentworkbench.generators.planted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Parameter;

/** Settings of {@link PlantedEffects}. */
public record PlantedEffectsParameters(
		@Parameter(help = "How many samples to draw.", byDefault = "800", min = 4, max = 1_000_000) int samples,

		@Parameter(help = "How many causes there are: features of two categories, 0 and 1, each of which moves some of the numbers.",
				byDefault = "5", min = 1, max = 1000) int causes,

		@Parameter(help = "The modality that holds the causes. Its features are called by its name and a number.",
				byDefault = "Drug") String causeName,

		@Parameter(help = "The smallest share of samples that a cause acts on; each cause's share is drawn evenly up to the largest.",
				byDefault = "0.2", min = 0.01, max = 0.99) double smallestShare,

		@Parameter(help = "The largest share of samples that a cause acts on.", byDefault = "0.5", min = 0.01, max = 0.99) double largestShare,

		@Parameter(help = "The modalities of numbers.", byDefault = DEFAULT_MODALITIES) List<Block> modalities,

		@Parameter(help = "How many features of each modality a cause moves.", byDefault = "30", min = 0) int effects,

		@Parameter(help = "The smallest size of an effect; sizes are drawn evenly, up or down with equal chance.", unit = "SD",
				byDefault = "0.6", min = 0, max = 100) double smallestEffect,

		@Parameter(help = "The largest size of an effect.", unit = "SD", byDefault = "1.2", min = 0, max = 100) double largestEffect,

		@Parameter(help = "The chance that a number is missing, each for itself.", byDefault = "0.02", min = 0, max = 0.9) double missing,

		@Parameter(help = "How many batches the samples were measured in, in turn at random. With more than one, the modality Batch says which.",
				byDefault = "1", min = 1, max = 100) int batches,

		@Parameter(help = "How much the batches differ: the standard deviation of a feature's mean over batches.", unit = "SD",
				byDefault = "0.5", min = 0, max = 100) double batchEffect,

		@Parameter(help = "Whether the causes are dealt out anew after they acted, so that nothing is associated with them: what a method finds "
				+ "then is false.", byDefault = "false") boolean permuted) implements Checked {

	static final String DEFAULT_MODALITIES = "[{name: Omics_A, features: 1000}, {name: Omics_B, features: 1000}, "
			+ "{name: Omics_C, features: 1000}]";
	/** The modality that tells batches apart. */
	static final String BATCH = "Batch";

	/** One modality of numbers. */
	public record Block(
			@Parameter(help = "The modality's name: letters, digits, '.', '_' and '-'.") String name,

			@Parameter(help = "How many features it has.", byDefault = "1000", min = 1, max = 100_000) int features,

			@Parameter(help = "How many hidden factors its features share; each feature follows one to three of them.",
					byDefault = "10", min = 0, max = 1000) int factors,

			@Parameter(help = "The share of a feature's variance that comes from the factors; the rest is its own.",
					byDefault = "0.3", min = 0, max = 1) double shared) {
	}

	public PlantedEffectsParameters {
		modalities = List.copyOf(modalities);
	}

	@Override
	public List<Problem> problems() {
		var problems = new ArrayList<Problem>();
		var names = new HashSet<String>(PlantedEffects.OTHER_OUTPUTS);
		if (batches > 1) {
			names.add(BATCH);
		}
		checkName("causeName", causeName, names, problems);
		for (Block block : modalities) {
			checkName("modalities", block.name(), names, problems);
			if (effects > block.features()) {
				problems.add(new Problem("effects", "effects is " + effects + ", but " + block.name() + " has only "
						+ Counts.of(block.features(), "feature")));
			}
		}
		if (modalities.isEmpty()) {
			problems.add(new Problem("modalities", "there is none, at least one is expected"));
		}
		if (smallestShare > largestShare) {
			problems.add(new Problem("smallestShare", "smallestShare is " + smallestShare + ", above largestShare, which is "
					+ largestShare));
		}
		if (smallestEffect > largestEffect) {
			problems.add(new Problem("smallestEffect", "smallestEffect is " + smallestEffect + ", above largestEffect, which is "
					+ largestEffect));
		}
		return problems;
	}

	private static void checkName(String parameter, String name, HashSet<String> taken, List<Problem> problems) {
		if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
			problems.add(new Problem(parameter,
					"the name '" + name + "' becomes a file's name: letters, digits, '.', '_' and '-' are expected"));
		} else if (!taken.add(name)) {
			problems.add(new Problem(parameter, "the name " + name + " is that of another modality or output; choose another"));
		}
	}
}
