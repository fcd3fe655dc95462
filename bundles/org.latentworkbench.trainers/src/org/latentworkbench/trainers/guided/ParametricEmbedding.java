package org.latentworkbench.trainers.guided;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Trainer;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Ints;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.learn.guided.GuidedMapping;
import org.latentworkbench.learn.guided.GuidedTraining;
import org.latentworkbench.learn.guided.GuidedTraining.EpochParts;
import org.latentworkbench.learn.guided.Phase;
import org.latentworkbench.learn.guided.Shape;
import org.latentworkbench.learn.neighbours.Workers;

/** Trains a network that places samples so that what is near in the data is near, and that may be guided by attributes and classes. */
public final class ParametricEmbedding implements Trainer<ParametricEmbeddingParameters> {
	/** More samples are not shown while the network learns. */
	private static final int SHOWN = 2000;

	@Override
	public void run(ParametricEmbeddingParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		InputColumns columns = InputColumns.of(dataset, parameters.modalities());
		Matrix inputs = columns.of(dataset);
		var colours = new java.util.ArrayList<Attributes.Attribute>();
		for (int i = 0; i < parameters.colourBy().size(); i++) {
			String name = parameters.colourBy().get(i);
			colours.add(ParameterException.at("colourBy[" + (i + 1) + "]", () -> Attributes.find(dataset, name)));
		}
		ReadyMade wanted = ReadyMade.of(parameters);
		if (parameters.guide().isPresent() && parameters.method() != ParametricEmbeddingParameters.Method.PHASES) {
			// a name that is not there is wrong even where the weight says not to guide
			ParameterException.at("guide", () -> Attributes.numbers(dataset, parameters.guide().get()));
		}
		var plan = new Plan(wanted, dataset, inputs, parameters.dimensions(), run);
		int classes = plan.check();
		var shape = new Shape(inputs.columns(), parameters.layers(), parameters.dimensions(), parameters.activation(), plan.decodes(), classes);
		run.fact("parameters", Integer.toString(shape.parameterCount()));
		run.fact("engine", "jvm");
		List<Phase> phases;
		try (Workers workers = Workers.of(run, "relations")) {
			phases = plan.phases(workers);
		}
		var trained = GuidedTraining.train(inputs, shape, 1, phases, run.random("training"), new Watch(run, phases, inputs,
				EmbeddingResults.guide(wanted, dataset, colours)));
		if (!Double.isNaN(trained.mapping().alpha())) {
			run.fact("alpha", String.format(Locale.ROOT, "%.4g", trained.mapping().alpha()));
		}
		var results = new EmbeddingResults(parameters, wanted, dataset, inputs, trained, phases, colours);
		run.model("model", new ParametricEmbeddingModel(columns, trained.mapping()));
		try (Workers workers = Workers.of(run, "quality")) {
			results.write(run, workers);
		}
	}

	/** Tells the run how training goes, and shows where samples lie. */
	private static final class Watch implements GuidedTraining.Observer {
		private final RunContext run;
		private final List<Phase> phases;
		private final Progress progress;
		private final Matrix shown;
		private final Colouring colouring;
		private int begun = -1;
		private int before;

		/** @param colouring of all samples, or one colour */
		Watch(RunContext run, List<Phase> phases, Matrix inputs, Colouring colouring) {
			this.run = run;
			this.phases = phases;
			progress = run.progress("training", phases.stream().mapToInt(Phase::epochs).sum(), "epochs");
			int[] rows = spread(inputs.rows());
			shown = inputs.rows(rows);
			this.colouring = of(colouring, rows);
		}

		private static int[] spread(int all) {
			int n = Math.min(SHOWN, all);
			var rows = new int[n];
			Arrays.setAll(rows, i -> (int) ((long) i * all / n));
			return rows;
		}

		/** The colours of some of the samples. */
		private static Colouring of(Colouring all, int[] rows) {
			return switch (all) {
				case Colouring.ByValue by -> {
					var values = new float[rows.length];
					for (int i = 0; i < rows.length; i++) {
						values[i] = by.values().get(rows[i]);
					}
					yield new Colouring.ByValue(Floats.of(values), by.scale());
				}
				case Colouring.ByCategory by -> new Colouring.ByCategory(by.title(), Ints.of(Arrays.stream(rows).map(by.codes()::get).toArray()),
						by.names(), by.colours());
				default -> all;
			};
		}

		@Override
		public boolean cancelled() {
			return run.cancelled();
		}

		@Override
		public void epochFinished(EpochParts epoch, Supplier<GuidedMapping> mapping) {
			Phase phase = phases.get(epoch.phase());
			if (epoch.phase() != begun) {
				begun = epoch.phase();
				before = epoch.epoch() - 1;
			}
			progress.at(epoch.epoch());
			progress.metric("loss", epoch.total());
			for (int l = 0; l < epoch.parts().size(); l++) {
				progress.metric(phase.losses().get(l).name(), epoch.parts().get(l));
			}
			int number = epoch.epoch() - before;
			if (number % phase.report() == 0 || epoch.last()) {
				var parts = new java.util.ArrayList<String>();
				for (int l = 0; l < epoch.parts().size(); l++) {
					parts.add(String.format(Locale.ROOT, "%s %.5g", phase.losses().get(l).name(), epoch.parts().get(l)));
				}
				run.log(String.format(Locale.ROOT, "%s, epoch %d of %d: loss %.5g (%s)", phase.name(), number, phase.epochs(), epoch.total(),
						String.join(", ", parts)));
			}
			if (epoch.last() && number < phase.epochs()) {
				run.log(phase.name() + " ended after " + number + " of " + Counts.of(phase.epochs(), "epoch") + ": no smaller loss for " + phase.patience());
			}
			run.previewFigure("latent", epoch.epoch(), () -> map(mapping.get().embed(shown), phase.name() + ", epoch " + number + " of " + phase.epochs()));
		}

		/** The samples in the first two dimensions. */
		private Figure map(Matrix positions, String title) {
			boolean plane = positions.columns() > 1;
			float[] x = positions.column(0);
			Axes axes = Axes.of("dimension 0", plane ? "dimension 1" : "").add(Points.of(x, plane ? positions.column(1) : new float[x.length])
					.coloured(colouring));
			return Figure.of(title, plane ? axes.equalAspect() : axes).describedAs(title + ": positions of " + Counts.of(x.length, "sample"));
		}
	}
}
