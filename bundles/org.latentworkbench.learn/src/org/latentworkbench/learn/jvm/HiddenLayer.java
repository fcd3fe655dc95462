package org.latentworkbench.learn.jvm;

import java.util.Arrays;

import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.ParameterLayout.Hidden;
import org.latentworkbench.learn.ParameterLayout.Norm;
import org.latentworkbench.learn.Weights;

/**
 * One hidden layer of one replica in training: Linear, LeakyReLU, Dropout, BatchNorm (Ioffe and Szegedy, ICML 2015).
 * Keeps what the backward pass needs.
 */
final class HiddenLayer {

	private final LinearLayer linear;
	private final Norm norm;
	private final Weights weights;
	private final float slope;
	private final double epsilon;
	private final float momentum;
	private final int width;

	/** Factor from the linear output to the norm's input: slope of LeakyReLU times dropout factor, {@code rows x width}. */
	private float[] gate = {};
	/** Normalised values, {@code rows x width}. */
	private float[] normalised = {};
	/** Output, {@code rows x width}. */
	private float[] output = {};
	private final float[] mean;
	private final float[] inverseDeviation;
	private final float[] sumA;
	private final float[] sumB;

	HiddenLayer(Hidden layer, NetworkSpec network, Weights weights) {
		linear = new LinearLayer(layer.linear(), weights.parameters());
		norm = layer.norm();
		this.weights = weights;
		slope = (float) network.leakySlope();
		epsilon = network.normEpsilon();
		momentum = (float) network.normMomentum();
		width = norm.width();
		mean = new float[width];
		inverseDeviation = new float[width];
		sumA = new float[width];
		sumB = new float[width];
	}

	void reserve(int rows) {
		if (gate.length < rows * width) {
			gate = new float[rows * width];
			normalised = new float[rows * width];
			output = new float[rows * width];
		}
	}

	int width() {
		return width;
	}

	LinearLayer linear() {
		return linear;
	}

	float[] output() {
		return output;
	}

	/**
	 * Forward pass, updates the running statistics.
	 *
	 * @param x       {@code rows x in}
	 * @param factors dropout factors, {@code rows x width} from place {@code at}; empty for none
	 */
	void forward(float[] x, int rows, float[] factors, int at) {
		float[] h = output;
		linear.forward(x, rows, h);
		int n = rows * width;
		if (factors.length == 0)
			for (int i = 0; i < n; i++)
				gate[i] = h[i] > 0 ? 1f : slope;
		else
			for (int i = 0; i < n; i++)
				gate[i] = (h[i] > 0 ? 1f : slope) * factors[at + i];
		for (int i = 0; i < n; i++)
			h[i] *= gate[i];
		normalise(h, rows);
	}

	private void normalise(float[] h, int rows) {
		Arrays.fill(mean, 0f);
		for (int b = 0, at = 0; b < rows; b++, at += width)
			for (int k = 0; k < width; k++)
				mean[k] += h[at + k];
		for (int k = 0; k < width; k++)
			mean[k] /= rows;
		float[] squares = sumA;
		Arrays.fill(squares, 0f);
		for (int b = 0, at = 0; b < rows; b++, at += width)
			for (int k = 0; k < width; k++) {
				float d = h[at + k] - mean[k];
				normalised[at + k] = d;
				squares[k] += d * d;
			}
		float[] statistics = weights.statistics();
		for (int k = 0; k < width; k++) {
			float variance = squares[k] / rows;
			inverseDeviation[k] = (float) (1 / Math.sqrt(variance + epsilon));
			float unbiased = squares[k] / (rows - 1);
			statistics[norm.mean() + k] += momentum * (mean[k] - statistics[norm.mean() + k]);
			statistics[norm.variance() + k] += momentum * (unbiased - statistics[norm.variance() + k]);
		}
		float[] p = weights.parameters();
		int scale = norm.scale();
		int shift = norm.shift();
		for (int b = 0, at = 0; b < rows; b++, at += width)
			for (int k = 0; k < width; k++) {
				float v = normalised[at + k] * inverseDeviation[k];
				normalised[at + k] = v;
				h[at + k] = v * p[scale + k] + p[shift + k];
			}
	}

	/**
	 * Backward pass.
	 *
	 * @param x        the forward pass's input, {@code rows x in}
	 * @param dy       gradient of the output, {@code rows x width}; overwritten with that of the linear output
	 * @param gradient gets the gradients of this layer's parameters
	 * @param dx       gets the gradient of the input, {@code rows x in}; empty where nobody wants it
	 */
	void backward(float[] x, float[] dy, int rows, float[] gradient, float[] dx) {
		float[] shiftGradient = sumA;
		float[] scaleGradient = sumB;
		Arrays.fill(shiftGradient, 0f);
		Arrays.fill(scaleGradient, 0f);
		for (int b = 0, at = 0; b < rows; b++, at += width)
			for (int k = 0; k < width; k++) {
				shiftGradient[k] += dy[at + k];
				scaleGradient[k] += dy[at + k] * normalised[at + k];
			}
		System.arraycopy(shiftGradient, 0, gradient, norm.shift(), width);
		System.arraycopy(scaleGradient, 0, gradient, norm.scale(), width);
		float[] factor = mean;
		float share = 1f / rows;
		for (int k = 0; k < width; k++) {
			factor[k] = weights.parameters()[norm.scale() + k] * inverseDeviation[k];
			shiftGradient[k] *= share;
			scaleGradient[k] *= share;
		}
		for (int b = 0, at = 0; b < rows; b++, at += width)
			for (int k = 0; k < width; k++)
				dy[at + k] = (dy[at + k] - shiftGradient[k] - normalised[at + k] * scaleGradient[k]) * factor[k]
						* gate[at + k];
		linear.backwardWeights(dy, x, rows, gradient);
		if (dx.length > 0)
			linear.backwardInput(dy, rows, dx, false);
	}
}
