package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Parameter;

/** What {@link LatentPairs} can be told. */
public record LatentPairsParameters(
		@Parameter(min = 0, help = "The latent dimensions to show, from 0; where none is named, all, or the first twelve. Two make a single plot.") List<Integer> units,
		@Parameter(byDefault = "true", help = "Whether each dimension is shifted and scaled to mean 0 and standard deviation 1.") boolean standardise,
		@Parameter(help = "The lowest and the highest value shown in every direction, for instance [-3, 3]; where none is given, the samples'.") List<Double> limits,
		@Parameter(byDefault = "1000", min = 10, max = 100_000, help = "At most so many samples are drawn at random and shown.") int samples,
		@Parameter(byDefault = "mu", help = "Which position stands for a sample: the mean of its posterior (mu), or one draw from it (sampled).") Position positions,
		@Parameter(names = Parameter.Names.FEATURE, help = "The label to colour by; where none is named, the dataset's first categorical feature, "
				+ "if it has one.") Optional<String> label,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits, from 0.") int refit) implements Checked {
	/** Copies the lists. */
	public LatentPairsParameters {
		units = List.copyOf(units);
		limits = List.copyOf(limits);
	}

	@Override
	public List<Problem> problems() {
		var problems = new ArrayList<Problem>();
		if (units.size() == 1 || units.size() > LatentPairs.MOST) {
			problems.add(new Problem("units", "names " + Counts.of(units.size(), "latent dimension") + "; expected 2 to " + LatentPairs.MOST));
		}
		if (!limits.isEmpty() && (limits.size() != 2 || !(limits.get(0) < limits.get(1)))) {
			problems.add(new Problem("limits", "is " + limits + "; expected the lowest and the highest value"));
		}
		return problems;
	}
}
