package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.report.ReportWriter;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.study.Target;
import org.latentworkbench.core.yaml.Nearest;

/**
 * Runs studies: step after step, each in a scratch folder, published whole when it is done. Whatever happens, what was in the
 * results folder before stays as it was, and {@code run.json} says how far the run got.
 */
public final class RunEngine {
	private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
	/** The status of a run or step that has begun and not ended. */
	static final String RUNNING = "RUNNING";

	private final Registry registry;

	public RunEngine(Registry registry) {
		this.registry = registry;
	}

	/**
	 * Runs a study's steps in order. Steps that need a failed one are skipped, the others still run.
	 *
	 * @throws InputException when a wanted step does not exist
	 * @throws IOException    when the results folder cannot be written
	 */
	public RunOutcome run(LoadedStudy study, RunOptions options, RunListener listener, Cancellation cancellation)
			throws IOException, InputException {
		List<ResolvedStep> steps = selected(study, options.only());
		Path results = options.results().orElse(study.folder().resolve("results"));
		Path folder = createRunFolder(results);
		Run run = record(study, options, folder);
		try (var log = new RunLog(folder.resolve("log.txt")); var scratch = ScratchFolder.open(results, run.getId())) {
			RunListener all = event -> {
				synchronized (log) {
					log.on(event);
					listener.on(event);
				}
			};
			var execution = new Execution(study, options, folder, results, scratch, run, all, cancellation, log);
			return execution.run(steps);
		}
	}

	/** The wanted steps and all that they need, in the study's order. */
	private static List<ResolvedStep> selected(LoadedStudy study, Set<String> wanted) throws InputException {
		Map<String, ResolvedStep> byName = new HashMap<>();
		study.steps().forEach(s -> byName.put(s.name(), s));
		var needed = new HashSet<String>();
		var open = new ArrayList<String>(wanted.isEmpty() ? byName.keySet() : wanted);
		while (!open.isEmpty()) {
			String name = open.removeLast();
			ResolvedStep step = byName.get(name);
			if (step == null) {
				throw new InputException("the study has no step '" + name + "'"
						+ Nearest.to(name, byName.keySet()).map(n -> ", did you mean '" + n + "'?").orElse("")
						+ " (steps: " + String.join(", ", study.steps().stream().map(ResolvedStep::name).toList()) + ")");
			}
			if (needed.add(name)) {
				step.inputs().values().forEach(targets -> targets.forEach(target -> {
					if (target instanceof Target.FromStep from) {
						open.add(from.step());
					}
				}));
			}
		}
		return study.steps().stream().filter(s -> needed.contains(s.name())).toList();
	}

	private static Path createRunFolder(Path results) throws IOException {
		Files.createDirectories(results);
		while (true) {
			String id = ID.format(Instant.now()) + String.format(Locale.ROOT, "-%04x", ThreadLocalRandom.current().nextInt(0x10000));
			try {
				return Files.createDirectory(results.resolve(id));
			} catch (FileAlreadyExistsException e) {
				// two runs in one second drew the same four digits: draw again
			}
		}
	}

	private static Run record(LoadedStudy study, RunOptions options, Path folder) {
		Run run = ModelFactory.eINSTANCE.createRun();
		run.setId(folder.getFileName().toString());
		run.setStudy(study.study().getName());
		run.setStarted(Instant.now().toString());
		run.setStatus(RUNNING);
		run.setCommandLine(String.join(" ", options.commandLine()));
		run.setProduct(Host.product());
		run.setSeed(study.study().getSeed());
		run.setJvm(Host.jvm());
		run.setOs(Host.os());
		run.setCores(Runtime.getRuntime().availableProcessors());
		run.setThreads(options.threads());
		return run;
	}

	/** One run under way. */
	private final class Execution {
		private final LoadedStudy study;
		private final RunOptions options;
		private final Path folder;
		private final ScratchFolder scratch;
		private final Run run;
		private final RunListener listener;
		private final Cancellation cancellation;
		private final RunLog log;
		private final RunStore store;
		private final Map<String, StepRun> ended = new HashMap<>();
		private Optional<Throwable> firstFailure = Optional.empty();

		Execution(LoadedStudy study, RunOptions options, Path folder, Path results, ScratchFolder scratch, Run run, RunListener listener,
				Cancellation cancellation, RunLog log) {
			this.study = study;
			this.options = options;
			this.folder = folder;
			this.scratch = scratch;
			this.run = run;
			this.listener = listener;
			this.cancellation = cancellation;
			this.log = log;
			this.store = new RunStore(results);
		}

		RunOutcome run(List<ResolvedStep> steps) throws IOException {
			long began = System.nanoTime();
			listener.on(new RunEvent.RunStarted(run.getId(), study.folder(), folder, steps.stream().map(ResolvedStep::name).toList()));
			save();
			int number = 0;
			for (ResolvedStep step : steps) {
				listener.on(new RunEvent.StepStarted(step.name(), step.use().id(), ++number, steps.size()));
				long stepBegan = System.nanoTime();
				StepRun record = begin(step);
				Outcome outcome;
				try {
					outcome = perform(step, record);
				} catch (Throwable failure) {
					outcome = fail(record, failure);
				}
				Duration took = Duration.ofNanos(System.nanoTime() - stepBegan);
				record.setStatus(outcome.name());
				record.setSeconds(took.toMillis() / 1000.0);
				ended.put(step.name(), record);
				save();
				listener.on(new RunEvent.StepFinished(step.name(), outcome, took, Optional.ofNullable(record.getCause())));
			}
			return finish(Duration.ofNanos(System.nanoTime() - began));
		}

		private RunOutcome finish(Duration took) throws IOException {
			Outcome outcome = cancellation.isCancelled() && !allDone() ? Outcome.CANCELLED : firstFailure.isPresent() ? Outcome.FAILED : Outcome.DONE;
			run.setStatus(outcome.name());
			run.setEnded(Instant.now().toString());
			firstFailure.map(RunEngine::words).ifPresent(run::setCause);
			new ReportWriter().write(run, folder);
			save();
			listener.on(new RunEvent.RunFinished(run.getId(), outcome, took, folder, Optional.ofNullable(run.getCause())));
			return new RunOutcome(outcome, run, folder, firstFailure);
		}

		private boolean allDone() {
			return ended.values().stream().allMatch(RunStore::succeeded);
		}

		private StepRun begin(ResolvedStep step) throws IOException {
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
			record.setStatus(RUNNING);
			record.getInputs().addAll(RunRecords.declaredInputs(step));
			run.getSteps().add(record);
			save();
			return record;
		}

		private Outcome perform(ResolvedStep step, StepRun record) throws Exception {
			cancellation.check();
			Optional<String> missing = RunRecords.stepsNeeded(step).filter(s -> !RunStore.succeeded(ended.get(s))).findFirst();
			if (missing.isPresent()) {
				record.setCause("needs " + missing.get() + ", which did not finish");
				return Outcome.SKIPPED;
			}
			StepInputs inputs = InputBinder.bind(step, folder, ended, registry);
			record.getInputs().clear();
			record.getInputs().addAll(RunRecords.inputs(inputs));
			record.setHash(RunRecords.hash(record));
			if (!options.force()) {
				Optional<RunStore.Stored> before = store.unchanged(record.getHash(), run.getId());
				if (before.isPresent()) {
					reuse(before.get(), record);
					return Outcome.REUSED;
				}
			}
			execute(step, record, inputs);
			return Outcome.DONE;
		}

		private void reuse(RunStore.Stored before, StepRun record) throws IOException {
			Path copy = scratch.forStep(record.getName(), "out");
			Folders.duplicate(before.folder(), copy);
			Folders.publish(copy, folder.resolve(record.getName()));
			record.setReusedFrom(before.run());
			record.setEngine(before.step().getEngine());
			record.setDevice(before.step().getDevice());
			record.getArtefacts().addAll(org.eclipse.emf.ecore.util.EcoreUtil.copyAll(before.step().getArtefacts()));
			announce(record);
		}

		private void execute(ResolvedStep step, StepRun record, StepInputs inputs) throws Exception {
			Path out = scratch.forStep(step.name(), "out");
			Path work = scratch.forStep(step.name(), "work");
			var outputs = new ArtefactWriter(out, step.use().id());
			var context = new StepContext(step.name(), study.study().getSeed(), options.threads(), inputs, outputs, work,
					cancellation, listener::on);
			Duration cpu = Host.cpuTime();
			Host.resetPeakHeap();
			step.use().run(step.parameters(), context);
			cancellation.check();
			record.setCpuSeconds(Host.cpuTime().minus(cpu).toMillis() / 1000.0);
			record.setPeakMemory(Host.peakHeap());
			record.setEngine(context.facts().getOrDefault("engine", "jvm"));
			record.setDevice(context.facts().getOrDefault("device", "cpu"));
			Folders.publish(out, folder.resolve(step.name()));
			outputs.artefacts().forEach(a -> {
				a.setPath(step.name() + "/" + a.getPath());
				record.getArtefacts().add(a);
			});
			announce(record);
		}

		private void announce(StepRun record) {
			record.getArtefacts().forEach(a -> listener.on(new RunEvent.ArtefactWritten(record.getName(), a.getName(), a.getKind(),
					folder.resolve(a.getPath()), a.getSha256())));
		}

		private Outcome fail(StepRun record, Throwable failure) {
			if (failure instanceof CancelledException || cancellation.isCancelled() && Thread.interrupted()) {
				record.setCause("cancelled");
				return Outcome.CANCELLED;
			}
			record.setCause(words(failure));
			log.failure(failure);
			if (firstFailure.isEmpty()) {
				firstFailure = Optional.of(failure);
			}
			return Outcome.FAILED;
		}

		private void save() throws IOException {
			RunFiles.write(run, folder.resolve("run.json"));
		}
	}

	/** A failure in words for a person; a class name only where the message alone would say too little. */
	static String words(Throwable failure) {
		String message = failure.getMessage();
		return switch (failure) {
			case InputException e -> message;
			case OutOfMemoryError e -> "out of memory (" + message + "); give it more, for instance LATENT_JAVA_OPTS=-Xmx8g";
			case java.nio.file.FileSystemException e -> "cannot write or read " + e.getFile()
					+ (e.getReason() == null ? " (" + e.getClass().getSimpleName() + ")" : ": " + e.getReason());
			case IOException e -> message == null ? e.getClass().getSimpleName() : message;
			default -> failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
		};
	}
}
