package org.latentworkbench.api.figure;

import java.util.Arrays;

/** An immutable sequence of {@code float} with value equality; {@code NaN} means missing. */
public final class Floats {
	/** No values at all; as an optional component of a layer it means "not given". */
	public static final Floats EMPTY = new Floats(new float[0]);

	private final float[] values;

	private Floats(float[] owned) {
		values = owned;
	}

	/** @param values copied */
	public static Floats of(float... values) {
		return values.length == 0 ? EMPTY : new Floats(values.clone());
	}

	/** @param values copied and rounded to {@code float} */
	public static Floats of(double[] values) {
		var copy = new float[values.length];
		for (int i = 0; i < copy.length; i++)
			copy[i] = (float) values[i];
		return copy.length == 0 ? EMPTY : new Floats(copy);
	}

	/** @param values copied */
	public static Floats of(int[] values) {
		var copy = new float[values.length];
		for (int i = 0; i < copy.length; i++)
			copy[i] = values[i];
		return copy.length == 0 ? EMPTY : new Floats(copy);
	}

	/** The numbers {@code 0, 1, ..., count - 1}: the positions of categories. */
	public static Floats range(int count) {
		var copy = new float[count];
		for (int i = 0; i < count; i++)
			copy[i] = i;
		return count == 0 ? EMPTY : new Floats(copy);
	}

	public int size() {
		return values.length;
	}

	public boolean isEmpty() {
		return values.length == 0;
	}

	/** @throws ArrayIndexOutOfBoundsException outside {@code 0..size()-1} */
	public float get(int index) {
		return values[index];
	}

	/** A copy, free to be changed. */
	public float[] toArray() {
		return values.clone();
	}

	/** The smallest finite value, or {@code NaN} where there is none. */
	public float min() {
		float min = Float.POSITIVE_INFINITY;
		for (float v : values)
			if (v < min && v > Float.NEGATIVE_INFINITY)
				min = v;
		return min == Float.POSITIVE_INFINITY ? Float.NaN : min;
	}

	/** The largest finite value, or {@code NaN} where there is none. */
	public float max() {
		float max = Float.NEGATIVE_INFINITY;
		for (float v : values)
			if (v > max && v < Float.POSITIVE_INFINITY)
				max = v;
		return max == Float.NEGATIVE_INFINITY ? Float.NaN : max;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Floats floats && Arrays.equals(values, floats.values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(values);
	}

	@Override
	public String toString() {
		return values.length <= 8 ? Arrays.toString(values) : "Floats(" + values.length + ")";
	}
}
