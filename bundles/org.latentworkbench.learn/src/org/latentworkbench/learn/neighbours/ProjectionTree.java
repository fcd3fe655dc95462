package org.latentworkbench.learn.neighbours;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;

/**
 * A random-projection tree (Dasgupta and Freund, STOC 2008): the points are cut in two by the plane halfway between two
 * randomly chosen ones, again and again, until few are left on a side. Points of one leaf are likely neighbours.
 */
final class ProjectionTree {
	private final Matrix points;
	private final int leafSize;
	private final RandomStream random;
	private final int[] order;
	private final int[] spare;
	private final float[] normal;
	private final List<int[]> leaves = new ArrayList<>();

	private ProjectionTree(Matrix points, int leafSize, RandomStream random) {
		this.points = points;
		this.leafSize = leafSize;
		this.random = random;
		order = new int[points.rows()];
		spare = new int[points.rows()];
		normal = new float[points.columns()];
		for (int i = 0; i < order.length; i++) {
			order[i] = i;
		}
	}

	/** The leaves of a tree: every row of {@code points} once, at most {@code leafSize} (2 or more) to a leaf. */
	static int[][] leaves(Matrix points, int leafSize, RandomStream random) {
		var tree = new ProjectionTree(points, leafSize, random);
		tree.grow();
		return tree.leaves.toArray(int[][]::new);
	}

	private void grow() {
		var open = new ArrayList<int[]>();
		open.add(new int[] { 0, order.length });
		while (!open.isEmpty()) {
			int[] range = open.removeLast();
			int from = range[0];
			int to = range[1];
			if (to - from <= leafSize) {
				leaves.add(Arrays.copyOfRange(order, from, to));
				continue;
			}
			int cut = cut(from, to);
			/* A lopsided cut (many equal points, an outlier) would make the tree deep: cut at chance instead, in halves. */
			if (Math.min(cut - from, to - cut) < Math.max(1, (to - from) / 16)) {
				halve(from, to);
				cut = from + (to - from) / 2;
			}
			open.add(new int[] { from, cut });
			open.add(new int[] { cut, to });
		}
	}

	/** Orders the range by side of a random plane and returns where the second side starts. */
	private int cut(int from, int to) {
		int d = points.columns();
		float[] values = points.values();
		int a = from + random.nextInt(to - from);
		int b = from + random.nextInt(to - from - 1);
		b = b >= a ? b + 1 : b;
		int startA = order[a] * d;
		int startB = order[b] * d;
		double offset = 0;
		for (int t = 0; t < d; t++) {
			double va = values[startA + t];
			double vb = values[startB + t];
			normal[t] = (float) (va - vb);
			offset += (va - vb) * (va + vb) / 2;
		}
		int first = from;
		int second = 0;
		for (int p = from; p < to; p++) {
			double margin = along(order[p] * d) - offset;
			if (margin == 0 ? random.nextBoolean(.5) : margin > 0) {
				order[first++] = order[p];
			} else {
				spare[second++] = order[p];
			}
		}
		System.arraycopy(spare, 0, order, first, second);
		return first;
	}

	private float along(int start) {
		float[] values = points.values();
		float s0 = 0;
		float s1 = 0;
		float s2 = 0;
		float s3 = 0;
		int d = normal.length;
		int t = 0;
		for (; t + 3 < d; t += 4) {
			s0 += normal[t] * values[start + t];
			s1 += normal[t + 1] * values[start + t + 1];
			s2 += normal[t + 2] * values[start + t + 2];
			s3 += normal[t + 3] * values[start + t + 3];
		}
		for (; t < d; t++) {
			s0 += normal[t] * values[start + t];
		}
		return s0 + s1 + (s2 + s3);
	}

	private void halve(int from, int to) {
		for (int i = to - 1; i > from; i--) {
			int j = from + random.nextInt(i - from + 1);
			int held = order[i];
			order[i] = order[j];
			order[j] = held;
		}
	}
}
