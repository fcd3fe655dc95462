package org.latentworkbench.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A trained latent-variable model, in one or more refits: the same network trained several times from other random numbers, on the
 * same samples or each on a bootstrap sample of its own.
 * <p>
 * A model does not change once it is made; every method may be called from several threads at once.
 */
public interface LatentModel {
	/** Number of latent dimensions {@code d}. */
	int latentSize();

	/** Number of refits, at least 1. */
	int refits();

	/**
	 * Whether each refit was trained on a bootstrap sample of its own, so that the spread over refits holds the error of sampling
	 * and not that of training alone. False where it is not known.
	 */
	default boolean bootstrapped() {
		return false;
	}

	/**
	 * Whether positions can be decoded. A model that only places samples, such as a parametric t-SNE, has no decoder: its {@link #decode}
	 * throws an {@link UnsupportedOperationException}, its {@link #reconstruct} an {@link InputException} that says so.
	 */
	default boolean decodes() {
		return true;
	}

	/** The names of the modalities the model was trained on, in its input order. */
	List<String> modalities();

	/**
	 * What this model does where others of its kind do otherwise, so that numbers are compared with like ones only: for instance
	 * {@code "KL divergence" -> "summed over latent dimensions"}. Stands in run records by name, and under figures as {@code name value}.
	 *
	 * @return by name, in the order to be said; empty where nothing is known to differ
	 */
	default SequencedMap<String, String> conventions() {
		return Collections.emptySortedMap();
	}

	/**
	 * This model, made to compute on several threads where it can. What it says does not depend on their number.
	 *
	 * @param threads how many at most, the caller's own included; at least 1
	 * @param cores   on which they run
	 */
	default LatentModel on(int threads, Cores cores) {
		return this;
	}

	/**
	 * The samples' positions in the latent space: posterior means.
	 *
	 * @param refit {@code 0 .. refits() - 1}
	 * @return {@code n x d}
	 * @throws InputException when the dataset's modalities or features are not the model's
	 */
	Matrix project(Dataset dataset, int refit) throws InputException;

	/**
	 * How sure the model is of the samples' positions: the standard deviations of the posterior, whatever the network's own convention is
	 * for them (its output may be a logarithm of the variance or of the deviation).
	 *
	 * @param refit {@code 0 .. refits() - 1}
	 * @return {@code n x d}, none negative; empty for a model that has no posterior, such as a plain autoencoder, whatever the dataset
	 * @throws InputException as {@link #project}
	 */
	default Optional<Matrix> deviations(Dataset dataset, int refit) throws InputException {
		return Optional.empty();
	}

	/**
	 * A draw from the samples' posteriors: {@code mu + sigma * eps} with {@link #project} and {@link #deviations}, {@code eps} standard normal,
	 * drawn row by row. For a model without a posterior the positions themselves, and nothing is drawn.
	 *
	 * @param refit {@code 0 .. refits() - 1}
	 * @return {@code n x d}
	 * @throws InputException as {@link #project}
	 */
	default Matrix sample(Dataset dataset, int refit, RandomStream noise) throws InputException {
		Matrix mu = project(dataset, refit);
		Optional<Matrix> deviations = deviations(dataset, refit);
		if (deviations.isEmpty()) {
			return mu;
		}
		var z = new float[mu.values().length];
		noise.fillGaussian(z);
		for (int i = 0; i < z.length; i++) {
			z[i] = mu.values()[i] + z[i] * deviations.get().values()[i];
		}
		return new Matrix(mu.rows(), mu.columns(), z);
	}

	/**
	 * Decodes latent positions. A single one takes a few milliseconds at most: a person may be dragging it.
	 *
	 * @param latent {@code n x d}
	 * @return images in grey levels 0 to 255, as datasets hold them; see {@link ImageShape}
	 * @throws IllegalArgumentException for positions of another number of dimensions
	 */
	Reconstruction decode(Matrix latent, int refit);

	/**
	 * Encodes and decodes.
	 *
	 * @param noise empty: decode from the posterior means; else: from a sample of the posterior drawn with this stream
	 * @throws InputException as {@link #project}
	 */
	Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) throws InputException;

	/** Writes the model into a folder that exists and is empty; the trainer's {@link ModelReader} reads it back. */
	void save(Path folder) throws IOException;
}
