package org.latentworkbench.learn.guided;

import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.embedding.FuzzyGraph;

/**
 * Draws edges of a graph in proportion to their weight, by Walker's alias method (Vose, "A linear algorithm for generating random numbers
 * with a given distribution", IEEE Transactions on Software Engineering 17, 1991), and for each one others that begin at the same point
 * and end anywhere.
 */
final class EdgeSampler {

	/**
	 * Some edges.
	 *
	 * @param heads     one end of each
	 * @param tails     the other end
	 * @param positives how many of them, the first ones, are edges of the graph
	 */
	record Edges(int[] heads, int[] tails, int positives) {
	}

	private final int points;
	private final int[] heads;
	private final int[] tails;
	private final double[] chance;
	private final int[] alias;

	/**
	 * @param graph each edge may stand once or from both ends
	 * @throws IllegalArgumentException for a graph without edges
	 */
	EdgeSampler(FuzzyGraph graph) {
		points = graph.n();
		int m = graph.column().length;
		if (m == 0) {
			throw new IllegalArgumentException("there are no edges to draw");
		}
		heads = new int[m];
		tails = graph.column();
		double sum = 0;
		for (int i = 0; i < points; i++) {
			for (int e = graph.start()[i]; e < graph.start()[i + 1]; e++) {
				heads[e] = i;
				sum += graph.weight()[e];
			}
		}
		chance = new double[m];
		alias = new int[m];
		var order = new int[m];
		int small = 0;
		int large = m;
		for (int e = 0; e < m; e++) {
			chance[e] = graph.weight()[e] * m / sum;
			order[chance[e] < 1 ? small++ : --large] = e;
		}
		// those below 1 stand at the front, those above at the end; each one below is filled up from one above
		int next = small;
		for (int at = 0; at < next && next < m; at++) {
			int lacking = order[at];
			int giving = order[next];
			alias[lacking] = giving;
			chance[giving] -= 1 - chance[lacking];
			if (chance[giving] < 1) {
				next++;
			}
		}
		for (int at = next; at < m; at++) {
			chance[order[at]] = 1;
		}
	}

	/** Number of edges that there are to draw. */
	int size() {
		return heads.length;
	}

	/**
	 * Draws.
	 *
	 * @param count     edges of the graph
	 * @param negatives further ones for each, from the same head to any other point
	 */
	Edges draw(int count, int negatives, RandomStream random) {
		var head = new int[count * (1 + negatives)];
		var tail = new int[head.length];
		int at = count;
		for (int k = 0; k < count; k++) {
			int e = random.nextInt(heads.length);
			if (random.nextDouble() >= chance[e]) {
				e = alias[e];
			}
			head[k] = heads[e];
			tail[k] = tails[e];
			for (int r = 0; r < negatives; r++, at++) {
				int other = random.nextInt(points - 1);
				head[at] = head[k];
				tail[at] = other < head[k] ? other : other + 1;
			}
		}
		return new Edges(head, tail, count);
	}
}
