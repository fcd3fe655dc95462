import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.latentworkbench.analyses.BayesAssociations;
import org.latentworkbench.analyses.BayesAssociationsParameters;
import org.latentworkbench.analyses.KsAssociations;
import org.latentworkbench.analyses.KsAssociationsParameters;
import org.latentworkbench.analyses.ShiftAssociations;
import org.latentworkbench.analyses.ShiftAssociationsParameters;
import org.latentworkbench.analyses.TtestAssociations;
import org.latentworkbench.analyses.TtestAssociationsParameters;
import org.latentworkbench.analyses.association.RankedTable;
import org.latentworkbench.analyses.association.Truth;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.data.Encoding;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.data.text.TsvFormat;
import org.latentworkbench.generators.multiomics.CorrelatedMultiomics;
import org.latentworkbench.generators.multiomics.CorrelatedMultiomicsParameters;
import org.latentworkbench.trainers.MultimodalVae;
import org.latentworkbench.trainers.MultimodalVaeParameters;

/**
 * What the association methods find of what is known to be there, on MOVE's tutorial data: a tab-separated line for each method
 * and seed, with average precision, precision at 20, and the number, precision and recall of the hits, and the average precision of
 * the pairs by their absolute effects, whatever the method ranks them by.
 * <p>
 * Arguments, all {@code key=value}: {@code seeds} (0,1,2,3,4), {@code data} (a folder with the tutorial's tables and its truth; where
 * it is not said, each seed generates its own data), {@code methods} (all where not said), {@code cut} (0.1), {@code threads},
 * {@code permuted} (false; true: each feature's values are permuted over the samples, so that nothing is associated and every hit is
 * false).
 */
public final class Associations {
	private static final String STEM = "random.random_all_sim.";
	private static final String[] PERTURBATION = { "perturb: Continuous_B", "by: plus_std" };
	/** The network and schedules of MOVE's tutorial. */
	private static final String[] TUTORIAL = { "hidden: [15]", "latent: 3", "batchSize: 10", "epochs: 300", "learningRate: 1e-4",
			"kldWarmupSteps: [50, 100, 125, 150, 175, 200, 225, 250, 275]", "batchDilationSteps: [100, 200]", "freshOptimizer: true" };
	private static final String[] SHORT = { "hidden: [15]", "batchSize: 50", "epochs: 100", "learningRate: 1e-3",
			"kldWarmupSteps: [15, 20, 25]", "batchDilationSteps: [50, 100]", "freshOptimizer: true" };

	private final Map<String, String> settings = new LinkedHashMap<>(Map.of("seeds", "0,1,2,3,4", "data", "", "methods", "", "cut", "0.1",
			"threads", "2", "permuted", "false"));

	private record Study(Dataset move, Dataset strict, Table truth) {
	}

	private Associations(String[] arguments) {
		for (String argument : arguments) {
			String[] pair = argument.split("=", 2);
			if (pair.length != 2 || settings.put(pair[0], pair[1]) == null) {
				throw new IllegalArgumentException("not a setting: " + argument + "; known: " + settings.keySet());
			}
		}
	}

	public static void main(String[] arguments) throws Exception {
		new Associations(arguments).run();
	}

	private void run() throws Exception {
		System.out.println("method\tseed\taverage_precision\tprecision_at_20\tprecision_at_50\tprecision_at_100\thits\tprecision\trecall"
				+ "\tby_effect\tseconds");
		for (String seed : settings.get("seeds").split(",")) {
			long s = Long.parseLong(seed);
			Study study = settings.get("data").isEmpty() ? generated(s) : read(Path.of(settings.get("data")));
			if (settings.get("permuted").equals("true")) {
				study = permuted(study, s);
			}
			one(study, s);
		}
	}

	private void one(Study study, long s) throws Exception {
		method("ks move", s, study, true, () -> models(study.move(), s, 1, List.of(3), with(TUTORIAL, "compatibility: move")));
		method("bayes move", s, study, true, () -> models(study.move(), s, 4, List.of(3), with(TUTORIAL, "compatibility: move")));
		method("bayes move 100", s, study, true, () -> models(study.move(), s, 4, List.of(3), with(SHORT, "compatibility: move")));
		method("ttest move", s, study, true, () -> models(study.move(), s, 4, List.of(3, 4, 5, 6), with(SHORT,
				"compatibility: move")));
		method("ks strict", s, study, false, () -> models(study.strict(), s, 24, List.of(8)));
		method("bayes strict", s, study, false, () -> models(study.strict(), s, 24, List.of(8)));
		method("ttest strict", s, study, false, () -> models(study.strict(), s, 6, List.of(6, 8, 10, 12)));
		method("bayes bootstrap", s, study, false, () -> models(study.strict(), s, 24, List.of(8), "bootstrap: true"));
		method("ttest bootstrap", s, study, false, () -> models(study.strict(), s, 6, List.of(6, 8, 10, 12), "bootstrap: true"));
		method("shift 15-3", s, study, false, () -> List.of());
		method("shift", s, study, false, () -> List.of());
	}

	/** The same values, each feature's shuffled by itself; both encodings alike. */
	private static Study permuted(Study study, long seed) {
		Table nothing = Table.of(new Table.Text("feature_a_name", List.of()), new Table.Text("feature_b_name", List.of()), new Table.Numbers(
				"Correlation", new double[0]));
		return new Study(permuted(study.move(), seed), permuted(study.strict(), seed), nothing);
	}

	private static Dataset permuted(Dataset dataset, long seed) {
		RandomStream random = RandomStream.of(seed, "permuted");
		var modalities = new ArrayList<Modality>();
		for (Modality m : dataset.modalities()) {
			int width = m.features().size();
			var from = new int[m.samples() * width];
			for (int j = 0; j < width; j++) {
				int[] order = random.split(m.name()).split(j).permutation(m.samples());
				for (int i = 0; i < order.length; i++) {
					from[i * width + j] = order[i] * width + j;
				}
			}
			modalities.add(switch (m) {
				case Modality.Categorical c -> new Modality.Categorical(c.name(), c.features(), c.categories(), Arrays.stream(from).map(
						k -> c.codes()[k]).toArray());
				case Modality.Continuous c -> {
					var values = new float[from.length];
					for (int k = 0; k < from.length; k++) {
						values[k] = c.values().values()[from[k]];
					}
					yield new Modality.Continuous(c.name(), c.features(), new Matrix(m.samples(), width, values), c.scaling());
				}
			});
		}
		return new Dataset(dataset.samples(), modalities);
	}

	private interface Training {
		List<LatentModel> models() throws Exception;
	}

	private void method(String name, long seed, Study study, boolean move, Training training) throws Exception {
		String wanted = settings.get("methods");
		if (!wanted.isEmpty() && !List.of(wanted.split(",")).contains(name)) {
			return;
		}
		long start = System.nanoTime();
		List<LatentModel> models = training.models();
		try (var run = new MemoryRun(seed).withThreads(Integer.parseInt(settings.get("threads")))) {
			run.with("dataset", move ? study.move() : study.strict()).with("truth", study.truth())
					.with("model", models.size() == 1 ? models.get(0) : models);
			String[] words = with(PERTURBATION, "truthCut: " + settings.get("cut"));
			String mode = "compatibility: " + (move ? "move" : "strict");
			switch (name.split(" ")[0]) {
				case "ks" -> call(new KsAssociations(), Parameters.of(KsAssociationsParameters.class, with(words, mode)), run);
				case "bayes" -> call(new BayesAssociations(), Parameters.of(BayesAssociationsParameters.class, with(words, mode)), run);
				case "ttest" -> call(new TtestAssociations(), Parameters.of(TtestAssociationsParameters.class, with(words, mode)), run);
				default -> call(new ShiftAssociations(), Parameters.of(ShiftAssociationsParameters.class,
						name.equals("shift 15-3") ? with(words, "hidden: [15]", "latent: 3") : words), run);
			}
			Table score = run.tableOf("score");
			var line = new StringBuilder(name + "\t" + seed);
			for (String measure : List.of("average_precision", "precision_at_20", "precision_at_50", "precision_at_100", "hits", "precision",
					"recall")) {
				line.append(String.format(Locale.ROOT, measure.equals("hits") ? "\t%.0f" : "\t%.3f",
						score.numbers("value")[score.texts("measure").indexOf(measure)]));
			}
			double byEffect = RankedTable.of(run.tableOf("associations"), "effect", 0.05).score(Truth.of(study.truth()), Double.parseDouble(
					settings.get("cut"))).value("average_precision");
			System.out.println(line + String.format(Locale.ROOT, "\t%.3f\t%.1f", byEffect, (System.nanoTime() - start) / 1e9));
		}
	}

	private static <P extends Record> void call(Analysis<P> analysis, P parameters, MemoryRun run) throws Exception {
		analysis.run(parameters, run);
	}

	private List<LatentModel> models(Dataset dataset, long seed, int refits, List<Integer> sizes, String... words) throws Exception {
		var models = new ArrayList<LatentModel>();
		for (int size : sizes) {
			try (var run = new MemoryRun(RUNS * seed + size).with("dataset", dataset).withThreads(Integer.parseInt(settings.get("threads")))) {
				new MultimodalVae().run(Parameters.of(MultimodalVaeParameters.class, with(Arrays.stream(words).filter(w -> !w.startsWith(
						"latent:")).toArray(String[]::new), "latent: " + size, "refits: " + refits)), run);
				models.add(run.modelOf("model").model());
			}
		}
		return models;
	}

	/** So that models of different sizes and seeds do not share random numbers. */
	private static final long RUNS = 1000;

	private static String[] with(String[] words, String... more) {
		var all = new ArrayList<>(List.of(words));
		all.addAll(List.of(more));
		return all.toArray(String[]::new);
	}

	private static Study read(Path folder) throws Exception {
		return new Study(encoded(folder, Compatibility.MOVE), encoded(folder, Compatibility.STRICT),
				TableFiles.read(folder.resolve("changes.random_all_sim.txt")));
	}

	private static Dataset encoded(Path folder, Compatibility compatibility) throws Exception {
		var modalities = new ArrayList<Modality>();
		List<String> samples = List.of();
		for (String name : List.of("Categorical_A", "Categorical_B", "Continuous_A", "Continuous_B")) {
			var type = name.startsWith("Cat") ? Modality.Type.CATEGORICAL : Modality.Type.CONTINUOUS;
			Dataset raw = new TsvFormat().read(folder.resolve(STEM + name + ".tsv"), DatasetFormat.Options.guess().as(type).named(name));
			samples = raw.samples();
			modalities.add(encoded(raw.modalities().get(0), samples, compatibility));
		}
		return new Dataset(samples, modalities);
	}

	private static Modality encoded(Modality raw, List<String> samples, Compatibility compatibility) throws Exception {
		return switch (raw) {
			case Modality.Categorical c -> Encoding.categorical(c, compatibility).modality();
			case Modality.Continuous c -> Encoding.continuous(c, samples, true, true, compatibility).modality();
		};
	}

	/** As the first step of examples/multiomics. */
	private static Study generated(long seed) throws Exception {
		try (var run = new MemoryRun(seed)) {
			new CorrelatedMultiomics().run(Parameters.of(CorrelatedMultiomicsParameters.class, "samples: 1000", "sparsity: 0.97"), run);
			Dataset raw = run.datasetOf("data");
			var move = new ArrayList<Modality>();
			var strict = new ArrayList<Modality>();
			for (Modality m : raw.modalities()) {
				move.add(encoded(m, raw.samples(), Compatibility.MOVE));
				strict.add(encoded(m, raw.samples(), Compatibility.STRICT));
			}
			return new Study(new Dataset(raw.samples(), move), new Dataset(raw.samples(), strict), run.tableOf("truth"));
		}
	}
}
