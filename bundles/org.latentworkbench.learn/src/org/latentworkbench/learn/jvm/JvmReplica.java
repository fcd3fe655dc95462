package org.latentworkbench.learn.jvm;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.Weights;

/**
 * One replica's network with all buffers of a training step: forward pass, losses, gradient. Not thread-safe.
 */
final class JvmReplica {

	private final List<HiddenLayer> encoder = new ArrayList<>();
	private final List<HiddenLayer> decoder = new ArrayList<>();
	private final LinearLayer muHead;
	private final LinearLayer logVarianceHead;
	private final LinearLayer outHead;
	private final LossHead losses;
	private final int latent;
	private final float[] gradient;

	private float[] mu = {};
	private float[] logVariance = {};
	private float[] deviation = {};
	private float[] z = {};
	private float[] dz = {};
	private float[] dLogVariance = {};
	private float[] output = {};
	/** Gradients of the hidden outputs that travel backwards, two in turn. */
	private float[] flow = {};
	private float[] nextFlow = {};
	private double klDivergence;

	JvmReplica(NetworkSpec network, ParameterLayout layout, Weights weights) {
		layout.encoder().forEach(layer -> encoder.add(new HiddenLayer(layer, network, weights)));
		layout.decoder().forEach(layer -> decoder.add(new HiddenLayer(layer, network, weights)));
		muHead = new LinearLayer(layout.mu(), weights.parameters());
		logVarianceHead = new LinearLayer(layout.logVariance(), weights.parameters());
		outHead = new LinearLayer(layout.out(), weights.parameters());
		losses = new LossHead(network);
		latent = network.latent();
		gradient = new float[layout.parameterCount()];
	}

	/** Makes room for batches of up to {@code rows} samples. */
	void reserve(int rows) {
		encoder.forEach(layer -> layer.reserve(rows));
		decoder.forEach(layer -> layer.reserve(rows));
		if (mu.length < rows * latent) {
			mu = new float[rows * latent];
			logVariance = new float[rows * latent];
			deviation = new float[rows * latent];
			z = new float[rows * latent];
			dz = new float[rows * latent];
			dLogVariance = new float[rows * latent];
			output = new float[rows * outHead.out()];
			int widest = Math.max(latent, encoder.stream().mapToInt(HiddenLayer::width).max().orElse(0));
			flow = new float[rows * widest];
			nextFlow = new float[rows * widest];
		}
	}

	/** The gradient of the last batch, laid out as the parameters. */
	float[] gradient() {
		return gradient;
	}

	/** Losses of the last batch: cross-entropy, squared errors (both weighted), KL divergence times its whole weight. */
	double crossEntropy() {
		return losses.crossEntropy();
	}

	double squaredErrors() {
		return losses.squaredErrors();
	}

	double klDivergence() {
		return klDivergence;
	}

	/** Posterior means of the last batch, {@code rows x latent} from the start. */
	float[] mu() {
		return mu;
	}

	/** Posterior log variances of the last batch, {@code rows x latent} from the start. */
	float[] logVariance() {
		return logVariance;
	}

	/** To be called when the parameters were written to. */
	void parametersChanged() {
		encoder.forEach(layer -> layer.linear().parametersChanged());
		decoder.forEach(layer -> layer.linear().parametersChanged());
		muHead.parametersChanged();
		logVarianceHead.parametersChanged();
		outHead.parametersChanged();
	}

	/**
	 * Forward and backward pass of one batch; running statistics move, parameters do not.
	 *
	 * @param inputs   {@code rows x inputWidth}
	 * @param inLoss   {@code rows x continuousWidth}
	 * @param dropout  dropout factors of all layers, see {@link org.latentworkbench.learn.engine.ReplicaFeed}; or empty
	 * @param noise    {@code rows x latent}
	 * @param klWeight beta times the epoch's KL weight
	 */
	void pass(float[] inputs, float[] inLoss, float[] dropout, float[] noise, int rows, double klWeight) {
		float[] h = inputs;
		int mask = 0;
		for (HiddenLayer layer : encoder) {
			layer.forward(h, rows, dropout, mask);
			mask += rows * layer.width();
			h = layer.output();
		}
		float[] encoded = h;
		muHead.forward(h, rows, mu);
		logVarianceHead.forward(h, rows, logVariance);
		sample(noise, rows, klWeight);
		h = z;
		for (HiddenLayer layer : decoder) {
			layer.forward(h, rows, dropout, mask);
			mask += rows * layer.width();
			h = layer.output();
		}
		outHead.forward(h, rows, output);
		losses.compute(output, inputs, inLoss, rows, rows);
		backward(inputs, encoded, h, noise, rows, (float) (klWeight / rows));
	}

	private void sample(float[] noise, int rows, double klWeight) {
		double sum = 0;
		for (int i = 0; i < rows * latent; i++) {
			double s = FloatMaths.exp(0.5 * logVariance[i]);
			deviation[i] = (float) s;
			z[i] = mu[i] + noise[i] * deviation[i];
			sum += 1 + logVariance[i] - (double) mu[i] * mu[i] - s * s;
		}
		klDivergence = -0.5 * sum / rows * klWeight;
	}

	private void backward(float[] inputs, float[] encoded, float[] decoded, float[] noise, int rows, float klShare) {
		outHead.backwardWeights(output, decoded, rows, gradient);
		float[] dy = flow;
		float[] dx = nextFlow;
		outHead.backwardInput(output, rows, decoder.isEmpty() ? dz : dy, false);
		for (int l = decoder.size() - 1; l >= 0; l--) {
			float[] x = l == 0 ? z : decoder.get(l - 1).output();
			decoder.get(l).backward(x, dy, rows, gradient, l == 0 ? dz : dx);
			float[] held = dy;
			dy = dx;
			dx = held;
		}
		for (int i = 0; i < rows * latent; i++) {
			float s = deviation[i];
			dLogVariance[i] = dz[i] * noise[i] * 0.5f * s + klShare * 0.5f * (s * s - 1);
			dz[i] += klShare * mu[i];
		}
		muHead.backwardWeights(dz, encoded, rows, gradient);
		logVarianceHead.backwardWeights(dLogVariance, encoded, rows, gradient);
		if (encoder.isEmpty())
			return;
		muHead.backwardInput(dz, rows, dy, false);
		logVarianceHead.backwardInput(dLogVariance, rows, dy, true);
		for (int l = encoder.size() - 1; l >= 0; l--) {
			float[] x = l == 0 ? inputs : encoder.get(l - 1).output();
			encoder.get(l).backward(x, dy, rows, gradient, l == 0 ? new float[0] : dx);
			float[] held = dy;
			dy = dx;
			dx = held;
		}
	}
}
