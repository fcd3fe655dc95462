package org.latentworkbench.analyses.images;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Parameter;

/** What {@link NeuronProgression} can be told. */
public record NeuronProgressionParameters(
		@Parameter(byDefault = "prototype", help = "The position to start from: the mean of a class (prototype), zeros, the mean of all samples "
				+ "(mean), a sample, or a vector.") Base base,
		@Parameter(help = "Which class, or which sample; where none is named, the first. Counts with base: prototype and sample.") Optional<String> which,
		@Parameter(enabledIf = "base=vector", help = "The numbers of the position, one a latent dimension.") List<Double> vector,
		@Parameter(names = Parameter.Names.FEATURE, enabledIf = "base=prototype", help = "The label whose classes have prototypes; where none is "
				+ "named, the dataset's first categorical feature.") Optional<String> label,
		@Parameter(min = 0, help = "The latent dimensions to change, from 0; where none is named, all.") List<Integer> units,
		@Parameter(byDefault = "10", min = 2, max = 100, help = "How many values each dimension gets, a row each.") int steps,
		@Parameter(byDefault = "-4.5", help = "The first value.") double from,
		@Parameter(byDefault = "4.5", help = "The last value.") double to,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits to show, from 0.") int refit,
		@Parameter(names = Parameter.Names.MODALITY, advanced = true,
				help = "The images; where none is named, the model's first modality that holds images.") Optional<String> modality) implements Checked {
	/** Copies the lists. */
	public NeuronProgressionParameters {
		vector = List.copyOf(vector);
		units = List.copyOf(units);
	}

	@Override
	public List<Problem> problems() {
		return from < to ? List.of() : List.of(new Problem("to", "goes from " + from + " to " + to + "; the last value must be above the first"));
	}
}
