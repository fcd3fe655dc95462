package org.latentworkbench.core.move;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.core.run.Folders;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;

/**
 * Files that are made aside first and put into place together at the end, so that a task that fails half-way leaves what was there: all are
 * on the disk before the first takes its place, each takes it in one step, and where one cannot, those before it make way again.
 */
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
		Folders.copy(source, stage(target));
	}

	/** Puts everything into place; @return the targets, in order */
	List<Path> deliver() throws IOException {
		Folders.force(aside);
		var before = new LinkedHashMap<Path, Optional<Path>>();
		try {
			for (var entry : staged.entrySet()) {
				Path target = entry.getKey();
				before.put(target, keep(target, aside.resolve("before-" + before.size())));
				Folders.publish(entry.getValue(), target);
			}
		} catch (IOException e) {
			restore(before, e);
			throw e;
		}
		var delivered = List.copyOf(staged.keySet());
		staged.clear();
		return delivered;
	}

	/** What is there, aside: a file as a link, so that it stays in its place until the new one takes it; a folder makes way. */
	private static Optional<Path> keep(Path target, Path kept) throws IOException {
		if (!Files.exists(target)) {
			return Optional.empty();
		}
		if (Files.isDirectory(target)) {
			Folders.publish(target, kept);
		} else {
			try {
				Files.createLink(kept, target);
			} catch (IOException | UnsupportedOperationException e) {
				Files.copy(target, kept);
			}
		}
		return Optional.of(kept);
	}

	private static void restore(Map<Path, Optional<Path>> before, IOException failure) {
		before.forEach((target, kept) -> {
			try {
				if (kept.isEmpty() || Files.isDirectory(kept.get())) {
					Folders.delete(target);
				}
				if (kept.isPresent()) {
					Folders.publish(kept.get(), target);
				}
			} catch (IOException e) {
				failure.addSuppressed(e);
			}
		});
	}

	@Override
	public void close() throws IOException {
		Folders.delete(aside);
	}
}
