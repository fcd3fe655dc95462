package org.latentworkbench.data.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text in some encoding, turned into UTF-8 as it is read. What is no character there becomes a byte that UTF-8 never holds, so that the table's
 * reader complains about it with its place.
 */
final class TranscodedText extends InputStream {
	private static final byte NO_TEXT = (byte) 0xFF;
	private static final int BUFFER = 1 << 13;
	/** UTF-8 needs at most as many bytes for a UTF-16 unit, and one for what is no text. */
	private static final int GROWTH = 3;

	private final InputStream in;
	private final CharsetDecoder decoder;
	private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
	private final ByteBuffer raw = ByteBuffer.allocate(BUFFER).limit(0);
	private final CharBuffer characters = CharBuffer.allocate(BUFFER);
	private final ByteBuffer text = ByteBuffer.allocate(GROWTH * BUFFER + 1).limit(0);
	private boolean ended;
	private boolean flushed;

	/** @param in behind its byte order mark */
	TranscodedText(InputStream in, Charset encoding) {
		this.in = in;
		decoder = encoding.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	@Override
	public int read() throws IOException {
		return fill() ? text.get() & 0xFF : -1;
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (!fill()) {
			return -1;
		}
		int n = Math.min(length, text.remaining());
		text.get(bytes, from, n);
		return n;
	}

	/** Makes sure that there is text; false at the end. */
	private boolean fill() throws IOException {
		while (!text.hasRemaining()) {
			if (flushed) {
				return false;
			}
			if (!ended && !raw.hasRemaining()) {
				more();
			}
			characters.clear();
			CoderResult result = decoder.decode(raw, characters, ended);
			if (result.isUnderflow() && ended) {
				result = decoder.flush(characters);
				flushed = result.isUnderflow();
			} else if (result.isUnderflow() && raw.hasRemaining()) {
				more(); // half a character is left
			}
			text.clear();
			// a decoder gives both halves of a pair at once
			utf8.reset().encode(characters.flip(), text, true);
			if (result.isError()) {
				text.put(NO_TEXT);
				raw.position(raw.position() + result.length());
			}
			text.flip();
		}
		return true;
	}

	private void more() throws IOException {
		raw.compact();
		int n = in.read(raw.array(), raw.position(), raw.remaining());
		ended = n < 0;
		raw.position(raw.position() + Math.max(0, n)).flip();
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
