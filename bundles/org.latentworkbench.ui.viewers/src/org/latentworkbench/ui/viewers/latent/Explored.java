package org.latentworkbench.ui.viewers.latent;

import java.nio.file.Path;
import java.util.Map;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.latent.LatentRanges;

/**
 * A model with the samples that one looks at in its latent space. Immutable.
 *
 * @param name      how a person calls the model: step and run
 * @param model     decodes; where it has no decoder of its own, to the mean of near samples
 * @param path      of the model
 * @param refit     which of its refits, from 0
 * @param data      how the study calls the dataset
 * @param latent    {@code n x d}: posterior means
 * @param ranges    of the latent dimensions
 * @param depiction what samples are looked at as
 * @param rows      where each sample stands
 */
record Explored(String name, Path path, LatentModel model, int refit, String data, Dataset dataset, Matrix latent, LatentRanges ranges,
		Depiction depiction, Map<String, Integer> rows) {
	/** d. */
	int dimensions() {
		return latent.columns();
	}

	/** Whether the model has a decoder; else the mean of near samples stands for what it would decode. */
	boolean decodes() {
		return model.decodes();
	}

	/** What one latent position decodes to. @return {@code 1 x p} */
	Matrix decode(float[] position) {
		return depiction.decode(model, refit, new Matrix(1, position.length, position));
	}

	/** The model's name with the refit, where there are several. */
	String title() {
		return model.refits() > 1 ? name + " (refit " + (refit + 1) + ")" : name;
	}
}
