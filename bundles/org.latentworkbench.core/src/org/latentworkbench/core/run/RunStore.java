package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.run.RunEvent.Outcome;

/** The runs in a results folder. */
public final class RunStore {
	/** A run and where it is. */
	public record Entry(Run run, Path folder) {
	}

	/** A finished step in the store. @param folder the step's artefacts */
	record Stored(String run, StepRun step, Path folder) {
	}

	/** The state of a run that was killed: its record still says that it is running. */
	public static final String INTERRUPTED = "INTERRUPTED";

	private final Path results;

	/** @param results a study's results folder; it need not exist */
	public RunStore(Path results) {
		this.results = results;
	}

	/** The folder. */
	public Path results() {
		return results;
	}

	/** All runs, the newest first; folders without a readable record are left out, see {@link #damaged()}. */
	public List<Entry> runs() throws IOException {
		return scan(damaged -> { });
	}

	/** What is wrong with the records that cannot be read, one message each; their folders stay for a person to look at. */
	public List<String> damaged() throws IOException {
		var messages = new ArrayList<String>();
		scan(e -> messages.add(e.getMessage()));
		return List.copyOf(messages);
	}

	private List<Entry> scan(Consumer<InputException> damaged) throws IOException {
		if (!Files.isDirectory(results)) {
			return List.of();
		}
		var entries = new ArrayList<Entry>();
		try (var folders = Files.list(results)) {
			for (Path folder : folders.filter(f -> Files.isRegularFile(f.resolve("run.json"))).sorted().toList()) {
				try {
					entries.add(new Entry(RunFiles.read(folder.resolve("run.json")), folder));
				} catch (InputException e) {
					damaged.accept(e);
				}
			}
		}
		entries.sort(Comparator.comparing((Entry e) -> Instant.parse(e.run().getStarted())).reversed());
		return entries;
	}

	/** The newest run; a sweep is none of its own, but its runs are. */
	public Optional<Entry> latest() throws IOException {
		return runs().stream().filter(e -> !RunFiles.isSweep(e.run())).findFirst();
	}

	/** @throws InputException when there is no such run, with the nearest id */
	public Entry find(String id) throws IOException, InputException {
		List<Entry> all = runs();
		return all.stream().filter(e -> e.run().getId().equals(id)).findFirst().orElseThrow(() -> new InputException("there is no run '"
				+ id + "' in " + results
				+ Nearest.to(id, all.stream().map(e -> e.run().getId()).toList()).map(n -> ", did you mean '" + n + "'?").orElse("")));
	}

	/**
	 * How a run stands: what its record says, and {@link #INTERRUPTED} where that says that it is running and nobody is at it any
	 * more, in this process or another one on this machine.
	 */
	public String state(Entry entry) throws IOException {
		String recorded = entry.run().getStatus() == null ? "" : entry.run().getStatus();
		return recorded.equals(RunEngine.RUNNING) && !ScratchFolder.alive(ScratchFolder.of(results, entry.run().getId())) ? INTERRUPTED
				: recorded;
	}

	/** The process on this machine that is at a run; empty where nobody is, or where it cannot be told. */
	public Optional<ProcessHandle> process(Entry entry) throws IOException {
		return ScratchFolder.process(ScratchFolder.of(results, entry.run().getId()));
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
