package org.latentworkbench.learn.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LatentPathsTest {
	private static final double CLOSE = 1e-9;

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
}
