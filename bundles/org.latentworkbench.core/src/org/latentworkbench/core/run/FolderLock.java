package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that a folder is in use, to this process and to others on this machine, for as long as its holder lives: a lock on a file beside the
 * folder, so that it can be taken before the folder is made.
 */
final class FolderLock implements AutoCloseable {
	private static final String ENDING = ".lock";
	private static final int TURNS = 100;
	/**
	 * The folders of this process. Where locks belong to processes (POSIX), closing any channel to a lock's file drops the lock:
	 * looking at one of our own must not open it.
	 */
	private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

	private final Path folder;
	private final FileChannel channel;

	private FolderLock(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/** Takes the lock of a folder whose name nobody else uses. File systems without locks are put up with. */
	static FolderLock take(Path folder) throws IOException {
		Path real = real(folder);
		OURS.add(real);
		return open(real, true).orElseThrow();
	}

	/** Takes the lock, unless somebody holds it; where a file system has no locks, it counts as held. */
	static Optional<FolderLock> tryTake(Path folder) throws IOException {
		Path real = real(folder);
		return OURS.add(real) ? open(real, false) : Optional.empty();
	}

	/** The folder by its real path. A neighbour that ends may take the empty folder above away in between: then again. */
	private static Path real(Path folder) throws IOException {
		for (int turn = 1;; turn++) {
			try {
				return Files.createDirectories(folder.getParent()).toRealPath().resolve(folder.getFileName());
			} catch (NoSuchFileException | FileAlreadyExistsException e) {
				if (turn == TURNS) {
					throw e;
				}
			}
		}
	}

	private static Optional<FolderLock> open(Path folder, boolean inAnyCase) throws IOException {
		FileChannel channel = null;
		try {
			channel = lockFile(folder);
			if (lock(channel, false).isPresent() || inAnyCase) {
				return Optional.of(new FolderLock(folder, channel));
			}
		} catch (IOException e) {
			OURS.remove(folder);
			throw e;
		}
		channel.close();
		OURS.remove(folder);
		return Optional.empty();
	}

	/** Opens the lock's file, as patient as {@link #real}. */
	private static FileChannel lockFile(Path folder) throws IOException {
		for (int turn = 1;; turn++) {
			try {
				Files.createDirectories(folder.getParent());
				return FileChannel.open(fileOf(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			} catch (NoSuchFileException | FileAlreadyExistsException e) {
				if (turn == TURNS) {
					throw e;
				}
			}
		}
	}

	private static Path fileOf(Path folder) {
		return folder.resolveSibling(folder.getFileName() + ENDING);
	}

	/** Whether somebody, in this process or another one on this machine, holds the lock. Writes nothing. */
	static boolean held(Path folder) throws IOException {
		try {
			if (OURS.contains(folder.getParent().toRealPath().resolve(folder.getFileName()))) {
				return true;
			}
			try (var channel = FileChannel.open(fileOf(folder), StandardOpenOption.READ)) {
				return lock(channel, true).isEmpty();
			}
		} catch (NoSuchFileException e) {
			return false;
		}
	}

	/** The lock, unless somebody else holds it. File systems without locks count every folder as held. */
	private static Optional<FileLock> lock(FileChannel channel, boolean shared) {
		try {
			return Optional.ofNullable(channel.tryLock(0, Long.MAX_VALUE, shared));
		} catch (OverlappingFileLockException | IOException e) {
			return Optional.empty();
		}
	}

	/** Removes a folder that a killed holder left, and its lock's file. */
	static void deleteLeft(Path folder) throws IOException {
		Folders.delete(folder);
		Files.deleteIfExists(fileOf(folder));
	}

	/** The folder, by its real path. */
	Path folder() {
		return folder;
	}

	/** Gives the lock back and removes its file, and the folder above when nothing is left in it. */
	@Override
	public void close() throws IOException {
		channel.close();
		OURS.remove(folder);
		Files.deleteIfExists(fileOf(folder));
		try {
			Files.deleteIfExists(folder.getParent());
		} catch (DirectoryNotEmptyException e) {
			// somebody is at work there
		}
	}
}
