package org.latentworkbench.core.move;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.move.MoveConfig.AnalyzeLatent;
import org.latentworkbench.core.move.MoveConfig.Associations;
import org.latentworkbench.core.move.MoveConfig.Data;
import org.latentworkbench.core.move.MoveConfig.EncodeData;
import org.latentworkbench.core.move.MoveConfig.Input;
import org.latentworkbench.core.move.MoveConfig.Method;
import org.latentworkbench.core.move.MoveConfig.Model;
import org.latentworkbench.core.move.MoveConfig.Task;
import org.latentworkbench.core.move.MoveConfig.Training;
import org.latentworkbench.core.move.MoveConfig.Tuning;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;

/** Turns the composed tree into typed values, and says all that is wrong with it. */
final class ConfigReader {
	private static final Set<String> INPUT = Set.of("name", "weight", "log2", "scale");
	private static final Set<String> DATA = Set.of("raw_data_path", "interim_data_path", "results_path", "sample_names",
			"categorical_inputs", "continuous_inputs", "categorical_names", "continuous_names", "categorical_weights",
			"continuous_weights");
	private static final Set<String> MODEL = Set.of("_target_", "categorical_weights", "continuous_weights", "num_hidden",
			"num_latent", "beta", "dropout", "cuda");
	private static final Set<String> TRAINING = Set.of("_target_", "lr", "num_epochs", "kld_warmup_steps",
			"batch_dilation_steps", "early_stopping", "patience");
	/** How a continuous feature may be perturbed. */
	private static final List<String> CONTINUOUS_VALUES = List.of("minimum", "maximum", "plus_std", "minus_std");

	private final Path folder;
	private final Composer.Composed composed;
	private final Mapping root;
	private final List<Problem> problems = new ArrayList<>();
	private final List<Problem> warnings = new ArrayList<>();

	ConfigReader(Path folder, Composer.Composed composed, Mapping resolved) {
		this.folder = folder;
		this.composed = composed;
		this.root = resolved;
		this.warnings.addAll(composed.warnings());
	}

	MoveConfig read() throws ProblemsException {
		var top = new Settings(root, "", problems);
		boolean strict = switch (top.text("compatibility", "move")) {
			case "move" -> false;
			case "strict" -> true;
			default -> {
				problems.add(Problem.error(top.place("compatibility"), "compatibility is " + top.text("compatibility", "")
						+ "; expected move (as MOVE does it) or strict (its defects mended)"));
				yield true;
			}
		};
		String engine = top.text("engine", "auto");
		if (!List.of("auto", "torch", "jvm").contains(engine)) {
			problems.add(Problem.error(top.place("engine"), "engine is " + engine + "; expected auto, torch or jvm"));
		}
		long seed = top.whole("seed", 0, (int) MoveConfig.USUAL_SEED);
		Data data = data(new Settings(mapping("data"), "data", problems), strict);
		Task task = task(new Settings(mapping("task"), "task", problems), data);
		if (!problems.isEmpty()) {
			throw new ProblemsException(problems);
		}
		return new MoveConfig(data, task, seed, strict, engine, root, List.copyOf(warnings));
	}

	private Mapping mapping(String key) {
		return root.get(key).orElse(null) instanceof Mapping m ? m : Mapping.empty(root.place());
	}

	private Data data(Settings s, boolean strict) {
		Mapping mapping = mapping("data");
		for (Entry e : mapping.entries()) {
			String key = e.key().text();
			if (!DATA.contains(key)) {
				// MOVE leaves this section open: own keys may serve references, but a slip of the pen is no own key.
				Optional<String> near = Nearest.to(key, new TreeSet<>(DATA));
				if (near.isPresent()) {
					problems.add(Problem.error(e.key().place(), "there is no setting '" + key + "' in data; did you mean '" + near.get()
							+ "'?"));
				} else {
					warnings.add(Problem.warning(e.key().place(), "nothing reads the setting '" + key + "' in data"));
				}
			}
		}
		List<Input> categorical = inputs(s, "categorical_inputs", true);
		List<Input> continuous = inputs(s, "continuous_inputs", strict);
		if (categorical.isEmpty() && continuous.isEmpty() && problems.isEmpty()) {
			problems.add(Problem.error(s.place(), "data names no tables; list them in continuous_inputs and categorical_inputs"));
		}
		var seen = new HashSet<String>();
		for (Input input : concat(categorical, continuous)) {
			if (!seen.add(input.name())) {
				problems.add(Problem.error(input.place(), "the table '" + input.name() + "' is listed twice"));
			}
		}
		return new Data(folder.resolve(s.text("raw_data_path")), folder.resolve(s.text("interim_data_path")),
				folder.resolve(s.text("results_path")), s.text("sample_names"), categorical, continuous);
	}

	/** @param lenient whether a scaled input may leave out {@code log2}; MOVE stops there */
	private List<Input> inputs(Settings data, String key, boolean lenient) {
		var result = new ArrayList<Input>();
		for (Settings s : data.mappings(key)) {
			s.only(INPUT);
			boolean scale = s.flag("scale", true);
			Optional<Boolean> log2 = s.has("log2") ? Optional.of(s.flag("log2", false)) : Optional.empty();
			if (!lenient && scale && log2.isEmpty()) {
				problems.add(Problem.error(s.place(), "'log2' is missing in " + s.text("name", "the input")
						+ ", where MOVE stops; add 'log2: false' (or true), or run with compatibility=strict"));
			}
			result.add(new Input(s.text("name"), s.number("weight", 0, Double.MAX_VALUE, 1), log2, scale, s.place()));
		}
		return result;
	}

	private Task task(Settings s, Data data) {
		String name = composed.task().orElse("");
		Set<String> common = Set.of("batch_size", "model", "training_loop");
		return switch (name) {
			case "encode_data" -> {
				s.only(Set.of());
				yield new EncodeData();
			}
			case "analyze_latent" -> {
				s.only(plus(common, "feature_names", "reducer"));
				Settings reducer = s.child("reducer");
				yield new AnalyzeLatent(s.whole("batch_size", 1), model(s, data, true), training(s), s.texts("feature_names"),
						reducer.text("_target_"), arguments());
			}
			case "identify_associations_ks" ->
				associations(s.only(plus(plus(common, associationKeys()), "perturbed_feature_names", "target_feature_names")), data,
						Method.KS);
			case "identify_associations_bayes" -> associations(s.only(plus(common, associationKeys())), data, Method.BAYES);
			case "identify_associations_ttest" -> associations(s.only(plus(plus(common, associationKeys()), "num_latent")), data,
					Method.TTEST);
			case "tune_model_stability" ->
				new Tuning(true, s.only(plus(common, "num_refits")).whole("batch_size", 1), model(s, data, true), training(s),
						s.whole("num_refits", 2));
			case "tune_model_reconstruction" -> new Tuning(false, s.only(common).whole("batch_size", 1), model(s, data, true),
					training(s), 1);
			default -> {
				if (problems.isEmpty()) {
					problems.add(Problem.error(s.place(), "the file does not say which task it is; begin it with 'defaults:' and, below, "
							+ "'  - analyze_latent' (or encode_data, identify_associations_ks, identify_associations_bayes, identify_associations_ttest)"));
				}
				yield new EncodeData();
			}
		};
	}

	private static String[] associationKeys() {
		return new String[] { "target_dataset", "target_value", "num_refits", "sig_threshold", "save_refits" };
	}

	private Associations associations(Settings s, Data data, Method method) {
		List<Integer> sizes = List.of();
		if (method == Method.TTEST) {
			sizes = s.wholes("num_latent", 1);
			if (sizes.size() != 4) {
				s.problem("num_latent", sizes.size() + " latent sizes are given; the t-test takes exactly 4");
			}
		}
		Model model = model(s, data, method != Method.TTEST);
		String dataset = s.text("target_dataset");
		String value = s.text("target_value");
		if (!dataset.isEmpty() && !value.isEmpty()) {
			boolean continuous = CONTINUOUS_VALUES.contains(value);
			List<String> names = continuous ? data.continuousNames() : data.categoricalNames();
			if (!names.contains(dataset)) {
				boolean other = (continuous ? data.categoricalNames() : data.continuousNames()).contains(dataset);
				if (other && !continuous) {
					s.problem("target_value", "'" + value + "' is no way to perturb the continuous table " + dataset + Nearest.hint(value,
							CONTINUOUS_VALUES));
				} else {
					s.problem("target_dataset", "there is no " + (continuous ? "continuous" : "categorical") + " table '" + dataset + "'"
							+ Nearest.hint(dataset, names) + (other ? "; '" + value + "' perturbs continuous tables" : ""));
				}
			}
		}
		List<Integer> latent = method == Method.TTEST ? sizes : List.of(model.latent());
		return new Associations(method, s.whole("batch_size", 1), model, training(s), latent, dataset, value, s.whole("num_refits", 1),
				s.number("sig_threshold", 0, 1, 0.05), s.flag("save_refits", false), s.texts("perturbed_feature_names"),
				s.texts("target_feature_names"));
	}

	/** @param oneSize whether the model itself names its latent size */
	private Model model(Settings task, Data data, boolean oneSize) {
		Settings s = task.child("model").only(MODEL);
		if (s.flag("cuda", false)) {
			warnings.add(Problem.warning(s.place("cuda"), "cuda: true is read and ignored; training runs on the processor"));
		}
		List<Double> categorical = weights(s, "categorical_weights", data.categorical().size());
		List<Double> continuous = weights(s, "continuous_weights", data.continuous().size());
		return new Model(s.wholes("num_hidden", 1), oneSize ? s.whole("num_latent", 1) : 1, s.number("beta", 0, Double.MAX_VALUE),
				s.number("dropout", 0, 1), categorical, continuous);
	}

	private List<Double> weights(Settings model, String key, int tables) {
		List<Double> weights = model.numbers(key);
		if (weights.size() != tables && problems.isEmpty()) {
			model.problem(key, Counts.of(weights.size(), "weight") + " for " + Counts.of(tables, "table"));
		}
		return weights;
	}

	private static Training training(Settings task) {
		Settings s = task.child("training_loop").only(TRAINING);
		return new Training(s.number("lr", 0, Double.MAX_VALUE), s.whole("num_epochs", 1), s.wholes("kld_warmup_steps", 0),
				s.wholes("batch_dilation_steps", 0), s.flag("early_stopping"), s.whole("patience", 0));
	}

	private Map<String, Object> arguments() {
		var result = new LinkedHashMap<String, Object>();
		if (Merge.at(root, List.of("task", "reducer")) instanceof Mapping m) {
			for (Entry e : m.entries()) {
				if (!e.key().text().equals("_target_")) {
					result.put(e.key().text(), e.value() instanceof YamlNode.Scalar s ? Meaning.of(s) : e.value().toTree());
				}
			}
		}
		return result;
	}

	private static Set<String> plus(Set<String> set, String... more) {
		var result = new TreeSet<>(set);
		result.addAll(List.of(more));
		return result;
	}

	private static List<Input> concat(List<Input> a, List<Input> b) {
		var result = new ArrayList<>(a);
		result.addAll(b);
		return result;
	}
}
