package org.latentworkbench.learn.superposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;

class ToyModelTest {
	private static final double[] ALIKE = { 1, 1, 1, 1, 1 };

	@Test
	void theGradientIsThatOfTheLoss() {
		var features = CorrelatedFeatures.draw(5, .7, 0, RandomStream.of(1, "mixing"));
		var x = new float[50];
		features.fill(x, RandomStream.of(1, "samples"));
		double[] importance = { 1, .9, .8, .7, .6 };
		for (boolean absolute : new boolean[] { true, false }) {
			var model = new ToyModel(5, 2, RandomStream.of(2, "weights"));
			model.loss(x, importance, absolute);
			double[] gradient = model.gradient().clone();
			for (int k = 0; k < gradient.length; k++) {
				double before = model.parameters()[k];
				model.parameters()[k] = before + 1e-6;
				double up = model.loss(x, importance, absolute);
				model.parameters()[k] = before - 1e-6;
				double down = model.loss(x, importance, absolute);
				model.parameters()[k] = before;
				assertEquals((up - down) / 2e-6, gradient[k], 1e-6, "parameter " + k);
			}
		}
	}

	@Test
	void samplesHaveTheCovarianceAndTheSparsityAskedFor() {
		var features = CorrelatedFeatures.draw(4, .5, 0, RandomStream.of(3, "mixing"));
		int n = 200_000;
		var x = new float[4 * n];
		features.fill(x, RandomStream.of(3, "samples"));
		double[][] expected = features.covariance();
		for (int i = 0; i < 4; i++) {
			for (int j = 0; j < 4; j++) {
				double sum = 0;
				for (int s = 0; s < n; s++) {
					sum += (double) x[4 * s + i] * x[4 * s + j];
				}
				assertEquals(expected[i][j], sum / n, 5 * Math.sqrt(2 * expected[i][i] * expected[j][j] / n), i + ", " + j);
			}
		}
		new CorrelatedFeatures(features.mixing(), .8).fill(x, RandomStream.of(3, "samples"));
		int zeros = 0;
		for (float v : x) {
			zeros += v == 0 ? 1 : 0;
		}
		assertEquals(.8, zeros / (4.0 * n), .005);
		assertEquals(1.01, CorrelatedFeatures.draw(4, 0, 0, RandomStream.of(3)).covariance()[2][2], 1e-12, "independent features");
	}

	/**
	 * The published code's loss after 3,000 steps is .393 of independent features, of which one or two are kept. Of correlated ones it depends on how
	 * they hang together (.43 to 1.12 over fifteen draws) and is .974 for the published draw, with three of norm .6 to 1. With the draw here an
	 * independent implementation in NumPy finds .919, 1.099, .950 and .975 for four models, with two or three features of such a norm.
	 */
	@Test
	void independentFeaturesAreGivenUpCorrelatedOnesShareTheUnits() {
		double independent = 0;
		double correlated = 0;
		for (int i = 0; i < 4; i++) {
			Result alone = trained(0, 1, i);
			independent += alone.loss() / 4;
			assertTrue(alone.kept() >= 1 && alone.kept() <= 2, alone.toString());
			Result together = trained(1, 1, i);
			correlated += together.loss() / 4;
			assertTrue(together.kept() >= 2 && together.kept() <= 3, together.toString());
		}
		assertEquals(.393, independent, .05 * .393);
		assertEquals(.974, correlated, .05 * .974);
	}

	private record Result(double loss, long kept, double[] norms) {
	}

	private static Result trained(double alpha, int mixing, int instance) {
		int steps = 3000;
		var features = CorrelatedFeatures.draw(5, alpha, 0, RandomStream.of(mixing, "mixing"));
		var model = new ToyModel(5, 2, RandomStream.of(mixing, "weights").split(instance));
		RandomStream samples = RandomStream.of(mixing, "samples").split(instance);
		var x = new float[5 * 1024];
		double loss = 0;
		for (int step = 0; step < steps; step++) {
			features.fill(x, samples);
			double now = model.loss(x, ALIKE, true);
			model.step(1e-3, .01);
			loss += step >= steps - 100 ? now / 100 : 0;
		}
		return new Result(loss, Arrays.stream(model.norms()).filter(v -> v > .6).count(), model.norms());
	}
}
