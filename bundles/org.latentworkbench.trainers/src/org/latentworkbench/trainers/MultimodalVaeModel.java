package org.latentworkbench.trainers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
	public Reconstruction decode(Matrix latent, int refit) {
		if (latent.columns() != latentSize()) {
			throw new IllegalArgumentException("latent positions of " + latent.columns() + " dimensions for a model of " + latentSize());
		}
		return reconstruction(vae.decode(latent.values(), refit));
	}

	@Override
	public Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) throws InputException {
		Samples samples = inputs.samples(dataset);
		return reconstruction(noise.isPresent() ? vae.reconstruct(samples, refit, noise.get()) : vae.reconstruct(samples, refit));
	}

	private Reconstruction reconstruction(TrainedVae.Decoded decoded) {
		Map<String, Matrix> blocks = new LinkedHashMap<>();
		int from = 0;
		for (var block : vae.network().categorical()) {
			Matrix logs = block(decoded.logProbabilities(), decoded.size(), vae.network().categoricalWidth(), from, block.width());
			for (int i = 0; i < logs.values().length; i++) {
				logs.values()[i] = (float) StrictMath.exp(logs.values()[i]);
			}
			blocks.put(block.name(), logs);
			from += block.width();
		}
		from = 0;
		for (var block : vae.network().continuous()) {
			blocks.put(block.name(), block(decoded.values(), decoded.size(), vae.network().continuousWidth(), from, block.features()));
			from += block.features();
		}
		return new Reconstruction(blocks);
	}

	private static Matrix block(float[] values, int rows, int width, int from, int columns) {
		var result = new float[rows * columns];
		for (int i = 0; i < rows; i++) {
			System.arraycopy(values, i * width + from, result, i * columns, columns);
		}
		return new Matrix(rows, columns, result);
	}

	@Override
	public void save(Path folder) throws IOException {
		ModelFolder.write(this, folder);
	}
}
