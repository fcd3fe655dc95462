package org.latentworkbench.data.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;

/** The first cells of a text file's lines. */
public final class IdLines {
	/** A byte that no UTF-8 text holds: the whole line is one field. */
	private static final byte NO_DELIMITER = (byte) 0xFF;

	private IdLines() {
	}

	/** One id and the line it stands on, 1 for the first. */
	public record Line(String id, long number) {
	}

	/**
	 * Reads the ids of a list or table.
	 *
	 * @param table   whether the first line is a header and further columns may follow; else a line is an id, blanks around it cut off
	 * @param options for the encoding
	 */
	public static List<Line> read(Path file, boolean table, DatasetFormat.Options options) throws IOException, InputException {
		return EncodingGuess.read(TextTables.source(file, options), options.warnings(), source -> read(source, table));
	}

	private static List<Line> read(TextSource source, boolean table) throws IOException, InputException {
		byte delimiter = table ? source.delimiter() : NO_DELIMITER;
		var result = new ArrayList<Line>();
		try (var scanner = new FieldScanner(source, delimiter)) {
			boolean header = table;
			while (scanner.nextRecord()) {
				scanner.nextField();
				String id = scanner.text().strip();
				if (!header && !id.isEmpty()) {
					result.add(new Line(id, scanner.line()));
				} else if (!header && table) {
					throw new InputException(scanner.place() + ": the first cell of the line is empty; a sample id is expected");
				}
				header = false;
				while (scanner.nextField()) {
					if (!table) {
						throw scanner.noText();
					}
				}
			}
		}
		return result;
	}
}
