package org.latentworkbench.analyses.guided;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.analyses.Features;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DifferentiableModel;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.figures.charts.EmbeddingRow;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.learn.guided.AxisCorrelation;
import org.latentworkbench.learn.guided.EmbeddingDivergence;
import org.latentworkbench.learn.guided.Importance;
import org.latentworkbench.learn.guided.Relation;
import org.latentworkbench.learn.guided.Transform;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourhoodQuality;
import org.latentworkbench.learn.neighbours.Neighbours;
import org.latentworkbench.learn.neighbours.Workers;

/** Holds embeddings that were guided more and less against each other: what they look like, how far they follow, what that costs. */
public final class GuidedComparison implements Analysis<GuidedComparisonParameters> {
	private static final int COMPARED = 2000;

	@Override
	public void run(GuidedComparisonParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		Features.Feature attribute = ParameterException.at("attribute", () -> Features.find(dataset, parameters.attribute()));
		if (!(attribute.modality() instanceof Modality.Continuous numbers)) {
			throw new ParameterException("attribute", "the attribute '" + parameters.attribute() + "' is one of categories; an axis follows numbers");
		}
		float[] values = ParameterException.at("attribute", () -> AxisCorrelation.varying(parameters.attribute(), numbers.values().column(attribute
				.index())));
		Features.Feature colour = parameters.colourBy().isEmpty() ? attribute
				: ParameterException.at("colourBy", () -> Features.find(dataset, parameters.colourBy().get()));
		int n = dataset.samples().size();
		if (parameters.perplexity() > n / 3.0) {
			throw new ParameterException("perplexity", "is " + parameters.perplexity() + ", but " + n + " samples allow at most a third of their number, "
					+ n / 3);
		}
		Map<String, LatentModel> models = run.models("model");
		for (var entry : models.entrySet()) {
			if (parameters.axis() >= entry.getValue().latentSize()) {
				throw new ParameterException("axis", "is " + parameters.axis() + ", but the model " + entry.getKey() + " has "
						+ Counts.of(entry.getValue().latentSize(), "dimension") + ", counted from 0");
			}
		}
		Matrix data = DataSpace.of(models.values().iterator().next(), dataset);
		int near = DataSpace.near(parameters.neighbours(), n);
		var rows = new ArrayList<GuidanceRow>();
		var embeddings = new ArrayList<EmbeddingRow.Embedding>();
		try (Workers workers = Workers.of(run, "comparison")) {
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
				Optional<EmbeddingRow.Shares> shares = Optional.empty();
				if (model instanceof DifferentiableModel d) {
					Matrix inputs = d.inputs(dataset);
					double[] plain = Importance.plain(inputs, d.unitGradient(inputs, parameters.axis(), 0));
					shares = Optional.of(new EmbeddingRow.Shares(d.inputNames(), plain));
					int input = d.inputNames().indexOf(numbers.features().get(attribute.index()));
					importance = input < 0 ? Double.NaN : plain[input];
				}
				rows.add(new GuidanceRow(entry.getKey(), Math.abs(r), EmbeddingDivergence.of(relation, positions, parameters.batchSize(), 1, run.random(
						"divergence")), quality.trustworthiness(), quality.continuity(), importance));
				embeddings.add(embedding(step(entry.getKey()), r, positions, parameters.axis(), shares));
				done++;
			}
		}
		run.table("comparison", GuidanceRow.table(rows));
		run.figure("embeddings", EmbeddingRow.of("Embeddings coloured by " + colour.name(), embeddings, colour.colouring(), dataset.samples(),
				"dimension " + parameters.axis()));
		run.figure("trade_off", TradeOff.figure(rows.stream().map(r -> r.named(step(r.model()))).toList()));
	}

	/** A step's only model goes by the step's name. */
	private static String step(String model) {
		return model.replaceFirst("/model$", "");
	}

	private static EmbeddingRow.Embedding embedding(String name, double r, Matrix positions, int axis,
			Optional<EmbeddingRow.Shares> shares) {
		int other = axis == 0 ? Math.min(1, positions.columns() - 1) : 0;
		return new EmbeddingRow.Embedding(name, String.format(Locale.ROOT, "|r| %.3f", Math.abs(r)), new Values.Numbers("dimension " + axis,
				positions.column(axis)), new Values.Numbers("dimension " + other, positions.column(other)), shares);
	}
}
