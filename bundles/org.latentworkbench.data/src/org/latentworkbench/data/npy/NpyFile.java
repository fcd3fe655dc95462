package org.latentworkbench.data.npy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.latentworkbench.api.InputException;

/**
 * Reads and writes {@code .npy} files. Reading takes format versions 1 to 3, C and Fortran order, both byte orders, and the types
 * float16/32/64, int8 to int64, uint8/16/32, bool and unicode; writing is always version 1, C order, little endian, so that the
 * same array gives the same bytes.
 */
public final class NpyFile {
	private static final int MAX_HEADER = 1 << 20;

	private NpyFile() {
	}

	/** @throws InputException when the file is no such array, is cut short or has bytes left over */
	public static NpyArray read(Path file) throws IOException, InputException {
		try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			long size = Files.size(file);
			NpyArray array = read(in, file.toString(), size);
			if (in.read() >= 0) {
				throw new InputException(file + ": bytes are left after the last value; the file is damaged or holds several arrays");
			}
			return array;
		}
	}

	/**
	 * Reads one array and leaves the stream after its last byte.
	 *
	 * @param name the file's name, for messages
	 */
	public static NpyArray read(InputStream in, String name) throws IOException, InputException {
		return read(in, name, Long.MAX_VALUE, "");
	}

	/** @param size bytes in the stream: a header that promises more is not believed */
	static NpyArray read(InputStream in, String name, long size) throws IOException, InputException {
		return read(in, name, size, "the file has " + size + " in all; it is cut short");
	}

	/**
	 * @param most bytes that the stream can hold at most: a header that promises more is not believed
	 * @param why  that limit, for the message
	 */
	static NpyArray read(InputStream in, String name, long most, String why) throws IOException, InputException {
		try {
			NpyHeader header = header(in);
			// words of no characters take no bytes, but memory: count one
			long bytes = NpyHeader.product(header.shape()) * Math.max(1, header.bytes());
			if (bytes > most) {
				throw new InputException("the header promises " + bytes + " bytes of values, " + why);
			}
			NpyArray array = new NpyValues(in, header).read();
			return header.fortran() ? FortranOrder.toC(array) : array;
		} catch (InputException e) {
			throw new InputException(name + ": " + e.getMessage(), e);
		}
	}

	/** Writes an array; a file that exists is replaced. */
	public static void write(Path file, NpyArray array) throws IOException {
		try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
			write(out, array);
		}
	}

	/** Writes an array and leaves the stream open. */
	public static void write(OutputStream out, NpyArray array) throws IOException {
		String type = array.type();
		out.write(NpyHeader.write(type, array.shape()));
		int width = Integer.parseInt(type.substring(2)) * (array instanceof NpyArray.Strings ? 4 : 1);
		int step = Math.max(1, (1 << 16) / Math.max(1, width));
		ByteBuffer buffer = ByteBuffer.allocate(step * width).order(ByteOrder.LITTLE_ENDIAN);
		for (int from = 0; from < array.size(); from += step) {
			int n = Math.min(step, array.size() - from);
			buffer.clear();
			switch (array) {
				case NpyArray.Floats f -> buffer.asFloatBuffer().put(f.values(), from, n);
				case NpyArray.Doubles d -> buffer.asDoubleBuffer().put(d.values(), from, n);
				case NpyArray.Ints i -> buffer.asIntBuffer().put(i.values(), from, n);
				case NpyArray.Longs l -> buffer.asLongBuffer().put(l.values(), from, n);
				case NpyArray.Bytes b -> buffer.put(b.values(), from, n);
				case NpyArray.Booleans b -> {
					for (int i = from; i < from + n; i++) {
						buffer.put((byte) (b.values()[i] ? 1 : 0));
					}
				}
				case NpyArray.Strings s -> {
					for (int i = from; i < from + n; i++) {
						int[] points = s.values()[i].codePoints().toArray();
						buffer.position((i - from) * width);
						for (int k = 0; k < width / 4; k++) {
							buffer.putInt(k < points.length ? points[k] : 0);
						}
					}
				}
			}
			out.write(buffer.array(), 0, n * width);
		}
	}

	private static NpyHeader header(InputStream in) throws IOException, InputException {
		byte[] start = in.readNBytes(8);
		if (start.length < 8 || !Arrays.equals(start, 0, 6, NpyHeader.MAGIC, 0, 6)) {
			throw new InputException("this is no NumPy array file: it does not begin with \\x93NUMPY");
		}
		int version = start[6];
		if (version < 1 || version > 3) {
			throw new InputException("version " + version + " of the NumPy format is not known; 1, 2 and 3 are");
		}
		byte[] count = in.readNBytes(version == 1 ? 2 : 4);
		long length = 0;
		for (int i = count.length - 1; i >= 0; i--) {
			length = length << 8 | count[i] & 0xFF;
		}
		if (count.length < (version == 1 ? 2 : 4) || length > MAX_HEADER) {
			throw new InputException("the header's length is damaged");
		}
		byte[] dictionary = in.readNBytes((int) length);
		if (dictionary.length < length) {
			throw new InputException("the file ends inside its header");
		}
		return NpyHeader.parse(new String(dictionary, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
	}
}
