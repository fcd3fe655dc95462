package org.latentworkbench.analyses;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.latentworkbench.analyses.CrossValidationParameters.Task;
import org.latentworkbench.analyses.evaluation.Baselines;
import org.latentworkbench.analyses.evaluation.CategoricalScores;
import org.latentworkbench.analyses.evaluation.ContinuousScores;
import org.latentworkbench.analyses.evaluation.FoldScaling;
import org.latentworkbench.analyses.evaluation.Folds;
import org.latentworkbench.analyses.evaluation.HiddenValues;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Cores;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.EngineChoice;
import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.LatentPreview;
import org.latentworkbench.learn.MixedVae;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.TrainingEstimate;
import org.latentworkbench.learn.TrainingMonitor;
import org.latentworkbench.learn.TrainingOptions;
import org.latentworkbench.learn.Weights;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * Trains a network once for each fold on the samples of the others, and scores how well it gives back the fold's samples, or
 * fills in what is hidden of them, against simple baselines on the same folds.
 */
public final class CrossValidation implements Analysis<CrossValidationParameters> {
	/**
	 * The scores of one model on one modality.
	 *
	 * @param fold     from 1
	 * @param measures by name
	 */
	record Score(int fold, Task task, String model, String modality, Map<String, Double> measures) {
	}

	@Override
	public void run(CrossValidationParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		check(parameters, dataset);
		int[] strata = parameters.stratifyBy().isPresent() ? strata(dataset, parameters.stratifyBy().get()) : new int[dataset.samples().size()];
		Folds folds = Folds.draw(strata, parameters.folds(), run.random("folds"));
		NetworkSpec network = network(parameters, dataset);
		Schedule schedule = Schedule.of(parameters.epochs(), parameters.batchSize(), parameters.learningRate())
				.withKlWarmup(parameters.kldWarmupSteps());
		TrainingOptions asked = options(run, 0, run.threads(), parameters.engine(), parameters.device());
		var choice = EngineChoice.make(network, schedule, asked);
		if (!choice.warning().isEmpty()) {
			run.warn(choice.warning());
		}
		run.log(choice.reason());
		run.fact("engine", choice.engineName());
		run.fact("device", choice.deviceName());
		var scores = new ArrayList<Score>();
		var progress = new FoldProgress(run, run.progress("training", (long) folds.count() * parameters.epochs(), "epochs"));
		// libtorch spreads one training over the threads, the other engine has one thread for each
		boolean together = choice.engine() == TrainingOptions.Engine.JVM;
		int training = dataset.samples().size() - dataset.samples().size() / folds.count();
		var estimate = TrainingEstimate.of(network, schedule, together ? asked.withReplicas(0, folds.count()) : asked, choice, training);
		run.log((together ? "" : "Each of " + folds.count() + " folds: ") + estimate.words());
		run.takes(together ? estimate.time() : estimate.time().multipliedBy(folds.count()));
		run.needs(estimate.what(), estimate.bytes(), together ? "allow fewer threads (--threads 1), or choose a smaller network"
				: "choose a smaller network");
		if (together) {
			Parallel.run(folds.count(), run, FoldProgress.NONE, fold -> fold(parameters, dataset, folds, fold, network, schedule,
					options(run, fold, 1, choice.engine(), choice.device()), progress), (fold, own) -> scores.addAll(own));
		} else {
			for (int fold = 0; fold < folds.count(); fold++) {
				scores.addAll(fold(parameters, dataset, folds, fold, network, schedule,
						options(run, fold, run.threads(), choice.engine(), choice.device()), progress));
			}
		}
		write(dataset, folds, scores, run);
	}

	private static void check(CrossValidationParameters parameters, Dataset dataset) throws InputException {
		int n = dataset.samples().size();
		if (parameters.folds() > n) {
			throw new ParameterException("folds", "is " + parameters.folds() + ", but " + Counts.there(n, "sample") + "; each fold needs at least one");
		}
		if (n - Math.ceilDiv(n, parameters.folds()) < 2) {
			throw new RoleException("dataset", Counts.there(n, "sample") + "; a network needs at least 2 to train on besides those held out");
		}
		if (parameters.tasks().isEmpty()) {
			throw new InputException("tasks is empty; expected standard, masked, or both");
		}
		for (String name : parameters.weights().keySet().stream().sorted().toList()) {
			Features.modality(dataset, name);
		}
	}

	private static int[] strata(Dataset dataset, String name) throws InputException {
		Features.Feature feature = Features.find(dataset, name);
		if (!(feature.modality() instanceof Modality.Categorical c)) {
			throw new InputException("stratifyBy is '" + name + "', which holds numbers; expected a categorical feature");
		}
		int[] codes = new int[c.samples()];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = c.code(i, feature.index());
		}
		return codes;
	}

	private static NetworkSpec network(CrossValidationParameters p, Dataset dataset) {
		return new NetworkSpec(
				dataset.categorical().stream().map(m -> new NetworkSpec.Categorical(m.name(), m.features().size(), m.categories().size(),
						p.weights().getOrDefault(m.name(), 1.0))).toList(),
				dataset.continuous().stream().map(m -> new NetworkSpec.Continuous(m.name(), m.features().size(),
						p.weights().getOrDefault(m.name(), 1.0))).toList(),
				p.hidden(), p.latent(), p.dropout());
	}

	private static TrainingOptions options(RunContext run, int fold, int threads,
			TrainingOptions.Engine engine, TrainingOptions.Device device) {
		return new TrainingOptions(1, 0, run.random("training").split(fold).nextLong(), false, engine, device, threads, Optional.empty());
	}

	private static List<Score> fold(CrossValidationParameters p, Dataset dataset, Folds folds, int fold, NetworkSpec network,
			Schedule schedule, TrainingOptions options, FoldProgress progress) throws Exception {
		RunContext run = progress.run;
		Dataset rawTraining = dataset.rows(folds.training(fold));
		var scaling = new FoldScaling(rawTraining);
		Dataset training = scaling.scaled(rawTraining);
		Dataset heldOut = dataset.rows(folds.heldOut(fold));
		Samples samples = Samples.of(training);
		// one of the folds, which are all much alike, is shown as it learns
		Optional<LatentPreview> preview = fold == 0 ? Optional.of(new LatentPreview(network, samples)) : Optional.empty();
		TrainedVae vae = MixedVae.train(network, new Objective(p.beta(), Compatibility.STRICT), schedule, samples, options,
				progress.fold(preview));
		Map<String, Baselines.Predictor> models = new LinkedHashMap<>();
		models.put("vae", some -> vae.byModality(vae.reconstruct(Samples.of(some), 0)));
		var scores = new ArrayList<Score>();
		try (var workers = new Workers(1, share -> !progress.cancelled())) {
			if (p.baselines()) {
				models.put("pca", Baselines.pca(training, p.components() == 0 ? p.latent() : p.components(), p.penalty(),
						run.random("pca").split(fold), workers));
				models.put("mean", Baselines.means(training));
			}
			for (Task task : p.tasks()) {
				HiddenValues values = task == Task.STANDARD ? HiddenValues.none(heldOut)
						: HiddenValues.draw(heldOut, p.masked(), run.random("hidden").split(fold));
				Dataset shown = scaling.scaled(values.shown());
				for (var model : models.entrySet()) {
					run.checkCancelled();
					Reconstruction predicted = model.getValue().predict(shown);
					for (Modality m : heldOut.modalities()) {
						scores.add(new Score(fold + 1, task, model.getKey(), m.name(), measures(m, predicted, values, scaling)));
					}
				}
			}
		}
		return scores;
	}

	private static Map<String, Double> measures(Modality modality, Reconstruction predicted, HiddenValues values, FoldScaling scaling) {
		var measures = new LinkedHashMap<String, Double>();
		boolean[] counted = values.counted(modality.name());
		float[] block = predicted.of(modality.name()).values();
		switch (modality) {
			case Modality.Categorical c -> {
				var s = CategoricalScores.of(c.codes(), block, counted, c.features().size(), c.categories().size());
				measures.put("accuracy", s.accuracy());
				measures.put("f1", s.f1());
				measures.put("auroc", s.auroc());
				measures.put("auprc", s.auprc());
			}
			case Modality.Continuous c -> {
				FoldScaling.Scale scale = scaling.of(c.name());
				var s = ContinuousScores.of(c.values().values(), scaling.unscaled(c.name(), block), counted, scale.mean(), scale.sd());
				measures.put("r2", s.r2());
				measures.put("mse", s.mse());
				measures.put("cosine", s.cosine());
			}
		}
		return measures;
	}

	private static void write(Dataset dataset, Folds folds, List<Score> scores, RunContext run) throws IOException {
		long[] ofRows = new long[folds.ofRows().length];
		for (int i = 0; i < ofRows.length; i++) {
			ofRows[i] = folds.ofRows()[i] + 1L;
		}
		run.table("folds", Table.of(new Table.Text("sample", dataset.samples()), new Table.Whole("fold", ofRows)));
		var report = new CrossValidationReport(dataset, scores);
		run.table("scores", report.byFold());
		run.table("summary", report.summary());
		run.figure("cross_validation", report.figure(folds.count()));
	}

	/** Counts the epochs of all folds, which may be trained side by side. */
	private record FoldProgress(RunContext run, Progress progress, AtomicInteger done) {
		/** The epochs say it all. */
		static final Progress NONE = new Progress() {
			@Override
			public void at(long done) {
				// see the epochs
			}

			@Override
			public void metric(String name, double value) {
				// see the epochs
			}
		};

		FoldProgress(RunContext run, Progress progress) {
			this(run, progress, new AtomicInteger());
		}

		boolean cancelled() {
			return run.cancelled();
		}

		TrainingMonitor fold(Optional<LatentPreview> preview) {
			return new TrainingMonitor() {
				@Override
				public boolean cancelled() {
					return FoldProgress.this.cancelled();
				}

				@Override
				public Cores cores() {
					return run.cores();
				}

				@Override
				public void epochFinished(int epoch, int epochs, List<EpochLosses> replicas) {
					synchronized (done) {
						progress.metric("loss", replicas.get(0).loss());
						progress.at(done.incrementAndGet());
					}
				}

				@Override
				public void weights(int epoch, Supplier<Weights> weights) {
					preview.ifPresent(p -> run.preview("latent of the first fold", epoch, () -> p.positions(weights.get())));
				}
			};
		}
	}
}
