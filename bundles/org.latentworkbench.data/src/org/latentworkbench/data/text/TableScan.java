package org.latentworkbench.data.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.InputException;

/**
 * Reads a table's frame, the header and the column of sample ids, and hands the cells on. Complains about everything that would
 * make a table mean something else than it says: ragged rows, names or ids that are empty or stand twice.
 *
 * @param samples  the ids, in file order
 * @param features the names over the columns after the first
 */
record TableScan(List<String> samples, List<String> features) {
	/** Reads the whole file, handing every cell to {@code cells}. */
	static TableScan read(TextSource source, Cells cells) throws IOException, InputException {
		byte delimiter = source.delimiter();
		try (var scanner = new FieldScanner(source, delimiter)) {
			if (!scanner.nextRecord()) {
				throw new InputException(source.file() + ":1:1: the file is empty; a header of feature names is expected");
			}
			List<String> features = header(source, scanner, delimiter);
			cells.header(features);
			var seen = new HashMap<String, Long>();
			var samples = new ArrayList<String>();
			while (scanner.nextRecord()) {
				scanner.nextField();
				String sample = id(scanner, seen);
				samples.add(sample);
				cells.row();
				int column = 0;
				while (scanner.nextField()) {
					if (column == features.size()) {
						throw tooMany(scanner, sample, features.size(), samples.size() == 1);
					}
					cells.cell(scanner, column++, sample);
				}
				if (column < features.size()) {
					throw new InputException(scanner.place() + ": the row of sample " + sample + " ends after " + (column + 1)
							+ " cells, the header has " + (features.size() + 1));
				}
			}
			if (samples.isEmpty()) {
				throw new InputException(source.file() + ":2:1: there are no rows under the header; one row a sample is expected");
			}
			return new TableScan(samples, features);
		}
	}

	private static List<String> header(TextSource source, FieldScanner scanner, byte delimiter) throws IOException, InputException {
		scanner.nextField();
		String corner = scanner.text();
		var features = new ArrayList<String>();
		Map<String, Integer> seen = new HashMap<>();
		while (scanner.nextField()) {
			String name = scanner.text();
			int column = features.size() + 2;
			if (name.isBlank()) {
				throw new InputException(scanner.place() + ": column " + column + " has no name in the header; name it, or remove the "
						+ delimiterName(delimiter) + " before it");
			}
			Integer first = seen.putIfAbsent(name, column);
			if (first != null) {
				throw new InputException(scanner.place() + ": the name '" + FieldScanner.shown(name) + "' stands over column " + column
						+ " and column " + first + "; each feature needs a name of its own");
			}
			features.add(name);
		}
		if (features.isEmpty()) {
			throw new InputException(source.file() + ":1:1: found one column only ('" + FieldScanner.shown(corner)
					+ "'); a column of sample ids and at least one feature are expected, separated by tabs, commas or semicolons");
		}
		return List.copyOf(features);
	}

	private static String id(FieldScanner scanner, Map<String, Long> seen) throws IOException, InputException {
		String sample = scanner.text();
		if (sample.isBlank()) {
			throw new InputException(scanner.place() + ": the first cell of the row is empty; a sample id is expected");
		}
		Long first = seen.putIfAbsent(sample, scanner.line());
		if (first != null) {
			throw new InputException(scanner.place() + ": sample '" + FieldScanner.shown(sample) + "' stands on line " + scanner.line()
					+ " and line " + first + "; each sample needs one row");
		}
		return sample;
	}

	private static InputException tooMany(FieldScanner scanner, String sample, int features, boolean firstRow)
			throws IOException, InputException {
		String place = scanner.place();
		int count = features + 2;
		while (scanner.nextField()) {
			count++;
		}
		String hint = firstRow && count == features + 2
				? "; perhaps the header lacks a name over the sample ids (R leaves it out): put one in front" : "";
		return new InputException(place + ": the row of sample " + sample + " has " + count + " cells, the header has "
				+ (features + 1) + hint);
	}

	private static String delimiterName(byte delimiter) {
		return switch (delimiter) {
			case '\t' -> "tab";
			case ',' -> "comma";
			default -> "semicolon";
		};
	}
}
