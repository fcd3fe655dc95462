package org.latentworkbench.api;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads and writes one file format, found by file ending in the {@code formats} extension point. */
public interface DatasetFormat {
	/**
	 * Reads a file as one modality. Formats that hold several give several: the main one is named as one alone would be, the
	 * others {@code main.part}; where the options say a type, only those of this type.
	 *
	 * @throws InputException with {@code file:line:column}, what was found and what was expected
	 */
	Dataset read(Path file, Options options) throws IOException, InputException;

	/**
	 * Writes one modality of a dataset.
	 *
	 * @throws InputException when the format cannot hold it
	 */
	void write(Dataset dataset, String modality, Path file) throws IOException, InputException;

	/**
	 * Writes a whole dataset. Formats that hold several modalities override this; the others write the only one.
	 *
	 * @throws InputException when the format cannot hold it
	 */
	default void write(Dataset dataset, Path file) throws IOException, InputException {
		if (dataset.modalities().size() != 1) {
			throw new InputException(file + ": this format holds one modality, the dataset has "
					+ String.join(", ", dataset.modalities().stream().map(Modality::name).toList()) + "; choose one of them");
		}
		write(dataset, dataset.modalities().get(0).name(), file);
	}

	/** Whether {@link Modality#annotations} are written and come back. */
	default boolean keepsAnnotations() {
		return false;
	}

	/**
	 * The files beside {@code file} that {@link #read} reads too, where there are any: they belong to an input, and a change in them is
	 * a change of the input.
	 */
	default List<Path> companions(Path file) {
		return List.of();
	}

	/**
	 * What is known before a file is opened.
	 *
	 * @param modality the name to give; empty: the file's name without its ending
	 * @param type     empty: guess (numbers are continuous, everything else categorical)
	 * @param missing  the words that mean "missing", beside the empty cell
	 * @param encoding of text; empty: found out. A byte order mark in the file counts for more
	 * @param warnings told what was assumed that may be wrong, a sentence with the file's name each
	 */
	record Options(Optional<String> modality, Optional<Modality.Type> type, List<String> missing, Optional<Charset> encoding,
			Consumer<String> warnings) {
		/** The words most tools write for a missing value. */
		public static final List<String> USUAL_MISSING = List.of("NA", "N/A", "NaN", "nan", "null", "NULL", "None", "?");

		public Options {
			missing = List.copyOf(missing);
		}

		/** Any encoding; nobody hears warnings. */
		public Options(Optional<String> modality, Optional<Modality.Type> type, List<String> missing) {
			this(modality, type, missing, Optional.empty(), warning -> { });
		}

		public static Options guess() {
			return new Options(Optional.empty(), Optional.empty(), USUAL_MISSING);
		}

		public Options as(Modality.Type type) {
			return new Options(modality, Optional.of(type), missing, encoding, warnings);
		}

		public Options named(String name) {
			return new Options(Optional.of(name), type, missing, encoding, warnings);
		}

		/** @throws InputException when this machine knows no encoding of that name */
		public Options encoded(String name) throws InputException {
			try {
				return new Options(modality, type, missing, Optional.of(Charset.forName(name.strip())), warnings);
			} catch (IllegalArgumentException e) {
				throw new InputException("there is no encoding '" + name + "'; expected, for instance, UTF-8, windows-1252, ISO-8859-15 or UTF-16LE", e);
			}
		}

		/** With somebody who hears warnings. */
		public Options telling(Consumer<String> listener) {
			return new Options(modality, type, missing, encoding, listener);
		}
	}
}
