package org.latentworkbench.learn.jvm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.engine.ReplicaState;

/**
 * Room for training one replica: network, gradient, moments and all that a step needs. A replica is loaded, trained for an
 * epoch and stored again, so that there need be only as many of these as threads. Not thread-safe.
 */
final class DenseNetwork {

	private static final float[][] NOT_WANTED = {};

	private final List<HiddenLayer> encoder = new ArrayList<>();
	private final List<HiddenLayer> decoder = new ArrayList<>();
	private final LinearLayer muHead;
	private final LinearLayer logVarianceHead;
	private final LinearLayer outHead;
	private final List<TrainedRow> rows = new ArrayList<>();
	private final LossHead losses;
	private final int latent;

	private float[][] mu = {};
	private float[][] logVariance = {};
	private float[][] deviation = {};
	private float[][] z = {};
	private float[][] dz = {};
	private float[][] dLogVariance = {};
	private float[][] output = {};
	/** Gradient of each hidden layer's output, encoder then decoder. */
	private final List<float[][]> flows = new ArrayList<>();
	private double klDivergence;

	DenseNetwork(NetworkSpec network, ParameterLayout layout) {
		layout.encoder().forEach(layer -> encoder.add(new HiddenLayer(layer, network)));
		layout.decoder().forEach(layer -> decoder.add(new HiddenLayer(layer, network)));
		muHead = new LinearLayer(layout.mu(), true);
		logVarianceHead = new LinearLayer(layout.logVariance(), true);
		outHead = new LinearLayer(layout.out(), true);
		encoder.forEach(layer -> layer.collect(rows));
		decoder.forEach(layer -> layer.collect(rows));
		List.of(muHead, logVarianceHead, outHead).forEach(head -> head.collect(rows));
		losses = new LossHead(network);
		latent = network.latent();
	}

	/** Makes room for batches of up to {@code batch} samples. */
	void reserve(int batch) {
		if (mu.length >= batch)
			return;
		flows.clear();
		for (var layers : List.of(encoder, decoder))
			for (HiddenLayer layer : layers) {
				layer.reserve(batch);
				flows.add(new float[batch][layer.width()]);
			}
		List.of(muHead, logVarianceHead, outHead).forEach(head -> head.reserve(batch));
		mu = new float[batch][latent];
		logVariance = new float[batch][latent];
		deviation = new float[batch][latent];
		z = new float[batch][latent];
		dz = new float[batch][latent];
		dLogVariance = new float[batch][latent];
		output = new float[batch][outHead.out()];
	}

	/** Takes a replica's parameters, statistics and moments. */
	void load(ReplicaState state) {
		rows.forEach(row -> row.load(state));
		float[] statistics = state.weights().statistics();
		encoder.forEach(layer -> layer.load(statistics));
		decoder.forEach(layer -> layer.load(statistics));
		List.of(muHead, logVarianceHead, outHead).forEach(LinearLayer::valuesChanged);
	}

	/** Puts parameters, statistics and moments back. */
	void store(ReplicaState state) {
		rows.forEach(row -> row.store(state));
		encoder.forEach(layer -> layer.store(state.weights().statistics()));
		decoder.forEach(layer -> layer.store(state.weights().statistics()));
	}

	/** Makes Adam begin anew. */
	void forgetMoments(ReplicaState state) {
		for (TrainedRow row : rows) {
			Arrays.fill(row.first(), 0f);
			Arrays.fill(row.second(), 0f);
		}
		state.adamSteps(0);
	}

	/** Writes the gradient of the last pass, laid out as the parameters. */
	void gradient(float[] flat) {
		for (TrainedRow row : rows)
			System.arraycopy(row.gradient(), 0, flat, row.offset(), row.gradient().length);
	}

	/** The factor that brings the last pass's gradient down to a Euclidean norm of {@code limit}; 0 for no limit. */
	float clipFactor(double limit) {
		if (limit == 0)
			return 1;
		double squares = 0;
		for (TrainedRow row : rows)
			for (float g : row.gradient())
				squares += (double) g * g;
		return (float) (limit / Math.max(limit, Math.sqrt(squares)));
	}

	/** Moves all parameters along the gradient of the last pass. */
	void update(Adam adam) {
		encoder.forEach(layer -> layer.update(adam));
		decoder.forEach(layer -> layer.update(adam));
		muHead.update(adam);
		logVarianceHead.update(adam);
		outHead.update(adam);
	}

	/** Weighted cross-entropy of the last pass. */
	double crossEntropy() {
		return losses.crossEntropy();
	}

	/** Weighted squared errors of the last pass. */
	double squaredErrors() {
		return losses.squaredErrors();
	}

	/** KL divergence of the last pass, times its whole weight. */
	double klDivergence() {
		return klDivergence;
	}

	/** Posterior means of the last pass, {@code batch x latent}. */
	float[][] mu() {
		return mu;
	}

	/** Posterior log variances of the last pass, {@code batch x latent}. */
	float[][] logVariance() {
		return logVariance;
	}

	/** Gradient of the last pass's losses by the decoder's output, {@code batch x inputWidth}. */
	float[][] outputGradient() {
		return output;
	}

	/**
	 * Forward and backward pass of one batch; running statistics move, parameters do not.
	 *
	 * @param inputs   {@code batch x inputWidth}
	 * @param inLoss   {@code batch x inputWidth}, see {@link LossHead#compute}
	 * @param dropout  dropout factors of all layers, see {@link org.latentworkbench.learn.engine.ReplicaFeed}; or empty
	 * @param noise    {@code batch x latent}, flat
	 * @param klWeight beta times the epoch's KL weight
	 */
	void pass(float[][] inputs, float[][] inLoss, float[] dropout, float[] noise, int batch, double klWeight) {
		pass(inputs, inLoss, dropout, noise, batch, klWeight, (means, gradient) -> { });
	}

	/** A further loss of the posterior means, {@code batch x latent}: adds its gradient by them. */
	interface MeansLoss {
		void add(float[][] mu, float[][] dmu);
	}

	/** As {@link #pass(float[][], float[][], float[], float[], int, double)}, with a further loss of the posterior means. */
	void pass(float[][] inputs, float[][] inLoss, float[] dropout, float[] noise, int batch, double klWeight, MeansLoss further) {
		float[][] h = inputs;
		int mask = 0;
		for (HiddenLayer layer : encoder) {
			layer.forward(h, batch, dropout, mask);
			mask += batch * layer.width();
			h = layer.output();
		}
		float[][] encoded = h;
		muHead.forward(h, batch, mu);
		logVarianceHead.forward(h, batch, logVariance);
		sample(noise, batch, klWeight);
		h = z;
		for (HiddenLayer layer : decoder) {
			layer.forward(h, batch, dropout, mask);
			mask += batch * layer.width();
			h = layer.output();
		}
		outHead.forward(h, batch, output);
		losses.compute(output, inputs, inLoss, batch);
		backward(inputs, encoded, h, noise, batch, (float) (klWeight / batch), further);
	}

	private void sample(float[] noise, int batch, double klWeight) {
		double sum = 0;
		for (int b = 0; b < batch; b++)
			for (int k = 0; k < latent; k++) {
				double s = FloatMaths.exp(0.5 * logVariance[b][k]);
				double m = mu[b][k];
				deviation[b][k] = (float) s;
				z[b][k] = mu[b][k] + noise[b * latent + k] * deviation[b][k];
				sum += 1 + logVariance[b][k] - m * m - s * s;
			}
		klDivergence = -0.5 * sum / batch * klWeight;
	}

	private void backward(float[][] inputs, float[][] encoded, float[][] decoded, float[] noise, int batch, float klShare,
			MeansLoss further) {
		outHead.backwardWeights(output, decoded, batch);
		float[][] dx = decoder.isEmpty() ? dz : flows.getLast();
		outHead.backwardInput(output, batch, dx, false);
		for (int l = decoder.size() - 1; l >= 0; l--) {
			float[][] before = l == 0 ? dz : flows.get(encoder.size() + l - 1);
			decoder.get(l).backward(l == 0 ? z : decoder.get(l - 1).output(), dx, batch, before);
			dx = before;
		}
		for (int b = 0; b < batch; b++)
			for (int k = 0; k < latent; k++) {
				float s = deviation[b][k];
				dLogVariance[b][k] = dz[b][k] * noise[b * latent + k] * 0.5f * s + klShare * 0.5f * (s * s - 1);
				dz[b][k] += klShare * mu[b][k];
			}
		// the means' gradient is complete but for this; that of the variances is done
		further.add(mu, dz);
		muHead.backwardWeights(dz, encoded, batch);
		logVarianceHead.backwardWeights(dLogVariance, encoded, batch);
		if (encoder.isEmpty())
			return;
		dx = flows.get(encoder.size() - 1);
		muHead.backwardInput(dz, batch, dx, false);
		logVarianceHead.backwardInput(dLogVariance, batch, dx, true);
		for (int l = encoder.size() - 1; l >= 0; l--) {
			float[][] before = l == 0 ? NOT_WANTED : flows.get(l - 1);
			encoder.get(l).backward(l == 0 ? inputs : encoder.get(l - 1).output(), dx, batch, before);
			dx = before;
		}
	}
}
