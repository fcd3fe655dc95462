package org.latentworkbench.trainers.superposition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.learn.superposition.ToyModel;

import com.google.gson.GsonBuilder;

/**
 * Toy models {@code x^ = ReLU(W' W x + b)}, each instance a refit. Immutable.
 *
 * @param modality that is read
 * @param features its features
 * @param weights  {@code hidden x features} for each instance
 * @param biases   {@code features} for each instance
 */
record SuperpositionModel(String modality, List<String> features, double[][][] weights, double[][] biases) implements LatentModel {
	static final String FILE = "model.json";
	static final String FORMAT = "latent-workbench toy-superposition";

	/** What stands in the file. */
	record Content(String format, int version, String modality, List<String> features, double[][][] weights, double[][] biases) {
	}

	static SuperpositionModel of(List<ToyModel> models, Modality.Continuous data) {
		int p = data.features().size();
		int hidden = models.get(0).hidden();
		var weights = new double[models.size()][hidden][p];
		var biases = new double[models.size()][];
		for (int i = 0; i < weights.length; i++) {
			for (int h = 0; h < hidden; h++) {
				for (int f = 0; f < p; f++) {
					weights[i][h][f] = models.get(i).weight(h, f);
				}
			}
			biases[i] = models.get(i).biases();
		}
		return new SuperpositionModel(data.name(), data.features(), weights, biases);
	}

	@Override
	public int latentSize() {
		return weights[0].length;
	}

	@Override
	public int refits() {
		return weights.length;
	}

	@Override
	public List<String> modalities() {
		return List.of(modality);
	}

	@Override
	public Matrix project(Dataset dataset, int refit) throws InputException {
		if (!(dataset.modality(modality).orElse(null) instanceof Modality.Continuous m) || !m.features().equals(features)) {
			throw new InputException("the dataset has no modality " + modality + " with the features " + String.join(", ", features)
					+ ", which the model reads");
		}
		int n = m.samples();
		int d = latentSize();
		var z = new float[n * d];
		for (int i = 0; i < n; i++) {
			for (int h = 0; h < d; h++) {
				double sum = 0;
				for (int f = 0; f < features.size(); f++) {
					float v = m.values().at(i, f);
					sum += Float.isNaN(v) ? 0 : weights[refit][h][f] * v;
				}
				z[i * d + h] = (float) sum;
			}
		}
		return new Matrix(n, d, z);
	}

	@Override
	public Reconstruction decode(Matrix latent, int refit) {
		if (latent.columns() != latentSize()) {
			throw new IllegalArgumentException("positions of " + latent.columns() + " dimensions for a model of " + latentSize());
		}
		int p = features.size();
		var x = new float[latent.rows() * p];
		for (int i = 0; i < latent.rows(); i++) {
			for (int f = 0; f < p; f++) {
				double sum = biases[refit][f];
				for (int h = 0; h < latentSize(); h++) {
					sum += weights[refit][h][f] * latent.at(i, h);
				}
				x[i * p + f] = (float) Math.max(0, sum);
			}
		}
		return new Reconstruction(Map.of(modality, new Matrix(latent.rows(), p, x)));
	}

	@Override
	public Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) throws InputException {
		return decode(project(dataset, refit), refit);
	}

	@Override
	public void save(Path folder) throws IOException {
		Files.writeString(folder.resolve(FILE), new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create()
				.toJson(new Content(FORMAT, 1, modality, features, weights, biases)) + "\n", StandardCharsets.UTF_8);
	}
}
