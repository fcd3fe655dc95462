package org.latentworkbench.analyses.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

class ScoringTest {
	private static final double[] SCORES = { 0, .5, .5, .1, .6, .9, .6, .3, .8, .5, .5, .8, .1, .8 };
	private static final boolean[] TRUTH = truths(0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0, 1, 1, 1);

	private static boolean[] truths(int... bits) {
		boolean[] result = new boolean[bits.length];
		for (int i = 0; i < bits.length; i++) {
			result[i] = bits[i] == 1;
		}
		return result;
	}

	/** Numbers from scikit-learn 1.9. */
	@Test
	void tiedScoresAreScoredTogether() {
		var score = RankingScore.of(SCORES, TRUTH);
		assertEquals(0.47592407592407593, score.averagePrecision(), 1e-15);
		assertEquals(0.3673469387755102, score.auroc(), 1e-15);
		assertArrayEquals(new double[] { .9, .8, .6, .5, .3, .1, 0 }, score.thresholds());
		assertArrayEquals(new double[] { 0, .5, 1 / 3.0, .4, 5 / 11.0, 7 / 13.0, .5 }, score.precisions(), 1e-15);
		assertArrayEquals(new double[] { 0, 2 / 7.0, 2 / 7.0, 4 / 7.0, 5 / 7.0, 1, 1 }, score.recalls(), 1e-15);
		assertEquals(.5, score.baseRate());
	}

	@Test
	void precisionWithinATieIsItsExpectation() {
		var score = RankingScore.of(SCORES, TRUTH);
		assertEquals(0, score.precisionAt(1));
		/* One of .9, false; then one of the three at .8, of which two are true. */
		assertEquals(2 / 3.0 / 2, score.precisionAt(2), 1e-15);
		assertEquals(.5, score.precisionAt(4));
		assertEquals(.5, score.precisionAt(14));
		assertThrows(IllegalArgumentException.class, () -> score.precisionAt(15));
	}

	@Test
	void perfectAndUselessRankings() {
		var perfect = RankingScore.of(new double[] { 3, 2, 1, Double.NaN }, truths(1, 1, 0, 0));
		assertEquals(1, perfect.averagePrecision());
		assertEquals(1, perfect.auroc());
		var constant = RankingScore.of(new double[] { 1, 1, 1, 1 }, truths(1, 0, 0, 0));
		assertEquals(.25, constant.averagePrecision());
		assertEquals(.5, constant.auroc());
		assertTrue(Double.isNaN(RankingScore.of(new double[] { 1, 2 }, truths(0, 0)).averagePrecision()));
		assertTrue(Double.isNaN(RankingScore.of(new double[] { 1, 2 }, truths(1, 1)).auroc()));
	}

	@Property(tries = 200, seed = "20260102")
	void aurocIsTheShareOfRightlyOrderedPairs(@ForAll @Size(min = 2, max = 25) int @IntRange(min = 0, max = 9) [] numbers) {
		double[] scores = Arrays.stream(numbers).mapToDouble(v -> v / 2).toArray();
		boolean[] truth = new boolean[numbers.length];
		for (int i = 0; i < truth.length; i++) {
			truth[i] = numbers[i] % 2 == 1 || i == 0;
		}
		truth[truth.length - 1] = false;
		double right = 0;
		int pairs = 0;
		for (int i = 0; i < truth.length; i++) {
			for (int j = 0; j < truth.length; j++) {
				if (truth[i] && !truth[j]) {
					pairs++;
					right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? .5 : 0;
				}
			}
		}
		assertEquals(right / pairs, RankingScore.of(scores, truth).auroc(), 1e-12);
	}

	@Test
	void hitsHavePrecisionAndRecall() {
		var hits = RankingScore.Hits.of(truths(1, 1, 0, 1), truths(1, 0, 1, 1));
		assertEquals(2 / 3.0, hits.precision());
		assertEquals(2 / 3.0, hits.recall());
		assertTrue(Double.isNaN(RankingScore.Hits.of(truths(0), truths(1)).precision()));
	}

	/** What MOVE measured: {@code cat} is sample x feature x class. */
	record Metrics(double[][][] cat, int[][] recon, double[] accuracy, double[][] con, double[][] con_recon, double[] cosine) {
	}

	@Test
	void accuracyAndCosineAreMoves() {
		var golden = Golden.read("metrics", Metrics.class);
		int[] codes = Arrays.stream(golden.cat).flatMap(Arrays::stream).mapToInt(ScoringTest::code).toArray();
		int[] reconstructed = Arrays.stream(golden.recon).flatMapToInt(Arrays::stream).toArray();
		assertArrayEquals(golden.accuracy, ReconstructionQuality.accuracy(codes, reconstructed, 2, 0), 1e-15);
		float[] values = Golden.flat(golden.con);
		float[] decoded = Golden.flat(golden.con_recon);
		assertArrayEquals(golden.cosine, ReconstructionQuality.cosine(values, decoded, 4, true, 0), 1e-6);
		/* The third sample holds a 0, which only MOVE takes for missing. */
		double strict = ReconstructionQuality.cosine(values, decoded, 4, false, Double.NaN)[2];
		assertTrue(strict < golden.cosine[2] - 1e-3, "with the 0 counted: " + strict);
		values[9] = Float.NaN;
		assertEquals(golden.cosine[2], ReconstructionQuality.cosine(values, decoded, 4, false, Double.NaN)[2], 1e-6);
	}

	private static int code(double[] oneHot) {
		for (int k = 0; k < oneHot.length; k++) {
			if (oneHot[k] == 1) {
				return k;
			}
		}
		return -1;
	}

	@Test
	void samplesWithoutValuesScoreWhatIsAsked() {
		assertEquals(0, ReconstructionQuality.accuracy(new int[] { -1, -1 }, new int[] { 0, 0 }, 2, 0)[0]);
		float[] missing = { Float.NaN, Float.NaN };
		assertTrue(Double.isNaN(ReconstructionQuality.cosine(missing, new float[] { 1, 1 }, 2, false, Double.NaN)[0]));
		assertThrows(IllegalArgumentException.class, () -> ReconstructionQuality.cosine(missing, missing, 3, false, 0));
	}

	/** What MOVE measured of columns. */
	record Columns(double[][] input, double[] minimum, double[] maximum, double[] std) {
	}

	@Test
	void featureStatisticsAreMovesToTheBit() {
		var golden = Golden.read("feature_stats", Columns.class);
		float[] values = Golden.flat(golden.input);
		var found = FeatureStatistics.of(values, 4, true);
		for (int c = 0; c < 4; c++) {
			assertEquals((float) golden.minimum[c], found.minimum()[c]);
			assertEquals((float) golden.maximum[c], found.maximum()[c]);
			assertEquals((float) golden.std[c], found.sd()[c]);
		}
	}

	@Test
	void missingValuesAreZeroForMoveAndLeftOutOtherwise() {
		float[] values = { 2, Float.NaN, 4, Float.NaN };
		var move = FeatureStatistics.of(new float[] { 2, Float.NaN, 4 }, 1, true);
		assertEquals(0, move.minimum()[0]);
		var strict = FeatureStatistics.of(values, 2, false);
		assertEquals(1, strict.sd()[0]);
		assertEquals(2, strict.minimum()[0]);
		assertTrue(Float.isNaN(strict.maximum()[1]) && Float.isNaN(strict.sd()[1]));
	}
}
