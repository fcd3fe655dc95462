package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.google.gson.JsonObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.report.ReportWriter;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.yaml.ProblemsException;

/**
 * One run under way: each step in the scratch folder, published whole when it is done. Steps that do not need each other are at work at
 * the same time. Who touches the record holds this object's lock; nobody holds it while a listener is told something.
 */
final class Execution {
	/** A step has its inputs in memory, and at least once more in another form. */
	private static final int COPIES = 3;
	/** Facts that are attributes of the record. */
	private static final Set<String> OWN_PLACE = Set.of("engine", "device", "threads");

	private final LoadedStudy study;
	private final RunOptions options;
	private final Path folder;
	private final ScratchFolder scratch;
	private final Run run;
	private final RunListener listener;
	private final Cancellation cancellation;
	private final RunLog log;
	private final RunStore store;
	private final Registry registry;
	private final Map<String, StepRun> ended = new HashMap<>();
	/** The steps' names as the study has them. */
	private final List<String> order = new ArrayList<>();
	private final Machine machine;
	private Optional<Throwable> firstFailure = Optional.empty();

	Execution(LoadedStudy study, RunOptions options, RunFolder place, RunListener listener, Cancellation cancellation, RunLog log,
			RunStore store, Registry registry, Machine machine) {
		this.study = study;
		this.options = options;
		this.folder = place.path();
		this.scratch = place.scratch();
		this.run = place.record(study, options);
		this.listener = listener;
		this.cancellation = cancellation;
		this.log = log;
		this.store = store;
		this.registry = registry;
		this.machine = machine;
	}

	/**
	 * Runs the steps.
	 *
	 * @throws IOException when the run's folder cannot be written; the record then says that the run never ended
	 */
	RunOutcome run(List<ResolvedStep> steps) throws IOException {
		long began = System.nanoTime();
		listener.on(new RunEvent.RunStarted(run.getId(), study.folder(), folder, steps.stream().map(ResolvedStep::name).toList()));
		save();
		order.addAll(steps.stream().map(ResolvedStep::name).toList());
		new Crew(options.threads()).work(steps, RunRecords::stepsNeeded, this::step);
		return finish(Duration.ofNanos(System.nanoTime() - began));
	}

	private void step(ResolvedStep step) throws IOException {
		listener.on(new RunEvent.StepStarted(step.name(), step.use().id(), order.indexOf(step.name()) + 1, order.size()));
		long began = System.nanoTime();
		StepRun record = begin(step);
		Outcome outcome;
		Duration took;
		Optional<String> cause;
		try {
			try (var seat = machine.cores.seat()) {
				outcome = perform(step, record, seat);
			} catch (Throwable failure) {
				outcome = fail(step, record, failure);
			} finally {
				machine.memory.free(account(step));
			}
			took = Duration.ofNanos(System.nanoTime() - began);
			synchronized (this) {
				record.setStatus(outcome.name());
				record.setSeconds(took.toMillis() / 1000.0);
				ended.put(step.name(), record);
				save();
				cause = Optional.ofNullable(record.getCause());
			}
		} finally {
			machine.underway.end(record); // only now the record says that others may take the result
		}
		listener.on(new RunEvent.StepFinished(step.name(), outcome, took, cause));
	}

	/** The step's name among those of all runs that share the memory. */
	private String account(ResolvedStep step) {
		return run.getId() + "/" + step.name();
	}

	private RunOutcome finish(Duration took) throws IOException {
		Outcome outcome = cancellation.isCancelled() && !allDone() ? Outcome.CANCELLED : firstFailure.isPresent() ? Outcome.FAILED : Outcome.DONE;
		run.setStatus(outcome.name());
		run.setEnded(Instant.now().toString());
		firstFailure.map(RunEngine::words).ifPresent(run::setCause);
		save(); // first of all: whatever becomes of the report, the record says how the run ended
		new ReportWriter().write(run, folder);
		listener.on(new RunEvent.RunFinished(run.getId(), outcome, took, folder, Optional.ofNullable(run.getCause())));
		return new RunOutcome(outcome, run, folder, firstFailure);
	}

	private boolean allDone() {
		return ended.values().stream().allMatch(RunStore::succeeded);
	}

	private synchronized StepRun begin(ResolvedStep step) throws IOException {
		StepRun record = ModelFactory.eINSTANCE.createStepRun();
		record.setName(step.name());
		record.setUse(step.use().id());
		record.setBundle(step.use().bundle());
		record.setBundleVersion(step.use().version());
		record.setParametersVersion(step.use().parametersType().version());
		record.setParameters(RunRecords.parameters(step));
		record.setSeed(study.study().getSeed());
		record.setThreads(options.threads());
		record.setStarted(Instant.now().toString());
		record.setStatus(RunEngine.RUNNING);
		record.getInputs().addAll(RunRecords.declaredInputs(step));
		// in the study's order, whichever began first
		int place = (int) run.getSteps().stream().filter(s -> order.indexOf(s.getName()) < order.indexOf(step.name())).count();
		run.getSteps().add(place, record);
		save();
		return record;
	}

	private Outcome perform(ResolvedStep step, StepRun record, SharedCores.Seat seat) throws Exception {
		cancellation.check();
		Map<String, StepRun> done;
		synchronized (this) {
			done = Map.copyOf(ended);
			Optional<String> missing = RunRecords.stepsNeeded(step).filter(s -> !RunStore.succeeded(done.get(s))).findFirst();
			if (missing.isPresent()) {
				record.setCause("needs " + missing.get() + ", which did not finish");
				return Outcome.SKIPPED;
			}
		}
		seat.hold(1);
		StepInputs inputs = InputBinder.bind(step, folder, done, registry);
		synchronized (this) {
			record.getInputs().clear();
			record.getInputs().addAll(RunRecords.inputs(inputs));
			record.setHash(RunRecords.hash(record, inputs));
		}
		if (!options.force()) {
			if (!machine.underway.tryBegin(record.getHash(), record)) {
				seat.hold(0);
				machine.underway.begin(record.getHash(), record);
				seat.hold(1);
			}
			Optional<RunStore.Stored> before = store.unchanged(record.getHash(), run.getId());
			if (before.isPresent()) {
				reuse(before.get(), record);
				return Outcome.REUSED;
			}
		}
		long size = inputs.bytes() * COPIES;
		if (!machine.memory.tryTake(account(step), size)) {
			seat.hold(0);
			machine.memory.take(account(step), size);
			seat.hold(1);
		}
		execute(step, record, inputs, seat);
		return Outcome.DONE;
	}

	private void reuse(RunStore.Stored before, StepRun record) throws IOException {
		Path copy = scratch.forStep(record.getName(), "out");
		Folders.duplicate(before.folder(), copy);
		Folders.publish(copy, folder.resolve(record.getName()));
		synchronized (this) {
			record.setReusedFrom(before.run());
			record.setEngine(before.step().getEngine());
			record.setDevice(before.step().getDevice());
			record.setThreads(before.step().getThreads());
			record.setFacts(before.step().getFacts());
			record.getArtefacts().addAll(EcoreUtil.copyAll(before.step().getArtefacts()));
		}
		announce(record);
	}

	private void execute(ResolvedStep step, StepRun record, StepInputs inputs, SharedCores.Seat seat) throws Exception {
		Path out = scratch.forStep(step.name(), "out");
		Path work = scratch.forStep(step.name(), "work");
		var outputs = new ArtefactWriter(out, step.use().id());
		// kept for this step's result as this product's code makes it with these threads: another build may compute otherwise
		String key = Hashes.of(List.of(record.getHash(), run.getProduct(), Integer.toString(options.threads())));
		try (var checkpoints = new Checkpoints(store.results(), key, scratch.forStep(step.name(), "checkpoints"));
				var measure = machine.measures.begin(seat)) {
			if (options.force()) {
				checkpoints.forget();
			}
			var context = new StepContext(step.name(), study.study().getSeed(), options.threads(), inputs, outputs, work, checkpoints,
					cancellation, seat, machine.memory.account(account(step)), listener::on, options.previews());
			if (checkpoints.any()) {
				context.log("goes on from what an interrupted run kept");
			}
			step.use().run(step.parameters(), context);
			cancellation.check();
			Folders.publish(out, folder.resolve(step.name()));
			finish(step, record, outputs, context.facts(), measure);
			checkpoints.clear();
		}
	}

	private void finish(ResolvedStep step, StepRun record, ArtefactWriter outputs, Map<String, String> facts, Measures.Measure measure) {
		synchronized (this) {
			measure.cpuTime().ifPresent(cpu -> record.setCpuSeconds(cpu.toMillis() / 1000.0));
			measure.peakMemory().ifPresent(record::setPeakMemory);
			record.setEngine(facts.getOrDefault("engine", "jvm"));
			record.setDevice(facts.getOrDefault("device", "cpu"));
			facts(facts).ifPresent(record::setFacts);
			outputs.artefacts().forEach(a -> {
				a.setPath(step.name() + "/" + a.getPath());
				record.getArtefacts().add(a);
			});
		}
		announce(record);
	}

	/** What the record has no place of its own for, as JSON; empty where there is nothing. */
	private static Optional<String> facts(Map<String, String> facts) {
		var more = new JsonObject();
		new TreeMap<>(facts).forEach((name, value) -> {
			if (!OWN_PLACE.contains(name)) {
				more.addProperty(name, value);
			}
		});
		return more.isEmpty() ? Optional.empty() : Optional.of(more.toString());
	}

	private void announce(StepRun record) {
		List<RunEvent> written;
		synchronized (this) {
			written = record.getArtefacts().stream().<RunEvent>map(a -> new RunEvent.ArtefactWritten(record.getName(), a.getName(),
					a.getKind(), folder.resolve(a.getPath()), a.getSha256())).toList();
		}
		written.forEach(listener::on);
	}

	private synchronized Outcome fail(ResolvedStep step, StepRun record, Throwable thrown) {
		if (isCancelled(thrown)) {
			record.setCause("cancelled");
			return Outcome.CANCELLED;
		}
		Throwable failure = placed(step, thrown);
		record.setCause(RunEngine.words(failure));
		log.failure(failure);
		if (firstFailure.isEmpty()) {
			firstFailure = Optional.of(failure);
		}
		return Outcome.FAILED;
	}

	/** The failure with the place in the study that is to blame, where one is. */
	private static Throwable placed(ResolvedStep step, Throwable failure) {
		return step.written().problem(failure).map(p -> new ProblemsException(p).initCause(failure)).orElse(failure);
	}

	/** Whether a failure is only what the person asked for; a pool of threads wraps it. */
	private boolean isCancelled(Throwable failure) {
		for (Throwable at = failure; cancellation.isCancelled() && at != null; at = at.getCause()) {
			if (at instanceof CancelledException || at instanceof InterruptedException) {
				return true;
			}
		}
		return false;
	}

	private synchronized void save() throws IOException {
		RunFiles.write(run, folder.resolve("run.json"));
	}
}
