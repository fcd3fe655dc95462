package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.study.Target;

/**
 * Runs studies: each step in a scratch folder, published whole when it is done; independent steps at the same time. Whatever happens, what was in the
 * results folder before stays as it was, and {@code run.json} says how far the run got.
 */
public final class RunEngine {
	/** The status of a run or step that has begun and not ended. */
	static final String RUNNING = "RUNNING";

	private final Registry registry;

	public RunEngine(Registry registry) {
		this.registry = registry;
	}

	/**
	 * Runs a study's steps, each after those it needs. Steps that need a failed one are skipped, the others still run.
	 *
	 * @throws InputException when a wanted step does not exist
	 * @throws IOException    when the results folder cannot be written
	 */
	public RunOutcome run(LoadedStudy study, RunOptions options, RunListener listener, Cancellation cancellation)
			throws IOException, InputException {
		return run(study, options, listener, cancellation, new Machine(options.threads(), cancellation));
	}

	/**
	 * As {@link #run(LoadedStudy, RunOptions, RunListener, Cancellation)}, beside other runs.
	 *
	 * @param machine what they share; of as many threads as the options say
	 */
	public RunOutcome run(LoadedStudy study, RunOptions options, RunListener listener, Cancellation cancellation, Machine machine)
			throws IOException, InputException {
		List<ResolvedStep> steps = selected(study, options.only());
		Path results = options.results().orElse(study.folder().resolve("results"));
		try (var folder = RunFolder.create(results, ""); var log = new RunLog(folder.path().resolve("log.txt"))) {
			RunListener all = event -> {
				synchronized (log) {
					log.on(event);
					listener.on(event);
				}
			};
			return new Execution(study, options, folder, all, cancellation, log, new RunStore(results), registry, machine).run(steps);
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
