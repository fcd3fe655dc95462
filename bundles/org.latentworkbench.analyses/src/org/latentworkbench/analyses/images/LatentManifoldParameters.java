package org.latentworkbench.analyses.images;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Parameter;

/** What {@link LatentManifold} can be told. */
public record LatentManifoldParameters(
		@Parameter(byDefault = "[0, 1]", min = 0, help = "The latent dimension to the right and the one upwards, from 0.") List<Integer> units,
		@Parameter(byDefault = "20", min = 2, max = 60, help = "Images a side.") int steps,
		@Parameter(byDefault = "-4", help = "The first value of both dimensions.") double from,
		@Parameter(byDefault = "4", help = "The last value of both dimensions.") double to,
		@Parameter(byDefault = "zeros", help = "Where the other dimensions stay: zeros, the mean of all samples (mean), the mean of a class "
				+ "(prototype), a sample, or a vector.") Base base,
		@Parameter(help = "Which class, or which sample; where none is named, the first. Counts with base: prototype and sample.") Optional<String> which,
		@Parameter(enabledIf = "base=vector", help = "The numbers of the position, one a latent dimension.") List<Double> vector,
		@Parameter(names = Parameter.Names.FEATURE, enabledIf = "base=prototype", help = "The label whose classes have prototypes; where none is "
				+ "named, the dataset's first categorical feature.") Optional<String> label,
		@Parameter(byDefault = "common", help = "The brightness of images: the same scale for all (common), so that faint images look faint, or "
				+ "each from its own darkest to its own lightest (each).") Brightness brightness,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits to show, from 0.") int refit,
		@Parameter(names = Parameter.Names.MODALITY, advanced = true,
				help = "The images; where none is named, the model's first modality that holds images.") Optional<String> modality) implements Checked {
	/** The scale of brightness. */
	public enum Brightness {
		COMMON, EACH
	}

	/** Copies the lists. */
	public LatentManifoldParameters {
		vector = List.copyOf(vector);
		units = List.copyOf(units);
	}

	@Override
	public List<Problem> problems() {
		var problems = new java.util.ArrayList<Problem>();
		if (units.size() != 2) {
			problems.add(new Problem("units", "names " + Counts.of(units.size(), "latent dimension") + "; expected two, to the right and upwards"));
		}
		if (!(from < to)) {
			problems.add(new Problem("to", "goes from " + from + " to " + to + "; the last value must be above the first"));
		}
		return problems;
	}
}
