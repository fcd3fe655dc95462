package org.latentworkbench.learn.image;

/**
 * Products of matrices whose rows are arrays of their own, for long rows. Every element's sum begins with what is there and takes its terms in
 * order, each with one rounding ({@link Math#fma}), so it is the same whatever the number of rows and columns, and on every machine.
 * <p>
 * Two rows at a time take four terms at a time: what is loaded serves two sums. Three rows, or five terms, no longer become vector
 * instructions.
 */
final class Products {
	/** Columns whose terms stay in the cache while rows of sums go by. */
	private static final int CHUNK = 1024;

	private Products() {
	}

	/**
	 * {@code y += c m}.
	 *
	 * @param y {@code rows x n}
	 * @param c {@code rows x k}
	 * @param m {@code k x n}
	 */
	static void add(float[][] y, float[][] c, float[][] m, int n) {
		int k = m.length;
		for (int from = 0; from < n; from += CHUNK) {
			int to = Math.min(n, from + CHUNK);
			int j = 0;
			for (; j + 4 <= k; j += 4)
				four(y, from, to, c, j, m);
			for (; j < k; j++)
				for (int r = 0; r < y.length; r++)
					one(y[r], from, to, m[j], c[r][j]);
		}
	}

	private static void four(float[][] y, int from, int to, float[][] c, int j, float[][] m) {
		float[] m0 = m[j];
		float[] m1 = m[j + 1];
		float[] m2 = m[j + 2];
		float[] m3 = m[j + 3];
		int r = 0;
		for (; r + 2 <= y.length; r += 2) {
			float[] a = c[r];
			float[] b = c[r + 1];
			two(y[r], y[r + 1], from, to, m0, m1, m2, m3, a[j], a[j + 1], a[j + 2], a[j + 3], b[j], b[j + 1], b[j + 2], b[j + 3]);
		}
		if (r < y.length)
			single(y[r], from, to, m0, m1, m2, m3, c[r][j], c[r][j + 1], c[r][j + 2], c[r][j + 3]);
	}

	private static void two(float[] y, float[] z, int from, int to, float[] m0, float[] m1, float[] m2, float[] m3, float a0, float a1, float a2,
			float a3, float b0, float b1, float b2, float b3) {
		for (int i = from; i < to; i++) {
			float v0 = m0[i];
			float v1 = m1[i];
			float v2 = m2[i];
			float v3 = m3[i];
			y[i] = Math.fma(a3, v3, Math.fma(a2, v2, Math.fma(a1, v1, Math.fma(a0, v0, y[i]))));
			z[i] = Math.fma(b3, v3, Math.fma(b2, v2, Math.fma(b1, v1, Math.fma(b0, v0, z[i]))));
		}
	}

	private static void single(float[] y, int from, int to, float[] m0, float[] m1, float[] m2, float[] m3, float a0, float a1, float a2, float a3) {
		for (int i = from; i < to; i++)
			y[i] = Math.fma(a3, m3[i], Math.fma(a2, m2[i], Math.fma(a1, m1[i], Math.fma(a0, m0[i], y[i]))));
	}

	private static void one(float[] y, int from, int to, float[] m, float a) {
		for (int i = from; i < to; i++)
			y[i] = Math.fma(a, m[i], y[i]);
	}
}
