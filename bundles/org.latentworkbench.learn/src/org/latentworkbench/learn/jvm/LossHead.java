package org.latentworkbench.learn.jvm;

import java.util.Arrays;

import org.latentworkbench.learn.NetworkSpec;

/** The reconstruction losses of a batch and their gradient. See {@link org.latentworkbench.learn.Objective}. */
final class LossHead {

	private final NetworkSpec network;
	private final int width;
	private final int categoricalWidth;
	private double crossEntropy;
	private double squaredErrors;
	private double[] powers = {};

	LossHead(NetworkSpec network) {
		this.network = network;
		width = network.inputWidth();
		categoricalWidth = network.categoricalWidth();
		powers = new double[network.categorical().stream().mapToInt(NetworkSpec.Categorical::classes).max().orElse(0)];
	}

	/** Weighted cross-entropy of the last batch. */
	double crossEntropy() {
		return crossEntropy;
	}

	/** Weighted squared errors of the last batch. */
	double squaredErrors() {
		return squaredErrors;
	}

	/**
	 * Computes the losses of {@code rows} samples.
	 *
	 * @param output   the decoder's output, {@code rows x inputWidth}; overwritten with the loss's gradient
	 * @param inputs   the network's input, {@code rows x inputWidth}
	 * @param inLoss   which continuous values count, {@code rows x continuousWidth}
	 * @param divisor  the number of samples that sums are divided by
	 */
	void compute(float[] output, float[] inputs, float[] inLoss, int rows, int divisor) {
		crossEntropy = 0;
		squaredErrors = 0;
		int at = 0;
		for (var block : network.categorical()) {
			double scale = block.weight() / ((double) divisor * block.features());
			double sum = 0;
			for (int b = 0; b < rows; b++)
				for (int f = 0, k = b * width + at; f < block.features(); f++, k += block.classes())
					sum += classes(output, inputs, k, block.classes(), scale);
			crossEntropy += scale * sum;
			at += block.width();
		}
		for (var block : network.continuous()) {
			double scale = block.weight() / ((double) divisor * block.features());
			double sum = 0;
			for (int b = 0; b < rows; b++)
				sum += values(output, inputs, b * width + at, inLoss, b * (width - categoricalWidth) + at
						- categoricalWidth, block.features(), (float) (2 * scale));
			squaredErrors += scale * sum;
			at += block.features();
		}
	}

	/** Cross-entropy of one feature's classes; 0, and no gradient, where none is observed. */
	private double classes(float[] output, float[] inputs, int at, int classes, double scale) {
		int observed = -1;
		float top = Float.NEGATIVE_INFINITY;
		for (int k = 0; k < classes; k++) {
			if (inputs[at + k] > 0)
				observed = k;
			top = Math.max(top, output[at + k]);
		}
		if (observed < 0) {
			Arrays.fill(output, at, at + classes, 0f);
			return 0;
		}
		double sum = 0;
		for (int k = 0; k < classes; k++) {
			powers[k] = FloatMaths.exp(output[at + k] - top);
			sum += powers[k];
		}
		double loss = top + FloatMaths.log(sum) - output[at + observed];
		double factor = scale / sum;
		for (int k = 0; k < classes; k++)
			output[at + k] = (float) (powers[k] * factor);
		output[at + observed] -= (float) scale;
		return loss;
	}

	private static double values(float[] output, float[] inputs, int at, float[] inLoss, int mark, int features,
			float factor) {
		float sum = 0;
		for (int f = 0; f < features; f++) {
			float error = (output[at + f] - inputs[at + f]) * inLoss[mark + f];
			sum += error * error;
			output[at + f] = error * factor;
		}
		return sum;
	}
}
