package org.latentworkbench.ui.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.latentworkbench.core.model.Input;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Setting;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.registry.ContributionInfo;

/** Changes of a study's steps, on the model. */
final class Steps {
	private Steps() {
	}

	static Optional<Step> find(Study study, String name) {
		return study.getSteps().stream().filter(s -> name.equals(s.getName())).findFirst();
	}

	/** The steps' names with the ids of their contributions, in order. */
	static Map<String, String> uses(Study study) {
		var uses = new LinkedHashMap<String, String>();
		study.getSteps().forEach(s -> uses.put(s.getName(), s.getUse() == null ? "" : s.getUse()));
		return uses;
	}

	/** The name, with a number where a step has it already. */
	static String free(Study study, String name) {
		String free = name;
		for (int i = 2; find(study, free).isPresent(); i++) {
			free = name + "-" + i;
		}
		return free;
	}

	/** A new step at the end, whose inputs are bound to the nearest steps before it that fit. */
	static String add(Study study, ContributionInfo contribution, KnownContributions known) {
		Step step = ModelFactory.eINSTANCE.createStep();
		step.setName(free(study, contribution.id()));
		step.setUse(contribution.id());
		Map<String, String> uses = uses(study);
		contribution.inputs().stream().filter(r -> !r.optional()).forEach(role -> {
			List<Candidates.Candidate> fitting = Candidates.artefacts(uses, step.getName(), role, known);
			if (!fitting.isEmpty()) {
				Input input = ModelFactory.eINSTANCE.createInput();
				input.setRole(role.role());
				// of the last step that fits, the artefact that is named as the role, else its first
				String last = fitting.getLast().step();
				input.getTargets().add(fitting.stream().filter(c -> c.step().equals(last)).filter(c -> c.text().endsWith("/" + role.role()))
						.findFirst().or(() -> fitting.stream().filter(c -> c.step().equals(last)).findFirst()).orElseThrow().text());
				step.getInputs().add(input);
			}
		});
		study.getSteps().add(step);
		return step.getName();
	}

	/** A copy behind a step. @return its name */
	static String duplicate(Study study, String name) {
		Step step = find(study, name).orElseThrow();
		Step copy = EcoreUtil.copy(step);
		copy.setName(free(study, name));
		study.getSteps().add(study.getSteps().indexOf(step) + 1, copy);
		return copy.getName();
	}

	static void remove(Study study, String name) {
		find(study, name).ifPresent(study.getSteps()::remove);
	}

	/** Moves a step. @param by places down; negative: up. Beyond an end nothing happens */
	static void move(Study study, String name, int by) {
		EList<Step> steps = study.getSteps();
		int from = steps.indexOf(find(study, name).orElseThrow());
		int to = from + by;
		if (to >= 0 && to < steps.size()) {
			steps.move(to, from);
		}
	}

	/** Renames a step; inputs and references to it follow. */
	static void rename(Study study, String name, String now) {
		find(study, name).orElseThrow().setName(now);
		Pattern reference = Pattern.compile("(?<!\\$)\\$\\{\\s*steps\\." + Pattern.quote(name) + "\\.");
		String replacement = "\\${steps." + Matcher.quoteReplacement(now) + ".";
		for (Step step : study.getSteps()) {
			for (Input input : step.getInputs()) {
				input.getTargets().replaceAll(t -> t.equals(name) ? now : t.startsWith(name + "/") ? now + t.substring(name.length()) : t);
			}
			if (step.getWith() != null) {
				follow(step.getWith().getSettings(), reference, replacement);
			}
		}
	}

	private static void follow(List<Setting> settings, Pattern reference, String replacement) {
		for (Setting s : settings) {
			if (s.getValue() != null && s.getValue().contains("${")) {
				s.setValue(reference.matcher(s.getValue()).replaceAll(replacement));
			}
			follow(s.getSettings(), reference, replacement);
		}
	}

	/** Binds a role; no targets take it away. */
	static void bind(Study study, String name, String role, List<String> targets) {
		Step step = find(study, name).orElseThrow();
		Optional<Input> there = step.getInputs().stream().filter(i -> role.equals(i.getRole())).findFirst();
		if (targets.isEmpty()) {
			there.ifPresent(step.getInputs()::remove);
			return;
		}
		Input input = there.orElseGet(() -> {
			Input made = ModelFactory.eINSTANCE.createInput();
			made.setRole(role);
			step.getInputs().add(made);
			return made;
		});
		input.getTargets().clear();
		input.getTargets().addAll(targets);
	}
}
