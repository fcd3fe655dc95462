package org.latentworkbench.analyses.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RefitEffectTest {
	private static final double NAN = Double.NaN;

	@Test
	void refitsGiveMeanSpreadAndInterval() {
		var effect = RefitEffect.of(new double[] { 1, 2, 3, NAN, 6 }, .5);
		assertEquals(3, effect.mean());
		assertEquals(Math.sqrt(14 / 3.0), effect.sd(), 1e-15);
		assertEquals(1.75, effect.low(), 1e-15);
		assertEquals(3.75, effect.high(), 1e-15);
		assertEquals(4, effect.agreement());
		assertEquals(4, effect.refits());
	}

	@Test
	void fewRefitsHaveNoSpread() {
		assertTrue(Double.isNaN(RefitEffect.of(new double[] { 1 }, .95).sd()));
		assertTrue(Double.isNaN(RefitEffect.of(new double[] { NAN, NAN }, .95).mean()));
	}

	@Test
	void anEffectIsHeldAgainstItsSpread() {
		assertEquals(1.5, RefitEffect.z(3, 2, 0));
		assertEquals(-1, RefitEffect.z(-3, 2, 1));
		assertEquals(0, RefitEffect.z(0, 2, 0));
		assertEquals(0, RefitEffect.z(0, 0, 0));
		assertTrue(Double.isNaN(RefitEffect.z(3, NAN, 0)));
		assertTrue(Double.isNaN(RefitEffect.z(NAN, 1, 0)));
	}

	@Test
	void refitsThatAgreeToTheLastDigitsAreSureUnlessModerated() {
		var same = RefitEffect.of(new double[] { -.1, -.1, -.1 }, .95);
		assertEquals(Double.NEGATIVE_INFINITY, RefitEffect.z(same.mean(), same.sd(), 0));
		assertEquals(-.5, RefitEffect.z(same.mean(), same.sd(), .2), 1e-12);
	}
}
