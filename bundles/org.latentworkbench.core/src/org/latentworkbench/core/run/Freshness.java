package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.study.Target;

/**
 * Which of a run's steps would come out otherwise if the study ran now: their parameters, seed or inputs are no longer what they were.
 * Remembers the hashes of files for as long as these do not change, so one object serves many runs.
 */
public final class Freshness {
	private record Stamp(long bytes, long modified) {
	}

	private record Known(Stamp stamp, String sha256) {
	}

	private final Registry registry;
	private final Map<Path, Known> known = new HashMap<>();

	public Freshness(Registry registry) {
		this.registry = registry;
	}

	/**
	 * What changed since a run, for each of its steps that ended well. Reads the user's files that were inputs.
	 *
	 * @param study as it stands now, with the settings that counted for the run
	 * @return a sentence for each step that is out of date, by the step's name, in the run's order
	 */
	public synchronized Map<String, String> changes(LoadedStudy study, Run run) throws IOException {
		var changes = new LinkedHashMap<String, String>();
		for (StepRun step : run.getSteps()) {
			if (RunStore.succeeded(step)) {
				Optional<ResolvedStep> now = study.step(step.getName());
				Optional<String> change = now.isEmpty() ? Optional.of("the study no longer has this step")
						: change(step, now.get(), study.study().getSeed(), changes);
				change.ifPresent(c -> changes.put(step.getName(), c));
			}
		}
		return changes;
	}

	private Optional<String> change(StepRun then, ResolvedStep now, long seed, Map<String, String> changed) throws IOException {
		if (!now.use().id().equals(then.getUse())) {
			return Optional.of("the step used " + then.getUse() + " and uses " + now.use().id() + " now");
		}
		if (then.getSeed() != seed) {
			return Optional.of("the seed was " + then.getSeed() + " and is " + seed + " now");
		}
		Optional<String> parameter = parameter(then.getParameters(), RunRecords.parameters(now));
		return parameter.isPresent() ? parameter : input(then, now, changed);
	}

	private static Optional<String> parameter(String then, String now) {
		JsonObject before = JsonParser.parseString(then == null ? "{}" : then).getAsJsonObject();
		JsonObject after = JsonParser.parseString(now).getAsJsonObject();
		for (Map.Entry<String, JsonElement> entry : after.entrySet()) {
			JsonElement old = before.get(entry.getKey());
			// a parameter that a later version added has its usual value
			if (old != null && !old.equals(entry.getValue())) {
				return Optional.of(entry.getKey() + " was " + old + " and is " + entry.getValue() + " now");
			}
		}
		return Optional.empty();
	}

	private Optional<String> input(StepRun then, ResolvedStep now, Map<String, String> changed) throws IOException {
		List<String> before = then.getInputs().stream().map(i -> i.getRole() + " " + i.getTarget()).sorted().toList();
		List<String> after = now.inputs().entrySet().stream().flatMap(e -> e.getValue().stream().map(t -> e.getKey() + " " + t)).sorted()
				.toList();
		if (!before.equals(after)) {
			return Optional.of("the step reads other inputs now");
		}
		for (Map.Entry<String, List<Target>> role : now.inputs().entrySet()) {
			for (Target target : role.getValue()) {
				Optional<String> change = switch (target) {
					case Target.FromStep from -> changed.containsKey(from.step())
							? Optional.of("its input, the step " + from.step() + ", is out of date")
							: Optional.empty();
					case Target.FromFile file -> file(then, role.getKey(), file);
				};
				if (change.isPresent()) {
					return change;
				}
			}
		}
		return Optional.empty();
	}

	private Optional<String> file(StepRun then, String role, Target.FromFile file) throws IOException {
		String before = then.getInputs().stream().filter(i -> role.equals(i.getRole()) && file.toString().equals(i.getTarget()))
				.map(StepInput::getSha256).filter(Objects::nonNull).findFirst().orElse("");
		if (!Files.exists(file.path())) {
			return Optional.of("the file " + file + " is no longer there");
		}
		return before.isEmpty() || before.equals(hash(file.path())) ? Optional.empty() : Optional.of("the file " + file + " has changed");
	}

	/** The hash of a user's file as a run's record has it; read again only when the file has another size or time. */
	public synchronized String hash(Path file) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
		if (attributes.isDirectory()) {
			return InputHash.of(file, registry); // a change inside a folder need not change the folder
		}
		var stamp = new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
		Known before = known.get(file);
		if (before == null || !before.stamp().equals(stamp)) {
			before = new Known(stamp, InputHash.of(file, registry));
			known.put(file, before);
		}
		return before.sha256();
	}
}
