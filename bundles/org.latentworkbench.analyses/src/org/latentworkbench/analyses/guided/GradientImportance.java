package org.latentworkbench.analyses.guided;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DifferentiableModel;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.figures.charts.ImportanceBars;
import org.latentworkbench.learn.guided.Importance;

/** Says from the network's gradients which features each axis depends on. */
public final class GradientImportance implements Analysis<GradientImportanceParameters> {
	@Override
	public void run(GradientImportanceParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		DifferentiableModel model = differentiable(run.model("model"));
		List<Integer> axes = axes(parameters.axes(), model.latentSize());
		Matrix inputs = model.inputs(dataset);
		List<String> names = model.inputNames();
		var axis = new ArrayList<String>();
		var feature = new ArrayList<String>();
		var plain = new ArrayList<Double>();
		var integrated = new ArrayList<Double>();
		var panels = new ArrayList<Panel>();
		Progress progress = run.progress("gradients", (long) axes.size() * (parameters.steps() + 1), "passes");
		for (int a = 0; a < axes.size(); a++) {
			long done = (long) a * (parameters.steps() + 1);
			double[] byWeight = Importance.plain(inputs, model.unitGradient(inputs, axes.get(a), 0));
			int which = axes.get(a);
			double[] byPath = Importance.integrated(inputs, x -> model.inputGradient(x, which, 0), parameters.steps(),
					step -> progress.at(done + step + 1));
			for (int f = 0; f < byWeight.length; f++) {
				axis.add("dim" + which);
				feature.add(names.get(f));
				plain.add(byWeight[f]);
				integrated.add(byPath[f]);
			}
			panels.add(ImportanceBars.panel("dimension " + which, names, List.of("plain", "integrated"), List.of(byWeight, byPath),
					parameters.shown()));
		}
		run.table("importance", Table.of(new Table.Text("axis", axis), new Table.Text("feature", feature),
				new Table.Numbers("plain", plain.stream().mapToDouble(v -> v).toArray()),
				new Table.Numbers("integrated", integrated.stream().mapToDouble(v -> v).toArray())));
		run.figure("importance", Figure.grid("What the axes depend on", Math.min(3, panels.size()), panels)
				.captioned("Shares of each axis, all features together 1. Plain: mean gradient by the first layer's weights. Integrated: mean "
						+ "length of the gradients integrated from the mean sample.")
				.describedAs("Bars of how much each feature counts in " + String.join(", ", axis.stream().distinct().toList())
						+ ", by plain and by integrated gradients"));
	}

	static DifferentiableModel differentiable(LatentModel model) throws InputException {
		if (model instanceof DifferentiableModel d) {
			return d;
		}
		throw new InputException("this model does not give its gradients; bind one of the trainer parametric-embedding, or use feature-importance, "
				+ "which works for every model");
	}

	private static List<Integer> axes(List<Integer> wanted, int all) throws InputException {
		var result = new ArrayList<Integer>();
		for (int a = 0; wanted.isEmpty() && a < Math.min(all, 6); a++) {
			result.add(a);
		}
		for (int a : wanted) {
			if (a >= all) {
				throw new ParameterException("axes", "names " + a + ", but the model has " + Counts.of(all, "dimension") + (all == 1 ? ", 0"
						: ", from 0 to " + (all - 1)));
			}
			if (!result.contains(a)) {
				result.add(a);
			}
		}
		return result;
	}
}
