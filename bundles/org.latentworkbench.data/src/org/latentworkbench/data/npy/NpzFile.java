package org.latentworkbench.data.npy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.latentworkbench.api.InputException;

/** Reads and writes {@code .npz} files: zip files of named arrays, as {@code numpy.savez} and {@code savez_compressed} write them. */
public final class NpzFile {
	/** Every entry's date: the first that a zip file can say, so that bytes do not depend on the clock. */
	private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);
	/** Unpacked, a file may be this many times its size and the bytes below: numbers do not pack better, only bombs and zeros do. */
	private static final long RATIO = 200;
	private static final long FREE = 256 << 20;

	private NpzFile() {
	}

	/**
	 * All arrays, by name, in the file's order. A file that unpacks to more than 200 times its size (and 256 MiB), or to more than half
	 * of the memory there is, is refused before it does.
	 *
	 * @throws InputException when it is no zip file of arrays, or too large
	 */
	public static Map<String, NpyArray> read(Path file) throws IOException, InputException {
		var result = new LinkedHashMap<String, NpyArray>();
		long left = Math.min(RATIO * Files.size(file) + FREE, Runtime.getRuntime().maxMemory() / 2);
		try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
			for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
				if (!entry.getName().endsWith(".npy")) {
					throw new InputException(file + ": holds " + entry.getName() + ", only .npy arrays are expected");
				}
				String name = entry.getName().substring(0, entry.getName().length() - 4);
				NpyArray array = NpyFile.read(zip, file + ":" + entry.getName(), left, "and " + left
						+ " are what a packed file of this size may hold; write the arrays as .npy files");
				left -= (long) array.size() * bytes(array);
				if (zip.read() >= 0) {
					throw new InputException(file + ":" + entry.getName() + ": bytes are left after the last value; the file is damaged");
				}
				if (result.put(name, array) != null) {
					throw new InputException(file + ": holds two arrays named " + name);
				}
			}
		} catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
			throw new InputException(file + ": the zip file is damaged (" + e.getMessage() + ")", e);
		}
		if (result.isEmpty()) {
			throw new InputException(file + ": holds no arrays, or is no zip file");
		}
		return Collections.unmodifiableMap(result);
	}

	/** Memory for a value; a word's characters are not counted. */
	private static int bytes(NpyArray array) {
		return switch (array) {
			case NpyArray.Doubles d -> 8;
			case NpyArray.Longs l -> 8;
			case NpyArray.Strings s -> 8;
			case NpyArray.Floats f -> 4;
			case NpyArray.Ints i -> 4;
			case NpyArray.Bytes b -> 1;
			case NpyArray.Booleans b -> 1;
		};
	}

	/** Writes named arrays, in the map's order, deflated; the same arrays give the same bytes. */
	public static void write(Path file, Map<String, NpyArray> arrays) throws IOException {
		try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
			for (var array : arrays.entrySet()) {
				var entry = new ZipEntry(array.getKey() + ".npy");
				entry.setTimeLocal(DATE);
				zip.putNextEntry(entry);
				NpyFile.write(zip, array.getValue());
				zip.closeEntry();
			}
		}
	}
}
