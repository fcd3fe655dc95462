package org.latentworkbench.core.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.latentworkbench.api.InputException;
import org.latentworkbench.data.SampleIds;

/**
 * The named subsets of a study's samples: files {@code subsets/NAME.txt} in its folder, one sample id a line, which every input for a
 * list of samples takes as well, for instance {@code in: { dataset: data, samples: subsets/young.txt }} of the generator {@code subset}.
 */
public final class Subsets {
	/** The folder in a study's folder. */
	public static final String FOLDER = "subsets";
	private static final String ENDING = ".txt";
	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+-]{0,79}");
	/** Names that Windows keeps for devices, in any folder. */
	private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

	private final Path folder;

	/** @param study a study's folder; it need not have subsets */
	public Subsets(Path study) {
		folder = study.resolve(FOLDER);
	}

	/** Where a subset is, whether it is there or not. */
	public Path file(String name) {
		return folder.resolve(name + ENDING);
	}

	/** The names of all subsets, in the alphabet's order. */
	public List<String> names() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (var files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString())
					.filter(n -> n.endsWith(ENDING) && !n.startsWith(".")).map(n -> n.substring(0, n.length() - ENDING.length()))
					.sorted(String.CASE_INSENSITIVE_ORDER).toList();
		}
	}

	/** The ids of a subset's samples, in the file's order. @throws InputException when there is none of this name, or an id stands twice */
	public List<String> ids(String name) throws IOException, InputException {
		Path file = file(name);
		if (!Files.isRegularFile(file)) {
			throw new InputException(file + ": there is no subset '" + name + "' any more");
		}
		return SampleIds.read(file).ids();
	}

	/** What is wrong with a name for a new subset, in a sentence; empty where it can be taken. */
	public Optional<String> problem(String name) throws IOException {
		if (name.isBlank()) {
			return Optional.of("A subset needs a name.");
		}
		if (!NAME.matcher(name).matches() || name.endsWith(".") || name.endsWith(" ") || DEVICE.matcher(name).matches()) {
			return Optional.of("'" + name + "' is no name for a file on every system: letters, digits, blanks and . _ + - are expected, "
					+ "80 at most, with a letter or digit at the beginning.");
		}
		return taken(name).map(n -> "There is a subset '" + n + "' already.");
	}

	/** The subset of this name, in whichever case: on some systems they would be one file. */
	private Optional<String> taken(String name) throws IOException {
		return names().stream().filter(n -> n.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))).findFirst();
	}

	/**
	 * Writes a new subset. It is there whole or not at all.
	 *
	 * @param ids each once
	 * @throws InputException when the name cannot be taken, there is no id, or one holds a line break
	 */
	public void save(String name, Collection<String> ids) throws IOException, InputException {
		refuse(problem(name));
		Set<String> each = new LinkedHashSet<>(ids);
		if (each.isEmpty()) {
			throw new InputException("The subset '" + name + "' would have no samples: select some first.");
		}
		for (String id : each) {
			if (id.isBlank() || !id.equals(id.strip()) || id.chars().anyMatch(c -> c == '\n' || c == '\r')) {
				throw new InputException("The sample '" + id.strip() + "' cannot be in a list of one id a line: its id is empty, or has "
						+ "blanks around it or a line break in it.");
			}
		}
		Files.createDirectories(folder);
		Path part = Files.createTempFile(folder, ".subset", ".part");
		try {
			Files.writeString(part, String.join("\n", each) + "\n", StandardCharsets.UTF_8);
			move(part, file(name));
		} finally {
			Files.deleteIfExists(part);
		}
	}

	/** @throws InputException when the new name cannot be taken, or the old one is gone */
	public void rename(String from, String to) throws IOException, InputException {
		// another case of the same name is no other subset
		if (!from.equalsIgnoreCase(to)) {
			refuse(problem(to));
		}
		try {
			Files.move(file(from), file(to));
		} catch (NoSuchFileException e) {
			throw new InputException(file(from) + ": there is no subset '" + from + "' any more", e);
		}
	}

	/** Deletes a subset, where it is there. */
	public void delete(String name) throws IOException {
		Files.deleteIfExists(file(name));
	}

	private static void refuse(Optional<String> problem) throws InputException {
		if (problem.isPresent()) {
			throw new InputException(problem.get());
		}
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to);
		}
	}
}
