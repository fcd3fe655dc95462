package org.latentworkbench.core.move;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.study.Target;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.data.text.TextTables;

/** The steps that a MOVE task means, as a study that the run engine takes. */
final class MovePlan {
	static final String TABLES = "tables";
	static final String ENCODED = "encoded";
	static final String VAE = "vae";
	static final String LATENT = "latent_space";
	static final String METRICS = "reconstruction_metrics";
	static final String IMPORTANCE = "feature_importance";
	/** The step that identifies associations. */
	static final String ASSOCIATIONS = "associations";

	static final String HELD_OUT = "held_out";
	static final String STABILITY = "stability";

	private final MoveConfig config;
	private final Path folder;
	private final Registry registry;
	private final Place place;
	private final List<ResolvedStep> steps = new ArrayList<>();
	private final List<Problem> warnings = new ArrayList<>();

	MovePlan(MoveConfig config, Path folder, Registry registry) {
		this.config = config;
		this.folder = folder;
		this.registry = registry;
		this.place = config.tree().get("task").map(YamlNode::place).orElse(config.tree().place());
	}

	/** Tables to arrays. */
	LoadedStudy encode() throws InputException {
		var files = new LinkedHashMap<String, List<Target>>();
		files.put("categorical", tables(config.data().categorical()));
		files.put("continuous", tables(config.data().continuous()));
		files.put("samples", List.of(new Target.FromFile(existing(config.data().samplesFile(), place))));
		files.values().removeIf(List::isEmpty);
		add(TABLES, "tables", Map.of("missing", TextTables.MOVE_MISSING), files);
		var log2 = new LinkedHashMap<String, Object>();
		var scale = new LinkedHashMap<String, Object>();
		for (MoveConfig.Input input : config.data().continuous()) {
			log2.put(input.name(), input.log2().orElse(false));
			scale.put(input.name(), input.scale());
		}
		add(ENCODED, "encode", Map.of("log2Of", log2, "scaleOf", scale, "compatibility", compatibility()),
				Map.of("dataset", List.of(new Target.FromStep(TABLES, Optional.of("data")))));
		return study();
	}

	private List<Target> tables(List<MoveConfig.Input> inputs) throws InputException {
		var targets = new ArrayList<Target>();
		for (MoveConfig.Input input : inputs) {
			targets.add(new Target.FromFile(existing(config.data().raw().resolve(input.name() + ".tsv"), input.place())));
		}
		return targets;
	}

	private static Path existing(Path file, Place place) throws InputException {
		if (!java.nio.file.Files.isRegularFile(file)) {
			throw new org.latentworkbench.core.yaml.ProblemsException(Problem.error(place, "there is no file " + file));
		}
		return file;
	}

	/**
	 * Train one model and look at its latent space.
	 *
	 * @param encoded where the encoded dataset lies
	 */
	LoadedStudy analyzeLatent(MoveConfig.AnalyzeLatent task, Dataset dataset, Path encoded) throws InputException {
		Target data = new Target.FromFile(encoded);
		train(VAE, task.batch(), task.model(), task.model().latent(), task.training(), 1, data);
		var projection = new LinkedHashMap<String, Object>(Reducer.of(task.reducer(), task.reducerArguments(), place, warnings));
		projection.put("colourBy", features(dataset, task.features(), "feature_names"));
		add(LATENT, "latent-projection", projection, modelAnd(data));
		add(METRICS, "reconstruction-metrics", Map.of("compatibility", compatibility()), modelAnd(data));
		add(IMPORTANCE, "feature-importance", Map.of(), modelAnd(data));
		return study();
	}

	/** Perturb each feature of one table and see what moves in the reconstructions. */
	LoadedStudy associations(MoveConfig.Associations task, Dataset dataset, Path encoded) throws IOException, InputException {
		Target data = new Target.FromFile(encoded);
		if (dataset.modality(task.targetDataset()).isEmpty()) {
			throw new InputException("the table '" + task.targetDataset() + "' is not in the encoded data");
		}
		if (task.method() == MoveConfig.Method.TTEST) {
			ttest(task, data);
			return study();
		}
		refits(task, 0, data);
		if (task.method() == MoveConfig.Method.KS) {
			ks(task, dataset, data);
		} else {
			add(ASSOCIATIONS, "bayes", perturbation(task), modelAnd(vae(task, 0), data));
		}
		return study();
	}

	private Map<String, Object> perturbation(MoveConfig.Associations task) {
		return Map.of("perturb", task.targetDataset(), "by", task.targetValue(), "threshold", task.threshold(), "compatibility",
				compatibility());
	}

	private void ttest(MoveConfig.Associations task, Target data) throws IOException, InputException {
		var models = new ArrayList<Target>();
		for (int l = 0; l < task.latentSizes().size(); l++) {
			refits(task, l, data);
			models.add(new Target.FromStep(vae(task, l), Optional.of("model")));
		}
		add(ASSOCIATIONS, "ttest", perturbation(task), Map.of("model", models, "dataset", List.of(data)));
	}

	private void ks(MoveConfig.Associations task, Dataset dataset, Target data) throws InputException {
		Modality target = dataset.modality(task.targetDataset()).orElseThrow();
		var drawn = task.perturbed().stream().filter(f -> known(target.features().contains(f), f,
				"perturbed_feature_names")).toList();
		var targets = task.targets().stream().distinct().filter(f -> known(dataset.continuous().stream().anyMatch(m ->
				m.features().contains(f)), f,
				"target_feature_names")).toList();
		add(ASSOCIATIONS, "ks", Map.of("perturb", task.targetDataset(), "by", task.targetValue(), "threshold", task.threshold(),
				"perturbedFeatures", drawn,
				"targetFeatures", targets, "compatibility", compatibility()), modelAnd(vae(task, 0), data));
	}

	/**
	 * The step that trains the refits of a latent size. The size is in its name: so its random numbers, and the weights, are the same in
	 * every task that trains with the same settings.
	 *
	 * @param number of the size in the task's list, from 0
	 */
	static String vae(MoveConfig.Associations task, int number) {
		List<Integer> sizes = task.latentSizes();
		long before = sizes.subList(0, number).stream().filter(sizes.get(number)::equals).count();
		return VAE + "-" + sizes.get(number) + (before == 0 ? "" : "-" + (before + 1));
	}

	/** Trains the refits of a latent size, or in MOVE's way those that an earlier task saved, with its settings and samples. */
	private void refits(MoveConfig.Associations task, int number, Target data) throws IOException, InputException {
		int latent = task.latentSizes().get(number);
		Map<String, Object> p = training(task.batch(), task.model(), latent, task.training(), task.refits());
		var refits = new SavedRefits(config.data());
		Optional<SavedRefits.Training> saved = config.strict() ? Optional.empty() : refits.find(latent, task.refits(), config.seed());
		if (saved.isEmpty()) {
			add(vae(task, number), "multimodal-vae", p, Map.of("dataset", List.of(data)));
			return;
		}
		refits.checkLayers(saved.get(), latent, task.model().hidden());
		ContributionInfo trainer = registry.get("multimodal-vae");
		if (!saved.get().as(trainer.parametersType().toTree(bound(trainer, p)), data.toString())) {
			warnings.add(Problem.warning(place, "the refits of latent size " + latent + " are those that an earlier task saved in "
					+ config.data().interim().resolve("models") + " with other settings or samples, as MOVE 1.5.0 takes them; delete them to train anew, "
					+ "or take compatibility=strict"));
		}
		var before = new LinkedHashMap<>(saved.get().parameters());
		before.put("refits", task.refits());
		add(vae(task, number), "multimodal-vae", before, Map.of("dataset", List.of(new Target.FromFile(Path.of(saved.get().dataset())))));
	}

	/**
	 * Train on one part of the samples and compare reconstructions of both.
	 *
	 * @param training where the encoded samples to train on lie
	 * @param heldOut  where the others lie
	 */
	LoadedStudy tuneReconstruction(MoveConfig.Tuning task, Path training, Path heldOut) throws InputException {
		Target data = new Target.FromFile(training);
		train(VAE, task.batch(), task.model(), task.model().latent(), task.training(), 1, data);
		var inputs = new LinkedHashMap<String, List<Target>>();
		inputs.put("model", List.of(new Target.FromStep(VAE, Optional.of("model"))));
		inputs.put("train", List.of(data));
		inputs.put("test", List.of(new Target.FromFile(heldOut)));
		add(HELD_OUT, "held-out-reconstruction", Map.of("compatibility", compatibility()), inputs);
		return study();
	}

	/** Train several refits and compare their latent spaces. */
	LoadedStudy tuneStability(MoveConfig.Tuning task, Path encoded) throws InputException {
		Target data = new Target.FromFile(encoded);
		train(VAE, task.batch(), task.model(), task.model().latent(), task.training(), task.refits(), data);
		add(STABILITY, "stability", Map.of(), modelAnd(data));
		return study();
	}

	/** @param vae name of the step */
	private void train(String vae, int batch, MoveConfig.Model model, int latent, MoveConfig.Training training, int refits,
			Target data) throws InputException {
		add(vae, "multimodal-vae", training(batch, model, latent, training, refits), Map.of("dataset", List.of(data)));
	}

	private Map<String, Object> training(int batch, MoveConfig.Model model, int latent, MoveConfig.Training training, int refits) {
		var weights = new LinkedHashMap<String, Object>();
		weigh(weights, config.data().categoricalNames(), model.categoricalWeights());
		weigh(weights, config.data().continuousNames(), model.continuousWeights());
		var p = new LinkedHashMap<String, Object>();
		p.put("hidden", model.hidden());
		p.put("latent", latent);
		p.put("beta", model.beta());
		p.put("dropout", model.dropout());
		p.put("weights", weights);
		p.put("batchSize", batch);
		p.put("epochs", training.epochs());
		p.put("learningRate", training.learningRate());
		// MOVE counts epochs from 1: an epoch 0 never comes
		p.put("kldWarmupSteps", training.warmUp().stream().filter(e -> e > 0).toList());
		p.put("batchDilationSteps", training.dilation().stream().filter(e -> e > 0).toList());
		p.put("freshOptimizer", !config.strict());
		p.put("earlyStopping", training.earlyStopping());
		if (training.earlyStopping()) {
			p.put("patience", training.patience());
		}
		p.put("refits", refits);
		p.put("engine", config.engine());
		p.put("compatibility", compatibility());
		return p;
	}

	private static void weigh(Map<String, Object> weights, List<String> names, List<Double> values) {
		for (int i = 0; i < names.size(); i++) {
			weights.put(names.get(i), values.get(i));
		}
	}

	/** The features that the data have; MOVE passes over the others with a warning. */
	private List<String> features(Dataset dataset, List<String> names, String key) {
		var result = new ArrayList<String>();
		for (String name : names) {
			List<String> in = dataset.modalities().stream().filter(m -> m.features().contains(name)).map(Modality::name).toList();
			if (known(!in.isEmpty(), name, key)) {
				result.add(in.size() == 1 ? name : in.get(0) + "/" + name);
			}
		}
		return result.stream().distinct().toList();
	}

	private boolean known(boolean there, String feature, String key) {
		if (!there) {
			warnings.add(Problem.warning(place, "task." + key + ": no table has the feature '" + feature + "'; it is passed over"));
		}
		return there;
	}

	private static Map<String, List<Target>> modelAnd(Target data) {
		return modelAnd(VAE, data);
	}

	private static Map<String, List<Target>> modelAnd(String vae, Target data) {
		var inputs = new LinkedHashMap<String, List<Target>>();
		inputs.put("model", List.of(new Target.FromStep(vae, Optional.of("model"))));
		inputs.put("dataset", List.of(data));
		return inputs;
	}

	private String compatibility() {
		return config.strict() ? "strict" : "move";
	}

	private void add(String name, String use, Map<String, ?> parameters, Map<String,
			List<Target>> inputs) throws InputException {
		ContributionInfo info = registry.get(use);
		steps.add(new ResolvedStep(name, info, bound(info, parameters), inputs, place));
	}

	private Record bound(ContributionInfo info, Map<String, ?> parameters) throws InputException {
		return info.parametersType().bind((YamlNode.Mapping) YamlNode.of(parameters, place));
	}

	private LoadedStudy study() {
		Study study = ModelFactory.eINSTANCE.createStudy();
		study.setName("MOVE: " + config.task().name());
		study.setSeed(config.seed());
		return new LoadedStudy(folder, study, steps, warnings);
	}
}
