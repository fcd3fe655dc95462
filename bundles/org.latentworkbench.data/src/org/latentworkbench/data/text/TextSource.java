package org.latentworkbench.data.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.latentworkbench.api.InputException;

/**
 * A text file, plain or gzipped (told by its first bytes, not by its name). In the encoding that its byte order mark says (UTF-8, UTF-16, UTF-32);
 * without one, in the encoding that is given, or else UTF-8.
 *
 * @param file     its name, for messages, and where to read it
 * @param content  its bytes where they are in memory already
 * @param encoding empty: UTF-8 where the file does not say it
 */
record TextSource(Path file, Optional<byte[]> content, Optional<Charset> encoding) {
	private static final int BUFFER = 1 << 13;
	/** A first line longer than this is no header. */
	private static final int MAX_HEADER = 1 << 28;
	/** The longer ones first: UTF-32's begins as UTF-16's does. */
	private static final List<Mark> MARKS = List.of(new Mark("UTF-32LE", 0xFF, 0xFE, 0, 0), new Mark("UTF-32BE", 0, 0, 0xFE, 0xFF),
			new Mark("UTF-16LE", 0xFF, 0xFE), new Mark("UTF-16BE", 0xFE, 0xFF), new Mark("UTF-8", 0xEF, 0xBB, 0xBF));

	/** A byte order mark. */
	private record Mark(String encoding, int... bytes) {
	}

	TextSource(Path file) {
		this(file, Optional.empty(), Optional.empty());
	}

	/** The same text in another encoding. */
	TextSource in(Charset other) {
		return new TextSource(file, content, Optional.of(other));
	}

	/** The text's bytes in UTF-8, unpacked, after the byte order mark. */
	InputStream open() throws IOException, InputException {
		InputStream in = packed();
		try {
			InputStream text = new BufferedInputStream(in, BUFFER);
			if (starts(text, 0x1F, 0x8B)) {
				text = new BufferedInputStream(gunzip(text), BUFFER);
			}
			if (starts(text, 'P', 'K', 3, 4)) {
				throw new InputException(file + ":1:1: this is a zip or spreadsheet file; export the sheet as tab-separated text");
			}
			Optional<Mark> mark = mark(text);
			if (mark.isPresent()) {
				text.skipNBytes(mark.get().bytes.length);
			}
			Charset charset = mark.map(m -> Charset.forName(m.encoding)).or(() -> encoding).orElse(StandardCharsets.UTF_8);
			return charset.equals(StandardCharsets.UTF_8) ? text : new TranscodedText(text, charset);
		} catch (IOException | InputException | RuntimeException e) {
			in.close();
			throw e;
		}
	}

	private static Optional<Mark> mark(InputStream text) throws IOException {
		for (Mark mark : MARKS) {
			if (starts(text, mark.bytes)) {
				return Optional.of(mark);
			}
		}
		return Optional.empty();
	}

	/** Whether neither the file nor anybody else says which encoding the text is in. */
	boolean unsaid() throws IOException, InputException {
		if (encoding.isPresent()) {
			return false;
		}
		try (InputStream in = packed(); InputStream text = new BufferedInputStream(in, BUFFER)) {
			return mark(starts(text, 0x1F, 0x8B) ? new BufferedInputStream(gunzip(text), BUFFER) : text).isEmpty();
		}
	}

	private InputStream packed() throws IOException, InputException {
		if (content.isPresent()) {
			return new ByteArrayInputStream(content.get());
		}
		if (Files.isDirectory(file)) {
			throw new InputException(file + ": this is a folder, a file is expected");
		}
		try {
			return Files.newInputStream(file);
		} catch (NoSuchFileException e) {
			throw new InputException(file + ": there is no such file", e);
		}
	}

	private InputStream gunzip(InputStream packed) throws IOException, InputException {
		try {
			return new GZIPInputStream(packed, BUFFER);
		} catch (ZipException | java.io.EOFException e) {
			throw damaged(e);
		}
	}

	/** The complaint about a gzip stream that breaks off or does not unpack. */
	InputException damaged(IOException cause) {
		return new InputException(file + ": the gzip file is damaged or cut short (" + cause.getMessage() + ")", cause);
	}

	private static boolean starts(InputStream in, int... bytes) throws IOException {
		in.mark(bytes.length);
		boolean same = true;
		for (int i = 0; i < bytes.length && same; i++) {
			same = in.read() == bytes[i];
		}
		in.reset();
		return same;
	}

	/** The file's size in bytes, packed where it is packed. */
	long size() throws IOException {
		return content.isPresent() ? content.get().length : Files.size(file);
	}

	/** The file's name without its ending, and without {@code .gz} before that. */
	String stem() {
		String name = file.getFileName().toString();
		if (name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
			name = name.substring(0, name.length() - 3);
		}
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}

	/**
	 * What separates the cells: the most frequent of tab, comma and semicolon outside quotes on the first line; in a file not
	 * called {@code .csv} a tab where there is one.
	 */
	byte delimiter() throws IOException, InputException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		boolean commas = name.endsWith(".csv") || name.endsWith(".csv.gz");
		String candidates = commas ? ",;\t" : "\t,;";
		var counts = new int[candidates.length()];
		try (InputStream in = open()) {
			boolean quoted = false;
			boolean content = false;
			int at = 0;
			for (int b; (b = in.read()) >= 0; at++) {
				if (b == '"') {
					quoted = !quoted;
				} else if (!quoted && (b == '\n' || b == '\r')) {
					if (content) {
						break;
					}
				} else if (!quoted && candidates.indexOf(b) >= 0) {
					counts[candidates.indexOf(b)]++;
				}
				content |= b != '\n' && b != '\r';
				if (at == MAX_HEADER) {
					throw new InputException(file + ":1:1: the first line does not end; is this a text file?");
				}
			}
		} catch (ZipException | java.io.EOFException e) {
			throw damaged(e);
		}
		if (!commas && counts[0] > 0) {
			return '\t';
		}
		int best = 0;
		for (int i = 1; i < counts.length; i++) {
			best = counts[i] > counts[best] ? i : best;
		}
		return (byte) candidates.charAt(best);
	}

	/** {@code file:line:column}, where the column counts characters and the two offsets count bytes of the unpacked text. */
	String place(long line, long lineStart, long offset) throws IOException, InputException {
		int column = 1;
		try (InputStream in = open()) {
			in.skipNBytes(lineStart);
			for (long i = lineStart; i < offset; i++) {
				int b = in.read();
				column += (b & 0xC0) == 0x80 ? 0 : 1;
			}
		}
		return file + ":" + line + ":" + column;
	}

	/** The UTF-8 text in a range of bytes. */
	static String decode(byte[] bytes, int from, int to) throws CharacterCodingException {
		for (int i = from; i < to; i++) {
			if (bytes[i] < 0) {
				return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
			}
		}
		return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
	}
}
