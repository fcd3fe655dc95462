package org.latentworkbench.data.hdf5;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes HDF5 files of groups and contiguous datasets, children before their groups: each method gives the address of what it wrote.
 * Version 2 of superblock and object headers, no times, so that the same content gives the same bytes. Texts are UTF-8 of variable length, as
 * h5py writes them.
 */
final class Hdf5Writer implements Closeable {
	private static final byte[] SIGNATURE = { (byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n' };
	private static final int SUPERBLOCK = 48;
	private static final long UNDEFINED = -1;
	/** Texts in one global heap collection; the format's own limit is 65,535. */
	private static final int HEAP_OBJECTS = 4096;
	private static final int SMALLEST_HEAP = 4096;
	/** A message of an object header is at most this long. */
	static final int MOST_MESSAGE = 65_000;

	private final RandomAccessFile file;
	private final OutputStream out;
	private long at;

	/** An attribute's value: a text, texts or a truth value. */
	record Attribute(String name, Object value) {
	}

	Hdf5Writer(Path path) throws IOException {
		file = new RandomAccessFile(path.toFile(), "rw");
		file.setLength(0);
		out = new BufferedOutputStream(Channels.newOutputStream(file.getChannel()), 1 << 16);
		put(new byte[SUPERBLOCK]);
	}

	/** A matrix of 32-bit floats, or a list where the shape says so. */
	long floats(float[] values, int[] shape, List<Attribute> attributes) throws IOException {
		long data = values.length == 0 ? UNDEFINED : at;
		ByteBuffer block = little(1 << 16);
		for (int from = 0; from < values.length; from += 1 << 14) {
			int n = Math.min(1 << 14, values.length - from);
			block.clear();
			block.asFloatBuffer().put(values, from, n);
			put(block.array(), 4 * n);
		}
		return dataset(floatType(), shape, data, 4L * values.length, attributes);
	}

	/** A list of 32-bit whole numbers. */
	long ints(int[] values, List<Attribute> attributes) throws IOException {
		ByteBuffer block = little(4 * values.length);
		block.asIntBuffer().put(values);
		return list(intType(4), block, values.length, attributes);
	}

	/** A list of 64-bit floats. */
	long doubles(double[] values, List<Attribute> attributes) throws IOException {
		ByteBuffer block = little(8 * values.length);
		block.asDoubleBuffer().put(values);
		return list(doubleType(), block, values.length, attributes);
	}

	/** A list of 64-bit whole numbers. */
	long longs(long[] values, List<Attribute> attributes) throws IOException {
		ByteBuffer block = little(8 * values.length);
		block.asLongBuffer().put(values);
		return list(intType(8), block, values.length, attributes);
	}

	/** A list of truth values. */
	long truths(boolean[] values, List<Attribute> attributes) throws IOException {
		ByteBuffer block = little(values.length);
		for (boolean value : values) {
			block.put((byte) (value ? 1 : 0));
		}
		return list(truthType(), block, values.length, attributes);
	}

	private long list(byte[] type, ByteBuffer block, int length, List<Attribute> attributes) throws IOException {
		long data = length == 0 ? UNDEFINED : at;
		put(block.array());
		return dataset(type, new int[] { length }, data, block.capacity(), attributes);
	}

	/** A list of texts. */
	long texts(List<String> values, List<Attribute> attributes) throws IOException {
		byte[] references = heap(values);
		long data = values.isEmpty() ? UNDEFINED : at;
		put(references);
		return dataset(textType(), new int[] { values.size() }, data, references.length, attributes);
	}

	/** A group of what was written before, by name. */
	long group(Map<String, Long> children, List<Attribute> attributes) throws IOException {
		var header = new Header();
		header.message(0x02, little(18).put(new byte[2]).putLong(UNDEFINED).putLong(UNDEFINED));
		header.message(0x0A, little(2));
		for (var child : children.entrySet()) {
			byte[] name = utf8(child.getKey());
			header.message(0x06, little(13 + name.length).put((byte) 1).put((byte) 0x11).put((byte) 1).putShort((short) name.length).put(name)
					.putLong(child.getValue()));
		}
		return header(header, attributes);
	}

	/** Ends the file. */
	void finish(long root) throws IOException {
		out.flush();
		ByteBuffer block = little(SUPERBLOCK).put(SIGNATURE).put(new byte[] { 2, 8, 8, 0 }).putLong(0).putLong(UNDEFINED).putLong(at).putLong(root);
		block.putInt(Lookup3.of(block.array(), SUPERBLOCK - 4));
		file.seek(0);
		file.write(block.array());
	}

	@Override
	public void close() throws IOException {
		file.close();
	}

	private long dataset(byte[] type, int[] shape, long data, long bytes, List<Attribute> attributes) throws IOException {
		var header = new Header();
		header.message(0x01, ByteBuffer.wrap(space(shape)));
		header.message(0x03, ByteBuffer.wrap(type));
		// no fill value; space allocated late
		header.message(0x05, little(2).put(new byte[] { 3, 0x0A }));
		header.message(0x08, little(18).put(new byte[] { 3, 1 }).putLong(data).putLong(bytes));
		return header(header, attributes);
	}

	private long header(Header header, List<Attribute> attributes) throws IOException {
		for (Attribute a : attributes) {
			byte[] name = utf8(a.name() + "\0");
			byte[] type = a.value() instanceof Boolean ? truthType() : textType();
			byte[] space = a.value() instanceof List<?> l ? space(new int[] { l.size() }) : new byte[] { 2, 0, 0, 0 };
			byte[] value = switch (a.value()) {
				case Boolean truth -> new byte[] { (byte) (truth ? 1 : 0) };
				case List<?> texts -> heap(texts.stream().map(String.class::cast).toList());
				default -> heap(List.of((String) a.value()));
			};
			header.message(0x0C, little(9 + name.length + type.length + space.length + value.length).put(new byte[] { 3, 0 })
					.putShort((short) name.length).putShort((short) type.length).putShort((short) space.length).put((byte) 1).put(name).put(type)
					.put(space).put(value));
		}
		byte[] bytes = header.bytes();
		align();
		long address = at;
		put(bytes);
		return address;
	}

	/** Writes texts into global heaps. @return 16 bytes for each: its length, its heap's address, its number there */
	private byte[] heap(List<String> texts) throws IOException {
		ByteBuffer references = little(16 * texts.size());
		for (int from = 0; from < texts.size(); from += HEAP_OBJECTS) {
			List<byte[]> some = texts.subList(from, Math.min(texts.size(), from + HEAP_OBJECTS)).stream().map(Hdf5Writer::utf8).toList();
			int used = 16 + some.stream().mapToInt(b -> 16 + padded(b.length)).sum();
			int size = Math.max(SMALLEST_HEAP, padded(used + 16));
			align();
			long address = at;
			ByteBuffer block = little(size).put(new byte[] { 'G', 'C', 'O', 'L', 1, 0, 0, 0 }).putLong(size);
			for (int k = 0; k < some.size(); k++) {
				byte[] text = some.get(k);
				references.putInt(text.length).putLong(text.length == 0 ? 0 : address).putInt(text.length == 0 ? 0 : k + 1);
				block.putShort((short) (k + 1)).putShort((short) 0).putInt(0).putLong(text.length).put(text);
				block.position(block.position() + padded(text.length) - text.length);
			}
			block.putLong(0).putLong(size - used);
			put(block.array());
		}
		return references.array();
	}

	private static byte[] space(int[] shape) {
		ByteBuffer block = little(4 + 8 * shape.length).put(new byte[] { 2, (byte) shape.length, 0, 1 });
		Arrays.stream(shape).forEach(block::putLong);
		return block.array();
	}

	/** IEEE, low byte first, sign at bit 31, 8 bits of exponent from bit 23, biased by 127. */
	private static byte[] floatType() {
		return little(20).put(new byte[] { 0x11, 0x20, 0x1F, 0 }).putInt(4).putShort((short) 0).putShort((short) 32)
				.put(new byte[] { 23, 8, 0, 23 }).putInt(127).array();
	}

	/** The same with the sign at bit 63, 11 bits of exponent from bit 52, biased by 1023. */
	private static byte[] doubleType() {
		return little(20).put(new byte[] { 0x11, 0x20, 0x3F, 0 }).putInt(8).putShort((short) 0).putShort((short) 64)
				.put(new byte[] { 52, 11, 0, 52 }).putInt(1023).array();
	}

	private static byte[] intType(int size) {
		return little(12).put(new byte[] { 0x10, 0x08, 0, 0 }).putInt(size).putShort((short) 0).putShort((short) (8 * size)).array();
	}

	/** As h5py has it: an enumeration of FALSE and TRUE over bytes. */
	private static byte[] truthType() {
		return little(33).put(new byte[] { 0x38, 2, 0, 0 }).putInt(1).put(intType(1)).put(utf8("FALSE\0TRUE\0")).put(new byte[] { 0, 1 }).array();
	}

	private static byte[] textType() {
		return little(16).put(new byte[] { 0x19, 1, 1, 0 }).putInt(16).put(new byte[] { 0x13, 0x10, 0, 0 }).putInt(1).array();
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static int padded(int length) {
		return length + 7 & -8;
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	private void align() throws IOException {
		put(new byte[(int) (-at & 7)]);
	}

	private void put(byte[] bytes) throws IOException {
		put(bytes, bytes.length);
	}

	private void put(byte[] bytes, int length) throws IOException {
		out.write(bytes, 0, length);
		at += length;
	}

	/** An object header in the making. */
	private static final class Header {
		private ByteBuffer messages = little(1 << 10);

		void message(int type, ByteBuffer content) {
			int size = content.capacity();
			if (size > 0xFFFF) {
				throw new IllegalArgumentException("a message of " + size + " bytes in an object header");
			}
			if (messages.remaining() < size + 4) {
				messages = little(2 * messages.capacity() + size).put(messages.flip());
			}
			messages.put((byte) type).putShort((short) size).put((byte) 0).put(content.array());
		}

		byte[] bytes() {
			int size = messages.position();
			ByteBuffer block = little(10 + size + 4).put(new byte[] { 'O', 'H', 'D', 'R', 2, 2 }).putInt(size).put(messages.flip());
			block.putInt(Lookup3.of(block.array(), 10 + size));
			return block.array();
		}
	}
}
