package org.latentworkbench.learn.jvm;

import java.util.Arrays;

import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.ParameterLayout.Hidden;
import org.latentworkbench.learn.Weights;

/** A hidden layer in evaluation: Linear, LeakyReLU, BatchNorm as a fixed shift and factor. Immutable. */
final class EvaluatedLayer {

	private final LinearLayer linear;
	private final float slope;
	private final float[] mean;
	private final float[] factor;
	private final float[] summand;

	EvaluatedLayer(Hidden layer, NetworkSpec network, Weights weights) {
		linear = Inference.linear(layer.linear(), weights);
		slope = (float) network.leakySlope();
		var norm = layer.norm();
		mean = Arrays.copyOfRange(weights.statistics(), norm.mean(), norm.mean() + norm.width());
		summand = Arrays.copyOfRange(weights.parameters(), norm.shift(), norm.shift() + norm.width());
		factor = new float[norm.width()];
		for (int k = 0; k < norm.width(); k++)
			factor[k] = (float) (weights.parameters()[norm.scale() + k]
					/ Math.sqrt(weights.statistics()[norm.variance() + k] + network.normEpsilon()));
	}

	/** {@code x} is {@code n x in}, the result {@code n x width}. */
	float[][] forward(float[][] x) {
		var h = new float[x.length][linear.out()];
		linear.forward(x, x.length, h);
		for (float[] row : h)
			activate(row, slope, mean, factor, summand);
		return h;
	}

	private static void activate(float[] h, float slope, float[] mean, float[] factor, float[] summand) {
		for (int k = 0; k < h.length; k++) {
			float v = h[k];
			// the mean goes first: folded into the summand it would cancel digits where the spread is small
			h[k] = ((v > 0 ? v : v * slope) - mean[k]) * factor[k] + summand[k];
		}
	}
}
