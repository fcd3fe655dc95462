package org.latentworkbench.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;

/**
 * What tells two runs apart: what went in, and which artefacts came out alike.
 *
 * @param settings of the runs as wholes that differ: seed, product, threads, ...
 * @param steps    every step of either run, in the first run's order, then the second's
 */
public record Comparison(List<Difference> settings, List<Step> steps) {
	/**
	 * Something that differs.
	 *
	 * @param name   dotted, for instance {@code hidden} or {@code modalities.0.features}
	 * @param first  as text; empty where the first run has nothing of this name
	 * @param second likewise of the second
	 */
	public record Difference(String name, Optional<String> first, Optional<String> second) {
	}

	/** How an artefact of one run stands to that of the same name in the other. */
	public enum Match {
		SAME, DIFFERENT, ONLY_FIRST, ONLY_SECOND
	}

	/**
	 * A step.
	 *
	 * @param differences in contribution, version, status, parameters ({@code with.}) and inputs ({@code in.})
	 * @param artefacts   by path
	 */
	public record Step(String name, Optional<StepRun> first, Optional<StepRun> second, List<Difference> differences,
			Map<String, Match> artefacts) {
		/** Whether both runs have the step and its artefacts are byte for byte the same. */
		public boolean same() {
			return first.isPresent() && second.isPresent() && artefacts.values().stream().allMatch(m -> m == Match.SAME);
		}
	}

	public Comparison {
		settings = List.copyOf(settings);
		steps = List.copyOf(steps);
	}

	/** Whether every artefact is byte for byte the same. */
	public boolean same() {
		return steps.stream().allMatch(Step::same);
	}

	/** Compares two records; files are not read, their recorded hashes count. */
	public static Comparison of(Run first, Run second) {
		var settings = new ArrayList<Difference>();
		compare(settings, "study", first.getStudy(), second.getStudy());
		compare(settings, "seed", first.getSeed(), second.getSeed());
		compare(settings, "status", first.getStatus(), second.getStatus());
		compare(settings, "settings", words(first.getSettings()), words(second.getSettings()));
		compare(settings, "product", first.getProduct(), second.getProduct());
		compare(settings, "threads", first.getThreads(), second.getThreads());
		compare(settings, "jvm", first.getJvm(), second.getJvm());
		compare(settings, "os", first.getOs(), second.getOs());
		var names = new LinkedHashSet<String>();
		first.getSteps().forEach(s -> names.add(s.getName()));
		second.getSteps().forEach(s -> names.add(s.getName()));
		return new Comparison(settings, names.stream().map(n -> step(n, find(first, n), find(second, n))).toList());
	}

	private static String words(List<String> settings) {
		return settings.isEmpty() ? null : String.join(" ", settings);
	}

	private static Optional<StepRun> find(Run run, String step) {
		return run.getSteps().stream().filter(s -> s.getName().equals(step)).findFirst();
	}

	private static Step step(String name, Optional<StepRun> first, Optional<StepRun> second) {
		var differences = new ArrayList<Difference>();
		if (first.isPresent() && second.isPresent()) {
			StepRun a = first.get();
			StepRun b = second.get();
			compare(differences, "use", a.getUse(), b.getUse());
			compare(differences, "version", a.getBundleVersion(), b.getBundleVersion());
			if (!RunStore.succeeded(a) || !RunStore.succeeded(b)) {
				// that one of two was taken from an earlier run tells nothing apart
				compare(differences, "status", a.getStatus(), b.getStatus());
			}
			compare(differences, "engine", a.getEngine(), b.getEngine());
			compare(differences, "device", a.getDevice(), b.getDevice());
			compareAll(differences, inputs(a), inputs(b));
			compareAll(differences, parameters(a), parameters(b));
		}
		var artefacts = new LinkedHashMap<String, Match>();
		Map<String, String> hashes = hashes(first);
		Map<String, String> others = hashes(second);
		hashes.forEach((path, hash) -> artefacts.put(path, !others.containsKey(path) ? Match.ONLY_FIRST
				: others.get(path).equals(hash) ? Match.SAME : Match.DIFFERENT));
		others.keySet().forEach(path -> artefacts.putIfAbsent(path, Match.ONLY_SECOND));
		return new Step(name, first, second, List.copyOf(differences), artefacts);
	}

	private static Map<String, String> hashes(Optional<StepRun> step) {
		var hashes = new LinkedHashMap<String, String>();
		step.ifPresent(s -> {
			for (Artefact a : s.getArtefacts()) {
				hashes.put(a.getPath(), a.getSha256());
			}
		});
		return hashes;
	}

	private static Map<String, String> inputs(StepRun step) {
		var inputs = new LinkedHashMap<String, String>();
		for (StepInput input : step.getInputs()) {
			inputs.merge("in." + input.getRole(), input.getTarget() + (input.getSha256() == null || input.getSha256().isEmpty() ? ""
					: " (" + input.getSha256().substring(0, Math.min(8, input.getSha256().length())) + ")"), (x, y) -> x + ", " + y);
		}
		return inputs;
	}

	private static Map<String, String> parameters(StepRun step) {
		var parameters = new LinkedHashMap<String, String>();
		if (step.getParameters() != null) {
			flatten("with", JsonParser.parseString(step.getParameters()), parameters);
		}
		return parameters;
	}

	/** Nested records and lists of records become dotted names; plain lists stay as they are written. */
	private static void flatten(String name, JsonElement value, Map<String, String> into) {
		if (value instanceof JsonObject object) {
			object.entrySet().forEach(e -> flatten(name + "." + e.getKey(), e.getValue(), into));
		} else if (value.isJsonArray() && value.getAsJsonArray().asList().stream().anyMatch(JsonElement::isJsonObject)) {
			for (int i = 0; i < value.getAsJsonArray().size(); i++) {
				flatten(name + "." + i, value.getAsJsonArray().get(i), into);
			}
		} else {
			into.put(name, value.isJsonPrimitive() ? value.getAsString() : value.toString());
		}
	}

	private static void compareAll(List<Difference> differences, Map<String, String> first, Map<String, String> second) {
		var names = new LinkedHashSet<>(first.keySet());
		names.addAll(second.keySet());
		names.forEach(name -> compare(differences, name, first.get(name), second.get(name)));
	}

	private static void compare(List<Difference> differences, String name, Object first, Object second) {
		if (!Objects.equals(first, second)) {
			differences.add(new Difference(name, Optional.ofNullable(first).map(Object::toString), Optional.ofNullable(second).map(Object::toString)));
		}
	}
}
