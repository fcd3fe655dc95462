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

	@Property(tries = 300)
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
