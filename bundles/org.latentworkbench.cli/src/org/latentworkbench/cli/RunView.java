package org.latentworkbench.cli;

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
}
