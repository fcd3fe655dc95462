package org.latentworkbench.learn.jvm;

/**
 * The matrix products of a linear layer over a batch, for narrow layers: sums of a few outputs and samples are held in
 * registers while the loop runs over the contiguous dimension. Matrices are row by row. See {@link WideKernels}.
 */
final class Kernels {

	private Kernels() {
	}

	/**
	 * {@code y = x W' + b}.
	 *
	 * @param x {@code rows x in}
	 * @param p holds {@code W} ({@code out x in}) from place {@code w} and {@code b} from place {@code bias}
	 * @param y gets {@code rows x out}
	 */
	static void forward(float[] x, int rows, int in, float[] p, int w, int bias, int out, float[] y) {
		int o = 0;
		for (; o + 4 <= out; o += 4)
			forward4(x, rows, in, p, w + o * in, bias + o, out, y, o);
		for (; o < out; o++)
			forward1(x, rows, in, p, w + o * in, p[bias + o], out, y, o);
	}

	private static void forward4(float[] x, int rows, int in, float[] p, int w0, int bias, int out, float[] y, int o) {
		int w1 = w0 + in;
		int w2 = w1 + in;
		int w3 = w2 + in;
		int b = 0;
		for (; b + 2 <= rows; b += 2) {
			int x0 = b * in;
			int x1 = x0 + in;
			float a0 = p[bias];
			float a1 = p[bias + 1];
			float a2 = p[bias + 2];
			float a3 = p[bias + 3];
			float c0 = a0;
			float c1 = a1;
			float c2 = a2;
			float c3 = a3;
			for (int i = 0; i < in; i++) {
				float u = x[x0 + i];
				float v = x[x1 + i];
				float k0 = p[w0 + i];
				float k1 = p[w1 + i];
				float k2 = p[w2 + i];
				float k3 = p[w3 + i];
				a0 += u * k0;
				a1 += u * k1;
				a2 += u * k2;
				a3 += u * k3;
				c0 += v * k0;
				c1 += v * k1;
				c2 += v * k2;
				c3 += v * k3;
			}
			int y0 = b * out + o;
			int y1 = y0 + out;
			y[y0] = a0;
			y[y0 + 1] = a1;
			y[y0 + 2] = a2;
			y[y0 + 3] = a3;
			y[y1] = c0;
			y[y1 + 1] = c1;
			y[y1 + 2] = c2;
			y[y1 + 3] = c3;
		}
		if (b < rows) {
			int x0 = b * in;
			float a0 = p[bias];
			float a1 = p[bias + 1];
			float a2 = p[bias + 2];
			float a3 = p[bias + 3];
			for (int i = 0; i < in; i++) {
				float u = x[x0 + i];
				a0 += u * p[w0 + i];
				a1 += u * p[w1 + i];
				a2 += u * p[w2 + i];
				a3 += u * p[w3 + i];
			}
			int y0 = b * out + o;
			y[y0] = a0;
			y[y0 + 1] = a1;
			y[y0 + 2] = a2;
			y[y0 + 3] = a3;
		}
	}

	private static void forward1(float[] x, int rows, int in, float[] p, int w, float bias, int out, float[] y, int o) {
		int b = 0;
		for (; b + 4 <= rows; b += 4) {
			int x0 = b * in;
			int x1 = x0 + in;
			int x2 = x1 + in;
			int x3 = x2 + in;
			float a0 = bias;
			float a1 = bias;
			float a2 = bias;
			float a3 = bias;
			for (int i = 0; i < in; i++) {
				float k = p[w + i];
				a0 += x[x0 + i] * k;
				a1 += x[x1 + i] * k;
				a2 += x[x2 + i] * k;
				a3 += x[x3 + i] * k;
			}
			int y0 = b * out + o;
			y[y0] = a0;
			y[y0 + out] = a1;
			y[y0 + 2 * out] = a2;
			y[y0 + 3 * out] = a3;
		}
		for (; b < rows; b++) {
			int x0 = b * in;
			float a = bias;
			for (int i = 0; i < in; i++)
				a += x[x0 + i] * p[w + i];
			y[b * out + o] = a;
		}
	}

	/**
	 * {@code dx = dy W}, or added to {@code dx}.
	 *
	 * @param dy {@code rows x out}
	 * @param dx gets {@code rows x in}
	 */
	static void backwardInput(float[] dy, int rows, int out, float[] p, int w, int in, float[] dx, boolean add) {
		int i = 0;
		for (; i + 4 <= in; i += 4)
			backwardInput4(dy, rows, out, p, w + i, in, dx, i, add);
		for (; i < in; i++)
			backwardInput1(dy, rows, out, p, w + i, in, dx, i, add);
	}

	private static void backwardInput4(float[] dy, int rows, int out, float[] p, int w, int in, float[] dx, int i,
			boolean add) {
		int b = 0;
		for (; b + 2 <= rows; b += 2) {
			int y0 = b * out;
			int y1 = y0 + out;
			int t0 = b * in + i;
			int t1 = t0 + in;
			float a0 = 0;
			float a1 = 0;
			float a2 = 0;
			float a3 = 0;
			float c0 = 0;
			float c1 = 0;
			float c2 = 0;
			float c3 = 0;
			for (int o = 0, k = w; o < out; o++, k += in) {
				float u = dy[y0 + o];
				float v = dy[y1 + o];
				float k0 = p[k];
				float k1 = p[k + 1];
				float k2 = p[k + 2];
				float k3 = p[k + 3];
				a0 += u * k0;
				a1 += u * k1;
				a2 += u * k2;
				a3 += u * k3;
				c0 += v * k0;
				c1 += v * k1;
				c2 += v * k2;
				c3 += v * k3;
			}
			put4(dx, t0, a0, a1, a2, a3, add);
			put4(dx, t1, c0, c1, c2, c3, add);
		}
		if (b < rows) {
			int y0 = b * out;
			float a0 = 0;
			float a1 = 0;
			float a2 = 0;
			float a3 = 0;
			for (int o = 0, k = w; o < out; o++, k += in) {
				float u = dy[y0 + o];
				a0 += u * p[k];
				a1 += u * p[k + 1];
				a2 += u * p[k + 2];
				a3 += u * p[k + 3];
			}
			put4(dx, b * in + i, a0, a1, a2, a3, add);
		}
	}

	private static void put4(float[] target, int at, float a0, float a1, float a2, float a3, boolean add) {
		if (add) {
			target[at] += a0;
			target[at + 1] += a1;
			target[at + 2] += a2;
			target[at + 3] += a3;
		} else {
			target[at] = a0;
			target[at + 1] = a1;
			target[at + 2] = a2;
			target[at + 3] = a3;
		}
	}

	private static void backwardInput1(float[] dy, int rows, int out, float[] p, int w, int in, float[] dx, int i,
			boolean add) {
		for (int b = 0; b < rows; b++) {
			float a = 0;
			for (int o = 0, k = w, y = b * out; o < out; o++, k += in)
				a += dy[y + o] * p[k];
			dx[b * in + i] = add ? dx[b * in + i] + a : a;
		}
	}

	/**
	 * {@code dW = dy' x} and {@code db = } column sums of {@code dy}.
	 *
	 * @param g gets {@code dW} ({@code out x in}) from place {@code w} and {@code db} from place {@code bias}
	 */
	static void backwardWeights(float[] dy, int rows, int out, float[] x, int in, float[] g, int w, int bias) {
		int o = 0;
		for (; o + 2 <= out; o += 2)
			backwardWeights2(dy, rows, out, x, in, g, w + o * in, o);
		if (o < out)
			backwardWeights1(dy, rows, out, x, in, g, w + o * in, o);
		for (int k = 0; k < out; k++) {
			float sum = 0;
			for (int b = 0; b < rows; b++)
				sum += dy[b * out + k];
			g[bias + k] = sum;
		}
	}

	private static void backwardWeights2(float[] dy, int rows, int out, float[] x, int in, float[] g, int w, int o) {
		int i = 0;
		for (; i + 4 <= in; i += 4) {
			float a0 = 0;
			float a1 = 0;
			float a2 = 0;
			float a3 = 0;
			float c0 = 0;
			float c1 = 0;
			float c2 = 0;
			float c3 = 0;
			for (int b = 0, k = o, r = i; b < rows; b++, k += out, r += in) {
				float u = dy[k];
				float v = dy[k + 1];
				float x0 = x[r];
				float x1 = x[r + 1];
				float x2 = x[r + 2];
				float x3 = x[r + 3];
				a0 += u * x0;
				a1 += u * x1;
				a2 += u * x2;
				a3 += u * x3;
				c0 += v * x0;
				c1 += v * x1;
				c2 += v * x2;
				c3 += v * x3;
			}
			put4(g, w + i, a0, a1, a2, a3, false);
			put4(g, w + in + i, c0, c1, c2, c3, false);
		}
		for (; i < in; i++) {
			float a = 0;
			float c = 0;
			for (int b = 0, k = o, r = i; b < rows; b++, k += out, r += in) {
				a += dy[k] * x[r];
				c += dy[k + 1] * x[r];
			}
			g[w + i] = a;
			g[w + in + i] = c;
		}
	}

	private static void backwardWeights1(float[] dy, int rows, int out, float[] x, int in, float[] g, int w, int o) {
		for (int i = 0; i < in; i++) {
			float a = 0;
			for (int b = 0, k = o, r = i; b < rows; b++, k += out, r += in)
				a += dy[k] * x[r];
			g[w + i] = a;
		}
	}
}
