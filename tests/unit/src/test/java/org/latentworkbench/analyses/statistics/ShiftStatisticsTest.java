package org.latentworkbench.analyses.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;

class ShiftStatisticsTest {
	private static final double NAN = Double.NaN;

	@Test
	void refitsGiveMeanSpreadAndInterval() {
		var effect = RefitEffect.of(new double[] { 1, 2, 3, NAN, 6 }, .5);
		assertEquals(3, effect.mean());
		assertEquals(Math.sqrt(14 / 3.0), effect.sd(), 1e-15);
		assertEquals(3 / Math.sqrt(14 / 3.0), effect.z(), 1e-15);
		assertEquals(1.75, effect.low(), 1e-15);
		assertEquals(3.75, effect.high(), 1e-15);
		assertEquals(4, effect.agreement());
		assertEquals(4, effect.refits());
	}

	@Test
	void fewOrEqualRefitsAreTakenForWhatTheySay() {
		assertTrue(Double.isNaN(RefitEffect.of(new double[] { 1 }, .95).z()));
		assertTrue(Double.isNaN(RefitEffect.of(new double[] { NAN, NAN }, .95).mean()));
		assertEquals(Double.NEGATIVE_INFINITY, RefitEffect.of(new double[] { -.1, -.1, -.1 }, .95).z());
		assertEquals(0, RefitEffect.of(new double[] { 0, 0, 0 }, .95).z());
		assertEquals(0, RefitEffect.of(new double[] { -1, 1 }, .95).z());
	}

	@Test
	void pairsOfAFeatureWithItselfAreMeasuredButNotRanked() {
		/* Feature 0 is target 1; feature 1 is no target. One shadow each. */
		double[][][] effects = { { { 1, 9, 0 }, { .5, NAN, -3 } }, { { 2, 9.5, 0 }, { -.5, NAN, -4 } } };
		double[][][] decoys = { { { .1, 8, .2 }, { .3, .1, .1 } }, { { -.1, 8.5, .1 }, { -.2, .1, -.2 } } };
		var found = ShiftStatistics.of(effects, decoys, new int[] { 1, -1 }, 1, .95);
		assertEquals(9.25, found.effects()[0][1].mean());
		assertTrue(Double.isNaN(found.q()[1]), "self-pair");
		assertTrue(Double.isNaN(found.q()[4]), "never measured");
		/* |z|: pair 5 has 4.95, pair 0 has 2.12, pairs 2 and 3 have 0; the decoys' are 0, 2.12, .14, infinite, .24 */
		assertArrayEquals(new int[] { 5, 0, 2, 3 }, found.ranked());
		assertEquals(1, found.q()[5]);
	}

	@Test
	void plantedEffectsAreFoundAndOthersAreNot() {
		int refits = 8;
		int perturbed = 10;
		int targets = 60;
		int shadows = 4;
		var random = RandomStream.of(5, "shift");
		double[][][] effects = noise(refits, perturbed, targets, random);
		double[][][] decoys = noise(refits, perturbed * shadows, targets, random);
		for (double[][] refit : effects) {
			for (int a = 0; a < perturbed; a++) {
				for (int b = 0; b < 6; b++) {
					refit[a][10 * ((a + b) % 6)] += b % 2 == 0 ? 12 : -12;
				}
			}
		}
		var found = ShiftStatistics.of(effects, decoys, new int[] { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 }, shadows, .95);
		int[] hits = found.hits(.05);
		long right = Arrays.stream(hits).filter(pair -> pair % targets % 10 == 0).count();
		assertTrue(right >= 50, "found " + right + " of 60");
		assertTrue(hits.length - right <= 6, hits.length - right + " false hits");
		for (int i = 1; i < found.ranked().length; i++) {
			assertTrue(found.q()[found.ranked()[i - 1]] <= found.q()[found.ranked()[i]], "q-values rise along the ranking");
		}
	}

	private static double[][][] noise(int refits, int rows, int targets, RandomStream random) {
		double[][][] result = new double[refits][rows][targets];
		for (double[][] refit : result) {
			for (double[] row : refit) {
				random.fillGaussian(row);
			}
		}
		return result;
	}

	@Test
	void wrongShapesAreRefused() {
		double[][][] one = new double[1][2][3];
		double[][][] two = new double[2][2][3];
		assertThrows(IllegalArgumentException.class, () -> ShiftStatistics.of(one, one, new int[2], 1, .95));
		assertThrows(IllegalArgumentException.class, () -> ShiftStatistics.of(two, two, new int[2], 2, .95));
	}
}
