package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A run's folder for what is not done yet, {@code results/.scratch/<run>}. It is locked while the run lives, so that the next run can
 * tell the leavings of a killed one from the work of a neighbour, and sweep them up.
 */
final class ScratchFolder implements AutoCloseable {
	private static final String LOCK = ".lock";

	private final Path folder;
	private final FileChannel channel;

	private ScratchFolder(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/** Makes the folder for a run and removes those of runs that were killed. */
	static ScratchFolder open(Path results, String run) throws IOException {
		Path all = results.resolve(".scratch");
		if (Files.isDirectory(all)) {
			try (var folders = Files.list(all)) {
				for (Path left : folders.filter(Files::isDirectory).toList()) {
					if (!alive(left)) {
						Folders.delete(left);
					}
				}
			}
		}
		Path folder = Files.createDirectories(all.resolve(run));
		var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		lock(channel);
		return new ScratchFolder(folder, channel);
	}

	/** Whether the run is under way in this process or another one on this machine. */
	static boolean alive(Path scratch) throws IOException {
		Path lock = scratch.resolve(LOCK);
		if (!Files.exists(lock)) {
			return false;
		}
		try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
			return lock(channel).isEmpty();
		}
	}

	/** The lock, unless somebody else holds it. File systems without locks count every folder as alive. */
	private static Optional<FileLock> lock(FileChannel channel) {
		try {
			return Optional.ofNullable(channel.tryLock());
		} catch (OverlappingFileLockException | IOException e) {
			return Optional.empty();
		}
	}

	/** An empty folder for one step. */
	Path forStep(String step, String what) throws IOException {
		return Files.createDirectories(folder.resolve(step).resolve(what));
	}

	@Override
	public void close() throws IOException {
		channel.close();
		Folders.delete(folder);
		Path all = folder.getParent();
		try (var entries = Files.list(all)) {
			if (entries.findAny().isPresent()) {
				return;
			}
		}
		Files.deleteIfExists(all);
	}
}
