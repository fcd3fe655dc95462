package org.latentworkbench.api.figure;

import java.util.Arrays;

/** An immutable sequence of {@code int} with value equality; as category codes, a negative number means missing. */
public final class Ints {
	public static final Ints EMPTY = new Ints(new int[0]);

	private final int[] values;

	private Ints(int[] owned) {
		values = owned;
	}

	/** @param values copied */
	public static Ints of(int... values) {
		return values.length == 0 ? EMPTY : new Ints(values.clone());
	}

	public int size() {
		return values.length;
	}

	public boolean isEmpty() {
		return values.length == 0;
	}

	/** @throws ArrayIndexOutOfBoundsException outside {@code 0..size()-1} */
	public int get(int index) {
		return values[index];
	}

	/** A copy, free to be changed. */
	public int[] toArray() {
		return values.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Ints ints && Arrays.equals(values, ints.values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(values);
	}

	@Override
	public String toString() {
		return values.length <= 8 ? Arrays.toString(values) : "Ints(" + values.length + ")";
	}
}
