package org.latentworkbench.analyses.guided;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.latentworkbench.analyses.Features;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DifferentiableModel;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.learn.guided.AxisCorrelation;
import org.latentworkbench.learn.guided.EmbeddingDivergence;
import org.latentworkbench.learn.guided.Relation;
import org.latentworkbench.learn.guided.Transform;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourhoodQuality;
import org.latentworkbench.learn.neighbours.Neighbours;
import org.latentworkbench.learn.neighbours.Workers;

/** Holds embeddings that were guided more and less against each other: what they look like, how far they follow, what that costs. */
public final class GuidedComparison implements Analysis<GuidedComparisonParameters> {
	private static final int COMPARED = 2000;
	private static final int PAGE = 12;

	@Override
	public void run(GuidedComparisonParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		Features.Feature attribute = Features.find(dataset, parameters.attribute());
		if (!(attribute.modality() instanceof Modality.Continuous numbers)) {
			throw new InputException("the attribute '" + parameters.attribute() + "' is one of categories; an axis follows numbers");
		}
		float[] values = numbers.values().column(attribute.index());
		Features.Feature colour = parameters.colourBy().isPresent() ? Features.find(dataset, parameters.colourBy().get()) : attribute;
		Map<String, LatentModel> models = run.models("model");
		for (var entry : models.entrySet()) {
			if (parameters.axis() >= entry.getValue().latentSize()) {
				throw new InputException("axis is " + parameters.axis() + ", but the model " + entry.getKey() + " has "
						+ entry.getValue().latentSize() + " dimensions, from 0 to " + (entry.getValue().latentSize() - 1));
			}
		}
		Matrix data = DataSpace.of(models.values().iterator().next(), dataset);
		int n = data.rows();
		if (parameters.perplexity() > n / 3.0) {
			throw new InputException("perplexity is " + parameters.perplexity() + ", but " + n + " samples allow at most a third of their number, "
					+ n / 3);
		}
		int near = DataSpace.near(parameters.neighbours(), n);
		var rows = new ArrayList<GuidanceRow>();
		var embeddings = new ArrayList<Panel>();
		var shares = new ArrayList<double[]>();
		var explained = new ArrayList<String>();
		List<String> features = List.of();
		try (Workers workers = DataSpace.workers(run, "comparison")) {
			Relation relation = Transform.all(new Relation.Neighbours(Neighbours.graph(data, Math.min(n - 1, (int) Math.ceil(3 * parameters.perplexity())),
					Metric.EUCLIDEAN, run.random("neighbours"), workers.part(0, .4))), List.of(new Transform.Perplexity(parameters.perplexity()),
							new Transform.Symmetrise(false)), workers);
			int done = 0;
			for (var entry : models.entrySet()) {
				Workers part = workers.part(.4 + .6 * done / models.size(), .4 + .6 * (done + 1) / models.size());
				LatentModel model = entry.getValue();
				Matrix positions = model.project(dataset, 0);
				double r = AxisCorrelation.of(positions, parameters.axis(), values);
				var quality = NeighbourhoodQuality.of(data, positions, near, Metric.EUCLIDEAN, COMPARED, run.random("quality"), part);
				double importance = Double.NaN;
				if (model instanceof DifferentiableModel d) {
					double[] plain = Importance.plain(data, d.unitGradient(d.inputs(dataset), parameters.axis(), 0));
					features = d.inputNames();
					shares.add(plain);
					explained.add(entry.getKey());
					int input = features.indexOf(numbers.features().get(attribute.index()));
					importance = input < 0 ? Double.NaN : plain[input];
				}
				rows.add(new GuidanceRow(entry.getKey(), Math.abs(r), EmbeddingDivergence.of(relation, positions, parameters.batchSize(), 1, run.random(
						"divergence")), quality.trustworthiness(), quality.continuity(), importance));
				embeddings.add(embedding(positions, parameters.axis(), colour.colouring(), dataset.samples(), entry.getKey() + "   |r| "
						+ String.format(java.util.Locale.ROOT, "%.3f", Math.abs(r)), done == models.size() - 1 || done % PAGE == PAGE - 1));
				done++;
			}
		}
		run.table("comparison", GuidanceRow.table(rows));
		run.figure("embeddings", figure(embeddings, features, explained, shares, colour.name(), parameters.axis()));
		run.figure("trade_off", TradeOff.figure(rows));
	}

	private static Axes embedding(Matrix positions, int axis, Colouring colouring, List<String> samples, String title, boolean legend) {
		int other = axis == 0 ? Math.min(1, positions.columns() - 1) : 0;
		Axes axes = Axes.of("dimension " + axis, "dimension " + other).titled(title).equalAspect()
				.add(Points.of(positions.column(axis), positions.column(other)).coloured(colouring).ids(samples));
		return legend ? axes : axes.withLegend(Legend.NONE);
	}

	/** The embeddings in a row and, beneath, what the guided axis depends on in each. */
	private static Figure figure(List<Panel> embeddings, List<String> features, List<String> models, List<double[]> shares, String colour,
			int axis) {
		var panels = new ArrayList<Panel>(embeddings);
		for (int m = 0; m < models.size(); m++) {
			panels.add(ImportanceBars.panel("importance on dimension " + axis, features, List.of(models.get(m)), List.of(shares.get(m)), 15)
					.withLegend(Legend.NONE));
		}
		boolean bars = models.size() == embeddings.size();
		int columns = embeddings.size();
		int rows = bars ? 2 : 1;
		return Figure.grid("Embeddings coloured by " + colour, columns, bars ? panels : embeddings)
				.sized(Math.clamp(60.0 * columns + 20, 120, 600), 65.0 * rows + 10);
	}
}
