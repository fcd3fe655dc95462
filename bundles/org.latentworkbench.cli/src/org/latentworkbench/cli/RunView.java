package org.latentworkbench.cli;

import java.util.Set;

import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunListener;

/** Shows a run while it goes on. */
interface RunView extends RunListener {

	/** How much is shown. */
	enum Detail {
		QUIET, NORMAL, VERBOSE
	}

	/** The view that fits: JSON where it is asked for, bars for a person, lines for a pipe. */
	static RunView of(Terminal terminal, Detail detail, boolean json) {
		if (json) {
			return new JsonView(terminal);
		}
		if (detail == Detail.QUIET) {
			return new QuietView(terminal);
		}
		boolean verbose = detail == Detail.VERBOSE;
		return terminal.interactive() ? new BarView(terminal, verbose) : new PlainView(terminal, verbose);
	}

	/** The view of one of several runs that are under way, the {@code number}th {@code of} so many. */
	RunListener beside(int number, int of);

	/** A line that stays, about no run of its own. */
	void line(String text);

	/** Whether an event, after a cancel, is about a step that never began. @param atWork steps that began and did not end */
	static boolean neverBegan(RunEvent event, Set<String> atWork) {
		return switch (event) {
			case RunEvent.StepStarted s -> true;
			case RunEvent.StepFinished f -> !atWork.contains(f.step());
			case RunEvent.StepProgress p -> !atWork.contains(p.step());
			case RunEvent.RunStarted s -> false;
			case RunEvent.Metric m -> false;
			case RunEvent.Sight p -> false;
			case RunEvent.Message m -> false;
			case RunEvent.ArtefactWritten a -> false;
			case RunEvent.RunFinished f -> false;
		};
	}
}
