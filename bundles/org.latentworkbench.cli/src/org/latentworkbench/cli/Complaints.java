package org.latentworkbench.cli;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

/** What is wrong with the input, one line a problem: {@code file:line:column: what}. */
final class Complaints {
	private Complaints() {
	}

	static void tell(Terminal terminal, InputException e) {
		if (e instanceof ProblemsException all) {
			tell(terminal, all.problems());
		} else {
			e.getMessage().lines().forEach(terminal::complain);
		}
	}

	static void tell(Terminal terminal, List<Problem> problems) {
		for (Problem problem : problems) {
			String line = place(terminal, problem.place()) + (problem.isError() ? "" : "warning: ") + problem.message();
			if (problem.isError()) {
				terminal.complain(line);
			} else {
				terminal.warn(line);
			}
		}
	}

	private static String place(Terminal terminal, Optional<Place> place) {
		return place.map(p -> terminal.show(p.file()) + ":" + p.line() + ":" + p.column() + ": ").orElse("");
	}
}
