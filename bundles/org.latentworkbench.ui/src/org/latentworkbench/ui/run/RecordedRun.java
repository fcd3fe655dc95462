package org.latentworkbench.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.run.RunStore;

/** A run as its record in the results folder says, whoever made it. Two are equal when they are of the same folder. */
public final class RecordedRun implements RunItem {
	private final Path study;
	private final RunStore.Entry entry;
	private final RunState state;
	private final List<Step> steps;
	private final List<Trouble> troubles;

	private RecordedRun(Path study, RunStore.Entry entry, RunState state) {
		this.study = study;
		this.entry = entry;
		this.state = state;
		steps = entry.run().getSteps().stream().map(this::step).toList();
		troubles = troubles(entry.run(), state);
	}

	/** The runs in a study's results, the newest first. */
	static List<RecordedRun> of(Path study) throws IOException {
		var store = new RunStore(study.resolve("results"));
		var runs = new ArrayList<RecordedRun>();
		for (RunStore.Entry entry : store.runs()) {
			runs.add(new RecordedRun(study, entry, RunState.recorded(store.state(entry))));
		}
		return runs;
	}

	/**
	 * The run in a folder.
	 *
	 * @param study the study's folder
	 */
	public static RecordedRun read(Path study, Path folder) throws IOException, InputException {
		RunStore.Entry entry = RunStore.read(folder);
		return new RecordedRun(study, entry, RunState.recorded(new RunStore(folder.getParent()).state(entry)));
	}

	private Step step(StepRun step) {
		RunState recorded = RunState.recorded(step.getStatus() == null ? "" : step.getStatus());
		RunState shown = recorded == RunState.RUNNING && !state.active() ? RunState.INTERRUPTED : recorded;
		return new Step(this, step.getName(), step.getUse() == null ? "" : step.getUse(), shown, Optional.empty(), OptionalDouble.empty(),
				Duration.ofMillis(Math.round(step.getSeconds() * 1000)), Optional.ofNullable(step.getCause()));
	}

	private List<Trouble> troubles(Run run, RunState how) {
		var found = new ArrayList<Trouble>();
		for (StepRun step : run.getSteps()) {
			if (RunState.FAILED.name().equals(step.getStatus()) && step.getCause() != null) {
				Trouble trouble = Trouble.parse(step.getCause(), study);
				found.add(new Trouble(trouble.place(), step.getName() + ": " + trouble.message()));
			}
		}
		if (found.isEmpty() && how == RunState.FAILED && run.getCause() != null) {
			found.add(Trouble.parse(run.getCause(), study));
		}
		if (how == RunState.INTERRUPTED) {
			found.add(new Trouble(Optional.empty(), "Its process was killed or crashed. Resume goes on where it was."));
		}
		return List.copyOf(found);
	}

	/** The record. */
	public RunStore.Entry entry() {
		return entry;
	}

	@Override
	public Path study() {
		return study;
	}

	@Override
	public Optional<String> id() {
		return Optional.of(entry.run().getId());
	}

	@Override
	public Optional<Path> folder() {
		return Optional.of(entry.folder());
	}

	@Override
	public RunState state() {
		return state;
	}

	@Override
	public Instant when() {
		return time(entry.run().getStarted()).orElse(Instant.EPOCH);
	}

	@Override
	public Duration took() {
		Optional<Instant> ended = state.active() ? Optional.of(Instant.now()) : time(entry.run().getEnded());
		return ended.map(end -> Duration.between(when(), end)).orElse(Duration.ZERO);
	}

	private static Optional<Instant> time(String text) {
		try {
			return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
		} catch (DateTimeParseException e) {
			return Optional.empty(); // a record from elsewhere
		}
	}

	@Override
	public String title() {
		List<String> wanted = entry.run().getWanted();
		return study.getFileName() + (wanted.isEmpty() ? "" : ": " + String.join(", ", wanted));
	}

	@Override
	public List<Step> steps() {
		return steps;
	}

	@Override
	public List<Trouble> troubles() {
		return troubles;
	}

	@Override
	public String note() {
		return state.active() ? "goes on outside this window" : String.join(" ", entry.run().getSettings());
	}

	@Override
	public String command() {
		String recorded = entry.run().getCommandLine();
		return recorded == null || recorded.isEmpty()
				? RunRequest.steps(study, entry.run().getWanted(), entry.run().getSettings()).command()
				: recorded;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RecordedRun r && r.entry.folder().equals(entry.folder());
	}

	@Override
	public int hashCode() {
		return entry.folder().hashCode();
	}
}
