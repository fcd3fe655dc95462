package org.latentworkbench.cli;

import org.latentworkbench.core.run.RunOutcome;

/** What the process tells the shell. */
final class ExitCode {
	static final int DONE = 0;
	/** A step failed, a result did not come back, a file could not be written. */
	static final int FAILED = 1;
	/** The input or the command is wrong. */
	static final int WRONG = 2;
	static final int CANCELLED = 130;

	private ExitCode() {
	}

	static int of(RunOutcome outcome) {
		return switch (outcome.outcome()) {
			case DONE, REUSED -> DONE;
			case FAILED, SKIPPED -> outcome.inputWasWrong() ? WRONG : FAILED;
			case CANCELLED -> CANCELLED;
		};
	}
}
