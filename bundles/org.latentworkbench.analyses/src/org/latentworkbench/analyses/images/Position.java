package org.latentworkbench.analyses.images;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RunContext;

/** Which latent position stands for a sample. */
public enum Position {
	/** The mean of its posterior. */
	MU,
	/** One draw from its posterior, {@code mu + sigma * eps}. */
	SAMPLED;

	/**
	 * The samples' positions, {@code n x d}.
	 *
	 * @throws InputException when the dataset does not fit the model
	 */
	public Matrix of(LatentModel model, Dataset dataset, int refit, RunContext run) throws InputException {
		return this == MU ? model.project(dataset, refit) : model.sample(dataset, refit, run.random("positions"));
	}

	/** For captions and records. */
	public String words() {
		return this == MU ? "posterior means (mu)" : "one draw from each posterior (sampled z)";
	}
}
