package org.latentworkbench.analyses.images;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Parameter;

/** What {@link LatentAttributes} can be told. */
public record LatentAttributesParameters(
		@Parameter(names = Parameter.Names.FEATURE, help = "The features to colour by, one set of figures each; where none is named, the first six "
				+ "that are no pixels.") List<String> attributes,
		@Parameter(min = 0, help = "Three latent dimensions, from 0; where none is named, the first three.") List<Integer> dimensions,
		@Parameter(names = Parameter.Names.FEATURE, help = "A label whose classes have different marks in three dimensions, eight at most; where none "
				+ "is named, all marks are alike.") Optional<String> marks,
		@Parameter(byDefault = "both", help = "What three dimensions show: the samples (points), their images on the walls (walls), or both.") Show show,
		@Parameter(byDefault = "mu", help = "Which position stands for a sample: the mean of its posterior (mu), or one draw from it (sampled).") Position positions,
		@Parameter(byDefault = "4000", min = 10, max = 1_000_000, help = "At most so many samples are drawn at random and shown.") int samples,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits, from 0.") int refit) implements Checked {
	/** Parts of a view in three dimensions. */
	public enum Show {
		POINTS, WALLS, BOTH
	}

	/** Copies the lists. */
	public LatentAttributesParameters {
		attributes = List.copyOf(attributes);
		dimensions = List.copyOf(dimensions);
	}

	@Override
	public List<Problem> problems() {
		return dimensions.isEmpty() || dimensions.size() == 3 ? List.of() : List.of(new Problem("dimensions", "names "
				+ Counts.of(dimensions.size(), "latent dimension") + "; expected three"));
	}
}
