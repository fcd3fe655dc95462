package org.latentworkbench.learn.embedding;

import java.util.Arrays;

/**
 * A graph's edges in groups that can be taken in parallel: the groups of a round share no point that moves, so that each
 * can be taken edge by edge while others are (Gemulla, Nijkamp, Haas and Sismanis, "Large-scale matrix factorization with
 * distributed stochastic gradient descent", KDD 2011). The groups depend on the graph alone, never on the number of
 * threads.
 *
 * @param rounds numbers of the groups of each round
 * @param start  where each group's edges begin, with a last entry for the end
 * @param head   each edge's row
 * @param tail   each edge's column
 * @param weight each edge's weight
 */
record Strata(int[][] rounds, int[] start, int[] head, int[] tail, float[] weight) {
	/** Points of a part; fewer are not worth a thread. */
	private static final int PART = 1024;
	private static final int MOST_PARTS = 32;

	/**
	 * Edges whose both ends move. The points are dealt out to an even number of parts; a group is the edges between two
	 * parts, and the rounds pair the parts as the rounds of a tournament pair the players.
	 *
	 * @param graph symmetric
	 */
	static Strata among(FuzzyGraph graph) {
		int parts = Math.clamp(graph.n() / PART / 2 * 2, 1, MOST_PARTS);
		/* group of parts a <= b: a * parts + b */
		int[][] rounds = new int[parts == 1 ? 1 : parts][];
		rounds[0] = new int[parts];
		for (int a = 0; a < parts; a++) {
			rounds[0][a] = a * parts + a;
		}
		for (int r = 1; r < rounds.length; r++) {
			rounds[r] = new int[parts / 2];
			for (int game = 0; game < parts / 2; game++) {
				int a = game == 0 ? parts - 1 : (r - 1 + game) % (parts - 1);
				int b = game == 0 ? r - 1 : (r - 1 + parts - 1 - game) % (parts - 1);
				rounds[r][game] = Math.min(a, b) * parts + Math.max(a, b);
			}
		}
		return grouped(graph, rounds, parts * parts, (i, j) -> {
			int a = i % parts;
			int b = j % parts;
			return Math.min(a, b) * parts + Math.max(a, b);
		});
	}

	/** Edges of which only the rows' ends move: one round, some rows to a group. */
	static Strata towards(FuzzyGraph graph) {
		int size = PART / 4;
		int[] round = new int[Math.max(1, Math.ceilDiv(graph.n(), size))];
		Arrays.setAll(round, g -> g);
		return grouped(graph, new int[][] { round }, round.length, (i, j) -> i / size);
	}

	private interface Grouping {
		int of(int row, int column);
	}

	private static Strata grouped(FuzzyGraph graph, int[][] rounds, int groups, Grouping grouping) {
		int edges = graph.column().length;
		var start = new int[groups + 1];
		for (int i = 0; i < graph.n(); i++) {
			for (int e = graph.start()[i]; e < graph.start()[i + 1]; e++) {
				start[grouping.of(i, graph.column()[e]) + 1]++;
			}
		}
		for (int g = 0; g < groups; g++) {
			start[g + 1] += start[g];
		}
		int[] place = start.clone();
		var head = new int[edges];
		var tail = new int[edges];
		var weight = new float[edges];
		for (int i = 0; i < graph.n(); i++) {
			for (int e = graph.start()[i]; e < graph.start()[i + 1]; e++) {
				int p = place[grouping.of(i, graph.column()[e])]++;
				head[p] = i;
				tail[p] = graph.column()[e];
				weight[p] = graph.weight()[e];
			}
		}
		return new Strata(rounds, start, head, tail, weight);
	}
}
