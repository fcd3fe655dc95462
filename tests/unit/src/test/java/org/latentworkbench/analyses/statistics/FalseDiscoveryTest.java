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
import org.latentworkbench.api.RandomStream;

class FalseDiscoveryTest {
	private static final double NAN = Double.NaN;

	/** Numbers from SciPy 1.17, {@code false_discovery_control}. */
	@Test
	void benjaminiHochbergIsTheTextbooks() {
		double[] p = { 0.0786, 0.2354, 0.9618, NAN, 0.9248, 0.5253, 0.2929, 0.0767, 0.0258 };
		double[] q = { 0.2096, 0.46864, 0.9618, NAN, 0.9618, 0.7004, 0.46864, 0.2096, 0.2064 };
		assertArrayEquals(q, FalseDiscovery.benjaminiHochberg(p), 1e-14);
	}

	/** By hand, with two decoys a target: at 5 none of 2 found, at 4 one, at 3 (a tie) one, at 1 two, at 0 six. */
	@Test
	void decoysCountPerTargetAndTiesTogether() {
		double[] scores = { 3, -5, 1, 3, 0, NAN, -4, 7 };
		double[] decoys = { 4, -1, .5, .25, .1, 0, NAN };
		double[] q = FalseDiscovery.decoyQValues(scores, decoys, 2);
		assertArrayEquals(new double[] { .2, .2, .25, .2, .5, NAN, .2, .2 }, q, 1e-15);
	}

	@Test
	void infiniteScoresCount() {
		double[] q = FalseDiscovery.decoyQValues(new double[] { Double.POSITIVE_INFINITY, 2 }, new double[] { Double.NEGATIVE_INFINITY }, 1);
		assertArrayEquals(new double[] { 1, 1 }, q);
		assertThrows(IllegalArgumentException.class, () -> FalseDiscovery.decoyQValues(new double[1], new double[1], 0));
	}

	@Property(tries = 300, seed = "20260102")
	void decoyQValuesFallWithTheScoreAndMatchTheDefinition(@ForAll @Size(min = 1, max = 30) int @IntRange(min = -9, max = 9) [] targets,
			@ForAll @Size(max = 60) int @IntRange(min = -9, max = 9) [] decoys, @ForAll @IntRange(min = 1, max = 4) int shadows) {
		double[] z = Arrays.stream(targets).asDoubleStream().toArray();
		double[] d = Arrays.stream(decoys).asDoubleStream().toArray();
		double[] q = FalseDiscovery.decoyQValues(z, d, shadows);
		for (int i = 0; i < z.length; i++) {
			double least = 1;
			for (double s : z) {
				if (Math.abs(s) <= Math.abs(z[i])) {
					double size = Math.abs(s);
					double above = Arrays.stream(d).filter(v -> Math.abs(v) >= size).count();
					double found = Arrays.stream(z).filter(v -> Math.abs(v) >= size).count();
					least = Math.min(least, (1 + above) / shadows / found);
				}
			}
			assertEquals(least, q[i], 1e-12);
		}
	}

	/**
	 * Over many tables, 250 true pairs among 1000 and the rest as the decoys are: the mean share of false hits keeps to
	 * the level.
	 */
	@Test
	void decoyQValuesKeepTheirLevel() {
		for (int shadows : new int[] { 1, 5 }) {
			double falseShare = 0;
			double power = 0;
			int tables = 200;
			for (int t = 0; t < tables; t++) {
				var random = RandomStream.of(t, "decoys", Integer.toString(shadows));
				double[] z = new double[1000];
				double[] d = new double[1000 * shadows];
				random.fillGaussian(z);
				random.fillGaussian(d);
				for (int i = 0; i < 250; i++) {
					z[i] += 3;
				}
				double[] q = FalseDiscovery.decoyQValues(z, d, shadows);
				int hits = 0;
				int right = 0;
				for (int i = 0; i < q.length; i++) {
					hits += q[i] <= .1 ? 1 : 0;
					right += q[i] <= .1 && i < 250 ? 1 : 0;
				}
				falseShare += hits == 0 ? 0 : (double) (hits - right) / hits / tables;
				power += right / 250.0 / tables;
			}
			/* Three quarters of the targets are null, so .075 is expected and .1 the bound. */
			assertTrue(falseShare < .085, shadows + " shadows: false share " + falseShare);
			assertTrue(falseShare > .06, shadows + " shadows: false share " + falseShare);
			assertTrue(power > .6, shadows + " shadows: found " + power);
		}
	}

	/** By hand: at 4 one of 6 decoys, at 5 none, at 1 two, at 0 all. */
	@Test
	void decoysGiveChances() {
		double[] p = FalseDiscovery.decoyPValues(new double[] { -4, 5, 1, 0, NAN }, new double[] { 4, -1, .5, .25, .1, 0, NAN });
		assertArrayEquals(new double[] { 2 / 7.0, 1 / 7.0, 3 / 7.0, 1, NAN }, p, 1e-15);
	}

	/**
	 * Effects over 8 refits of 10 perturbed features on 19 targets, with an error that refits share (sampling) and one that
	 * they do not, by their moderated spread; targets in blocks of 10 share part of their errors.
	 *
	 * @param first how many of the pairs are true
	 * @return hits at .05 among the targets: those that are true and those that are not, and the same when the 1 in {@code (1 +
	 *         D) / (k T)} is not shared out
	 */
	private static int[] refitTable(int first, int shadows, double shared, RandomStream random) {
		int refits = 8;
		int targets = 190;
		int pairs = targets * (1 + shadows);
		var values = new double[refits + 1][];
		for (int r = 0; r <= refits; r++) {
			values[r] = new double[pairs];
			random.fillGaussian(values[r]);
			double common = 0;
			for (int i = 0; i < pairs; i++) {
				common = i % 19 % 10 == 0 ? random.nextGaussian() : common;
				values[r][i] = Math.sqrt(1 - shared) * values[r][i] + Math.sqrt(shared) * common;
			}
		}
		var mean = new double[pairs];
		var sd = new double[pairs];
		for (int i = 0; i < pairs; i++) {
			var effects = new double[refits];
			for (int r = 0; r < refits; r++) {
				effects[r] = values[r][i] + .6 * values[refits][i] + (i < first ? i % 2 == 0 ? 4 : -4 : 0);
			}
			var effect = RefitEffect.of(effects, .95);
			mean[i] = effect.mean();
			sd[i] = effect.sd();
		}
		double floor = .5 * Distribution.median(Arrays.copyOfRange(sd, targets, pairs));
		var z = new double[pairs];
		Arrays.setAll(z, i -> RefitEffect.z(mean[i], sd[i], floor));
		double[] scores = Arrays.copyOf(z, targets);
		double[] decoys = Arrays.copyOfRange(z, targets, pairs);
		double[] q = FalseDiscovery.decoyQValues(scores, decoys, shadows);
		var found = new int[3];
		for (int i = 0; i < targets; i++) {
			found[i < first ? 0 : 1] += q[i] <= .05 ? 1 : 0;
			double size = Math.abs(scores[i]);
			double above = Arrays.stream(decoys).filter(d -> Math.abs(d) >= size).count();
			double taken = Arrays.stream(scores).filter(s -> Math.abs(s) >= size).count();
			found[2] += (1 + above / shadows) / taken <= .05 ? 1 : 0;
		}
		return found;
	}

	@Test
	void fewRefitTablesWithoutTruthHaveAHitEvenWhereTargetsMoveTogether() {
		for (int shadows : new int[] { 1, 5, 10 }) {
			for (double shared : new double[] { 0, .8 }) {
				int tables = 200;
				int withHits = 0;
				for (int t = 0; t < tables; t++) {
					int[] found = refitTable(0, shadows, shared, RandomStream.of(t, "refits", shadows + " " + shared));
					withHits += found[1] > 0 ? 1 : 0;
				}
				assertTrue(withHits <= .05 * tables + 6, shadows + " shadows, shared " + shared + ": " + withHits + " of " + tables);
			}
		}
	}

	/** 10 true pairs among 190: too few for a share of 1 / hits to fall to .05. */
	@Test
	void sharingOutTheOneFindsFewTruePairsAndKeepsTheLevel() {
		int tables = 200;
		double falseShare = 0;
		double power = 0;
		double unshared = 0;
		for (int t = 0; t < tables; t++) {
			int[] found = refitTable(10, 10, 0, RandomStream.of(t, "few"));
			falseShare += found[1] == 0 ? 0 : (double) found[1] / (found[0] + found[1]) / tables;
			power += found[0] / 10.0 / tables;
			unshared += found[2] / 10.0 / tables;
		}
		assertTrue(falseShare < .06, "false share " + falseShare);
		assertTrue(power > .8, "found " + power);
		assertTrue(unshared < .05, "without sharing " + unshared);
	}

	@Test
	void nothingIsFoundWhereNothingIsTrue() {
		int tablesWithHits = 0;
		for (int t = 0; t < 400; t++) {
			var random = RandomStream.of(t, "no truth");
			double[] z = new double[500];
			double[] d = new double[2500];
			random.fillGaussian(z);
			random.fillGaussian(d);
			tablesWithHits += Arrays.stream(FalseDiscovery.decoyQValues(z, d, 5)).anyMatch(q -> q <= .05) ? 1 : 0;
		}
		assertTrue(tablesWithHits <= 20, tablesWithHits + " of 400 tables have hits");
	}
}
