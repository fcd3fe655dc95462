package org.latentworkbench.learn.neighbours;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;

/**
 * Approximate nearest neighbours: random-projection trees for a start, then NN-descent (Dong, Moses and Li, "Efficient
 * k-nearest neighbor graph construction for generic similarity measures", WWW 2011), which compares each point's
 * neighbours with each other because a neighbour's neighbour is likely a neighbour.
 * <p>
 * The same stream gives the same graph for any number of threads: which pairs are compared in a round is settled before
 * the round, and the nearest of a set do not depend on the order in which it is searched.
 */
final class NeighbourDescent {
	/**
	 * Trees are grown over this many random projections when there are more dimensions; they only have to be roughly
	 * right.
	 */
	private static final int TREE_DIMENSIONS = 48;
	private static final int LEAF = 64;
	private static final int ROUNDS = 30;
	/** Rows of one parallel piece of work. */
	private static final int SHARE = 512;

	private final Matrix points;
	private final RandomStream random;
	private final Workers workers;
	private final NearestLists lists;
	private final LongAdder compared = new LongAdder();

	/**
	 * @param points {@code n x d}, compared by squared Euclidean distance
	 * @param lists  takes the neighbours, and may hold some; longer lists than wanted make the search better
	 */
	NeighbourDescent(Matrix points, NearestLists lists, RandomStream random, Workers workers) {
		this.points = points;
		this.lists = lists;
		this.random = random;
		this.workers = workers;
	}

	/** How many pairs have been compared. */
	long compared() {
		return compared.sum();
	}

	/**
	 * Searches with new trees and then in rounds.
	 *
	 * @param trees  how many
	 * @param sample neighbours of a point compared in a round, new ones and old ones each, at most
	 */
	void search(int trees, int sample) {
		grow(trees, workers.part(0, .3));
		fill();
		descend(sample, workers.part(.3, 1));
	}

	/** Compares all pairs within the leaves of trees. */
	private void grow(int trees, Workers workers) {
		Matrix seen = points.columns() <= TREE_DIMENSIONS * 3 / 2 ? points : projected(random.split("projection"));
		RandomStream seeds = random.split("trees");
		int[][][] leavesOf = new int[trees][][];
		workers.part(0, .4).eachMonitored(trees, t -> leavesOf[t] = ProjectionTree.leaves(seen, LEAF, seeds.split(t)));
		int[][] leaves = Arrays.stream(leavesOf).flatMap(Arrays::stream).toArray(int[][]::new);
		int share = 16;
		workers.part(.4, 1).eachMonitored(Math.ceilDiv(leaves.length, share), chunk -> {
			var join = new Join(LEAF);
			for (int l = chunk * share; l < Math.min(leaves.length, (chunk + 1) * share); l++) {
				join.all(leaves[l], leaves[l].length, 0);
			}
		});
	}

	/** Fills lists that are short still (of points in small leaves) with points at chance. */
	private void fill() {
		RandomStream chance = random.split("fill");
		workers.ranges(lists.n, SHARE, (from, to) -> {
			var join = new PointBlock(points.columns(), 1);
			var distance = new float[1];
			for (int i = from; i < to; i++) {
				RandomStream own = chance.split(i);
				while (!lists.known(i * lists.k + lists.k - 1)) {
					int j = own.nextInt(lists.n);
					if (j != i) {
						join.load(points, j, j + 1);
						join.squaredFrom(points, i, 1, distance);
						lists.offer(i, j, distance[0]);
					}
				}
			}
		});
	}

	/** Rounds of NN-descent until fewer than a thousandth of the entries change. */
	private void descend(int sample, Workers workers) {
		RandomStream priorities = random.split("rounds");
		for (int round = 0; round < ROUNDS; round++) {
			workers.at((double) round / ROUNDS);
			var chosen = new Candidates(lists, sample, priorities.split(round).nextLong());
			chosen.gather(workers);
			workers.ranges(lists.n, SHARE, (from, to) -> {
				var join = new Join(2 * sample);
				var together = new int[2 * sample];
				for (int i = from; i < to; i++) {
					int old = chosen.old(i, together);
					int all = chosen.fresh(i, together, old);
					join.all(together, all, old);
				}
			});
			long changed = 0;
			for (boolean fresh : lists.fresh) {
				changed += fresh ? 1 : 0;
			}
			if (changed < .001 * lists.fresh.length) {
				break;
			}
		}
		workers.at(1);
	}

	/** Compares the points of a short list with each other. */
	private final class Join {
		private final PointBlock block;
		private final float[] distance;

		Join(int most) {
			block = new PointBlock(points.columns(), most);
			distance = new float[most];
		}

		/** Offers the pairs of rows of which at least one stands at place {@code from} or later. */
		void all(int[] rows, int count, int from) {
			if (count - from < 1) {
				return;
			}
			block.load(points, rows, count);
			compared.add((long) (count - from) * (count + from - 1) / 2);
			for (int p = Math.max(1, from); p < count; p++) {
				int row = rows[p];
				block.squaredFrom(points, row, p, distance);
				float limit = lists.limit(row);
				for (int q = 0; q < p; q++) {
					int other = rows[q];
					float squared = distance[q];
					if (other == row) {
						continue;
					}
					if (squared <= limit) {
						lists.offer(row, other, squared);
					}
					if (squared <= lists.limit(other)) {
						lists.offer(other, row, squared);
					}
				}
			}
		}
	}

	/**
	 * The points in fewer dimensions: Gaussian random projections, which keep distances roughly (Johnson and
	 * Lindenstrauss).
	 */
	private Matrix projected(RandomStream chance) {
		int d = points.columns();
		var directions = new float[d][TREE_DIMENSIONS];
		for (float[] direction : directions) {
			chance.fillGaussian(direction);
		}
		var result = Matrix.zeros(points.rows(), TREE_DIMENSIONS);
		workers.ranges(points.rows(), SHARE, (from, to) -> {
			var sum = new float[TREE_DIMENSIONS];
			for (int i = from; i < to; i++) {
				Arrays.fill(sum, 0);
				int start = i * d;
				for (int t = 0; t < d; t++) {
					add(sum, points.values()[start + t], directions[t]);
				}
				System.arraycopy(sum, 0, result.values(), i * TREE_DIMENSIONS, TREE_DIMENSIONS);
			}
		});
		return result;
	}

	private static void add(float[] sum, float x, float[] direction) {
		for (int c = 0; c < sum.length; c++) {
			sum[c] += x * direction[c];
		}
	}
}
