package org.latentworkbench.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.statistics.BoxStatistics;
import org.latentworkbench.analyses.statistics.LatentStability;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Distributions.Form;
import org.latentworkbench.figures.charts.DistributionCharts;
import org.latentworkbench.figures.charts.Series;

/** Tells how far a model's refits agree on which samples lie together. */
public final class Stability implements Analysis<StabilityParameters> {
	static final String MEASURE = "mean_diff_cosine_similarity";

	@Override
	public void run(StabilityParameters parameters, RunContext run) throws Exception {
		Dataset whole = run.dataset("dataset");
		LatentModel model = run.model("model");
		if (model.refits() < 2) {
			throw new InputException("the model has one refit; stability needs at least 2, for instance  refits: 3  of the trainer");
		}
		if (whole.samples().size() < 2) {
			throw new InputException("there is " + whole.samples().size() + " sample; at least 2 are needed");
		}
		Dataset dataset = drawn(whole, parameters.samples(), run);
		Matrix first = model.project(dataset, 0);
		var differences = new double[model.refits() - 1];
		Parallel.run(differences.length, run, run.progress("refits", differences.length, "refits"),
				j -> LatentStability.meanDifference(first, model.project(dataset, j + 1)), (j, d) -> differences[j] = d);
		run.table("stability", Table.of(
				new Table.Whole("refit", IntStream.rangeClosed(1, differences.length).asLongStream().toArray()),
				new Table.Numbers(MEASURE, differences)));
		run.table("stability_summary", summary(differences));
		run.figure("stability", DistributionCharts.groups("Stability of the latent space", "mean difference of cosine similarities",
				List.of(new Series("refits", Columns.floats(differences))), Form.BOX)
				.captioned("Each refit against the first: the mean absolute difference of the cosine similarities of " + dataset.samples()
						.size() + " samples with each other. 0: the same arrangement."));
	}

	private static Dataset drawn(Dataset dataset, int most, RunContext run) {
		int n = dataset.samples().size();
		if (n <= most) {
			return dataset;
		}
		run.log(most + " of " + n + " samples are compared");
		return dataset.rows(IntStream.of(Arrays.copyOf(run.random("samples").permutation(n), most)).sorted().toArray());
	}

	/** The columns of MOVE's tuning tables. */
	private static Table summary(double[] differences) {
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("measure", List.of(MEASURE)), new Table.Whole("num_refits",
				new long[] { differences.length + 1L })));
		columns.addAll(Columns.boxes(Columns.BOX, List.of(BoxStatistics.of(differences))));
		return new Table(columns);
	}
}
