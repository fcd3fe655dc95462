package org.latentworkbench.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.MemoryNeed;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.ResolvedStep;

/**
 * What a step sees that is only asked what it will need. Outputs stay in memory. A step that may not do its work is stopped once it has said how
 * long that takes, or begins with it.
 */
final class ForecastContext implements RunContext, AutoCloseable {
	/** An artefact in memory: a dataset or a table; others are only known to be there. */
	record Kept(String kind, Optional<Object> value) {
		/** As a run chooses: by its name, else the one named as the role, else the only one of the kind. */
		static Optional<Kept> chosen(Map<String, Kept> made, String kind, String role, Optional<String> name) {
			List<Map.Entry<String, Kept>> fitting = made.entrySet().stream().filter(e -> Kinds.fits(kind, e.getValue().kind())).toList();
			String wanted = name.orElse(role);
			return fitting.stream().filter(e -> e.getKey().equals(wanted)).findFirst()
					.or(() -> name.isEmpty() && fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty()).map(Map.Entry::getValue);
		}
	}

	/** What is bound to a role: a file, or an artefact where it is known. */
	record Input(String shown, Optional<Path> file, Optional<Kept> artefact) {
	}

	/** Ends a step that has said enough. */
	private static final class Enough extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Enough() {
			super("the step has said what it needs", null, false, false);
		}
	}

	private final String step;
	private final long seed;
	private final int threads;
	private final Map<String, List<Input>> inputs;
	private final Registry registry;
	private final Cancellation cancellation;
	private final boolean works;
	private final Map<String, Kept> made = new LinkedHashMap<>();
	private final List<String> warnings = new ArrayList<>();
	private Optional<Forecast.Need> need = Optional.empty();
	private Optional<Duration> time = Optional.empty();
	private Optional<Path> folder = Optional.empty();
	private volatile boolean stopped;

	/** @param works whether the step does its work to the end */
	ForecastContext(ResolvedStep step, long seed, int threads, Map<String, List<Input>> inputs, Registry registry, Cancellation cancellation,
			boolean works) {
		this.step = step.name();
		this.seed = seed;
		this.threads = threads;
		this.inputs = inputs;
		this.registry = registry;
		this.cancellation = cancellation;
		this.works = works;
	}

	/** Whether the step was ended here. */
	boolean stopped() {
		return stopped;
	}

	synchronized Optional<Forecast.Need> need() {
		return need;
	}

	synchronized List<String> warnings() {
		return List.copyOf(warnings);
	}

	synchronized Map<String, Kept> made() {
		return Map.copyOf(made);
	}

	private Enough enough() {
		stopped = true;
		return new Enough();
	}

	@Override
	public void takes(Duration expected) {
		time = expected.isZero() ? Optional.empty() : Optional.of(expected);
	}

	@Override
	public synchronized void needs(String what, long bytes, String advice) throws InputException {
		if (need.isEmpty() || bytes > need.get().bytes() || time.isPresent()) {
			need = Optional.of(new Forecast.Need(what, Math.max(bytes, need.map(Forecast.Need::bytes).orElse(0L)), time));
		}
		MemoryNeed.check(what, bytes, advice);
		if (!works && time.isPresent()) {
			throw enough();
		}
	}

	@Override
	public boolean has(String role) {
		return !inputs.getOrDefault(role, List.of()).isEmpty();
	}

	private Input single(String role) throws InputException {
		List<Input> bound = inputs.getOrDefault(role, List.of());
		if (bound.size() != 1) {
			throw new InputException("the input '" + role + "' is bound to " + bound.size() + " things, one is expected; write  in: { " + role + ": ... }");
		}
		return bound.get(0);
	}

	/** The reader of a file that the user bound to a role. */
	private StepInputs reader(String role, Input input) {
		return new StepInputs(step, Map.of(role, List.of(new StepInputs.Bound(input.shown(), input.file().orElseThrow(this::enough), Kinds.FILE, "", ""))),
				registry);
	}

	@Override
	public Dataset dataset(String role) throws IOException, InputException {
		Input input = single(role);
		if (input.artefact().flatMap(Kept::value).orElse(null) instanceof Dataset dataset) {
			return dataset;
		}
		return reader(role, input).dataset(role, this::warn);
	}

	@Override
	public LatentModel model(String role) {
		throw enough();
	}

	@Override
	public SequencedMap<String, LatentModel> models(String role) {
		throw enough();
	}

	@Override
	public Table table(String role) throws IOException, InputException {
		return table(role, single(role));
	}

	private Table table(String role, Input input) throws IOException, InputException {
		return input.artefact().flatMap(Kept::value).orElse(null) instanceof Table table ? table : reader(role, input).table(role);
	}

	@Override
	public SequencedMap<String, Table> tables(String role) throws IOException, InputException {
		var tables = new LinkedHashMap<String, Table>();
		for (Input input : inputs.getOrDefault(role, List.of())) {
			tables.put(input.shown(), table(role, input));
		}
		return tables;
	}

	@Override
	public List<Path> files(String role) {
		return inputs.getOrDefault(role, List.of()).stream().map(i -> i.file().orElseThrow(this::enough)).toList();
	}

	@Override
	public Dataset read(Path file, DatasetFormat.Options options) throws IOException, InputException {
		return registry.format(file).read(file, options);
	}

	private synchronized void keep(String name, String kind, Optional<Object> value) {
		cancellation.check();
		if (!works) {
			throw enough();
		}
		made.put(name, new Kept(kind, value));
	}

	@Override
	public void dataset(String name, Dataset dataset) {
		keep(name, Kinds.DATASET, Optional.of(dataset));
	}

	@Override
	public void model(String name, LatentModel model) {
		keep(name, Kinds.MODEL, Optional.empty());
	}

	@Override
	public void table(String name, Table table) {
		keep(name, Kinds.TABLE, Optional.of(table));
	}

	@Override
	public void embedding(String name, Table positions) {
		keep(name, Kinds.EMBEDDING, Optional.of(positions));
	}

	@Override
	public void curve(String name, Table curves) {
		keep(name, Kinds.CURVE, Optional.of(curves));
	}

	@Override
	public void associations(String name, Table associations) {
		keep(name, Kinds.ASSOCIATIONS, Optional.of(associations));
	}

	@Override
	public void matrix(String name, Matrix matrix) {
		keep(name, Kinds.MATRIX, Optional.empty());
	}

	@Override
	public void figure(String name, Figure figure) {
		if (!works) {
			throw enough();
		}
	}

	@Override
	public RandomStream random(String name) {
		return RandomStream.of(seed, step, name);
	}

	@Override
	public Progress progress(String what, long total, String unit) {
		return new Progress() {
			@Override
			public void at(long done) {
				cancellation.check();
				if (!works && done > 0) {
					throw enough();
				}
			}

			@Override
			public void metric(String name, double value) {
				cancellation.check();
			}
		};
	}

	@Override
	public void checkCancelled() {
		cancellation.check();
	}

	@Override
	public void log(String message) {
		// there is no log
	}

	@Override
	public synchronized void warn(String message) {
		warnings.add(message);
	}

	@Override
	public void fact(String name, String value) {
		// there is no record
	}

	@Override
	public synchronized Path scratch() {
		try {
			if (folder.isEmpty()) {
				folder = Optional.of(Files.createTempDirectory("latent-forecast"));
			}
			return folder.get();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public Path checkpoint(String name) {
		return scratch().resolve("checkpoint-" + name);
	}

	@Override
	public int threads() {
		return threads;
	}

	@Override
	public synchronized void close() {
		if (folder.isPresent()) {
			try {
				Folders.delete(folder.get());
			} catch (IOException e) {
				// the system's folder for such things is emptied anyway
			}
		}
	}
}
