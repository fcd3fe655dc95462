package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.latentworkbench.api.Cores;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.MemoryNeed;
import org.latentworkbench.api.PreviewImages;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Figure;

/** What one step sees of its run. */
final class StepContext implements RunContext {
	private final String step;
	private final long seed;
	private final int threads;
	private final StepInputs inputs;
	private final ArtefactWriter outputs;
	private final Path scratch;
	private final Checkpoints checkpoints;
	private final Cancellation cancellation;
	private final SharedCores.Seat cores;
	private final SharedMemory.Account memory;
	private final Consumer<RunEvent> events;
	private final Previews previews;
	private final Map<String, String> facts = new TreeMap<>();

	StepContext(String step, long seed, int threads, StepInputs inputs, ArtefactWriter outputs, Path scratch,
			Checkpoints checkpoints, Cancellation cancellation, SharedCores.Seat cores, SharedMemory.Account memory, Consumer<RunEvent> events,
			boolean previews) {
		this.step = step;
		this.seed = seed;
		this.threads = threads;
		this.inputs = inputs;
		this.outputs = outputs;
		this.scratch = scratch;
		this.checkpoints = checkpoints;
		this.cancellation = cancellation;
		this.cores = cores;
		this.memory = memory;
		this.events = events;
		this.previews = new Previews(step, previews, events, System::nanoTime);
	}

	/** The facts the step has stated so far. */
	synchronized Map<String, String> facts() {
		return Map.copyOf(facts);
	}

	@Override
	public boolean has(String role) {
		return inputs.has(role);
	}

	@Override
	public Dataset dataset(String role) throws IOException, InputException {
		return inputs.dataset(role, this::warn);
	}

	@Override
	public LatentModel model(String role) throws IOException, InputException {
		return inputs.model(role).on(threads(), cores());
	}

	@Override
	public Table table(String role) throws IOException, InputException {
		return inputs.table(role);
	}

	@Override
	public SequencedMap<String, LatentModel> models(String role) throws IOException, InputException {
		SequencedMap<String, LatentModel> models = inputs.models(role);
		models.replaceAll((name, model) -> model.on(threads(), cores()));
		return models;
	}

	@Override
	public SequencedMap<String, Table> tables(String role) throws IOException, InputException {
		return inputs.tables(role);
	}

	@Override
	public List<Path> files(String role) {
		return inputs.files(role);
	}

	@Override
	public Dataset read(Path file, DatasetFormat.Options options) throws IOException, InputException {
		return inputs.read(file, options);
	}

	@Override
	public void dataset(String name, Dataset dataset) throws IOException {
		cancellation.check();
		outputs.dataset(name, dataset);
	}

	@Override
	public void model(String name, LatentModel model) throws IOException {
		cancellation.check();
		outputs.model(name, model);
	}

	@Override
	public void table(String name, Table table) throws IOException {
		cancellation.check();
		outputs.table(name, "table", table);
	}

	@Override
	public void embedding(String name, Table positions) throws IOException {
		cancellation.check();
		outputs.table(name, "embedding", positions);
	}

	@Override
	public void curve(String name, Table curves) throws IOException {
		cancellation.check();
		outputs.table(name, "curve", curves);
	}

	@Override
	public void associations(String name, Table associations) throws IOException {
		cancellation.check();
		outputs.table(name, "associations", associations);
	}

	@Override
	public void matrix(String name, Matrix matrix) throws IOException {
		cancellation.check();
		outputs.matrix(name, matrix);
	}

	@Override
	public void figure(String name, Figure figure) throws IOException {
		cancellation.check();
		outputs.figure(name, figure);
	}

	@Override
	public RandomStream random(String name) {
		return RandomStream.of(seed, step, name);
	}

	@Override
	public Progress progress(String what, long total, String unit) {
		return new StepMeter(step, what, total, unit, cancellation, events, System::nanoTime);
	}

	@Override
	public void preview(String name, long at, Supplier<Matrix> positions) {
		previews.show(name, at, positions);
	}

	@Override
	public void previewImages(String name, long at, Supplier<PreviewImages> images) {
		previews.showImages(name, at, images);
	}

	@Override
	public void previewFigure(String name, long at, Supplier<Figure> figure) {
		previews.showFigure(name, at, figure);
	}

	@Override
	public void checkCancelled() {
		cancellation.check();
	}

	@Override
	public void log(String message) {
		events.accept(new RunEvent.Message(step, false, message));
	}

	@Override
	public void warn(String message) {
		events.accept(new RunEvent.Message(step, true, message));
	}

	@Override
	public synchronized void fact(String name, String value) {
		facts.put(name, value);
	}

	@Override
	public Path scratch() {
		return scratch;
	}

	@Override
	public Path checkpoint(String name) throws IOException {
		return checkpoints.file(name);
	}

	@Override
	public int threads() {
		return threads;
	}

	@Override
	public Cores cores() {
		return cores;
	}

	@Override
	public void needs(String what, long bytes, String advice) throws InputException {
		MemoryNeed.check(what, bytes, advice);
		if (!memory.tryTake(bytes)) {
			log(what + ": waits until other steps at work have given back memory, " + MemoryNeed.amount(bytes) + " are needed");
			cores.hold(0);
			memory.take(bytes);
			cores.hold(1);
		}
	}
}
