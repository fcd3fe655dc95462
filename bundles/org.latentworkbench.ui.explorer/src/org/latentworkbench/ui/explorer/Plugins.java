package org.latentworkbench.ui.explorer;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.RunStore;

/** Says which plug-in a step needs that is not installed. */
public final class Plugins {
	private final Registry registry;

	public Plugins(Registry registry) {
		this.registry = registry;
	}

	/** What is missing to run a recorded step again. */
	public Optional<String> missing(StepRun step) {
		return step.getUse() == null || RunFiles.isSweep(step) || registry.find(step.getUse()).isPresent() ? Optional.empty()
				: Optional.of(sentence(step.getUse(), Optional.ofNullable(step.getBundle()), Optional.ofNullable(step.getBundleVersion())));
	}

	/** What is missing to run a step of a study; an earlier run may know which plug-in brought it. */
	Optional<String> missing(String use, List<RunStore.Entry> runs) {
		if (registry.find(use).isPresent()) {
			return Optional.empty();
		}
		Optional<StepRun> before = runs.stream().flatMap(entry -> entry.run().getSteps().stream()).filter(s -> use.equals(s.getUse()))
				.findFirst();
		return Optional.of(sentence(use, before.map(StepRun::getBundle), before.map(StepRun::getBundleVersion)));
	}

	private static String sentence(String use, Optional<String> bundle, Optional<String> version) {
		return "'" + use + "' is not installed: " + bundle.map(b -> "install the plug-in " + b + version.map(v -> " " + v).orElse("")
				+ ", which brings it").orElse("the plug-in that brings it is missing, or its name is misspelt");
	}
}
