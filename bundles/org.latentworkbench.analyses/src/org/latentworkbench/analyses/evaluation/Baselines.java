package org.latentworkbench.analyses.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.learn.embedding.Pca;
import org.latentworkbench.learn.neighbours.Workers;

/** Predictions to hold a model against, learned from the same scaled training samples. */
public final class Baselines {
	private Baselines() {
	}

	/** Predicts samples of which some values may be missing. */
	public interface Predictor {
		/** @param scaled samples as {@link FoldScaling} makes them */
		Reconstruction predict(Dataset scaled);
	}

	/** The training samples' means, and the frequencies of their categories, for everyone. */
	public static Predictor means(Dataset training) {
		Map<String, double[]> frequencies = new HashMap<>();
		training.categorical().forEach(m -> frequencies.put(m.name(), frequencies(m)));
		return samples -> {
			Map<String, Matrix> blocks = new HashMap<>();
			int n = samples.samples().size();
			for (Modality m : samples.modalities()) {
				double[] row = m instanceof Modality.Categorical ? frequencies.get(m.name()) : new double[m.features().size()];
				var values = new float[n * row.length];
				for (int at = 0; at < values.length; at++) {
					values[at] = (float) row[at % row.length];
				}
				blocks.put(m.name(), new Matrix(n, row.length, values));
			}
			return new Reconstruction(blocks);
		};
	}

	/** The share of each category among a feature's known values, {@code p x classes}; all alike where none is known. */
	static double[] frequencies(Modality.Categorical m) {
		int p = m.features().size();
		int classes = m.categories().size();
		var counts = new double[p * classes];
		var known = new int[p];
		for (int at = 0; at < m.codes().length; at++) {
			if (m.codes()[at] >= 0) {
				counts[at % p * classes + m.codes()[at]]++;
				known[at % p]++;
			}
		}
		for (int at = 0; at < counts.length; at++) {
			counts[at] = known[at / classes] == 0 ? 1.0 / classes : counts[at] / known[at / classes];
		}
		return counts;
	}

	/**
	 * Principal components of all modalities together, categories as one-hot columns, missing values as the training samples'
	 * mean: numbers come back from the components, categories by a logistic regression on them.
	 *
	 * @param components as many as wished, at least 1; fewer where the samples do not have them
	 * @param penalty    of the logistic regressions, see {@link LogisticRegression}
	 */
	public static Predictor pca(Dataset training, int components, double penalty, RandomStream random, Workers workers) {
		var columns = new Columns(training);
		Matrix table = columns.table(training);
		int k = Math.min(components, Math.min(table.rows() - 1, table.columns()));
		Pca pca = Pca.of(table, Math.max(1, k), random, workers);
		double[][] scores = pca.transform(table, workers).toDoubles();
		Map<String, LogisticRegression[]> regressions = new HashMap<>();
		for (Modality.Categorical m : training.categorical()) {
			var own = new LogisticRegression[m.features().size()];
			for (int j = 0; j < own.length; j++) {
				int feature = j;
				int[] y = new int[m.samples()];
				Arrays.setAll(y, i -> m.code(i, feature));
				own[j] = LogisticRegression.fit(scores, y, m.categories().size(), penalty);
			}
			regressions.put(m.name(), own);
		}
		return samples -> {
			double[][] places = pca.transform(columns.table(samples), workers).toDoubles();
			Map<String, Matrix> blocks = new HashMap<>();
			int from = 0;
			for (Modality m : samples.modalities()) {
				blocks.put(m.name(), switch (m) {
					case Modality.Categorical c -> probabilities(places, regressions.get(c.name()), c.categories().size());
					case Modality.Continuous c -> numbers(places, pca, from, c.features().size());
				});
				from += Columns.width(m);
			}
			return new Reconstruction(blocks);
		};
	}

	private static Matrix probabilities(double[][] places, LogisticRegression[] regressions, int classes) {
		var values = new float[places.length * regressions.length * classes];
		int at = 0;
		for (double[] place : places) {
			for (LogisticRegression regression : regressions) {
				for (double p : regression.probabilities(place)) {
					values[at++] = (float) p;
				}
			}
		}
		return new Matrix(places.length, regressions.length * classes, values);
	}

	private static Matrix numbers(double[][] places, Pca pca, int from, int width) {
		var values = new float[places.length * width];
		for (int i = 0; i < places.length; i++) {
			for (int j = 0; j < width; j++) {
				double sum = pca.mean()[from + j];
				for (int c = 0; c < places[i].length; c++) {
					sum += places[i][c] * pca.components()[c][from + j];
				}
				values[i * width + j] = (float) sum;
			}
		}
		return new Matrix(places.length, width, values);
	}

	/** All modalities as columns of numbers around 0, in the dataset's order. */
	private static final class Columns {
		private final Map<String, double[]> frequencies = new HashMap<>();

		Columns(Dataset training) {
			training.categorical().forEach(m -> frequencies.put(m.name(), frequencies(m)));
		}

		static int width(Modality m) {
			return m instanceof Modality.Categorical c ? c.features().size() * c.categories().size() : m.features().size();
		}

		Matrix table(Dataset dataset) {
			int width = dataset.modalities().stream().mapToInt(Columns::width).sum();
			int n = dataset.samples().size();
			var values = new float[Math.multiplyExact(n, width)];
			int from = 0;
			for (Modality m : dataset.modalities()) {
				int p = m.features().size();
				for (int i = 0; i < n; i++) {
					int row = i * width + from;
					for (int j = 0; j < p; j++) {
						if (m.missing(i, j)) {
							continue;
						}
						switch (m) {
							case Modality.Continuous c -> values[row + j] = c.values().at(i, j);
							case Modality.Categorical c -> {
								int classes = c.categories().size();
								double[] share = frequencies.get(c.name());
								for (int k = 0; k < classes; k++) {
									values[row + j * classes + k] = (float) ((c.code(i, j) == k ? 1 : 0) - share[j * classes + k]);
								}
							}
						}
					}
				}
				from += width(m);
			}
			return new Matrix(n, width, values);
		}
	}
}
