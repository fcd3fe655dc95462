package org.latentworkbench.core.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunFolder;
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
 * the settings do not touch are computed by one of them and taken by the others. Beside them {@code sweep-<id>/} holds the record, the table
 * of what was measured, the figure, the best configuration and a report; it is brought up to date after every run, and can be shown and
 * exported as a run can.
 */
public final class Sweep {
	/** What the names of sweeps' folders begin with. */
	public static final String PREFIX = RunFiles.SWEEP;
	/** A setting that only repeats, where others are varied, too. */
	static final String SEED = "seed";
	private static final String RUNNING = "RUNNING";
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
	 * Runs the combinations, as many at the same time as there are threads, which they share; one that fails does not stop the others. What a run
	 * computes does not depend on what runs beside it.
	 *
	 * @param listener told by one thread at a time
	 * @throws InputException when a wanted step does not exist, or no run measured what the best is to be found by; the runs
	 *                        that are done stay
	 * @throws IOException    when the results folder cannot be written
	 */
	public SweepOutcome run(RunOptions options, SweepListener listener, Cancellation cancellation) throws IOException, InputException {
		checkThatVariedStepsRun(options.only());
		try (var folder = RunFolder.create(options.results().orElse(first().folder().resolve("results")), PREFIX)) {
			return run(options, listener, cancellation, folder, new SweepFiles(grid, folder, options, first(), goal));
		}
	}

	private SweepOutcome run(RunOptions options, SweepListener listener, Cancellation cancellation, RunFolder folder, SweepFiles files)
			throws IOException, InputException {
		listener.on(new SweepEvent.SweepStarted(folder.id(), first().folder(), folder.path(), grid.axes().stream().map(Grid.Axis::key).toList(),
				points.size()));
		var done = new TreeMap<Integer, SweepPoint>();
		var outcomes = new TreeMap<Integer, RunOutcome>();
		var named = new AtomicReference<Optional<Goal>>(Optional.empty());
		files.write(List.of(), RUNNING, Optional.empty());
		new PointRuns(points, studies, options, registry, listener, cancellation.part()).run((point, outcome) -> {
			outcomes.put(point.point().number(), outcome);
			done.put(point.point().number(), point);
			if (goal.isPresent() && named.get().isEmpty() && outcome.outcome() == Outcome.DONE) {
				named.set(Optional.of(known(files, List.copyOf(done.values()), point.metrics())));
			}
			files.write(List.copyOf(done.values()), RUNNING, Optional.empty());
		});
		List<SweepPoint> all = List.copyOf(done.values());
		Outcome how = all.size() < points.size() || all.stream().anyMatch(p -> p.outcome() == Outcome.CANCELLED) ? Outcome.CANCELLED
				: all.stream().allMatch(p -> p.outcome() == Outcome.DONE) ? Outcome.DONE : Outcome.FAILED;
		Optional<SweepEvent.Best> best = named.get().isEmpty() ? Optional.empty() : best(named.get().get(), all, folder.path());
		files.figure(all, named.get());
		files.write(all, how.name(), best);
		files.report();
		listener.on(new SweepEvent.SweepFinished(folder.id(), how, folder.path(), best));
		return new SweepOutcome(how, folder.path(), List.copyOf(outcomes.values()), best);
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
