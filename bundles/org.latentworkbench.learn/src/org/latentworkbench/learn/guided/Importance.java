package org.latentworkbench.learn.guided;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

import org.latentworkbench.api.Matrix;

/** How much an output of a network depends on each input, from gradients. Shares: all inputs together are 1. */
public final class Importance {
	private Importance() {
	}

	/**
	 * The gradient by the first layer's weights: mean over samples of {@code (sum_h do/dh) x_f}, without its sign (Hinterreiter et al., ParaDime,
	 * EuroVis 2023, supplement).
	 *
	 * @param inputs {@code n x p}
	 * @param units  {@code n x h}: derivative of the output by each unit of the first layer
	 * @return {@code p} shares; zeros where the output depends on nothing
	 */
	public static double[] plain(Matrix inputs, Matrix units) {
		int p = inputs.columns();
		var result = new double[p];
		for (int i = 0; i < inputs.rows(); i++) {
			double sum = 0;
			for (int h = 0; h < units.columns(); h++) {
				sum += units.values()[i * units.columns() + h];
			}
			for (int f = 0; f < p; f++) {
				result[f] += sum * inputs.values()[i * p + f] / inputs.rows();
			}
		}
		return shares(result);
	}

	/**
	 * Integrated gradients (Sundararajan, Taly and Yan, ICML 2017, equation 1) from the mean sample: the mean over samples of
	 * {@code |(x_f - b_f) int_0^1 do/dx_f(b + t (x - b)) dt|}, the integral by the midpoint rule.
	 *
	 * @param inputs   {@code n x p}
	 * @param gradient of the output, {@code n x p} at {@code n x p}
	 * @param steps    of the integral
	 * @param done     hears of each step, from 0
	 * @return {@code p} shares
	 */
	public static double[] integrated(Matrix inputs, UnaryOperator<Matrix> gradient, int steps, IntConsumer done) {
		int n = inputs.rows();
		int p = inputs.columns();
		var base = new double[p];
		for (int k = 0; k < n * p; k++) {
			base[k % p] += inputs.values()[k] / (double) n;
		}
		var sums = new double[n * p];
		for (int step = 0; step < steps; step++) {
			double t = (step + .5) / steps;
			var at = new float[n * p];
			for (int k = 0; k < at.length; k++) {
				at[k] = (float) (base[k % p] + t * (inputs.values()[k] - base[k % p]));
			}
			float[] slope = gradient.apply(new Matrix(n, p, at)).values();
			for (int k = 0; k < at.length; k++) {
				sums[k] += slope[k];
			}
			done.accept(step);
		}
		var result = new double[p];
		for (int k = 0; k < sums.length; k++) {
			result[k % p] += Math.abs((inputs.values()[k] - base[k % p]) * sums[k] / steps) / n;
		}
		return shares(result);
	}

	private static double[] shares(double[] values) {
		double sum = Arrays.stream(values).map(Math::abs).sum();
		return Arrays.stream(values).map(v -> sum > 0 ? Math.abs(v) / sum : 0).toArray();
	}
}
