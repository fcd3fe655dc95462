package org.latentworkbench.data.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;

/**
 * Reads tables from text files: the first line names the features, the first column the samples. The delimiter is the one that
 * the ending suggests, or what the first line is full of. Cells may be quoted; files may be gzipped.
 */
public final class TextTables {
	/** The words for "missing" of MOVE's own reader. */
	public static final List<String> MOVE_MISSING = MissingWords.PANDAS;

	private TextTables() {
	}

	/**
	 * A table as a dataset of one modality, with the reason for its type.
	 *
	 * @param reason why the modality has this type, for instance {@code every value is one of the 2 whole numbers 0, 1}
	 */
	public record Guessed(Dataset dataset, String reason) {
	}

	/**
	 * Numbers as doubles: what MOVE's arithmetic needs. Datasets hold floats; see {@link #continuous}.
	 *
	 * @param options for the words that mean "missing" and the encoding
	 * @throws InputException when a cell is neither number nor missing, or the table is malformed
	 */
	public static NumberTable numbers(Path file, DatasetFormat.Options options) throws IOException, InputException {
		return EncodingGuess.read(source(file, options), options.warnings(), source -> {
			var cells = new NumberCells.Doubles(new MissingWords(options.missing()));
			TableScan frame = TableScan.read(source, cells);
			return new NumberTable(frame.samples(), frame.features(), joined(source, cells::join));
		});
	}

	/** As {@link #numbers(Path, DatasetFormat.Options)}, in any encoding. */
	public static NumberTable numbers(Path file, List<String> missing) throws IOException, InputException {
		return numbers(file, options(missing));
	}

	/** Numbers, as a dataset of one modality. Errors as {@link #numbers}; a number beyond a float's range is one too. */
	public static Dataset continuous(Path file, String name, List<String> missing) throws IOException, InputException {
		DatasetFormat.Options options = options(missing).named(name).as(Modality.Type.CONTINUOUS);
		return read(source(file, options), options);
	}

	/**
	 * Categories: every different word is one. Numbers may serve as words: {@code 1} and {@code 1.0} are then the same.
	 *
	 * @throws InputException when the table is malformed, has more than 65,536 categories or no value at all
	 */
	public static CategoryTable categories(Path file, List<String> missing) throws IOException, InputException {
		DatasetFormat.Options options = options(missing);
		return EncodingGuess.read(source(file, options), options.warnings(), source -> categories(source, missing));
	}

	/** {@link #categories} as a dataset of one modality. */
	public static Dataset categorical(Path file, String name, List<String> missing) throws IOException, InputException {
		return dataset(categories(file, missing), name);
	}

	/**
	 * Reads a table whose type is not known. Numbers are continuous, unless they are at most ten different whole numbers up to 99
	 * that come back (two, or seen five times each on average): those are categories, as all words are. A table that mixes words
	 * with many different numbers is refused at the first word, because the word is more probably a mistake or a missing value.
	 *
	 * @throws InputException as {@link #continuous} and {@link #categories}
	 */
	public static Guessed guess(Path file, String name, List<String> missing) throws IOException, InputException {
		DatasetFormat.Options options = options(missing);
		return EncodingGuess.read(source(file, options), options.warnings(), source -> guess(source, name, missing));
	}

	/** Reads a table as the options say. */
	static Dataset read(TextSource file, DatasetFormat.Options options) throws IOException, InputException {
		String name = options.modality().orElseGet(file::stem);
		List<String> missing = options.missing();
		return EncodingGuess.read(file, options.warnings(), source -> {
			if (options.type().isEmpty()) {
				return guess(source, name, missing).dataset();
			}
			return switch (options.type().get()) {
				case CONTINUOUS -> continuous(source, name, missing, null);
				case CATEGORICAL -> dataset(categories(source, missing), name);
			};
		});
	}

	static TextSource source(Path file, DatasetFormat.Options options) {
		return new TextSource(file, Optional.empty(), options.encoding());
	}

	private static DatasetFormat.Options options(List<String> missing) {
		return new DatasetFormat.Options(Optional.empty(), Optional.empty(), missing);
	}

	private static Guessed guess(TextSource source, String name, List<String> missing) throws IOException, InputException {
		var seen = new WholeNumbers();
		try {
			Dataset dataset = continuous(source, name, missing, seen);
			if (!seen.codes()) {
				return new Guessed(dataset, "all values are numbers");
			}
			return new Guessed(dataset(categories(source, missing), name), "every value is one of the whole numbers " + seen.list());
		} catch (NumberCells.NoNumber e) {
			var cells = new WordCells(new MissingWords(missing));
			TableScan frame;
			try {
				frame = TableScan.read(source, cells);
			} catch (FieldScanner.NotUtf8 again) {
				throw again;
			} catch (InputException tooMany) {
				throw cells.words().size() < WordCells.MOST ? tooMany : mixed(e);
			}
			long numbers = cells.words().stream().filter(Categories::isNumber).count();
			if (numbers > WholeNumbers.MOST && numbers > cells.words().size() - numbers) {
				throw mixed(e);
			}
			CategoryTable table = joined(source, () -> cells.join(frame));
			return new Guessed(dataset(table, name), "the values are words, " + table.categories().size() + " different ones");
		}
	}

	private static InputException mixed(NumberCells.NoNumber e) {
		return new InputException(e.getMessage()
				+ ", as most cells are; mend it, name it as a word for missing values, or say that the table is categorical", e);
	}

	private static Dataset continuous(TextSource source, String name, List<String> missing, WholeNumbers watcher)
			throws IOException, InputException {
		var cells = new NumberCells.Singles(new MissingWords(missing), watcher);
		TableScan frame = TableScan.read(source, cells);
		var matrix = new Matrix(frame.samples().size(), frame.features().size(), joined(source, cells::join));
		return new Dataset(frame.samples(), List.of(new Modality.Continuous(name, frame.features(), matrix)));
	}

	private static CategoryTable categories(TextSource source, List<String> missing) throws IOException, InputException {
		var cells = new WordCells(new MissingWords(missing));
		TableScan frame = TableScan.read(source, cells);
		if (cells.words().isEmpty()) {
			throw new InputException(source.file() + ": every cell is missing; categories are expected");
		}
		return joined(source, () -> cells.join(frame));
	}

	private static Dataset dataset(CategoryTable table, String name) {
		return new Dataset(table.samples(), List.of(table.modality(name)));
	}

	private static <T> T joined(TextSource source, Joining<T> cells) throws InputException {
		try {
			return cells.join();
		} catch (ArithmeticException e) {
			throw new InputException(source.file() + ": the table has more than 2,147,483,647 cells; split it", e);
		}
	}

	private interface Joining<T> {
		T join() throws InputException;
	}
}
