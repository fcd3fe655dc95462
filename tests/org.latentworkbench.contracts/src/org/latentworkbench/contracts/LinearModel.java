package org.latentworkbench.contracts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

/**
 * A model that needs no training: {@code z = W x} and {@code x' = W' z} with orthonormal rows of {@code W}, so that what it
 * says can be worked out by hand. Categories are read as one-hot columns, missing values as zeros.
 */
public final class LinearModel implements LatentModel {
	private static final double NOISE = 0.1;

	private final List<Modality> layout;
	private final List<double[][]> weights;

	/**
	 * @param like    the dataset whose modalities the model reads
	 * @param weights one {@code d x inputs} matrix a refit; inputs stand in the order of the dataset's modalities
	 */
	public LinearModel(Dataset like, List<double[][]> weights) {
		this.layout = like.modalities();
		this.weights = List.copyOf(weights);
		for (double[][] w : weights) {
			if (w[0].length != width()) {
				throw new IllegalArgumentException(w[0].length + " columns of weights for " + width() + " inputs");
			}
		}
	}

	/** A model of these weights, one {@code d x inputs} matrix a refit. */
	public static LinearModel of(Dataset like, double[][]... weights) {
		return new LinearModel(like, Arrays.asList(weights));
	}

	/** A model with random orthonormal weights. */
	public static LinearModel random(Dataset like, int latent, int refits, long seed) {
		var all = new ArrayList<double[][]>();
		int width = like.modalities().stream().mapToInt(LinearModel::width).sum();
		for (int r = 0; r < refits; r++) {
			var random = RandomStream.of(seed, "linear model").split(r);
			var w = new double[latent][width];
			for (int d = 0; d < latent; d++) {
				random.fillGaussian(w[d]);
				for (int e = 0; e < d; e++) {
					double along = dot(w[d], w[e]);
					for (int j = 0; j < width; j++) {
						w[d][j] -= along * w[e][j];
					}
				}
				double length = Math.sqrt(dot(w[d], w[d]));
				for (int j = 0; j < width; j++) {
					w[d][j] /= length;
				}
			}
			all.add(w);
		}
		return new LinearModel(like, all);
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int j = 0; j < a.length; j++) {
			sum += a[j] * b[j];
		}
		return sum;
	}

	private static int width(Modality modality) {
		return switch (modality) {
			case Modality.Continuous c -> c.features().size();
			case Modality.Categorical c -> c.features().size() * c.categories().size();
		};
	}

	private int width() {
		return layout.stream().mapToInt(LinearModel::width).sum();
	}

	@Override
	public int latentSize() {
		return weights.get(0).length;
	}

	@Override
	public int refits() {
		return weights.size();
	}

	@Override
	public List<String> modalities() {
		return layout.stream().map(Modality::name).toList();
	}

	@Override
	public Matrix project(Dataset dataset, int refit) throws InputException {
		int n = dataset.samples().size();
		double[][] inputs = inputs(dataset);
		var z = new float[n * latentSize()];
		for (int i = 0; i < n; i++) {
			for (int d = 0; d < latentSize(); d++) {
				z[i * latentSize() + d] = (float) dot(weights.get(refit)[d], inputs[i]);
			}
		}
		return new Matrix(n, latentSize(), z);
	}

	/** The same for every position. */
	@Override
	public Optional<Matrix> deviations(Dataset dataset, int refit) {
		var sigma = new float[dataset.samples().size() * latentSize()];
		Arrays.fill(sigma, (float) NOISE);
		return Optional.of(new Matrix(dataset.samples().size(), latentSize(), sigma));
	}

	private double[][] inputs(Dataset dataset) throws InputException {
		var rows = new double[dataset.samples().size()][width()];
		int at = 0;
		for (Modality wanted : layout) {
			Modality found = dataset.modality(wanted.name()).orElseThrow(() -> new InputException("no modality " + wanted.name()));
			if (!found.features().equals(wanted.features())) {
				throw new InputException("other features in " + wanted.name());
			}
			int p = found.features().size();
			for (int i = 0; i < rows.length; i++) {
				for (int j = 0; j < p; j++) {
					if (found.missing(i, j)) {
						continue;
					}
					switch (found) {
						case Modality.Continuous c -> rows[i][at + j] = c.values().at(i, j);
						case Modality.Categorical c -> rows[i][at + j * c.categories().size() + c.code(i, j)] = 1;
					}
				}
			}
			at += width(wanted);
		}
		return rows;
	}

	@Override
	public Reconstruction decode(Matrix latent, int refit) {
		Map<String, Matrix> blocks = new LinkedHashMap<>();
		int at = 0;
		for (Modality m : layout) {
			int width = width(m);
			var values = new float[latent.rows() * width];
			for (int i = 0; i < latent.rows(); i++) {
				for (int j = 0; j < width; j++) {
					double sum = 0;
					for (int d = 0; d < latentSize(); d++) {
						sum += latent.at(i, d) * weights.get(refit)[d][at + j];
					}
					values[i * width + j] = (float) sum;
				}
			}
			if (m instanceof Modality.Categorical c) {
				toProbabilities(values, c.categories().size());
			}
			blocks.put(m.name(), new Matrix(latent.rows(), width, values));
			at += width;
		}
		return new Reconstruction(blocks);
	}

	private static void toProbabilities(float[] values, int classes) {
		for (int from = 0; from < values.length; from += classes) {
			double sum = 0;
			for (int k = from; k < from + classes; k++) {
				sum += StrictMath.exp(values[k]);
			}
			for (int k = from; k < from + classes; k++) {
				values[k] = (float) (StrictMath.exp(values[k]) / sum);
			}
		}
	}

	@Override
	public Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) throws InputException {
		Matrix z = noise.isPresent() ? sample(dataset, refit, noise.get()) : project(dataset, refit);
		return decode(z, refit);
	}

	@Override
	public void save(Path folder) throws IOException {
		var text = new StringBuilder();
		for (double[][] refit : weights) {
			for (double[] row : refit) {
				text.append(Arrays.toString(row)).append('\n');
			}
		}
		Files.writeString(folder.resolve("weights.txt"), text, StandardCharsets.UTF_8);
	}
}
