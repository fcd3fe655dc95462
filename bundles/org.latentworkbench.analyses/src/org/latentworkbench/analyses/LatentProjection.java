package org.latentworkbench.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.images.Conventions;
import org.latentworkbench.analyses.images.LabelAccuracy;
import org.latentworkbench.analyses.images.Labels;
import org.latentworkbench.analyses.images.Position;
import org.latentworkbench.analyses.images.Standardised;
import org.latentworkbench.analyses.latent.LatentLocations;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.learn.embedding.Pca;
import org.latentworkbench.learn.embedding.Tsne;
import org.latentworkbench.learn.embedding.Umap;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourhoodQuality;
import org.latentworkbench.learn.neighbours.Workers;

/** Brings the latent means of the samples to two or three dimensions and says how well neighbourhoods are kept. */
public final class LatentProjection implements Analysis<LatentProjectionParameters> {
	private static final String NO_FURTHER = "no further ";

	@Override
	public void run(LatentProjectionParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		List<Features.Feature> colours = ParameterException.at("colourBy", () -> Features.find(dataset, parameters.colourBy()));
		Optional<Labels> labels = parameters.label().isPresent() ? ParameterException.at("label", () -> Labels.of(dataset, parameters.label()))
				: Optional.empty();
		Matrix means = RoleException.at("dataset", () -> model.project(dataset, refit));
		if (means.rows() < 3) {
			throw new RoleException("dataset", Counts.there(means.rows(), "sample") + "; a projection needs at least 3");
		}
		Matrix latent = parameters.standardise() ? Standardised.of(means) : means;
		Projected map;
		NeighbourhoodQuality quality;
		int near = Math.max(1, Math.min(parameters.qualityNeighbours(), (latent.rows() - 1) / 2 - 1));
		try (Workers workers = Workers.of(run, parameters.method().name().toLowerCase(Locale.ROOT))) {
			map = project(parameters, latent, run, workers);
		}
		Matrix positions = map.positions();
		try (Workers workers = Workers.of(run, "neighbourhoods")) {
			quality = NeighbourhoodQuality.of(latent, positions, near, Metric.EUCLIDEAN, parameters.qualitySamples(), run.random("quality"), workers);
		}
		if (labels.isPresent()) {
			try (Workers workers = Workers.of(run, "labels")) {
				map.measures().put("label_accuracy", LabelAccuracy.of(positions, labels.get(), parameters.labelNeighbours(), workers.part(0, .5)));
				map.measures().put("label_accuracy_latent", LabelAccuracy.of(latent, labels.get(), parameters.labelNeighbours(), workers.part(.5, 1)));
			}
			run.fact("label accuracy", Double.toString(map.measures().get("label_accuracy")));
		}
		run.matrix("latent_means", means);
		run.embedding("latent_space", table(dataset, positions, colours));
		run.table("neighbourhoods", table(quality, map.measures()));
		run.fact("trustworthiness", Double.toString(quality.trustworthiness()));
		run.fact("continuity", Double.toString(quality.continuity()));
		Conventions conventions = Conventions.of(run, model, Position.MU.words());
		conventions.figure("latent_space", map(dataset, positions, parameters, Colouring.AUTO, "Latent space", latent.columns()));
		List<String> files = Features.fileNames(colours.stream().map(Features.Feature::name).toList());
		for (int c = 0; c < files.size(); c++) {
			Features.Feature feature = colours.get(c);
			conventions.figure("latent_space_" + files.get(c), map(dataset, positions, parameters, feature.colouring(), "Latent space, coloured by " + feature.name(),
					latent.columns()));
		}
		if (latent.columns() >= 3) {
			conventions.figure("latent_dimensions", space(dataset, means, colours.isEmpty() ? Colouring.AUTO : colours.get(0).colouring()));
		}
	}

	/**
	 * A map.
	 *
	 * @param positions {@code n x dimensions}
	 * @param measures  what the method itself says of it
	 */
	private record Projected(Matrix positions, SequencedMap<String, Double> measures) {
		Projected(Matrix positions) {
			this(positions, new LinkedHashMap<>());
		}
	}

	private static Projected project(LatentProjectionParameters parameters, Matrix latent, RunContext run, Workers workers) {
		int dimensions = parameters.dimensions();
		return switch (parameters.method()) {
			case PCA -> new Projected(widened(Pca.of(latent, Math.min(dimensions, Math.min(latent.rows(), latent.columns())), run.random("pca"), workers)
					.transform(latent, workers), dimensions));
			case UMAP -> {
				var usual = Umap.Settings.standard();
				var settings = new Umap.Settings(parameters.neighbours(), parameters.minDistance(), usual.spread(), dimensions,
						usual.metric(),
						usual.start(), usual.epochs(), usual.learningRate(), usual.negatives(), usual.repulsion(), usual.unionShare(),
						usual.localConnectivity());
				yield new Projected(Umap.fit(latent, settings, run.random("umap"), workers).positions());
			}
			case TSNE -> tsne(parameters, latent, run, workers);
			case NONE -> new Projected(widened(latent, dimensions));
		};
	}

	private static Projected tsne(LatentProjectionParameters parameters, Matrix latent, RunContext run, Workers workers) {
		var usual = Tsne.Settings.standard();
		var start = parameters.start() == LatentProjectionParameters.Start.PCA ? Tsne.Start.PCA : Tsne.Start.RANDOM;
		Tsne tsne = Tsne.fit(latent, new Tsne.Settings(parameters.perplexity(), parameters.dimensions(), usual.metric(), start,
				parameters.exaggeration(), usual.earlyIterations(), parameters.iterations(), parameters.learningRate(), usual.theta()),
				run.random("tsne"), workers);
		if (tsne.perplexity() < parameters.perplexity()) {
			run.warn(String.format(Locale.ROOT, "%s allow a perplexity of %.3g at most; that is taken instead of %s", Counts.of(latent.rows(), "sample"),
					tsne.perplexity(), parameters.perplexity()));
		}
		var measures = new LinkedHashMap<String, Double>();
		measures.put("kl_divergence", tsne.divergence());
		measures.put("perplexity", tsne.perplexity());
		return new Projected(tsne.positions(), measures);
	}

	/** The first columns; of a narrower matrix, its columns and zeros. */
	private static Matrix widened(Matrix positions, int columns) {
		Matrix result = Matrix.zeros(positions.rows(), columns);
		for (int i = 0; i < positions.rows(); i++) {
			System.arraycopy(positions.values(), i * positions.columns(), result.values(), i * columns, Math.min(columns,
					positions.columns()));
		}
		return result;
	}

	private static Table table(Dataset dataset, Matrix positions, List<Features.Feature> colours) {
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("sample", dataset.samples())));
		for (int k = 0; k < positions.columns(); k++) {
			columns.add(new Table.Numbers("dim" + k, Columns.doubles(positions.column(k))));
		}
		colours.forEach(f -> columns.add(f.column()));
		return new Table(columns);
	}

	private static Table table(NeighbourhoodQuality quality, SequencedMap<String, Double> others) {
		var measures = new LinkedHashMap<String, Double>();
		measures.put("trustworthiness", quality.trustworthiness());
		measures.put("continuity", quality.continuity());
		measures.put("preservation", quality.preservation());
		measures.put("neighbours", (double) quality.k());
		measures.put("samples", (double) quality.rows());
		measures.putAll(others);
		return Table.of(new Table.Text("measure", List.copyOf(measures.keySet())),
				new Table.Numbers("value", measures.values().stream().mapToDouble(Double::doubleValue).toArray()));
	}

	private static Figure map(Dataset dataset, Matrix positions, LatentProjectionParameters parameters, Colouring colouring,
			String title, int latentSize) {
		List<String> axes = IntStream.range(0, positions.columns()).mapToObj(k -> axis(parameters.method(), k, latentSize)).toList();
		String caption = parameters.standardise() ? "Each dimension scaled to mean 0 and standard deviation 1 before." : "";
		if (positions.columns() == 3) {
			return Figure.of(title, Axes3D.of(axes.get(0), axes.get(1), axes.get(2))
					.add(Points3D.of(positions.column(0), positions.column(1), positions.column(2)).coloured(colouring).ids(dataset.samples())))
					.sized(140, 120).captioned(caption);
		}
		Axes plane = Axes.of(axes.get(0), axes.get(1)).add(Points.of(positions.column(0), positions.column(1)).coloured(colouring).ids(dataset.samples()));
		// an axis that says nothing has no scale to share
		boolean flat = axes.get(1).startsWith(NO_FURTHER);
		return Figure.of(title, flat ? plane : plane.equalAspect()).sized(140, 110).captioned(caption);
	}

	/** The title of axis k, from 0; the latent space may have fewer dimensions than the map. */
	private static String axis(LatentProjectionParameters.Method method, int k, int latentSize) {
		return switch (method) {
			case PCA -> k < latentSize ? "principal component " + (k + 1) : NO_FURTHER + "component";
			case UMAP -> "UMAP " + (k + 1);
			case TSNE -> "t-SNE " + (k + 1);
			case NONE -> k < latentSize ? "latent dimension " + k : NO_FURTHER + "dimension";
		};
	}

	/** The three latent dimensions in which samples spread most. */
	private static Figure space(Dataset dataset, Matrix latent, Colouring colouring) {
		int[] d = LatentLocations.widest(latent, 3);
		return Figure.of("Latent dimensions " + d[0] + ", " + d[1] + " and " + d[2],
				Axes3D.of("latent dimension " + d[0], "latent dimension " + d[1], "latent dimension " + d[2])
						.add(Points3D.of(latent.column(d[0]), latent.column(d[1]), latent.column(d[2])).coloured(colouring)
								.ids(dataset.samples())))
				.sized(140, 120);
	}
}
