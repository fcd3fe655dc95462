package org.latentworkbench.learn.guided;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Matrix;

class ImportanceTest {
	/** Two samples, two inputs, two units: sums of the units' derivatives 3 and -1; 3*1 - 1*2 = 1, 3*0 - 1*4 = -4. */
	@Test
	void plainImportanceIsTheMeanGradientByTheFirstLayersWeights() {
		double[] found = Importance.plain(new Matrix(2, 2, new float[] { 1, 0, 2, 4 }), new Matrix(2, 2, new float[] { 1, 2, -3, 2 }));
		assertArrayEquals(new double[] { .2, .8 }, found, 1e-12);
	}

	/** Of o = x^2 + 3 y the gradients integrate to the differences from the mean sample (0, 0): (1, 3) and (1, -3). */
	@Test
	void integratedGradientsGiveTheDifferenceFromTheMeanSample() {
		var inputs = new Matrix(2, 2, new float[] { 1, 1, -1, -1 });
		double[] found = Importance.integrated(inputs, x -> {
			var slope = new float[4];
			for (int i = 0; i < 2; i++) {
				slope[2 * i] = 2 * x.at(i, 0);
				slope[2 * i + 1] = 3;
			}
			return new Matrix(2, 2, slope);
		}, 50, step -> { });
		assertArrayEquals(new double[] { .25, .75 }, found, 1e-3);
	}
}
