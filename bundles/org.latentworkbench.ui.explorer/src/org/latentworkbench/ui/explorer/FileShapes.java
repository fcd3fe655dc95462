package org.latentworkbench.ui.explorer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;

/** The size of tables in text files, counted once for as long as a file does not change. */
final class FileShapes {
	/** Counting the lines of a larger file takes longer than a look at the explorer. */
	private static final long MOST = 200_000_000;

	private record Known(long bytes, long modified, Optional<String> shape) {
	}

	private final Map<Path, Known> known = new ConcurrentHashMap<>();

	/** {@code 1000 × 22}: lines without the header, columns without the ids; empty for what is no table of text. */
	Optional<String> of(IFile file) {
		if (!isTable(file.getName()) || file.getLocation() == null) {
			return Optional.empty();
		}
		Path path = file.getLocation().toPath();
		try {
			BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
			Known before = known.get(path);
			if (before == null || before.bytes() != attributes.size() || before.modified() != attributes.lastModifiedTime().toMillis()) {
				before = new Known(attributes.size(), attributes.lastModifiedTime().toMillis(),
						attributes.size() > MOST ? Optional.empty() : count(path));
				known.put(path, before);
			}
			return before.shape();
		} catch (IOException e) {
			return Optional.empty(); // opening the file says what is wrong
		}
	}

	private static boolean isTable(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.endsWith(".tsv") || lower.endsWith(".csv") || lower.endsWith(".tab");
	}

	private static Optional<String> count(Path file) throws IOException {
		char separator = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? ',' : '\t';
		long lines = 0;
		long columns = 0;
		boolean quoted = false;
		int last = '\n';
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			for (int c = in.read(); c >= 0; last = c, c = in.read()) {
				if (c == '"') {
					quoted = !quoted;
				} else if (c == '\n' && !quoted) {
					lines += last == '\n' ? 0 : 1;
				} else if (c == separator && !quoted && lines == 0) {
					columns++;
				}
			}
		}
		lines += last == '\n' ? 0 : 1;
		return lines > 1 && columns > 0 ? Optional.of((lines - 1) + " × " + columns) : Optional.empty();
	}
}
