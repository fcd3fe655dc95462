package org.latentworkbench.ui.viewers.latent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.latentworkbench.learn.neighbours.ExactNeighbours;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * A model without a decoder, to be explored all the same: what a place stands for is told by the mean of the samples that lie nearest to it.
 * Immutable; safe for several threads.
 *
 * @param model   places samples and does not decode
 * @param dataset the samples
 * @param latent  {@code n x d}: where they lie
 */
record NearSamples(LatentModel model, Dataset dataset, Matrix latent) implements LatentModel {
	/** So many samples make a mean, or all where there are fewer. */
	static final int MEAN_OF = 12;

	/** The model where it decodes, else the model with the mean of near samples in place of a decoder. */
	static LatentModel unlessDecoding(LatentModel model, Dataset dataset, Matrix latent) {
		return model.decodes() ? model : new NearSamples(plain(model), dataset, latent);
	}

	/** The model as it was read. */
	static LatentModel plain(LatentModel model) {
		return model instanceof NearSamples near ? near.model() : model;
	}

	@Override
	public boolean decodes() {
		return false;
	}

	@Override
	public int latentSize() {
		return model.latentSize();
	}

	@Override
	public int refits() {
		return model.refits();
	}

	@Override
	public List<String> modalities() {
		return model.modalities();
	}

	@Override
	public Matrix project(Dataset samples, int refit) throws InputException {
		return model.project(samples, refit);
	}

	@Override
	public Reconstruction decode(Matrix positions, int refit) {
		NeighbourGraph near;
		int k = Math.min(MEAN_OF, latent.rows());
		try (Workers here = new Workers(1, fraction -> true)) {
			near = ExactNeighbours.query(latent, positions, k, Metric.EUCLIDEAN, here);
		}
		Map<String, Matrix> blocks = new HashMap<>();
		for (String name : model.modalities()) {
			dataset.modality(name).ifPresent(m -> blocks.put(name, mean(m, near, positions.rows(), k)));
		}
		return new Reconstruction(blocks);
	}

	/** The mean of each feature over the near samples that have it, NaN where none has; of categories their shares. */
	private static Matrix mean(Modality modality, NeighbourGraph near, int rows, int k) {
		int classes = modality instanceof Modality.Categorical c ? c.categories().size() : 1;
		int p = modality.features().size();
		Matrix mean = Matrix.zeros(rows, p * classes);
		for (int i = 0; i < rows; i++) {
			for (int f = 0; f < p; f++) {
				int from = (i * p + f) * classes;
				int known = 0;
				for (int j = 0; j < k; j++) {
					int sample = near.neighbour(i, j);
					if (!modality.missing(sample, f)) {
						known++;
						switch (modality) {
							case Modality.Continuous c -> mean.values()[from] += c.values().at(sample, f);
							case Modality.Categorical c -> mean.values()[from + c.code(sample, f)]++;
						}
					}
				}
				for (int c = 0; c < classes; c++) {
					mean.values()[from + c] /= known;
				}
			}
		}
		return mean;
	}

	@Override
	public Reconstruction reconstruct(Dataset samples, int refit, Optional<RandomStream> noise) throws InputException {
		return decode(project(samples, refit), refit);
	}

	@Override
	public void save(Path folder) throws IOException {
		model.save(folder);
	}
}
