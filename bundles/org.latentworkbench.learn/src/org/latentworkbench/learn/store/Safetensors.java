package org.latentworkbench.learn.store;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Reads and writes files of named tensors in the safetensors format (https://huggingface.co/docs/safetensors): a length, a
 * JSON header, then the numbers, little-endian, without gaps. The same tensors give the same bytes.
 */
public final class Safetensors {

	private static final String METADATA = "__metadata__";
	/** The format's own limit on its header. */
	private static final long MAX_HEADER = 100_000_000;
	private static final int CHUNK = 1 << 16;

	private Safetensors() {
	}

	/**
	 * What a file holds.
	 *
	 * @param tensors  by name, in the order of their places in the file
	 * @param metadata free texts by name
	 */
	public record Content(Map<String, NpyArray> tensors, Map<String, String> metadata) {
	}

	private record Entry(String name, String type, int[] shape, long from, long to) {
	}

	/**
	 * Writes tensors in the map's order; an existing file is replaced.
	 *
	 * @throws IllegalArgumentException for an array of words, which the format does not know
	 */
	public static void write(Path file, Map<String, NpyArray> tensors, Map<String, String> metadata) throws IOException {
		var header = new JsonObject();
		if (!metadata.isEmpty()) {
			var texts = new JsonObject();
			metadata.forEach(texts::addProperty);
			header.add(METADATA, texts);
		}
		long at = 0;
		for (var tensor : tensors.entrySet()) {
			NpyArray array = tensor.getValue();
			long end = at + (long) array.size() * width(type(array));
			var entry = new JsonObject();
			entry.addProperty("dtype", type(array));
			var shape = new JsonArray();
			for (int length : array.shape())
				shape.add(length);
			entry.add("shape", shape);
			var offsets = new JsonArray();
			offsets.add(at);
			offsets.add(end);
			entry.add("data_offsets", offsets);
			header.add(tensor.getKey(), entry);
			at = end;
		}
		byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
		// readers that map the file want the numbers to begin at a multiple of 8
		int padding = -text.length & 7;
		try (var out = new BufferedOutputStream(Files.newOutputStream(file), CHUNK)) {
			out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length + padding).array());
			out.write(text);
			out.write(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
			for (NpyArray array : tensors.values())
				writeValues(out, array);
		}
	}

	private static void writeValues(OutputStream out, NpyArray array) throws IOException {
		int width = width(type(array));
		int step = CHUNK / width;
		var buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
		for (int from = 0; from < array.size(); from += step) {
			int n = Math.min(step, array.size() - from);
			buffer.clear();
			switch (array) {
				case NpyArray.Floats a -> buffer.asFloatBuffer().put(a.values(), from, n);
				case NpyArray.Doubles a -> buffer.asDoubleBuffer().put(a.values(), from, n);
				case NpyArray.Ints a -> buffer.asIntBuffer().put(a.values(), from, n);
				case NpyArray.Longs a -> buffer.asLongBuffer().put(a.values(), from, n);
				case NpyArray.Bytes a -> buffer.put(a.values(), from, n);
				case NpyArray.Booleans a -> {
					for (int i = from; i < from + n; i++)
						buffer.put((byte) (a.values()[i] ? 1 : 0));
				}
				case NpyArray.Strings a -> throw new IllegalArgumentException("safetensors hold numbers, not words");
			}
			out.write(buffer.array(), 0, n * width);
		}
	}

	/** @throws InputException when the file is no safetensors file, is cut short, or holds numbers of another type */
	public static Content read(Path file) throws IOException, InputException {
		try (var in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
			long size = Files.size(file);
			byte[] start = in.readNBytes(8);
			long length = start.length < 8 ? -1 : ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
			if (length < 2 || length > MAX_HEADER || length + 8 > size)
				throw new InputException("this is no safetensors file, or it is cut short");
			var metadata = new LinkedHashMap<String, String>();
			List<Entry> entries = entries(new String(in.readNBytes((int) length), StandardCharsets.UTF_8), metadata);
			var tensors = new LinkedHashMap<String, NpyArray>();
			long at = 0;
			for (Entry entry : entries) {
				if (entry.from != at || entry.to > size - 8 - length)
					throw new InputException("tensor " + entry.name + " should lie at bytes " + at + " and on, within "
							+ (size - 8 - length) + ", but its header says " + entry.from + " to " + entry.to
							+ "; the file is damaged or cut short");
				tensors.put(entry.name, readValues(in, entry));
				at = entry.to;
			}
			return new Content(tensors, metadata);
		} catch (InputException e) {
			throw new InputException(file + ": " + e.getMessage(), e);
		}
	}

	private static List<Entry> entries(String header, Map<String, String> metadata) throws InputException {
		var entries = new ArrayList<Entry>();
		try {
			for (var member : JsonParser.parseString(header).getAsJsonObject().entrySet()) {
				if (member.getKey().equals(METADATA)) {
					member.getValue().getAsJsonObject().entrySet()
							.forEach(text -> metadata.put(text.getKey(), text.getValue().getAsString()));
					continue;
				}
				JsonObject entry = member.getValue().getAsJsonObject();
				JsonArray offsets = entry.getAsJsonArray("data_offsets");
				int[] shape = entry.getAsJsonArray("shape").asList().stream().mapToInt(JsonElement::getAsInt).toArray();
				entries.add(new Entry(member.getKey(), entry.get("dtype").getAsString(), shape,
						offsets.get(0).getAsLong(), offsets.get(1).getAsLong()));
			}
		} catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException
				| NullPointerException | IndexOutOfBoundsException e) {
			throw new InputException("the header is not that of a safetensors file (" + e.getMessage() + ")", e);
		}
		entries.sort(Comparator.comparingLong(Entry::from));
		return entries;
	}

	private static NpyArray readValues(InputStream in, Entry entry) throws IOException, InputException {
		long count = 1;
		for (int length : entry.shape) {
			if (length < 0 || length > 0 && count > (Integer.MAX_VALUE - 8) / length)
				throw new InputException("tensor " + entry.name + " has the shape " + Arrays.toString(entry.shape)
						+ ", lengths of at least 0 and fewer than 2^31 values in all can be read");
			count *= length;
		}
		int width = width(entry.type);
		if (width == 0)
			throw new InputException("tensor " + entry.name + " holds " + entry.type
					+ ", only F32, F64, I32, I64, U8 and BOOL can be read");
		if (count * width != entry.to - entry.from)
			throw new InputException("tensor " + entry.name + " has " + Counts.of(count, "value") + " of " + Counts.of(width, "byte") + ", but "
					+ Counts.of(entry.to - entry.from, "byte") + " in the file");
		int n = (int) count;
		Object values = switch (entry.type) {
			case "F32" -> new float[n];
			case "F64" -> new double[n];
			case "I32" -> new int[n];
			case "I64" -> new long[n];
			case "BOOL" -> new boolean[n];
			default -> new byte[n];
		};
		int step = CHUNK / width;
		for (int from = 0; from < n; from += step) {
			int part = Math.min(step, n - from);
			var buffer = ByteBuffer.wrap(in.readNBytes(part * width)).order(ByteOrder.LITTLE_ENDIAN);
			if (buffer.remaining() < part * width)
				throw new InputException("tensor " + entry.name + " is cut short");
			switch (values) {
				case float[] v -> buffer.asFloatBuffer().get(v, from, part);
				case double[] v -> buffer.asDoubleBuffer().get(v, from, part);
				case int[] v -> buffer.asIntBuffer().get(v, from, part);
				case long[] v -> buffer.asLongBuffer().get(v, from, part);
				case byte[] v -> buffer.get(v, from, part);
				case boolean[] v -> {
					for (int i = 0; i < part; i++)
						v[from + i] = buffer.get(i) != 0;
				}
				default -> throw new AssertionError(values.getClass());
			}
		}
		return NpyArray.wrap(entry.shape, values);
	}

	private static String type(NpyArray array) {
		return switch (array) {
			case NpyArray.Floats a -> "F32";
			case NpyArray.Doubles a -> "F64";
			case NpyArray.Ints a -> "I32";
			case NpyArray.Longs a -> "I64";
			case NpyArray.Bytes a -> "U8";
			case NpyArray.Booleans a -> "BOOL";
			case NpyArray.Strings a -> throw new IllegalArgumentException("safetensors hold numbers, not words");
		};
	}

	/** Bytes of a value, 0 for a type that is not read. */
	private static int width(String type) {
		return switch (type) {
			case "F64", "I64" -> 8;
			case "F32", "I32" -> 4;
			case "U8", "BOOL" -> 1;
			default -> 0;
		};
	}
}
