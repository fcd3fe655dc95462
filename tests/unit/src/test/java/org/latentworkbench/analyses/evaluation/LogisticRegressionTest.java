package org.latentworkbench.analyses.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;

/** Held against numbers of scikit-learn 1.9's LogisticRegression (lbfgs, tol=1e-12). */
class LogisticRegressionTest {
	private static final double[][] PLACES = { { 0.5, -0.2 }, { -1, 1 }, { 0, 0 } };

	private static double[][] x() {
		var x = new double[30][2];
		for (int i = 0; i < 30; i++) {
			x[i][0] = ((7 * i + 3) % 11 - 5) / 4.0;
			x[i][1] = ((5 * i * i + 1) % 13 - 6) / 5.0;
		}
		return x;
	}

	private static final int[] THREE = { 0, 2, 2, 0, 1, 0, 0, 2, 0, 0, 1, 0, 1, 1, 0, 1, 2, 1, 2, 2, 0, 2, 1, 2, 2, 0, 1, 1, 0, 2 };

	private static int[] two() {
		return Arrays.stream(THREE).map(c -> Math.min(1, c)).toArray();
	}

	private static void assertProbabilities(LogisticRegression fitted, double[]... expected) {
		for (int i = 0; i < PLACES.length; i++) {
			assertArrayEquals(expected[i], fitted.probabilities(PLACES[i]), 1e-6);
		}
	}

	@Test
	void twoClassesAreTheReferencesProbabilities() {
		assertProbabilities(LogisticRegression.fit(x(), two(), 2, 1), new double[] { 0.1319968206, 0.8680031794 },
				new double[] { 0.8152787474, 0.1847212526 }, new double[] { 0.3030538731, 0.6969461269 });
	}

	@Test
	void severalClassesAreTheReferencesProbabilitiesAtAnyPenalty() {
		assertProbabilities(LogisticRegression.fit(x(), THREE, 3, 1), new double[] { 0.1233469766, 0.5593803798, 0.3172726436 },
				new double[] { 0.845353339, 0.0285519541, 0.1260947069 }, new double[] { 0.3280450528, 0.3894734029, 0.2824815442 });
		assertProbabilities(LogisticRegression.fit(x(), THREE, 3, 10), new double[] { 0.2724211382, 0.3740593742, 0.3535194876 },
				new double[] { 0.5734078145, 0.1638487086, 0.262743477 }, new double[] { 0.3610999841, 0.3194544059, 0.31944561 });
	}

	@Test
	void samplesWithoutAClassAreLeftOutAndClassesWithoutSamplesGetNothing() {
		double[][] x = Arrays.copyOf(x(), 33);
		x[30] = new double[] { 100, 100 };
		x[31] = new double[] { -100, 3 };
		x[32] = new double[] { 5, 5 };
		int[] y = Arrays.copyOf(Arrays.stream(two()).map(c -> 2 * c + 1).toArray(), 33);
		Arrays.fill(y, 30, 33, -1);
		var fitted = LogisticRegression.fit(x, y, 5, 1);
		assertArrayEquals(new double[] { 0, 0.1319968206, 0, 0.8680031794, 0 }, fitted.probabilities(PLACES[0]), 1e-6);
	}

	@Test
	void oneClassIsCertainAndNoneIsUnknown() {
		var ones = new int[30];
		Arrays.fill(ones, 1);
		assertArrayEquals(new double[] { 0, 1, 0 }, LogisticRegression.fit(x(), ones, 3, 1).probabilities(PLACES[0]));
		var none = new int[30];
		Arrays.fill(none, -1);
		assertArrayEquals(new double[] { 0.25, 0.25, 0.25, 0.25 }, LogisticRegression.fit(x(), none, 4, 1).probabilities(PLACES[0]));
	}

	@Test
	void classesThatLieApartDoNotRunAway() {
		double[][] x = { { -2000 }, { -1000 }, { 1000 }, { 2000 } };
		var fitted = LogisticRegression.fit(x, new int[] { 0, 0, 1, 1 }, 2, 1);
		assertTrue(fitted.probabilities(new double[] { 1500 })[1] > 0.9);
		assertEquals(0.5, fitted.probabilities(new double[] { 0 })[1], 1e-3);
	}

	@Test
	void theMinimumOfAnIllConditionedBowlIsFound() {
		var random = RandomStream.of(1, "bowl");
		var scale = new double[20];
		var centre = new double[20];
		for (int j = 0; j < 20; j++) {
			scale[j] = Math.pow(10, j % 5);
			centre[j] = random.nextGaussian();
		}
		double[] found = Lbfgs.minimise((x, gradient) -> {
			double sum = 0;
			for (int j = 0; j < 20; j++) {
				double d = x[j] - centre[j];
				sum += scale[j] * d * d / 2;
				gradient[j] = scale[j] * d;
			}
			return sum;
		}, 20, 1e-9, 1000);
		assertArrayEquals(centre, found, 1e-8);
	}
}
