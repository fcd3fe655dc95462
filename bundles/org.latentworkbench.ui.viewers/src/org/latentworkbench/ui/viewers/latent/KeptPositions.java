package org.latentworkbench.ui.viewers.latent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.ui.selection.LinkedSelection;

/** Latent positions that a person keeps: a table in the study's data folder, for steps to read. */
final class KeptPositions {
	private static final String FOLDER = "data";
	private static final String ENDING = ".tsv";

	private KeptPositions() {
	}

	/** The file for a name. */
	static Path file(Path model, String name) {
		return LinkedSelection.studyOf(model).resolve(FOLDER).resolve(name + ENDING);
	}

	/** Why positions cannot be kept under a name; empty where they can. */
	static Optional<String> problem(Path model, String name) {
		if (name.isBlank() || !name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,80}")) {
			return Optional.of("A name has letters, digits, - and _.");
		}
		return Files.exists(file(model, name)) ? Optional.of("The file data/" + name + ENDING + " is there already; take another name.") : Optional.empty();
	}

	/** A name that is free. */
	static String free(Path model, String wanted) {
		for (int i = 1;; i++) {
			String name = i == 1 ? wanted : wanted + "-" + i;
			if (!Files.exists(file(model, name))) {
				return name;
			}
		}
	}

	/**
	 * Writes positions: columns {@code sample}, {@code z0} to {@code z(d-1)}, and {@code model_name}, {@code refit} that say where they are positions.
	 *
	 * @param positions {@code n x d}
	 * @return the file
	 */
	static Path write(Explored explored, String name, Matrix positions) throws IOException {
		int n = positions.rows();
		List<Table.Column> columns = new ArrayList<>();
		columns.add(new Table.Text("sample", IntStream.rangeClosed(1, n).mapToObj(i -> name + "-" + i).toList()));
		for (int k = 0; k < positions.columns(); k++) {
			int column = k;
			columns.add(new Table.Numbers("z" + k, IntStream.range(0, n).mapToDouble(i -> positions.at(i, column)).toArray()));
		}
		columns.add(new Table.Text("model_name", Collections.nCopies(n, explored.name())));
		long[] refits = new long[n];
		Arrays.fill(refits, explored.refit());
		columns.add(new Table.Whole("refit", refits));
		Path file = file(explored.path(), name);
		Files.createDirectories(file.getParent());
		TableFiles.write(new Table(columns), file);
		return file;
	}
}
