package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A run's folder for what is not done yet, {@code results/.scratch/<run>}. A lock beside it is held while the run lives, so that the
 * next run can tell the leavings of a killed one from the work of a neighbour, and sweep them up.
 */
final class ScratchFolder implements AutoCloseable {
	private static final String ALL = ".scratch";

	private final FolderLock lock;

	private ScratchFolder(FolderLock lock) {
		this.lock = lock;
	}

	/** The scratch folder of a run, whether it is there or not. */
	static Path of(Path results, String run) {
		return results.resolve(ALL).resolve(run);
	}

	/** Makes the folder for a run and removes those of runs that were killed. */
	static ScratchFolder open(Path results, String run) throws IOException {
		sweep(results.resolve(ALL));
		// locked before it is there, so that no neighbour takes it for a killed run's
		FolderLock lock = FolderLock.take(of(results, run));
		try {
			Files.createDirectories(lock.folder());
			return new ScratchFolder(lock);
		} catch (IOException e) {
			lock.close();
			throw e;
		}
	}

	private static void sweep(Path all) throws IOException {
		if (!Files.isDirectory(all)) {
			return;
		}
		try (var folders = Files.list(all)) {
			for (Path left : folders.filter(Files::isDirectory).toList()) {
				if (!alive(left)) {
					FolderLock.deleteLeft(left);
				}
			}
		} catch (NoSuchFileException e) {
			// a neighbour that ended took the empty folder away meanwhile
		}
	}

	/** Whether the run is under way in this process or another one on this machine. Writes nothing. */
	static boolean alive(Path scratch) throws IOException {
		return FolderLock.held(scratch);
	}

	/** The process that is at the run; empty where nobody is, or where it cannot be told. Writes nothing. */
	static Optional<ProcessHandle> process(Path scratch) throws IOException {
		return FolderLock.holder(scratch);
	}

	/** An empty folder for one step. */
	Path forStep(String step, String what) throws IOException {
		return Files.createDirectories(lock.folder().resolve(step).resolve(what));
	}

	@Override
	public void close() throws IOException {
		Folders.delete(lock.folder());
		lock.close();
	}
}
