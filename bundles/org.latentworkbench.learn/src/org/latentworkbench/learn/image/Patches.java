package org.latentworkbench.learn.image;

import java.util.Arrays;

/**
 * A convolution as a product of matrices: the patches that a kernel sees as columns, and their transpose, which adds patches up to an image.
 * Activations are rows, one a channel, the images of a batch side by side, each row by row.
 */
final class Patches {
	private Patches() {
	}

	/**
	 * Gathers patches.
	 *
	 * @param x       {@code channels x (batch * height * width)}
	 * @param patches gets {@code (channels * k * k) x (batch * outHeight * outWidth)}; zeros outside the image
	 */
	static void gather(float[][] x, Volume in, Volume out, int kernel, int stride, int padding, int batch, float[][] patches) {
		for (int c = 0, row = 0; c < in.channels(); c++)
			for (int ky = 0; ky < kernel; ky++)
				for (int kx = 0; kx < kernel; kx++, row++)
					gather(x[c], in, out, ky - padding, kx - padding, stride, batch, patches[row]);
	}

	private static void gather(float[] x, Volume in, Volume out, int dy, int dx, int stride, int batch, float[] to) {
		int from = first(dx, stride);
		int end = end(dx, stride, in.width(), out.width());
		int at = 0;
		for (int b = 0; b < batch; b++)
			for (int oy = 0; oy < out.height(); oy++, at += out.width()) {
				int y = oy * stride + dy;
				if (y < 0 || y >= in.height() || from >= end) {
					Arrays.fill(to, at, at + out.width(), 0f);
					continue;
				}
				Arrays.fill(to, at, at + from, 0f);
				int source = (b * in.height() + y) * in.width() + dx;
				if (stride == 1)
					System.arraycopy(x, source + from, to, at + from, end - from);
				else
					for (int ox = from; ox < end; ox++)
						to[at + ox] = x[source + ox * stride];
				Arrays.fill(to, at + end, at + out.width(), 0f);
			}
	}

	/**
	 * Adds patches up, each number where {@link #gather} would have taken it from.
	 *
	 * @param patches {@code (channels * k * k) x (batch * in.height * in.width)}
	 * @param out     the larger image, whose channels are counted
	 * @param x       gets {@code out.channels x (batch * out.height * out.width)}
	 */
	static void add(float[][] patches, Volume in, Volume out, int kernel, int stride, int padding, int batch, float[][] x) {
		for (float[] row : x)
			Arrays.fill(row, 0f);
		for (int c = 0, row = 0; c < out.channels(); c++)
			for (int ky = 0; ky < kernel; ky++)
				for (int kx = 0; kx < kernel; kx++, row++)
					add(patches[row], in, out, ky - padding, kx - padding, stride, batch, x[c]);
	}

	private static void add(float[] patch, Volume in, Volume out, int dy, int dx, int stride, int batch, float[] to) {
		int from = first(dx, stride);
		int end = end(dx, stride, out.width(), in.width());
		int at = 0;
		for (int b = 0; b < batch; b++)
			for (int iy = 0; iy < in.height(); iy++, at += in.width()) {
				int y = iy * stride + dy;
				if (y < 0 || y >= out.height())
					continue;
				int target = (b * out.height() + y) * out.width() + dx;
				for (int ix = from; ix < end; ix++)
					to[target + ix * stride] += patch[at + ix];
			}
	}

	/** The first position whose {@code position * stride + d} is not negative. */
	private static int first(int d, int stride) {
		return d >= 0 ? 0 : Math.ceilDiv(-d, stride);
	}

	/** The first position beyond {@code length}, of {@code most}. */
	private static int end(int d, int stride, int length, int most) {
		return Math.min(most, Math.max(0, Math.floorDiv(length - 1 - d, stride) + 1));
	}
}
