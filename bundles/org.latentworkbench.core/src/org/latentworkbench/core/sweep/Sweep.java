package org.latentworkbench.core.sweep;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunEngine;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunOutcome;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.study.Target;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

/**
 * A study run once for each combination of settings. Each is a run like any other, in the same results folder, so that steps that
 * the settings do not touch are taken from the run before. Beside them {@code sweep-<id>/} holds the record, the table of what
 * was measured, the figure and the best configuration; it is brought up to date after every run.
 */
public final class Sweep {
	/** What the names of sweeps' folders begin with. */
	public static final String PREFIX = "sweep-";
	/** A setting that only repeats, where others are varied, too. */
	static final String SEED = "seed";
	private static final String RUNNING = "RUNNING";
	private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
	/** As many problems are told; most are the same for every combination. */
	private static final int TOLD = 20;

	private final Grid grid;
	private final List<Grid.Point> points;
	private final List<LoadedStudy> studies;
	private final Optional<Goal> goal;
	private final Optional<Path> configs;
	private final Registry registry;

	private Sweep(Grid grid, List<LoadedStudy> studies, Optional<Goal> goal, Optional<Path> configs, Registry registry) {
		this.grid = grid;
		this.points = grid.points();
		this.studies = studies;
		this.goal = goal;
		this.configs = configs;
		this.registry = registry;
	}

	/**
	 * Reads and checks the study with every combination of settings. Nothing is run or written.
	 *
	 * @param study   a study's folder or file
	 * @param goal    how the best combination is found; empty: not at all
	 * @param configs where its configuration files go; empty: the folder {@code best} in the sweep's own
	 * @throws ProblemsException with what is wrong with the study or with any combination
	 * @throws InputException    when a file stands where a configuration would go
	 */
	public static Sweep prepare(Path study, Grid grid, Optional<Goal> goal, Optional<Path> configs, Registry registry)
			throws InputException {
		var studies = new ArrayList<LoadedStudy>();
		var problems = new LinkedHashSet<Problem>();
		for (Grid.Point point : grid.points()) {
			try {
				studies.add(StudyFile.load(study, grid.settings(point), registry));
			} catch (ProblemsException e) {
				problems.addAll(e.problems());
			}
		}
		if (!problems.isEmpty()) {
			throw new ProblemsException(problems.stream().limit(TOLD).toList());
		}
		var sweep = new Sweep(grid, studies, goal, configs, registry);
		if (configs.isPresent() && goal.isPresent()) {
			for (String step : sweep.variedSteps()) {
				Path file = configs.get().resolve(step + ".yaml");
				if (Files.exists(file)) {
					throw new InputException(file + ": there is such a file already, and the best configuration would go there; name another folder");
				}
			}
		}
		return sweep;
	}

	/** The first combination's study, for its warnings. */
	public LoadedStudy first() {
		return studies.get(0);
	}

	/** The steps of which a setting is varied. */
	List<String> variedSteps() {
		return grid.axes().stream().map(Grid.Axis::key).filter(k -> !k.equals(SEED)).map(k -> k.substring(0, k.indexOf('.'))).distinct()
				.toList();
	}

	/** The varied settings that are not mere repeats. */
	static List<String> parameters(Grid grid) {
		List<String> keys = grid.axes().stream().map(Grid.Axis::key).toList();
		return keys.size() > 1 ? keys.stream().filter(k -> !k.equals(SEED)).toList() : keys;
	}

	/**
	 * Runs the combinations one after the other; one that fails does not stop the others.
	 *
	 * @throws InputException when a wanted step does not exist, or no run measured what the best is to be found by; the runs
	 *                        that are done stay
	 * @throws IOException    when the results folder cannot be written
	 */
	public SweepOutcome run(RunOptions options, SweepListener listener, Cancellation cancellation) throws IOException, InputException {
		checkThatVariedStepsRun(options.only());
		Path results = options.results().orElse(first().folder().resolve("results"));
		Path folder = createFolder(results);
		String id = folder.getFileName().toString();
		var files = new SweepFiles(grid, folder, options.commandLine(), first());
		listener.on(new SweepEvent.SweepStarted(id, first().folder(), folder, grid.axes().stream().map(Grid.Axis::key).toList(),
				points.size()));
		var done = new ArrayList<SweepPoint>();
		var outcomes = new ArrayList<RunOutcome>();
		Optional<Goal> named = Optional.empty();
		files.write(done, RUNNING, Optional.empty());
		for (int i = 0; i < points.size() && !cancellation.isCancelled(); i++) {
			Grid.Point point = points.get(i);
			listener.on(new SweepEvent.PointStarted(point.number(), points.size(), point.values()));
			RunOutcome outcome = new RunEngine(registry).run(studies.get(i), options, listener, cancellation);
			Map<String, Double> metrics = RunMetrics.of(outcome.run(), outcome.folder());
			outcomes.add(outcome);
			done.add(new SweepPoint(point, studies.get(i), outcome.run().getId(), outcome.outcome(), metrics));
			listener.on(new SweepEvent.PointFinished(point.number(), points.size(), outcome.run().getId(), outcome.outcome(), metrics));
			if (goal.isPresent() && named.isEmpty() && outcome.outcome() == Outcome.DONE) {
				named = Optional.of(known(files, done, metrics));
			}
			files.write(done, RUNNING, Optional.empty());
		}
		Outcome how = done.size() < points.size() || done.get(done.size() - 1).outcome() == Outcome.CANCELLED ? Outcome.CANCELLED
				: done.stream().allMatch(p -> p.outcome() == Outcome.DONE) ? Outcome.DONE : Outcome.FAILED;
		Optional<SweepEvent.Best> best = named.isEmpty() ? Optional.empty() : best(named.get(), done, folder);
		files.figure(done, named);
		files.write(done, how.name(), best);
		listener.on(new SweepEvent.SweepFinished(id, how, folder, best));
		return new SweepOutcome(how, folder, outcomes, best);
	}

	/** The goal's metric by its whole name: a slip of the pen is found after the first run, not after the last. */
	private Goal known(SweepFiles files, List<SweepPoint> done, Map<String, Double> metrics) throws IOException, InputException {
		try {
			return goal.orElseThrow().among(metrics.keySet());
		} catch (InputException e) {
			files.write(done, Outcome.FAILED.name(), Optional.empty());
			throw e;
		}
	}

	/** A setting of a step that is not run changes nothing. */
	private void checkThatVariedStepsRun(Set<String> only) throws InputException {
		if (only.isEmpty()) {
			return;
		}
		var needed = new HashSet<>(only);
		for (ResolvedStep step : first().steps().reversed()) {
			if (needed.contains(step.name())) {
				step.inputs().values().forEach(targets -> targets.forEach(target -> {
					if (target instanceof Target.FromStep from) {
						needed.add(from.step());
					}
				}));
			}
		}
		for (String step : variedSteps()) {
			if (!needed.contains(step)) {
				throw new InputException("a setting of the step '" + step + "' is varied, but the step is not run: none of "
						+ String.join(", ", only.stream().sorted().toList()) + " needs it; name it, too");
			}
		}
	}

	private static Path createFolder(Path results) throws IOException {
		Files.createDirectories(results);
		while (true) {
			String id = PREFIX + ID.format(Instant.now()) + String.format(Locale.ROOT, "-%04x", ThreadLocalRandom.current().nextInt(0x10000));
			try {
				return Files.createDirectory(results.resolve(id));
			} catch (FileAlreadyExistsException e) {
				// two sweeps in one second drew the same four digits: draw again
			}
		}
	}

	/** The combination whose repeats are best on average; a repeat that failed or measured nothing rules it out. */
	private Optional<SweepEvent.Best> best(Goal by, List<SweepPoint> done, Path folder) throws IOException {
		List<String> parameters = parameters(grid);
		Map<Map<String, String>, List<SweepPoint>> repeats = new LinkedHashMap<>();
		for (SweepPoint p : done) {
			var key = new LinkedHashMap<>(p.point().values());
			key.keySet().retainAll(parameters);
			repeats.computeIfAbsent(key, k -> new ArrayList<>()).add(p);
		}
		Map<String, String> settings = null;
		double value = Double.NaN;
		for (var e : repeats.entrySet()) {
			double mean = e.getValue().stream().mapToDouble(p -> p.outcome() == Outcome.DONE ? p.metric(by.metric()) : Double.NaN).average()
					.orElse(Double.NaN);
			if (by.better(mean, value)) {
				value = mean;
				settings = e.getKey();
			}
		}
		if (settings == null) {
			return Optional.empty();
		}
		List<SweepPoint> winners = repeats.get(settings);
		List<String> runs = winners.stream().map(SweepPoint::run).toList();
		List<Path> written = new BestConfig(winners.get(0).study(), by, value, runs).write(variedSteps(),
				configs.orElse(folder.resolve("best")));
		return Optional.of(new SweepEvent.Best(by.metric(), by.less(), value, settings, runs, written));
	}
}
