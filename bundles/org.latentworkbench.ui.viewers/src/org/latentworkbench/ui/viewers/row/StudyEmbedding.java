package org.latentworkbench.ui.viewers.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.Origin;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.ui.selection.LinkedSelection;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * An embedding of a study, as a step of a run left it.
 *
 * @param name  for people, unlike the names of the study's others: the step and, where steps of that name had other settings, those
 * @param path  of its table
 * @param run   the run's id; empty where no run made it
 * @param step  that made it; empty where none did
 * @param model the model beside it; empty where there is none
 */
record StudyEmbedding(String name, Path path, String run, Optional<StepRun> step, Optional<Path> model) {
	/** So many settings tell steps of one name apart. */
	private static final int TOLD = 2;

	/** An embedding before it has a name. */
	private record Found(RunStore.Entry run, StepRun step, Artefact artefact) {
		Path path() {
			return run.folder().resolve(artefact.getPath()).toAbsolutePath().normalize();
		}

		/** Steps that were taken over from an earlier run left the same again. */
		Object identity() {
			return artefact.getSha256() == null || artefact.getSha256().isEmpty() ? path() : artefact.getSha256();
		}
	}

	/**
	 * This embedding and those of its study, each one once: first those of its own run or, where that belongs to a sweep, those of the sweep's runs in
	 * their order; then those of the others, the newest first.
	 */
	static List<StudyEmbedding> all(Path embedding) throws IOException, InputException {
		Path own = embedding.toAbsolutePath().normalize();
		List<RunStore.Entry> runs = new ArrayList<>(new RunStore(LinkedSelection.studyOf(own).resolve("results")).runs());
		String ownRun = Origin.of(own).map(o -> o.run().run().getId()).orElse("");
		List<String> swept = sweep(runs, ownRun);
		List<String> first = swept.isEmpty() ? List.of(ownRun) : swept;
		runs.sort(Comparator.comparingInt(r -> first.contains(r.run().getId()) ? first.indexOf(r.run().getId()) : first.size()));
		Map<Object, Found> found = new LinkedHashMap<>();
		for (RunStore.Entry run : runs) {
			for (StepRun step : run.run().getSteps()) {
				step.getArtefacts().stream().filter(a -> Kinds.EMBEDDING.equals(a.getKind()) && a.getPath() != null)
						.map(a -> new Found(run, step, a)).filter(f -> Files.isRegularFile(f.path()))
						.forEach(f -> found.merge(f.identity(), f, (before, now) -> now.path().equals(own) ? now : before));
			}
		}
		List<StudyEmbedding> all = named(List.copyOf(found.values()));
		return all.stream().anyMatch(e -> e.path().equals(own)) ? all
				: Stream.concat(Stream.of(new StudyEmbedding(own.getFileName().toString(), own, "", Optional.empty(), Optional.empty())),
						all.stream()).toList();
	}

	private static List<StudyEmbedding> named(List<Found> found) {
		List<StudyEmbedding> all = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		for (Found f : found) {
			List<Found> alike = found.stream().filter(o -> o.step().getName().equals(f.step().getName())).toList();
			String name = plain(f) + settings(f, alike);
			String unique = taken.add(name) ? name : name + " (" + f.run().run().getId() + ")";
			taken.add(unique);
			Optional<Path> model = f.step().getArtefacts().stream().filter(a -> Kinds.MODEL.equals(a.getKind()) && a.getPath() != null)
					.map(a -> f.run().folder().resolve(a.getPath())).filter(Files::exists).findFirst();
			all.add(new StudyEmbedding(unique, f.path(), f.run().run().getId(), Optional.of(f.step()), model));
		}
		return List.copyOf(all);
	}

	/** The step, and which of its embeddings where it left several. */
	private static String plain(Found f) {
		long several = f.step().getArtefacts().stream().filter(a -> Kinds.EMBEDDING.equals(a.getKind())).count();
		return f.step().getName() + (several > 1 ? "/" + f.artefact().getName() : "");
	}

	/** The settings that are not the same in all steps of this name. */
	private static String settings(Found f, List<Found> alike) {
		JsonObject own = settings(f.step());
		List<String> varied = new ArrayList<>();
		for (String key : own.keySet()) {
			if (alike.stream().anyMatch(o -> !Objects.equals(settings(o.step()).get(key), own.get(key)))) {
				varied.add(key + " " + words(own.get(key)));
			}
		}
		return varied.isEmpty() ? "" : ", " + String.join(", ", varied.subList(0, Math.min(TOLD, varied.size())));
	}

	/** A setting as a person writes it. */
	private static String words(JsonElement setting) {
		return setting.isJsonPrimitive() ? setting.getAsString().replaceFirst("^(-?\\d+)\\.0$", "$1") : setting.toString();
	}

	/**
	 * Those that are seen side by side at first: of a sweep's run the same step in all the sweep's runs, else the embeddings of the run that
	 * were made in the same way, else all of the run; this one is always among them.
	 *
	 * @param all  as {@link #all} has them
	 * @param most at most so many
	 */
	static List<StudyEmbedding> begin(StudyEmbedding own, List<StudyEmbedding> all, int most) throws IOException {
		Set<StudyEmbedding> chosen = new LinkedHashSet<>();
		List<String> swept = sweep(new RunStore(LinkedSelection.studyOf(own.path()).resolve("results")).runs(), own.run());
		all.stream().filter(e -> swept.contains(e.run()) && sameStep(own, e)).sorted((a, b) -> Integer.compare(swept.indexOf(a.run()), swept
				.indexOf(b.run()))).forEach(chosen::add);
		List<StudyEmbedding> together = all.stream().filter(e -> e.run().equals(own.run()) && own.step().isPresent()).toList();
		if (chosen.size() < 2) {
			together.stream().filter(e -> use(e).equals(use(own))).forEach(chosen::add);
		}
		if (chosen.size() < 2) {
			chosen.addAll(together);
		}
		List<StudyEmbedding> few = new ArrayList<>(chosen.stream().limit(most).toList());
		if (!few.contains(own)) {
			if (few.size() == most) {
				few.removeLast();
			}
			few.add(own);
		}
		return few;
	}

	private static boolean sameStep(StudyEmbedding a, StudyEmbedding b) {
		return a.step().map(StepRun::getName).equals(b.step().map(StepRun::getName));
	}

	private static String use(StudyEmbedding e) {
		return e.step().map(StepRun::getUse).orElse("");
	}

	/** The ids of the runs of the sweep that a run belongs to, in their order; empty where it belongs to none. */
	private static List<String> sweep(List<RunStore.Entry> all, String run) {
		for (RunStore.Entry entry : all) {
			if (RunFiles.isSweep(entry.run())) {
				List<String> runs = entry.run().getSteps().stream().flatMap(s -> s.getInputs().stream()).map(StepInput::getTarget).toList();
				if (runs.contains(run)) {
					return runs;
				}
			}
		}
		return List.of();
	}

	/** The attribute that guided the embedding, where its settings name one. */
	Optional<String> guide() {
		return step().map(s -> settings(s).get("guide")).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
	}

	private static JsonObject settings(StepRun step) {
		try {
			JsonElement parsed = JsonParser.parseString(String.valueOf(step.getParameters()));
			return parsed.isJsonObject() ? parsed.getAsJsonObject() : new JsonObject();
		} catch (JsonParseException e) {
			return new JsonObject(); // a record of another version
		}
	}
}
