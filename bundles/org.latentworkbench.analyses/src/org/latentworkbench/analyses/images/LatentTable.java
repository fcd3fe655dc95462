package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.Columns;
import org.latentworkbench.analyses.Refits;
import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;

/** Every sample's latent position with its label, and what describes each dimension. */
public final class LatentTable implements Analysis<LatentTableParameters> {
	/** What {@link #described} gives, in order. */
	static final List<String> STATISTICS = List.of("count", "mean", "std", "min", "25%", "50%", "75%", "max");

	@Override
	public void run(LatentTableParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Dataset dataset = run.dataset("dataset");
		Optional<Labels> labels = ParameterException.at("label", () -> Labels.of(dataset, parameters.label()));
		Matrix latent = parameters.positions().of(model, dataset, refit, run);
		run.embedding("latent_table", labels.map(l -> LatentColumns.table(dataset.samples(), latent, l.column())).orElseGet(() ->
				LatentColumns.table(dataset.samples(), latent)));
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("dimension", IntStream.range(0, latent.columns()).mapToObj(k -> "z"
				+ k).toList())));
		double[][] described = IntStream.range(0, latent.columns()).mapToObj(k -> described(Columns.doubles(latent.column(k)))).toArray(
				double[][]::new);
		for (int s = 0; s < STATISTICS.size(); s++) {
			int statistic = s;
			columns.add(new Table.Numbers(STATISTICS.get(s), IntStream.range(0, described.length).mapToDouble(k -> described[k][statistic])
					.toArray()));
		}
		run.table("latent_statistics", new Table(columns));
		Conventions.of(run, model, parameters.positions().words());
	}

	/** What pandas' {@code describe()} says: count, mean, standard deviation (denominator n - 1), minimum, quartiles, maximum. */
	static double[] described(double[] values) {
		double[] sorted = Distribution.sorted(values);
		int n = sorted.length;
		return new double[] { n, Distribution.mean(values), Distribution.populationSd(values) * Math.sqrt(n / (n - 1.0)),
				Distribution.quantile(sorted, 0), Distribution.quantile(sorted, .25), Distribution.quantile(sorted, .5), Distribution.quantile(
						sorted, .75), Distribution.quantile(sorted, 1) };
	}
}
