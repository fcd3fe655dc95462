package org.latentworkbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A terminal whose streams and clock a test holds. */
final class Screen {
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private Instant now = Instant.parse("2026-01-02T03:04:05Z");
	final Terminal terminal;

	private Screen(boolean interactive, boolean colours, boolean unicode, Path folder) {
		terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
				interactive, colours, unicode, 100, folder, () -> now);
	}

	static Screen pipe(Path folder) {
		return new Screen(false, false, true, folder);
	}

	static Screen watched(Path folder) {
		return new Screen(true, false, false, folder);
	}

	static Screen coloured(Path folder) {
		return new Screen(true, true, true, folder);
	}

	void later(Duration by) {
		now = now.plus(by);
	}

	/** What was written so far, with {@code \n} line ends. */
	String out() {
		return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
	}

	String err() {
		return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
	}
}
