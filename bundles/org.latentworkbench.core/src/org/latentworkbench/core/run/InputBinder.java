package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.study.Target;

/** Finds what a step's roles are bound to: artefacts of steps that are done, or the user's files. */
final class InputBinder {
	private InputBinder() {
	}

	/**
	 * @param folder the run's folder, where artefacts are
	 * @param done   the records of the steps that are done, by name
	 */
	static StepInputs bind(ResolvedStep step, Path folder, Map<String, StepRun> done, Registry registry) throws IOException, InputException {
		var byRole = new TreeMap<String, List<StepInputs.Bound>>();
		for (var entry : step.inputs().entrySet()) {
			InputRole role = step.use().inputs().stream().filter(r -> r.role().equals(entry.getKey())).findFirst().orElseThrow();
			var bound = new ArrayList<StepInputs.Bound>();
			for (Target target : entry.getValue()) {
				bound.add(switch (target) {
					case Target.FromFile file -> file(step, role, file, registry);
					case Target.FromStep from -> artefact(step, role, from, folder, done.get(from.step()));
				});
			}
			byRole.put(entry.getKey(), bound);
		}
		return new StepInputs(step.name(), byRole, registry);
	}

	private static StepInputs.Bound file(ResolvedStep step, InputRole role, Target.FromFile target, Registry registry)
			throws IOException, InputException {
		if (!Files.isReadable(target.path())) {
			throw new InputException("step " + step.name() + ": the input '" + role.role() + "' is the file " + target.path() + ", which "
					+ (Files.exists(target.path()) ? "cannot be read; check its permissions" : "does not exist"));
		}
		return new StepInputs.Bound(target.toString(), target.path(), "file", "", InputHash.of(target.path(), registry));
	}

	private static StepInputs.Bound artefact(ResolvedStep step, InputRole role, Target.FromStep target, Path folder, StepRun from)
			throws InputException {
		Artefact artefact = target.artefact().isPresent() ? named(step, role, target, from) : only(step, role, target, from);
		return new StepInputs.Bound(target.toString(), folder.resolve(artefact.getPath()), artefact.getKind(),
				artefact.getReader() == null ? "" : artefact.getReader(), artefact.getSha256());
	}

	private static Artefact named(ResolvedStep step, InputRole role, Target.FromStep target, StepRun from) throws InputException {
		String name = target.artefact().orElseThrow();
		var fitting = from.getArtefacts().stream().filter(a -> Kinds.fits(role.kind(), a.getKind())).toList();
		return fitting.stream().filter(a -> a.getName().equals(name)).findFirst().orElseThrow(() -> {
			var names = fitting.stream().map(Artefact::getName).toList();
			return new InputException("step " + step.name() + ": the step " + target.step() + " has no " + role.kind() + " '" + name + "'"
					+ Nearest.to(name, names).map(n -> ", did you mean '" + n + "'?").orElse("") + " (it has: " + String.join(", ", names) + ")");
		});
	}

	/** The artefact named as the role where there is one, else the only one of the kind. */
	private static Artefact only(ResolvedStep step, InputRole role, Target.FromStep target, StepRun from) throws InputException {
		var fitting = from.getArtefacts().stream().filter(a -> Kinds.fits(role.kind(), a.getKind())).toList();
		var sameName = fitting.stream().filter(a -> a.getName().equals(role.role())).findFirst();
		if (sameName.isPresent()) {
			return sameName.get();
		}
		if (fitting.size() != 1) {
			throw new InputException("step " + step.name() + ": the input '" + role.role() + "' needs one " + role.kind() + " of step "
					+ target.step() + ", which has " + (fitting.isEmpty() ? "none" : fitting.size() + ": choose one, for instance "
							+ target.step() + "/" + fitting.get(0).getName()));
		}
		return fitting.get(0);
	}
}
