package org.latentworkbench.analyses.images;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Parameter;

/** What {@link KnnClassifier} can be told. */
public record KnnClassifierParameters(
		@Parameter(names = Parameter.Names.FEATURE, help = "The label to predict; where none is named, the dataset's first categorical feature.") Optional<String> label,
		@Parameter(byDefault = "3", min = 1, max = 10_000, help = "The smallest number of neighbours to try.") int from,
		@Parameter(byDefault = "24", min = 1, max = 10_000, help = "The largest number of neighbours to try.") int to,
		@Parameter(byDefault = "5", min = 2, max = 100, help = "How many folds the training samples are shared out over to choose the number of neighbours.") int folds,
		@Parameter(byDefault = "0.2", min = 0.01, max = 0.9, help = "The share of samples kept back for the test, where no test samples are bound.") double testShare,
		@Parameter(byDefault = "mu", help = "Which position stands for a sample: the mean of its posterior (mu), or one draw from it (sampled).") Position positions,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits, from 0.") int refit) implements Checked {
	@Override
	public List<Problem> problems() {
		return from <= to ? List.of() : List.of(new Problem("to", "is " + to + ", but the smallest number is " + from));
	}
}
