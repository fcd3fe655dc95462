package org.latentworkbench.learn.clustering;

import java.util.Arrays;

/**
 * Hierarchical clustering by the mean distance between the members of clusters (R. R. Sokal and C. D. Michener, "A statistical
 * method for evaluating systematic relationships", University of Kansas Science Bulletin 38, 1958: UPGMA), found along chains of
 * nearest neighbours (F. Murtagh, "A survey of recent advances in hierarchical clustering algorithms", The Computer Journal 26,
 * 1983), in time and memory that grow with the square of n.
 */
public final class AverageLinkage {
	/** The distances of so many things still fit into an array. */
	public static final int MOST = 20_000;

	private AverageLinkage() {
	}

	/**
	 * A join of two clusters. Things are clusters 0 to n-1; join k makes cluster n + k.
	 *
	 * @param first    a cluster that was there before
	 * @param second   another one
	 * @param distance the mean distance between their members
	 */
	public record Join(int first, int second, double distance) {
	}

	/**
	 * @param distances n x n, symmetric, not negative; only what is above the diagonal is read
	 * @return n-1 joins, in the order of their distances
	 */
	public static Join[] joins(float[][] distances) {
		int n = distances.length;
		if (n > MOST)
			throw new IllegalArgumentException("cannot cluster " + n + " things, expected at most " + MOST);
		var d = new float[n][];
		for (int i = 0; i < n; i++) {
			d[i] = new float[i];
			for (int j = 0; j < i; j++)
				d[i][j] = distances[j][i];
		}
		var size = new int[n];
		Arrays.fill(size, 1);
		// chains find joins in another order than that of their distances; members are known by one of their things
		var raw = new double[Math.max(0, n - 1)][3];
		var chain = new int[n];
		int length = 0;
		for (int k = 0; k < n - 1; k++) {
			if (length == 0)
				chain[length++] = first(size);
			while (true) {
				int a = chain[length - 1];
				int before = length > 1 ? chain[length - 2] : -1;
				int nearest = before;
				float least = before < 0 ? Float.POSITIVE_INFINITY : at(d, a, before);
				for (int b = 0; b < n; b++)
					if (size[b] > 0 && b != a && at(d, a, b) < least) {
						least = at(d, a, b);
						nearest = b;
					}
				if (nearest < 0)
					nearest = other(size, a);
				if (nearest == before) {
					length -= 2;
					raw[k] = new double[] { Math.min(a, before), Math.max(a, before), least };
					merge(d, size, a, before);
					break;
				}
				chain[length++] = nearest;
			}
		}
		return sorted(raw, n);
	}

	private static int first(int[] size) {
		int i = 0;
		while (size[i] == 0)
			i++;
		return i;
	}

	/** Where all distances are infinite or missing, any other cluster will do. */
	private static int other(int[] size, int a) {
		int i = 0;
		while (size[i] == 0 || i == a)
			i++;
		return i;
	}

	private static float at(float[][] d, int i, int j) {
		return i > j ? d[i][j] : d[j][i];
	}

	/** The cluster of a becomes part of that of b, whose place holds both. */
	private static void merge(float[][] d, int[] size, int a, int b) {
		for (int c = 0; c < size.length; c++)
			if (size[c] > 0 && c != a && c != b) {
				float mean = (float) (((double) size[a] * at(d, a, c) + (double) size[b] * at(d, b, c)) / (size[a] + size[b]));
				if (b > c)
					d[b][c] = mean;
				else
					d[c][b] = mean;
			}
		size[b] += size[a];
		size[a] = 0;
	}

	/** By distance; clusters get their numbers. */
	private static Join[] sorted(double[][] raw, int n) {
		var order = new Integer[raw.length];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, (p, q) -> Double.compare(raw[p][2], raw[q][2]));
		var root = new int[n];
		var cluster = new int[n];
		Arrays.setAll(root, i -> i);
		Arrays.setAll(cluster, i -> i);
		var joins = new Join[raw.length];
		for (int k = 0; k < raw.length; k++) {
			double[] join = raw[order[k]];
			int a = find(root, (int) join[0]);
			int b = find(root, (int) join[1]);
			joins[k] = new Join(Math.min(cluster[a], cluster[b]), Math.max(cluster[a], cluster[b]), join[2]);
			root[a] = b;
			cluster[b] = n + k;
		}
		return joins;
	}

	private static int find(int[] root, int i) {
		while (root[i] != i) {
			root[i] = root[root[i]];
			i = root[i];
		}
		return i;
	}
}
