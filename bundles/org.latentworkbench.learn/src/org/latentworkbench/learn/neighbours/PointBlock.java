package org.latentworkbench.learn.neighbours;

import java.util.Arrays;

import org.latentworkbench.api.Matrix;

/**
 * Some rows of a matrix, turned so that one dimension of all of them lies together. The just-in-time compiler makes SIMD
 * code of loops over equal indices of separate arrays, but not of sums along a row; so distances are computed from one
 * point to a whole block at a time.
 * <p>
 * A distance does not depend on the block: the sum always runs over the dimensions in the same order, and is the same from
 * either end.
 */
final class PointBlock {
	private final int dimensions;
	private final float[][] turned;
	private final int[] starts;
	private int size;

	PointBlock(int dimensions, int capacity) {
		this.dimensions = dimensions;
		turned = new float[dimensions][capacity];
		starts = new int[capacity];
	}

	/** A block size that keeps the block in a core's own cache: a multiple of 64, 64 to 512. */
	static int size(int dimensions) {
		return Math.clamp((1 << 17) / Math.max(1, dimensions) / 64 * 64, 64, 512);
	}

	int size() {
		return size;
	}

	/** Takes the rows {@code from .. to - 1}. */
	void load(Matrix data, int from, int to) {
		for (int j = 0; j < to - from; j++) {
			starts[j] = (from + j) * dimensions;
		}
		turn(data.values(), to - from);
	}

	/** Takes the rows {@code rows[0 .. count - 1]}. */
	void load(Matrix data, int[] rows, int count) {
		for (int j = 0; j < count; j++) {
			starts[j] = rows[j] * dimensions;
		}
		turn(data.values(), count);
	}

	/**
	 * Dimension by dimension for some rows at a time, so that what is read and what is written stays in the nearest
	 * cache.
	 */
	private void turn(float[] values, int count) {
		size = count;
		for (int first = 0; first < count; first += 64) {
			int last = Math.min(count, first + 64);
			for (int t = 0; t < dimensions; t++) {
				float[] target = turned[t];
				for (int j = first; j < last; j++) {
					target[j] = values[starts[j] + t];
				}
			}
		}
	}

	/**
	 * The squared Euclidean distances of {@code data}'s row {@code row} from the block's first {@code count} points, into
	 * {@code out}.
	 */
	void squaredFrom(Matrix data, int row, int count, float[] out) {
		float[] x = data.values();
		int start = row * dimensions;
		Arrays.fill(out, 0, count, 0f);
		int t = 0;
		for (; t + 2 < dimensions; t += 3) {
			add(out, x[start + t], x[start + t + 1], x[start + t + 2], turned[t], turned[t + 1], turned[t + 2], count);
		}
		for (; t < dimensions; t++) {
			add(out, x[start + t], turned[t], count);
		}
	}

	/* One small method a loop, and three dimensions a pass: the compiler turns these into SIMD code, longer bodies it does not. */
	private static void add(float[] out, float x0, float x1, float x2, float[] b0, float[] b1, float[] b2, int count) {
		for (int j = 0; j < count; j++) {
			float e0 = x0 - b0[j];
			float e1 = x1 - b1[j];
			float e2 = x2 - b2[j];
			out[j] += e0 * e0 + e1 * e1 + e2 * e2;
		}
	}

	private static void add(float[] out, float x, float[] b, int count) {
		for (int j = 0; j < count; j++) {
			float e = x - b[j];
			out[j] += e * e;
		}
	}
}
