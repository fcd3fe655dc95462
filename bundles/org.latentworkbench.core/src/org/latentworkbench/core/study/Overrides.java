package org.latentworkbench.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.parameters.Assignment;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;

/** The words {@code step.parameter=value} and {@code seed=value} that count for one run. */
final class Overrides {
	private final List<Assignment> assignments = new ArrayList<>();
	private final List<Problem> problems;

	private Overrides(List<Problem> problems) {
		this.problems = problems;
	}

	/** @param problems gets what is wrong, here and later */
	static Overrides read(List<String> words, List<Problem> problems) {
		var overrides = new Overrides(problems);
		for (int i = 0; i < words.size(); i++) {
			try {
				overrides.assignments.add(Assignment.parse(words.get(i), i + 1));
			} catch (ProblemsException e) {
				problems.addAll(e.problems());
			}
		}
		return overrides;
	}

	/** The last seed. */
	Optional<YamlNode> seed() {
		return assignments.stream().filter(a -> a.path().equals(List.of("seed"))).reduce((a, b) -> b).map(Assignment::value);
	}

	/** The problem, told with the words where it is about one of these values. */
	Problem told(Problem problem) {
		return Assignment.told(problem, assignments);
	}

	/** What is written of a step. @param settings its parameters, with these words where they are among them */
	Written written(Mapping inputs, Mapping settings) {
		return new Written(inputs, settings, assignments);
	}

	/** Puts every value in its step; what has no step is among the problems. */
	void distribute(Map<String, StepDraft> steps, List<String> stepNames) {
		for (Assignment a : assignments) {
			String first = a.path().get(0);
			if (a.path().size() == 1) {
				if (!first.equals("seed")) {
					problems.add(Problem.error("'" + a.text() + "': '" + first
							+ "' alone cannot be set; expected seed=... or step.parameter=value"
							+ (stepNames.contains(first) ? ", for instance " + first + ".samples=100" : Nearest.to(first, List.of("seed"))
									.map(n -> "; did you mean '" + n + "'?").orElse(""))));
				}
				continue;
			}
			StepDraft step = steps.get(first);
			if (step == null) {
				if (!stepNames.contains(first)) {
					problems.add(Problem.error("'" + a.text() + "': the study has no step '" + first + "'"
							+ Nearest.hint(first, stepNames)));
				}
				continue;
			}
			if (step.with.isPresent()) {
				try {
					step.with = Optional.of(a.inner().in(step.with.get()));
				} catch (ProblemsException e) {
					problems.addAll(e.problems());
				}
			}
		}
	}
}
