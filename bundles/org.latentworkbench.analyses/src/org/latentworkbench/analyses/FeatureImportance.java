package org.latentworkbench.analyses;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Rule;
import org.latentworkbench.api.figure.Swarm;

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
		for (Modality modality : modalities) {
			int count = modality.features().size();
			var changes = new ArrayList<float[]>();
			Parallel.run(count, run, run.progress("features of " + modality.name(), count, "features"),
					f -> Importance.change(baseline, model.project(Importance.without(dataset, modality, f), refit)),
					(f, change) -> changes.add(change));
			String output = "feat_importance_" + Features.fileName(modality.name());
			run.table(output, table(dataset, modality, changes));
			run.figure(output, figure(dataset, modality, changes, parameters.top()));
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

	private static Figure figure(Dataset dataset, Modality modality, List<float[]> changes, int top) {
		List<Integer> shown = Importance.top(changes, top);
		int n = dataset.samples().size();
		var rows = new float[shown.size() * n];
		var values = new float[rows.length];
		var colours = new float[rows.length];
		var ids = new ArrayList<String>();
		for (int row = 0; row < shown.size(); row++) {
			System.arraycopy(changes.get(shown.get(row)), 0, values, row * n, n);
			System.arraycopy(Importance.relative(modality, shown.get(row)), 0, colours, row * n, n);
			Arrays.fill(rows, row * n, (row + 1) * n, row);
			ids.addAll(dataset.samples());
		}
		var scale = ColourScale.sequential("feature value (low to high)").between(0, 1);
		var axes = Axes.of(Axis.linear("change of the latent position"),
				Axis.categories("", shown.stream().map(f -> modality.features().get(f)).toList()).reversedOrder())
				.add(Rule.vertical(0, ""), Swarm.of(Floats.of(rows), Floats.of(values))
						.coloured(new Colouring.ByValue(Floats.of(colours), scale)).ids(ids));
		return Figure.of("Feature importance: " + modality.name(), axes).sized(140, 30 + 11 * shown.size())
				.captioned("Sum over latent dimensions of the change when a feature is made missing; the " + shown.size()
						+ " features with the largest changes, one dot a sample.");
	}
}
