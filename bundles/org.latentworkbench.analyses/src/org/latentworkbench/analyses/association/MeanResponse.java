package org.latentworkbench.analyses.association;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.TrainedVae;

/**
 * How far one replica's continuous reconstructions move, on average over samples, when one input feature changes; decoded
 * from posterior means.
 * <p>
 * Two things make this much cheaper than encoding and decoding the changed samples. A change of one feature adds a multiple
 * of one column of weights to the first layer's sums, so the first layer is not computed again. And the last layer is
 * linear, so the mean change of all {@code C} outputs is the last layer applied to the mean change of the last hidden
 * layer: one product instead of one a sample. What is left per sample does not depend on the number of features.
 * <p>
 * Immutable, safe for several threads; sums run in a fixed order.
 */
public final class MeanResponse {
	/** Samples that are carried through the layers side by side, so that inner loops run over samples. */
	private static final int BLOCK = 128;

	/**
	 * A layer in evaluation: {@code y = W x + b}, then for hidden layers {@code leaky(y) * factor + summand}, where dropout is
	 * off and BatchNorm is folded into factor and summand.
	 *
	 * @param weight {@code out x in}
	 * @param factor empty for a layer that is only linear
	 */
	private record Layer(int in, int out, float[] weight, float[] bias, float[] factor, float[] summand) {
	}

	private final NetworkSpec network;
	private final int samples;
	private final float leaky;
	private final Layer first;
	private final List<Layer> middle;
	private final Layer last;
	/** Sums of the first layer, unit by unit, {@code units x samples}. */
	private final float[] sums;
	/** Outputs of the last hidden layer, unit by unit, {@code units x samples}. */
	private final float[] baseline;

	/** @throws IllegalArgumentException when the samples are not as the network says */
	public MeanResponse(TrainedVae vae, int replica, Samples samples) {
		network = vae.network();
		this.samples = samples.size();
		leaky = (float) network.leakySlope();
		var layers = new ArrayList<Layer>();
		var layout = vae.layout();
		float[] p = vae.weights(replica).parameters();
		float[] s = vae.weights(replica).statistics();
		layout.encoder().forEach(h -> layers.add(hidden(h, p, s)));
		layers.add(linear(layout.mu(), p));
		layout.decoder().forEach(h -> layers.add(hidden(h, p, s)));
		first = layers.removeFirst();
		middle = List.copyOf(layers);
		last = linear(layout.out(), p);
		sums = firstSums(samples);
		int units = last.in();
		baseline = new float[units * this.samples];
		for (int from = 0; from < this.samples; from += BLOCK) {
			int count = Math.min(BLOCK, this.samples - from);
			float[] hidden = onward(block(from, count), count);
			for (int u = 0; u < units; u++) {
				System.arraycopy(hidden, u * BLOCK, baseline, u * this.samples + from, count);
			}
		}
	}

	/** Number of continuous reconstructions {@code C}, over all continuous blocks in the network's order. */
	public int targets() {
		return network.continuousWidth();
	}

	/**
	 * The response to a moved continuous feature.
	 *
	 * @param block    continuous block
	 * @param feature  of that block
	 * @param delta    by how much the input changes, one a sample; where a value is missing its input is 0
	 * @param excluded samples that do not count
	 * @return mean change of each continuous reconstruction, {@code C} long; all NaN when every sample is excluded
	 */
	public double[] continuous(int block, int feature, float[] delta, boolean[] excluded) {
		int column = network.categoricalWidth() + feature;
		for (int b = 0; b < block; b++) {
			column += network.continuous().get(b).features();
		}
		int moved = column;
		return response(excluded, (unit, i) -> delta[i] * first.weight()[unit * first.in() + moved]);
	}

	/**
	 * The response to a changed category.
	 *
	 * @param block    categorical block
	 * @param feature  of that block
	 * @param from     class of each sample, {@link Samples#MISSING} where missing
	 * @param to       class that each sample gets
	 * @param excluded samples that do not count
	 * @return as {@link #continuous}
	 */
	public double[] categorical(int block, int feature, int[] from, int to, boolean[] excluded) {
		int column = feature * network.categorical().get(block).classes();
		for (int b = 0; b < block; b++) {
			column += network.categorical().get(b).width();
		}
		int start = column;
		return response(excluded, (unit, i) -> {
			int row = unit * first.in() + start;
			return first.weight()[row + to] - (from[i] == Samples.MISSING ? 0 : first.weight()[row + from[i]]);
		});
	}

	/** What a sample's sum in a unit of the first layer gains. */
	private interface Gain {
		float of(int unit, int sample);
	}

	private double[] response(boolean[] excluded, Gain gain) {
		int units = last.in();
		var mean = new double[units];
		int counted = 0;
		for (int from = 0; from < samples; from += BLOCK) {
			int count = Math.min(BLOCK, samples - from);
			int included = 0;
			for (int i = from; i < from + count; i++) {
				included += excluded[i] ? 0 : 1;
			}
			if (included == 0) {
				continue;
			}
			counted += included;
			float[] x = block(from, count);
			for (int u = 0; u < first.out(); u++) {
				for (int i = 0; i < count; i++) {
					x[u * BLOCK + i] += gain.of(u, from + i);
				}
			}
			float[] hidden = onward(x, count);
			for (int u = 0; u < units; u++) {
				double sum = 0;
				for (int i = 0; i < count; i++) {
					if (!excluded[from + i]) {
						sum += hidden[u * BLOCK + i] - baseline[u * samples + from + i];
					}
				}
				mean[u] += sum;
			}
		}
		var result = new double[targets()];
		for (int t = 0; t < result.length; t++) {
			double sum = 0;
			int row = (network.categoricalWidth() + t) * units;
			for (int u = 0; u < units; u++) {
				sum += last.weight()[row + u] * mean[u];
			}
			result[t] = counted == 0 ? Double.NaN : sum / counted;
		}
		return result;
	}

	/** First-layer sums of some samples, {@code units x BLOCK}. */
	private float[] block(int from, int count) {
		var x = new float[first.out() * BLOCK];
		for (int u = 0; u < first.out(); u++) {
			System.arraycopy(sums, u * samples + from, x, u * BLOCK, count);
		}
		return x;
	}

	/** From the first layer's sums to the last hidden layer's outputs, both {@code units x BLOCK}. */
	private float[] onward(float[] x, int count) {
		activate(first, x, count);
		for (Layer layer : middle) {
			var y = new float[layer.out() * BLOCK];
			for (int o = 0; o < layer.out(); o++) {
				int to = o * BLOCK;
				float bias = layer.bias()[o];
				for (int i = 0; i < count; i++) {
					y[to + i] = bias;
				}
				for (int k = 0; k < layer.in(); k++) {
					float w = layer.weight()[o * layer.in() + k];
					int from = k * BLOCK;
					for (int i = 0; i < count; i++) {
						y[to + i] += w * x[from + i];
					}
				}
			}
			activate(layer, y, count);
			x = y;
		}
		return x;
	}

	private void activate(Layer layer, float[] x, int count) {
		if (layer.factor().length == 0) {
			return;
		}
		for (int u = 0; u < layer.out(); u++) {
			float factor = layer.factor()[u];
			float summand = layer.summand()[u];
			for (int i = u * BLOCK, end = i + count; i < end; i++) {
				float v = x[i];
				x[i] = (v > 0 ? v : v * leaky) * factor + summand;
			}
		}
	}

	/** {@code units x samples}; block by block of samples, so that inner loops run over samples. */
	private float[] firstSums(Samples data) {
		var result = new float[first.out() * samples];
		for (int u = 0; u < first.out(); u++) {
			Arrays.fill(result, u * samples, (u + 1) * samples, first.bias()[u]);
		}
		var column = new float[BLOCK];
		for (int from = 0; from < samples; from += BLOCK) {
			int count = Math.min(BLOCK, samples - from);
			int input = 0;
			for (int b = 0; b < data.codes().size(); b++) {
				var block = network.categorical().get(b);
				for (int j = 0; j < block.features(); j++) {
					for (int k = 0; k < block.classes(); k++, input++) {
						for (int i = 0; i < count; i++) {
							column[i] = data.codes().get(b)[(from + i) * block.features() + j] == k ? 1 : 0;
						}
						add(column, input, from, count, result);
					}
				}
			}
			for (int b = 0; b < data.values().size(); b++) {
				int width = network.continuous().get(b).features();
				for (int j = 0; j < width; j++, input++) {
					for (int i = 0; i < count; i++) {
						float v = data.values().get(b)[(from + i) * width + j];
						column[i] = Float.isNaN(v) ? 0 : v;
					}
					add(column, input, from, count, result);
				}
			}
		}
		return result;
	}

	private void add(float[] column, int input, int from, int count, float[] result) {
		for (int u = 0; u < first.out(); u++) {
			float w = first.weight()[u * first.in() + input];
			int to = u * samples + from;
			for (int i = 0; i < count; i++) {
				result[to + i] += w * column[i];
			}
		}
	}

	private Layer hidden(ParameterLayout.Hidden hidden, float[] parameters, float[] statistics) {
		var norm = hidden.norm();
		var factor = new float[norm.width()];
		var summand = new float[norm.width()];
		for (int u = 0; u < factor.length; u++) {
			double f = parameters[norm.scale() + u] / Math.sqrt(statistics[norm.variance() + u] + network.normEpsilon());
			factor[u] = (float) f;
			summand[u] = (float) (parameters[norm.shift() + u] - statistics[norm.mean() + u] * f);
		}
		Layer plain = linear(hidden.linear(), parameters);
		return new Layer(plain.in(), plain.out(), plain.weight(), plain.bias(), factor, summand);
	}

	private static Layer linear(ParameterLayout.Linear linear, float[] parameters) {
		var weight = new float[linear.in() * linear.out()];
		System.arraycopy(parameters, linear.weight(), weight, 0, weight.length);
		var bias = new float[linear.out()];
		System.arraycopy(parameters, linear.bias(), bias, 0, bias.length);
		return new Layer(linear.in(), linear.out(), weight, bias, new float[0], new float[0]);
	}
}
