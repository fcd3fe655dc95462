package org.latentworkbench.learn.jvm;

import java.util.Arrays;

/**
 * The matrix products of a linear layer over a batch, for wide layers: every inner loop runs along a row and adds up to
 * four scaled rows at once, a form that the just-in-time compiler turns into vector instructions. The weights are read
 * once a batch; the batch stays in the cache.
 */
final class WideKernels {

	private WideKernels() {
	}

	/** {@code to = from'}, in tiles that fit the cache; {@code from} is {@code rows x columns} from place {@code at}. */
	static void transpose(float[] from, int at, int rows, int columns, float[] to) {
		int tile = 16;
		for (int r0 = 0; r0 < rows; r0 += tile) {
			int r1 = Math.min(rows, r0 + tile);
			for (int c = 0; c < columns; c++)
				for (int r = r0, target = c * rows + r0, source = at + r0 * columns + c; r < r1; r++, source += columns)
					to[target++] = from[source];
		}
	}

	/**
	 * {@code y = x W' + b}.
	 *
	 * @param t    {@code W'}, {@code in x out}
	 * @param p    holds {@code b} from place {@code bias}
	 * @param y    gets {@code rows x out}
	 */
	static void forward(float[] x, int rows, int in, float[] t, float[] p, int bias, int out, float[] y) {
		for (int b = 0; b < rows; b++)
			System.arraycopy(p, bias, y, b * out, out);
		int i = 0;
		for (; i + 4 <= in; i += 4)
			for (int b = 0; b < rows; b++) {
				int at = b * in + i;
				add4(y, b * out, out, t, i * out, out, x[at], x[at + 1], x[at + 2], x[at + 3]);
			}
		for (; i < in; i++)
			for (int b = 0; b < rows; b++)
				add1(y, b * out, out, t, i * out, x[b * in + i]);
	}

	/** {@code dx = dy W}, or added to {@code dx}; {@code p} holds {@code W} ({@code out x in}) from place {@code w}. */
	static void backwardInput(float[] dy, int rows, int out, float[] p, int w, int in, float[] dx, boolean add) {
		if (!add)
			Arrays.fill(dx, 0, rows * in, 0f);
		int o = 0;
		for (; o + 4 <= out; o += 4)
			for (int b = 0; b < rows; b++) {
				int at = b * out + o;
				add4(dx, b * in, in, p, w + o * in, in, dy[at], dy[at + 1], dy[at + 2], dy[at + 3]);
			}
		for (; o < out; o++)
			for (int b = 0; b < rows; b++)
				add1(dx, b * in, in, p, w + o * in, dy[b * out + o]);
	}

	/** {@code dW = dy' x} and {@code db = } column sums of {@code dy}, written to {@code g}. */
	static void backwardWeights(float[] dy, int rows, int out, float[] x, int in, float[] g, int w, int bias) {
		Arrays.fill(g, bias, bias + out, 0f);
		for (int b = 0; b < rows; b++)
			for (int o = 0; o < out; o++)
				g[bias + o] += dy[b * out + o];
		Arrays.fill(g, w, w + out * in, 0f);
		for (int o = 0; o < out; o++) {
			int b = 0;
			for (; b + 4 <= rows; b += 4)
				add4(g, w + o * in, in, x, b * in, in, dy[b * out + o], dy[(b + 1) * out + o], dy[(b + 2) * out + o],
						dy[(b + 3) * out + o]);
			for (; b < rows; b++)
				add1(g, w + o * in, in, x, b * in, dy[b * out + o]);
		}
	}

	/** Adds four rows of {@code m}, the first at {@code row}, {@code stride} apart, to {@code length} places of {@code y}. */
	private static void add4(float[] y, int at, int length, float[] m, int row, int stride, float a, float b, float c,
			float d) {
		int r1 = row + stride;
		int r2 = r1 + stride;
		int r3 = r2 + stride;
		for (int i = 0; i < length; i++)
			y[at + i] += a * m[row + i] + b * m[r1 + i] + c * m[r2 + i] + d * m[r3 + i];
	}

	private static void add1(float[] y, int at, int length, float[] m, int row, float a) {
		for (int i = 0; i < length; i++)
			y[at + i] += a * m[row + i];
	}
}
