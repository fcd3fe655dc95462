package org.latentworkbench.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.RandomStream;

/**
 * Where each tensor of a network lies in the one flat array of its parameters, and where each running statistic lies in
 * the flat array of its statistics. Tensors are named and shaped as PyTorch names those of MOVE's model, weights of a
 * linear layer {@code [out, in]}, row by row.
 */
public final class ParameterLayout {

	/**
	 * A named tensor.
	 *
	 * @param offset first place in the flat array
	 * @param shape  {@code [out, in]} or {@code [width]}
	 */
	public record Tensor(String name, int offset, List<Integer> shape) {
		/** Number of values. */
		public int size() {
			return shape.stream().reduce(1, Math::multiplyExact);
		}
	}

	/**
	 * A linear layer, {@code y = W x + b}.
	 *
	 * @param weight place of {@code W}, {@code out x in}
	 * @param bias   place of {@code b}, {@code out}
	 */
	public record Linear(int in, int out, int weight, int bias) {
	}

	/**
	 * A BatchNorm layer.
	 *
	 * @param scale    place of the factor among the parameters
	 * @param shift    place of the summand among the parameters
	 * @param mean     place of the running mean among the statistics
	 * @param variance place of the running (unbiased) variance among the statistics
	 */
	public record Norm(int width, int scale, int shift, int mean, int variance) {
	}

	/** A hidden layer: Linear, LeakyReLU, Dropout, BatchNorm. */
	public record Hidden(Linear linear, Norm norm) {
	}

	private final List<Tensor> parameters = new ArrayList<>();
	private final List<Tensor> statistics = new ArrayList<>();
	private final List<Hidden> encoder;
	private final List<Hidden> decoder;
	private final Linear mu;
	private final Linear logVariance;
	private final Linear out;
	private int parameterCount;
	private int statisticCount;

	/** @throws ArithmeticException when the network has 2^31 parameters or more */
	public ParameterLayout(NetworkSpec network) {
		var widths = network.hidden();
		var reversed = widths.reversed();
		int innermost = widths.isEmpty() ? network.inputWidth() : widths.getLast();
		int outermost = widths.isEmpty() ? network.latent() : widths.getFirst();
		encoder = hidden("encoder", network.inputWidth(), widths);
		decoder = hidden("decoder", network.latent(), reversed);
		mu = linear("mu", innermost, network.latent());
		logVariance = linear("var", innermost, network.latent());
		out = linear("out", outermost, network.inputWidth());
	}

	private List<Hidden> hidden(String side, int in, List<Integer> widths) {
		var linears = new ArrayList<Linear>();
		for (int width : widths) {
			linears.add(linear(side + "layers." + linears.size(), in, width));
			in = width;
		}
		var layers = new ArrayList<Hidden>();
		for (Linear linear : linears)
			layers.add(new Hidden(linear, norm(side + "norms." + layers.size(), linear.out())));
		return List.copyOf(layers);
	}

	private Linear linear(String name, int in, int out) {
		return new Linear(in, out, parameter(name + ".weight", out, in), parameter(name + ".bias", out));
	}

	private Norm norm(String name, int width) {
		return new Norm(width, parameter(name + ".weight", width), parameter(name + ".bias", width),
				statistic(name + ".running_mean", width), statistic(name + ".running_var", width));
	}

	private int parameter(String name, Integer... shape) {
		var tensor = new Tensor(name, parameterCount, List.of(shape));
		parameters.add(tensor);
		parameterCount = Math.addExact(parameterCount, tensor.size());
		return tensor.offset();
	}

	private int statistic(String name, int width) {
		var tensor = new Tensor(name, statisticCount, List.of(width));
		statistics.add(tensor);
		statisticCount += width;
		return tensor.offset();
	}

	/** The parameters' tensors, in the order of their offsets, without gaps. */
	public List<Tensor> parameters() {
		return List.copyOf(parameters);
	}

	/** The running statistics' tensors, in the order of their offsets, without gaps. */
	public List<Tensor> statistics() {
		return List.copyOf(statistics);
	}

	/** Number of trained parameters {@code P}. */
	public int parameterCount() {
		return parameterCount;
	}

	/** Number of running statistics. */
	public int statisticCount() {
		return statisticCount;
	}

	/** Hidden layers of the encoder, from the input inwards. */
	public List<Hidden> encoder() {
		return encoder;
	}

	/** Hidden layers of the decoder, from the latent space outwards. */
	public List<Hidden> decoder() {
		return decoder;
	}

	/** The head that gives the posterior's mean. */
	public Linear mu() {
		return mu;
	}

	/** The head that gives the posterior's log variance. */
	public Linear logVariance() {
		return logVariance;
	}

	/** The decoder's last layer. */
	public Linear out() {
		return out;
	}

	/**
	 * Fresh parameters: weights and biases of linear layers uniform on {@code +-1/sqrt(in)}, as PyTorch draws them (He et
	 * al., ICCV 2015, with its gain for a = sqrt(5)); BatchNorm factors 1, summands 0.
	 */
	public float[] initialParameters(RandomStream random) {
		var values = new float[parameterCount];
		encoder.forEach(layer -> fill(layer.linear(), values, random));
		fill(mu, values, random);
		fill(logVariance, values, random);
		decoder.forEach(layer -> fill(layer.linear(), values, random));
		fill(out, values, random);
		for (var layers : List.of(encoder, decoder))
			for (Hidden layer : layers)
				Arrays.fill(values, layer.norm().scale(), layer.norm().scale() + layer.norm().width(), 1f);
		return values;
	}

	private static void fill(Linear layer, float[] values, RandomStream random) {
		float bound = (float) (1 / Math.sqrt(layer.in()));
		random.fillUniform(values, layer.weight(), layer.in() * layer.out(), -bound, bound);
		random.fillUniform(values, layer.bias(), layer.out(), -bound, bound);
	}

	/** Fresh running statistics: means 0, variances 1. */
	public float[] initialStatistics() {
		var values = new float[statisticCount];
		for (var layers : List.of(encoder, decoder))
			for (Hidden layer : layers)
				Arrays.fill(values, layer.norm().variance(), layer.norm().variance() + layer.norm().width(), 1f);
		return values;
	}
}
