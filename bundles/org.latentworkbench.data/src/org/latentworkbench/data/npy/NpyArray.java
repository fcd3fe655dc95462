package org.latentworkbench.data.npy;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.Matrix;

/**
 * An array of any number of dimensions, as NumPy's files hold it. The values always stand in C order (last index fastest),
 * whatever the file said. Arrays are handed over, not copied, and compared by identity.
 */
public sealed interface NpyArray {
	/** The length of each dimension; empty for a single value. Not to be written to. */
	int[] shape();

	/** The values as a Java array of the record's own type. */
	Object values();

	/** The values' type as NumPy writes it, for instance {@code <f4}. */
	String type();

	/** The number of values: the product of {@link #shape()}. */
	default int size() {
		return Array.getLength(values());
	}

	/** 32-bit floats, {@code <f4}; 16-bit ones are read as these. */
	record Floats(int[] shape, float[] values) implements NpyArray {
		public Floats {
			check(shape, values.length);
		}

		@Override
		public String type() {
			return "<f4";
		}
	}

	/** 64-bit floats, {@code <f8}. */
	record Doubles(int[] shape, double[] values) implements NpyArray {
		public Doubles {
			check(shape, values.length);
		}

		@Override
		public String type() {
			return "<f8";
		}
	}

	/** 32-bit whole numbers, {@code <i4}; 8 and 16-bit ones are read as these. */
	record Ints(int[] shape, int[] values) implements NpyArray {
		public Ints {
			check(shape, values.length);
		}

		@Override
		public String type() {
			return "<i4";
		}
	}

	/** 64-bit whole numbers, {@code <i8}; unsigned 32-bit ones are read as these. */
	record Longs(int[] shape, long[] values) implements NpyArray {
		public Longs {
			check(shape, values.length);
		}

		@Override
		public String type() {
			return "<i8";
		}
	}

	/** Bytes 0 to 255 ({@code values[i] & 0xFF}), {@code |u1}. */
	record Bytes(int[] shape, byte[] values) implements NpyArray {
		public Bytes {
			check(shape, values.length);
		}

		@Override
		public String type() {
			return "|u1";
		}
	}

	/** Yes or no, {@code |b1}. */
	record Booleans(int[] shape, boolean[] values) implements NpyArray {
		public Booleans {
			check(shape, values.length);
		}

		@Override
		public String type() {
			return "|b1";
		}
	}

	/** Words, {@code <U} and the length of the longest in code points. As in NumPy, U+0000 at a word's end is lost in a file. */
	record Strings(int[] shape, String[] values) implements NpyArray {
		public Strings {
			check(shape, values.length);
		}

		@Override
		public String type() {
			return "<U" + Arrays.stream(values).mapToInt(s -> s.codePointCount(0, s.length())).max().orElse(1);
		}
	}

	/** A one-dimensional list of words. */
	static Strings of(List<String> words) {
		return new Strings(new int[] { words.size() }, words.toArray(String[]::new));
	}

	/** A matrix as an array {@code rows x columns}; the values are shared. */
	static Floats of(Matrix matrix) {
		return new Floats(new int[] { matrix.rows(), matrix.columns() }, matrix.values());
	}

	/**
	 * The values as floats, rounded to nearest; shared where they are floats already.
	 *
	 * @throws IllegalArgumentException for words
	 */
	default float[] toFloats() {
		if (this instanceof Floats f) {
			return f.values;
		}
		double[] values = toDoubles();
		var result = new float[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = (float) values[i];
		}
		return result;
	}

	/**
	 * The values as doubles; shared where they are doubles already. Whole numbers beyond 2^53 are rounded.
	 *
	 * @throws IllegalArgumentException for words
	 */
	default double[] toDoubles() {
		if (this instanceof Doubles d) {
			return d.values;
		}
		var result = new double[size()];
		for (int i = 0; i < result.length; i++) {
			result[i] = switch (this) {
				case Floats f -> f.values[i];
				case Doubles d -> d.values[i];
				case Ints n -> n.values[i];
				case Longs n -> n.values[i];
				case Bytes b -> b.values[i] & 0xFF;
				case Booleans b -> b.values[i] ? 1 : 0;
				case Strings s -> throw new IllegalArgumentException("an array of words has no numbers");
			};
		}
		return result;
	}

	/** An array around values of one of the types above. */
	static NpyArray wrap(int[] shape, Object values) {
		return switch (values) {
			case float[] v -> new Floats(shape, v);
			case double[] v -> new Doubles(shape, v);
			case int[] v -> new Ints(shape, v);
			case long[] v -> new Longs(shape, v);
			case byte[] v -> new Bytes(shape, v);
			case boolean[] v -> new Booleans(shape, v);
			case String[] v -> new Strings(shape, v);
			default -> throw new IllegalArgumentException("no NumPy type for " + values.getClass().getSimpleName());
		};
	}

	private static void check(int[] shape, int length) {
		if (NpyHeader.product(shape) != length) {
			throw new IllegalArgumentException(length + " values for shape " + Arrays.toString(shape));
		}
	}
}
