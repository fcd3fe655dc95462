package org.latentworkbench.analyses.superposition;

import java.util.Arrays;
import java.util.List;

import org.latentworkbench.analyses.Parallel;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.TickFormat;
import org.latentworkbench.learn.superposition.CorrelatedFeatures;
import org.latentworkbench.learn.superposition.ToyModel;

/** Trains toy models over a grid of correlation and sparsity: how many features are kept, and at what loss. */
public final class SuperpositionPhases implements Analysis<SuperpositionPhasesParameters> {
	private static final double DECAY = .01;
	/** Losses of so many last steps are averaged. */
	private static final int LAST = 100;

	/** Means over the models of a cell. */
	private record Cell(double kept, double loss) {
	}

	@Override
	public void run(SuperpositionPhasesParameters p, RunContext run) throws Exception {
		List<Double> alpha = p.alpha();
		List<Double> sparsity = p.sparsity();
		if (alpha.isEmpty() || sparsity.isEmpty()) {
			throw new InputException((alpha.isEmpty() ? "alpha" : "sparsity") + " has no values; name at least one");
		}
		int cells = alpha.size() * sparsity.size();
		var results = new Cell[cells];
		RandomStream random = run.random("phases");
		Parallel.run(cells, run, run.progress("models", cells, "cells"), c -> cell(p, alpha.get(c % alpha.size()), sparsity.get(c / alpha.size()),
				random.split(c), run), (c, cell) -> results[c] = cell);
		var at = new double[2][cells];
		var kept = new double[cells];
		var loss = new double[cells];
		for (int c = 0; c < cells; c++) {
			at[0][c] = alpha.get(c % alpha.size());
			at[1][c] = sparsity.get(c / alpha.size());
			kept[c] = results[c].kept();
			loss[c] = results[c].loss();
		}
		run.table("phases", Table.of(new Table.Numbers("alpha", at[0]), new Table.Numbers("sparsity", at[1]), new Table.Numbers("features_kept", kept),
				new Table.Numbers("loss", loss)));
		run.figure("phases", Figure.of("Superposition over correlation and sparsity", panel("features kept", alpha, sparsity, kept),
				panel("loss", alpha, sparsity, loss)).captioned("Means over " + Counts.of(p.instances(), "model") + " of " + Counts.of(p.features(), "feature")
						+ " in " + Counts.of(p.hidden(), "hidden unit") + "; kept: a column of the weights longer than " + p.keptFrom() + "."));
	}

	private static Axes panel(String title, List<Double> alpha, List<Double> sparsity, double[] values) {
		var floats = new float[values.length];
		for (int c = 0; c < floats.length; c++) {
			floats[c] = (float) values[c];
		}
		return Axes.of(Axis.categories("alpha", alpha.stream().map(String::valueOf).toList()), Axis.categories("sparsity", sparsity.stream()
				.map(String::valueOf).toList())).titled(title).add(Heatmap.of(sparsity.size(), alpha.size(), Floats.of(floats),
						ColourScale.sequential(title)).withNumbers(TickFormat.AUTO));
	}

	private static Cell cell(SuperpositionPhasesParameters p, double alpha, double sparsity, RandomStream random, RunContext run) {
		var importance = new double[p.features()];
		for (int f = 0; f < importance.length; f++) {
			importance[f] = StrictMath.pow(p.importance(), f);
		}
		var features = CorrelatedFeatures.draw(p.features(), alpha, sparsity, random.split("mixing"));
		double kept = 0;
		double loss = 0;
		for (int i = 0; i < p.instances(); i++) {
			var model = new ToyModel(p.features(), p.hidden(), random.split("weights").split(i));
			RandomStream samples = random.split("samples").split(i);
			var x = new float[p.batchSize() * p.features()];
			double sum = 0;
			int summed = 0;
			for (int step = 0; step < p.steps(); step++) {
				run.checkCancelled();
				features.fill(x, samples);
				double now = model.loss(x, importance, true);
				model.step(p.learningRate(), DECAY);
				if (step >= p.steps() - LAST) {
					sum += now;
					summed++;
				}
			}
			kept += Arrays.stream(model.norms()).filter(n -> n > p.keptFrom()).count() / (double) p.instances();
			loss += sum / summed / p.instances();
		}
		return new Cell(kept, loss);
	}
}
