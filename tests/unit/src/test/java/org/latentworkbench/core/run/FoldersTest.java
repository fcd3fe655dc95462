package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
	@TempDir
	Path dir;

	@Test
	void publishMovesTheWholeFolder() throws IOException {
		Path scratch = Files.createDirectories(dir.resolve("scratch/step/sub"));
		Files.writeString(scratch.resolve("a.txt"), "one");
		Folders.publish(dir.resolve("scratch/step"), dir.resolve("run/step"));
		assertEquals("one", Files.readString(dir.resolve("run/step/sub/a.txt")));
		assertFalse(Files.exists(dir.resolve("scratch/step")));
	}

	@Test
	void publishNeverReplacesAFolderWithContent() throws IOException {
		Files.writeString(Files.createDirectories(dir.resolve("scratch")).resolve("a"), "new");
		Files.writeString(Files.createDirectories(dir.resolve("run")).resolve("a"), "old");
		assertThrows(IOException.class, () -> Folders.publish(dir.resolve("scratch"), dir.resolve("run")));
		assertEquals("old", Files.readString(dir.resolve("run/a")));
	}

	@Test
	void aFolderThatSomebodyElseTakesAwayMeanwhileIsFine() throws Exception {
		for (int i = 0; i < 200; i++) {
			Files.writeString(Files.createDirectories(dir.resolve("x/" + i)).resolve("f"), "x");
		}
		var failures = new ConcurrentLinkedQueue<IOException>();
		var both = Stream.generate(() -> Thread.ofPlatform().start(() -> {
			try {
				Folders.delete(dir.resolve("x"));
			} catch (IOException e) {
				failures.add(e);
			}
		})).limit(2).toList();
		for (Thread t : both) {
			t.join();
		}
		assertTrue(failures.isEmpty(), failures.toString());
		assertFalse(Files.exists(dir.resolve("x")));
	}

	@Test
	void aDuplicateSurvivesTheDeletionOfItsSource() throws IOException {
		Files.writeString(Files.createDirectories(dir.resolve("a/b")).resolve("f"), "x");
		Folders.duplicate(dir.resolve("a"), dir.resolve("c"));
		Folders.delete(dir.resolve("a"));
		assertEquals("x", Files.readString(dir.resolve("c/b/f")));
		assertFalse(Files.exists(dir.resolve("a")));
	}

	@Test
	void aFoldersHashSpeaksOfNamesAndContent() throws IOException {
		Files.writeString(Files.createDirectories(dir.resolve("a")).resolve("f"), "x");
		Files.writeString(Files.createDirectories(dir.resolve("b")).resolve("f"), "x");
		Files.writeString(Files.createDirectories(dir.resolve("c")).resolve("g"), "x");
		assertEquals(Hashes.of(dir.resolve("a")), Hashes.of(dir.resolve("b")));
		assertFalse(Hashes.of(dir.resolve("a")).equals(Hashes.of(dir.resolve("c"))));
		// SHA-256 of "x"
		assertEquals("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", Hashes.of(dir.resolve("a/f")));
	}

	@Test
	void wordsDoNotRunIntoEachOther() {
		assertFalse(Hashes.of(java.util.List.of("ab", "c")).equals(Hashes.of(java.util.List.of("a", "bc"))));
		assertTrue(Hashes.of(java.util.List.of("ab")).matches("[0-9a-f]{64}"));
	}
}
