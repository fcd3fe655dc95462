package org.latentworkbench.analyses.paths;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PathsTest {
	private static void same(double[][] expected, double[][] found, double tolerance) {
		assertEquals(expected.length, found.length);
		for (int i = 0; i < expected.length; i++) {
			assertArrayEquals(expected[i], found[i], tolerance, "point " + i);
		}
	}

	@Test
	void aLineGoesFromBasePlusDirectionToBasePlusSpanTimesDirection() {
		// (0, 0, 2.5), (.2, 0, -1), span 4, 5 points
		same(new double[][] { { .2, 0, 1.5 }, { .35, 0, .75 }, { .5, 0, 0 }, { .65, 0, -.75 }, { .8, 0, -1.5 } }, Paths.line(new double[] { 0, 0,
				2.5 }, new double[] { .2, 0, -1 }, 1, 4, 5), 1e-12);
		same(new double[][] { { 2.3, .5, 0 }, { 1.3, .5, 0 }, { .3, .5, 0 }, { -.7, .5, 0 } }, Paths.line(new double[] { 3.3, .5, 0 },
				new double[] { -1, 0, 0 }, 1, 4, 4), 1e-12);
		double[][] third = Paths.line(new double[] { 15, 0, -20 }, new double[] { -1, 0, .7 }, 1, 35, 6);
		assertArrayEquals(new double[] { 14, 0, -19.3 }, third[0], 1e-12);
		assertArrayEquals(new double[] { 7.2, 0, -14.54 }, third[1], 1e-12);
		assertArrayEquals(new double[] { -20, 0, 4.5 }, third[5], 1e-12);
	}

	@Test
	void thePublishedRotationHasItsFiveCoordinates() {
		double[][] found = Paths.rotation(new double[3], new double[] { 0, -1, 0 }, new double[] { 0, 0, 2 }, 70, 1, 5);
		same(new double[][] { { 0, 0, 1 }, { -.940, 0, .342 }, { -.643, 0, -.766 }, { .5, 0, -.866 }, { .985, 0, .174 } }, found, 5e-4);
		same(new double[][] { { 0, 0, 1 }, { -.9396926207859083, 0, .3420201433256688 }, { -.6427876096865395, 0, -.7660444431189779 }, { .5, 0,
				-.8660254037844386 }, { .984807753012208, 0, .17364817766693055 } }, found, 1e-12);
	}

	@Test
	void aRotationKeepsWhatLiesAlongItsAxisAndTheDistanceFromTheBase() {
		double[] base = { 1, 2, 3 };
		double[] axis = { 1, 1, 1 };
		double[][] points = Paths.rotation(base, axis, new double[] { 1, 0, 0 }, 120, 2, 4);
		// turning by 120 degrees about the diagonal moves x to y to z to x
		same(new double[][] { { 3, 2, 3 }, { 1, 4, 3 }, { 1, 2, 5 }, { 3, 2, 3 } }, points, 1e-12);
	}

	@Test
	void aPolylineTakesEvenStepsOverItsCorners() {
		same(new double[][] { { 0, 0 }, { 1, 0 }, { 2, 0 }, { 2, 1 }, { 2, 2 } }, Paths.polyline(new double[][] { { 0, 0 }, { 2, 0 }, { 2, 2 } },
				5), 1e-12);
		same(new double[][] { { 1, 1 }, { 1, 1 } }, Paths.polyline(new double[][] { { 1, 1 }, { 1, 1 } }, 2), 0);
	}

	@Test
	void thePlaneGivesTheCoordinateAskedFor() {
		// x/2 + y/4 + z = 1
		double[][] plane = { { 0, 0, 1 }, { 2, 0, 0 }, { 0, 4, 0 } };
		same(new double[][] { { 1, 1, .25 }, { 0, 8, -1 } }, Paths.inPlane(plane, new double[][] { { 1, 1, 99 }, { 0, 8, 99 } }, 2), 1e-12);
		same(new double[][] { { 1.5, 1, 0 } }, Paths.inPlane(plane, new double[][] { { 99, 1, 0 } }, 0), 1e-12);
		String line = assertThrows(IllegalArgumentException.class, () -> Paths.inPlane(new double[][] { { 0, 0, 0 }, { 1, 1, 1 }, { 2, 2, 2 } },
				plane, 2)).getMessage();
		assertTrue(line.contains("line"), line);
		assertThrows(IllegalArgumentException.class, () -> Paths.inPlane(new double[][] { { 0, 0, 0 }, { 0, 0, 1 }, { 0, 1, 0 } }, plane, 2));
	}

	@Test
	void theNearestRowIsTheFirstOfEquallyNearOnes() {
		assertEquals(1, Paths.nearest(new double[][] { { 5, 5 }, { 1, 0 }, { -1, 0 } }, new double[] { 0, 0 }));
	}

	@Test
	void aStripHasTheMeanAndTheSmallestValueOfEachBin() {
		// bins of z 0..4: two points each
		double[][] points = { { 1, 5, 0 }, { 3, 2, .5 }, { 2, 7, 1.2 }, { 4, 6, 1.4 }, { 0, 1, 2.5 }, { 2, 9, 2.7 }, { 1, 1, 3.5 }, { 1, 3, 4 } };
		HullStrip strip = HullStrip.of(points, 2, new HullStrip.Edge[] { HullStrip.Edge.MEAN, HullStrip.Edge.MIN }, new double[] { 1e3, 1e3 }, 4, 3);
		same(new double[][] { { 2, 2, .25 }, { 3, 6, 1.3 }, { 1, 1, 2.6 }, { 1, 1, 3.75 } }, strip.binned(), 1e-12);
		// a cubic through four points
		assertArrayEquals(new double[] { 2, 2, .25 }, strip.curve()[0], 1e-9);
		assertEquals(2, strip.curve()[1][2], 1e-12);
		assertArrayEquals(new double[] { 1, 1, 3.75 }, strip.curve()[2], 1e-9);
		String few = assertThrows(IllegalArgumentException.class, () -> HullStrip.of(points, 2, new HullStrip.Edge[] { HullStrip.Edge.MEAN,
				HullStrip.Edge.MAX }, new double[] { 1, 1 }, 3, 3)).getMessage();
		assertTrue(few.contains("3 bins"), few);
	}

	@Test
	void calledOutPicturesAlternateAndDoNotCoverOneAnotherOrThePath() {
		double[][] line = Paths.line(new double[] { 0, 0 }, new double[] { 1, 0 }, 0, 10, 8);
		double[][] places = CallOuts.places(line, line, .6, .6, 1.5);
		for (int i = 0; i < places.length; i++) {
			assertEquals(i % 2 == 0, places[i][1] > 0, "side of " + i);
			assertEquals(line[i][0], places[i][0], 1e-12, "at right angles");
			assertTrue(Math.abs(places[i][1]) > .6, "the path is seen");
			for (int j = 0; j < i; j++) {
				assertTrue(Math.abs(places[i][0] - places[j][0]) >= 1.2 || Math.abs(places[i][1] - places[j][1]) >= 1.2, i + " covers " + j);
			}
		}
	}
}
