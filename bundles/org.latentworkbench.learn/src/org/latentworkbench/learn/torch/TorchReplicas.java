package org.latentworkbench.learn.torch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.ParameterLayout.Hidden;
import org.latentworkbench.learn.ParameterLayout.Linear;
import org.latentworkbench.learn.Weights;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * The networks of all replicas in tensors with a leading replica axis: parameters {@code R x P}, activations
 * {@code R x width x rows}. Computes losses and, by libtorch's automatic differentiation, the gradient.
 */
final class TorchReplicas {

	private final NetworkSpec network;
	private final ParameterLayout layout;
	private final Engine engine;
	private final int replicas;
	private final NDArray parameters;
	/** Running means and variances, {@code R * width} each, encoder then decoder. */
	private final List<NDArray> means = new ArrayList<>();
	private final List<NDArray> variances = new ArrayList<>();
	/** Weight of each continuous column's squared error, {@code continuousWidth x 1}, before division by the batch. */
	private final NDArray columnWeights;
	/** Minus the weight of each categorical block's cross-entropy, one number each, before division by the batch. */
	private final List<NDArray> blockWeights = new ArrayList<>();
	private final NDArray one;
	private final NDArray half;
	private final NDArray none;
	private final Optional<TorchGuides> guides;
	/** Ends of all parameter tensors but the last. */
	private final long[] ends;
	/** Ends of the categorical blocks, and of all continuous ones together, without the last. */
	private final long[] blockEnds;

	TorchReplicas(NetworkSpec network, ParameterLayout layout, List<Weights> weights, List<Guide> guides, NDManager manager, Engine engine) {
		this.network = network;
		this.layout = layout;
		this.engine = engine;
		replicas = weights.size();
		int p = layout.parameterCount();
		var flat = new float[Math.multiplyExact(replicas, p)];
		for (int r = 0; r < replicas; r++)
			System.arraycopy(weights.get(r).parameters(), 0, flat, r * p, p);
		parameters = manager.create(flat, new Shape(replicas, p));
		for (Hidden layer : hidden()) {
			means.add(manager.create(gather(weights, layer.norm().mean(), layer.norm().width())));
			variances.add(manager.create(gather(weights, layer.norm().variance(), layer.norm().width())));
		}
		var scales = new float[network.continuousWidth()];
		int at = 0;
		for (var block : network.continuous())
			for (int f = 0; f < block.features(); f++)
				scales[at++] = (float) (block.weight() / block.features());
		columnWeights = manager.create(scales, new Shape(scales.length, 1));
		for (var block : network.categorical())
			blockWeights.add(manager.create((float) (-block.weight() / block.features())));
		one = manager.create(1f);
		half = manager.create(0.5f);
		none = manager.zeros(new Shape(replicas));
		this.guides = guides.isEmpty() ? Optional.empty() : Optional.of(new TorchGuides(guides, network.latent(), manager));
		var blocks = new ArrayList<Integer>(network.categorical().stream().map(NetworkSpec.Categorical::width).toList());
		if (network.continuous().isEmpty())
			blocks.removeLast();
		blockEnds = new long[blocks.size()];
		for (int d = 0; d < blockEnds.length; d++)
			blockEnds[d] = (d == 0 ? 0 : blockEnds[d - 1]) + blocks.get(d);
		ends = layout.parameters().stream().skip(1).mapToLong(ParameterLayout.Tensor::offset).toArray();
	}

	private List<Hidden> hidden() {
		var all = new ArrayList<>(layout.encoder());
		all.addAll(layout.decoder());
		return all;
	}

	private static float[] gather(List<Weights> weights, int from, int width) {
		var values = new float[weights.size() * width];
		for (int r = 0; r < weights.size(); r++)
			System.arraycopy(weights.get(r).statistics(), from, values, r * width, width);
		return values;
	}

	/** All parameters, {@code R x P}. */
	NDArray parameters() {
		return parameters;
	}

	/** Copies parameters and statistics back. */
	void store(List<Weights> weights) {
		int p = layout.parameterCount();
		float[] flat = parameters.toFloatArray();
		for (int r = 0; r < replicas; r++)
			System.arraycopy(flat, r * p, weights.get(r).parameters(), 0, p);
		List<Hidden> layers = hidden();
		for (int l = 0; l < layers.size(); l++) {
			var norm = layers.get(l).norm();
			float[] mean = means.get(l).toFloatArray();
			float[] variance = variances.get(l).toFloatArray();
			for (int r = 0; r < replicas; r++) {
				System.arraycopy(mean, r * norm.width(), weights.get(r).statistics(), norm.mean(), norm.width());
				System.arraycopy(variance, r * norm.width(), weights.get(r).statistics(), norm.variance(), norm.width());
			}
		}
	}

	/**
	 * What a pass gives.
	 *
	 * @param gradient {@code R x P}
	 * @param losses   {@code 3 x R}: cross-entropy, squared errors, KL divergence, weighted; with guides {@code 4 x R}, theirs the last
	 */
	record Pass(NDArray gradient, NDArray losses) {
	}

	/**
	 * Forward and backward pass; running statistics move, parameters do not. Results belong to {@code step}. To be called in a
	 * {@linkplain TorchRuntime#turn turn}.
	 */
	Pass pass(NDManager step, StepInputs.Tensors in, int rows) {
		// a fresh leaf over the same numbers: its gradient starts as nothing, so none has to be cleared or added to
		parameters.attach(step);
		try (GradientCollector collector = engine.newGradientCollector()) {
			NDArray leaf = parameters.stopGradient();
			leaf.setRequiresGradient(true);
			NDArray losses = losses(leaf.split(ends, 1), in, rows);
			collector.backward(losses.sum());
			return new Pass(leaf.getGradient(), losses.stopGradient());
		} finally {
			parameters.attach(columnWeights.getManager());
		}
	}

	/**
	 * The losses, {@code 3 x R}, or {@code 4 x R} with guides. No plain number takes part in an operation here: DJL would wrap it in memory that the
	 * garbage collector may free before the backward pass reads it.
	 */
	private NDArray losses(NDList tensors, StepInputs.Tensors in, int rows) {
		var named = new HashMap<Integer, NDArray>();
		for (int t = 0; t < tensors.size(); t++)
			named.put(layout.parameters().get(t).offset(), tensors.get(t));
		NDArray h = in.inputs();
		int l = 0;
		for (Hidden layer : layout.encoder())
			h = hidden(layer, l++, named, h, in, rows);
		NDArray mu = linear(layout.mu(), named, h);
		NDArray logVariance = linear(layout.logVariance(), named, h);
		NDArray deviation = logVariance.mul(half).exp();
		h = mu.add(in.noise().mul(deviation));
		for (Hidden layer : layout.decoder())
			h = hidden(layer, l++, named, h, in, rows);
		NDArray output = linear(layout.out(), named, h);
		NDArray divergence = logVariance.add(one).sub(mu.square()).sub(deviation.square()).sum(new int[] { 1, 2 });
		NDList outputs = output.split(blockEnds, 1);
		NDList inputs = in.inputs().split(blockEnds, 1);
		NDArray sums = NDArrays.stack(
				new NDList(crossEntropy(outputs, inputs, rows), squaredErrors(outputs, inputs, in), divergence), 0);
		NDArray losses = sums.mul(in.lossScale());
		return guides.isEmpty() ? losses
				: NDArrays.concat(new NDList(losses, guides.get().loss(mu, in.guided().orElseThrow()).reshape(1, replicas)), 0);
	}

	private NDArray hidden(Hidden layer, int l, Map<Integer, NDArray> named, NDArray x, StepInputs.Tensors in, int rows) {
		int width = layer.norm().width();
		NDArray h = linear(layer.linear(), named, x).getNDArrayInternal().leakyRelu((float) network.leakySlope());
		if (!in.dropout().isEmpty())
			h = h.mul(in.dropout().get(l));
		// with the batch last, all replicas' units are the channels of one batch norm; DJL counts momentum the other way
		int channels = replicas * width;
		return h.getNDArrayInternal()
				.batchNorm(h.reshape(1, channels, rows), means.get(l), variances.get(l),
						named.get(layer.norm().scale()).reshape(channels), named.get(layer.norm().shift()).reshape(channels),
						1, (float) (1 - network.normMomentum()), (float) network.normEpsilon(), true)
				.head().reshape(replicas, width, rows);
	}

	private NDArray linear(Linear layer, Map<Integer, NDArray> named, NDArray x) {
		NDArray weight = named.get(layer.weight()).reshape(replicas, layer.out(), layer.in());
		NDArray bias = named.get(layer.bias()).reshape(replicas, layer.out(), 1);
		return weight.matMul(x).add(bias);
	}

	/** Weighted sum over the batch, {@code R}. */
	private NDArray crossEntropy(NDList outputs, NDList inputs, int rows) {
		NDArray sum = null;
		for (int d = 0; d < network.categorical().size(); d++) {
			var block = network.categorical().get(d);
			var shape = new Shape(replicas, block.features(), block.classes(), rows);
			NDArray part = outputs.get(d).reshape(shape).logSoftmax(2).mul(inputs.get(d).reshape(shape))
					.sum(new int[] { 1, 2, 3 }).mul(blockWeights.get(d));
			sum = sum == null ? part : sum.add(part);
		}
		return sum == null ? none : sum;
	}

	/** Weighted sum over the batch, {@code R}. */
	private NDArray squaredErrors(NDList outputs, NDList inputs, StepInputs.Tensors in) {
		if (network.continuous().isEmpty())
			return none;
		return outputs.getLast().sub(inputs.getLast()).mul(in.inLoss()).square().mul(columnWeights).sum(new int[] { 1, 2 });
	}
}
