package org.latentworkbench.cli;

import org.latentworkbench.core.run.RunEvent;

/** Says only what is wrong. */
final class QuietView implements RunView {
	private final Terminal terminal;

	QuietView(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public void on(RunEvent event) {
		switch (event) {
			case RunEvent.Message m when m.warning() -> terminal.warn("warning: " + m.step() + ": " + m.text());
			case RunEvent.StepFinished f when f.outcome() == RunEvent.Outcome.FAILED ->
				terminal.complain("error: " + f.step() + ": " + f.cause().orElse("failed"));
			default -> {
				// all else is not for a quiet run
			}
		}
	}
}
