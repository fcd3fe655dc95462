package org.latentworkbench.learn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.learn.jvm.Inference;

/**
 * A trained model with all its replicas. Immutable; safe for several threads. Everything here runs on plain arrays and
 * needs no native library. Replicas are numbered from 0 in this model, whatever {@link #firstReplica()} is.
 */
public final class TrainedVae {

	private final NetworkSpec network;
	private final Objective objective;
	private final ParameterLayout layout;
	private final int firstReplica;
	private final boolean bootstrap;
	private final List<Weights> replicas;
	private final List<List<EpochLosses>> history;
	/** Prepared at the first use of each replica. */
	private final AtomicReferenceArray<Inference> inferences;

	/**
	 * @param firstReplica the training's number of the first replica
	 * @param bootstrap    whether each replica was trained on a bootstrap sample of its own
	 * @param replicas     weights, at least one
	 * @param history      the losses epoch by epoch, one list a replica; may be empty lists
	 * @throws IllegalArgumentException when arrays have not the lengths of the network's layout
	 */
	public TrainedVae(NetworkSpec network, Objective objective, int firstReplica, boolean bootstrap,
			List<Weights> replicas, List<List<EpochLosses>> history) {
		this.network = network;
		this.objective = objective;
		this.firstReplica = firstReplica;
		this.bootstrap = bootstrap;
		this.replicas = List.copyOf(replicas);
		this.history = history.stream().map(List::copyOf).toList();
		layout = new ParameterLayout(network);
		inferences = new AtomicReferenceArray<>(replicas.size());
		if (replicas.isEmpty() || history.size() != replicas.size())
			throw new IllegalArgumentException(replicas.size() + " replicas and " + history.size() + " histories");
		for (Weights weights : replicas)
			if (weights.parameters().length != layout.parameterCount()
					|| weights.statistics().length != layout.statisticCount())
				throw new IllegalArgumentException("The network has " + layout.parameterCount() + " parameters and "
						+ layout.statisticCount() + " statistics, the weights have " + weights.parameters().length
						+ " and " + weights.statistics().length);
	}

	/**
	 * The latent posterior of samples.
	 *
	 * @param size        number of samples {@code n}
	 * @param mu          means, {@code n x latent}
	 * @param logVariance log variances, {@code n x latent}
	 */
	public record Posterior(int size, float[] mu, float[] logVariance) {

		/** Standard deviations, {@code exp(logVariance / 2)}, {@code n x latent}. */
		public float[] deviations() {
			var result = new float[logVariance.length];
			for (int i = 0; i < result.length; i++)
				result[i] = (float) StrictMath.exp(0.5 * logVariance[i]);
			return result;
		}

		/** A draw from the posterior, {@code mu + eps * sigma}, {@code n x latent}, row by row. */
		public float[] sample(RandomStream noise) {
			float[] sigma = deviations();
			var z = new float[mu.length];
			noise.fillGaussian(z);
			for (int i = 0; i < z.length; i++)
				z[i] = mu[i] + z[i] * sigma[i];
			return z;
		}
	}

	/**
	 * What the decoder makes of latent points.
	 *
	 * @param size             number of points {@code n}
	 * @param logProbabilities log of the classes' probabilities, {@code n x categoricalWidth}, in the layout of the input
	 * @param values           continuous reconstructions, {@code n x continuousWidth}, in the layout of the input
	 */
	public record Decoded(int size, float[] logProbabilities, float[] values) {
	}

	/** Number of replicas. */
	public int replicas() {
		return replicas.size();
	}

	/** The number that the first replica had in its training. */
	public int firstReplica() {
		return firstReplica;
	}

	/** Whether each replica was trained on a bootstrap sample of its own. */
	public boolean bootstrap() {
		return bootstrap;
	}

	/** The network's shape. */
	public NetworkSpec network() {
		return network;
	}

	/** What was minimised. */
	public Objective objective() {
		return objective;
	}

	/** Where each tensor lies in the weights. */
	public ParameterLayout layout() {
		return layout;
	}

	/** One replica's weights. */
	public Weights weights(int replica) {
		return replicas.get(replica);
	}

	/** One replica's losses, epoch by epoch. */
	public List<EpochLosses> history(int replica) {
		return history.get(replica);
	}

	/**
	 * Encodes samples with one replica, on this thread.
	 *
	 * @throws IllegalArgumentException when the samples have not the network's blocks
	 */
	public Posterior encode(Samples samples, int replica) {
		return encode(samples, replica, 1);
	}

	/** As {@link #encode(Samples, int)} on several threads, at least 1; the result does not depend on their number. */
	public Posterior encode(Samples samples, int replica, int threads) {
		return inference(replica).encode(samples, threads);
	}

	private Inference inference(int replica) {
		Inference ready = inferences.get(replica);
		if (ready == null) {
			// two threads may prepare the same replica at once: both results are good
			ready = new Inference(network, layout, replicas.get(replica));
			inferences.set(replica, ready);
		}
		return ready;
	}

	/** The posterior means of samples, {@code n x latent}. */
	public float[] mu(Samples samples, int replica) {
		return encode(samples, replica).mu();
	}

	/**
	 * Decodes latent points with one replica, on this thread.
	 *
	 * @param z {@code n x latent}
	 */
	public Decoded decode(float[] z, int replica) {
		return decode(z, replica, 1);
	}

	/** As {@link #decode(float[], int)} on several threads, at least 1; the result does not depend on their number. */
	public Decoded decode(float[] z, int replica, int threads) {
		return inference(replica).decode(z, threads);
	}

	/** What was decoded as a matrix for each modality: probabilities of categories, {@code n x p classes}, and numbers, {@code n x p}. */
	public Reconstruction byModality(Decoded decoded) {
		var blocks = new LinkedHashMap<String, Matrix>();
		int from = 0;
		for (NetworkSpec.Categorical block : network.categorical()) {
			Matrix logs = columns(decoded.logProbabilities(), decoded.size(), network.categoricalWidth(), from, block.width());
			for (int i = 0; i < logs.values().length; i++)
				logs.values()[i] = (float) StrictMath.exp(logs.values()[i]);
			blocks.put(block.name(), logs);
			from += block.width();
		}
		from = 0;
		for (NetworkSpec.Continuous block : network.continuous()) {
			blocks.put(block.name(), columns(decoded.values(), decoded.size(), network.continuousWidth(), from, block.features()));
			from += block.features();
		}
		return new Reconstruction(blocks);
	}

	private static Matrix columns(float[] values, int rows, int width, int from, int count) {
		var result = new float[rows * count];
		for (int i = 0; i < rows; i++)
			System.arraycopy(values, i * width + from, result, i * count, count);
		return new Matrix(rows, count, result);
	}

	/** Encodes and decodes from the posterior means, on this thread. */
	public Decoded reconstruct(Samples samples, int replica) {
		return decode(encode(samples, replica).mu(), replica);
	}

	/** Encodes, draws from the posterior and decodes, on this thread, as MOVE does even in evaluation. */
	public Decoded reconstruct(Samples samples, int replica, RandomStream noise) {
		return decode(encode(samples, replica).sample(noise), replica);
	}
}
