package org.latentworkbench.cli;

import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunListener;

/** Says only what is wrong. */
final class QuietView implements RunView {
	private final Terminal terminal;
	private final String prefix;

	QuietView(Terminal terminal) {
		this(terminal, "");
	}

	private QuietView(Terminal terminal, String prefix) {
		this.terminal = terminal;
		this.prefix = prefix;
	}

	@Override
	public RunListener beside(int number, int of) {
		return new QuietView(terminal, "(" + number + "/" + of + ") ");
	}

	@Override
	public void line(String text) {
		// nothing is said in a quiet run
	}

	@Override
	public void on(RunEvent event) {
		switch (event) {
			case RunEvent.Message m when m.warning() -> terminal.warn("warning: " + prefix + m.step() + ": " + m.text());
			case RunEvent.StepFinished f when f.outcome() == RunEvent.Outcome.FAILED ->
				terminal.complain("error: " + prefix + f.step() + ": " + f.cause().orElse("failed"));
			default -> {
				// all else is not for a quiet run
			}
		}
	}
}
