package org.latentworkbench.learn.neighbours;

import org.latentworkbench.api.Matrix;

/** How far apart two rows are. */
public enum Metric {
	/** The straight line, sqrt(sum (x - y)^2). */
	EUCLIDEAN,
	/** 1 - cos(x, y), 0 to 2. A row of zeros has no direction: it is 0 from another such row and 1 from all others. */
	COSINE;

	/**
	 * Rows whose squared Euclidean distances order the pairs as this metric does. For {@link #COSINE} these are the rows
	 * at unit length; rows of zeros get a direction of their own, an extra column at right angles to all others.
	 *
	 * @throws IllegalArgumentException for a value that is not finite
	 */
	Matrix prepared(Matrix data) {
		requireFinite(data);
		if (this == EUCLIDEAN) {
			return data;
		}
		int n = data.rows();
		int d = data.columns();
		var length = new double[n];
		for (int i = 0; i < n; i++) {
			double sum = 0;
			for (int t = 0; t < d; t++) {
				double v = data.values()[i * d + t];
				sum += v * v;
			}
			length[i] = Math.sqrt(sum);
		}
		var result = Matrix.zeros(n, d + 1);
		for (int i = 0; i < n; i++) {
			for (int t = 0; t < d && length[i] > 0; t++) {
				result.values()[i * (d + 1) + t] = (float) (data.values()[i * d + t] / length[i]);
			}
			result.values()[i * (d + 1) + d] = length[i] > 0 ? 0 : 1;
		}
		return result;
	}

	/** The metric's distance for a squared Euclidean distance between prepared rows. */
	float distance(float squared) {
		return this == EUCLIDEAN ? (float) Math.sqrt(squared) : squared / 2;
	}

	private static void requireFinite(Matrix data) {
		float[] values = data.values();
		for (int i = 0; i < values.length; i++) {
			if (!Float.isFinite(values[i])) {
				throw new IllegalArgumentException("row " + i / data.columns() + ", column " + i % data.columns() + " holds "
						+ values[i] + "; distances need finite numbers, so fill in missing values first");
			}
		}
	}
}
