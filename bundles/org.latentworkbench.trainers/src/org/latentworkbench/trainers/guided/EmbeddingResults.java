package org.latentworkbench.trainers.guided;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Histogram;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.learn.guided.AxisCorrelation;
import org.latentworkbench.learn.guided.GuidedTraining;
import org.latentworkbench.learn.guided.GuidedTraining.EpochParts;
import org.latentworkbench.learn.guided.Loss;
import org.latentworkbench.learn.guided.Phase;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourhoodQuality;
import org.latentworkbench.learn.neighbours.Workers;
import org.latentworkbench.trainers.guided.LossSettings.Kind;

/** What a training of a parametric embedding leaves beside the model. */
record EmbeddingResults(ParametricEmbeddingParameters parameters, ReadyMade wanted, Dataset dataset, Matrix inputs, GuidedTraining.Trained trained,
		List<Phase> phases, List<Attributes.Attribute> colours) {
	/** Neighbours that trustworthiness looks at. */
	private static final int NEAR = 12;
	/** More samples are not compared with all others; as many are drawn. */
	private static final int COMPARED = 2000;

	void write(RunContext run, Workers workers) throws IOException, InputException {
		Matrix positions = trained.mapping().embed(inputs);
		run.curve("loss_curve", curve());
		run.figure("loss_curve", curves());
		run.table("quality", quality(positions, run, workers));
		run.embedding("embedding", table(positions));
		run.figure("embedding", map(positions, guide(wanted, dataset, colours)));
		List<String> files = colours.stream().map(a -> a.name().replaceAll("[^A-Za-z0-9._-]", "_")).toList();
		for (int c = 0; c < files.size(); c++) {
			if (files.indexOf(files.get(c)) == c) {
				run.figure("embedding_" + files.get(c), map(positions, colours.get(c).colouring()));
			}
		}
	}

	/** The attribute that guides, as colours; else the first feature to colour by. */
	static Colouring guide(ReadyMade wanted, Dataset dataset, List<Attributes.Attribute> colours) throws InputException {
		for (PhaseSettings phase : wanted.phases()) {
			for (LossSettings loss : phase.losses()) {
				if (loss.loss() == Kind.CORRELATION) {
					return Attributes.find(dataset, loss.attribute()).colouring();
				}
			}
		}
		return colours.isEmpty() ? Colouring.AUTO : colours.get(0).colouring();
	}

	private Table quality(Matrix positions, RunContext run, Workers workers) throws InputException {
		var measures = new LinkedHashMap<String, Double>();
		int near = Math.max(1, Math.min(NEAR, (positions.rows() - 1) / 2 - 1));
		var quality = NeighbourhoodQuality.of(inputs, positions, near, Metric.EUCLIDEAN, COMPARED, run.random("quality"), workers);
		measures.put("trustworthiness", quality.trustworthiness());
		measures.put("continuity", quality.continuity());
		measures.put("preservation", quality.preservation());
		EpochParts end = trained.history().getLast();
		List<Loss> losses = phases.get(end.phase()).losses();
		for (int l = 0; l < losses.size(); l++) {
			measures.put(losses.get(l).name(), end.parts().get(l));
		}
		var axes = new LinkedHashMap<String, Integer>();
		wanted.phases().forEach(p -> p.losses().stream().filter(s -> s.loss() == Kind.CORRELATION).forEach(s -> axes.put(s.attribute(), s.axis())));
		if (axes.isEmpty() && parameters.guide().isPresent()) {
			axes.put(parameters.guide().get(), parameters.axis());
		}
		for (var axis : axes.entrySet()) {
			double r = AxisCorrelation.of(positions, axis.getValue(), Attributes.numbers(dataset, axis.getKey()));
			measures.put(axes.size() == 1 ? "correlation" : "correlation of " + axis.getKey(), Math.abs(r));
		}
		measures.forEach((name, value) -> run.fact(name, Double.toString(value)));
		return Table.of(new Table.Text("measure", List.copyOf(measures.keySet())),
				new Table.Numbers("value", measures.values().stream().mapToDouble(v -> v).toArray()));
	}

	private Table curve() {
		List<EpochParts> history = trained.history();
		var columns = new ArrayList<Table.Column>();
		columns.add(new Table.Whole("epoch", history.stream().mapToLong(EpochParts::epoch).toArray()));
		columns.add(new Table.Numbers("Loss", history.stream().mapToDouble(EpochParts::total).toArray()));
		var names = new LinkedHashSet<String>();
		phases.forEach(p -> p.losses().forEach(l -> names.add(l.name())));
		for (String name : names) {
			columns.add(new Table.Numbers(name, history.stream().mapToDouble(e -> part(e, name)).toArray()));
		}
		columns.add(new Table.Text("phase", history.stream().map(e -> phases.get(e.phase()).name()).toList()));
		return new Table(columns);
	}

	private double part(EpochParts epoch, String name) {
		List<Loss> losses = phases.get(epoch.phase()).losses();
		for (int l = 0; l < losses.size(); l++) {
			if (losses.get(l).name().equals(name)) {
				return epoch.parts().get(l);
			}
		}
		return Double.NaN;
	}

	/** A panel for each phase, because losses of different phases have different scales. */
	private Figure curves() {
		var panels = new ArrayList<Panel>();
		for (int p = 0; p < phases.size(); p++) {
			int number = p;
			List<EpochParts> own = trained.history().stream().filter(e -> e.phase() == number).toList();
			float[] x = new float[own.size()];
			for (int e = 0; e < x.length; e++) {
				x[e] = own.get(e).epoch();
			}
			// losses of one phase differ by powers of ten
			boolean log = own.stream().flatMap(e -> e.parts().stream()).allMatch(v -> v > 0 && Double.isFinite(v));
			Axes axes = Axes.of(Axis.linear("Epoch"), log ? Axis.log("Loss") : Axis.linear("Loss")).titled(phases.get(p).name());
			List<Loss> losses = phases.get(p).losses();
			for (int l = 0; l < losses.size(); l++) {
				int part = l;
				axes = axes.add(Line.of(x, floats(own.stream().mapToDouble(e -> e.parts().get(part)).toArray())).named(losses.get(l).name())
						.coloured(Colour.palette(l)));
			}
			panels.add(axes);
		}
		return Figure.of("Training loss", panels.toArray(Panel[]::new)).captioned("Each loss as it is, without its weight: the mean over batches.")
				.describedAs("Each loss by epoch, phase by phase: " + String.join(", ", phases.stream().map(Phase::name).toList()));
	}

	private static float[] floats(double[] values) {
		float[] result = new float[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = (float) values[i];
		}
		return result;
	}

	private Table table(Matrix positions) {
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("sample", dataset.samples())));
		for (int k = 0; k < positions.columns(); k++) {
			float[] column = positions.column(k);
			double[] values = new double[column.length];
			Arrays.setAll(values, i -> column[i]);
			columns.add(new Table.Numbers("dim" + k, values));
		}
		var taken = new LinkedHashSet<String>(columns.stream().map(Table.Column::name).toList());
		colours.stream().filter(a -> taken.add(a.name())).forEach(a -> columns.add(a.column()));
		return new Table(columns);
	}

	private Figure map(Matrix positions, Colouring colouring) {
		String title = "Parametric embedding";
		if (positions.columns() == 1) {
			return Figure.of(title, Axes.of("dimension 0", "samples").add(Histogram.of(positions.column(0))));
		}
		if (positions.columns() == 3) {
			return Figure.of(title, Axes3D.of("dimension 0", "dimension 1", "dimension 2").add(Points3D.of(positions.column(0), positions.column(1),
					positions.column(2)).coloured(colouring).ids(dataset.samples()))).sized(140, 120);
		}
		return Figure.of(title, Axes.of("dimension 0", "dimension 1").equalAspect()
				.add(Points.of(positions.column(0), positions.column(1)).coloured(colouring).ids(dataset.samples()))).sized(140, 110);
	}
}
