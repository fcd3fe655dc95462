package org.latentworkbench.core.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
	@TempDir
	private Path folder;

	private Path target(String name) {
		return folder.resolve("out").resolve(name);
	}

	private Path source() throws IOException {
		Path source = Files.createDirectories(folder.resolve("source/deep"));
		Files.writeString(source.resolve("b.txt"), "new");
		return source.getParent();
	}

	@Test
	void filesAndFoldersTakeTheirPlacesTogether() throws IOException {
		Files.createDirectories(target("set"));
		Files.writeString(target("set/old.txt"), "old");
		Files.writeString(target("a.txt"), "old");
		try (var delivery = new Delivery(folder.resolve("aside"))) {
			delivery.text(target("a.txt"), "new");
			delivery.folder(source(), target("set"));
			assertEquals("old", Files.readString(target("a.txt")));
			assertEquals(List.of(target("a.txt"), target("set")), delivery.deliver());
		}
		assertEquals("new", Files.readString(target("a.txt")));
		assertEquals("new", Files.readString(target("set/deep/b.txt")));
		assertFalse(Files.exists(target("set/old.txt")), "the folder is replaced, not added to");
		assertFalse(Files.exists(folder.resolve("aside")));
	}

	@Test
	void whereOneCannotTakeItsPlaceThoseBeforeItMakeWayAgain() throws IOException {
		Files.createDirectories(target("set"));
		Files.writeString(target("set/old.txt"), "old");
		Files.writeString(target("a.txt"), "old");
		Files.writeString(target("no-folder"), "a file");
		try (var delivery = new Delivery(folder.resolve("aside"))) {
			delivery.text(target("a.txt"), "new");
			delivery.text(target("b.txt"), "new");
			delivery.folder(source(), target("set"));
			delivery.text(target("no-folder/c.txt"), "new");
			assertThrows(IOException.class, delivery::deliver);
		}
		assertEquals("old", Files.readString(target("a.txt")));
		assertFalse(Files.exists(target("b.txt")));
		assertEquals("old", Files.readString(target("set/old.txt")));
		assertFalse(Files.exists(target("set/deep")));
		assertEquals(List.of("a.txt", "no-folder", "set"), List.of(folder.resolve("out").toFile().list()).stream().sorted().toList());
	}

	@Test
	void theTargetMayBeOnAnotherDisk() throws IOException {
		Path memory = Path.of("/dev/shm");
		assumeTrue(Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(folder)), "there is no second file system");
		Path far = Files.createTempDirectory(memory, "delivery");
		try (var delivery = new Delivery(folder.resolve("aside"))) {
			Files.writeString(far.resolve("a.txt"), "old");
			delivery.folder(source(), far.resolve("set"));
			delivery.text(far.resolve("a.txt"), "new");
			delivery.deliver();
			assertEquals("new", Files.readString(far.resolve("set/deep/b.txt")));
			assertEquals("new", Files.readString(far.resolve("a.txt")));
			assertEquals(2, far.toFile().list().length);
		} finally {
			org.latentworkbench.core.run.Folders.delete(far);
		}
	}
}
