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

	private final Path folder;
	private final Optional<FolderLock> lock;

	private Checkpoints(Path folder, Optional<FolderLock> lock) {
		this.folder = folder;
		this.lock = lock;
	}

	/**
	 * Opens a step's checkpoints.
	 *
	 * @param results the results folder
	 * @param key     the same for steps with the same result
	 * @param instead a folder of the run's own, for when another run is at the same step
	 */
	static Checkpoints open(Path results, String key, Path instead) throws IOException {
		Path all = results.resolve(".checkpoints");
		sweep(all);
		Optional<FolderLock> lock = FolderLock.tryTake(all.resolve(key));
		return new Checkpoints(lock.map(FolderLock::folder).orElse(instead), lock);
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

	/** Whether there is anything to go on from. */
	boolean any() throws IOException {
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (var files = Files.list(folder)) {
			return files.findAny().isPresent();
		}
	}

	/** @throws IllegalArgumentException for a name that is no file name */
	Path file(String name) throws IOException {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("the checkpoint's name '" + name + "' is no file name: letters, digits, '.', '_' and '-' are expected");
		}
		return Files.createDirectories(folder).resolve(name);
	}

	/** Removes them: the step is done, or is to begin anew. */
	void clear() throws IOException {
		Folders.delete(folder);
	}

	@Override
	public void close() throws IOException {
		if (lock.isPresent()) {
			lock.get().close();
		}
	}
}
