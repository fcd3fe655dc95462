package org.latentworkbench.learn;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.embedding.Pca;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * Positions that move, in a plane: their first two principal components. Directions of principal
 * components are arbitrary, so each picture is turned and mirrored to lie as the one before (orthogonal Procrustes problem,
 * Schoenemann, Psychometrika 31, 1966, in the plane). Not for several threads at once.
 */
public final class PreviewPlane {
	private float[] before;

	/**
	 * The next picture.
	 *
	 * @param means {@code n x d}, the same samples each time
	 * @return {@code n x 2}; {@code n x 1} for a single dimension
	 */
	public Matrix of(Matrix means) {
		int k = Math.min(2, Math.min(means.rows(), means.columns()));
		if (means.rows() < 2)
			return means;
		Matrix plane;
		try (var workers = new Workers(1, Monitor.NONE)) {
			plane = Pca.of(means, k, RandomStream.of(0, "preview", "pca"), workers).transform(means, workers);
		}
		if (k == 2 && before != null)
			turn(plane.values(), before);
		before = plane.values();
		return plane;
	}

	/** Turns and, where that fits better, mirrors points, {@code n x 2}, so that they lie as the others as well as can be. */
	static void turn(float[] points, float[] as) {
		double xx = 0;
		double xy = 0;
		double yx = 0;
		double yy = 0;
		for (int i = 0; i < points.length; i += 2) {
			xx += (double) points[i] * as[i];
			xy += (double) points[i] * as[i + 1];
			yx += (double) points[i + 1] * as[i];
			yy += (double) points[i + 1] * as[i + 1];
		}
		// the best turn, and the best turn of the mirrored points; the larger sum of products is the smaller distance
		double turned = Math.hypot(xx + yy, xy - yx);
		double mirrored = Math.hypot(xx - yy, xy + yx);
		double size = Math.max(turned, mirrored);
		if (size == 0 || !Double.isFinite(size))
			return;
		int sign = turned >= mirrored ? 1 : -1;
		double cos = (xx + sign * yy) / size;
		double sin = (xy - sign * yx) / size;
		for (int i = 0; i < points.length; i += 2) {
			double x = points[i];
			double y = sign * points[i + 1];
			points[i] = (float) (x * cos - y * sin);
			points[i + 1] = (float) (x * sin + y * cos);
		}
	}
}
