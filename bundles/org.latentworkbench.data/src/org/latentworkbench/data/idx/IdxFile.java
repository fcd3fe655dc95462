package org.latentworkbench.data.idx;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;

/**
 * Reads and writes IDX files: two zero bytes, a type, the number of dimensions, their lengths, the values, all with the high byte first.
 * Gzip is told by the first bytes when reading and by the name when writing.
 */
public final class IdxFile {
	private static final int BUFFER = 1 << 16;
	private static final int MOST_DIMENSIONS = 4;
	/** Deflate packs at most so well: a gzipped file that promises more is not believed. */
	private static final long RATIO = 1032;

	private IdxFile() {
	}

	/** @throws InputException when the file is no such array, is cut short or has bytes left over */
	public static NpyArray read(Path file) throws IOException, InputException {
		if (!Files.isRegularFile(file)) {
			throw new InputException(file + ": there is no such file");
		}
		try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
			raw.mark(2);
			boolean packed = raw.read() == 0x1F && raw.read() == 0x8B;
			raw.reset();
			return read(packed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw,
					packed ? RATIO * Files.size(file) : Files.size(file));
		} catch (ZipException | EOFException e) {
			throw new InputException(file + ": the gzip file is damaged or cut short (" + e.getMessage() + ")", e);
		} catch (InputException e) {
			throw new InputException(file + ": " + e.getMessage(), e);
		}
	}

	private static NpyArray read(InputStream in, long most) throws IOException, InputException {
		byte[] start = in.readNBytes(4);
		if (start.length < 4 || start[0] != 0 || start[1] != 0) {
			throw new InputException("this is no IDX file: it does not begin with two zero bytes, a type and a number of dimensions");
		}
		int type = start[2] & 0xFF;
		int width = switch (type) {
			case 0x08, 0x09 -> 1;
			case 0x0B -> 2;
			case 0x0C, 0x0D -> 4;
			case 0x0E -> 8;
			default -> throw new InputException("the values are of IDX type " + type
					+ "; expected 8 (bytes), 9 (signed bytes), 11, 12 (whole numbers), 13 or 14 (floats)");
		};
		int dimensions = start[3] & 0xFF;
		if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
			throw new InputException("the array has " + dimensions + " dimensions; 1 to " + MOST_DIMENSIONS + " are read");
		}
		byte[] lengths = in.readNBytes(4 * dimensions);
		if (lengths.length < 4 * dimensions) {
			throw new InputException("the file ends inside its header");
		}
		var shape = new int[dimensions];
		ByteBuffer.wrap(lengths).asIntBuffer().get(shape);
		long size = 1;
		for (int n : shape) {
			size *= n;
			if (n < 0 || size > Integer.MAX_VALUE - 8) {
				throw new InputException("the header promises an array of " + Arrays.toString(shape) + ", beyond the 2,147,483,639 values that one may have");
			}
		}
		String promised = "the header promises " + words(shape) + ", " + Counts.of(size * width, "byte") + " of values, ";
		if (size * width > most) {
			throw new InputException(promised + "more than the file can hold; it is cut short, or its header is wrong");
		}
		byte[] bytes = values(in, size * width, promised);
		if (in.read() >= 0) {
			throw new InputException("bytes are left after the last value; the file is damaged");
		}
		return array(type, shape, bytes);
	}

	/** {@code 10,000 images of 28 x 28} where there are two dimensions more than that which counts. */
	private static String words(int[] shape) {
		return switch (shape.length) {
			case 1 -> Counts.of(shape[0], "value");
			case 2 -> Counts.of(shape[0], "row") + " of " + Counts.of(shape[1], "value");
			default -> Counts.of(shape[0], "image") + " of " + Arrays.stream(shape).skip(1).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
		};
	}

	/** The values' bytes; memory grows as they come. @param promised what the header says, for messages */
	private static byte[] values(InputStream in, long size, String promised) throws IOException, InputException {
		if (size > Integer.MAX_VALUE - 8) {
			throw new InputException("the values take " + size + " bytes, more than 2 GB; split the file");
		}
		// the bytes, and the numbers made of them
		if (2 * size > Runtime.getRuntime().maxMemory() * 0.8) {
			throw new InputException("the values take " + (size >> 20) + " MiB, and as much again while they are read; there are "
					+ (Runtime.getRuntime().maxMemory() >> 20) + " MiB of memory; give more with LATENT_JAVA_OPTS=-Xmx..., or split the file");
		}
		byte[] bytes = in.readNBytes((int) size);
		if (bytes.length < size) {
			throw new InputException(promised + "but the file ends after " + Counts.number(bytes.length) + "; it is cut short, or its header is wrong");
		}
		return bytes;
	}

	private static NpyArray array(int type, int[] shape, byte[] bytes) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		switch (type) {
			case 0x08 -> {
				return new NpyArray.Bytes(shape, bytes);
			}
			case 0x0D -> {
				var floats = new float[bytes.length / 4];
				buffer.asFloatBuffer().get(floats);
				return new NpyArray.Floats(shape, floats);
			}
			case 0x0E -> {
				var doubles = new double[bytes.length / 8];
				buffer.asDoubleBuffer().get(doubles);
				return new NpyArray.Doubles(shape, doubles);
			}
			default -> {
				int width = type == 0x09 ? 1 : type == 0x0B ? 2 : 4;
				var ints = new int[bytes.length / width];
				for (int i = 0; i < ints.length; i++) {
					ints[i] = width == 1 ? bytes[i] : width == 2 ? buffer.getShort(2 * i) : buffer.getInt(4 * i);
				}
				return new NpyArray.Ints(shape, ints);
			}
		}
	}

	/** Writes bytes, whole numbers or floats; a file that exists is replaced. */
	public static void write(Path file, NpyArray array) throws IOException {
		int type = switch (array) {
			case NpyArray.Bytes b -> 0x08;
			case NpyArray.Ints i -> 0x0C;
			case NpyArray.Floats f -> 0x0D;
			default -> throw new IllegalArgumentException("IDX files of " + array.type() + " are not written");
		};
		boolean packed = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
		try (OutputStream raw = Files.newOutputStream(file);
				OutputStream out = new BufferedOutputStream(packed ? new GZIPOutputStream(raw, BUFFER) : raw, BUFFER)) {
			out.write(new byte[] { 0, 0, (byte) type, (byte) array.shape().length });
			ByteBuffer four = ByteBuffer.allocate(4);
			for (int n : array.shape()) {
				out.write(four.putInt(0, n).array());
			}
			switch (array) {
				case NpyArray.Bytes b -> out.write(b.values());
				case NpyArray.Ints n -> {
					for (int value : n.values()) {
						out.write(four.putInt(0, value).array());
					}
				}
				default -> {
					for (float value : array.toFloats()) {
						out.write(four.putFloat(0, value).array());
					}
				}
			}
		}
	}
}
