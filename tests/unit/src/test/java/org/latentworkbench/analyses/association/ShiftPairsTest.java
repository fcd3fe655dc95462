package org.latentworkbench.analyses.association;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.analyses.statistics.RefitEffect;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;

class ShiftPairsTest {
	/** Perturbed modality a (some features), targets those of a and b. */
	private static ShiftPairs pairs(int perturbed, int others, int shadows) throws InputException {
		Modality a = new Modality.Continuous("a", names("a", perturbed), new Matrix(2, perturbed, new float[2 * perturbed]));
		Modality b = new Modality.Continuous("b", names("b", others), new Matrix(2, others, new float[2 * others]));
		var dataset = new Dataset(List.of("s0", "s1"), List.of(a, b));
		return new ShiftPairs(Shadows.add(dataset, "a", shadows, RandomStream.of(1, "shadows")), a.features(), Target.of(dataset, List.of()));
	}

	private static List<String> names(String stem, int count) {
		return IntStream.range(0, count).mapToObj(i -> stem + i).toList();
	}

	/** Effects of two refits each, in the order of the targets. */
	private static RefitEffect[] effects(double[]... refits) {
		return Arrays.stream(refits).map(values -> RefitEffect.of(values, .95)).toArray(RefitEffect[]::new);
	}

	@Test
	void pairsAreRankedByTheirEffectOverItsSpreadAndHeldAgainstDecoys() throws InputException {
		// targets a0, a1, b0; features a0, a1 and a shadow of each
		ShiftPairs pairs = pairs(2, 1, 1);
		pairs.take(0, effects(new double[] { 90, 91 }, new double[] { 1, 2 }, new double[] { -3, -5 }));
		pairs.take(1, effects(new double[] { .5, -.5 }, new double[] { 90, 91 }, new double[] { Double.NaN, Double.NaN }));
		pairs.take(2, effects(new double[] { 90, 91 }, new double[] { .1, -.1 }, new double[] { 1, 2 }));
		pairs.take(3, effects(new double[] { .2, -.1 }, new double[] { 90, 91 }, new double[] { 0, 0 }));
		pairs.finish(0);
		assertArrayEquals(new int[] { 2, 1, 3 }, pairs.ranked(), "no self-pairs, none that was not measured");
		assertEquals(4, pairs.decoys(), "no shadow with the feature that it is a shadow of");
		assertEquals(-4 / Math.sqrt(2), pairs.z(2), 1e-12);
		assertEquals(1.5 / Math.sqrt(.5), pairs.z(1), 1e-12);
		assertEquals(0, pairs.z(3));
		// at least as extreme: none of 4 decoys, one (a tie), all four
		assertEquals(1 / 5.0, pairs.p(2), 1e-12);
		assertEquals(2 / 5.0, pairs.p(1), 1e-12);
		assertEquals(1, pairs.p(3));
		assertEquals(1, pairs.q(2), 1e-12);
		assertEquals(1, pairs.q(1), 1e-12, "(1 + 1) / 2");
		assertEquals(-4, pairs.effect(2));
		assertEquals(2, pairs.agreement(2));
		assertEquals(2, pairs.refits(2));
		assertTrue(pairs.low(2) < pairs.effect(2) && pairs.effect(2) < pairs.high(2));
		assertTrue(Double.isNaN(pairs.z(0)) && Double.isNaN(pairs.q(4)) && Double.isNaN(pairs.q(5)), "self-pairs and unmeasured ones");
	}

	@Test
	void plantedEffectsAreFoundAndOthersAreNot() throws InputException {
		int refits = 8;
		int shadows = 4;
		ShiftPairs pairs = pairs(10, 50, shadows);
		RandomStream random = RandomStream.of(5, "shift");
		for (int f = 0; f < 10 * (1 + shadows); f++) {
			var effects = new RefitEffect[60];
			for (int t = 0; t < 60; t++) {
				var values = new double[refits];
				random.fillGaussian(values);
				double planted = f < 10 && t % 10 == 5 && t != 5 ? t < 30 ? 8 : -8 : 0;
				effects[t] = RefitEffect.of(Arrays.stream(values).map(v -> v + planted).toArray(), .95);
			}
			pairs.take(f, effects);
		}
		pairs.finish(.5);
		assertEquals(10 * 59, pairs.ranked().length);
		int[] hits = pairs.hits(.05);
		long right = Arrays.stream(hits).filter(pair -> pair % 60 % 10 == 5 && pair % 60 != 5).count();
		assertEquals(50, right);
		assertTrue(hits.length - right <= 5, hits.length - right + " false hits");
		for (int i = 1; i < pairs.ranked().length; i++) {
			assertTrue(pairs.q(pairs.ranked()[i - 1]) <= pairs.q(pairs.ranked()[i]), "q-values rise along the ranking");
		}
	}

	@Test
	void moderationDrawsThoseDownThatAgreeByChance() throws InputException {
		ShiftPairs pairs = pairs(4, 6, 1);
		RefitEffect typical = RefitEffect.of(new double[] { .5, -.5, .1 }, .95);
		for (int f = 0; f < 8; f++) {
			var row = new RefitEffect[10];
			Arrays.fill(row, typical);
			if (f == 0) {
				row[8] = RefitEffect.of(new double[] { .100, .101, .099 }, .95);
				row[9] = RefitEffect.of(new double[] { 2, 2.4, 1.6 }, .95);
			}
			pairs.take(f, row);
		}
		pairs.finish(0);
		assertEquals(8, pairs.ranked()[0], "0.1 / 0.001");
		pairs.finish(.5);
		assertEquals(9, pairs.ranked()[0], "2 / (0.4 + 0.25)");
		assertEquals(2 / (.4 + .5 * typical.sd()), pairs.z(9), 1e-9);
	}
}
