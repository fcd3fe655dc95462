package org.latentworkbench.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;

/** Files and folders that appear whole or not at all: publish one, copy a folder cheaply, remove one. */
public final class Folders {
	private Folders() {
	}

	/** All plain files below a folder, sorted by their relative path with {@code /}. */
	static List<Path> files(Path folder) throws IOException {
		try (var walk = Files.walk(folder)) {
			return walk.filter(Files::isRegularFile).sorted(Comparator.comparing((Path f) -> name(folder, f))).toList();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	/** A file's path relative to a folder, with {@code /} on every platform. */
	static String name(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}

	/**
	 * Forces a file, or a folder with all in it, to the disk, then makes it appear as {@code target} in one step.
	 *
	 * @param scratch best on the target's disk; from another one it is copied beside the target first
	 * @param target  a file that is there is replaced; a folder must not be there, or be empty
	 */
	public static void publish(Path scratch, Path target) throws IOException {
		force(scratch);
		Files.createDirectories(target.toAbsolutePath().getParent());
		try {
			Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			publishFromElsewhere(scratch, target);
		}
		forceFolder(target.toAbsolutePath().getParent());
	}

	private static void publishFromElsewhere(Path scratch, Path target) throws IOException {
		Path near = Files.createTempDirectory(target.toAbsolutePath().getParent(), "." + target.getFileName() + ".");
		try {
			Path copy = near.resolve("copy");
			copy(scratch, copy);
			force(copy);
			Files.move(copy, target, StandardCopyOption.REPLACE_EXISTING);
			delete(scratch);
		} finally {
			delete(near);
		}
	}

	/** Copies a file, or a folder with all in it; what is write-protected becomes writable. */
	public static void copy(Path source, Path target) throws IOException {
		try (var walk = Files.walk(source)) {
			for (Path path : walk.toList()) {
				Path to = path.equals(source) ? target : target.resolve(source.relativize(path).toString());
				if (Files.isDirectory(path)) {
					Files.createDirectories(to);
				} else {
					Files.copy(path, to, StandardCopyOption.COPY_ATTRIBUTES);
					to.toFile().setWritable(true, true);
				}
			}
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	/** The same tree again: hard links where the file system has them, copies elsewhere. */
	static void duplicate(Path source, Path target) throws IOException {
		Files.createDirectories(target);
		for (Path file : files(source)) {
			Path copy = target.resolve(name(source, file));
			Files.createDirectories(copy.getParent());
			try {
				Files.createLink(copy, file);
			} catch (IOException | UnsupportedOperationException e) {
				Files.copy(file, copy);
			}
		}
	}

	/** Removes a file, or a folder and all below it; what is not there, or taken away by somebody else meanwhile, is fine. */
	public static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
				if (failure instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw failure;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
				if (failure != null) {
					throw failure;
				}
				Files.deleteIfExists(dir);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/** Forces a file, or a folder with all in it, to the disk. */
	public static void force(Path fileOrFolder) throws IOException {
		try (var walk = Files.walk(fileOrFolder)) {
			for (Path path : walk.toList()) {
				if (Files.isDirectory(path)) {
					forceFolder(path);
				} else {
					forceFile(path);
				}
			}
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static void forceFile(Path file) throws IOException {
		// A hard link to a result that somebody protected may not be opened for writing; it lies on the disk already.
		if (Files.isWritable(file)) {
			try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
		}
	}

	private static void forceFolder(Path folder) {
		try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			// Windows cannot open a folder; there the rename itself is as durable as it gets.
		}
	}
}
