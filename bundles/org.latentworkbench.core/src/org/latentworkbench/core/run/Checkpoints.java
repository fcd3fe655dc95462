package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a step under way keeps for the case that its run is killed: {@code results/.checkpoints/<key>}, the key a hash of all that decides
 * the step's result. While one run is at a step, another one at the same step keeps its checkpoints in its own scratch folder, for
 * two writers would spoil each other's.
 */
final class Checkpoints implements AutoCloseable {
	/** Checkpoints that nobody came back for. */
	private static final Duration FORGOTTEN = Duration.ofDays(30);
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

	private final Path kept;
	private final Path instead;
	/** Not taken before a file is asked for: most steps keep nothing. */
	private Optional<FolderLock> lock = Optional.empty();
	private Optional<Path> folder = Optional.empty();

	/**
	 * A step's checkpoints.
	 *
	 * @param results the results folder
	 * @param key     the same for steps with the same result
	 * @param instead a folder of the run's own, for when another run is at the same step
	 */
	Checkpoints(Path results, String key, Path instead) {
		kept = results.resolve(".checkpoints").resolve(key);
		this.instead = instead;
	}

	private static void sweep(Path all) throws IOException {
		if (!Files.isDirectory(all)) {
			return;
		}
		var limit = FileTime.from(Instant.now().minus(FORGOTTEN));
		try (var folders = Files.list(all)) {
			for (Path left : folders.filter(Files::isDirectory).toList()) {
				if (Files.getLastModifiedTime(left).compareTo(limit) < 0 && !FolderLock.held(left)) {
					FolderLock.deleteLeft(left);
				}
			}
		} catch (NoSuchFileException e) {
			// a neighbour that ended took its folder, or the empty one above, away meanwhile
		}
	}

	/** Whether an interrupted run left something to go on from. */
	boolean any() throws IOException {
		if (!Files.isDirectory(kept) || FolderLock.held(kept)) {
			return false;
		}
		try (var files = Files.list(kept)) {
			return files.findAny().isPresent();
		}
	}

	/** The folder: the step's, or where another run is at it the run's own. */
	private Path folder() throws IOException {
		if (folder.isEmpty()) {
			sweep(kept.getParent());
			lock = FolderLock.tryTake(kept);
			folder = Optional.of(lock.map(FolderLock::folder).orElse(instead));
		}
		return folder.get();
	}

	/** @throws IllegalArgumentException for a name that is no file name */
	Path file(String name) throws IOException {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("the checkpoint's name '" + name + "' is no file name: letters, digits, '.', '_' and '-' are expected");
		}
		return Files.createDirectories(folder()).resolve(name);
	}

	/** Removes what an interrupted run left: the step is to begin anew. */
	void forget() throws IOException {
		if (any()) {
			Folders.delete(folder());
		}
	}

	/** Removes what this step kept: it is done. */
	void clear() throws IOException {
		if (folder.isPresent()) {
			Folders.delete(folder.get());
		}
	}

	@Override
	public void close() throws IOException {
		if (lock.isPresent()) {
			lock.get().close();
		}
	}
}
