package org.latentworkbench.learn.superposition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FeatureGeometryTest {
	@Test
	void featuresThatAreNotAtRightAnglesInterfere() {
		var geometry = new FeatureGeometry(new double[][] { { 3, 4 }, { 1, 0 }, { -4, 3 }, { 0, 0 } });
		assertEquals(5, geometry.norm(0), 1e-15);
		assertEquals(.6, geometry.overlap(0, 1), 1e-15, "(3, 4) / 5 with (1, 0)");
		assertEquals(3, geometry.overlap(1, 0), 1e-15, "(1, 0) with (3, 4)");
		assertEquals(0, geometry.overlap(0, 2), 1e-15, "at a right angle");
		assertEquals(.36, geometry.interference(0), 1e-15);
		assertEquals(9 + 16, geometry.interference(1), 1e-14);
		assertEquals(0, geometry.interference(3), "a feature that is given up");
	}
}
