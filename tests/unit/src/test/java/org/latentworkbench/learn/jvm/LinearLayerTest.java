package org.latentworkbench.learn.jvm;

import static org.latentworkbench.learn.Close.assertClose;

import java.util.ArrayList;
import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.ParameterLayout.Linear;

/** The layer's products against plain loops in doubles, for sizes that take every path and leave every remainder. */
class LinearLayerTest {

	private static final int WEIGHT = 5;

	@ParameterizedTest
	@CsvSource({ "1,1,1", "2,3,1", "10,24,15", "10,15,3", "7,5,6", "13,33,35", "9,64,50", "3,130,67", "11,300,7", "6,3,300",
			"40,520,49", "300,50,60" })
	void productsAreThoseOfPlainLoops(int batch, int in, int out) {
		RandomStream random = RandomStream.of(1, "layer");
		var p = new float[WEIGHT + in * out + out];
		float[][] x = normal(random, batch, in);
		float[][] dy = normal(random, batch, out);
		random.fillGaussian(p);
		var layer = new LinearLayer(new Linear(in, out, WEIGHT, WEIGHT + in * out), true);
		var rows = new ArrayList<TrainedRow>();
		layer.collect(rows);
		rows.forEach(row -> row.load(p));
		layer.valuesChanged();
		layer.reserve(batch + 1);

		var y = new float[batch][out];
		layer.forward(x, batch, y);
		var dx = new float[batch][in];
		layer.backwardInput(dy, batch, dx, false);
		layer.backwardWeights(dy, x, batch);
		var gradient = new float[p.length];
		rows.forEach(row -> System.arraycopy(row.gradient(), 0, gradient, row.offset(), row.gradient().length));

		for (int b = 0; b < batch; b++)
			for (int o = 0; o < out; o++) {
				double sum = p[WEIGHT + in * out + o];
				for (int i = 0; i < in; i++)
					sum += (double) x[b][i] * p[WEIGHT + o * in + i];
				assertClose(sum, y[b][o], 0, tolerance(in), "output " + o + " of sample " + b);
			}
		for (int b = 0; b < batch; b++)
			for (int i = 0; i < in; i++) {
				double sum = 0;
				for (int o = 0; o < out; o++)
					sum += (double) dy[b][o] * p[WEIGHT + o * in + i];
				assertClose(sum, dx[b][i], 0, tolerance(out), "gradient of input " + i + " of sample " + b);
			}
		for (int o = 0; o < out; o++) {
			double biasSum = 0;
			for (int b = 0; b < batch; b++)
				biasSum += dy[b][o];
			assertClose(biasSum, gradient[WEIGHT + in * out + o], 0, tolerance(batch), "gradient of bias " + o);
			for (int i = 0; i < in; i++) {
				double sum = 0;
				for (int b = 0; b < batch; b++)
					sum += (double) dy[b][o] * x[b][i];
				assertClose(sum, gradient[WEIGHT + o * in + i], 0, tolerance(batch), "gradient of weight " + o + ", " + i);
			}
		}

		float[][] twice = Arrays.stream(dx).map(float[]::clone).toArray(float[][]::new);
		layer.backwardInput(dy, batch, twice, true);
		for (int b = 0; b < batch; b++)
			for (int i = 0; i < in; i++)
				assertClose(2 * dx[b][i], twice[b][i], 0, tolerance(out), "added gradient of input");
	}

	private static double tolerance(int terms) {
		return 1e-6 * (4 + terms / 4.0);
	}

	private static float[][] normal(RandomStream random, int rows, int columns) {
		var m = new float[rows][columns];
		for (float[] row : m)
			random.fillGaussian(row);
		return m;
	}
}
