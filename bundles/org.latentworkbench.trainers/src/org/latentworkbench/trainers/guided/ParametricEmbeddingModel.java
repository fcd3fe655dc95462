package org.latentworkbench.trainers.guided;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DifferentiableModel;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.learn.guided.GuidedMapping;

/** A network that places samples, those it was trained on and others. Immutable, safe for several threads. */
record ParametricEmbeddingModel(InputColumns columns, GuidedMapping mapping) implements DifferentiableModel {

	@Override
	public int latentSize() {
		return mapping.shape().out();
	}

	@Override
	public int refits() {
		return 1;
	}

	@Override
	public boolean decodes() {
		return mapping.shape().decoder();
	}

	@Override
	public List<String> modalities() {
		return columns.modalities();
	}

	@Override
	public Matrix project(Dataset dataset, int refit) throws InputException {
		return mapping.embed(columns.of(dataset));
	}

	/** @throws UnsupportedOperationException for a model that was not trained with a reconstruction loss */
	@Override
	public Reconstruction decode(Matrix latent, int refit) {
		if (!decodes()) {
			throw new UnsupportedOperationException(noDecoder());
		}
		if (latent.columns() != latentSize()) {
			throw new IllegalArgumentException("positions of " + latent.columns() + " dimensions for an embedding of " + latentSize());
		}
		return columns.byModality(mapping.decode(latent));
	}

	@Override
	public Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) throws InputException {
		if (!decodes()) {
			throw new InputException(noDecoder());
		}
		return decode(project(dataset, refit), refit);
	}

	private static String noDecoder() {
		return "this parametric embedding places samples and has no decoder, so nothing can be reconstructed from it; train it with a "
				+ "reconstruction loss (reconstruction above 0), or bind an autoencoder";
	}

	@Override
	public List<String> inputNames() {
		return columns.names();
	}

	@Override
	public Matrix inputs(Dataset dataset) throws InputException {
		return columns.of(dataset);
	}

	@Override
	public Matrix inputGradient(Matrix inputs, int axis, int refit) {
		return mapping.sensitivity(inputs, axis).byInput();
	}

	@Override
	public Matrix unitGradient(Matrix inputs, int axis, int refit) {
		return mapping.sensitivity(inputs, axis).byUnit();
	}

	@Override
	public void save(Path folder) throws IOException {
		EmbeddingFolder.write(this, folder);
	}
}
