package org.latentworkbench.analyses.paths;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HullStripTest {
	@Test
	void aStripHasTheMeanAndTheSmallestValueOfEachBin() {
		// bins of z 0..4: two points each
		double[][] points = { { 1, 5, 0 }, { 3, 2, .5 }, { 2, 7, 1.2 }, { 4, 6, 1.4 }, { 0, 1, 2.5 }, { 2, 9, 2.7 }, { 1, 1, 3.5 }, { 1, 3, 4 } };
		HullStrip strip = HullStrip.of(points, 2, new HullStrip.Edge[] { HullStrip.Edge.MEAN, HullStrip.Edge.MIN }, new double[] { 1e3, 1e3 }, 4, 3);
		double[][] binned = { { 2, 2, .25 }, { 3, 6, 1.3 }, { 1, 1, 2.6 }, { 1, 1, 3.75 } };
		assertEquals(binned.length, strip.binned().length);
		for (int i = 0; i < binned.length; i++) {
			assertArrayEquals(binned[i], strip.binned()[i], 1e-12);
		}
		// a cubic through four points
		assertArrayEquals(new double[] { 2, 2, .25 }, strip.curve()[0], 1e-9);
		assertEquals(2, strip.curve()[1][2], 1e-12);
		assertArrayEquals(new double[] { 1, 1, 3.75 }, strip.curve()[2], 1e-9);
		String few = assertThrows(IllegalArgumentException.class, () -> HullStrip.of(points, 2, new HullStrip.Edge[] { HullStrip.Edge.MEAN,
				HullStrip.Edge.MAX }, new double[] { 1, 1 }, 3, 3)).getMessage();
		assertTrue(few.contains("3 bins"), few);
	}
}
