package org.latentworkbench.core.move;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;

/**
 * A composed and checked MOVE configuration.
 *
 * @param data     where the files are and which there are
 * @param task     what to do
 * @param seed     MOVE declares a seed and never uses it; here it seeds every random number
 * @param strict   whether MOVE's known defects are mended ({@code compatibility=strict}); by default they are reproduced
 * @param engine   {@code auto}, {@code torch} or {@code jvm}
 * @param tree     the composed configuration, references resolved, as MOVE would show it
 * @param warnings what is worth a second look
 */
public record MoveConfig(Data data, Task task, long seed, boolean strict, String engine, YamlNode.Mapping tree,
		List<Problem> warnings) {
	/** The seed where none is given. */
	public static final long USUAL_SEED = 0;

	/**
	 * The files of a study.
	 *
	 * @param raw         folder of the tables
	 * @param interim     folder of what {@code encode_data} makes
	 * @param results     folder of the results
	 * @param sampleNames file stem of the list of samples, {@code <stem>.txt} in {@code raw}
	 * @param categorical categorical tables, in order
	 * @param continuous  continuous tables, in order
	 */
	public record Data(Path raw, Path interim, Path results, String sampleNames, List<Input> categorical,
			List<Input> continuous) {
		public Data {
			categorical = List.copyOf(categorical);
			continuous = List.copyOf(continuous);
		}

		/** Names of the categorical tables. */
		public List<String> categoricalNames() {
			return categorical.stream().map(Input::name).toList();
		}

		/** Names of the continuous tables. */
		public List<String> continuousNames() {
			return continuous.stream().map(Input::name).toList();
		}

		/** The list of samples. */
		public Path samplesFile() {
			return raw.resolve(sampleNames + ".txt");
		}
	}

	/**
	 * One table.
	 *
	 * @param name  file stem, {@code <name>.tsv} in the raw folder
	 * @param log2  whether {@code log2(x + 1)} comes before scaling; empty when the file does not say
	 * @param scale whether features are scaled to mean 0 and standard deviation 1
	 * @param place where it is named
	 */
	public record Input(String name, double weight, Optional<Boolean> log2, boolean scale, Place place) {
	}

	/** The network. */
	public record Model(List<Integer> hidden, int latent, double beta, double dropout, List<Double> categoricalWeights,
			List<Double> continuousWeights) {
		public Model {
			hidden = List.copyOf(hidden);
			categoricalWeights = List.copyOf(categoricalWeights);
			continuousWeights = List.copyOf(continuousWeights);
		}
	}

	/** How it is trained; epochs count from 1. */
	public record Training(double learningRate, int epochs, List<Integer> warmUp, List<Integer> dilation,
			boolean earlyStopping,
			int patience) {
		public Training {
			warmUp = List.copyOf(warmUp);
			dilation = List.copyOf(dilation);
		}
	}

	/** What to do. */
	public sealed interface Task {
		/** The task's name, for instance {@code encode_data}. */
		String name();
	}

	/** Tables to arrays. */
	public record EncodeData() implements Task {
		@Override
		public String name() {
			return "encode_data";
		}
	}

	/**
	 * Train one model and look at its latent space.
	 *
	 * @param features to colour by
	 * @param reducer  Python name of the projection, for instance {@code sklearn.manifold.TSNE}
	 * @param reducerArguments its arguments, as plain values
	 */
	public record AnalyzeLatent(int batch, Model model, Training training, List<String> features, String reducer,
			Map<String, Object> reducerArguments) implements Task {
		@Override
		public String name() {
			return "analyze_latent";
		}
	}

	/** How associations are told from noise. */
	public enum Method {
		BAYES, TTEST, KS
	}

	/**
	 * Perturb each feature of one table and see what moves.
	 *
	 * @param latentSizes    four for the t-test, else the model's one
	 * @param targetDataset  the table whose features are perturbed
	 * @param targetValue    a category, or {@code minimum maximum plus_std minus_std}
	 * @param perturbed      features whose perturbation is drawn (KS)
	 * @param targets        features that are drawn (KS)
	 */
	public record Associations(Method method, int batch, Model model, Training training, List<Integer> latentSizes,
			String targetDataset,
			String targetValue, int refits, double threshold, boolean saveRefits, List<String> perturbed, List<String> targets)
			implements Task {
		@Override
		public String name() {
			return "identify_associations_" + method.name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	/**
	 * Try settings over a grid.
	 *
	 * @param refits models a setting (stability); 1 for reconstruction
	 */
	public record Tuning(boolean stability, int batch, Model model, Training training, int refits) implements Task {
		@Override
		public String name() {
			return stability ? "tune_model_stability" : "tune_model_reconstruction";
		}
	}

	/** The composed configuration as YAML. */
	public String toYaml() {
		return YamlDump.of(tree);
	}

	/**
	 * Composes the configuration that a {@code move-dl} command means.
	 *
	 * @param folder      the working folder: relative paths start here
	 * @param configFolder the configuration folder, usually {@code config} in it
	 * @param words       the words after {@code move-dl}
	 * @param environment for <code>${oc.env:...}</code>
	 * @throws ProblemsException with everything that is wrong, each with its place
	 */
	public static MoveConfig compose(Path folder, Path configFolder, List<String> words, Map<String, String> environment)
			throws ProblemsException {
		try {
			var composed = new Composer(configFolder).compose(words);
			MoveConfig c = new ConfigReader(folder, composed, new Interpolation(composed.root(), environment).resolve()).read();
			return new MoveConfig(c.data, c.task, c.seed, c.strict, c.engine, c.tree, told(c.warnings, words));
		} catch (ProblemsException e) {
			throw new ProblemsException(told(e.problems(), words));
		}
	}

	private static List<Problem> told(List<Problem> problems, List<String> words) {
		return problems.stream().map(p -> Word.told(p, words)).toList();
	}
}
