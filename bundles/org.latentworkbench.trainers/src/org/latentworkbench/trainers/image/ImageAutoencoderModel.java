package org.latentworkbench.trainers.image;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import org.latentworkbench.api.Cores;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.learn.image.ImageObjective.Reduction;
import org.latentworkbench.learn.image.TrainedAutoencoder;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.Workers;

/** An autoencoder of images. Does not change; safe for several threads. */
final class ImageAutoencoderModel implements LatentModel {
	private static final int FEW = 16;

	private final ImageInputs inputs;
	private final TrainedAutoencoder network;
	private final int threads;
	private final Cores cores;
	/** What was encoded last: analyses ask for means, deviations and draws of one dataset one after the other. */
	private volatile Encoded last = new Encoded(new WeakReference<>(null), null);

	private record Encoded(WeakReference<Dataset> dataset, TrainedAutoencoder.Posterior posterior) {
	}

	/** One that computes on the caller's thread. */
	ImageAutoencoderModel(ImageInputs inputs, TrainedAutoencoder network) {
		this(inputs, network, 1, Cores.UNSHARED);
	}

	private ImageAutoencoderModel(ImageInputs inputs, TrainedAutoencoder network, int threads, Cores cores) {
		this.inputs = inputs;
		this.network = network;
		this.threads = threads;
		this.cores = cores;
	}

	@Override
	public LatentModel on(int newThreads, Cores newCores) {
		return new ImageAutoencoderModel(inputs, network, newThreads, newCores);
	}

	/** A few images, or positions, are not worth a thread. */
	private Workers workers(int rows) {
		return new Workers(rows < FEW ? 1 : threads, Monitor.NONE, rows < FEW ? Cores.UNSHARED : cores);
	}

	ImageInputs inputs() {
		return inputs;
	}

	TrainedAutoencoder network() {
		return network;
	}

	@Override
	public int latentSize() {
		return network.latent();
	}

	@Override
	public int refits() {
		return 1;
	}

	@Override
	public List<String> modalities() {
		return List.of(inputs.modality());
	}

	@Override
	public SequencedMap<String, String> conventions() {
		var conventions = new LinkedHashMap<String, String>();
		if (network.layout().network().variational()) {
			conventions.put("KL divergence", network.objective().klOver() == Reduction.SUM ? "summed over latent dimensions"
					: "averaged over latent dimensions");
			conventions.put("sigma", "= " + network.objective().deviation().words());
		} else {
			conventions.put("posterior", "none (plain autoencoder), positions as encoded");
		}
		return conventions;
	}

	private TrainedAutoencoder.Posterior encode(Dataset dataset) throws InputException {
		Encoded before = last;
		if (before.dataset().get() == dataset) {
			return before.posterior();
		}
		TrainedAutoencoder.Posterior posterior;
		try (Workers workers = workers(dataset.samples().size())) {
			posterior = network.encode(inputs.samples(dataset), workers);
		}
		last = new Encoded(new WeakReference<>(dataset), posterior);
		return posterior;
	}

	@Override
	public Matrix project(Dataset dataset, int refit) throws InputException {
		check(refit);
		return matrix(encode(dataset).mu());
	}

	@Override
	public Optional<Matrix> deviations(Dataset dataset, int refit) throws InputException {
		check(refit);
		return network.layout().network().variational() ? Optional.of(matrix(encode(dataset).deviation())) : Optional.empty();
	}

	@Override
	public Reconstruction decode(Matrix latent, int refit) {
		check(refit);
		if (latent.columns() != latentSize()) {
			throw new IllegalArgumentException("latent positions of " + latent.columns() + " dimensions for a model of " + latentSize());
		}
		try (Workers workers = workers(latent.rows())) {
			return new Reconstruction(Map.of(inputs.modality(), inputs.levels(network.decode(latent.values(), workers))));
		}
	}

	@Override
	public Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) throws InputException {
		return decode(noise.isPresent() ? sample(dataset, refit, noise.get()) : project(dataset, refit), refit);
	}

	private Matrix matrix(float[] values) {
		// what is remembered must not change with what was given away
		return new Matrix(values.length / latentSize(), latentSize(), values.clone());
	}

	private static void check(int refit) {
		if (refit != 0) {
			throw new IllegalArgumentException("refit " + refit + " of a model of one");
		}
	}

	@Override
	public void save(Path folder) throws IOException {
		ImageModelFolder.write(this, folder);
	}
}
