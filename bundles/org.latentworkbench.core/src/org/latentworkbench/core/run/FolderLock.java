package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Says that a folder is in use, to this process and to others on this machine, for as long as its holder lives: a lock on a file beside the
 * folder, so that it can be taken before the folder is made.
 */
final class FolderLock implements AutoCloseable {
	private static final String ENDING = ".lock";
	private static final int TURNS = 100;
	/** Who looks at a lock holds it for a moment. */
	private static final int LOOKS = 20;
	private static final long LOOK_NANOS = 1_000_000;
	/** The first bytes of a lock's file say who holds it. They are not locked, for on some systems nobody else can read what is. */
	private static final int HEAD = 64;
	/** Systems tell when a process began in seconds, and some of them count from another second after the clock was set. */
	private static final long TOLERANCE_MILLIS = 5000;
	/**
	 * The folders of this process. Where locks belong to processes (POSIX), closing any channel to a lock's file drops the lock:
	 * looking at one of our own must not open it. Who looks at a lock or takes one owns this set's monitor meanwhile: two who look at once
	 * would take each other for holders.
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
			if (locked(channel) || inAnyCase) {
				sign(channel);
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

	/** Whether the lock could be had; a process that only looks at it gives it back at once. */
	private static boolean locked(FileChannel channel) {
		for (int look = 1;; look++) {
			synchronized (OURS) {
				if (lock(channel, false).isPresent()) {
					return true;
				}
			}
			if (look == LOOKS) {
				return false;
			}
			LockSupport.parkNanos(LOOK_NANOS);
		}
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
			Path real = folder.getParent().toRealPath().resolve(folder.getFileName());
			synchronized (OURS) {
				if (OURS.contains(real)) {
					return true;
				}
				try (var channel = FileChannel.open(fileOf(folder), StandardOpenOption.READ)) {
					return lock(channel, true).isEmpty();
				}
			}
		} catch (NoSuchFileException e) {
			return false;
		}
	}

	/** Says that this process holds the lock: its id, and when it began, because ids are given again. */
	private static void sign(FileChannel channel) throws IOException {
		ProcessHandle self = ProcessHandle.current();
		var words = ByteBuffer.wrap((self.pid() + " " + began(self) + "\n").getBytes(StandardCharsets.US_ASCII));
		while (words.hasRemaining()) {
			channel.write(words, words.position());
		}
	}

	/** In milliseconds since 1970; 0 where the system does not tell. */
	private static long began(ProcessHandle process) {
		return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
	}

	/** The process that holds the lock; empty where nobody does, or where it cannot be told. Writes nothing. */
	static Optional<ProcessHandle> holder(Path folder) throws IOException {
		if (!held(folder)) {
			return Optional.empty();
		}
		try {
			if (OURS.contains(folder.getParent().toRealPath().resolve(folder.getFileName()))) {
				return Optional.of(ProcessHandle.current());
			}
			String[] words = Files.readString(fileOf(folder), StandardCharsets.US_ASCII).strip().split(" ");
			if (words.length != 2) {
				return Optional.empty();
			}
			long began = Long.parseLong(words[1]);
			return ProcessHandle.of(Long.parseLong(words[0])).filter(p -> Math.abs(began(p) - began) <= TOLERANCE_MILLIS);
		} catch (NoSuchFileException | CharacterCodingException | NumberFormatException e) {
			return Optional.empty(); // it ended meanwhile, or is of another version
		}
	}

	/** The lock, unless somebody else holds it. File systems without locks count every folder as held. */
	private static Optional<FileLock> lock(FileChannel channel, boolean shared) {
		try {
			return Optional.ofNullable(channel.tryLock(HEAD, Long.MAX_VALUE - HEAD, shared));
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
