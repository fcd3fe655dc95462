package org.latentworkbench.data.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * UTF-16 text with a byte order mark, as spreadsheets save "Unicode text", turned into UTF-8 as it is read. What is no character becomes a byte
 * that UTF-8 never holds, so that the table's reader complains about it with its place.
 */
final class Utf16Text extends InputStream {
	private static final int NO_TEXT = 0xFF;
	private static final int MOST_BYTES = 4;

	private final InputStream in;
	private final boolean highFirst;
	/** A unit read too far; -1 for none. */
	private int next = -1;
	private final ByteBuffer character = ByteBuffer.allocate(MOST_BYTES).limit(0);

	/** @param in at its byte order mark */
	Utf16Text(InputStream in, Path file) throws IOException {
		this.in = in;
		int first = in.read();
		if (in.read() < 0) {
			throw new IOException(file + ": there is no byte order mark");
		}
		highFirst = first == 0xFE;
	}

	@Override
	public int read() throws IOException {
		if (!character.hasRemaining() && !fill()) {
			return -1;
		}
		return character.get() & 0xFF;
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		int n = 0;
		while (n < length && (character.hasRemaining() || fill())) {
			bytes[from + n++] = character.get();
		}
		return n == 0 && length > 0 ? -1 : n;
	}

	/** Reads one character; false at the end. */
	private boolean fill() throws IOException {
		int unit = next >= 0 ? next : unit();
		next = -1;
		if (unit < 0) {
			return false;
		}
		int point = unit;
		if (unit <= 0xFFFF && Character.isHighSurrogate((char) unit)) {
			next = unit();
			if (next >= 0 && next <= 0xFFFF && Character.isLowSurrogate((char) next)) {
				point = Character.toCodePoint((char) unit, (char) next);
				next = -1;
			}
		}
		character.clear();
		if (point > Character.MAX_CODE_POINT || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
			character.put((byte) NO_TEXT);
		} else if (point < 0x80) {
			character.put((byte) point);
		} else if (point < 0x800) {
			character.put((byte) (0xC0 | point >> 6)).put((byte) (0x80 | point & 0x3F));
		} else if (point < 0x10000) {
			character.put((byte) (0xE0 | point >> 12)).put((byte) (0x80 | point >> 6 & 0x3F)).put((byte) (0x80 | point & 0x3F));
		} else {
			character.put((byte) (0xF0 | point >> 18)).put((byte) (0x80 | point >> 12 & 0x3F)).put((byte) (0x80 | point >> 6 & 0x3F))
					.put((byte) (0x80 | point & 0x3F));
		}
		character.flip();
		return true;
	}

	/** Two bytes; -1 at the end, beyond all characters where there is only one. */
	private int unit() throws IOException {
		int a = in.read();
		int b = a < 0 ? -1 : in.read();
		if (a < 0) {
			return -1;
		}
		return b < 0 ? Integer.MAX_VALUE : highFirst ? a << 8 | b : b << 8 | a;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
