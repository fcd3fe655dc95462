package org.latentworkbench.analyses.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** Held against numbers of scikit-learn 1.9's metrics, and, where it has no such measure, worked out by hand. */
class ScoresTest {
	private static final int[] FIRST = { 0, 1, 2, 2, 1, 0, 1, 1 };
	private static final int[] SECOND = { 0, 0, 1, 1, 0, 1, 0, 1 };
	private static final float[][] OF_FIRST = { { .6f, .3f, .1f }, { .2f, .5f, .3f }, { .3f, .3f, .4f }, { .5f, .2f, .3f }, { .1f, .6f, .3f },
			{ .4f, .5f, .1f }, { .3f, .4f, .3f }, { .25f, .25f, .5f } };
	private static final float[][] OF_SECOND = { { .7f, .2f, .1f }, { .4f, .5f, .1f }, { .3f, .6f, .1f }, { .2f, .2f, .6f }, { .8f, .1f, .1f },
			{ .45f, .5f, .05f }, { .5f, .4f, .1f }, { .3f, .5f, .2f } };

	private static CategoricalScores both(boolean first, boolean second) {
		var codes = new int[16];
		var probabilities = new float[48];
		var counted = new boolean[16];
		for (int i = 0; i < 8; i++) {
			codes[2 * i] = FIRST[i];
			codes[2 * i + 1] = SECOND[i];
			System.arraycopy(OF_FIRST[i], 0, probabilities, 6 * i, 3);
			System.arraycopy(OF_SECOND[i], 0, probabilities, 6 * i + 3, 3);
			counted[2 * i] = first;
			counted[2 * i + 1] = second;
		}
		return CategoricalScores.of(codes, probabilities, counted, 2, 3);
	}

	@Test
	void categoriesAreScoredAsTheReferenceDoesFeatureByFeature() {
		CategoricalScores first = both(true, false);
		assertEquals(0.625, first.accuracy());
		assertEquals(0.5833333333333334, first.f1(), 1e-12);
		assertEquals(0.78125, first.auroc(), 1e-12);
		assertEquals(0.6656746031746031, first.auprc(), 1e-12);
		CategoricalScores second = both(false, true);
		assertEquals(0.75, second.accuracy());
		assertEquals(0.5357142857142857, second.f1(), 1e-12, "a category that is only predicted counts for F1");
		assertEquals(0.859375, second.auroc(), 1e-12, "and for no ranking");
		assertEquals(0.8589285714285714, second.auprc(), 1e-12);
		CategoricalScores all = both(true, true);
		assertEquals(11 / 16.0, all.accuracy());
		assertEquals((0.5833333333333334 + 0.5357142857142857) / 2, all.f1(), 1e-12);
	}

	@Test
	void nothingToScoreIsNoScore() {
		CategoricalScores none = both(false, false);
		assertEquals(Double.NaN, none.accuracy());
		assertEquals(Double.NaN, none.f1());
		assertEquals(Double.NaN, none.auroc());
		var numbers = ContinuousScores.of(new float[] { 1, 2 }, new float[] { 1, 2 }, new boolean[2], new double[] { 0, 0 }, new double[] { 1, 1 });
		assertEquals(Double.NaN, numbers.r2());
		assertEquals(Double.NaN, numbers.mse());
		assertEquals(Double.NaN, numbers.cosine());
	}

	@Test
	void numbersAreScoredAgainstTheTrainingMeansInStandardDeviations() {
		float[] values = { 1, 10, 3, 40, Float.NaN, 20 };
		float[] predicted = { 2, 20, 3, 30, 9, 20 };
		boolean[] known = { true, true, true, true, false, true };
		double[] mean = { 0, 20 };
		double[] sd = { 1, 10 };
		var s = ContinuousScores.of(values, predicted, known, mean, sd);
		// errors in SD: 1, 1, 0, 1, 0; distances in SD: 1, 1, 3, 2, 0
		assertEquals(1 - 3.0 / 15, s.r2(), 1e-12);
		assertEquals((1 + 100 + 0 + 100 + 0) / 5.0, s.mse(), 1e-9);
		double first = (2 + 200) / (Math.sqrt(101) * Math.sqrt(404));
		double second = (9 + 1200) / (Math.sqrt(1609) * Math.sqrt(909));
		assertEquals((first + second + 1) / 3, s.cosine(), 1e-9);
	}

	@Test
	void predictingTheTrainingMeansExplainsNothing() {
		float[] values = { 1, 10, 3, 40 };
		boolean[] all = new boolean[4];
		Arrays.fill(all, true);
		assertEquals(0, ContinuousScores.of(values, new float[] { 5, 7, 5, 7 }, all, new double[] { 5, 7 }, new double[] { 2, 3 }).r2(), 1e-12);
	}
}
