package org.latentworkbench.analyses.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latentworkbench.testing.MoveDefect;

class BayesDecisionTest {
	/** MOVE's numbers: {@code mean_diff} is perturbed x sample x target. */
	record Moves(double[][][] mean_diff, boolean[][] nan_mask, boolean[][] feature_mask, double sig_threshold, double[][] bayes_k, int[] order,
			double[] proba_sorted, double[] fdr, int n_returned) {
	}

	private final Moves golden = Golden.read("bayes_decision", Moves.class);

	private double[][] logOdds() {
		var k = new double[golden.mean_diff.length][];
		for (int a = 0; a < k.length; a++) {
			var excluded = new boolean[golden.nan_mask.length];
			for (int i = 0; i < excluded.length; i++) {
				excluded[i] = golden.feature_mask[i][a];
			}
			k[a] = BayesDecision.logOdds(Golden.flat(golden.mean_diff[a]), excluded, Golden.flat(golden.nan_mask), 6);
		}
		return k;
	}

	@Test
	void logOddsAreMoves() {
		double[][] k = logOdds();
		for (int a = 0; a < k.length; a++) {
			assertArrayEquals(golden.bayes_k[a], k[a], 1e-12);
		}
	}

	@Test
	void movesDecisionIsMoves() {
		var decision = BayesDecision.move(golden.bayes_k, new boolean[3][6], golden.sig_threshold);
		assertArrayEquals(golden.order, decision.order());
		assertArrayEquals(golden.proba_sorted, decision.probability(), 1e-13);
		assertArrayEquals(golden.fdr, decision.fdr(), 1e-13);
		assertEquals(golden.n_returned, decision.associated());
	}

	@Test
	void movePutsSelfPairsLastButKeepsTheirProbability() {
		var self = new boolean[3][6];
		self[2][5] = true;
		var decision = BayesDecision.move(golden.bayes_k, self, .05);
		/* Pair 17, the most certain, now ties with 9 and 2 at |k| = 0, and the last comes first. */
		assertArrayEquals(new int[] { 17, 9, 2 }, java.util.Arrays.copyOfRange(decision.order(), 15, 18));
		assertEquals(golden.proba_sorted[0], decision.probability()[15], 1e-13);
		assertEquals(golden.fdr[17], decision.fdr()[17], 1e-13);
	}

	@Test
	void strictLeavesSelfPairsOut() {
		var self = new boolean[3][6];
		self[2][5] = true;
		var decision = BayesDecision.strict(golden.bayes_k, self, .2);
		assertEquals(17, decision.order().length);
		assertEquals(5, decision.order()[0]);
		assertTrue(decision.fdr()[decision.associated() - 1] <= .2);
		assertTrue(decision.fdr()[decision.associated()] > .2);
	}

	@Test
	void strictTakesAllPairsWithinTheLevelWhereMoveTakesOneFewer() {
		double[][] k = { { 6, 5, 4, .1 } };
		/* 1 - p is .0025, .0067, .018, .475: false shares .0025, .0046, .0091, .126 */
		var none = new boolean[1][4];
		assertEquals(3, BayesDecision.strict(k, none, .05).associated());
		assertEquals(2, BayesDecision.move(k, none, .05).associated());
		assertEquals(0, BayesDecision.strict(k, none, .001).associated());
		assertEquals(4, BayesDecision.strict(k, none, .5).associated());
	}

	@Test
	@MoveDefect(10)
	void pairsWithoutSamplesStopMoveAndAreLeftOutByStrict() {
		float[] difference = { .5f, -.5f, .25f, 1 };
		boolean[] missing = { false, true, false, true };
		double[] k = BayesDecision.logOdds(difference, new boolean[2], missing, 2);
		assertEquals(Math.log(1 + 1e-8) - Math.log(1e-8), k[0], 1e-9);
		assertTrue(Double.isNaN(k[1]));
		double[][] all = { k };
		assertArrayEquals(new int[] { 0 }, BayesDecision.strict(all, new boolean[1][2], .05).order());
		String message = assertThrows(IllegalArgumentException.class, () -> BayesDecision.move(all, new boolean[1][2], .05)).getMessage();
		assertTrue(message.contains("target 1"), message);
	}

	@Test
	void noPairsGiveNoDecision() {
		assertEquals(0, BayesDecision.strict(new double[0][], new boolean[0][], .05).associated());
		assertEquals(0, BayesDecision.move(new double[0][], new boolean[0][], .05).associated());
	}
}
