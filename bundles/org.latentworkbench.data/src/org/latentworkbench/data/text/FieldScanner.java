package org.latentworkbench.data.text;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipException;

import org.latentworkbench.api.InputException;

/**
 * Cuts a text file into records and fields without making strings. Fields may stand in double quotes (RFC 4180: a quote inside is
 * doubled, line ends are kept); records end with LF, CR LF or CR; empty lines are passed over. Blanks around unquoted fields
 * are cut off.
 * <p>
 * Use: {@code while (nextRecord()) while (nextField()) ... bytes(), start(), end() ...}. The bytes are valid until the next call.
 */
final class FieldScanner implements Closeable {
	/** A text is not UTF-8, and nobody says what else it is. */
	static final class NotUtf8 extends InputException {
		private static final long serialVersionUID = 1L;

		NotUtf8(String message) {
			super(message);
		}
	}

	private static final int LARGEST_FIRST_BUFFER = 1 << 18;
	private static final int MAX_FIELD = 1 << 24;

	private final TextSource source;
	private final InputStream in;
	private final byte delimiter;
	private byte[] buffer;
	/** Bytes of the text before {@code buffer[0]}. */
	private long passed;
	private int at;
	private int limit;
	private boolean ended;

	private int start;
	private int end;
	private boolean quoted;
	private boolean more;
	/** Where the field began, quote included, and the line it began on: for messages. */
	private long fieldOffset;
	private long fieldLine;
	private long fieldLineStart;
	private long line = 1;
	private long lineStart;

	FieldScanner(TextSource source, byte delimiter) throws IOException, InputException {
		this.source = source;
		this.delimiter = delimiter;
		in = source.open();
		buffer = new byte[(int) Math.clamp(source.size() + 1, 1 << 10, LARGEST_FIRST_BUFFER)];
	}

	/** Moves to the next record that is no empty line; false at the end of the text. */
	boolean nextRecord() throws IOException, InputException {
		while (at < limit || fill(at)) {
			byte b = buffer[at];
			if (b != '\n' && b != '\r') {
				more = true;
				return true;
			}
			lineEnd();
		}
		return false;
	}

	/** Moves to the record's next field; false when it has no more. */
	boolean nextField() throws IOException, InputException {
		if (!more) {
			return false;
		}
		fieldOffset = passed + at;
		fieldLine = line;
		fieldLineStart = lineStart;
		start = at;
		quoted = (at < limit || fill(at)) && buffer[start] == '"';
		if (quoted) {
			readQuoted();
		} else {
			readPlain();
		}
		return true;
	}

	/** The bytes that hold the field from {@link #start()} to {@link #end()}. */
	byte[] bytes() {
		return buffer;
	}

	int start() {
		return start;
	}

	int end() {
		return end;
	}

	boolean empty() {
		return start == end;
	}

	/** The line on which the current field began, 1 for the first. */
	long line() {
		return fieldLine;
	}

	/** The field as text. */
	String text() throws IOException, InputException {
		try {
			for (int i = start; i < end; i++) {
				if (buffer[i] == 0) {
					throw new InputException(place() + ": found a NUL byte; the file is binary, or its encoding must be said (UTF-16LE, for instance)");
				}
			}
			return TextSource.decode(buffer, start, end);
		} catch (CharacterCodingException e) {
			throw noText();
		}
	}

	/** The complaint about a field that holds what is no text. */
	InputException noText() throws IOException, InputException {
		if (source.unsaid()) {
			return new NotUtf8(place() + ": found bytes that are not UTF-8 in '" + shown() + "'; say the file's encoding, or save it as UTF-8");
		}
		return new InputException(place() + ": found bytes that are not " + source.encoding().map(Charset::name).orElse("what its byte order mark says")
				+ " in '" + shown() + "'; say another encoding, or save the file as UTF-8");
	}

	/** {@code file:line:column} of the current field. */
	String place() throws IOException, InputException {
		return source.place(fieldLine, fieldLineStart, fieldOffset);
	}

	/** The field as it can stand in a message: short, on one line. */
	String shown() {
		return shown(new String(buffer, start, end - start, StandardCharsets.UTF_8));
	}

	/** A text as it can stand in a message. */
	static String shown(String text) {
		var result = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			if (i == 40) {
				return result.append("...").toString();
			}
			char c = text.charAt(i);
			if (c < ' ' || c == 0x7F) {
				result.append(String.format(Locale.ROOT, "\\x%02X", (int) c));
			} else {
				result.append(c);
			}
		}
		return result.toString();
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

	private void readPlain() throws IOException, InputException {
		int i = start;
		while (true) {
			byte[] b = buffer;
			int n = limit;
			byte d = delimiter;
			while (i < n) {
				byte c = b[i];
				if (c == d || c == '\n' || c == '\r') {
					break;
				}
				i++;
			}
			if (i < n) {
				break;
			}
			int length = i - start;
			if (!fill(start)) {
				i = limit;
				break;
			}
			i = start + length;
		}
		end = i;
		finish(i);
		while (start < end && buffer[start] == ' ') {
			start++;
		}
		while (start < end && buffer[end - 1] == ' ') {
			end--;
		}
	}

	/** Reads a quoted field; its content is moved together where doubled quotes leave gaps. {@code fill} keeps all three places right. */
	private void readQuoted() throws IOException, InputException {
		at++;
		start = at;
		end = at;
		while (true) {
			if (!ahead() || end - start > MAX_FIELD) {
				throw new InputException(place() + ": a quote opens here and is never closed");
			}
			byte c = buffer[at++];
			if (c == '"') {
				if (!ahead() || buffer[at] != '"') {
					break;
				}
				at++;
			} else if (c == '\n') {
				line++;
				lineStart = passed + at;
			}
			buffer[end++] = c;
		}
		while (ahead() && buffer[at] == ' ') {
			at++;
		}
		if (ahead() && buffer[at] != delimiter && buffer[at] != '\n' && buffer[at] != '\r') {
			throw new InputException(
					place() + ": found text after the closing quote of \"" + shown() + "\"; double the quotes inside a cell");
		}
		finish(at);
	}

	/** Whether there is a byte at {@code at}. */
	private boolean ahead() throws IOException, InputException {
		return at < limit || fill(start);
	}

	/** Passes over what ends the field that stops at {@code stop}. */
	private void finish(int stop) {
		at = stop;
		more = stop < limit && buffer[stop] == delimiter;
		if (more) {
			at++;
		} else if (stop < limit && buffer[stop] == '\n') {
			line++;
			at++;
			lineStart = passed + at;
		}
		// a CR is left to nextRecord, which may have to read on to see the LF behind it
	}

	private void lineEnd() throws IOException, InputException {
		boolean carriage = buffer[at++] == '\r';
		if (carriage && (at < limit || fill(at)) && buffer[at] == '\n') {
			at++;
		}
		line++;
		lineStart = passed + at;
	}

	/**
	 * Reads more bytes behind the last, keeping those from {@code keep} on, which may move to the front.
	 *
	 * @return false at the end of the text
	 */
	private boolean fill(int keep) throws IOException, InputException {
		if (ended) {
			return false;
		}
		if (limit == buffer.length) {
			int kept = limit - keep;
			if (kept > MAX_FIELD) {
				throw new InputException(place() + ": a cell of more than 16 million bytes begins here; is this a table?");
			}
			byte[] target = kept > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
			System.arraycopy(buffer, keep, target, 0, kept);
			buffer = target;
			passed += keep;
			at -= keep;
			start -= keep;
			end -= keep;
			limit = kept;
		}
		try {
			int n = in.read(buffer, limit, buffer.length - limit);
			ended = n < 0;
			limit += Math.max(0, n);
		} catch (ZipException | EOFException e) {
			throw source.damaged(e);
		}
		return !ended;
	}
}
