package org.latentworkbench.core.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Nearest;

/** Finds the file that someone probably meant. */
final class NearestFile {
	private NearestFile() {
	}

	/** {@code "; did you mean 'data/samples.tsv'?"}; empty when no file in that folder has a name like it. */
	static String hint(Path base, String name) {
		return to(base, name).map(n -> "; did you mean '" + n + "'?").orElse("");
	}

	/** The name of a file like it in that folder. */
	static Optional<String> to(Path base, String name) {
		Path file = base.resolve(name);
		Path folder = file.getParent() == null ? Path.of("") : file.getParent();
		Path plain = file.getFileName();
		if (plain == null || !Files.isDirectory(folder)) {
			return Optional.empty();
		}
		List<String> there;
		try (var files = Files.list(folder)) {
			there = files.map(f -> f.getFileName().toString()).filter(n -> !n.startsWith(".")).sorted().limit(10_000).toList();
		} catch (IOException e) {
			return Optional.empty(); // a hint less; that the file is missing is said anyway
		}
		String before = name.substring(0, name.length() - plain.toString().length());
		return Nearest.to(plain.toString(), there).map(n -> before + n);
	}
}
