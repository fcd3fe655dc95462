package org.latentworkbench.ui.explorer.origin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.RunStore;

/**
 * What a result was made from, and that from, down to the files of the user.
 *
 * @param name for people
 * @param kind the artefact's kind; {@link Kinds#FILE} for a user's file
 * @param note what made it, or that it is a file of the user's
 * @param path where it is
 * @param made whether a step made it
 * @param from what its step read
 */
record Lineage(String name, String kind, String note, Path path, boolean made, List<Lineage> from) {
	/** Far more steps than any study has in a row; a damaged record may go in circles. */
	private static final int DEEPEST = 100;

	Lineage {
		from = List.copyOf(from);
	}

	/** How many things there are, this one included. */
	int size() {
		return 1 + from.stream().mapToInt(Lineage::size).sum();
	}

	/** What an artefact of a step was made from. */
	static Lineage of(RunStore.Entry run, StepRun step, Optional<Artefact> artefact) {
		return of(run, step, artefact, 0);
	}

	private static Lineage of(RunStore.Entry run, StepRun step, Optional<Artefact> artefact, int depth) {
		List<Lineage> from = new ArrayList<>();
		if (depth < DEEPEST) {
			for (StepInput input : step.getInputs()) {
				from.add(input(run, input, depth + 1));
			}
		}
		Path path = run.folder().resolve(artefact.map(Artefact::getPath).orElse(step.getName()));
		String name = step.getName() + artefact.map(a -> "/" + a.getName()).orElse("");
		return new Lineage(name, artefact.map(Artefact::getKind).orElse(Kinds.FILE), step.getUse(), path, true, from);
	}

	private static Lineage input(RunStore.Entry run, StepInput input, int depth) {
		String target = input.getTarget() == null ? "" : input.getTarget();
		Optional<StepRun> step = maker(run.run(), target);
		return step.map(s -> of(run, s, artefact(s, input, target), depth))
				.orElseGet(() -> new Lineage(target, Kinds.FILE, "a file of the study", study(run).resolve(target).normalize(), false, List.of()));
	}

	/** The step that made an input; empty for a user's file. */
	static Optional<StepRun> maker(Run run, String target) {
		String head = target.contains("/") ? target.substring(0, target.indexOf('/')) : target;
		return run.getSteps().stream().filter(s -> s.getName().equals(head)).findFirst();
	}

	/** The artefact that was read: the one with the recorded content, else the one that is named. */
	static Optional<Artefact> artefact(StepRun step, StepInput input, String target) {
		String name = target.contains("/") ? target.substring(target.indexOf('/') + 1) : input.getRole();
		List<Artefact> same = step.getArtefacts().stream().filter(a -> a.getSha256() != null && a.getSha256().equals(input.getSha256())).toList();
		Optional<Artefact> named = step.getArtefacts().stream().filter(a -> a.getName().equals(name)).findFirst();
		return same.stream().filter(a -> a.getName().equals(name)).findFirst().or(() -> same.stream().findFirst()).or(() -> named);
	}

	/** The folder of a run's study. */
	static Path study(RunStore.Entry run) {
		return run.folder().toAbsolutePath().getParent().getParent();
	}
}
