package org.latentworkbench.cli;

import java.util.OptionalInt;

import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunEventJson;
import org.latentworkbench.core.run.RunListener;

/**
 * A run as JSON lines: one object an event. Field names are stable; {@code docs/command-line.md} lists them. Readers must
 * pass over fields and events that they do not know.
 */
final class JsonView implements RunView {
	private final Terminal terminal;

	JsonView(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public void on(RunEvent event) {
		line(RunEventJson.line(event, terminal.clock().instant(), OptionalInt.empty()));
	}

	@Override
	public RunListener beside(int number, int of) {
		return event -> line(RunEventJson.line(event, terminal.clock().instant(), OptionalInt.of(number)));
	}

	@Override
	public synchronized void line(String text) {
		terminal.out().println(text);
	}
}
