package org.latentworkbench.data.text;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes records of cells: UTF-8, LF line ends, quotes only where a cell needs them; gzipped where the name ends with {@code .gz}. */
public final class TextWriter implements Closeable {
	private final BufferedWriter out;
	private final char delimiter;
	private boolean first = true;

	/** @param delimiter between cells, a tab or comma */
	public TextWriter(Path file, char delimiter) throws IOException {
		this(open(file), delimiter);
	}

	/** @param bytes closed with this writer */
	public TextWriter(OutputStream bytes, char delimiter) {
		this.delimiter = delimiter;
		out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
	}

	private static OutputStream open(Path file) throws IOException {
		OutputStream bytes = Files.newOutputStream(file);
		return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
	}

	/** Writes one cell. */
	public void cell(String text) throws IOException {
		if (!first) {
			out.write(delimiter);
		}
		first = false;
		if (!needsQuotes(text)) {
			out.write(text);
			return;
		}
		out.write('"');
		out.write(text.replace("\"", "\"\""));
		out.write('"');
	}

	/** Ends the record. */
	public void end() throws IOException {
		out.write('\n');
		first = true;
	}

	@Override
	public void close() throws IOException {
		out.close();
	}

	private boolean needsQuotes(String text) {
		int n = text.length();
		if (n == 0) {
			return false;
		}
		if (text.charAt(0) == '"' || text.charAt(0) == ' ' || text.charAt(n - 1) == ' ' || text.charAt(0) == '\uFEFF') {
			return true;
		}
		for (int i = 0; i < n; i++) {
			char c = text.charAt(i);
			if (c == delimiter || c == '\n' || c == '\r') {
				return true;
			}
		}
		return false;
	}
}
