package org.latentworkbench.learn.jvm;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.data.Compatibility;
import org.latentworkbench.api.Cores;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.ParameterLayout.Linear;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.TrainedVae.Decoded;
import org.latentworkbench.learn.TrainedVae.Posterior;
import org.latentworkbench.learn.Weights;
import org.latentworkbench.learn.engine.BatchReader;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * One replica's network in evaluation: no dropout, BatchNorm by its running statistics. Samples go through in blocks; each
 * sample's result is the same in whatever block and on whatever thread. Immutable, safe for several threads.
 */
public final class Inference {

	/** Samples that go through together: enough to reuse the weights, few enough that the layers stay in the cache. */
	private static final int BLOCK = 64;

	private final NetworkSpec network;
	private final List<EvaluatedLayer> encoder;
	private final List<EvaluatedLayer> decoder;
	private final LinearLayer mu;
	private final LinearLayer logVariance;
	private final LinearLayer out;

	/** Takes a copy of the weights. */
	public Inference(NetworkSpec network, ParameterLayout layout, Weights weights) {
		this.network = network;
		encoder = layout.encoder().stream().map(layer -> new EvaluatedLayer(layer, network, weights)).toList();
		decoder = layout.decoder().stream().map(layer -> new EvaluatedLayer(layer, network, weights)).toList();
		mu = linear(layout.mu(), weights);
		logVariance = linear(layout.logVariance(), weights);
		out = linear(layout.out(), weights);
	}

	static LinearLayer linear(Linear shape, Weights weights) {
		var layer = new LinearLayer(shape, false);
		var rows = new ArrayList<TrainedRow>();
		layer.collect(rows);
		rows.forEach(row -> row.load(weights.parameters()));
		layer.valuesChanged();
		return layer;
	}

	/**
	 * Encodes samples: latent means and log variances, {@code n x latent} each.
	 *
	 * @param threads at least 1
	 * @throws IllegalArgumentException when the samples have not the network's blocks
	 */
	public Posterior encode(Samples samples, int threads) {
		return encode(samples, threads, Cores.UNSHARED);
	}

	Posterior encode(Samples samples, int threads, Cores cores) {
		int n = samples.size();
		int d = network.latent();
		var reader = new BatchReader(network, samples, Compatibility.STRICT);
		var means = new float[n * d];
		var logVariances = new float[n * d];
		blocks(n, threads, cores, (from, count) -> {
			var inputs = new float[count][network.inputWidth()];
			for (int b = 0; b < count; b++)
				reader.read(from + b, inputs[b]);
			float[][] h = through(encoder, inputs);
			gather(mu, h, means, from);
			gather(logVariance, h, logVariances, from);
		});
		return new Posterior(n, means, logVariances);
	}

	private static void gather(LinearLayer head, float[][] h, float[] target, int from) {
		var block = new float[h.length][head.out()];
		head.forward(h, h.length, block);
		for (int b = 0; b < h.length; b++)
			System.arraycopy(block[b], 0, target, (from + b) * head.out(), head.out());
	}

	/**
	 * Decodes latent points, {@code n x latent}.
	 *
	 * @param threads at least 1
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
		blocks(n, threads, Cores.UNSHARED, (from, count) -> {
			float[][] output = output(z, from, count);
			for (int b = 0; b < count; b++) {
				logSoftmax(output[b], logProbabilities, (from + b) * categoricalWidth);
				System.arraycopy(output[b], categoricalWidth, values, (from + b) * continuousWidth, continuousWidth);
			}
		});
		return new Decoded(n, logProbabilities, values);
	}

	/** The decoder's output as the losses want it, {@code n x inputWidth}: classes not normalised. */
	float[][] output(float[] z, int threads, Cores cores) {
		int n = z.length / network.latent();
		var all = new float[n][];
		blocks(n, threads, cores, (from, count) -> System.arraycopy(output(z, from, count), 0, all, from, count));
		return all;
	}

	private float[][] output(float[] z, int from, int count) {
		int d = network.latent();
		var points = new float[count][d];
		for (int b = 0; b < count; b++)
			System.arraycopy(z, (from + b) * d, points[b], 0, d);
		float[][] h = through(decoder, points);
		var output = new float[count][out.out()];
		out.forward(h, count, output);
		return output;
	}

	private static float[][] through(List<EvaluatedLayer> layers, float[][] h) {
		for (EvaluatedLayer layer : layers)
			h = layer.forward(h);
		return h;
	}

	private void logSoftmax(float[] output, float[] target, int targetAt) {
		int at = 0;
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

	private static void blocks(int n, int threads, Cores cores, Block block) {
		try (var workers = new Workers(threads, Monitor.NONE, cores)) {
			workers.ranges(n, BLOCK, (from, to) -> block.compute(from, to - from));
		}
	}
}
