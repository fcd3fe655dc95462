package org.latentworkbench.learn.jvm;

import java.util.Arrays;

/**
 * Matrix products on matrices whose rows are arrays of their own.
 * <p>
 * Why not one flat array: the just-in-time compiler turns a loop over several arrays into vector instructions only where it
 * knows that a store cannot change a later load, and it knows that when all of them are indexed by the loop's variable
 * alone. With rows at different places of a flat array the same loops run five to ten times slower.
 */
public final class Rows {

	/** Floats of the smaller operand that are kept in the first-level cache while the larger one streams by. */
	private static final int CACHED = 4096;

	private Rows() {
	}

	/**
	 * {@code y = c m}, or added to {@code y}. Every element's sum is taken in the same order, whatever the number of rows.
	 *
	 * @param y {@code rows x n}
	 * @param c {@code rows x k}
	 * @param m {@code k x n}
	 */
	public static void product(float[][] y, int rows, float[][] c, int k, float[][] m, int n, boolean add) {
		int chunk = Math.max(256, CACHED / Math.min(rows, k));
		for (int from = 0; from < n; from += chunk) {
			int to = Math.min(n, from + chunk);
			if (rows <= k)
				for (int j = 0; j < k; j += 8)
					for (int r = 0; r < rows; r++)
						addEight(y[r], from, to, c[r], j, k, m, add || j > 0);
			else
				for (int r = 0; r < rows; r++)
					for (int j = 0; j < k; j += 8)
						addEight(y[r], from, to, c[r], j, k, m, add || j > 0);
		}
	}

	/** Up to eight terms of the sums of one row. */
	private static void addEight(float[] y, int from, int to, float[] c, int j, int k, float[][] m, boolean add) {
		if (!add)
			Arrays.fill(y, from, to, 0f);
		if (j + 8 <= k) {
			addEight(y, from, to, m[j], m[j + 1], m[j + 2], m[j + 3], m[j + 4], m[j + 5], m[j + 6], m[j + 7], c[j], c[j + 1],
					c[j + 2], c[j + 3], c[j + 4], c[j + 5], c[j + 6], c[j + 7]);
			return;
		}
		int last = j;
		if (last + 4 <= k) {
			addFour(y, from, to, m[last], m[last + 1], m[last + 2], m[last + 3], c[last], c[last + 1], c[last + 2],
					c[last + 3]);
			last += 4;
		}
		for (; last < k; last++)
			addOne(y, from, to, m[last], c[last]);
	}

	// two loops of four terms: one of eight, or of two rows of sums, does not always become vector instructions
	private static void addEight(float[] y, int from, int to, float[] m0, float[] m1, float[] m2, float[] m3, float[] m4,
			float[] m5, float[] m6, float[] m7, float c0, float c1, float c2, float c3, float c4, float c5, float c6,
			float c7) {
		for (int i = from; i < to; i++)
			y[i] += c0 * m0[i] + c1 * m1[i] + c2 * m2[i] + c3 * m3[i];
		for (int i = from; i < to; i++)
			y[i] += c4 * m4[i] + c5 * m5[i] + c6 * m6[i] + c7 * m7[i];
	}

	private static void addFour(float[] y, int from, int to, float[] m0, float[] m1, float[] m2, float[] m3, float c0,
			float c1, float c2, float c3) {
		for (int i = from; i < to; i++)
			y[i] += c0 * m0[i] + c1 * m1[i] + c2 * m2[i] + c3 * m3[i];
	}

	private static void addOne(float[] y, int from, int to, float[] m, float c) {
		for (int i = from; i < to; i++)
			y[i] += c * m[i];
	}

	/**
	 * {@code y = c t'}, or added to {@code y}, the product for short rows: sums of four elements of two rows are held in registers
	 * while the loop runs along {@code k}. Every element's sum is taken in the same order, whatever the number of rows.
	 *
	 * @param y {@code rows x n}
	 * @param c {@code rows x k}
	 * @param t {@code n x k}
	 */
	public static void dots(float[][] y, int rows, float[][] c, int k, float[][] t, int n, boolean add) {
		if (!add)
			clear(y, rows);
		int i = 0;
		for (; i + 4 <= n; i += 4) {
			int r = 0;
			for (; r + 2 <= rows; r += 2)
				addDots(y[r], y[r + 1], i, c[r], c[r + 1], k, t[i], t[i + 1], t[i + 2], t[i + 3]);
			if (r < rows)
				addDots(y[r], i, c[r], k, t[i], t[i + 1], t[i + 2], t[i + 3]);
		}
		for (; i < n; i++) {
			int r = 0;
			for (; r + 4 <= rows; r += 4)
				addDot(y[r], y[r + 1], y[r + 2], y[r + 3], i, c[r], c[r + 1], c[r + 2], c[r + 3], k, t[i]);
			for (; r < rows; r++)
				y[r][i] += dot(c[r], k, t[i]);
		}
	}

	private static void addDots(float[] y, float[] z, int i, float[] c, float[] d, int k, float[] t0, float[] t1,
			float[] t2, float[] t3) {
		float y0 = 0;
		float y1 = 0;
		float y2 = 0;
		float y3 = 0;
		float z0 = 0;
		float z1 = 0;
		float z2 = 0;
		float z3 = 0;
		for (int j = 0; j < k; j++) {
			float u = c[j];
			float v = d[j];
			y0 += u * t0[j];
			y1 += u * t1[j];
			y2 += u * t2[j];
			y3 += u * t3[j];
			z0 += v * t0[j];
			z1 += v * t1[j];
			z2 += v * t2[j];
			z3 += v * t3[j];
		}
		y[i] += y0;
		y[i + 1] += y1;
		y[i + 2] += y2;
		y[i + 3] += y3;
		z[i] += z0;
		z[i + 1] += z1;
		z[i + 2] += z2;
		z[i + 3] += z3;
	}

	private static void addDots(float[] y, int i, float[] c, int k, float[] t0, float[] t1, float[] t2, float[] t3) {
		float y0 = 0;
		float y1 = 0;
		float y2 = 0;
		float y3 = 0;
		for (int j = 0; j < k; j++) {
			float u = c[j];
			y0 += u * t0[j];
			y1 += u * t1[j];
			y2 += u * t2[j];
			y3 += u * t3[j];
		}
		y[i] += y0;
		y[i + 1] += y1;
		y[i + 2] += y2;
		y[i + 3] += y3;
	}

	private static void addDot(float[] y0, float[] y1, float[] y2, float[] y3, int i, float[] c0, float[] c1, float[] c2,
			float[] c3, int k, float[] t) {
		float s0 = 0;
		float s1 = 0;
		float s2 = 0;
		float s3 = 0;
		for (int j = 0; j < k; j++) {
			float v = t[j];
			s0 += c0[j] * v;
			s1 += c1[j] * v;
			s2 += c2[j] * v;
			s3 += c3[j] * v;
		}
		y0[i] += s0;
		y1[i] += s1;
		y2[i] += s2;
		y3[i] += s3;
	}

	private static float dot(float[] c, int k, float[] t) {
		float sum = 0;
		for (int j = 0; j < k; j++)
			sum += c[j] * t[j];
		return sum;
	}

	/** Adds each of the first {@code rows} rows of {@code m} to {@code sum}. */
	static void addRows(float[] sum, float[][] m, int rows) {
		for (int r = 0; r < rows; r++) {
			float[] row = m[r];
			for (int i = 0; i < sum.length; i++)
				sum[i] += row[i];
		}
	}

	private static void clear(float[][] y, int rows) {
		for (int r = 0; r < rows; r++)
			Arrays.fill(y[r], 0f);
	}

	/** {@code to = from'} for the rows from {@code first} to before {@code end}. */
	static void transpose(float[][] from, int first, int end, int columns, float[][] to) {
		int r = first;
		// eight rows at a time fill half a cache line of each target row
		for (; r + 8 <= end; r += 8)
			transposeEight(from[r], from[r + 1], from[r + 2], from[r + 3], from[r + 4], from[r + 5], from[r + 6],
					from[r + 7], columns, to, r);
		for (; r < end; r++) {
			float[] row = from[r];
			for (int c = 0; c < columns; c++)
				to[c][r] = row[c];
		}
	}

	private static void transposeEight(float[] r0, float[] r1, float[] r2, float[] r3, float[] r4, float[] r5, float[] r6,
			float[] r7, int columns, float[][] to, int at) {
		for (int c = 0; c < columns; c++) {
			float[] target = to[c];
			target[at] = r0[c];
			target[at + 1] = r1[c];
			target[at + 2] = r2[c];
			target[at + 3] = r3[c];
			target[at + 4] = r4[c];
			target[at + 5] = r5[c];
			target[at + 6] = r6[c];
			target[at + 7] = r7[c];
		}
	}
}
