package org.latentworkbench.learn.neighbours;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * For each of {@code n} points the {@code k} nearest candidates offered so far, nearest first, ties by lower index.
 * Offers may come in any order and from several threads: the lists that result are the same, as long as a pair always has
 * one distance.
 */
final class NearestLists {
	private static final int NONE = Integer.MAX_VALUE;

	final int n;
	final int k;
	final int[] indices;
	/** Squared distances. */
	final float[] squared;
	/** Whether an entry has come since the flags were last cleared. */
	final boolean[] fresh;
	private final AtomicIntegerArray locks;

	NearestLists(int n, int k) {
		this.n = n;
		this.k = k;
		indices = new int[Math.multiplyExact(n, k)];
		squared = new float[n * k];
		fresh = new boolean[n * k];
		Arrays.fill(indices, NONE);
		Arrays.fill(squared, Float.POSITIVE_INFINITY);
		locks = new AtomicIntegerArray(Math.min(n, 4096));
	}

	/**
	 * The squared distance that a candidate for {@code row} must not exceed. Another thread may lower it at any time,
	 * never raise it.
	 */
	float limit(int row) {
		return squared[row * k + k - 1];
	}

	/** Offers a candidate, from any thread. */
	void offer(int row, int candidate, float distance) {
		if (distance > limit(row)) {
			return;
		}
		int lock = row % locks.length();
		while (!locks.compareAndSet(lock, 0, 1)) {
			Thread.onSpinWait();
		}
		try {
			offerAlone(row, candidate, distance);
		} finally {
			locks.set(lock, 0);
		}
	}

	/** Offers a candidate when no other thread writes this row. */
	void offerAlone(int row, int candidate, float distance) {
		int first = row * k;
		int place = first + k - 1;
		if (after(distance, candidate, place)) {
			return;
		}
		while (place > first && !after(distance, candidate, place - 1)) {
			place--;
		}
		/* The place of an entry follows from its distance and index alone, so the same candidate can only stand right here. */
		if (indices[place] == candidate) {
			return;
		}
		int moved = first + k - 1 - place;
		System.arraycopy(indices, place, indices, place + 1, moved);
		System.arraycopy(squared, place, squared, place + 1, moved);
		System.arraycopy(fresh, place, fresh, place + 1, moved);
		indices[place] = candidate;
		squared[place] = distance;
		fresh[place] = true;
	}

	/** Whether the candidate comes after the entry at {@code place}. */
	private boolean after(float distance, int candidate, int place) {
		return distance > squared[place] || distance == squared[place] && candidate > indices[place];
	}

	/** Lists that hold {@code more} each: these entries, all marked fresh, and room for others. */
	NearestLists wider(int more) {
		var result = new NearestLists(n, more);
		for (int i = 0; i < n; i++) {
			System.arraycopy(indices, i * k, result.indices, i * more, k);
			System.arraycopy(squared, i * k, result.squared, i * more, k);
			Arrays.fill(result.fresh, i * more, i * more + k, true);
		}
		return result;
	}

	boolean known(int place) {
		return indices[place] != NONE;
	}

	/** @throws IllegalStateException when a list is not full */
	NeighbourGraph toGraph(Metric metric, double recall) {
		var distances = new float[squared.length];
		for (int p = 0; p < distances.length; p++) {
			if (!known(p)) {
				throw new IllegalStateException("point " + p / k + " has fewer than " + k + " neighbours");
			}
			distances[p] = metric.distance(squared[p]);
		}
		return new NeighbourGraph(n, k, indices.clone(), distances, recall);
	}
}
