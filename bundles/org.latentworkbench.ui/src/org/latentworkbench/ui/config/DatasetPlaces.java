package org.latentworkbench.ui.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.Input;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.RunStore;

/** Where the datasets are that a step takes, directly or through the steps before it: files, and artefacts of the newest runs. */
final class DatasetPlaces {
	private final Path folder;
	private final Study study;
	private final List<RunStore.Entry> runs;
	private final Map<String, Path> found = new LinkedHashMap<>();
	private final Set<String> seen = new HashSet<>();

	private DatasetPlaces(Path folder, Study study, List<RunStore.Entry> runs) {
		this.folder = folder;
		this.study = study;
		this.runs = runs;
	}

	/** By the names that the study gives them, the nearest first. Reads the records of runs. */
	static Map<String, Path> of(Path folder, Study study, List<String> steps) throws IOException {
		var places = new DatasetPlaces(folder, study, new RunStore(folder.resolve("results")).runs());
		steps.forEach(name -> Steps.find(study, name).ifPresent(places::step));
		return places.found;
	}

	private void step(Step step) {
		if (!seen.add(step.getName())) {
			return;
		}
		step.getInputs().stream().map(Input::getTargets).flatMap(List::stream).forEach(this::target);
		// what the inputs' own steps took, for instance what a model was trained on
		step.getInputs().stream().map(Input::getTargets).flatMap(List::stream).forEach(t -> Steps.find(study, t.replaceFirst("/.*", ""))
				.ifPresent(this::step));
	}

	private void target(String target) {
		String name = target.replaceFirst("/.*", "");
		if (Steps.find(study, name).isPresent()) {
			Optional<String> artefact = target.contains("/") ? Optional.of(target.substring(name.length() + 1)) : Optional.empty();
			artefact(name, artefact).ifPresent(path -> found.putIfAbsent(target, path));
		} else if (Files.exists(folder.resolve(target))) {
			found.putIfAbsent(target, folder.resolve(target));
		}
	}

	private Optional<Path> artefact(String step, Optional<String> name) {
		for (RunStore.Entry run : runs) {
			for (StepRun made : run.run().getSteps()) {
				if (step.equals(made.getName()) && RunStore.succeeded(made)) {
					Optional<Artefact> one = made.getArtefacts().stream().filter(a -> Kinds.DATASET.equals(a.getKind()))
							.filter(a -> name.isEmpty() || name.get().equals(a.getName())).findFirst();
					if (one.isPresent()) {
						return one.map(a -> run.folder().resolve(a.getPath()));
					}
				}
			}
		}
		return Optional.empty();
	}
}
