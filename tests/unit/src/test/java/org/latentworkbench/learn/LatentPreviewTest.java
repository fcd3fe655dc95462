package org.latentworkbench.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;

class LatentPreviewTest {
	private static float[] cloud(int n) {
		var points = new float[2 * n];
		RandomStream.of(1, "test", "cloud").fillGaussian(points);
		for (int i = 0; i < points.length; i += 2)
			points[i] *= 3;
		return points;
	}

	@Test
	void aTurnedAndMirroredCloudIsBroughtBack() {
		float[] as = cloud(50);
		for (double angle = -3; angle < 3.2; angle += 0.7) {
			for (int sign : new int[] { 1, -1 }) {
				var turned = new float[as.length];
				for (int i = 0; i < as.length; i += 2) {
					turned[i] = (float) (as[i] * Math.cos(angle) - sign * as[i + 1] * Math.sin(angle));
					turned[i + 1] = (float) (as[i] * Math.sin(angle) + sign * as[i + 1] * Math.cos(angle));
				}
				PreviewPlane.turn(turned, as);
				assertArrayEquals(as, turned, 1e-4f);
			}
		}
	}

	@Test
	void pointsThatLieNowhereStayWhereTheyAre() {
		var points = new float[] { 1, 2, 3, 4 };
		PreviewPlane.turn(points, new float[4]);
		assertArrayEquals(new float[] { 1, 2, 3, 4 }, points);
	}
}
