package org.latentworkbench.learn.jvm;

import java.util.Arrays;

import org.latentworkbench.learn.NetworkSpec;

/** The reconstruction losses of a batch and their gradient. See {@link org.latentworkbench.learn.Objective}. */
final class LossHead {

	private final NetworkSpec network;
	private final double[] powers;
	private double crossEntropy;
	private double squaredErrors;

	LossHead(NetworkSpec network) {
		this.network = network;
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
	 * Computes the losses of {@code batch} samples.
	 *
	 * @param output the decoder's output, {@code batch x inputWidth}; overwritten with the loss's gradient
	 * @param inputs the network's input, {@code batch x inputWidth}
	 * @param inLoss which continuous values count, {@code batch x inputWidth} (the columns of classes are not read)
	 */
	void compute(float[][] output, float[][] inputs, float[][] inLoss, int batch) {
		crossEntropy = 0;
		squaredErrors = 0;
		int at = 0;
		for (var block : network.categorical()) {
			double scale = block.weight() / ((double) batch * block.features());
			double sum = 0;
			for (int b = 0; b < batch; b++)
				for (int f = 0, k = at; f < block.features(); f++, k += block.classes())
					sum += classes(output[b], inputs[b], k, block.classes(), scale);
			crossEntropy += scale * sum;
			at += block.width();
		}
		for (var block : network.continuous()) {
			double scale = block.weight() / ((double) batch * block.features());
			double sum = 0;
			for (int b = 0; b < batch; b++)
				sum += values(output[b], inputs[b], inLoss[b], at, at + block.features(), (float) (2 * scale));
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

	private static double values(float[] output, float[] inputs, float[] inLoss, int from, int to, float factor) {
		// the errors first, in a loop that becomes vector instructions; then their sum, in order
		for (int i = from; i < to; i++)
			output[i] = (output[i] - inputs[i]) * inLoss[i];
		float sum = 0;
		for (int i = from; i < to; i++)
			sum += output[i] * output[i];
		for (int i = from; i < to; i++)
			output[i] *= factor;
		return sum;
	}
}
