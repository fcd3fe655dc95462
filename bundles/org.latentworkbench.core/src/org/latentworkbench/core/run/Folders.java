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

/** What the run store does with folders: publish one whole, copy one cheaply, remove one. */
final class Folders {
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

	/** Forces every file and folder of {@code scratch} to the disk, then makes it appear as {@code target} in one step. */
	static void publish(Path scratch, Path target) throws IOException {
		try (var walk = Files.walk(scratch)) {
			for (Path path : walk.toList()) {
				if (Files.isDirectory(path)) {
					forceFolder(path);
				} else {
					force(path);
				}
			}
		}
		Files.createDirectories(target.getParent());
		try {
			Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(scratch, target);
		}
		forceFolder(target.getParent());
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

	/** Removes a folder and all below it; what is not there, or taken away by somebody else meanwhile, is fine. */
	static void delete(Path folder) throws IOException {
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

	private static void force(Path file) throws IOException {
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
