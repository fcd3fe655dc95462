package org.latentworkbench.learn.jvm;

import java.util.Arrays;
import java.util.List;

import org.latentworkbench.learn.Compatibility;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.ParameterLayout.Hidden;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.TrainedVae.Decoded;
import org.latentworkbench.learn.TrainedVae.Posterior;
import org.latentworkbench.learn.Weights;
import org.latentworkbench.learn.engine.BatchReader;

/**
 * One replica's network in evaluation: no dropout, BatchNorm by its running statistics. Samples go through in blocks; each
 * sample's result is the same in whatever block and on whatever thread. Immutable.
 */
public final class Inference {

	/** Samples that go through together: enough to reuse the weights, few enough that the layers stay in the cache. */
	private static final int BLOCK = 64;

	private final NetworkSpec network;
	private final List<FoldedLayer> encoder;
	private final List<FoldedLayer> decoder;
	private final LinearLayer mu;
	private final LinearLayer logVariance;
	private final LinearLayer out;

	/** Prepares the weights; they must not be written to while this object is in use. */
	public Inference(NetworkSpec network, ParameterLayout layout, Weights weights) {
		this.network = network;
		encoder = layout.encoder().stream().map(layer -> new FoldedLayer(layer, network, weights)).toList();
		decoder = layout.decoder().stream().map(layer -> new FoldedLayer(layer, network, weights)).toList();
		mu = new LinearLayer(layout.mu(), weights.parameters());
		logVariance = new LinearLayer(layout.logVariance(), weights.parameters());
		out = new LinearLayer(layout.out(), weights.parameters());
	}

	/** Encodes samples. */
	public Posterior encode(Samples samples, int threads) {
		int n = samples.size();
		int d = network.latent();
		var reader = new BatchReader(network, samples, Compatibility.STRICT);
		var means = new float[n * d];
		var logVariances = new float[n * d];
		blocks(n, threads, (from, count) -> {
			var rows = new int[count];
			for (int i = 0; i < count; i++)
				rows[i] = from + i;
			var inputs = new float[count * network.inputWidth()];
			reader.read(rows, 0, count, inputs, 0, new float[0], 0);
			float[] h = through(encoder, inputs, count);
			var block = new float[count * d];
			mu.forward(h, count, block);
			System.arraycopy(block, 0, means, from * d, block.length);
			logVariance.forward(h, count, block);
			System.arraycopy(block, 0, logVariances, from * d, block.length);
		});
		return new Posterior(n, means, logVariances);
	}

	/**
	 * Decodes latent points, {@code n x latent}.
	 *
	 * @throws IllegalArgumentException when {@code z} is not a whole number of points
	 */
	public Decoded decode(float[] z, int threads) {
		int d = network.latent();
		if (z.length % d != 0)
			throw new IllegalArgumentException(z.length + " numbers are not points of " + d + " dimensions");
		int n = z.length / d;
		int categoricalWidth = network.categoricalWidth();
		int continuousWidth = network.continuousWidth();
		var logProbabilities = new float[n * categoricalWidth];
		var values = new float[n * continuousWidth];
		blocks(n, threads, (from, count) -> {
			float[] output = output(z, from, count);
			for (int b = 0; b < count; b++) {
				int at = b * out.out();
				logSoftmax(output, at, logProbabilities, (from + b) * categoricalWidth);
				System.arraycopy(output, at + categoricalWidth, values, (from + b) * continuousWidth, continuousWidth);
			}
		});
		return new Decoded(n, logProbabilities, values);
	}

	/** The decoder's output for latent points as the losses want it, {@code n x inputWidth}: classes not normalised. */
	float[] output(float[] z, int threads) {
		int n = z.length / network.latent();
		int width = out.out();
		var all = new float[n * width];
		blocks(n, threads, (from, count) -> System.arraycopy(output(z, from, count), 0, all, from * width, count * width));
		return all;
	}

	private float[] output(float[] z, int from, int count) {
		int d = network.latent();
		float[] h = through(decoder, Arrays.copyOfRange(z, from * d, (from + count) * d), count);
		var output = new float[count * out.out()];
		out.forward(h, count, output);
		return output;
	}

	private static float[] through(List<FoldedLayer> layers, float[] h, int rows) {
		for (FoldedLayer layer : layers)
			h = layer.forward(h, rows);
		return h;
	}

	private void logSoftmax(float[] output, int at, float[] target, int targetAt) {
		for (var block : network.categorical())
			for (int f = 0; f < block.features(); f++) {
				float top = Float.NEGATIVE_INFINITY;
				for (int k = 0; k < block.classes(); k++)
					top = Math.max(top, output[at + k]);
				double sum = 0;
				for (int k = 0; k < block.classes(); k++)
					sum += FloatMaths.exp(output[at + k] - top);
				float shift = (float) (top + FloatMaths.log(sum));
				for (int k = 0; k < block.classes(); k++)
					target[targetAt + k] = output[at + k] - shift;
				at += block.classes();
				targetAt += block.classes();
			}
	}

	private interface Block {
		void compute(int from, int count);
	}

	private static void blocks(int n, int threads, Block block) {
		int count = (n + BLOCK - 1) / BLOCK;
		try (var tasks = new Tasks(threads, "inference")) {
			tasks.forEach(count, k -> block.compute(k * BLOCK, Math.min(BLOCK, n - k * BLOCK)));
		}
	}

	/** A hidden layer whose BatchNorm is a fixed shift and factor. */
	private static final class FoldedLayer {
		private final LinearLayer linear;
		private final float slope;
		private final float[] mean;
		private final float[] factor;
		private final float[] summand;

		FoldedLayer(Hidden layer, NetworkSpec network, Weights weights) {
			linear = new LinearLayer(layer.linear(), weights.parameters());
			slope = (float) network.leakySlope();
			var norm = layer.norm();
			mean = Arrays.copyOfRange(weights.statistics(), norm.mean(), norm.mean() + norm.width());
			summand = Arrays.copyOfRange(weights.parameters(), norm.shift(), norm.shift() + norm.width());
			factor = new float[norm.width()];
			for (int k = 0; k < norm.width(); k++)
				factor[k] = (float) (weights.parameters()[norm.scale() + k]
						/ Math.sqrt(weights.statistics()[norm.variance() + k] + network.normEpsilon()));
		}

		float[] forward(float[] x, int rows) {
			int width = linear.out();
			var h = new float[rows * width];
			linear.forward(x, rows, h);
			for (int b = 0, at = 0; b < rows; b++, at += width)
				for (int k = 0; k < width; k++) {
					float v = h[at + k];
					// the mean goes first: folded into the summand it would cancel digits where the spread is small
					h[at + k] = ((v > 0 ? v : v * slope) - mean[k]) * factor[k] + summand[k];
				}
			return h;
		}
	}
}
