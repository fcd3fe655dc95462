package org.latentworkbench.core.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.latentworkbench.core.yaml.Problem;

/** Puts steps in an order in which each comes after those it needs. */
final class StepOrder {
	private StepOrder() {
	}

	/**
	 * Of the steps that could come next, always the first in the file.
	 *
	 * @param problems gets one for every circle
	 * @return the steps outside of circles
	 */
	static List<StepDraft> of(Map<String, StepDraft> steps, List<Problem> problems) {
		var order = new ArrayList<StepDraft>();
		var done = new HashSet<String>();
		var left = new ArrayList<>(steps.values());
		while (!left.isEmpty()) {
			var next = left.stream().filter(s -> needs(s).stream().allMatch(n -> done.contains(n) || !steps.containsKey(n)))
					.findFirst();
			if (next.isEmpty()) {
				circle(left, problems);
				break;
			}
			order.add(next.get());
			done.add(next.get().name);
			left.remove(next.get());
		}
		return order;
	}

	/** Every step that is left waits for another one that is left: following them ends in a circle. */
	private static void circle(List<StepDraft> left, List<Problem> problems) {
		var told = new HashSet<String>();
		for (StepDraft start : left) {
			var path = new ArrayList<StepDraft>();
			StepDraft at = start;
			while (!path.contains(at) && !told.contains(at.name)) {
				path.add(at);
				Set<String> needs = needs(at);
				at = left.stream().filter(s -> needs.contains(s.name)).findFirst().orElseThrow();
			}
			path.forEach(p -> told.add(p.name));
			int from = path.indexOf(at);
			if (from >= 0) {
				var names = new ArrayList<>(path.subList(from, path.size()).stream().map(s -> s.name).toList());
				names.add(at.name);
				problems.add(Problem.error(at.key.place(), "the steps wait for each other: " + String.join(" needs ", names)
						+ "; take one of these inputs away"));
			}
		}
	}

	private static Set<String> needs(StepDraft step) {
		var needs = new HashSet<String>();
		step.inputs.values().forEach(targets -> targets.forEach(t -> {
			if (t instanceof Target.FromStep from) {
				needs.add(from.step());
			}
		}));
		return needs;
	}
}
