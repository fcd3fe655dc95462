package org.latentworkbench.data.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifiers;

/**
 * A table in a text file as it stands, before it is a dataset: to look at it, and to bring it into a form that the formats read where it
 * is not in one, because sample ids are not in the first column, numbers and words stand side by side, or it is not UTF-8.
 *
 * @param layout  how the file is read
 * @param columns all columns, that of the ids too, in order
 * @param head    the cells of the first rows
 * @param rows    how many rows there are under the header
 */
public record RawTable(Layout layout, List<Column> columns, List<List<String>> head, int rows) {
	private static final int EXAMPLES = 3;
	/** Whole numbers of no more different values, each of them several times, are categories at first: 0 and 1, say. */
	private static final int FEW = 2;
	private static final int SEVERAL = 4;
	private static final int SAMPLE = 1 << 16;
	private static final int BUFFER = 1 << 16;

	/**
	 * How a file is read.
	 *
	 * @param delimiter tab, comma or semicolon
	 * @param charset   of the text
	 */
	public record Layout(char delimiter, Charset charset) {
		/** What most probably fits, by the first bytes. */
		public static Layout guess(Path file) throws IOException, InputException {
			byte[] bytes;
			try (InputStream in = open(file)) {
				bytes = in.readNBytes(SAMPLE);
			}
			Charset charset = charset(bytes);
			String line = new String(bytes, charset).lines().filter(l -> !l.isBlank()).findFirst().orElse("");
			char best = '\t';
			long most = line.chars().filter(c -> c == '\t').count();
			for (char candidate : new char[] { ',', ';' }) {
				long count = most > 0 && best == '\t' ? 0 : line.chars().filter(c -> c == candidate).count();
				if (count > most) {
					best = candidate;
					most = count;
				}
			}
			return new Layout(best, charset);
		}

		private static Charset charset(byte[] bytes) {
			if (bytes.length >= 2 && ((bytes[0] & 255) == 0xFF && (bytes[1] & 255) == 0xFE || (bytes[0] & 255) == 0xFE && (bytes[1] & 255) == 0xFF)) {
				return StandardCharsets.UTF_16;
			}
			try {
				// the last letter may be cut
				int length = bytes.length < SAMPLE ? bytes.length : bytes.length - 4;
				StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
				return StandardCharsets.UTF_8;
			} catch (CharacterCodingException e) {
				return Charset.forName("windows-1252");
			}
		}
	}

	/**
	 * A column.
	 *
	 * @param type     categories where a word stands in it that is neither number nor missing, or only two whole numbers, again and again
	 * @param numeric  whether it can be read as numbers
	 * @param missing  how many cells are missing
	 * @param examples the first different values
	 * @param names    all cells, where each is a word and stands once, as ids do; empty for all other columns
	 */
	public record Column(String name, Modality.Type type, boolean numeric, int missing, List<String> examples, Set<String> names) {
	}

	/**
	 * Looks at the whole file.
	 *
	 * @param missing   the words for missing values, beside the empty cell
	 * @param headRows  how many rows to keep
	 * @param cancelled asked now and then
	 * @throws InputException        when a row has more or fewer cells than the header, with its place, or the text is not in the charset
	 * @throws CancellationException when it was cancelled
	 */
	public static RawTable read(Path file, Layout layout, List<String> missing, int headRows, BooleanSupplier cancelled)
			throws IOException, InputException {
		List<Scan> scans = new ArrayList<>();
		List<List<String>> head = new ArrayList<>();
		Set<String> words = new HashSet<>(missing);
		int rows = each(file, layout, header -> header.forEach(name -> scans.add(new Scan(name))), record -> {
			for (int j = 0; j < scans.size(); j++) {
				scans.get(j).cell(record.get(j), words);
			}
			if (head.size() < headRows) {
				head.add(List.copyOf(record));
			}
		}, cancelled);
		return new RawTable(layout, scans.stream().map(Scan::column).toList(), List.copyOf(head), rows);
	}

	/**
	 * Writes some of a file's columns as a table that the formats read: ids first, tabs between cells, UTF-8.
	 *
	 * @param idColumn whose cells are the sample ids
	 * @param columns  which columns, by their place
	 * @throws InputException when a sample id is empty or stands twice, or as {@link #read}
	 */
	public static void write(Path file, Layout layout, int idColumn, List<Integer> columns, Path target, BooleanSupplier cancelled)
			throws IOException, InputException {
		Map<String, Integer> seen = new HashMap<>();
		int[] row = { 1 };
		try (var out = new TextWriter(target, '\t')) {
			each(file, layout, header -> line(out, header, idColumn, columns), record -> {
				row[0]++;
				String id = record.get(idColumn);
				if (id.isBlank()) {
					throw new InputException(file + ": row " + row[0] + " has no sample id; choose another column of ids, or fill it in");
				}
				Integer first = seen.putIfAbsent(id, row[0]);
				if (first != null) {
					throw new InputException(file + ": the sample id '" + id + "' stands in row " + first + " and row " + row[0]
							+ "; each sample needs one row: choose another column of ids, or mend the file");
				}
				line(out, record, idColumn, columns);
			}, cancelled);
		}
	}

	private static void line(TextWriter out, List<String> cells, int idColumn, List<Integer> columns) throws IOException {
		out.cell(cells.get(idColumn));
		for (int column : columns) {
			out.cell(cells.get(column));
		}
		out.end();
	}

	private interface Line {
		void take(List<String> cells) throws IOException, InputException;
	}

	private static int each(Path file, Layout layout, Line header, Line row, BooleanSupplier cancelled) throws IOException, InputException {
		int rows = 0;
		int width = -1;
		var handler = CsvRecordHandler.builder().maxFields(1 << 20).maxFieldSize(1 << 24).maxRecordSize(1 << 28)
				.fieldModifier(FieldModifiers.NOP).build();
		try (Reader text = reader(file, layout.charset());
				CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(layout.delimiter()).skipEmptyLines(true).allowExtraFields(true)
						.allowMissingFields(true).maxBufferSize(1 << 28).build(handler, text)) {
			for (CsvRecord record : csv) {
				if (cancelled.getAsBoolean()) {
					throw new CancellationException();
				}
				if (width < 0) {
					width = record.getFieldCount();
					header.take(record.getFields());
				} else if (record.getFieldCount() != width) {
					throw new InputException(file + ":" + record.getStartingLineNumber() + ":1: the row has " + record.getFieldCount()
							+ " cells, the header has " + width + "; choose another delimiter, or mend the row");
				} else {
					row.take(record.getFields());
					rows++;
				}
			}
		} catch (CsvParseException e) {
			throw new InputException(file + ": " + e.getMessage(), e);
		} catch (UncheckedIOException e) {
			throw unreadable(file, layout, e.getCause());
		} catch (CharacterCodingException e) {
			throw unreadable(file, layout, e);
		}
		if (width < 0) {
			throw new InputException(file + ":1:1: the file is empty; a header of names is expected");
		}
		return rows;
	}

	private static InputException unreadable(Path file, Layout layout, IOException e) throws IOException {
		if (e instanceof CharacterCodingException) {
			return new InputException(file + ": the file holds bytes that are not " + layout.charset() + "; choose another encoding", e);
		}
		throw e;
	}

	private static Reader reader(Path file, Charset charset) throws IOException, InputException {
		Reader reader = new InputStreamReader(new BufferedInputStream(open(file), BUFFER), charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
		var text = new PushbackReader(reader, 1);
		int first = text.read();
		if (first >= 0 && first != '\uFEFF') {
			text.unread(first);
		}
		return text;
	}

	private static InputStream open(Path file) throws IOException, InputException {
		if (!Files.isRegularFile(file)) {
			throw new InputException(file + ": there is no such file");
		}
		InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
		in.mark(2);
		boolean packed = in.read() == 0x1F && in.read() == 0x8B;
		in.reset();
		return packed ? new GZIPInputStream(in, BUFFER) : in;
	}

	/** What is seen of a column. */
	private static final class Scan {
		private final String name;
		private final Set<String> different = new HashSet<>();
		private final List<String> examples = new ArrayList<>();
		private int missing;
		private int values;
		private boolean numbers = true;
		private boolean whole = true;
		private Set<String> names = new HashSet<>();

		Scan(String name) {
			this.name = name;
		}

		void cell(String cell, Set<String> words) {
			if (cell.isEmpty() || words.contains(cell)) {
				missing++;
				names = Set.of();
				return;
			}
			values++;
			if (different.size() <= FEW || examples.size() < EXAMPLES) {
				if (different.add(cell) && examples.size() < EXAMPLES) {
					examples.add(cell);
				}
			}
			if (values == 1 || !names.isEmpty()) {
				boolean another = !Categories.isNumber(cell) && missing == 0 && names.add(cell);
				names = another ? names : Set.of();
			}
			if (numbers) {
				numbers = Categories.isNumber(cell);
				whole &= numbers && cell.chars().allMatch(c -> c >= '0' && c <= '9');
			}
		}

		Column column() {
			boolean categories = !numbers || whole && different.size() <= FEW && values >= SEVERAL * FEW;
			return new Column(name, categories ? Modality.Type.CATEGORICAL : Modality.Type.CONTINUOUS, numbers, missing, List.copyOf(examples), names);
		}
	}
}
