package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.Refits;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.TickFormat;
import org.latentworkbench.learn.embedding.Pca;
import org.latentworkbench.learn.neighbours.Workers;

/** The principal components of the latent space. */
public final class LatentComponents implements Analysis<LatentComponentsParameters> {
	@Override
	public void run(LatentComponentsParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		Matrix positions = parameters.positions().of(model, run.dataset("dataset"), Refits.check(model, parameters.refit()), run);
		if (positions.rows() < 2) {
			throw new RoleException("dataset", Counts.there(positions.rows(), "sample") + "; components need at least 2");
		}
		Matrix latent = parameters.standardise() ? Standardised.of(positions) : positions;
		int count = Math.min(latent.columns(), latent.rows());
		Pca pca;
		try (Workers workers = new Workers(run.threads(), fraction -> true, run.cores())) {
			pca = Pca.of(latent, count, run.random("components"), workers);
		}
		run.checkCancelled();
		List<String> names = IntStream.rangeClosed(1, count).mapToObj(i -> "PC" + i).toList();
		double[] cumulative = pca.varianceRatio().clone();
		for (int i = 1; i < count; i++) {
			cumulative[i] += cumulative[i - 1];
		}
		run.table("components", Table.of(new Table.Text("component", names), new Table.Numbers("variance", pca.variance()), new Table.Numbers(
				"share", pca.varianceRatio()), new Table.Numbers("cumulative", cumulative)));
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("component", names)));
		for (int k = 0; k < latent.columns(); k++) {
			int dimension = k;
			columns.add(new Table.Numbers("z" + k, IntStream.range(0, count).mapToDouble(i -> pca.components()[i][dimension]).toArray()));
		}
		run.table("loadings", new Table(columns));
		String caption = parameters.standardise() ? "Each dimension scaled to mean 0 and standard deviation 1." : "";
		Axis share = Axis.linear("share of variance").between(0, 1.02).formatted(TickFormat.PERCENT);
		Conventions conventions = Conventions.of(run, model, parameters.positions().words());
		conventions.figure("explained_variance", Figure.of("How much of the latent space each component explains", Axes.of(Axis.categories("component",
				names), share).add(Line.of(Floats.range(count), Floats.of(pca.varianceRatio())).named("each").withMarkers(), Line.of(Floats.range(
						count), Floats.of(cumulative)).named("together with those before").withMarkers())).captioned(caption));
		conventions.figure("loadings", loadings(pca, latent.columns(), names).captioned(caption));
	}

	/** The first component on top. */
	private static Figure loadings(Pca pca, int d, List<String> names) {
		int count = names.size();
		var values = new float[count * d];
		for (int i = 0; i < count; i++) {
			for (int k = 0; k < d; k++) {
				values[(count - 1 - i) * d + k] = (float) pca.components()[i][k];
			}
		}
		List<String> dimensions = IntStream.range(0, d).mapToObj(k -> "z" + k).toList();
		return Figure.of("What the components are made of", Axes.of(Axis.categories("latent dimension", dimensions), Axis.categories("component",
				names.reversed())).add(Heatmap.of(count, d, Floats.of(values), ColourScale.diverging("loading").between(-1, 1)).withNumbers(
						TickFormat.decimals(2)))).sized(Math.clamp(45 + 12.0 * d, 90, 380), Math.clamp(35 + 8.0 * count, 60, 300));
	}
}
