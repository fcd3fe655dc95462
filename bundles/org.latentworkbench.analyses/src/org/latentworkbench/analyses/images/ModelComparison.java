package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.analyses.Columns;
import org.latentworkbench.analyses.Refits;
import org.latentworkbench.analyses.latent.LatentLocations;
import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Histogram;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.learn.neighbours.Workers;
import org.latentworkbench.figures.charts.Tiles;

/** Holds several models of the same images against one another, for instance a variational and a plain autoencoder. */
public final class ModelComparison implements Analysis<ModelComparisonParameters> {
	private static final int SHOWN = 3000;

	/**
	 * What is known of a model.
	 *
	 * @param latent    positions of all samples
	 * @param deviation mean standard deviation of the posteriors; NaN without
	 * @param accuracy  how well neighbours predict the label; NaN without
	 */
	private record Seen(String name, LatentModel model, Matrix latent, ImageErrors errors, double deviation, double accuracy) {
	}

	@Override
	public void run(ModelComparisonParameters parameters, RunContext run) throws Exception {
		Map<String, LatentModel> models = run.models("models");
		Dataset dataset = run.dataset("dataset");
		if (models.size() < 2) {
			throw new RoleException("models", "one model is bound; a comparison needs two or more:  in: { models: [vae/model, ae/model], ... }");
		}
		Optional<Labels> labels = ParameterException.at("label", () -> Labels.of(dataset, parameters.label()));
		Images images = null;
		for (LatentModel model : models.values()) {
			images = Images.of(model, dataset, parameters.modality());
			Refits.check(model, parameters.refit());
		}
		var seen = new ArrayList<Seen>();
		for (var entry : models.entrySet()) {
			run.checkCancelled();
			seen.add(seen(entry.getKey(), entry.getValue(), dataset, images, labels, parameters, run));
		}
		run.table("model_comparison", table(seen));
		int[] rows = Draw.some(dataset.samples().size(), parameters.samples(), run.random("samples").split(parameters.draw()));
		Conventions conventions = Conventions.of(run, models, parameters.positions().words());
		conventions.pictures("side_by_side", sideBySide(seen, images, dataset, rows, labels, parameters.refit()));
		conventions.figure("latent_spaces", spaces(seen, dataset, labels, Draw.some(dataset.samples().size(), SHOWN, run.random("shown"))).captioned(
				"For each model the two dimensions in which samples spread most."));
		conventions.figure("errors", errors(seen));
		conventions.pictures("random_points", random(seen, images, parameters, run).captioned(
				"Positions drawn from a normal distribution with the mean and standard deviation of each model's own samples, dimension by dimension. "
						+ "Images that look like none of the data lie in gaps between the samples."));
	}

	private static Seen seen(String name, LatentModel model, Dataset dataset, Images images, Optional<Labels> labels,
			ModelComparisonParameters parameters, RunContext run) throws Exception {
		int refit = parameters.refit();
		Matrix latent = parameters.positions().of(model, "dataset", dataset, refit, run.random("positions").split(name));
		ImageErrors errors = ImageErrors.of(images.of(dataset), images.decoded(model, latent, refit));
		double deviation = model.deviations(dataset, refit).map(m -> Distribution.mean(Columns.doubles(m.values()))).orElse(Double.NaN);
		if (labels.isEmpty() || latent.rows() <= parameters.neighbours()) {
			return new Seen(name, model, latent, errors, deviation, Double.NaN);
		}
		try (Workers workers = new Workers(run.threads(), fraction -> true, run.cores())) {
			return new Seen(name, model, latent, errors, deviation, LabelAccuracy.of(latent, labels.get(), parameters.neighbours(), workers));
		}
	}

	private static Table table(List<Seen> seen) {
		return Table.of(new Table.Text("model", seen.stream().map(Seen::name).toList()), new Table.Text("posterior", seen.stream().map(s -> Double
				.isNaN(s.deviation()) ? "none" : "normal").toList()), new Table.Whole("latent_dimensions", seen.stream().mapToLong(s -> s.model()
						.latentSize()).toArray()), numbers("cross_entropy", seen.stream().map(s -> s.errors().crossEntropy()).toList()), numbers(
								"target_entropy", seen.stream().map(s -> s.errors().floor()).toList()), numbers("frobenius", seen.stream().map(s -> s
										.errors().frobenius()).toList()), new Table.Numbers("posterior_sd", seen.stream().mapToDouble(Seen::deviation)
												.toArray()), new Table.Numbers("label_accuracy", seen.stream().mapToDouble(Seen::accuracy)
														.toArray()));
	}

	private static Table.Numbers numbers(String name, List<double[]> values) {
		return new Table.Numbers(name, values.stream().mapToDouble(Distribution::mean).toArray());
	}

	private static Figure sideBySide(List<Seen> seen, Images images, Dataset dataset, int[] rows, Optional<Labels> labels, int refit)
			throws InputException {
		var names = new ArrayList<>(List.of("original"));
		var sets = new ArrayList<>(List.of(images.of(dataset.rows(rows))));
		for (Seen s : seen) {
			names.add(s.name());
			sets.add(images.decoded(s.model(), s.latent().rows(rows), refit));
		}
		List<String> titles = Arrays.stream(rows).mapToObj(i -> labels.map(l -> l.word(i)).orElse(dataset.samples().get(i))).toList();
		return Tiles.ofRows(images.shape(), LatentColumns.unique(names), sets, titles).figure("The same images through each model");
	}

	private static Figure spaces(List<Seen> seen, Dataset dataset, Optional<Labels> labels, int[] rows) {
		var panels = new ArrayList<Panel>();
		List<String> ids = Arrays.stream(rows).mapToObj(dataset.samples()::get).toList();
		for (Seen s : seen) {
			Matrix latent = s.latent().rows(rows);
			int[] widest = LatentLocations.widest(latent, 2);
			boolean plane = widest.length == 2;
			Points points = Points.of(latent.column(widest[0]), plane ? latent.column(widest[1]) : new float[latent.rows()]).ids(ids);
			Axes axes = Axes.of("latent dimension " + widest[0], plane ? "latent dimension " + widest[1] : "no further dimension").titled(s.name())
					.withLegend(s == seen.get(seen.size() - 1) ? Legend.RIGHT : Legend.NONE).add(labels.map(l -> points.byCategory(l.title(), l.rows(
							rows).codes(), l.names())).orElse(points));
			panels.add(plane ? axes.equalAspect() : axes);
		}
		return Figure.grid("Where each model puts the samples", panels.size(), panels).sized(Math.min(400, 85 * panels.size() + 25), 100);
	}

	private static Figure errors(List<Seen> seen) {
		double low = seen.stream().flatMapToDouble(s -> Arrays.stream(s.errors().frobenius())).min().orElse(0);
		double high = seen.stream().flatMapToDouble(s -> Arrays.stream(s.errors().frobenius())).max().orElse(1);
		var axes = Axes.of("Frobenius norm of original minus reconstruction", "images");
		for (Seen s : seen) {
			Histogram bars = Histogram.of(Floats.of(s.errors().frobenius())).named(String.format(java.util.Locale.ROOT, "%s (mean %.4g)", s.name(),
					Distribution.mean(s.errors().frobenius()))).opacity(.5);
			axes = axes.add(low < high ? bars.binned(50, low, high) : bars);
		}
		return Figure.of("Reconstruction error of each model", axes.withY(Axis.linear("images")));
	}

	private static Figure random(List<Seen> seen, Images images, ModelComparisonParameters parameters, RunContext run) throws InputException {
		var sets = new ArrayList<Matrix>();
		for (Seen s : seen) {
			RandomStream random = run.random("random points").split(s.name()).split(parameters.draw());
			int d = s.latent().columns();
			Matrix drawn = Matrix.zeros(parameters.samples(), d);
			for (int k = 0; k < d; k++) {
				double[] column = Columns.doubles(s.latent().column(k));
				for (int i = 0; i < parameters.samples(); i++) {
					drawn.values()[i * d + k] = (float) (Distribution.mean(column) + Distribution.populationSd(column) * random.nextGaussian());
				}
			}
			sets.add(images.decoded(s.model(), drawn, parameters.refit()));
		}
		return Tiles.ofRows(images.shape(), LatentColumns.unique(seen.stream().map(Seen::name).toList()), sets, List.of()).figure(
				"Images of random positions");
	}
}
