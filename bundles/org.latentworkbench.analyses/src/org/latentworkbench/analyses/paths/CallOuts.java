package org.latentworkbench.analyses.paths;

import java.util.ArrayList;

/** Places for pictures beside the points of a path, on alternating sides, at right angles to it, so that none covers another, its number or the path. */
final class CallOuts {
	private static final int REACH = 9;

	private CallOuts() {
	}

	/**
	 * Finds places.
	 *
	 * @param points     {@code n x 2}: those that get a picture
	 * @param path       {@code m x 2}: all of the path
	 * @param halfWidth  of a picture
	 * @param halfHeight of a picture
	 * @param distance   of its middle from its point, where there is room
	 * @return {@code n x 2}: the pictures' middles
	 */
	static double[][] places(double[][] points, double[][] path, double halfWidth, double halfHeight, double distance) {
		var placed = new ArrayList<double[]>();
		for (int i = 0; i < points.length; i++) {
			double[] normal = normal(points, i);
			int side = i % 2 == 0 ? 1 : -1;
			double[] best = null;
			for (int step = 0; step < REACH && best == null; step++) {
				for (int s : new int[] { side, -side }) {
					double away = distance * (1 + step * .35);
					double[] place = { points[i][0] + s * away * normal[0], points[i][1] + s * away * normal[1] };
					if (best == null && free(place, placed, path, halfWidth, halfHeight)) {
						best = place;
					}
				}
			}
			placed.add(best != null ? best : new double[] { points[i][0] + side * distance * normal[0], points[i][1] + side * distance
					* normal[1] });
		}
		return placed.toArray(double[][]::new);
	}

	private static boolean free(double[] place, ArrayList<double[]> placed, double[][] path, double halfWidth, double halfHeight) {
		return placed.stream().noneMatch(p -> Math.abs(p[0] - place[0]) < 2.1 * halfWidth && Math.abs(p[1] - place[1]) < 2.6 * halfHeight)
				&& java.util.Arrays.stream(path).noneMatch(p -> Math.abs(p[0] - place[0]) < 1.15 * halfWidth && Math.abs(p[1] - place[1])
						< 1.15 * halfHeight);
	}

	/** At right angles to the way from the point before to the one after; where these coincide, upwards. */
	static double[] normal(double[][] points, int i) {
		double[] before = points[Math.max(0, i - 1)];
		double[] after = points[Math.min(points.length - 1, i + 1)];
		double dx = after[0] - before[0];
		double dy = after[1] - before[1];
		double length = Math.hypot(dx, dy);
		return length > 0 ? new double[] { -dy / length, dx / length } : new double[] { 0, 1 };
	}
}
