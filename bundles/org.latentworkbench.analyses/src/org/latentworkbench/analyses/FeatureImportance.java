package org.latentworkbench.analyses;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.analyses.latent.Importance;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.charts.ReconstructionCharts;
import org.latentworkbench.figures.charts.Series;

/** Makes each feature missing in turn and reports how far every sample moves in the latent space. */
public final class FeatureImportance implements Analysis<FeatureImportanceParameters> {
	@Override
	public void run(FeatureImportanceParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		var names = parameters.modalities().isEmpty() ? model.modalities() : parameters.modalities();
		var modalities = new ArrayList<Modality>();
		for (String name : names) {
			Modality modality = Features.modality(dataset, name);
			if (!model.modalities().contains(name)) {
				throw new InputException("the model does not read " + name + "; it reads " + String.join(", ", model.modalities()));
			}
			modalities.add(modality);
		}
		Matrix baseline = model.project(dataset, refit);
		List<String> files = Features.fileNames(names);
		for (int m = 0; m < modalities.size(); m++) {
			Modality modality = modalities.get(m);
			int count = modality.features().size();
			var changes = new ArrayList<float[]>();
			Parallel.run(count, run, run.progress("features of " + modality.name(), count, "features"),
					f -> Importance.change(baseline, model.project(Importance.without(dataset, modality, f), refit)),
					(f, change) -> changes.add(change));
			String output = "feat_importance_" + files.get(m);
			run.table(output, table(dataset, modality, changes));
			run.figure(output, figure(modality, changes, parameters.top()));
		}
	}

	private static Table table(Dataset dataset, Modality modality, List<float[]> changes) {
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("sample", dataset.samples())));
		for (int f = 0; f < changes.size(); f++) {
			String name = modality.features().get(f);
			columns.add(new Table.Numbers(name.equals("sample") ? modality.name() + "/sample" : name, Columns.doubles(changes.get(f))));
		}
		return new Table(columns);
	}

	private static Figure figure(Modality modality, List<float[]> changes, int top) {
		var series = new ArrayList<Series>();
		var values = new ArrayList<float[]>();
		for (int f = 0; f < changes.size(); f++) {
			series.add(new Series(modality.features().get(f), changes.get(f)));
			values.add(Importance.values(modality, f));
		}
		return ReconstructionCharts.importance("Feature importance: " + modality.name(), "change of the latent position",
				series, values, top)
				.captioned("Sum over latent dimensions of the change when a feature is made missing, for the features with the largest "
						+ "changes; one dot a sample.");
	}
}
