package org.latentworkbench.analyses.paths;

/** Ordered points in space. All points of a path are of one length {@code d}. */
public final class Paths {
	private Paths() {
	}

	/**
	 * A line: {@code base + t * direction} for {@code count} evenly spaced {@code t}.
	 *
	 * @param from  the first t
	 * @param to    the last t
	 * @param count 1 or more; 1: only the first
	 */
	public static double[][] line(double[] base, double[] direction, double from, double to, int count) {
		var points = new double[count][base.length];
		for (int i = 0; i < count; i++) {
			double t = count == 1 ? from : from + (to - from) * i / (count - 1);
			for (int k = 0; k < base.length; k++) {
				points[i][k] = base[k] + t * direction[k];
			}
		}
		return points;
	}

	/**
	 * Points at even steps of length along straight pieces from corner to corner, the first and the last corner among them.
	 *
	 * @param corners at least one
	 * @param count   1 or more; 1: only the first corner
	 */
	public static double[][] polyline(double[][] corners, int count) {
		var lengths = new double[corners.length];
		for (int i = 1; i < corners.length; i++) {
			lengths[i] = lengths[i - 1] + distance(corners[i - 1], corners[i]);
		}
		double whole = lengths[corners.length - 1];
		var points = new double[count][];
		int piece = 1;
		for (int i = 0; i < count; i++) {
			double at = count == 1 ? 0 : whole * i / (count - 1);
			while (piece < corners.length - 1 && lengths[piece] < at) {
				piece++;
			}
			if (whole == 0) {
				points[i] = corners[0].clone();
				continue;
			}
			double t = Math.min(1, (at - lengths[piece - 1]) / (lengths[piece] - lengths[piece - 1]));
			points[i] = between(corners[piece - 1], corners[piece], t);
		}
		return points;
	}

	private static double[] between(double[] a, double[] b, double t) {
		var point = new double[a.length];
		for (int k = 0; k < a.length; k++) {
			point[k] = a[k] + t * (b[k] - a[k]);
		}
		return point;
	}

	/**
	 * Points on a circle in space: {@code base + scale * R^i u}, where u is the unit vector along {@code start} and R turns by {@code
	 * degrees} about the axis, counter-clockwise seen from its tip (Rodrigues' formula).
	 *
	 * @param base  3 numbers: the point turned about
	 * @param axis  3 numbers, not all 0
	 * @param start 3 numbers, not all 0: the direction of the first point
	 */
	public static double[][] rotation(double[] base, double[] axis, double[] start, double degrees, double scale, int count) {
		double[] k = unit(axis);
		double[] v = unit(start);
		double along = k[0] * v[0] + k[1] * v[1] + k[2] * v[2];
		double[] across = { k[1] * v[2] - k[2] * v[1], k[2] * v[0] - k[0] * v[2], k[0] * v[1] - k[1] * v[0] };
		var points = new double[count][3];
		for (int i = 0; i < count; i++) {
			double angle = Math.toRadians(degrees * i);
			double cos = Math.cos(angle);
			double sin = Math.sin(angle);
			for (int j = 0; j < 3; j++) {
				points[i][j] = base[j] + scale * (v[j] * cos + across[j] * sin + k[j] * along * (1 - cos));
			}
		}
		return points;
	}

	/**
	 * The coordinate that puts points into the plane through three others.
	 *
	 * @param plane  3 points of 3 numbers
	 * @param points each of 3 numbers, of which the one at {@code solved} is replaced
	 * @param solved 0, 1 or 2
	 * @return the points in the plane
	 * @throws IllegalArgumentException when the three points lie on a line, or the plane is parallel to the coordinate asked for
	 */
	public static double[][] inPlane(double[][] plane, double[][] points, int solved) {
		double[] a = difference(plane[1], plane[0]);
		double[] b = difference(plane[2], plane[0]);
		double[] normal = { a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0] };
		double size = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
		if (size <= 1e-12 * distance(plane[1], plane[0]) * distance(plane[2], plane[0])) {
			throw new IllegalArgumentException("the three points lie on a line");
		}
		if (Math.abs(normal[solved]) <= 1e-12 * size) {
			throw new IllegalArgumentException("the plane through the three points has no single value of coordinate " + solved + " anywhere");
		}
		var result = new double[points.length][];
		for (int i = 0; i < points.length; i++) {
			result[i] = points[i].clone();
			double sum = 0;
			for (int k = 0; k < 3; k++) {
				sum += k == solved ? 0 : normal[k] * (points[i][k] - plane[0][k]);
			}
			result[i][solved] = plane[0][solved] - sum / normal[solved];
		}
		return result;
	}

	private static double[] difference(double[] a, double[] b) {
		return new double[] { a[0] - b[0], a[1] - b[1], a[2] - b[2] };
	}

	private static double[] unit(double[] v) {
		double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
		if (!(length > 0)) {
			throw new IllegalArgumentException("a direction of length 0");
		}
		return new double[] { v[0] / length, v[1] / length, v[2] / length };
	}

	/** Euclidean distance. */
	public static double distance(double[] a, double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++) {
			sum += (a[k] - b[k]) * (a[k] - b[k]);
		}
		return Math.sqrt(sum);
	}

	/** The row nearest to a point; of equally near ones the first. @param rows at least one */
	public static int nearest(double[][] rows, double[] point) {
		int best = 0;
		double least = Double.POSITIVE_INFINITY;
		for (int i = 0; i < rows.length; i++) {
			double sum = 0;
			for (int k = 0; k < point.length && sum < least; k++) {
				sum += (rows[i][k] - point[k]) * (rows[i][k] - point[k]);
			}
			if (sum < least) {
				least = sum;
				best = i;
			}
		}
		return best;
	}
}
