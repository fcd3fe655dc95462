package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.study.Target;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

/** A study made again from a run's record: the same steps, parameters, seed and input files, whatever {@code study.yaml} says now. */
public final class Replay {
	private static final Gson JSON = new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();

	private Replay() {
	}

	/**
	 * @param entry a run inside a study's results folder
	 * @throws InputException when a contribution is missing, or an input file is gone or no longer what it was
	 */
	public static LoadedStudy of(RunStore.Entry entry, Registry registry) throws IOException, InputException {
		if (RunFiles.isSweep(entry.run())) {
			throw new InputException(entry.run().getId() + " is a sweep of several runs; name one of them, or start the sweep again: "
					+ entry.run().getCommandLine());
		}
		Path studyFolder = entry.folder().toAbsolutePath().getParent().getParent();
		Set<String> names = entry.run().getSteps().stream().map(StepRun::getName).collect(Collectors.toSet());
		Study study = ModelFactory.eINSTANCE.createStudy();
		study.setName(entry.run().getStudy());
		study.setSeed(entry.run().getSeed());
		var steps = new ArrayList<ResolvedStep>();
		for (StepRun record : entry.run().getSteps()) {
			ContributionInfo use = registry.find(record.getUse()).orElseThrow(() -> new InputException("the run " + entry.run().getId()
					+ " used '" + record.getUse() + "' of " + record.getBundle() + ", which is not installed here"));
			Map<String, Object> tree = JSON.fromJson(record.getParameters() == null ? "{}" : record.getParameters(), new TypeToken<LinkedHashMap<String, Object>>() { });
			var inputs = new LinkedHashMap<String, List<Target>>();
			for (StepInput input : record.getInputs()) {
				Target target = target(input.getTarget(), studyFolder, names);
				if (target instanceof Target.FromFile file) {
					checkUnchanged(file.path(), input, registry);
				}
				inputs.computeIfAbsent(input.getRole(), r -> new ArrayList<>()).add(target);
			}
			Path file = entry.folder().resolve("run.json");
			steps.add(new ResolvedStep(record.getName(), use, parameters(use, tree, file, record), inputs, new Place(file, 1, 1)));
		}
		return new LoadedStudy(studyFolder, study, steps, List.of());
	}

	private static Record parameters(ContributionInfo use, Map<String, Object> tree, Path file, StepRun record) throws InputException {
		try {
			return use.parametersType().bindTree(tree);
		} catch (ProblemsException e) {
			throw new InputException(file + ": the parameters of the step " + record.getName() + " do not fit " + use + ": "
					+ String.join("; ", e.problems().stream().map(Problem::message).toList())
					+ ". They may be another version's (" + record.getBundle() + " " + record.getBundleVersion() + ")", e);
		}
	}

	/** The target behind its words: {@code step}, {@code step/artefact}, or a file of the study. */
	private static Target target(String text, Path studyFolder, Set<String> steps) {
		int slash = text.indexOf('/');
		String head = slash < 0 ? text : text.substring(0, slash);
		return steps.contains(head)
				? new Target.FromStep(head, slash < 0 ? Optional.empty() : Optional.of(text.substring(slash + 1)))
				: new Target.FromFile(studyFolder.resolve(text), text);
	}

	private static void checkUnchanged(Path file, StepInput input, Registry registry) throws IOException, InputException {
		if (!Files.exists(file)) {
			throw new InputException(file + " does not exist any more; the run read it as '" + input.getRole() + "'");
		}
		if (!input.getSha256().isEmpty() && !InputHash.of(file, registry).equals(input.getSha256())) {
			throw new InputException(file + " has changed since the run read it as '" + input.getRole() + "'; expected sha256 "
					+ input.getSha256());
		}
	}
}
