package org.latentworkbench.learn.neighbours;

/**
 * Which neighbours of each point are compared in a round of NN-descent: a random sample of its neighbours and of the points
 * whose neighbour it is, new entries and old ones apart. The sample is the same however the work is shared out, because
 * every pair's priority is a hash of the pair.
 */
final class Candidates {
	private static final int SHARES = 32;

	private final NearestLists lists;
	private final int sample;
	private final long key;
	private final Chosen old;
	private final Chosen fresh;

	Candidates(NearestLists lists, int sample, long key) {
		this.lists = lists;
		this.sample = sample;
		this.key = key;
		old = new Chosen();
		fresh = new Chosen();
	}

	/** Draws the samples, and unmarks the fresh entries that are in theirs: they are compared in this round. */
	void gather(Workers workers) {
		int size = Math.ceilDiv(lists.n, SHARES);
		workers.each(SHARES, share -> {
			int from = Math.min(lists.n, share * size);
			int to = Math.min(lists.n, from + size);
			for (int p = 0; p < lists.indices.length; p++) {
				int i = p / lists.k;
				int j = lists.indices[p];
				boolean mineHere = i >= from && i < to;
				boolean othersHere = j >= from && j < to;
				if (mineHere || othersHere) {
					Chosen kind = lists.fresh[p] ? fresh : old;
					long priority = priority(i, j);
					if (mineHere) {
						kind.offer(i, j, priority);
					}
					if (othersHere) {
						kind.offer(j, i, priority);
					}
				}
			}
		});
		workers.ranges(lists.n, 1024, (from, to) -> {
			for (int i = from; i < to; i++) {
				for (int p = i * lists.k; p < (i + 1) * lists.k; p++) {
					if (lists.fresh[p] && fresh.has(i, lists.indices[p])) {
						lists.fresh[p] = false;
					}
				}
			}
		});
	}

	/** Writes the old neighbours to compare of {@code row} to the start of {@code target} and returns how many they are. */
	int old(int row, int[] target) {
		return old.copy(row, target, 0);
	}

	/**
	 * Writes the fresh neighbours to compare of {@code row} to {@code target} from {@code at} on and returns where they
	 * end.
	 */
	int fresh(int row, int[] target, int at) {
		return fresh.copy(row, target, at);
	}

	/** A hash of the unordered pair, the SplitMix64 finaliser over it and the round's key. */
	private long priority(int i, int j) {
		long z = key ^ ((long) Math.min(i, j) << 32 | Math.max(i, j));
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}

	/** For each row the {@code sample} candidates of lowest priority, as a heap with the highest on top. */
	private final class Chosen {
		private final int[] count = new int[lists.n];
		private final int[] candidates = new int[lists.n * sample];
		private final long[] priorities = new long[lists.n * sample];

		void offer(int row, int candidate, long priority) {
			int first = row * sample;
			int size = count[row];
			if (size == sample && priority >= priorities[first] || has(row, candidate)) {
				return;
			}
			int hole;
			if (size < sample) {
				hole = size;
				count[row]++;
				while (hole > 0 && priorities[first + (hole - 1) / 2] < priority) {
					move(first, (hole - 1) / 2, hole);
					hole = (hole - 1) / 2;
				}
			} else {
				hole = 0;
				while (2 * hole + 1 < sample) {
					int child = 2 * hole + 1;
					if (child + 1 < sample && priorities[first + child + 1] > priorities[first + child]) {
						child++;
					}
					if (priorities[first + child] <= priority) {
						break;
					}
					move(first, child, hole);
					hole = child;
				}
			}
			candidates[first + hole] = candidate;
			priorities[first + hole] = priority;
		}

		private void move(int first, int source, int target) {
			candidates[first + target] = candidates[first + source];
			priorities[first + target] = priorities[first + source];
		}

		boolean has(int row, int candidate) {
			for (int p = row * sample; p < row * sample + count[row]; p++) {
				if (candidates[p] == candidate) {
					return true;
				}
			}
			return false;
		}

		int copy(int row, int[] target, int at) {
			System.arraycopy(candidates, row * sample, target, at, count[row]);
			return at + count[row];
		}
	}
}
