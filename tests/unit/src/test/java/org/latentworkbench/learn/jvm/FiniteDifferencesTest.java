package org.latentworkbench.learn.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.ParameterLayout.Hidden;
import org.latentworkbench.learn.ParameterLayout.Linear;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Synthetic;
import org.latentworkbench.learn.Weights;
import org.latentworkbench.learn.engine.BatchReader;
import org.latentworkbench.learn.engine.ReplicaFeed;
import org.latentworkbench.learn.engine.ReplicaState;

/** The jvm engine's gradient against differences of a loss that is written down once more, plainly and in doubles. */
class FiniteDifferencesTest {

	private static final int ROWS = 9;
	private static final double KL_WEIGHT = 0.3;
	private static final double STEP = 1e-6;

	private final NetworkSpec network = Synthetic.network(0.25, 7, 5);
	private final ParameterLayout layout = new ParameterLayout(network);
	private final Samples samples = Synthetic.samples(ROWS, 8);
	private final int width = network.inputWidth();
	private final float[][] inputs = new float[ROWS][width];
	private final float[][] inLoss = new float[ROWS][width];
	private float[] dropout;
	private final float[] noise = new float[ROWS * network.latent()];

	@ParameterizedTest
	@EnumSource(Compatibility.class)
	void gradientIsTheSlopeOfTheLossWithMasksAndDropout(Compatibility compatibility) {
		var feed = new ReplicaFeed(network, new BatchReader(network, samples, compatibility),
				new int[] { 0, 1, 2, 3, 4, 5, 6, 7, 8 }, RandomStream.of(3));
		feed.startEpoch(1);
		for (int b = 0; b < ROWS; b++)
			feed.read(b, inputs[b], 0, inLoss[b], network.categoricalWidth());
		dropout = new float[feed.dropoutSize(ROWS)];
		feed.drawDropout(ROWS, dropout, 0);
		feed.drawNoise(ROWS, noise, 0);
		float[] p = layout.initialParameters(RandomStream.of(4));
		var weights = new Weights(p, layout.initialStatistics());
		var replica = new DenseNetwork(network, layout);
		replica.load(ReplicaState.fresh(weights, 1));
		replica.reserve(ROWS);
		replica.pass(inputs, inLoss, dropout, noise, ROWS, KL_WEIGHT);

		var exact = new double[p.length];
		for (int i = 0; i < p.length; i++)
			exact[i] = p[i];
		assertEquals(loss(exact), replica.crossEntropy() + replica.squaredErrors() + replica.klDivergence(), 1e-5);
		var gradient = new float[p.length];
		replica.gradient(gradient);
		int checked = 0;
		for (int i = 0; i < p.length; i++) {
			double held = exact[i];
			exact[i] = held + STEP;
			double above = loss(exact);
			exact[i] = held - STEP;
			double below = loss(exact);
			exact[i] = held;
			double slope = (above - below) / (2 * STEP);
			assertEquals(slope, gradient[i], 2e-5 * Math.max(1, Math.abs(slope)), "parameter " + i + " of " + tensorOf(i));
			checked += Math.abs(slope) > 1e-4 ? 1 : 0;
		}
		assertTrue(checked > p.length / 2, checked + " of " + p.length + " parameters have a slope");
	}

	private String tensorOf(int i) {
		return layout.parameters().stream().filter(t -> i >= t.offset() && i < t.offset() + t.size()).findFirst()
				.orElseThrow().toString();
	}

	private double loss(double[] p) {
		double[] h = new double[ROWS * width];
		for (int i = 0; i < h.length; i++)
			h[i] = inputs[i / width][i % width];
		int mask = 0;
		for (Hidden layer : layout.encoder()) {
			h = hidden(layer, p, h, mask);
			mask += ROWS * layer.norm().width();
		}
		double[] mu = linear(layout.mu(), p, h);
		double[] logVariance = linear(layout.logVariance(), p, h);
		double[] z = new double[mu.length];
		double divergence = 0;
		for (int i = 0; i < z.length; i++) {
			z[i] = mu[i] + noise[i] * Math.exp(logVariance[i] / 2);
			divergence -= 0.5 * (1 + logVariance[i] - mu[i] * mu[i] - Math.exp(logVariance[i])) / ROWS;
		}
		h = z;
		for (Hidden layer : layout.decoder()) {
			h = hidden(layer, p, h, mask);
			mask += ROWS * layer.norm().width();
		}
		return reconstruction(linear(layout.out(), p, h)) + KL_WEIGHT * divergence;
	}

	private double[] linear(Linear layer, double[] p, double[] x) {
		var y = new double[ROWS * layer.out()];
		for (int b = 0; b < ROWS; b++)
			for (int o = 0; o < layer.out(); o++) {
				double sum = p[layer.bias() + o];
				for (int i = 0; i < layer.in(); i++)
					sum += p[layer.weight() + o * layer.in() + i] * x[b * layer.in() + i];
				y[b * layer.out() + o] = sum;
			}
		return y;
	}

	private double[] hidden(Hidden layer, double[] p, double[] x, int mask) {
		double[] y = linear(layer.linear(), p, x);
		int n = layer.norm().width();
		for (int i = 0; i < y.length; i++)
			y[i] *= (y[i] > 0 ? 1 : (float) network.leakySlope()) * dropout[mask + i];
		for (int k = 0; k < n; k++) {
			double mean = 0;
			double variance = 0;
			for (int b = 0; b < ROWS; b++)
				mean += y[b * n + k] / ROWS;
			for (int b = 0; b < ROWS; b++)
				variance += Math.pow(y[b * n + k] - mean, 2) / ROWS;
			for (int b = 0; b < ROWS; b++)
				y[b * n + k] = (y[b * n + k] - mean) / Math.sqrt(variance + network.normEpsilon())
						* p[layer.norm().scale() + k] + p[layer.norm().shift() + k];
		}
		return y;
	}

	private double reconstruction(double[] out) {
		double loss = 0;
		int at = 0;
		for (var block : network.categorical()) {
			double scale = block.weight() / (ROWS * block.features());
			for (int b = 0; b < ROWS; b++)
				for (int f = 0; f < block.features(); f++) {
					int k0 = b * width + at + f * block.classes();
					double sum = 0;
					for (int k = 0; k < block.classes(); k++)
						sum += Math.exp(out[k0 + k]);
					for (int k = 0; k < block.classes(); k++)
						loss -= scale * inputs[b][at + f * block.classes() + k] * (out[k0 + k] - Math.log(sum));
				}
			at += block.width();
		}
		for (var block : network.continuous()) {
			double scale = block.weight() / (ROWS * block.features());
			for (int b = 0; b < ROWS; b++)
				for (int f = at; f < at + block.features(); f++)
					loss += scale * inLoss[b][f] * Math.pow(out[b * width + f] - inputs[b][f], 2);
			at += block.features();
		}
		return loss;
	}
}
