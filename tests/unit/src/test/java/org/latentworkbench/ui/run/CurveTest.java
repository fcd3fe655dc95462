package org.latentworkbench.ui.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CurveTest {
	@Test
	void pointsComeBackInOrder() {
		var curve = new Curve();
		assertTrue(curve.points().isEmpty());
		curve.add(1, 4);
		curve.add(2, 3);
		assertArrayEquals(new double[] { 1, 2 }, curve.points().x());
		assertArrayEquals(new double[] { 4, 3 }, curve.points().y());
	}

	@Test
	void aLongTrainingStaysSmallAndKeepsItsWholeLength() {
		var curve = new Curve();
		int n = 1_000_000;
		for (int i = 0; i < n; i++) {
			curve.add(i, Math.sqrt(i));
		}
		Curve.Points points = curve.points();
		assertTrue(points.x().length <= 4096 && points.x().length > 2000, points.x().length + " points");
		assertEquals(0, points.x()[0]);
		assertTrue(points.x()[points.x().length - 1] > 0.99 * n);
		double step = points.x()[1];
		for (int i = 0; i < points.x().length; i++) {
			assertEquals(i * step, points.x()[i], "evenly spread");
			assertEquals(Math.sqrt(points.x()[i]), points.y()[i]);
		}
		assertEquals(Math.sqrt(n - 1), curve.last());
	}

	@Test
	void anotherPieceOfWorkBeginsAnew() {
		var curve = new Curve();
		curve.add(1, 4);
		curve.add(100, 2);
		curve.add(1, 9);
		assertArrayEquals(new double[] { 1 }, curve.points().x());
	}
}
