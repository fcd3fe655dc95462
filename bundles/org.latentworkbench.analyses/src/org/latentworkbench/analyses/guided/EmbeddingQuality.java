package org.latentworkbench.analyses.guided;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.analyses.Features;
import org.latentworkbench.analyses.Refits;
import org.latentworkbench.analyses.statistics.Correlation;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.NeighbourhoodQuality;
import org.latentworkbench.learn.neighbours.Neighbours;
import org.latentworkbench.learn.neighbours.Workers;

/** Says how well a model's positions keep the neighbourhoods, classes and distances of the data. */
public final class EmbeddingQuality implements Analysis<EmbeddingQualityParameters> {
	/** More samples are not compared with all others; as many are drawn. */
	private static final int COMPARED = 2000;

	@Override
	public void run(EmbeddingQualityParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		Optional<int[]> classes = parameters.classes().isEmpty() ? Optional.empty()
				: Optional.of(ParameterException.at("classes", () -> codes(dataset, parameters.classes().get())));
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Matrix data = DataSpace.of(model, dataset);
		Matrix positions = model.project(dataset, refit);
		int near = DataSpace.near(parameters.neighbours(), data.rows());
		var measures = new LinkedHashMap<String, Double>();
		double[][] distances;
		try (Workers workers = Workers.of(run, "quality")) {
			var quality = NeighbourhoodQuality.of(data, positions, near, Metric.EUCLIDEAN, COMPARED, run.random("quality"), workers.part(0, .5));
			measures.put("trustworthiness", quality.trustworthiness());
			measures.put("continuity", quality.continuity());
			measures.put("preservation", quality.preservation());
			distances = distances(data, positions, parameters.pairs(), run.random("pairs"));
			measures.put("shepard_spearman", Correlation.spearman(distances[0], distances[1]).r());
			measures.put("shepard_pearson", Correlation.pearson(distances[0], distances[1]).r());
			if (classes.isPresent()) {
				int[] codes = classes.get();
				measures.put("knn_accuracy", accuracy(Neighbours.graph(positions, near, Metric.EUCLIDEAN, run.random("near"), workers.part(.5, .75)),
						codes));
				measures.put("knn_accuracy_of_data", accuracy(Neighbours.graph(data, near, Metric.EUCLIDEAN, run.random("near data"), workers.part(
						.75, 1)), codes));
			}
		}
		measures.put("neighbours", (double) near);
		run.table("quality", Table.of(new Table.Text("measure", List.copyOf(measures.keySet())),
				new Table.Numbers("value", measures.values().stream().mapToDouble(v -> v).toArray())));
		run.figure("shepard", Figure.of("Distances in the data and in the embedding", Axes.of("distance in the data", "distance in the embedding")
				.add(Points.of(distances[0], distances[1]))).captioned(distances[0].length + " pairs of samples (Shepard diagram)."));
	}

	/** Each sample's class, -1 where it is missing. */
	private static int[] codes(Dataset dataset, String feature) throws InputException {
		Features.Feature found = Features.find(dataset, feature);
		if (!(found.modality() instanceof Modality.Categorical labels)) {
			throw new InputException("the feature '" + found.name() + "' is one of numbers; classes are categories");
		}
		var codes = new int[labels.samples()];
		Arrays.setAll(codes, i -> labels.code(i, found.index()));
		return codes;
	}

	/** The distances of pairs drawn at random: in the data, in the embedding. */
	private static double[][] distances(Matrix data, Matrix positions, int pairs, RandomStream random) {
		var result = new double[2][pairs];
		for (int k = 0; k < pairs; k++) {
			int i = random.nextInt(data.rows());
			int j = random.nextInt(data.rows() - 1);
			j = j < i ? j : j + 1;
			result[0][k] = distance(data, i, j);
			result[1][k] = distance(positions, i, j);
		}
		return result;
	}

	private static double distance(Matrix m, int i, int j) {
		double sum = 0;
		for (int c = 0; c < m.columns(); c++) {
			double d = m.at(i, c) - m.at(j, c);
			sum += d * d;
		}
		return Math.sqrt(sum);
	}

	/**
	 * How often the majority of a sample's neighbours has its class; of classes with as many votes that of the nearest neighbour among them.
	 *
	 * @param codes of the samples, negative where not known: these count for nothing
	 */
	static double accuracy(NeighbourGraph near, int[] codes) {
		int classes = 1 + Math.max(0, Arrays.stream(codes).max().orElse(0));
		int right = 0;
		int asked = 0;
		for (int i = 0; i < codes.length; i++) {
			var votes = new int[classes];
			int best = -1;
			for (int k = 0; k < near.k(); k++) {
				int code = codes[near.neighbour(i, k)];
				votes[Math.max(0, code)] += code >= 0 ? 1 : 0;
			}
			for (int k = near.k() - 1; k >= 0; k--) {
				int code = codes[near.neighbour(i, k)];
				best = code >= 0 && (best < 0 || votes[code] >= votes[best]) ? code : best;
			}
			if (codes[i] >= 0) {
				asked++;
				right += best == codes[i] ? 1 : 0;
			}
		}
		return asked == 0 ? Double.NaN : (double) right / asked;
	}
}
