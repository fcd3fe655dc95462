package org.latentworkbench.learn.latent;

import java.util.Arrays;
import java.util.Locale;

/** Ordered positions in a space of k dimensions: along lines, round circles and over planes. */
public final class LatentPaths {
	private LatentPaths() {
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
	 * Positions along straight pieces from corner to corner, at even distances along all of it, both ends included.
	 *
	 * @param corners at least 1, each {@code k} numbers
	 * @param n       at least 1; a single one is the first corner
	 * @return {@code n x k}
	 */
	public static double[][] polyline(double[][] corners, int n) {
		double[] reached = new double[corners.length];
		for (int i = 1; i < corners.length; i++) {
			reached[i] = reached[i - 1] + distance(corners[i - 1], corners[i]);
		}
		double all = reached[corners.length - 1];
		var result = new double[n][];
		int piece = 1;
		for (int i = 0; i < n; i++) {
			double way = n == 1 ? 0 : all * i / (n - 1);
			while (piece < corners.length - 1 && reached[piece] < way) {
				piece++;
			}
			result[i] = corners.length == 1 ? corners[0].clone()
					: between(corners[piece - 1], corners[piece], share(way, reached[piece - 1], reached[piece]));
		}
		return result;
	}

	/**
	 * Positions round an ellipse, counted from {@code centre + u} towards {@code centre + v}; the last is one step before the first.
	 *
	 * @param u from the centre to the first position; @param v likewise, a quarter of a turn later; a circle where it is as long as u and at
	 *          a right angle to it
	 * @return {@code n x k}
	 */
	public static double[][] circle(double[] centre, double[] u, double[] v, int n) {
		var result = new double[n][centre.length];
		for (int i = 0; i < n; i++) {
			double angle = 2 * Math.PI * i / n;
			for (int k = 0; k < centre.length; k++) {
				result[i][k] = centre[k] + Math.cos(angle) * u[k] + Math.sin(angle) * v[k];
			}
		}
		return result;
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
		double[] a = minus(plane[1], plane[0]);
		double[] b = minus(plane[2], plane[0]);
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

	/**
	 * Positions over a parallelogram, row by row.
	 *
	 * @param corner the first position of the first row; @param u from it to the end of its row; @param v from it to the last row
	 * @return {@code (rows * columns) x k}
	 */
	public static double[][] plane(double[] corner, double[] u, double[] v, int rows, int columns) {
		var result = new double[rows * columns][corner.length];
		for (int i = 0; i < result.length; i++) {
			double down = rows == 1 ? 0 : (double) (i / columns) / (rows - 1);
			double along = columns == 1 ? 0 : (double) (i % columns) / (columns - 1);
			for (int k = 0; k < corner.length; k++) {
				result[i][k] = corner[k] + along * u[k] + down * v[k];
			}
		}
		return result;
	}

	/**
	 * n evenly spaced values, both ends included.
	 *
	 * @param n at least 2
	 */
	public static float[] evenly(double from, double to, int n) {
		float[] values = new float[n];
		for (int i = 0; i < n; i++) {
			values[i] = (float) (from + (to - from) * i / (n - 1));
		}
		return values;
	}

	/** A coordinate in words; nearly 0 has no sign on either side of it. */
	public static String rounded(double coordinate, int decimals) {
		String text = String.format(Locale.ROOT, "%." + decimals + "f", coordinate);
		return text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9') ? text.substring(1) : text;
	}

	/** {@code to - from}. */
	public static double[] minus(double[] to, double[] from) {
		double[] result = to.clone();
		Arrays.setAll(result, k -> to[k] - from[k]);
		return result;
	}

	/** The part of v at a right angle to u, made as long as u; zeros where v has no such part. */
	public static double[] across(double[] u, double[] v) {
		double uu = dot(u, u);
		double along = uu == 0 ? 0 : dot(u, v) / uu;
		double[] rest = v.clone();
		Arrays.setAll(rest, k -> v[k] - along * u[k]);
		double length = Math.sqrt(dot(rest, rest));
		double scale = length == 0 ? 0 : Math.sqrt(uu) / length;
		Arrays.setAll(rest, k -> rest[k] * scale);
		return rest;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++) {
			sum += a[k] * b[k];
		}
		return sum;
	}

	private static double share(double way, double from, double to) {
		return to > from ? Math.min(1, (way - from) / (to - from)) : 0;
	}

	private static double[] between(double[] from, double[] to, double share) {
		double[] result = from.clone();
		Arrays.setAll(result, k -> from[k] + share * (to[k] - from[k]));
		return result;
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
