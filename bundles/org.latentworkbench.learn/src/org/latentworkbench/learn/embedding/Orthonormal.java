package org.latentworkbench.learn.embedding;

/** Sets of vectors of length 1 at right angles to each other, kept as rows. */
final class Orthonormal {
	private Orthonormal() {
	}

	/**
	 * Makes the rows {@code from .. to - 1} orthonormal, to the rows before them too, by the Gram-Schmidt process done
	 * twice ("twice is enough", Giraud et al. 2005). A row that depends on those before it is replaced by a unit vector
	 * made orthogonal.
	 *
	 * @param rows vectors of one length {@code d}, at least {@code to} of them and {@code to <= d}; the first {@code
	 *             from} are orthonormal already
	 */
	static void extend(double[][] rows, int from, int to) {
		int axis = 0;
		for (int i = from; i < to; i++) {
			double[] row = rows[i];
			double before = Math.sqrt(dot(row, row));
			double after = before > 0 ? cleared(rows, i) : 0;
			while (!(after > 1e-10 * before) || after == 0) {
				java.util.Arrays.fill(row, 0);
				row[axis++ % row.length] = 1;
				before = 1;
				after = cleared(rows, i);
				after = after > 1e-3 / row.length ? after : 0;
			}
			scale(row, 1 / after);
		}
	}

	/** Takes from row {@code i} what lies along the rows before it, twice, and returns the length that is left. */
	private static double cleared(double[][] rows, int i) {
		for (int pass = 0; pass < 2; pass++) {
			for (int j = 0; j < i; j++) {
				add(rows[i], -dot(rows[i], rows[j]), rows[j]);
			}
		}
		return Math.sqrt(dot(rows[i], rows[i]));
	}

	static double dot(double[] x, double[] y) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int t = 0;
		for (; t + 3 < x.length; t += 4) {
			s0 += x[t] * y[t];
			s1 += x[t + 1] * y[t + 1];
			s2 += x[t + 2] * y[t + 2];
			s3 += x[t + 3] * y[t + 3];
		}
		for (; t < x.length; t++) {
			s0 += x[t] * y[t];
		}
		return s0 + s1 + (s2 + s3);
	}

	static void add(double[] sum, double factor, double[] x) {
		for (int t = 0; t < sum.length; t++) {
			sum[t] += factor * x[t];
		}
	}

	static void scale(double[] x, double factor) {
		for (int t = 0; t < x.length; t++) {
			x[t] *= factor;
		}
	}
}
