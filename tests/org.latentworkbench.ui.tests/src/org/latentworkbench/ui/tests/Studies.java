package org.latentworkbench.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Small studies on disk. */
final class Studies {
	private Studies() {
	}

	/** A study with a table of {@code rows} samples and {@code columns} numbers; every seventh value of column 2 is missing. */
	static Path write(Path folder, int rows, int columns) throws IOException {
		Files.createDirectories(folder.resolve("data"));
		Files.writeString(folder.resolve("study.yaml"), "study: A small one\nseed: 1\nsteps: {}\n");
		StringBuilder text = new StringBuilder("ID");
		for (int column = 1; column <= columns; column++) {
			text.append("\tfeature_").append(column);
		}
		text.append('\n');
		for (int row = 1; row <= rows; row++) {
			text.append("sample_").append(row);
			for (int column = 1; column <= columns; column++) {
				text.append('\t');
				if (column != 2 || row % 7 != 0) {
					text.append(String.format(Locale.ROOT, "%.3f", row + column / 1000.0));
				}
			}
			text.append('\n');
		}
		Files.writeString(folder.resolve("data/numbers.tsv"), text);
		return folder;
	}
}
