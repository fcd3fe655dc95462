package org.latentworkbench.learn.jvm;

import static org.latentworkbench.learn.Close.assertClose;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentworkbench.api.RandomStream;

/** Both sets of kernels against three plain loops in doubles, for sizes that leave every kind of remainder. */
class KernelsTest {

	private static final double TOLERANCE = 2e-6;

	@ParameterizedTest
	@CsvSource({ "1,1,1", "2,3,1", "10,24,15", "10,15,3", "7,5,6", "13,33,35", "9,64,50", "3,130,67" })
	void productsAreThoseOfPlainLoops(int rows, int in, int out) {
		RandomStream random = RandomStream.of(1, "kernels");
		int w = 5;
		int bias = w + in * out + 2;
		var p = new float[bias + out];
		var x = new float[rows * in];
		var dy = new float[rows * out];
		random.fillGaussian(p);
		random.fillGaussian(x);
		random.fillGaussian(dy);

		var y = new float[rows * out];
		var dx = new float[rows * in];
		var g = new float[p.length];
		for (int b = 0; b < rows; b++)
			for (int o = 0; o < out; o++) {
				double sum = p[bias + o];
				for (int i = 0; i < in; i++)
					sum += (double) x[b * in + i] * p[w + o * in + i];
				y[b * out + o] = (float) sum;
			}
		for (int b = 0; b < rows; b++)
			for (int i = 0; i < in; i++) {
				double sum = 0;
				for (int o = 0; o < out; o++)
					sum += (double) dy[b * out + o] * p[w + o * in + i];
				dx[b * in + i] = (float) sum;
			}
		for (int o = 0; o < out; o++) {
			double biasSum = 0;
			for (int b = 0; b < rows; b++)
				biasSum += dy[b * out + o];
			g[bias + o] = (float) biasSum;
			for (int i = 0; i < in; i++) {
				double sum = 0;
				for (int b = 0; b < rows; b++)
					sum += (double) dy[b * out + o] * x[b * in + i];
				g[w + o * in + i] = (float) sum;
			}
		}

		var t = new float[in * out];
		WideKernels.transpose(p, w, out, in, t);
		double scale = TOLERANCE * Math.sqrt(in + out + rows) * 4;
		var actual = new float[rows * out];
		Kernels.forward(x, rows, in, p, w, bias, out, actual);
		assertClose(y, actual, 0, scale, "narrow forward");
		Arrays.fill(actual, 9);
		WideKernels.forward(x, rows, in, t, p, bias, out, actual);
		assertClose(y, actual, 0, scale, "wide forward");

		var actualInput = new float[rows * in];
		Kernels.backwardInput(dy, rows, out, p, w, in, actualInput, false);
		assertClose(dx, actualInput, 0, scale, "narrow backward to the input");
		WideKernels.backwardInput(dy, rows, out, p, w, in, actualInput, false);
		assertClose(dx, actualInput, 0, scale, "wide backward to the input");
		Kernels.backwardInput(dy, rows, out, p, w, in, actualInput, true);
		WideKernels.backwardInput(dy, rows, out, p, w, in, actualInput, true);
		for (int i = 0; i < dx.length; i++)
			dx[i] *= 3;
		assertClose(dx, actualInput, 0, 3 * scale, "added to the input's gradient");

		var actualWeights = new float[p.length];
		Kernels.backwardWeights(dy, rows, out, x, in, actualWeights, w, bias);
		assertClose(g, actualWeights, 0, scale, "narrow backward to the weights");
		Arrays.fill(actualWeights, w, w + in * out, 9);
		WideKernels.backwardWeights(dy, rows, out, x, in, actualWeights, w, bias);
		assertClose(g, actualWeights, 0, scale, "wide backward to the weights");
	}
}
