package org.latentworkbench.learn.latent;

import java.util.Arrays;

/** Positions along lines and over planes, in a space of k dimensions. */
public final class LatentPaths {
	private LatentPaths() {
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
		return to > from ? (way - from) / (to - from) : 0;
	}

	private static double[] between(double[] from, double[] to, double share) {
		double[] result = from.clone();
		Arrays.setAll(result, k -> from[k] + share * (to[k] - from[k]));
		return result;
	}

	private static double distance(double[] a, double[] b) {
		double[] way = minus(b, a);
		return Math.sqrt(dot(way, way));
	}
}
