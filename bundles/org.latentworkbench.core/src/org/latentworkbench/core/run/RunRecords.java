package org.latentworkbench.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.study.Target;

/** The parts of a run record that say what went into a step. */
final class RunRecords {
	private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

	private RunRecords() {
	}

	/** A step's parameters as JSON text, every default filled in. */
	static String parameters(ResolvedStep step) {
		return JSON.toJson(step.use().parametersType().toTree(step.parameters()));
	}

	/** The steps that a step takes inputs from. */
	static Stream<String> stepsNeeded(ResolvedStep step) {
		return step.inputs().values().stream().flatMap(List::stream).filter(Target.FromStep.class::isInstance)
				.map(t -> ((Target.FromStep) t).step()).distinct();
	}

	/** The inputs as the study binds them, before any of them was read. */
	static List<StepInput> declaredInputs(ResolvedStep step) {
		var result = new ArrayList<StepInput>();
		step.inputs().forEach((role, targets) -> targets.forEach(t -> result.add(input(role, t.toString(), ""))));
		return result;
	}

	/** The inputs with the hashes of what they held. */
	static List<StepInput> inputs(StepInputs inputs) {
		var result = new ArrayList<StepInput>();
		inputs.byRole().forEach((role, bound) -> bound.forEach(b -> result.add(input(role, b.shown(), b.sha256()))));
		return result;
	}

	private static StepInput input(String role, String target, String sha256) {
		StepInput input = ModelFactory.eINSTANCE.createStepInput();
		input.setRole(role);
		input.setTarget(target);
		input.setSha256(sha256);
		return input;
	}

	/**
	 * What decides a step's result: contribution and code version, parameters, seed, the step's name (random streams carry it) and
	 * the content of its inputs; of the user's files the name too, for a format is chosen by it, and a dataset takes names from it.
	 */
	static String hash(StepRun step, StepInputs inputs) {
		var words = new ArrayList<String>(List.of(step.getUse(), step.getBundle(), step.getBundleVersion(),
				Integer.toString(step.getParametersVersion()), step.getParameters(), Long.toString(step.getSeed()), step.getName()));
		inputs.byRole().forEach((role, bound) -> bound.forEach(b -> words.addAll(List.of(role, b.sha256(), b.fileName()))));
		return Hashes.of(words);
	}
}
