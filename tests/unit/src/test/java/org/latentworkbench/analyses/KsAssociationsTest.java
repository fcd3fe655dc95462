package org.latentworkbench.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.analyses.association.KsComparison;
import org.latentworkbench.analyses.statistics.KolmogorovSmirnov;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.LinearModel;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.testing.MoveDefect;
import org.latentworkbench.testing.Tutorial;
import org.latentworkbench.trainers.TutorialModel;

import com.google.gson.Gson;

class KsAssociationsTest {
	private static final int N = 200;

	/** Two modalities a (a0, a1) and b (b0, b1, b2), normal; a0 is missing in the first samples. */
	private static Dataset dataset(int missing) {
		RandomStream random = RandomStream.of(3, "ks");
		var a = new float[N * 2];
		var b = new float[N * 3];
		random.fillGaussian(a);
		random.fillGaussian(b);
		for (int i = 0; i < missing; i++) {
			a[i * 2] = Float.NaN;
		}
		return new Dataset(IntStream.range(0, N).mapToObj(i -> "s" + i).toList(),
				List.of(new Modality.Continuous("a", List.of("a0", "a1"), new Matrix(N, 2, a)),
						new Modality.Continuous("b", List.of("b0", "b1", "b2"), new Matrix(N, 3, b))));
	}

	/** One latent dimension, z = a0 + 0.8 b0 - 0.5 b1; a1 and b2 are neither read nor written. */
	private static LinearModel model(Dataset dataset, double... signs) {
		var weights = new ArrayList<double[][]>();
		for (double sign : signs) {
			weights.add(new double[][] { { 1, 0, 0.8 * sign, -0.5, 0 } });
		}
		return new LinearModel(dataset, weights);
	}

	private static MemoryRun run(Dataset dataset, LinearModel model, String... settings) throws Exception {
		var run = new MemoryRun(1).with("dataset", dataset).with("model", model);
		new KsAssociations().run(Parameters.of(KsAssociationsParameters.class, settings), run);
		return run;
	}

	@Test
	void signAndSizeAreMovesOnTheGoldenCases() throws Exception {
		record Case(float[] perturbed, float[] baseline, double ks, int sign) {
		}
		try (var in = new InputStreamReader(KsAssociationsTest.class.getResourceAsStream("/analyses/ks_ttest_pearson.json"),
				StandardCharsets.UTF_8)) {
			Case[] cases = new Gson().fromJson(in, Case[].class);
			assertTrue(cases.length > 0);
			for (Case c : cases) {
				int n = c.baseline().length;
				float found = new KsComparison(List.of(new Matrix(n, 1, c.baseline())))
						.distances(List.of(new Matrix(n, 1, c.perturbed())), new boolean[n])[0];
				assertEquals(c.sign() * c.ks(), found, 1e-6);
			}
		}
	}

	@Test
	void whatIsDrivenUpAndDownIsFoundAndWhatIsDeafIsNot() throws Exception {
		Dataset dataset = dataset(0);
		try (var run = run(dataset, model(dataset, 1), "perturb: a", "by: plus_std")) {
			Table sig = run.tableOf("sig_assoc");
			assertEquals(List.of("feature_a_id", "feature_b_id", "feature_a_name", "feature_b_name", "feature_b_dataset", "ks_distance"),
					sig.columns().stream().map(Table.Column::name).toList());
			assertEquals(List.of("a0", "a0"), sig.texts("feature_a_name"));
			assertEquals(List.of("b0", "b1"), sig.texts("feature_b_name").stream().sorted().toList());
			for (int i = 0; i < 2; i++) {
				boolean up = sig.texts("feature_b_name").get(i).equals("b0");
				assertEquals(up ? 2 : 3, sig.numbers("feature_b_id")[i], "ids count over all continuous features");
				assertTrue(up ? sig.numbers("ks_distance")[i] < -0.2 : sig.numbers("ks_distance")[i] > 0.2, "negative: up");
			}
			Table all = run.tableOf("associations");
			assertEquals(8, all.rows(), "2 x 5 pairs without a0-a0 and a1-a1");
			assertEquals(List.of("yes", "yes", "no", "no", "no", "no", "no", "no"), all.texts("significant"));
			assertEquals("up", all.texts("direction").get(row(all, "a0", "b0")));
			assertEquals("down", all.texts("direction").get(row(all, "a0", "b1")));
			assertEquals("none", all.texts("direction").get(row(all, "a1", "b0")));
			assertEquals(KolmogorovSmirnov.threshold(0.05, N), all.numbers("threshold")[0]);
		}
	}

	@Test
	void latentLocationsHoldEveryPerturbationAndTheBaselineLast() throws Exception {
		Dataset dataset = dataset(0);
		LinearModel model = model(dataset, 1);
		try (var run = run(dataset, model, "perturb: a", "by: plus_std")) {
			Matrix locations = run.matrixOf("latent_location");
			assertEquals(3, locations.columns());
			Matrix z = model.project(dataset, 0);
			float sd = deviation(dataset.continuous().get(0).values().column(0));
			for (int i = 0; i < N; i++) {
				assertEquals(z.at(i, 0), locations.at(i, 2), 1e-6);
				assertEquals(z.at(i, 0) + sd, locations.at(i, 0), 1e-4);
				assertEquals(z.at(i, 0), locations.at(i, 1), 1e-6, "a1 is not read");
			}
			assertEquals(List.of("a0", "a1"), run.tableOf("perturbed_features_list").texts("feature"));
		}
	}

	private static float deviation(float[] values) {
		double mean = IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
		return (float) Math.sqrt(IntStream.range(0, values.length).mapToDouble(i -> (values[i] - mean) * (values[i] - mean)).average()
				.orElseThrow());
	}

	@Test
	void refitsThatDisagreeCancelOutInTheMedian() throws Exception {
		Dataset dataset = dataset(0);
		try (var run = run(dataset, model(dataset, 1, -1, 1), "perturb: a", "by: plus_std")) {
			Table all = run.tableOf("associations");
			int row = row(all, "a0", "b0");
			assertTrue(all.numbers("ks_distance")[row] < -0.2);
			assertEquals(2, all.numbers("found_in")[row]);
			assertEquals(3, all.numbers("refits")[row]);
			assertTrue(all.numbers("low")[row] < -0.2 && all.numbers("high")[row] > 0.2);
		}
		try (var run = run(dataset, model(dataset, 1, -1), "perturb: a", "by: plus_std")) {
			Table all = run.tableOf("associations");
			assertEquals(0, all.numbers("ks_distance")[row(all, "a0", "b0")], 0.1, "the mean of the middle two");
		}
	}

	private static int row(Table table, String a, String b) throws Exception {
		for (int i = 0; i < table.rows(); i++) {
			if (table.texts("feature_a").get(i).equals(a) && table.texts("feature_b").get(i).equals(b)) {
				return i;
			}
		}
		throw new AssertionError(a + " " + b);
	}

	@Test
	void strictModeComparesOnlyWhereThePerturbedFeatureIsKnownAndRaisesTheThreshold() throws Exception {
		Dataset dataset = dataset(100);
		double strict;
		try (var run = run(dataset, model(dataset, 1), "perturb: a", "by: plus_std")) {
			Table all = run.tableOf("associations");
			int row = row(all, "a0", "b0");
			assertEquals(KolmogorovSmirnov.threshold(0.05, 100), all.numbers("threshold")[row]);
			assertEquals(KolmogorovSmirnov.threshold(0.05, N), all.numbers("threshold")[row(all, "a1", "b0")]);
			strict = Math.abs(all.numbers("ks_distance")[row]);
		}
		try (var run = run(dataset, model(dataset, 1), "perturb: a", "by: plus_std", "compatibility: move")) {
			Table all = run.tableOf("associations");
			int row = row(all, "a0", "b0");
			assertEquals(KolmogorovSmirnov.threshold(0.05, N), all.numbers("threshold")[row]);
			assertTrue(Math.abs(all.numbers("ks_distance")[row]) < strict, "the missing half is a smaller standard deviation");
		}
	}

	@Test
	@MoveDefect(6)
	void moveModeDrawsFromThePosteriorAndStrictModeDoesNot() throws Exception {
		Dataset dataset = dataset(0);
		try (var strict = run(dataset, model(dataset, 1), "perturb: a"); var move = run(dataset, model(dataset, 1), "perturb: a",
				"compatibility: move")) {
			assertEquals(0, strict.tableOf("associations").numbers("ks_distance")[row(strict.tableOf("associations"), "a1", "b0")], 0);
			assertTrue(Math.abs(move.tableOf("associations").numbers("ks_distance")[row(move.tableOf("associations"), "a1", "b0")]) > 0,
					"noise alone moves reconstructions");
		}
	}

	@Test
	void qualityControlSaysHowReconstructionFollowsInput() throws Exception {
		Dataset dataset = dataset(0);
		try (var run = run(dataset, model(dataset, 1), "perturb: a")) {
			Table qc = run.tableOf("QC_summary_KS");
			assertEquals(List.of("Feature names", "slope", "reconstruction_correlation"), qc.columns().stream()
					.map(Table.Column::name).toList());
			assertEquals(List.of("a0", "a1", "b0", "b1", "b2"), qc.texts("Feature names"));
			assertEquals(1, qc.numbers("slope")[0], 0.25, "a0' = a0 + 0.8 b0 - 0.5 b1");
			assertEquals(0.25, qc.numbers("slope")[3], 0.12, "b1' = -0.5 z");
			assertEquals(1 / Math.sqrt(1.89), qc.numbers("reconstruction_correlation")[0], 0.12);
		}
	}

	@Test
	void pairsThatWereAskedForAreDrawnUnderMovesNames() throws Exception {
		Dataset dataset = dataset(0);
		try (var run = run(dataset, model(dataset, 1), "perturb: a", "perturbedFeatures: [a0]", "targetFeatures: [b0, b2]")) {
			assertEquals(List.of("0", "2", "4"), run.outputs().stream().map(o -> o.name())
					.filter(n -> n.startsWith("figures/Input_vs_reconstruction_correlation_feature_"))
					.map(n -> n.replaceAll(".*_feature_(.*)_refit_0", "$1")).toList(), "targets and perturbed features");
			assertTrue(run.wrote("figure", "figures/Changes_pert_0_on_feat_4_refit_0"));
			assertEquals(2, run.outputs().stream().filter(o -> o.name()
					.startsWith("figures/Cumulative_refit_0_perturbed_0_measuring_")).count());
			assertFalse(run.outputs().stream().anyMatch(o -> o.name().contains("pert_1_") || o.name().contains("perturbed_1_")));
			assertTrue(run.outputs().stream().anyMatch(o -> o.name()
					.startsWith("figures/Cumulative_refit_0_perturbed_0_measuring_2_stats_-0.")));
			assertTrue(run.wrote("figure", "perturbation_visualization/perturbation_distribution_a"));
		}
	}

	/** On the tutorial's data with the model that MOVE trained there, decoding posterior means. */
	@Test
	void distancesAreTheReferencesOnTheTutorial() throws Exception {
		Dataset dataset = Tutorial.encoded(Compatibility.MOVE);
		try (var run = new MemoryRun(1).with("dataset", dataset).with("model", TutorialModel.of(dataset)).with("truth",
				Tutorial.truth())
				.withThreads(2)) {
			new KsAssociations().run(Parameters.of(KsAssociationsParameters.class, "perturb: Continuous_B", "by: plus_std"), run);
			assertEquals(0.060736146190830516, run.tableOf("associations").numbers("threshold")[0], 1e-15);
			double[][] expected = Files.readAllLines(Tutorial.folder().resolve("ks_signed_deterministic.tsv")).stream()
					.map(line -> Arrays.stream(line.split("\t")).mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
			Matrix found = run.matrixOf("ks_distances");
			assertEquals(expected.length, found.rows());
			int off = 0;
			for (int i = 0; i < found.rows(); i++) {
				for (int j = 0; j < found.columns(); j++) {
					if (j == 10 + i) {
						assertEquals(0, found.at(i, j), "a feature with itself");
						continue;
					}
					// a distance is a multiple of 1/1000; rounding in the last place may move one sample across
					assertEquals(Math.abs(expected[i][j]), Math.abs(found.at(i, j)), 0.00101, i + ", " + j);
					off += Math.abs(expected[i][j] - found.at(i, j)) > 1e-6 ? 1 : 0;
				}
			}
			assertTrue(off <= 6, off + " of 190 distances are not exactly the reference's");
			assertEquals(97, run.tableOf("sig_assoc").rows(), 1);
			double[] score = run.tableOf("score").numbers("value");
			assertEquals(0.2929, score[run.tableOf("score").texts("measure").indexOf("average_precision")], 0.006,
					"the reference broke ties by order");
			assertEquals(41, score[run.tableOf("score").texts("measure").indexOf("true_pairs")]);
		}
	}
}
