package org.latentworkbench.data;

import java.nio.file.Path;
import java.util.Locale;

/** What a modality is called after its file. */
public final class FileStem {
	private FileStem() {
	}

	/** The file's name without its ending, and without {@code .gz} before that; a folder's whole name. */
	public static String of(Path file) {
		Path last = file.toAbsolutePath().normalize().getFileName();
		String name = last == null ? "data" : last.toString();
		if (name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
			name = name.substring(0, name.length() - 3);
		}
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}
}
