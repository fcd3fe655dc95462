package org.latentworkbench.trainers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.TrainedVae;

/** A variational autoencoder over several modalities with all its refits. Immutable, safe for several threads. */
final class MultimodalVaeModel implements LatentModel {
	private final ModelInputs inputs;
	private final TrainedVae vae;

	MultimodalVaeModel(ModelInputs inputs, TrainedVae vae) {
		this.inputs = inputs;
		this.vae = vae;
	}

	ModelInputs inputs() {
		return inputs;
	}

	TrainedVae vae() {
		return vae;
	}

	@Override
	public int latentSize() {
		return vae.network().latent();
	}

	@Override
	public int refits() {
		return vae.replicas();
	}

	@Override
	public boolean bootstrapped() {
		return vae.bootstrap();
	}

	@Override
	public List<String> modalities() {
		return inputs.names();
	}

	@Override
	public Matrix project(Dataset dataset, int refit) throws InputException {
		Samples samples = inputs.samples(dataset);
		return new Matrix(samples.size(), latentSize(), vae.mu(samples, refit));
	}

	@Override
	public Optional<Matrix> deviations(Dataset dataset, int refit) throws InputException {
		Samples samples = inputs.samples(dataset);
		return Optional.of(new Matrix(samples.size(), latentSize(), vae.encode(samples, refit).deviations()));
	}

	@Override
	public Matrix sample(Dataset dataset, int refit, RandomStream noise) throws InputException {
		Samples samples = inputs.samples(dataset);
		return new Matrix(samples.size(), latentSize(), vae.encode(samples, refit).sample(noise));
	}

	@Override
	public Reconstruction decode(Matrix latent, int refit) {
		if (latent.columns() != latentSize()) {
			throw new IllegalArgumentException("latent positions of " + latent.columns() + " dimensions for a model of " + latentSize());
		}
		return vae.byModality(vae.decode(latent.values(), refit));
	}

	@Override
	public Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) throws InputException {
		Samples samples = inputs.samples(dataset);
		return vae.byModality(noise.isPresent() ? vae.reconstruct(samples, refit, noise.get()) : vae.reconstruct(samples, refit));
	}

	@Override
	public void save(Path folder) throws IOException {
		ModelFolder.write(this, folder);
	}
}
