package org.latentworkbench.analyses.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latentworkbench.learn.latent.LatentPaths;

class CallOutsTest {
	@Test
	void calledOutPicturesAlternateAndDoNotCoverOneAnotherOrThePath() {
		double[][] line = LatentPaths.line(new double[] { 0, 0 }, new double[] { 1, 0 }, 0, 10, 8);
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
