package org.latentworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

class TerminalTest {
	private static Terminal terminal(Map<String, String> properties, Map<String, String> environment) {
		var all = new Properties();
		all.setProperty("user.dir", Path.of("/home/anna/work").toAbsolutePath().toString());
		all.setProperty("stdout.encoding", "UTF-8");
		all.putAll(properties);
		return Terminal.ofProcess(all, environment);
	}

	@Test
	void theScriptSaysWhetherAPersonWatches() {
		Terminal watched = terminal(Map.of("latent.terminal", "true"), Map.of("TERM", "xterm"));
		assertTrue(watched.interactive() && watched.colours() && watched.unicode());
		Terminal pipe = terminal(Map.of("latent.terminal", "false"), Map.of("TERM", "xterm"));
		assertFalse(pipe.interactive() || pipe.colours());
	}

	@Test
	void noColorTakesColoursAwayAndADumbTerminalDrawingToo() {
		Terminal plain = terminal(Map.of("latent.terminal", "true"), Map.of("NO_COLOR", "1"));
		assertTrue(plain.interactive());
		assertFalse(plain.colours());
		assertTrue(terminal(Map.of("latent.terminal", "true"), Map.of("NO_COLOR", "")).colours(), "an empty NO_COLOR does not count");
		assertFalse(terminal(Map.of("latent.terminal", "true"), Map.of("TERM", "dumb")).interactive());
	}

	@Test
	void aPipeIsUtf8WhateverTheTerminalWouldBe() {
		Map<String, String> ascii = Map.of("latent.terminal", "true", "stdout.encoding", "US-ASCII");
		assertFalse(terminal(ascii, Map.of()).unicode());
		assertTrue(terminal(Map.of("latent.terminal", "false", "stdout.encoding", "US-ASCII"), Map.of()).unicode());
	}

	@Test
	void theWidthComesFromTheScriptThenTheShellThenIsEighty() {
		assertEquals(120, terminal(Map.of("latent.columns", "120"), Map.of("COLUMNS", "90")).columns());
		assertEquals(90, terminal(Map.of(), Map.of("COLUMNS", "90")).columns());
		assertEquals(80, terminal(Map.of("latent.columns", "?"), Map.of()).columns());
		assertEquals(20, terminal(Map.of("latent.columns", "3"), Map.of()).columns());
	}

	@Test
	void pathsAreShownAsAPersonWouldWriteThem() {
		Terminal t = terminal(Map.of(), Map.of());
		Path home = t.folder();
		assertEquals(".", t.show(home));
		assertEquals(Path.of("study/results").toString(), t.show(home.resolve("study/results")));
		assertEquals(Path.of("../study").toString(), t.show(home.resolveSibling("study")));
		assertEquals(home.getRoot().resolve("x").toString(), t.show(home.getRoot().resolve("x")), "shorter than ../../../x");
		assertEquals(home.resolve("a"), t.resolve("b/../a"));
	}
}
