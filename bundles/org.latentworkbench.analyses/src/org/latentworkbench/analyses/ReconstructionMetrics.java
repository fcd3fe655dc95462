package org.latentworkbench.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.analyses.statistics.BoxStatistics;
import org.latentworkbench.analyses.statistics.ReconstructionQuality;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Distributions.Form;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.figures.charts.DistributionCharts;
import org.latentworkbench.figures.charts.Series;

/** Measures, sample by sample, how well a model gives back its input: accuracy of categories, cosine similarity of numbers. */
public final class ReconstructionMetrics implements Analysis<ReconstructionMetricsParameters> {
	@Override
	public void run(ReconstructionMetricsParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		boolean move = parameters.compatibility() == Compatibility.MOVE;
		Optional<RandomStream> noise = move ? Optional.of(run.random("noise")) : Optional.empty();
		Reconstruction reconstruction = model.reconstruct(dataset, refit, noise);
		run.checkCancelled();
		var names = new ArrayList<String>();
		var scores = new ArrayList<double[]>();
		for (String name : model.modalities()) {
			Modality modality = Features.modality(dataset, name);
			names.add(name);
			scores.add(scores(modality, reconstruction, move));
		}
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("sample", dataset.samples())));
		var series = new ArrayList<Series>();
		for (int m = 0; m < names.size(); m++) {
			columns.add(new Table.Numbers(names.get(m).equals("sample") ? "sample (modality)" : names.get(m), scores.get(m)));
			series.add(new Series(names.get(m), shown(scores.get(m), dataset.modality(names.get(m)).orElseThrow(), move)));
		}
		run.table("reconstruction_metrics", new Table(columns));
		run.table("reconstruction_summary", summary(dataset, names, scores));
		run.figure("reconstruction_metrics", DistributionCharts.groups("Reconstruction", "accuracy or cosine similarity", series,
				Form.BOX)
						.captioned("One value a sample: the share of categories that come back, or the cosine of the angle between "
						+ "numbers and their reconstruction."));
	}

	/** One score a sample: accuracy for categories, cosine for numbers. */
	static double[] scores(Modality modality, Reconstruction reconstruction, boolean move) {
		double none = move ? 0 : Double.NaN;
		int p = modality.features().size();
		return switch (modality) {
			case Modality.Categorical c -> ReconstructionQuality.accuracy(c.codes(),
					reconstruction.classes(c.name(), c.categories().size()), p, none);
			case Modality.Continuous c -> ReconstructionQuality.cosine(c.values().values(), reconstruction.of(c.name()).values(),
					p, move, none);
		};
	}

	/** MOVE leaves cosines of exactly 0 out of its figure, because samples without values have them. */
	private static float[] shown(double[] scores, Modality modality, boolean move) {
		float[] result = new float[scores.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = move && modality.type() == Modality.Type.CONTINUOUS && scores[i] == 0 ? Float.NaN : (float) scores[i];
		}
		return result;
	}

	private static Table summary(Dataset dataset, List<String> names, List<double[]> scores) {
		List<BoxStatistics> boxes = scores.stream().map(BoxStatistics::of).toList();
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("modality", names),
				new Table.Text("measure", names.stream().map(n -> dataset.modality(n).orElseThrow().type() == Modality.Type.CATEGORICAL
						? "accuracy" : "cosine").toList()),
				new Table.Whole("samples", boxes.stream().mapToLong(BoxStatistics::n).toArray())));
		columns.addAll(Columns.boxes(List.of("mean", "whislo", "q1", "med", "q3", "whishi", "iqr", "cilo", "cihi"), boxes));
		return new Table(columns);
	}
}
