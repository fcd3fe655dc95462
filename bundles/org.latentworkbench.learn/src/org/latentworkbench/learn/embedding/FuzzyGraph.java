package org.latentworkbench.learn.embedding;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * A weighted graph over {@code n} points, each row's edges in compressed form, by rising column.
 *
 * @param start   {@code n + 1}: where each row's edges begin
 * @param column  the other end of each edge
 * @param weight  strength of each edge, above 0, at most 1
 */
public record FuzzyGraph(int[] start, int[] column, float[] weight) {

	/**
	 * The fuzzy simplicial set of UMAP (McInnes, Healy and Melville 2018, section 3.1): each point's view of its neighbours,
	 * {@code exp(-(d - rho) / sigma)}, and the union of both ends' views. Symmetric, without loops.
	 *
	 * @param neighbours        {@code k} nearest others of each point; with the point itself they are UMAP's {@code
	 *                          n_neighbors}
	 * @param localConnectivity how many nearest neighbours belong to a point fully, 0 or more
	 * @param unionShare        1: union {@code p + q - pq} of the two views, 0: intersection {@code pq}, between: a blend
	 */
	public static FuzzyGraph of(NeighbourGraph neighbours, double localConnectivity, double unionShare, Workers workers) {
		return united(neighbours, views(neighbours, localConnectivity, workers),
				(a, b) -> unionShare * (a + b - a * b) + (1 - unionShare) * (a * b));
	}

	/**
	 * Joins both ends' views of each other into edges that are the same from either end. Symmetric, without loops.
	 *
	 * @param views {@code n x k}, each point's view of its neighbours, 0 or more
	 * @param blend the weight of an edge from the two views, either of which may be 0; symmetric; 0 for no edge
	 */
	public static FuzzyGraph united(NeighbourGraph neighbours, float[] views, DoubleBinaryOperator blend) {
		int n = neighbours.rows();
		int k = neighbours.k();
		var out = directed(neighbours, views);
		var in = out.transposed(n);
		var start = new int[n + 1];
		var column = new int[Math.multiplyExact(2 * n, k)];
		var weight = new float[column.length];
		int edge = 0;
		for (int i = 0; i < n; i++) {
			int p = out.start[i];
			int q = in.start[i];
			while (p < out.start[i + 1] || q < in.start[i + 1]) {
				int left = p < out.start[i + 1] ? out.column[p] : Integer.MAX_VALUE;
				int right = q < in.start[i + 1] ? in.column[q] : Integer.MAX_VALUE;
				double a = left <= right ? out.weight[p++] : 0;
				double b = right <= left ? in.weight[q++] : 0;
				float both = (float) blend.applyAsDouble(a, b);
				if (both > 0) {
					column[edge] = Math.min(left, right);
					weight[edge++] = both;
				}
			}
			start[i + 1] = edge;
		}
		return new FuzzyGraph(start, Arrays.copyOf(column, edge), Arrays.copyOf(weight, edge));
	}

	/** Each point's view of its neighbours, {@code n x k}, 0 to 1. */
	public static float[] views(NeighbourGraph neighbours, double localConnectivity, Workers workers) {
		int k = neighbours.k();
		var scale = LocalScale.of(neighbours, localConnectivity, workers);
		var views = new float[neighbours.rows() * k];
		for (int p = 0; p < views.length; p++) {
			double beyond = neighbours.distances()[p] - scale.rho()[p / k];
			views[p] = beyond <= 0 || scale.sigma()[p / k] == 0 ? 1 : (float) FastPower.exp(-beyond / scale.sigma()[p / k]);
		}
		return views;
	}

	/** The edges from each point to its neighbours, by rising column. */
	public static FuzzyGraph directed(NeighbourGraph neighbours, float[] views) {
		int n = neighbours.rows();
		int k = neighbours.k();
		var start = new int[n + 1];
		var column = new int[n * k];
		var weight = new float[n * k];
		var order = new long[k];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < k; j++) {
				order[j] = (long) neighbours.neighbour(i, j) << 32 | j;
			}
			Arrays.sort(order);
			for (int j = 0; j < k; j++) {
				column[i * k + j] = (int) (order[j] >> 32);
				weight[i * k + j] = views[i * k + (int) order[j]];
			}
			start[i + 1] = (i + 1) * k;
		}
		return new FuzzyGraph(start, column, weight);
	}

	/** Number of points. */
	public int n() {
		return start.length - 1;
	}

	/** The same edges seen from their other ends, which lie below {@code columns}. */
	private FuzzyGraph transposed(int columns) {
		var first = new int[columns + 1];
		for (int j : column) {
			first[j + 1]++;
		}
		for (int j = 0; j < columns; j++) {
			first[j + 1] += first[j];
		}
		int[] place = Arrays.copyOf(first, columns);
		var other = new int[column.length];
		var strength = new float[column.length];
		for (int i = 0; i < n(); i++) {
			for (int e = start[i]; e < start[i + 1]; e++) {
				int p = place[column[e]]++;
				other[p] = i;
				strength[p] = weight[e];
			}
		}
		return new FuzzyGraph(first, other, strength);
	}

	/** Which connected component each point is in, numbered from 0 in the order of their first points. */
	int[] components() {
		var label = new int[n()];
		Arrays.fill(label, -1);
		var queue = new int[n()];
		int next = 0;
		for (int seed = 0; seed < n(); seed++) {
			if (label[seed] >= 0) {
				continue;
			}
			label[seed] = next;
			queue[0] = seed;
			int filled = 1;
			for (int head = 0; head < filled; head++) {
				int i = queue[head];
				for (int e = start[i]; e < start[i + 1]; e++) {
					if (label[column[e]] < 0) {
						label[column[e]] = next;
						queue[filled++] = column[e];
					}
				}
			}
			next++;
		}
		return label;
	}

	/** The graph over some points, renumbered 0, 1, ... in the order given; edges to others are left out. */
	FuzzyGraph restricted(int[] points) {
		var number = new int[n()];
		Arrays.fill(number, -1);
		int most = 0;
		for (int i = 0; i < points.length; i++) {
			number[points[i]] = i;
			most += start[points[i] + 1] - start[points[i]];
		}
		var first = new int[points.length + 1];
		var other = new int[most];
		var strength = new float[most];
		int edge = 0;
		for (int i = 0; i < points.length; i++) {
			for (int e = start[points[i]]; e < start[points[i] + 1]; e++) {
				if (number[column[e]] >= 0) {
					other[edge] = number[column[e]];
					strength[edge++] = weight[e];
				}
			}
			first[i + 1] = edge;
		}
		return new FuzzyGraph(first, Arrays.copyOf(other, edge), Arrays.copyOf(strength, edge));
	}
}
