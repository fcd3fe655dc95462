package org.latentworkbench.analyses.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;

class RefitTestsTest {
	@Test
	void oneGroupIsAnOrdinaryTTest() {
		double[] values = { 0.3, 0.1, 0.7, -0.2, 0.4 };
		var expected = PairedT.of(values, new double[5]);
		var found = StratifiedT.of(new double[][] { values });
		assertEquals(expected.t(), found.t(), 1e-12);
		assertEquals(expected.p(), found.p(), 1e-12);
		assertEquals(4, found.freedom());
	}

	@Test
	void groupMeansAreAveragedAndOnlyTheSpreadWithinCounts() {
		// means 2 and 5; squares within 2 + 8; variance 10/3; error sqrt(10/3 (1/3 + 1/2)) / 2
		var found = StratifiedT.of(new double[][] { { 1, 2, 3 }, { 3, 7 } });
		assertEquals(3.5, found.mean());
		assertEquals(3, found.freedom());
		assertEquals(3.5 / (Math.sqrt(10.0 / 3 * (1.0 / 3 + 0.5)) / 2), found.t(), 1e-12);
	}

	@Test
	void whatCannotBeTestedIsNaNAndWhatIsZeroThroughoutHasNoEffect() {
		assertTrue(Double.isNaN(StratifiedT.of(new double[][] { { 1 }, { 2 } }).p()), "no group has a spread");
		assertTrue(Double.isNaN(StratifiedT.of(new double[][] { { Double.NaN, Double.NaN } }).mean()));
		assertEquals(new StratifiedT(0, 0, 1, 2), StratifiedT.of(new double[][] { { 0, 0 }, { 0, 0 } }));
		assertEquals(0, StratifiedT.of(new double[][] { { 1, 1 }, { 2, 2 } }).p(), "no spread at all");
	}

	@Test
	void underTheNullTheStratifiedTestRejectsAsOftenAsItSays() {
		RandomStream random = RandomStream.of(1, "null");
		int rejected = 0;
		for (int k = 0; k < 4000; k++) {
			var groups = new double[4][4];
			for (double[] group : groups) {
				random.fillGaussian(group);
			}
			rejected += StratifiedT.of(groups).p() <= 0.05 ? 1 : 0;
		}
		assertEquals(0.05, rejected / 4000.0, 0.01, "three binomial standard errors");
	}

	/** Refits scatter round what the sample says, which itself is 0 but for chance of the same size. */
	@Test
	void overBootstrapRefitsTheErrorOfTheSampleCountsAndIndependentRefitsWouldRejectNearlyAlways() {
		RandomStream random = RandomStream.of(2, "bootstrap");
		int bootstrap = 0;
		int independent = 0;
		for (int k = 0; k < 4000; k++) {
			double sample = random.nextGaussian();
			var groups = new double[4][6];
			for (double[] group : groups) {
				random.fillGaussian(group);
				for (int r = 0; r < group.length; r++) {
					group[r] += sample;
				}
			}
			bootstrap += StratifiedT.ofBootstrap(groups).p() <= 0.05 ? 1 : 0;
			independent += StratifiedT.of(groups).p() <= 0.05 ? 1 : 0;
		}
		assertEquals(0.05, bootstrap / 4000.0, 0.01, "three binomial standard errors");
		assertTrue(independent > 2000, "as the refits of one sample would: " + independent);
	}

	@Test
	void movesRuleWantsHalfTheRefitsInThreeSizes() {
		double[] hit = { 0.01, 0.03, 0.9, 0.9 };
		double[] miss = { 0.01, 0.9, 0.9, 0.9 };
		var three = RefitVotes.of(new double[][] { hit, hit, hit, miss }, 0.05);
		assertTrue(three.significant());
		assertEquals(7, three.rejections());
		assertEquals(0.02, three.reported(), 1e-12, "medians of those that reject: .02, .02, .02, .01");
		assertFalse(RefitVotes.of(new double[][] { hit, hit, miss, miss }, 0.05).significant());
		assertEquals((0.03 + 0.9) / 2, three.median(), 1e-12, "of all: .465 in three sizes");
	}

	@Test
	void halfOfThreeRefitsIsOneAndHalfOfOneIsNone() {
		double[] one = { 0.01, 0.9, 0.9 };
		assertTrue(RefitVotes.of(new double[][] { one, one, one, { 1, 1, 1 } }, 0.05).significant());
		var none = RefitVotes.of(new double[][] { { 1 }, { 1 }, { 1 }, { 1 } }, 0.05);
		assertTrue(none.significant(), "MOVE: 1 // 2 = 0");
		assertTrue(Double.isNaN(none.reported()));
		assertFalse(RefitVotes.of(new double[][] { { Double.NaN, Double.NaN }, { 0.9, 0.9 }, { 0.9, 0.9 }, { 0.9, 0.9 } }, 0.05)
				.significant());
	}

	@Test
	void oddsOfSeveralRefitsCountSamplesAndRefitsTogether() {
		float[] up = { 1, 1, 1, 1 };
		float[] mixed = { 1, -1, -1, -1 };
		double[] k = odds(up, mixed);
		assertEquals(Math.log(0.75 / 0.25), k[0], 1e-6);
		assertEquals(0, k[1], 1e-6);
		assertArrayEquals(BayesDecision.logOdds(up, new boolean[2], new boolean[4], 2), odds(up));
		float[] still = new float[4];
		assertEquals(0, odds(still)[0], "as likely up as down");
		assertTrue(BayesDecision.logOdds(still, new boolean[2], new boolean[4], 2)[0] < -18, "MOVE: not up, so surely down");
	}

	private static double[] odds(float[]... refits) {
		var moves = new BayesDecision.Moves(2);
		for (float[] refit : refits) {
			moves.count(refit, new boolean[2], new boolean[4]);
		}
		return moves.logOdds();
	}

	@Test
	void ofEquallyCertainPairsTheLargerEffectComesFirst() {
		double[][] k = { { 3, -3, 3, 1 } };
		double[][] effect = { { 0.1, -0.9, 0.5, 7 } };
		assertArrayEquals(new int[] { 1, 2, 0, 3 }, BayesDecision.strict(k, new boolean[1][4], effect, 0.05).order());
		assertArrayEquals(new int[] { 0, 1, 2, 3 }, BayesDecision.strict(k, new boolean[1][4], 0.05).order());
	}

	@Test
	void kendallIsThatOfCountingAllPairs() {
		RandomStream random = RandomStream.of(4, "kendall");
		for (int levels : new int[] { 3, 10, 1000 }) {
			double[] x = new double[60];
			double[] y = new double[60];
			for (int i = 0; i < 60; i++) {
				x[i] = random.nextInt(levels);
				y[i] = random.nextBoolean(0.5) ? x[i] : random.nextInt(levels);
			}
			assertEquals(counted(x, y), Correlation.kendall(x, y), 1e-12);
		}
		assertEquals(1, Correlation.kendall(new double[] { 1, 2, 3 }, new double[] { 10, 20, 40 }));
		assertEquals(-1, Correlation.kendall(new double[] { 1, 2, 3 }, new double[] { 3, 2, 1 }));
		assertTrue(Double.isNaN(Correlation.kendall(new double[] { 1, 1 }, new double[] { 3, 2 })));
		assertEquals(1, Correlation.kendall(new double[] { 1, Double.NaN, 3 }, new double[] { 1, 9, 2 }));
	}

	private static double counted(double[] x, double[] y) {
		double agree = 0;
		double left = 0;
		double right = 0;
		for (int i = 0; i < x.length; i++) {
			for (int j = 0; j < i; j++) {
				agree += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
				left += x[i] != x[j] ? 1 : 0;
				right += y[i] != y[j] ? 1 : 0;
			}
		}
		return agree / Math.sqrt(left * right);
	}
}
