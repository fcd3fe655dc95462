package org.latentworkbench.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A trained latent-variable model, in one or more refits: the same network trained several times from other random numbers, on the
 * same samples or each on a bootstrap sample of its own.
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

	/** The names of the modalities the model was trained on, in its input order. */
	List<String> modalities();

	/**
	 * The samples' positions in the latent space: posterior means.
	 *
	 * @param refit {@code 0 .. refits() - 1}
	 * @return {@code n x d}
	 * @throws InputException when the dataset's modalities or features are not the model's
	 */
	Matrix project(Dataset dataset, int refit) throws InputException;

	/**
	 * Decodes latent positions.
	 *
	 * @param latent {@code n x d}
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
