package org.latentworkbench.analyses.images;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RoleException;
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
		return of(model, "dataset", dataset, refit, run.random("positions"));
	}

	/**
	 * As {@link #of(LatentModel, Dataset, int, RunContext)}, of samples that are bound to another role or drawn with other random numbers.
	 *
	 * @throws InputException when the dataset does not fit the model; it blames the role
	 */
	Matrix of(LatentModel model, String role, Dataset dataset, int refit, RandomStream random) throws InputException {
		return RoleException.at(role, () -> this == MU ? model.project(dataset, refit) : model.sample(dataset, refit, random));
	}

	/** For captions and records. */
	public String words() {
		return this == MU ? "posterior means (mu)" : "one draw from each posterior (sampled z)";
	}
}
