package org.latentworkbench.learn.jvm;

import java.util.Arrays;
import java.util.List;

import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.ParameterLayout.Hidden;
import org.latentworkbench.learn.ParameterLayout.Norm;

/**
 * One hidden layer in training: Linear, LeakyReLU, Dropout, BatchNorm (Ioffe and Szegedy, ICML 2015). Keeps what the
 * backward pass needs. Every loop runs over the units of one sample, in arrays of their own; see {@link Rows}.
 */
final class HiddenLayer {

	private final LinearLayer linear;
	private final Norm norm;
	private final TrainedRow scale;
	private final TrainedRow shift;
	private final float[] runningMean;
	private final float[] runningVariance;
	private final float slope;
	private final double epsilon;
	private final float momentum;
	private final int width;

	/** Factor from the linear output to the norm's input: slope of LeakyReLU times dropout factor, {@code batch x width}. */
	private float[][] gate = {};
	/** Normalised values, {@code batch x width}. */
	private float[][] normalised = {};
	/** Output, {@code batch x width}. */
	private float[][] output = {};
	private final float[] mean;
	private final float[] squares;
	private final float[] inverseDeviation;

	HiddenLayer(Hidden layer, NetworkSpec network) {
		linear = new LinearLayer(layer.linear(), true);
		norm = layer.norm();
		width = norm.width();
		scale = TrainedRow.of(norm.scale(), width, true);
		shift = TrainedRow.of(norm.shift(), width, true);
		runningMean = new float[width];
		runningVariance = new float[width];
		slope = (float) network.leakySlope();
		epsilon = network.normEpsilon();
		momentum = (float) network.normMomentum();
		mean = new float[width];
		squares = new float[width];
		inverseDeviation = new float[width];
	}

	/** Makes room for batches of up to {@code batch} samples. */
	void reserve(int batch) {
		linear.reserve(batch);
		if (gate.length < batch) {
			gate = new float[batch][width];
			normalised = new float[batch][width];
			output = new float[batch][width];
		}
	}

	void collect(List<TrainedRow> all) {
		linear.collect(all);
		all.add(scale);
		all.add(shift);
	}

	/** Takes the running statistics from their places in a flat array; the trained rows were loaded already. */
	void load(float[] statistics) {
		System.arraycopy(statistics, norm.mean(), runningMean, 0, width);
		System.arraycopy(statistics, norm.variance(), runningVariance, 0, width);
		linear.valuesChanged();
	}

	/** Puts the running statistics to their places in a flat array. */
	void store(float[] statistics) {
		System.arraycopy(runningMean, 0, statistics, norm.mean(), width);
		System.arraycopy(runningVariance, 0, statistics, norm.variance(), width);
	}

	int width() {
		return width;
	}

	/** The last forward pass's output, {@code batch x width}. */
	float[][] output() {
		return output;
	}

	void update(Adam adam) {
		linear.update(adam);
		adam.update(scale);
		adam.update(shift);
	}

	/**
	 * Forward pass, updates the running statistics.
	 *
	 * @param x       {@code batch x in}
	 * @param factors dropout factors, {@code batch x width} from place {@code at}; empty for none
	 */
	void forward(float[][] x, int batch, float[] factors, int at) {
		linear.forward(x, batch, output);
		Arrays.fill(mean, 0f);
		for (int b = 0; b < batch; b++) {
			float[] g = gate[b];
			if (factors.length == 0)
				Arrays.fill(g, 1f);
			else
				System.arraycopy(factors, at + b * width, g, 0, width);
			activate(output[b], g, mean, slope);
		}
		float share = 1f / batch;
		Arrays.fill(squares, 0f);
		for (int k = 0; k < width; k++)
			mean[k] *= share;
		for (int b = 0; b < batch; b++)
			centre(output[b], mean, normalised[b], squares);
		for (int k = 0; k < width; k++) {
			inverseDeviation[k] = (float) (1 / Math.sqrt(squares[k] * share + epsilon));
			runningMean[k] = momentum * mean[k] + (1 - momentum) * runningMean[k];
			runningVariance[k] = momentum * (squares[k] / (batch - 1)) + (1 - momentum) * runningVariance[k];
		}
		for (int b = 0; b < batch; b++)
			scale(normalised[b], inverseDeviation, scale.value(), shift.value(), output[b]);
	}

	private static void activate(float[] h, float[] gate, float[] sum, float slope) {
		for (int k = 0; k < sum.length; k++) {
			// 1 above zero, else 0, without a branch: branches on signs are mispredicted and keep out vector instructions
			float positive = Math.min(1f, Math.max(0f, h[k] * Float.MAX_VALUE));
			float g = gate[k] * (positive + slope * (1f - positive));
			float v = h[k] * g;
			gate[k] = g;
			h[k] = v;
			sum[k] += v;
		}
	}

	private static void centre(float[] h, float[] mean, float[] centred, float[] squares) {
		for (int k = 0; k < mean.length; k++) {
			float d = h[k] - mean[k];
			centred[k] = d;
			squares[k] += d * d;
		}
	}

	private static void scale(float[] normalised, float[] inverseDeviation, float[] scale, float[] shift, float[] h) {
		for (int k = 0; k < scale.length; k++) {
			float v = normalised[k] * inverseDeviation[k];
			normalised[k] = v;
			h[k] = v * scale[k] + shift[k];
		}
	}

	/**
	 * Backward pass.
	 *
	 * @param x  the forward pass's input, {@code batch x in}
	 * @param dy gradient of the output, {@code batch x width}; overwritten with that of the linear output
	 * @param dx gets the gradient of the input, {@code batch x in}; no rows where nobody wants it
	 */
	void backward(float[][] x, float[][] dy, int batch, float[][] dx) {
		Arrays.fill(shift.gradient(), 0f);
		Arrays.fill(scale.gradient(), 0f);
		for (int b = 0; b < batch; b++)
			sums(dy[b], normalised[b], shift.gradient(), scale.gradient());
		float[] meanGradient = mean;
		float[] meanProduct = squares;
		float share = 1f / batch;
		for (int k = 0; k < width; k++) {
			inverseDeviation[k] *= scale.value()[k];
			meanGradient[k] = shift.gradient()[k] * share;
			meanProduct[k] = scale.gradient()[k] * share;
		}
		for (int b = 0; b < batch; b++)
			through(dy[b], normalised[b], meanGradient, meanProduct, inverseDeviation, gate[b]);
		linear.backwardWeights(dy, x, batch);
		if (dx.length > 0)
			linear.backwardInput(dy, batch, dx, false);
	}

	private static void sums(float[] dy, float[] normalised, float[] sum, float[] product) {
		for (int k = 0; k < sum.length; k++) {
			sum[k] += dy[k];
			product[k] += dy[k] * normalised[k];
		}
	}

	private static void through(float[] dy, float[] normalised, float[] meanGradient, float[] meanProduct, float[] factor,
			float[] gate) {
		for (int k = 0; k < factor.length; k++)
			dy[k] = (dy[k] - meanGradient[k] - normalised[k] * meanProduct[k]) * factor[k] * gate[k];
	}
}
