package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A run's folder for what is not done yet, {@code results/.scratch/<run>}. A lock beside it is held while the run lives, so that the
 * next run can tell the leavings of a killed one from the work of a neighbour, and sweep them up.
 */
final class ScratchFolder implements AutoCloseable {
	private static final String ALL = ".scratch";
	private static final String LOCK = ".lock";
	private static final int TURNS = 100;
	/**
	 * The folders of this process. Where locks belong to processes (POSIX), closing any channel to a lock's file drops the lock:
	 * looking at one of our own must not open it.
	 */
	private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

	private final Path folder;
	private final FileChannel channel;

	private ScratchFolder(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/** The scratch folder of a run, whether it is there or not. */
	static Path of(Path results, String run) {
		return results.resolve(ALL).resolve(run);
	}

	/** Makes the folder for a run and removes those of runs that were killed. */
	static ScratchFolder open(Path results, String run) throws IOException {
		sweep(results.resolve(ALL));
		Path folder = Files.createDirectories(results).toRealPath().resolve(ALL).resolve(run);
		OURS.add(folder);
		try {
			// locked before it is there, so that no neighbour takes it for a killed run's
			var channel = lockFile(folder);
			try {
				lock(channel, false);
				return new ScratchFolder(Files.createDirectories(folder), channel);
			} catch (IOException e) {
				channel.close();
				throw e;
			}
		} catch (IOException e) {
			OURS.remove(folder);
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
					Folders.delete(left);
					Files.deleteIfExists(lockOf(left));
				}
			}
		} catch (NoSuchFileException e) {
			// a neighbour that ended took the empty folder away meanwhile
		}
	}

	/** Opens the lock's file. A neighbour that ends may take the empty folder above away in between: then again. */
	private static FileChannel lockFile(Path folder) throws IOException {
		for (int turn = 1;; turn++) {
			Files.createDirectories(folder.getParent());
			try {
				return FileChannel.open(lockOf(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			} catch (NoSuchFileException e) {
				if (turn == TURNS) {
					throw e;
				}
			}
		}
	}

	/** It lies beside the folder, so that it can be locked before the folder is made. */
	private static Path lockOf(Path folder) {
		return folder.resolveSibling(folder.getFileName() + LOCK);
	}

	/** Whether the run is under way in this process or another one on this machine. Writes nothing. */
	static boolean alive(Path scratch) throws IOException {
		try {
			if (OURS.contains(scratch.toRealPath())) {
				return true;
			}
			try (var channel = FileChannel.open(lockOf(scratch), StandardOpenOption.READ)) {
				return lock(channel, true).isEmpty();
			}
		} catch (NoSuchFileException e) {
			return false;
		}
	}

	/** The lock, unless somebody else holds it. File systems without locks count every folder as alive. */
	private static Optional<FileLock> lock(FileChannel channel, boolean shared) {
		try {
			return Optional.ofNullable(channel.tryLock(0, Long.MAX_VALUE, shared));
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
		Folders.delete(folder);
		channel.close();
		OURS.remove(folder);
		Files.deleteIfExists(lockOf(folder));
		try {
			Files.deleteIfExists(folder.getParent());
		} catch (DirectoryNotEmptyException e) {
			// a neighbour is at work there
		}
	}
}
