package org.latentworkbench.ui.explorer.origin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.ContributionException;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Freshness;
import org.latentworkbench.core.run.Origin;
import org.latentworkbench.core.run.RunStore;

/**
 * All that is known of where something comes from.
 *
 * @param run      the run
 * @param state    how it stands, as {@link RunStore#state} says
 * @param step     the step that made it; empty where it is the run itself that is asked about
 * @param artefact the artefact; empty for a step or a run
 * @param use      the contribution, where it is installed
 * @param inputs   what the step read
 * @param settings the step's parameters
 */
record OriginFacts(RunStore.Entry run, String state, Optional<StepRun> step, Optional<Artefact> artefact, Optional<ContributionInfo> use,
		List<Input> inputs, List<Setting> settings) {
	/**
	 * An input.
	 *
	 * @param path  where it is
	 * @param made  whether a step made it
	 * @param today what became of it since, for a user's file
	 */
	record Input(String role, String target, String sha256, Path path, boolean made, String today) {
	}

	/** A parameter. @param usual whether it has its usual value; nobody knows where the plug-in is missing */
	record Setting(String name, String value, boolean usual) {
	}

	/**
	 * Reads what is known.
	 *
	 * @param path a file or folder in a run's folder, or that folder
	 * @throws InputException when no run made it, or the record is damaged
	 */
	static OriginFacts read(Path path, Registry registry) throws IOException, InputException {
		Path absolute = path.toAbsolutePath().normalize();
		Path own = absolute.endsWith("run.json") ? absolute.getParent() : absolute;
		if (Files.isRegularFile(own.resolve("run.json"))) {
			RunStore.Entry entry = RunStore.read(own);
			return new OriginFacts(entry, state(entry), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
		}
		Origin origin = Origin.of(absolute).orElseThrow(() -> new InputException(path + " was made by no run: it is a file of the study, or came from outside."));
		StepRun step = origin.step();
		Path within = origin.run().folder().relativize(absolute);
		Optional<Artefact> artefact = step.getArtefacts().stream().filter(a -> within.equals(Path.of(a.getPath()))).findFirst();
		Optional<ContributionInfo> use = Optional.ofNullable(step.getUse()).flatMap(registry::find);
		return new OriginFacts(origin.run(), state(origin.run()), Optional.of(step), artefact, use, inputs(origin.run(), step, registry),
				settings(step, use));
	}

	private static String state(RunStore.Entry entry) throws IOException {
		return new RunStore(entry.folder().toAbsolutePath().getParent()).state(entry);
	}

	private static List<Input> inputs(RunStore.Entry run, StepRun step, Registry registry) throws IOException {
		var freshness = new Freshness(registry);
		var inputs = new ArrayList<Input>();
		for (StepInput input : step.getInputs()) {
			String target = input.getTarget() == null ? "" : input.getTarget();
			String hash = input.getSha256() == null ? "" : input.getSha256();
			Optional<StepRun> maker = Lineage.maker(run.run(), target);
			if (maker.isPresent()) {
				Path path = run.folder().resolve(Lineage.artefact(maker.get(), input, target).map(Artefact::getPath).orElse(maker.get().getName()));
				inputs.add(new Input(input.getRole(), target, hash, path, true, ""));
			} else {
				Path path = Lineage.study(run).resolve(target).normalize();
				String today = !Files.exists(path) ? "no longer there" : hash.isEmpty() ? ""
						: freshness.hash(path).equals(hash) ? "unchanged since" : "has changed since";
				inputs.add(new Input(input.getRole(), target, hash, path, false, today));
			}
		}
		return inputs;
	}

	private static List<Setting> settings(StepRun step, Optional<ContributionInfo> use) {
		Map<String, JsonElement> values = values(step.getParameters());
		JsonObject usual = use.map(OriginFacts::usual).orElseGet(JsonObject::new);
		var settings = new ArrayList<Setting>();
		values.forEach((name, value) -> settings.add(new Setting(name, text(value), !usual.has(name) || usual.get(name).equals(value))));
		return settings;
	}

	/** @param json an object in text; null: none */
	private static Map<String, JsonElement> values(String json) {
		return json != null && JsonParser.parseString(json) instanceof JsonObject object ? object.asMap() : Map.of();
	}

	/** What the step said of how it was done, by name. */
	Map<String, String> said() {
		var said = new LinkedHashMap<String, String>();
		step.ifPresent(s -> values(s.getFacts()).forEach((name, value) -> said.put(name, text(value))));
		return said;
	}

	private static String text(JsonElement value) {
		return value.isJsonPrimitive() ? value.getAsString() : value.isJsonNull() ? "" : value.toString();
	}

	private static JsonObject usual(ContributionInfo use) {
		try {
			var type = use.parametersType();
			return new GsonBuilder().serializeNulls().create().toJsonTree(type.toTree(type.defaults())).getAsJsonObject();
		} catch (ContributionException | IllegalStateException | IllegalArgumentException e) {
			return new JsonObject(); // a fault of the plug-in; running the step tells of it
		}
	}

	/** What it is called. */
	String title() {
		return artefact.map(a -> a.getName() + " of " + step.orElseThrow().getName())
				.or(() -> step.map(s -> "Step " + s.getName()))
				.orElseGet(() -> "Run " + run.run().getId());
	}
}
