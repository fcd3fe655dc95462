package org.latentworkbench.cli;

import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunEventJson;

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
	public synchronized void on(RunEvent event) {
		terminal.out().println(RunEventJson.line(event, terminal.clock().instant()));
	}
}
