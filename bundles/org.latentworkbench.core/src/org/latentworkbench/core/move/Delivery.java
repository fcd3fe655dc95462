package org.latentworkbench.core.move;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;

/** Files that are made aside first and put into place together at the end, so that a task that fails half-way leaves what was there. */
final class Delivery implements AutoCloseable {
	private final Path aside;
	private final Map<Path, Path> staged = new LinkedHashMap<>();

	/** @param aside a folder of its own on the same disk as the targets */
	Delivery(Path aside) throws IOException {
		this.aside = Files.createDirectories(aside);
	}

	/** Where to write the file that is to become {@code target}. */
	Path stage(Path target) {
		return staged.computeIfAbsent(target, t -> aside.resolve(staged.size() + "-" + t.getFileName()));
	}

	void copy(Path source, Path target) throws IOException {
		Files.copy(source, stage(target), StandardCopyOption.REPLACE_EXISTING);
	}

	void text(Path target, String text) throws IOException {
		Files.writeString(stage(target), text, StandardCharsets.UTF_8);
	}

	void array(Path target, NpyArray array) throws IOException {
		NpyFile.write(stage(target), array);
	}

	/** A whole folder, replacing the one that is there. */
	void folder(Path source, Path target) throws IOException {
		Path copy = stage(target);
		try (var files = Files.walk(source)) {
			for (Path file : files.toList()) {
				Path to = copy.resolve(source.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(to);
				} else {
					Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
	}

	/** Puts everything into place; @return the targets, in order */
	List<Path> deliver() throws IOException {
		for (var entry : staged.entrySet()) {
			Path target = entry.getKey();
			Files.createDirectories(target.getParent());
			if (Files.isDirectory(entry.getValue())) {
				remove(target);
			}
			Files.move(entry.getValue(), target, StandardCopyOption.REPLACE_EXISTING);
		}
		var delivered = new ArrayList<>(staged.keySet());
		staged.clear();
		return List.copyOf(delivered);
	}

	@Override
	public void close() throws IOException {
		remove(aside);
	}

	static void remove(Path path) throws IOException {
		if (!Files.exists(path)) {
			return;
		}
		try (var all = Files.walk(path)) {
			for (Path p : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(p);
			}
		}
	}
}
