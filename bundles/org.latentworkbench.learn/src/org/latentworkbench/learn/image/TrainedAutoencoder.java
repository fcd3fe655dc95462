package org.latentworkbench.learn.image;

import java.util.List;

import org.latentworkbench.learn.image.ImageObjective.Deviation;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * A trained autoencoder of images. Immutable; safe for several threads. What it computes runs on plain arrays, needs no native library and is
 * the same on every machine.
 */
public final class TrainedAutoencoder {
	/** One thread: no pool, nothing to close, and nothing to hear of. */
	private static final Workers HERE = new Workers(1, Monitor.NONE);

	private final ImageLayout layout;
	private final ImageObjective objective;
	private final ImageState state;
	private final List<ImageEpoch> history;
	private volatile ImageInference inference;

	/**
	 * @param state   the weights, and what training can go on from
	 * @param history epochs 1 to the last one trained; the weights may be those of an earlier one
	 * @throws IllegalArgumentException when arrays have not the lengths of the layout
	 */
	public TrainedAutoencoder(ImageLayout layout, ImageObjective objective, ImageState state, List<ImageEpoch> history) {
		this.layout = layout;
		this.objective = objective;
		this.state = state;
		this.history = List.copyOf(history);
		if (state.parameters().length != layout.parameterCount() || state.statistics().length != layout.statisticCount())
			throw new IllegalArgumentException("The network has " + layout.parameterCount() + " parameters and " + layout.statisticCount()
					+ " statistics, the state " + state.parameters().length + " and " + state.statistics().length);
	}

	/** The network's layers. */
	public ImageLayout layout() {
		return layout;
	}

	/** What was minimised. */
	public ImageObjective objective() {
		return objective;
	}

	/** The weights and what training can go on from; not to be written to. */
	public ImageState state() {
		return state;
	}

	/** The losses, epoch by epoch. */
	public List<ImageEpoch> history() {
		return history;
	}

	/** Latent dimensions. */
	public int latent() {
		return layout.network().latent();
	}

	/**
	 * Where images lie in the latent space.
	 *
	 * @param size      number of images {@code n}
	 * @param mu        positions or posterior means, {@code n x d}
	 * @param deviation standard deviations of the posterior, {@code n x d}; empty for a plain autoencoder
	 */
	public record Posterior(int size, float[] mu, float[] deviation) {
	}

	/** Encodes images, on this thread. */
	public Posterior encode(ImageSamples images) {
		return encode(images, HERE);
	}

	/** Encodes images, blocks of them on several threads; the result does not depend on their number. */
	public Posterior encode(ImageSamples images, Workers workers) {
		float[][] heads = inference().encode(images, workers);
		if (heads.length == 1)
			return new Posterior(images.size(), heads[0], new float[0]);
		var deviation = new float[heads[1].length];
		double factor = objective.deviation() == Deviation.HALF ? 0.5 : 1;
		for (int i = 0; i < deviation.length; i++)
			deviation[i] = (float) StrictMath.exp(factor * heads[1][i]);
		return new Posterior(images.size(), heads[0], deviation);
	}

	/**
	 * Decodes positions, on this thread.
	 *
	 * @param z {@code n x d}
	 * @return levels in [0, 1], {@code n x channels x height x width}
	 */
	public float[] decode(float[] z) {
		return decode(z, HERE);
	}

	/** As {@link #decode(float[])}, blocks of positions on several threads; the result does not depend on their number. */
	public float[] decode(float[] z, Workers workers) {
		return inference().decode(z, workers);
	}

	private ImageInference inference() {
		ImageInference ready = inference;
		if (ready == null) {
			// two threads may prepare it at once: both results are good
			ready = new ImageInference(layout, state.modelParameters(), state.modelStatistics());
			inference = ready;
		}
		return ready;
	}
}
