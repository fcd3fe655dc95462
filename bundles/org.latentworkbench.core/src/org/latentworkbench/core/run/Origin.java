package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.StudyFile;

/**
 * Where an artefact comes from.
 *
 * @param run  the run in whose folder it is
 * @param step the step that made it
 */
public record Origin(RunStore.Entry run, StepRun step) {
	/**
	 * A dataset behind an artefact.
	 *
	 * @param name how the study names it, for instance {@code encoded/encoded} or {@code data/genes.h5ad}
	 * @param path the artefact's folder, or a file or folder of the user's
	 * @param file whether it is a user's, to be read by the format of its name
	 */
	public record Source(String name, Path path, boolean file) {
	}

	/**
	 * The origin of a file or folder; empty where no run made it.
	 *
	 * @throws InputException when the run's record is damaged
	 */
	public static Optional<Origin> of(Path artefact) throws IOException, InputException {
		Path absolute = artefact.toAbsolutePath().normalize();
		Path folder = absolute.getParent();
		while (folder != null && !Files.isRegularFile(folder.resolve("run.json"))) {
			folder = folder.getParent();
		}
		if (folder == null) {
			return Optional.empty();
		}
		RunStore.Entry run = RunStore.read(folder);
		Path within = folder.relativize(absolute);
		return run.run().getSteps().stream().filter(s -> s.getArtefacts().stream().anyMatch(a -> holds(a, within))).findFirst()
				// files that a step left beside its artefacts
				.or(() -> run.run().getSteps().stream().filter(s -> within.startsWith(s.getName())).findFirst())
				.map(step -> new Origin(run, step));
	}

	private static boolean holds(Artefact artefact, Path within) {
		try {
			return artefact.getPath() != null && within.startsWith(Path.of(artefact.getPath()));
		} catch (InvalidPathException e) {
			return false; // a record of another system
		}
	}

	/**
	 * The datasets that the step took, directly or through the steps before it: the nearest first, each one once. Those that are no longer
	 * there are left out.
	 */
	public List<Source> datasets(Registry registry) {
		Map<String, StepRun> steps = new LinkedHashMap<>();
		run.run().getSteps().forEach(s -> steps.put(s.getName(), s));
		Map<Path, Source> found = new LinkedHashMap<>();
		var waiting = new ArrayDeque<>(List.of(step));
		var seen = new HashSet<>(List.of(step.getName()));
		while (!waiting.isEmpty()) {
			StepRun at = waiting.remove();
			for (StepInput input : at.getInputs()) {
				Optional<StepRun> from = maker(input, steps);
				source(at, input, from, registry).ifPresent(s -> found.putIfAbsent(s.path(), s));
				from.filter(s -> seen.add(s.getName())).ifPresent(waiting::add);
			}
		}
		return new ArrayList<>(found.values());
	}

	/** The step that made an input; empty for a user's file. */
	private static Optional<StepRun> maker(StepInput input, Map<String, StepRun> steps) {
		String target = input.getTarget() == null ? "" : input.getTarget();
		int slash = target.indexOf('/');
		return Optional.ofNullable(steps.get(slash < 0 ? target : target.substring(0, slash)));
	}

	private Optional<Source> source(StepRun at, StepInput input, Optional<StepRun> from, Registry registry) {
		if (from.isPresent()) {
			return artefact(input, from.get()).filter(a -> Kinds.DATASET.equals(a.getKind()))
					.map(a -> new Source(input.getTarget(), run.folder().resolve(a.getPath()), false))
					.filter(s -> Files.isDirectory(s.path()));
		}
		boolean dataset = registry.find(at.getUse() == null ? "" : at.getUse()).flatMap(use -> use.input(input.getRole()))
				.map(InputRole::kind).map(Kinds.DATASET::equals).orElse(Kinds.DATASET.equals(input.getRole()));
		try {
			return dataset ? Optional.of(new Source(input.getTarget(), study().resolve(input.getTarget()).normalize(), true))
					.filter(s -> Files.exists(s.path())) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty(); // a record of another system
		}
	}

	/** The artefact that is named; without a name the one called as the role, else the only dataset. */
	private static Optional<Artefact> artefact(StepInput input, StepRun from) {
		int slash = input.getTarget().indexOf('/');
		if (slash >= 0) {
			String name = input.getTarget().substring(slash + 1);
			return from.getArtefacts().stream().filter(a -> name.equals(a.getName())).findFirst();
		}
		List<Artefact> datasets = from.getArtefacts().stream().filter(a -> Kinds.DATASET.equals(a.getKind())).toList();
		return datasets.stream().filter(a -> input.getRole().equals(a.getName())).findFirst()
				.or(() -> datasets.size() == 1 ? Optional.of(datasets.get(0)) : Optional.empty());
	}

	/** The study's folder: the nearest one above with a study, else the one that the record names. */
	private Path study() {
		for (Path folder = run.folder().toAbsolutePath(); folder != null; folder = folder.getParent()) {
			if (Files.isRegularFile(folder.resolve(StudyFile.NAME))) {
				return folder;
			}
		}
		String file = run.run().getStudyFile();
		Path recorded = file == null || file.isEmpty() ? null : Path.of(file).getParent();
		return recorded == null ? run.folder().toAbsolutePath() : recorded;
	}
}
