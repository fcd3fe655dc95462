package org.latentworkbench.ui.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.yaml.Place;

/** A run that this window started, as its worker tells of it. Safe for several threads. */
public final class WatchedRun implements RunItem {
	private static final int MOST_LINES = 200;
	private static final String LOSS = "loss";

	private final RunRequest request;
	private final Instant asked = Instant.now();
	private final Runnable changed;
	private final SequencedMap<String, Step> steps = new LinkedHashMap<>();
	private final Map<String, Instant> begun = new LinkedHashMap<>();
	private final SequencedMap<String, SequencedMap<String, Curve>> curves = new LinkedHashMap<>();
	private final Map<String, String> units = new LinkedHashMap<>();
	private final Map<String, RunEvent.Preview> previews = new LinkedHashMap<>();
	private final Map<String, RunEvent.ImagePreview> images = new LinkedHashMap<>();
	private final Map<String, RunEvent.FigurePreview> figures = new LinkedHashMap<>();
	private final List<Trouble> troubles = new ArrayList<>();
	private final Deque<String> errors = new ArrayDeque<>();
	private Map<String, Place> places = Map.of();
	private List<String> preferred = List.of();
	private RunState state = RunState.WAITING;
	private Optional<RunEvent.RunFinished> finished = Optional.empty();
	private Optional<String> id = Optional.empty();
	private Optional<Path> folder = Optional.empty();
	private Instant began = asked;
	private Optional<Instant> ended = Optional.empty();
	private String note = "";
	private Optional<Boolean> verified = Optional.empty();

	/** @param changed called after each change, on whatever thread */
	WatchedRun(RunRequest request, Runnable changed) {
		this.request = request;
		this.changed = changed;
	}

	/** What was asked for. */
	public RunRequest request() {
		return request;
	}

	/** @param where where each step stands in the study's file */
	synchronized void places(Map<String, Place> where) {
		places = Map.copyOf(where);
	}

	/** @param settings what a person prefers, beside what was asked for */
	synchronized void prefers(List<String> settings) {
		preferred = List.copyOf(settings);
	}

	/** What was asked for, with the settings that a person prefers. */
	synchronized RunRequest wanted() {
		return request.kind() == RunRequest.Kind.RUN ? request.with(preferred) : request;
	}

	/** It cannot begin. */
	void refused(List<Trouble> why) {
		synchronized (this) {
			troubles.addAll(why);
			note = "not started";
			end(RunState.FAILED);
		}
		changed.run();
	}

	/** Its process starts. @return whether it still may */
	boolean starting() {
		synchronized (this) {
			if (state != RunState.WAITING) {
				return false;
			}
			state = RunState.STARTING;
			began = Instant.now();
		}
		changed.run();
		return true;
	}

	/** It was asked to stop. @return whether that is news to a process */
	boolean cancelling() {
		boolean running;
		synchronized (this) {
			running = state == RunState.STARTING || state == RunState.RUNNING;
			if (state == RunState.WAITING) {
				note = "taken out of the queue";
				end(RunState.CANCELLED);
			} else if (running) {
				state = RunState.CANCELLING;
			}
		}
		changed.run();
		return running;
	}

	/** A line that is no event. */
	synchronized void error(String line) {
		if (errors.size() == MOST_LINES) {
			errors.removeFirst();
		}
		errors.addLast(line);
	}

	/** What the worker said on its error stream, the last {@value #MOST_LINES} lines. */
	public synchronized List<String> errors() {
		return List.copyOf(errors);
	}

	/** What a verification found. */
	synchronized void verified(boolean same, List<Trouble> differences) {
		verified = Optional.of(same);
		troubles.addAll(differences);
	}

	void event(RunEvent event) {
		synchronized (this) {
			take(event);
		}
		changed.run();
	}

	private void take(RunEvent event) {
		switch (event) {
			case RunEvent.RunStarted s -> {
				id = Optional.of(s.run());
				folder = Optional.of(s.folder());
				running();
				s.steps().forEach(name -> steps.putIfAbsent(name, new Step(this, name, "", RunState.WAITING, Optional.empty(),
						OptionalDouble.empty(), Duration.ZERO, Optional.empty())));
			}
			case RunEvent.StepStarted s -> {
				running();
				begun.put(s.step(), Instant.now());
				steps.put(s.step(), new Step(this, s.step(), s.use(), RunState.RUNNING, Optional.empty(), OptionalDouble.empty(),
						Duration.ZERO, Optional.empty()));
			}
			case RunEvent.StepProgress p -> steps.computeIfPresent(p.step(), (name, s) -> new Step(this, name, s.use(), s.state(),
					Optional.of(p), s.progress().filter(b -> !b.what().equals(p.what())).isPresent() ? OptionalDouble.empty() : s.loss(),
					s.took(), s.cause()));
			case RunEvent.Metric m -> {
				countedInUnitsOf(m.step());
				curves.computeIfAbsent(m.step(), s -> new LinkedHashMap<>()).computeIfAbsent(m.name(), n -> new Curve()).add(m.at(), m.value());
				if (m.name().equalsIgnoreCase(LOSS)) {
					steps.computeIfPresent(m.step(), (name, s) -> new Step(this, name, s.use(), s.state(), s.progress(),
							OptionalDouble.of(m.value()), s.took(), s.cause()));
				}
			}
			case RunEvent.Preview p -> {
				countedInUnitsOf(p.step());
				previews.put(p.step(), p);
			}
			case RunEvent.ImagePreview p -> {
				countedInUnitsOf(p.step());
				images.put(p.step(), p);
			}
			case RunEvent.FigurePreview p -> figures.put(p.step(), p);
			case RunEvent.Message m -> {
				// stands in the log
			}
			case RunEvent.ArtefactWritten a -> {
				// the explorer shows it
			}
			case RunEvent.StepFinished f -> finished(f);
			case RunEvent.RunFinished f -> finished = Optional.of(f);
		}
	}

	/** What a step tells of itself stands at a place of the work that it does now; the next work of the same step may count other things. */
	private void countedInUnitsOf(String step) {
		Optional.ofNullable(steps.get(step)).flatMap(Step::progress).ifPresent(p -> units.put(step, p.unit()));
	}

	private void running() {
		if (state == RunState.STARTING) {
			state = RunState.RUNNING;
		}
	}

	private void finished(RunEvent.StepFinished f) {
		Step before = steps.get(f.step());
		RunState how = RunState.of(f.outcome());
		steps.put(f.step(), new Step(this, f.step(), before == null ? "" : before.use(), how,
				before == null ? Optional.empty() : before.progress(), before == null ? OptionalDouble.empty() : before.loss(), f.took(),
				f.cause()));
		if (how == RunState.FAILED) {
			Trouble why = Trouble.parse(f.cause().orElse("failed"), request.study());
			troubles.add(new Trouble(why.orAt(Optional.ofNullable(places.get(f.step()))).place(), f.step() + ": " + why.message()));
		}
	}

	/** Its process is gone. @param code the exit code */
	void ended(int code) {
		synchronized (this) {
			RunState how = verified.map(same -> same ? RunState.DONE : RunState.FAILED)
					.or(() -> finished.map(f -> RunState.of(f.outcome()))).orElseGet(() -> byCode(code));
			if (verified.isPresent()) {
				note = verified.get() ? "every output came back with the same bytes" : "not every output came back";
			}
			for (Step step : List.copyOf(steps.values())) {
				if (step.state() == RunState.RUNNING || step.state() == RunState.WAITING && how == RunState.CANCELLED) {
					steps.put(step.name(), new Step(this, step.name(), step.use(), step.state() == RunState.RUNNING ? how : RunState.CANCELLED,
							step.progress(), step.loss(), took(step), step.cause()));
				}
			}
			end(how);
		}
		changed.run();
	}

	private RunState byCode(int code) {
		List<Trouble> said = errors.stream().filter(l -> !l.isBlank() && !l.startsWith("warning: ") && !l.startsWith("WARNING: "))
				.map(l -> Trouble.parse(l, request.study())).toList();
		return switch (code) {
			case 0 -> {
				note = "there was nothing to do";
				yield RunState.DONE;
			}
			case 130 -> RunState.CANCELLED;
			case 1, 2 -> {
				troubles.addAll(said.isEmpty() ? List.of(new Trouble(Optional.empty(), "it ended with code " + code)) : said);
				yield RunState.FAILED;
			}
			default -> {
				boolean asked = state == RunState.CANCELLING;
				if (!asked) {
					troubles.add(new Trouble(Optional.empty(), "Its process was killed or crashed (code " + code + ")."
							+ (folder.isPresent() ? " Resume goes on where it was." : "")));
					troubles.addAll(said.subList(Math.max(0, said.size() - 3), said.size()));
				}
				yield folder.isPresent() ? RunState.INTERRUPTED : asked ? RunState.CANCELLED : RunState.FAILED;
			}
		};
	}

	/** The worker could not be started. */
	void failed(String why) {
		synchronized (this) {
			troubles.add(new Trouble(Optional.empty(), why));
			end(RunState.FAILED);
		}
		changed.run();
	}

	private void end(RunState how) {
		state = how;
		ended = Optional.of(Instant.now());
	}

	private Duration took(Step step) {
		return step.state() == RunState.RUNNING && begun.containsKey(step.name())
				? Duration.between(begun.get(step.name()), Instant.now())
				: step.took();
	}

	/** The figures that a step told, by name. */
	synchronized SequencedMap<String, Curve> curves(String step) {
		return new LinkedHashMap<>(curves.getOrDefault(step, new LinkedHashMap<>()));
	}

	/** What the places of a step's figures and previews count, for instance epochs; empty where it told none. */
	synchronized String unit(String step) {
		return units.getOrDefault(step, "");
	}

	/** The step whose figures are the newest ones to look at: the one at work, else the last that told some. */
	synchronized Optional<String> told() {
		return current().map(Step::name).filter(curves::containsKey).or(() -> curves.isEmpty() ? Optional.empty()
				: Optional.of(curves.lastEntry().getKey()));
	}

	/** Where samples lie as a step at work has it. */
	synchronized Optional<RunEvent.Preview> preview(String step) {
		return Optional.ofNullable(previews.get(step));
	}

	/** Images as a step at work has them. */
	synchronized Optional<RunEvent.ImagePreview> images(String step) {
		return Optional.ofNullable(images.get(step));
	}

	/** A figure of its own that a step at work shows. */
	synchronized Optional<RunEvent.FigurePreview> figure(String step) {
		return Optional.ofNullable(figures.get(step));
	}

	@Override
	public Path study() {
		return request.study();
	}

	@Override
	public synchronized Optional<String> id() {
		return id;
	}

	@Override
	public synchronized Optional<Path> folder() {
		// a verification's own folder is gone in a moment
		return request.kind() == RunRequest.Kind.VERIFY ? request.run().map(r -> request.study().resolve("results").resolve(r)) : folder;
	}

	@Override
	public synchronized RunState state() {
		return state;
	}

	@Override
	public Instant when() {
		return asked;
	}

	@Override
	public synchronized Duration took() {
		return state == RunState.WAITING ? Duration.ZERO : Duration.between(began, ended.orElseGet(Instant::now));
	}

	@Override
	public String title() {
		return request.title();
	}

	@Override
	public synchronized List<Step> steps() {
		return steps.values().stream().map(s -> new Step(this, s.name(), s.use(), s.state(), s.progress(), s.loss(), took(s), s.cause()))
				.toList();
	}

	@Override
	public synchronized List<Trouble> troubles() {
		return List.copyOf(troubles);
	}

	@Override
	public synchronized String note() {
		return note;
	}

	@Override
	public String command() {
		return wanted().command();
	}
}
