package org.latentworkbench.core.yaml;

import java.util.List;
import java.util.stream.Collectors;

import org.latentworkbench.api.InputException;

/** Everything that is wrong with a file or a study, at once; the message holds one line for each problem. */
public class ProblemsException extends InputException {
	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	/** @param problems at least one error, in the order in which to show them */
	public ProblemsException(List<Problem> problems) {
		super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	public ProblemsException(Problem problem) {
		this(List.of(problem));
	}

	public List<Problem> problems() {
		return problems;
	}
}
