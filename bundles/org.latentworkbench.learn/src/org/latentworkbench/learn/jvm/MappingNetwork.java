package org.latentworkbench.learn.jvm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.Activation;
import org.latentworkbench.learn.ParameterLayout.Linear;

/**
 * A dense network {@code y = f(x)}: linear layers with an activation between them, forward and backward, in plain arrays. Holds room for
 * one batch; not for several threads.
 */
public final class MappingNetwork {

	private final List<Integer> widths;
	private final Activation activation;
	private final List<LinearLayer> layers = new ArrayList<>();
	private final List<TrainedRow> rows = new ArrayList<>();
	/** The linear output of each layer, {@code batch x width}; the last one's is the network's output. */
	private final List<float[][]> linear = new ArrayList<>();
	/** What each layer but the last gives to the next, {@code batch x width}. */
	private final List<float[][]> active = new ArrayList<>();
	/** The gradient of each layer's linear output. */
	private final List<float[][]> gradient = new ArrayList<>();
	private float[][] inputs = {};
	private int reserved;

	/**
	 * @param widths   of input, hidden layers and output: two or more
	 * @param training whether it will be trained
	 */
	public MappingNetwork(List<Integer> widths, Activation activation, boolean training) {
		this.widths = List.copyOf(widths);
		this.activation = activation;
		int offset = 0;
		for (int l = 0; l + 1 < widths.size(); l++) {
			int in = widths.get(l);
			int out = widths.get(l + 1);
			var layer = new LinearLayer(new Linear(in, out, offset, offset + in * out), training);
			layer.collect(rows);
			layers.add(layer);
			offset += (in + 1) * out;
		}
	}

	/** How many parameters a network of these widths has: weights, row by row, then biases, layer by layer. */
	public static int parameterCount(List<Integer> widths) {
		int count = 0;
		for (int l = 0; l + 1 < widths.size(); l++) {
			count = Math.addExact(count, Math.multiplyExact(widths.get(l) + 1, widths.get(l + 1)));
		}
		return count;
	}

	/** Parameters to begin with: even within {@code +-1 / sqrt(inputs of the layer)}, biases too. */
	public static float[] start(List<Integer> widths, RandomStream random) {
		var result = new float[parameterCount(widths)];
		int at = 0;
		for (int l = 0; l + 1 < widths.size(); l++) {
			float reach = (float) (1 / Math.sqrt(widths.get(l)));
			int length = (widths.get(l) + 1) * widths.get(l + 1);
			random.fillUniform(result, at, length, -reach, reach);
			at += length;
		}
		return result;
	}

	/** Width of the output. */
	public int out() {
		return widths.getLast();
	}

	/** Takes parameters. */
	public void load(float[] parameters) {
		rows.forEach(row -> row.load(parameters));
		layers.forEach(LinearLayer::valuesChanged);
	}

	/** The parameters as they are. */
	public float[] parameters() {
		var result = new float[parameterCount(widths)];
		rows.forEach(row -> System.arraycopy(row.value(), 0, result, row.offset(), row.value().length));
		return result;
	}

	/** The gradient of the last backward pass, laid out as the parameters. */
	public float[] gradients() {
		var result = new float[parameterCount(widths)];
		rows.forEach(row -> System.arraycopy(row.gradient(), 0, result, row.offset(), row.gradient().length));
		return result;
	}

	/** Makes Adam begin anew. */
	public void forgetMoments() {
		for (TrainedRow row : rows) {
			Arrays.fill(row.first(), 0f);
			Arrays.fill(row.second(), 0f);
		}
	}

	/**
	 * Forward pass.
	 *
	 * @param x {@code batch x in}; kept until {@link #backward}
	 * @return {@code batch x out} (there may be further rows), written over by the next pass
	 */
	public float[][] forward(float[][] x, int batch) {
		reserve(batch);
		inputs = x;
		float[][] h = x;
		for (int l = 0; l < layers.size(); l++) {
			layers.get(l).forward(h, batch, linear.get(l));
			if (l + 1 < layers.size()) {
				h = active.get(l);
				for (int b = 0; b < batch; b++) {
					for (int k = 0; k < h[b].length; k++) {
						h[b][k] = (float) value(activation, linear.get(l)[b][k]);
					}
				}
			}
		}
		return linear.getLast();
	}

	/**
	 * Backward pass of the last forward pass: computes the gradient of all parameters.
	 *
	 * @param dy {@code batch x out}: the loss's gradient
	 * @param dx gets the gradient of the input, {@code batch x in}; no rows where nobody wants it
	 */
	public void backward(float[][] dy, int batch, float[][] dx) {
		float[][] flow = dy;
		for (int l = layers.size() - 1; l >= 0; l--) {
			layers.get(l).backwardWeights(flow, l == 0 ? inputs : active.get(l - 1), batch);
			flow = through(l, flow, batch, dx);
		}
	}

	/**
	 * The gradient of outputs by the linear outputs of the first layer and by the inputs, after {@link #forward}.
	 *
	 * @param dy {@code batch x out}: what weighs the outputs
	 * @param dx gets the gradient of the input, {@code batch x in}
	 * @return {@code batch x width of the first layer}, written over by the next pass
	 */
	public float[][] sensitivity(float[][] dy, int batch, float[][] dx) {
		float[][] flow = dy;
		float[][] first = dy;
		for (int l = layers.size() - 1; l >= 0; l--) {
			first = flow;
			flow = through(l, flow, batch, dx);
		}
		return first;
	}

	/** The gradient before a layer, from that of its linear output. */
	private float[][] through(int l, float[][] flow, int batch, float[][] dx) {
		if (l == 0) {
			if (dx.length > 0) {
				layers.get(0).backwardInput(flow, batch, dx, false);
			}
			return dx;
		}
		float[][] before = gradient.get(l - 1);
		layers.get(l).backwardInput(flow, batch, before, false);
		float[][] x = linear.get(l - 1);
		for (int b = 0; b < batch; b++) {
			for (int k = 0; k < before[b].length; k++) {
				before[b][k] *= (float) slope(activation, x[b][k]);
			}
		}
		return before;
	}

	/**
	 * Moves all parameters along the gradient of the last backward pass with Adam.
	 *
	 * @param step number of this step since the moments were forgotten, from 1
	 */
	public void update(double rate, long step) {
		var adam = new Adam(rate, step, 1);
		layers.forEach(layer -> layer.update(adam));
	}

	private static double value(Activation activation, double x) {
		return switch (activation) {
			case SOFTPLUS -> Math.max(x, 0) + FloatMaths.log(1 + FloatMaths.exp(-Math.abs(x)));
			case RELU -> Math.max(x, 0);
			case LEAKY_RELU -> x > 0 ? x : .01 * x;
			case TANH -> 1 - 2 / (1 + FloatMaths.exp(2 * x));
		};
	}

	private static double slope(Activation activation, double x) {
		return switch (activation) {
			case SOFTPLUS -> 1 / (1 + FloatMaths.exp(-x));
			case RELU -> x > 0 ? 1 : 0;
			case LEAKY_RELU -> x > 0 ? 1 : .01;
			case TANH -> {
				double t = value(activation, x);
				yield 1 - t * t;
			}
		};
	}

	private void reserve(int batch) {
		if (reserved >= batch) {
			return;
		}
		reserved = batch;
		linear.clear();
		active.clear();
		gradient.clear();
		for (int l = 0; l < layers.size(); l++) {
			linear.add(new float[batch][widths.get(l + 1)]);
			layers.get(l).reserve(batch);
			if (l + 1 < layers.size()) {
				active.add(new float[batch][widths.get(l + 1)]);
				gradient.add(new float[batch][widths.get(l + 1)]);
			}
		}
	}
}
