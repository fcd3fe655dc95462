package org.latentworkbench.ui.viewers.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextPagesTest {
	@TempDir
	private Path folder;

	private TextPages pages(String text, int bytes) throws IOException {
		return TextPages.of(Files.writeString(folder.resolve("a.log"), text), bytes);
	}

	private static String whole(TextPages pages) throws IOException {
		var text = new StringBuilder();
		for (int i = 0; i < pages.count(); i++) {
			text.append(pages.page(i));
		}
		return text.toString();
	}

	@Test
	void pagesEndWithALineAndLoseNothing() throws IOException {
		String text = "one\ntwo\nthree\nfour\n";
		TextPages pages = pages(text, 9);
		assertEquals("one\ntwo\n", pages.page(0));
		assertEquals("three\n", pages.page(1));
		assertEquals(text, whole(pages));
	}

	@Test
	void aLineLongerThanAPageIsCutBetweenLettersNotWithinOne() throws IOException {
		String text = "ä€𝄞".repeat(50);
		TextPages pages = pages(text, 16);
		assertTrue(pages.count() > 20);
		assertEquals(text, whole(pages));
		assertFalse(whole(pages).contains("\uFFFD"));
	}

	@Test
	void anEmptyFileHasOneEmptyPage() throws IOException {
		TextPages pages = pages("", 16);
		assertEquals(1, pages.count());
		assertEquals("", pages.page(0));
	}

	@Test
	void lettersAreFoundOnLaterPagesAndRoundTheEnd() throws IOException {
		TextPages pages = pages("alpha\nbeta\ngamma\nALPHA\ndelta\n", 12);
		TextPages.Hit first = pages.find("alpha", 0, 0, true, () -> false).orElseThrow();
		assertEquals(new TextPages.Hit(0, 0, 5), first);
		TextPages.Hit second = pages.find("alpha", 0, 5, true, () -> false).orElseThrow();
		assertEquals("ALPHA", pages.page(second.page()).substring(second.start(), second.start() + 5));
		assertEquals(first, pages.find("alpha", second.page(), second.start() + 5, true, () -> false).orElseThrow());
		assertEquals(second, pages.find("alpha", 0, 0, false, () -> false).orElseThrow());
		assertEquals(first, pages.find("alpha", second.page(), second.start(), false, () -> false).orElseThrow());
		assertTrue(pages.find("omega", 0, 0, true, () -> false).isEmpty());
		assertThrows(CancellationException.class, () -> pages.find("omega", 0, 0, true, () -> true));
	}

	@Test
	void whatIsNoTextIsKnownByItsBytes() throws IOException {
		assertFalse(TextPages.isText(Files.write(folder.resolve("x"), new byte[] { 1, 0, 2 })));
		assertTrue(TextPages.isText(Files.writeString(folder.resolve("y"), "words")));
	}
}
