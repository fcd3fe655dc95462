package org.latentworkbench.learn.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LatentPathsTest {
	private static final double CLOSE = 1e-9;

	private static void same(double[][] expected, double[][] found, double tolerance) {
		assertEquals(expected.length, found.length);
		for (int i = 0; i < expected.length; i++) {
			assertArrayEquals(expected[i], found[i], tolerance, "point " + i);
		}
	}

	@Test
	void aLineGoesFromBasePlusDirectionToBasePlusSpanTimesDirection() {
		// (0, 0, 2.5), (.2, 0, -1), span 4, 5 points
		same(new double[][] { { .2, 0, 1.5 }, { .35, 0, .75 }, { .5, 0, 0 }, { .65, 0, -.75 }, { .8, 0, -1.5 } }, LatentPaths.line(new double[] { 0, 0,
				2.5 }, new double[] { .2, 0, -1 }, 1, 4, 5), 1e-12);
		same(new double[][] { { 2.3, .5, 0 }, { 1.3, .5, 0 }, { .3, .5, 0 }, { -.7, .5, 0 } }, LatentPaths.line(new double[] { 3.3, .5, 0 },
				new double[] { -1, 0, 0 }, 1, 4, 4), 1e-12);
		double[][] third = LatentPaths.line(new double[] { 15, 0, -20 }, new double[] { -1, 0, .7 }, 1, 35, 6);
		assertArrayEquals(new double[] { 14, 0, -19.3 }, third[0], 1e-12);
		assertArrayEquals(new double[] { 7.2, 0, -14.54 }, third[1], 1e-12);
		assertArrayEquals(new double[] { -20, 0, 4.5 }, third[5], 1e-12);
	}

	@Test
	void thePublishedRotationHasItsFiveCoordinates() {
		double[][] found = LatentPaths.rotation(new double[3], new double[] { 0, -1, 0 }, new double[] { 0, 0, 2 }, 70, 1, 5);
		same(new double[][] { { 0, 0, 1 }, { -.940, 0, .342 }, { -.643, 0, -.766 }, { .5, 0, -.866 }, { .985, 0, .174 } }, found, 5e-4);
		same(new double[][] { { 0, 0, 1 }, { -.9396926207859083, 0, .3420201433256688 }, { -.6427876096865395, 0, -.7660444431189779 }, { .5, 0,
				-.8660254037844386 }, { .984807753012208, 0, .17364817766693055 } }, found, 1e-12);
	}

	@Test
	void aRotationKeepsWhatLiesAlongItsAxisAndTheDistanceFromTheBase() {
		double[] base = { 1, 2, 3 };
		double[] axis = { 1, 1, 1 };
		double[][] points = LatentPaths.rotation(base, axis, new double[] { 1, 0, 0 }, 120, 2, 4);
		// turning by 120 degrees about the diagonal moves x to y to z to x
		same(new double[][] { { 3, 2, 3 }, { 1, 4, 3 }, { 1, 2, 5 }, { 3, 2, 3 } }, points, 1e-12);
	}

	@Test
	void aPolylineTakesEvenStepsOverItsCorners() {
		same(new double[][] { { 0, 0 }, { 1, 0 }, { 2, 0 }, { 2, 1 }, { 2, 2 } }, LatentPaths.polyline(new double[][] { { 0, 0 }, { 2, 0 }, { 2, 2 } },
				5), 1e-12);
		same(new double[][] { { 1, 1 }, { 1, 1 } }, LatentPaths.polyline(new double[][] { { 1, 1 }, { 1, 1 } }, 2), 0);
	}

	@Test
	void thePlaneGivesTheCoordinateAskedFor() {
		// x/2 + y/4 + z = 1
		double[][] plane = { { 0, 0, 1 }, { 2, 0, 0 }, { 0, 4, 0 } };
		same(new double[][] { { 1, 1, .25 }, { 0, 8, -1 } }, LatentPaths.inPlane(plane, new double[][] { { 1, 1, 99 }, { 0, 8, 99 } }, 2), 1e-12);
		same(new double[][] { { 1.5, 1, 0 } }, LatentPaths.inPlane(plane, new double[][] { { 99, 1, 0 } }, 0), 1e-12);
		String line = assertThrows(IllegalArgumentException.class, () -> LatentPaths.inPlane(new double[][] { { 0, 0, 0 }, { 1, 1, 1 }, { 2, 2, 2 } },
				plane, 2)).getMessage();
		assertTrue(line.contains("line"), line);
		assertThrows(IllegalArgumentException.class, () -> LatentPaths.inPlane(new double[][] { { 0, 0, 0 }, { 0, 0, 1 }, { 0, 1, 0 } }, plane, 2));
	}

	@Test
	void theNearestRowIsTheFirstOfEquallyNearOnes() {
		assertEquals(1, LatentPaths.nearest(new double[][] { { 5, 5 }, { 1, 0 }, { -1, 0 } }, new double[] { 0, 0 }));
	}

	@Test
	void aPolylineIsWalkedAtEvenDistances() {
		double[][] path = LatentPaths.polyline(new double[][] { { 0, 0 }, { 3, 0 }, { 3, 1 } }, 5);
		double[][] expected = { { 0, 0 }, { 1, 0 }, { 2, 0 }, { 3, 0 }, { 3, 1 } };
		for (int i = 0; i < 5; i++) {
			assertArrayEquals(expected[i], path[i], CLOSE);
		}
	}

	@Test
	void aLineFromAPlaceToItselfStaysThere() {
		for (double[] at : LatentPaths.polyline(new double[][] { { 2, 3 }, { 2, 3 } }, 4)) {
			assertArrayEquals(new double[] { 2, 3 }, at, CLOSE);
		}
		assertArrayEquals(new double[] { 2, 3 }, LatentPaths.polyline(new double[][] { { 2, 3 }, { 9, 9 } }, 1)[0], CLOSE);
	}

	@Property(seed = "2026")
	void aPolylineBeginsAndEndsAtItsEnds(@ForAll @Size(6) double[] numbers, @ForAll @IntRange(min = 2, max = 40) int n) {
		double[][] corners = { bounded(numbers, 0), bounded(numbers, 2), bounded(numbers, 4) };
		double[][] path = LatentPaths.polyline(corners, n);
		assertArrayEquals(corners[0], path[0], 1e-6);
		assertArrayEquals(corners[2], path[n - 1], 1e-6);
	}

	private static double[] bounded(double[] numbers, int from) {
		double[] two = { numbers[from], numbers[from + 1] };
		for (int k = 0; k < 2; k++) {
			two[k] = Double.isFinite(two[k]) ? Math.clamp(two[k], -1e3, 1e3) : k;
		}
		return two;
	}

	@Property(seed = "2026")
	void aCircleStaysAtItsRadius(@ForAll @DoubleRange(min = -5, max = 5) double x, @ForAll @DoubleRange(min = -5, max = 5) double y,
			@ForAll @DoubleRange(min = -5, max = 5) double z) {
		double[] u = { x, y, z };
		double radius = Math.sqrt(x * x + y * y + z * z);
		double[] v = LatentPaths.across(u, new double[] { z - 1, x + .5, 2 * y });
		for (double[] at : LatentPaths.circle(new double[] { 1, 2, 3 }, u, v, 7)) {
			double away = Math.sqrt(Math.pow(at[0] - 1, 2) + Math.pow(at[1] - 2, 2) + Math.pow(at[2] - 3, 2));
			assertTrue(Math.abs(away - radius) < 1e-6 || v[0] == 0 && v[1] == 0 && v[2] == 0, away + " is not " + radius);
		}
	}

	@Test
	void aPlaneGoesRowByRowFromItsCorner() {
		double[][] plane = LatentPaths.plane(new double[] { 0, 1 }, new double[] { 2, 0 }, new double[] { 0, -1 }, 2, 3);
		double[][] expected = { { 0, 1 }, { 1, 1 }, { 2, 1 }, { 0, 0 }, { 1, 0 }, { 2, 0 } };
		for (int i = 0; i < 6; i++) {
			assertArrayEquals(expected[i], plane[i], CLOSE);
		}
		assertEquals(1, LatentPaths.plane(new double[] { 5, 5 }, new double[2], new double[2], 1, 1).length);
	}

	@Test
	void evenValuesHoldBothEnds() {
		assertArrayEquals(new float[] { -1, 0, 1 }, LatentPaths.evenly(-1, 1, 3), 0);
	}

	@Test
	void nearlyNoughtHasNoSign() {
		assertEquals("0.00", LatentPaths.rounded(-.004, 2));
		assertEquals("-0.01", LatentPaths.rounded(-.006, 2));
		assertEquals("0.0", LatentPaths.rounded(-.03, 1));
		assertEquals("-10.0", LatentPaths.rounded(-10, 1));
	}
}
