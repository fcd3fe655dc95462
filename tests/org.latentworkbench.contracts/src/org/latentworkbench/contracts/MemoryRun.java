package org.latentworkbench.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.PreviewImages;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Figure;

/**
 * A run without a study: inputs are handed over, outputs are kept in memory, and a test can cancel it after a number of
 * checks. Models are saved when they are written, as a real run does, and their files kept. Close it to delete its folder.
 */
public final class MemoryRun implements RunContext, AutoCloseable {
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

	/**
	 * One artefact.
	 *
	 * @param kind    the word that plugin.xml has for it: table, matrix, figure, ...
	 * @param content a Dataset, Table, Matrix, Figure or {@link SavedModel}
	 */
	public record Output(String name, String kind, Object content) {
	}

	/**
	 * A model as it was written.
	 *
	 * @param files path inside the model's folder to content, ordered by path
	 */
	public record SavedModel(LatentModel model, Path folder, Map<String, byte[]> files) {
	}

	private final long seed;
	private final Map<String, Object> inputs = new LinkedHashMap<>();
	private final Map<String, DatasetFormat> formats = new TreeMap<>();
	/** By the file that a real run would write. */
	private final Map<String, Output> outputs = new LinkedHashMap<>();
	private final List<String> messages = new ArrayList<>();
	private final List<String> warnings = new ArrayList<>();
	private final Map<String, String> facts = new TreeMap<>();
	private final Map<String, Double> metrics = new LinkedHashMap<>();
	private Path folder;
	private final List<Matrix> previews = new ArrayList<>();
	private final List<Figure> figurePreviews = new ArrayList<>();
	private final List<PreviewImages> imagePreviews = new ArrayList<>();
	private boolean watched;
	private int threads = 1;
	private long checksLeft = Long.MAX_VALUE;
	private long checks;
	private long cancelledAt;

	/** @param seed the study's seed */
	public MemoryRun(long seed) {
		this.seed = seed;
	}

	/** Binds a role. @param input a Dataset, LatentModel, Table, Path or List of Paths; for several models or tables a List or a Map by name */
	public MemoryRun with(String role, Object input) {
		inputs.put(role, input);
		return this;
	}

	/** Leaves a role unbound. */
	public MemoryRun without(String role) {
		inputs.remove(role);
		return this;
	}

	/** @param ending of files that {@link #read} is to read with this format, without the dot */
	public MemoryRun withFormat(String ending, DatasetFormat format) {
		formats.put(ending, format);
		return this;
	}

	public MemoryRun withThreads(int number) {
		threads = number;
		return this;
	}

	/** Previews are made from now on, as often as the contribution offers some. */
	public MemoryRun watched() {
		watched = true;
		return this;
	}

	/** What was shown as previews, in order. */
	public List<Matrix> previews() {
		return List.copyOf(previews);
	}

	@Override
	public void preview(String name, long at, Supplier<Matrix> positions) {
		if (watched) {
			previews.add(positions.get());
		}
	}

	/** What was shown as small images, in order. */
	public List<PreviewImages> imagePreviews() {
		return List.copyOf(imagePreviews);
	}

	@Override
	public void previewImages(String name, long at, Supplier<PreviewImages> images) {
		if (watched) {
			imagePreviews.add(images.get());
		}
	}

	/** What was shown as figures while the work went on, in order. */
	public List<Figure> figurePreviews() {
		return List.copyOf(figurePreviews);
	}

	@Override
	public void previewFigure(String name, long at, Supplier<Figure> figure) {
		if (watched) {
			figurePreviews.add(figure.get());
		}
	}

	/** The check after the next {@code number} checks finds the run cancelled, and so do all that follow. */
	public MemoryRun cancelAfter(long number) {
		checksLeft = number;
		return this;
	}

	/** Everything written so far, in the order of writing. */
	public synchronized List<Output> outputs() {
		return List.copyOf(outputs.values());
	}

	/** Whether an output of this kind was written. */
	public boolean wrote(String kind, String name) {
		return outputs().stream().anyMatch(o -> o.kind().equals(kind) && o.name().equals(name));
	}

	/** What stands in the log, warnings included. */
	public synchronized List<String> messages() {
		return List.copyOf(messages);
	}

	public synchronized List<String> warnings() {
		return List.copyOf(warnings);
	}

	public synchronized Map<String, String> facts() {
		return new TreeMap<>(facts);
	}

	/** The last value of every metric that was shown. */
	public synchronized Map<String, Double> metrics() {
		return new LinkedHashMap<>(metrics);
	}

	/** How often the work asked whether it was cancelled. */
	public synchronized long checks() {
		return checks;
	}

	/** {@link System#nanoTime()} when a check first said that the run was cancelled; 0 if none did. */
	public synchronized long cancelledAt() {
		return cancelledAt;
	}

	/** A written table, embedding, curve or table of associations. */
	public Table tableOf(String name) {
		return content(name, Table.class);
	}

	public Matrix matrixOf(String name) {
		return content(name, Matrix.class);
	}

	public Figure figureOf(String name) {
		return content(name, Figure.class);
	}

	public Dataset datasetOf(String name) {
		return content(name, Dataset.class);
	}

	public SavedModel modelOf(String name) {
		return content(name, SavedModel.class);
	}

	private <T> T content(String name, Class<T> type) {
		return outputs().stream().filter(o -> o.name().equals(name) && type.isInstance(o.content())).map(o -> type.cast(o.content()))
				.findFirst().orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " was written as " + name
						+ "; written: " + outputs().stream().map(o -> o.kind() + " " + o.name()).toList()));
	}

	@Override
	public boolean has(String role) {
		return inputs.containsKey(role);
	}

	@Override
	public Dataset dataset(String role) throws InputException {
		return input(role, Dataset.class, "a dataset");
	}

	@Override
	public LatentModel model(String role) throws InputException {
		return input(role, LatentModel.class, "a model");
	}

	@Override
	public Table table(String role) throws InputException {
		return input(role, Table.class, "a table");
	}

	@Override
	public SequencedMap<String, LatentModel> models(String role) throws InputException {
		return several(role, LatentModel.class, "models");
	}

	@Override
	public SequencedMap<String, Table> tables(String role) throws InputException {
		return several(role, Table.class, "tables");
	}

	/** One thing under the role's own name, a list under the names 1, 2, ..., or a map. */
	private <T> SequencedMap<String, T> several(String role, Class<T> type, String expected) throws InputException {
		var named = new LinkedHashMap<String, Object>();
		switch (inputs.get(role)) {
			case null -> { }
			case Map<?, ?> map -> map.forEach((name, thing) -> named.put((String) name, thing));
			case List<?> list -> list.forEach(thing -> named.put(Integer.toString(named.size() + 1), thing));
			case Object thing -> named.put(role, thing);
		}
		var result = new LinkedHashMap<String, T>();
		for (var entry : named.entrySet()) {
			if (!type.isInstance(entry.getValue())) {
				break;
			}
			result.put(entry.getKey(), type.cast(entry.getValue()));
		}
		if (result.isEmpty() || result.size() < named.size()) {
			throw new InputException("the input '" + role + "' is bound to " + named.keySet() + ", " + expected + " are expected");
		}
		return result;
	}

	@Override
	public List<Path> files(String role) throws InputException {
		return switch (inputs.get(role)) {
			case null -> List.of();
			case Path file -> List.of(file);
			case List<?> files -> files.stream().map(Path.class::cast).toList();
			default -> throw new InputException("the input '" + role + "' is no file");
		};
	}

	private <T> T input(String role, Class<T> type, String expected) throws InputException {
		Object bound = inputs.get(role);
		if (!type.isInstance(bound)) {
			throw new InputException("the input '" + role + "' is " + (bound == null ? "not bound" : "a " + bound.getClass()
					.getSimpleName())
					+ ", " + expected + " is expected");
		}
		return type.cast(bound);
	}

	@Override
	public Dataset read(Path file, DatasetFormat.Options options) throws IOException, InputException {
		String name = file.getFileName().toString();
		DatasetFormat format = formats.get(name.substring(name.lastIndexOf('.') + 1));
		if (format == null) {
			throw new InputException(file + ": no format for this ending; known are " + formats.keySet());
		}
		return format.read(file, options);
	}

	@Override
	public void dataset(String name, Dataset dataset) {
		put(name, "dataset", dataset);
	}

	@Override
	public void model(String name, LatentModel model) throws IOException {
		Path target = folder().resolve("models").resolve(name);
		Files.createDirectories(target);
		model.save(target);
		var files = new TreeMap<String, byte[]>();
		try (var all = Files.walk(target)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				files.put(target.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
			}
		}
		put(name, "model", new SavedModel(model, target, files));
	}

	@Override
	public void table(String name, Table table) {
		put(name, "table", table);
	}

	@Override
	public void embedding(String name, Table positions) {
		put(name, "embedding", positions);
	}

	@Override
	public void curve(String name, Table curves) {
		put(name, "curve", curves);
	}

	@Override
	public void associations(String name, Table associations) {
		put(name, "associations", associations);
	}

	@Override
	public void matrix(String name, Matrix matrix) {
		put(name, "matrix", matrix);
	}

	@Override
	public void figure(String name, Figure figure) {
		put(name, "figure", figure);
	}

	private synchronized void put(String name, String kind, Object content) {
		checkCancelled();
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("'" + name + "' is no name for an output");
		}
		String file = name + switch (kind) {
			case "table", "embedding", "curve", "associations" -> ".tsv";
			case "matrix" -> ".npy";
			case "figure" -> ".figure.json";
			default -> "";
		};
		if (outputs.putIfAbsent(file, new Output(name, kind, content)) != null) {
			throw new IllegalArgumentException("the " + kind + " " + name + " was already written");
		}
	}

	@Override
	public RandomStream random(String name) {
		return RandomStream.of(seed, "step", name);
	}

	@Override
	public Progress progress(String what, long total, String unit) {
		if (total < 0 || what.isBlank() || unit.isBlank()) {
			throw new IllegalArgumentException("progress of '" + what + "' over " + total + " '" + unit + "'");
		}
		return new Progress() {
			private long last;

			@Override
			public void at(long done) {
				checkCancelled();
				if (done < last || done > total) {
					throw new IllegalArgumentException(what + ": progress went from " + last + " to " + done + " of " + total);
				}
				last = done;
			}

			@Override
			public void metric(String name, double value) {
				checkCancelled();
				synchronized (MemoryRun.this) {
					metrics.put(name, value);
				}
			}
		};
	}

	@Override
	public synchronized void checkCancelled() {
		checks++;
		if (checksLeft <= 0) {
			if (cancelledAt == 0) {
				cancelledAt = System.nanoTime();
			}
			throw new CancelledException();
		}
		if (checksLeft != Long.MAX_VALUE) {
			checksLeft--;
		}
	}

	@Override
	public synchronized void log(String message) {
		messages.add(message);
	}

	@Override
	public synchronized void warn(String message) {
		messages.add(message);
		warnings.add(message);
	}

	@Override
	public synchronized void fact(String name, String value) {
		facts.put(name, value);
	}

	@Override
	public Path scratch() {
		try {
			return Files.createDirectories(folder().resolve("scratch"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public Path checkpoint(String name) {
		return scratch().resolve(name);
	}

	@Override
	public int threads() {
		return threads;
	}

	private synchronized Path folder() throws IOException {
		if (folder == null) {
			folder = Files.createTempDirectory("memory-run");
		}
		return folder;
	}

	@Override
	public void close() {
		if (folder == null) {
			return;
		}
		try (var all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		folder = null;
	}
}
