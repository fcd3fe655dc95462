package org.latentworkbench.learn.jvm;

import java.util.Arrays;

/**
 * Matrix products on matrices whose rows are arrays of their own.
 * <p>
 * Why not one flat array: the just-in-time compiler turns a loop over several arrays into vector instructions only where it
 * knows that a store cannot change a later load, and it knows that when all of them are indexed by the loop's variable
 * alone. With rows at different places of a flat array the same loops run five to ten times slower.
 */
final class Rows {

	/** Floats of the smaller operand that are kept in the first-level cache while the larger one streams by. */
	private static final int CACHED = 4096;

	private Rows() {
	}

	/**
	 * Adds {@code c m} to {@code y}. Every element's sum is taken in the same order, whatever the number of rows.
	 *
	 * @param y {@code rows x n}
	 * @param c {@code rows x k}
	 * @param m {@code k x n}
	 */
	static void addProduct(float[][] y, int rows, float[][] c, int k, float[][] m, int n) {
		int few = Math.min(rows, k);
		int chunk = Math.max(128, CACHED / Math.max(1, few));
		for (int from = 0; from < n; from += chunk) {
			int to = Math.min(n, from + chunk);
			if (rows <= k)
				for (int j = 0; j < k; j += 4)
					addFour(y, 0, rows, c, j, k, m, from, to);
			else
				for (int r = 0; r < rows; r += 2)
					for (int j = 0; j < k; j += 4)
						addFour(y, r, Math.min(rows, r + 2), c, j, k, m, from, to);
		}
	}

	/** Adds the products of the columns j to j + 3 of {@code c} with those rows of {@code m}, to some rows of {@code y}. */
	private static void addFour(float[][] y, int firstRow, int endRow, float[][] c, int j, int k, float[][] m, int from,
			int to) {
		// beyond the last row of m a factor of zero takes its place
		float[] m0 = m[j];
		float[] m1 = m[Math.min(j + 1, k - 1)];
		float[] m2 = m[Math.min(j + 2, k - 1)];
		float[] m3 = m[Math.min(j + 3, k - 1)];
		int left = k - j;
		int r = firstRow;
		for (; r + 2 <= endRow; r += 2) {
			float[] a = c[r];
			float[] b = c[r + 1];
			addFourToTwo(y[r], y[r + 1], from, to, m0, m1, m2, m3, a[j], left > 1 ? a[j + 1] : 0, left > 2 ? a[j + 2] : 0,
					left > 3 ? a[j + 3] : 0, b[j], left > 1 ? b[j + 1] : 0, left > 2 ? b[j + 2] : 0,
					left > 3 ? b[j + 3] : 0);
		}
		if (r < endRow) {
			float[] a = c[r];
			addFourToOne(y[r], from, to, m0, m1, m2, m3, a[j], left > 1 ? a[j + 1] : 0, left > 2 ? a[j + 2] : 0,
					left > 3 ? a[j + 3] : 0);
		}
	}

	private static void addFourToTwo(float[] y, float[] z, int from, int to, float[] m0, float[] m1, float[] m2,
			float[] m3, float a0, float a1, float a2, float a3, float b0, float b1, float b2, float b3) {
		for (int i = from; i < to; i++) {
			float p = m0[i];
			float q = m1[i];
			float s = m2[i];
			float t = m3[i];
			y[i] += a0 * p + a1 * q + a2 * s + a3 * t;
			z[i] += b0 * p + b1 * q + b2 * s + b3 * t;
		}
	}

	private static void addFourToOne(float[] y, int from, int to, float[] m0, float[] m1, float[] m2, float[] m3,
			float a0, float a1, float a2, float a3) {
		for (int i = from; i < to; i++)
			y[i] += a0 * m0[i] + a1 * m1[i] + a2 * m2[i] + a3 * m3[i];
	}

	/** Adds each of the first {@code rows} rows of {@code m} to {@code sum}. */
	static void addRows(float[] sum, float[][] m, int rows) {
		for (int r = 0; r < rows; r++) {
			float[] row = m[r];
			for (int i = 0; i < sum.length; i++)
				sum[i] += row[i];
		}
	}

	/** Sets the first {@code rows} rows to zero. */
	static void clear(float[][] y, int rows) {
		for (int r = 0; r < rows; r++)
			Arrays.fill(y[r], 0f);
	}

	/** {@code to = from'} for the rows from {@code first} to before {@code end}, in tiles that fit the cache. */
	static void transpose(float[][] from, int first, int end, int columns, float[][] to) {
		int tile = 16;
		for (int r = first; r < end; r += tile)
			transposeTile(from, r, Math.min(end, r + tile), columns, to);
	}

	/** {@code to = from'} for a few rows. */
	static void transposeTile(float[][] from, int first, int end, int columns, float[][] to) {
		for (int c = 0; c < columns; c++) {
			float[] target = to[c];
			for (int r = first; r < end; r++)
				target[r] = from[r][c];
		}
	}
}
