package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.yaml.Nearest;

/** The runs in a results folder. */
public final class RunStore {
	/** A run and where it is. */
	public record Entry(Run run, Path folder) {
	}

	/** A finished step in the store. @param folder the step's artefacts */
	record Stored(String run, StepRun step, Path folder) {
	}

	private final Path results;

	/** @param results a study's results folder; it need not exist */
	public RunStore(Path results) {
		this.results = results;
	}

	/** All runs, the newest first; folders without a readable record are left out. */
	public List<Entry> runs() throws IOException {
		if (!Files.isDirectory(results)) {
			return List.of();
		}
		var entries = new ArrayList<Entry>();
		try (var folders = Files.list(results)) {
			for (Path folder : folders.filter(f -> Files.isRegularFile(f.resolve("run.json"))).toList()) {
				try {
					entries.add(new Entry(RunFiles.read(folder.resolve("run.json")), folder));
				} catch (InputException e) {
					// a record that a crash cut off; the folder stays for a person to look at
				}
			}
		}
		entries.sort(Comparator.comparing((Entry e) -> e.run().getStarted()).reversed());
		return entries;
	}

	public Optional<Entry> latest() throws IOException {
		return runs().stream().findFirst();
	}

	/** @throws InputException when there is no such run, with the nearest id */
	public Entry find(String id) throws IOException, InputException {
		List<Entry> all = runs();
		return all.stream().filter(e -> e.run().getId().equals(id)).findFirst().orElseThrow(() -> new InputException("there is no run '"
				+ id + "' in " + results
				+ Nearest.to(id, all.stream().map(e -> e.run().getId()).toList()).map(n -> ", did you mean '" + n + "'?").orElse("")));
	}

	/** Reads the run in a folder. */
	public static Entry read(Path folder) throws IOException, InputException {
		return new Entry(RunFiles.read(folder.resolve("run.json")), folder);
	}

	/** Whether a step ended well. */
	public static boolean succeeded(StepRun step) {
		return step != null && (Outcome.DONE.name().equals(step.getStatus()) || Outcome.REUSED.name().equals(step.getStatus()));
	}

	/** The newest step of this hash in another run whose artefacts are all still what they were. */
	Optional<Stored> unchanged(String hash, String exceptRun) throws IOException {
		for (Entry entry : runs()) {
			if (entry.run().getId().equals(exceptRun)) {
				continue;
			}
			for (StepRun step : entry.run().getSteps()) {
				if (hash.equals(step.getHash()) && succeeded(step) && changedFiles(entry.folder(), step).isEmpty()) {
					return Optional.of(new Stored(entry.run().getId(), step, entry.folder().resolve(step.getName())));
				}
			}
		}
		return Optional.empty();
	}

	/** The artefacts whose files are gone or no longer have the recorded hash. */
	static List<String> changedFiles(Path runFolder, StepRun step) throws IOException {
		var changed = new ArrayList<String>();
		for (var artefact : step.getArtefacts()) {
			Path file = runFolder.resolve(artefact.getPath());
			if (!Files.exists(file) || !Hashes.of(file).equals(artefact.getSha256())) {
				changed.add(artefact.getPath());
			}
		}
		return changed;
	}
}
