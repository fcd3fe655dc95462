package org.latentworkbench.core.move;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.Folders;
import org.latentworkbench.core.run.Hashes;
import org.latentworkbench.core.run.RunEngine;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunListener;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunOutcome;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.data.DatasetFiles;

/** One task of MOVE: its steps run by the run engine, recorded under {@code .latent}, and MOVE's files left where MOVE leaves them. */
public final class MoveRun {
	/** The folder in the working folder that holds the records of runs. */
	public static final String RECORDS = ".latent";

	private final MoveConfig config;
	private final Path folder;
	private final Registry registry;
	private final LoadedStudy study;
	/** The encoded data that the task starts from; without modalities for the task that makes them. */
	private final Dataset dataset;
	/** For the tasks that tune. */
	private final Optional<MoveJob> job;
	/** The samples to tune on; empty for other tasks. */
	private final boolean[] mask;
	private final List<String> notes = new ArrayList<>();

	private MoveRun(MoveConfig config, Path folder, Registry registry, LoadedStudy study, Dataset dataset, Optional<MoveJob> job,
			boolean[] mask) {
		this.config = config;
		this.folder = folder;
		this.registry = registry;
		this.study = study;
		this.dataset = dataset;
		this.job = job;
		this.mask = mask;
	}

	/**
	 * Finds the task's files and makes its steps. Nothing is computed; only the encoded data that the task starts from are put
	 * aside under {@code .latent}, so that the run's record can be repeated after they changed.
	 *
	 * @param folder the working folder
	 * @throws InputException when a file is missing or not as expected, or the task needs a multirun
	 */
	public static MoveRun prepare(MoveConfig config, Path folder, Registry registry) throws IOException, InputException {
		return prepare(config, folder, registry, Optional.empty());
	}

	/** As {@link #prepare(MoveConfig, Path, Registry)}. @param job of a multirun */
	public static MoveRun prepare(MoveConfig config, Path folder, Registry registry, Optional<MoveJob> job) throws IOException,
			InputException {
		var plan = new MovePlan(config, folder, registry);
		Dataset dataset = new Dataset(List.of(), List.of());
		var mask = new boolean[0];
		LoadedStudy study = switch (config.task()) {
			case MoveConfig.EncodeData e -> plan.encode();
			case MoveConfig.AnalyzeLatent a -> {
				dataset = new InterimFolder(config.data()).read(config.strict());
				yield plan.analyzeLatent(a, dataset, keep(dataset, folder));
			}
			case MoveConfig.Associations a -> {
				dataset = new InterimFolder(config.data()).read(config.strict());
				yield plan.associations(a, dataset, keep(dataset, folder));
			}
			case MoveConfig.Tuning t -> {
				checkTuning(config, t, job);
				dataset = new InterimFolder(config.data()).read(config.strict());
				if (t.stability()) {
					yield plan.tuneStability(t, keep(dataset, folder));
				}
				mask = new SplitMask(config.data()).of(dataset, config.seed());
				yield plan.tuneReconstruction(t, keep(dataset.rows(SplitMask.rows(mask, true)), folder),
						keep(dataset.rows(SplitMask.rows(mask, false)), folder));
			}
		};
		return new MoveRun(config, folder, registry, study, dataset, job, mask);
	}

	/** MOVE takes the job's settings apart at commas, although semicolons stand between them, and stops where that makes no pairs. */
	private static void checkTuning(MoveConfig config, MoveConfig.Tuning task, Optional<MoveJob> job) throws InputException {
		if (job.isEmpty()) {
			throw new InputException("the task " + task.name() + " compares settings and needs a multirun: add -m and a setting of several "
					+ "values, for instance -m task.model.num_latent=50,100");
		}
		var words = new ArrayList<String>();
		job.get().overrides().forEach((key, value) -> words.add(key + "=" + value));
		boolean pairs = Stream.of(String.join(";", words).split(",", -1)).allMatch(w -> w.chars().filter(c -> c == '=').count() == 1);
		if (task.stability() && !config.strict() && !pairs) {
			throw new InputException("MOVE 1.5.0 stops here: with " + Counts.of(words.size(), "setting") + " on the command line (" + String.join(" ", words)
					+ ") it cannot tell them apart, only a single one without a comma in it works; with compatibility=strict any number does");
		}
	}

	/** Writes the dataset under a name made of its content; the same data lie there once. */
	private static Path keep(Dataset dataset, Path folder) throws IOException {
		Path inputs = Files.createDirectories(folder.resolve(RECORDS).resolve("inputs"));
		Path made = Files.createTempDirectory(inputs, ".new");
		DatasetFiles.write(dataset, made);
		Path kept = inputs.resolve(Hashes.of(made).substring(0, 16));
		if (!Files.isDirectory(kept)) {
			try {
				Folders.publish(made, kept);
				return kept;
			} catch (FileSystemException e) {
				if (!Files.isDirectory(kept)) {
					throw e;
				}
				// another process put the same data there meanwhile
			}
		}
		Folders.delete(made);
		return kept;
	}

	/** The steps, with what is worth a second look. */
	public LoadedStudy study() {
		return study;
	}

	/** Where MOVE's files of this task are. */
	public Path outputFolder() {
		return switch (config.task()) {
			case MoveConfig.EncodeData e -> config.data().interim();
			case MoveConfig.AnalyzeLatent a -> config.data().results().resolve("latent_space");
			case MoveConfig.Associations a -> config.data().results().resolve("identify_associations");
			case MoveConfig.Tuning t -> config.data().results().resolve("tune_model");
		};
	}

	/** What a MOVE user should know about the files; filled by {@link #run}. */
	public List<String> notes() {
		return List.copyOf(notes);
	}

	/**
	 * Runs the task. MOVE's files change only when every step is done, and then all together.
	 *
	 * @param options its results folder is not used: records go to {@code .latent}
	 * @throws InputException when the tables changed while they were encoded
	 */
	public RunOutcome run(RunOptions options, RunListener listener, Cancellation cancellation) throws IOException,
			InputException {
		Path records = folder.resolve(RECORDS);
		try (var log = new MoveLog(folder, config.task().name(), InstantSource.system())) {
			log.info("Beginning task: " + config.task().name().replace('_', ' '));
			RunListener both = event -> {
				log.on(event);
				listener.on(event);
			};
			RunOutcome outcome = new RunEngine(registry).run(study, options.results(records), both, cancellation);
			if (outcome.outcome() == RunEvent.Outcome.DONE) {
				try (var delivery = new Delivery(records.resolve(".delivery-" + outcome.folder().getFileName()))) {
					stage(outcome.folder(), delivery, log);
					List<Path> files = delivery.deliver();
					log.info("Wrote " + Counts.of(files.size(), "file"));
				}
			}
			return outcome;
		}
	}

	private void stage(Path run, Delivery delivery, MoveLog log) throws IOException, InputException {
		switch (config.task()) {
			case MoveConfig.EncodeData e -> new EncodedFiles(config).write(run.resolve(MovePlan.ENCODED), delivery);
			case MoveConfig.AnalyzeLatent a -> {
				new LatentFiles(config, a, run).write(dataset, delivery);
				notes.add("the weights are model.safetensors and model.npz; MOVE's model.pt is a Python pickle");
			}
			case MoveConfig.Associations a -> {
				var files = new AssociationFiles(config, a, run);
				files.write(delivery);
				if (a.method() == MoveConfig.Method.KS) {
					log.info("Suggested absolute KS threshold is: " + files.threshold());
					notes.add("KS threshold " + files.threshold() + ", " + files.hits() + " hits");
				} else {
					notes.add(files.hits() + " hits");
				}
				log.info("Significant hits found: " + files.hits());
				notes.addAll(files.notes());
				if (a.saveRefits()) {
					notes.add("the refits' weights are " + shown(config.data().interim().resolve("models"))
							+ "/model_*.safetensors and .npz; MOVE's are Python pickles");
				}
			}
			case MoveConfig.Tuning t -> new TuningFiles(config, t).write(job.orElseThrow(), run, mask, delivery);
		}
	}

	/**
	 * Draws the jobs of a multirun that tuned; does nothing for other tasks.
	 *
	 * @param jobs those that are done, in order
	 * @return the picture
	 */
	public Optional<Path> draw(List<MoveJob> jobs) throws IOException, InputException {
		return config.task() instanceof MoveConfig.Tuning t && !jobs.isEmpty()
				? Optional.of(new TuningFiles(config, t).draw(jobs, folder.resolve(RECORDS).resolve(".summary"))) : Optional.empty();
	}

	private String shown(Path path) {
		return path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
	}
}
