package org.latentworkbench.data;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.text.TextWriter;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifiers;

/** Tables as tab-separated files: the form of all table, embedding, curve and association artefacts. */
public final class TableFiles {
	/** Columns that name things: never read as numbers, so that {@code 007} and {@code 1.10} stay what they are. */
	private static final Set<String> NAMES = Set.of("sample", "samples", "ID", "id", "feature", "modality");

	private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,9})?|[-+]?Infinity");

	private TableFiles() {
	}

	/** Writes a table: column names, then the rows. The same table gives the same bytes. */
	public static void write(Table table, Path file) throws IOException {
		write(table, file, '\t');
	}

	/** Writes a table with another separator between the cells, for instance a comma for spreadsheets. */
	public static void write(Table table, Path file, char separator) throws IOException {
		try (var out = new TextWriter(file, separator)) {
			for (Table.Column column : table.columns()) {
				out.cell(column.name());
			}
			out.end();
			for (int i = 0; i < table.rows(); i++) {
				for (Table.Column column : table.columns()) {
					out.cell(column.text(i));
				}
				out.end();
			}
		}
	}

	/**
	 * Reads a table. A column is whole numbers where every cell is one as it would be written, else numbers where every cell
	 * is a number or empty, else text. Columns called sample, ID, feature or modality, or ending in {@code _name}, are always text.
	 *
	 * @throws InputException when rows differ in length, a name stands twice, or the file is not UTF-8
	 */
	public static Table read(Path file) throws IOException, InputException {
		List<List<String>> cells = new ArrayList<>();
		var names = new ArrayList<String>();
		try (CsvReader<CsvRecord> reader = reader(file)) {
			for (CsvRecord record : reader) {
				if (names.isEmpty()) {
					header(file, record, names);
					names.forEach(n -> cells.add(new ArrayList<>()));
					continue;
				}
				if (record.getFieldCount() != names.size()) {
					throw new InputException(file + ":" + record.getStartingLineNumber() + ":1: the row has " + record.getFieldCount()
							+ " cells, the header has " + names.size());
				}
				for (int j = 0; j < names.size(); j++) {
					cells.get(j).add(record.getField(j));
				}
			}
		} catch (CsvParseException e) {
			throw new InputException(file + ": " + e.getMessage(), e);
		} catch (java.io.UncheckedIOException e) {
			throw unreadable(file, e.getCause());
		} catch (MalformedInputException e) {
			throw unreadable(file, e);
		}
		if (names.isEmpty()) {
			throw new InputException(file + ":1:1: the file is empty; a header of column names is expected");
		}
		var columns = new ArrayList<Table.Column>();
		for (int j = 0; j < names.size(); j++) {
			columns.add(column(names.get(j), cells.get(j)));
		}
		return new Table(columns);
	}

	private static CsvReader<CsvRecord> reader(Path file) throws IOException, InputException {
		if (!Files.isRegularFile(file)) {
			throw new InputException(file + ": there is no such file");
		}
		var handler = CsvRecordHandler.builder().maxFields(1 << 20).maxFieldSize(1 << 24).maxRecordSize(1 << 28)
				.fieldModifier(FieldModifiers.NOP).build();
		return CsvReader.builder().fieldSeparator('\t').skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
				.maxBufferSize(1 << 28).build(handler, Files.newBufferedReader(file, StandardCharsets.UTF_8));
	}

	private static void header(Path file, CsvRecord record, List<String> names) throws InputException {
		names.addAll(record.getFields());
		if (names.get(0).startsWith("\uFEFF")) {
			names.set(0, names.get(0).substring(1));
		}
		var seen = new HashSet<String>();
		for (String name : names) {
			if (!seen.add(name)) {
				throw new InputException(file + ":1:1: two columns are named '" + name + "'");
			}
		}
	}

	private static InputException unreadable(Path file, IOException e) throws IOException {
		if (e instanceof MalformedInputException) {
			return new InputException(file + ": the file holds bytes that are not UTF-8", e);
		}
		throw e;
	}

	private static Table.Column column(String name, List<String> cells) {
		if (NAMES.contains(name) || name.endsWith("_name")) {
			return new Table.Text(name, cells);
		}
		if (!cells.isEmpty() && cells.stream().allMatch(TableFiles::whole)) {
			return new Table.Whole(name, cells.stream().mapToLong(Long::parseLong).toArray());
		}
		if (cells.stream().allMatch(c -> c.isEmpty() || NUMBER.matcher(c).matches()) && cells.stream().anyMatch(c -> !c.isEmpty())) {
			return new Table.Numbers(name, cells.stream().mapToDouble(c -> c.isEmpty() ? Double.NaN : Double.parseDouble(c)).toArray());
		}
		return new Table.Text(name, cells);
	}

	private static boolean whole(String cell) {
		try {
			return Long.toString(Long.parseLong(cell)).equals(cell);
		} catch (NumberFormatException e) {
			return false;
		}
	}
}
