package org.latentworkbench.data.npy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;

/** The values after a header, in the order in which the file has them. */
final class NpyValues {
	/** Arrays grow as the bytes come, from at most this many values: a header alone reserves no gigabytes. */
	private static final int FIRST = 1 << 22;

	private final InputStream in;
	private final NpyHeader header;
	private final int size;
	/** Values in the buffer at a time. */
	private final int step;
	private final ByteBuffer buffer;

	NpyValues(InputStream in, NpyHeader header) {
		this.in = in;
		this.header = header;
		size = (int) NpyHeader.product(header.shape());
		step = Math.max(1, (1 << 16) / Math.max(1, header.bytes()));
		buffer = ByteBuffer.allocate(step * header.bytes())
				.order(header.order() == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
	}

	NpyArray read() throws IOException, InputException {
		Object values = Array.newInstance(element(), Math.min(size, FIRST));
		for (int from = 0; from < size; from += step) {
			int n = fill(from);
			if (from + n > Array.getLength(values)) {
				Object larger = Array.newInstance(element(), (int) Math.min(size, 2L * Array.getLength(values) + step));
				System.arraycopy(values, 0, larger, 0, from);
				values = larger;
			}
			copy(values, from, n);
		}
		return NpyArray.wrap(header.shape(), values);
	}

	private Class<?> element() {
		int width = header.width();
		return switch (header.kind()) {
			case 'f' -> width == 8 ? double.class : float.class;
			case 'b' -> boolean.class;
			case 'U' -> String.class;
			case 'u' -> width == 1 ? byte.class : width == 4 ? long.class : int.class;
			default -> width == 8 ? long.class : int.class;
		};
	}

	/** Takes {@code n} values from the buffer's beginning. */
	private void copy(Object values, int from, int n) throws InputException {
		switch (values) {
			case float[] v when header.width() == 4 -> buffer.asFloatBuffer().get(v, from, n);
			case double[] v -> buffer.asDoubleBuffer().get(v, from, n);
			case long[] v when header.width() == 8 -> buffer.asLongBuffer().get(v, from, n);
			case int[] v when header.width() == 4 -> buffer.asIntBuffer().get(v, from, n);
			case byte[] v -> buffer.get(v, from, n);
			default -> {
				for (int i = 0; i < n; i++) {
					one(values, from + i, i);
				}
			}
		}
	}

	private void one(Object values, int to, int i) throws InputException {
		switch (values) {
			case float[] v -> v[to] = Float.float16ToFloat(buffer.getShort(2 * i));
			case long[] v -> v[to] = buffer.getInt(4 * i) & 0xFFFFFFFFL;
			case int[] v when header.width() == 1 -> v[to] = buffer.get(i);
			case int[] v -> v[to] = header.kind() == 'i' ? buffer.getShort(2 * i) : buffer.getShort(2 * i) & 0xFFFF;
			case boolean[] v -> v[to] = buffer.get(i) != 0;
			case String[] v -> v[to] = word(i * header.bytes());
			default -> throw new IllegalStateException(values.getClass().getName());
		}
	}

	private String word(int at) throws InputException {
		int length = header.width();
		while (length > 0 && buffer.getInt(at + 4 * (length - 1)) == 0) {
			length--;
		}
		var result = new StringBuilder(length);
		for (int k = 0; k < length; k++) {
			int point = buffer.getInt(at + 4 * k);
			if (!Character.isValidCodePoint(point)) {
				throw new InputException("a word holds " + Integer.toHexString(point) + ", which is no Unicode character");
			}
			result.appendCodePoint(point);
		}
		return result.toString();
	}

	/** Reads the values {@code from .. from + n - 1} into the buffer and says n. */
	private int fill(int from) throws IOException, InputException {
		int n = Math.min(step, size - from);
		int bytes = n * header.bytes();
		int got = in.readNBytes(buffer.array(), 0, bytes);
		if (got < bytes) {
			throw new InputException("the file is cut short: " + (from + got / header.bytes()) + " of " + Counts.of(size, "value"));
		}
		buffer.clear();
		return n;
	}
}
