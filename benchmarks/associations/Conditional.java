import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.ShiftAssociations;
import org.latentworkbench.analyses.ShiftAssociationsParameters;
import org.latentworkbench.analyses.statistics.Correlation;
import org.latentworkbench.analyses.statistics.FalseDiscovery;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;

/**
 * Effects that a test pair by pair cannot see: each of two drugs is given to the sicker samples, and what it does to its {@code masked}
 * targets is undone, on average, by what the sickness does to them; other targets follow the sickness only, which makes them {@code
 * confounded}, and the rest are noise. The sickness is not measured itself, but ten features of another modality follow it. A
 * tab-separated line says how many pairs of each kind are called at .05, by t-tests with Benjamini and Hochberg's correction and by
 * {@code shift}.
 * <p>
 * Arguments: {@code seed=0}, {@code samples=800}, {@code threads=2}, and words for {@code shift}, as {@code refits=8}.
 */
public final class Conditional {
	private static final int DRUGS = 2;
	private static final int MARKERS = 10;
	private static final int EACH = 10;
	private static final int NOISE = 20;
	private static final int TARGETS = DRUGS * 2 * EACH + NOISE;
	/** Correlation of the sickness with what decides who gets the drug. */
	private static final double GIVEN = 0.7;
	private static final List<String> KINDS = List.of("masked", "confounded", "none");

	private Conditional() {
	}

	public static void main(String[] arguments) throws Exception {
		long seed = 0;
		int n = 800;
		int threads = 2;
		var words = new ArrayList<>(List.of("perturb: Drug", "by: \"1\"", "targets: [Omics]"));
		for (String argument : arguments) {
			String[] pair = argument.split("=", 2);
			switch (pair[0]) {
				case "seed" -> seed = Long.parseLong(pair[1]);
				case "samples" -> n = Integer.parseInt(pair[1]);
				case "threads" -> threads = Integer.parseInt(pair[1]);
				default -> words.add(pair[0] + ": " + pair[1]);
			}
		}
		Dataset dataset = dataset(n, RandomStream.of(seed, "conditional"));
		System.out.println("method\tmasked\tof\tconfounded\tof\tnone\tof");
		print("t-test", marginal(dataset));
		try (var run = new MemoryRun(seed).withThreads(threads).with("dataset", dataset)) {
			new ShiftAssociations().run(Parameters.of(ShiftAssociationsParameters.class, words.toArray(String[]::new)), run);
			Table all = run.tableOf("associations");
			var called = new boolean[DRUGS * TARGETS];
			for (int i = 0; i < all.rows(); i++) {
				if (all.texts("significant").get(i).equals("yes")) {
					called[dataset.categorical().get(0).features().indexOf(all.texts("feature_a").get(i)) * TARGETS
							+ dataset.modality("Omics").orElseThrow().features().indexOf(all.texts("feature_b").get(i))] = true;
				}
			}
			print("shift", called);
		}
	}

	private static void print(String method, boolean[] called) {
		var line = new StringBuilder(method);
		for (String kind : KINDS) {
			int[] pairs = IntStream.range(0, called.length).filter(p -> kind(p / TARGETS, p % TARGETS).equals(kind)).toArray();
			line.append(String.format(Locale.ROOT, "\t%d\t%d", Arrays.stream(pairs).filter(p -> called[p]).count(), pairs.length));
		}
		System.out.println(line);
	}

	private static String kind(int drug, int target) {
		int place = target - drug * 2 * EACH;
		return place >= 0 && place < EACH ? KINDS.get(0) : place >= EACH && place < 2 * EACH ? KINDS.get(1) : KINDS.get(2);
	}

	private static Dataset dataset(int n, RandomStream random) {
		var drugs = new int[n * DRUGS];
		var markers = new double[DRUGS * MARKERS][n];
		var targets = new double[TARGETS][n];
		for (double[] noise : targets) {
			random.fillGaussian(noise);
		}
		// how much sicker those are who get the drug: twice the mean of half a normal distribution, times the correlation
		double sicker = 2 * Math.sqrt(2 / Math.PI) * GIVEN;
		for (int d = 0; d < DRUGS; d++) {
			var sick = new double[n];
			random.fillGaussian(sick);
			for (int i = 0; i < n; i++) {
				drugs[i * DRUGS + d] = GIVEN * sick[i] + Math.sqrt(1 - GIVEN * GIVEN) * random.nextGaussian() > 0 ? 1 : 0;
			}
			for (int m = 0; m < MARKERS; m++) {
				for (int i = 0; i < n; i++) {
					markers[d * MARKERS + m][i] = 0.8 * sick[i] + 0.6 * random.nextGaussian();
				}
			}
			for (int j = 0; j < 2 * EACH; j++) {
				double size = random.nextDouble(0.8, 1.2) * (random.nextBoolean(0.5) ? 1 : -1);
				double effect = j < EACH ? size : 0;
				for (int i = 0; i < n; i++) {
					targets[d * 2 * EACH + j][i] += effect * drugs[i * DRUGS + d] - size / sicker * sick[i];
				}
			}
		}
		return new Dataset(IntStream.range(0, n).mapToObj(i -> "s" + i).toList(), List.of(
				new Modality.Categorical("Drug", names("Drug", DRUGS), List.of("0", "1"), drugs), continuous("Markers", markers, n),
				continuous("Omics", targets, n)));
	}

	private static List<String> names(String name, int count) {
		return IntStream.range(0, count).mapToObj(j -> name + "_" + (j + 1)).toList();
	}

	/** Scaled to mean 0 and standard deviation 1. */
	private static Modality continuous(String name, double[][] columns, int n) {
		var values = new float[n * columns.length];
		for (int j = 0; j < columns.length; j++) {
			double mean = Arrays.stream(columns[j]).average().orElseThrow();
			double sd = Math.sqrt(Arrays.stream(columns[j]).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
			for (int i = 0; i < n; i++) {
				values[i * columns.length + j] = (float) ((columns[j][i] - mean) / sd);
			}
		}
		return new Modality.Continuous(name, names(name, columns.length), new Matrix(n, columns.length, values));
	}

	/** The t-test of two groups is that of the correlation with 0 and 1. */
	private static boolean[] marginal(Dataset dataset) {
		Modality.Categorical drugs = dataset.categorical().get(0);
		var omics = (Modality.Continuous) dataset.modality("Omics").orElseThrow();
		double[] p = IntStream.range(0, DRUGS * TARGETS).mapToDouble(pair -> Correlation.pearson(IntStream.range(0, drugs.samples())
				.mapToDouble(i -> drugs.code(i, pair / TARGETS)).toArray(), IntStream.range(0, drugs.samples())
						.mapToDouble(i -> omics.values().at(i, pair % TARGETS)).toArray()).p()).toArray();
		double[] q = FalseDiscovery.benjaminiHochberg(p);
		var called = new boolean[q.length];
		for (int i = 0; i < q.length; i++) {
			called[i] = q[i] <= 0.05;
		}
		return called;
	}
}
