package org.latentworkbench.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
	@TempDir
	private Path folder;

	private void add(String text) throws Exception {
		Files.writeString(folder.resolve("log.txt"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	@Test
	void wholeLinesComeOnce() throws Exception {
		var tail = new LogTail(folder.resolve("log.txt"));
		assertEquals("", tail.more(), "there is no file yet");
		add("one\ntw");
		assertEquals("one\n", tail.more());
		assertEquals("", tail.more());
		add("o \u00b5");
		assertEquals("", tail.more());
		add("m\nthree\n");
		assertEquals("two \u00b5m\nthree\n", tail.more());
	}

	@Test
	void ofALongFileTheEndIsRead() throws Exception {
		String line = "x".repeat(99) + "\n";
		add(line.repeat(20_000));
		add("the end\n");
		String text = new LogTail(folder.resolve("log.txt")).more();
		assertTrue(text.startsWith("...\n" + line), text.substring(0, 20));
		assertTrue(text.endsWith(line + "the end\n"));
		assertTrue(text.length() < 1_100_000, text.length() + " characters");
	}

	@Test
	void aFileThatIsShorterIsAnotherOne() throws Exception {
		var tail = new LogTail(folder.resolve("log.txt"));
		add("a long line\n");
		tail.more();
		Files.writeString(folder.resolve("log.txt"), "new\n");
		assertEquals("new\n", tail.more());
	}
}
