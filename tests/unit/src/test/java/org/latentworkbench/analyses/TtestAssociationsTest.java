package org.latentworkbench.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.latentworkbench.analyses.association.SampleTTests;
import org.latentworkbench.analyses.statistics.StratifiedT;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.LinearModel;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.testing.MoveDefect;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

class TtestAssociationsTest {
	/** Four models of {@code refits} each: z = a0 + 0.8 b0 - 0.5 b1, all coefficients with a little noise; a1 and b2 are noise alone. */
	private static List<LatentModel> models(Dataset dataset, int refits, int models) {
		RandomStream random = RandomStream.of(3, "models");
		var result = new ArrayList<LatentModel>();
		for (int l = 0; l < models; l++) {
			var weights = new ArrayList<double[][]>();
			for (int r = 0; r < refits; r++) {
				double[] w = { 1, 0, 0.8, -0.5, 0 };
				for (int j = 0; j < w.length; j++) {
					w[j] += 0.03 * random.nextGaussian();
				}
				weights.add(new double[][] { w });
			}
			result.add(new LinearModel(dataset, weights));
		}
		return result;
	}

	private static MemoryRun run(Dataset dataset, List<LatentModel> models, String... settings) throws Exception {
		var run = new MemoryRun(1).with("dataset", dataset).with("model", models).withThreads(2);
		new TtestAssociations().run(Parameters.of(TtestAssociationsParameters.class, settings), run);
		return run;
	}

	/** Of SciPy's ttest_rel with every seventh pair masked. */
	@Test
	void testsOverSamplesAreTheReferences() throws Exception {
		try (var in = new InputStreamReader(TtestAssociationsTest.class.getResourceAsStream("/analyses/ks_ttest_pearson.json"),
				StandardCharsets.UTF_8)) {
			JsonObject[] cases = new Gson().fromJson(in, JsonObject[].class);
			assertTrue(cases.length > 0);
			for (JsonObject c : cases) {
				float[] perturbed = new Gson().fromJson(c.get("perturbed"), float[].class);
				double[] baseline = new Gson().fromJson(c.get("baseline"), double[].class);
				var missing = new boolean[perturbed.length];
				for (int i = 0; i < missing.length; i += 7) {
					missing[i] = true;
				}
				SampleTTests.Tests found = new SampleTTests(baseline, missing).of(perturbed, new boolean[perturbed.length]);
				JsonObject expected = c.getAsJsonObject("ttest_rel_mask_every_7th");
				assertEquals(expected.get("t").getAsDouble(), found.t()[0], 1e-5 * Math.abs(expected.get("t").getAsDouble()));
				assertEquals(expected.get("p").getAsDouble(), found.p()[0], 1e-5 * expected.get("p").getAsDouble());
			}
		}
	}

	@Test
	@MoveDefect(14)
	void moveCorrectsForTargetsOnlyAndStrictForAllPairs() throws Exception {
		Dataset dataset = BayesAssociationsTest.dataset("", 0);
		List<LatentModel> models = models(dataset, 4, 4);
		try (var strict = run(dataset, models, "perturb: a")) {
			Table all = strict.tableOf("associations");
			assertEquals(8, all.rows(), "2 x 5 pairs without a0-a0 and a1-a1");
			for (int i = 0; i < all.rows(); i++) {
				assertEquals(Math.min(1, 8 * all.numbers("p")[i]), all.numbers("q")[i], 1e-15);
			}
		}
		try (var move = run(dataset, models, "perturb: a", "compatibility: move")) {
			Matrix logs = move.matrixOf("log_p");
			assertEquals(4 * 4 * 2, logs.rows(), "models x refits x perturbed features");
			assertEquals(5, logs.columns());
			float most = Float.NEGATIVE_INFINITY;
			for (float v : logs.values()) {
				assertTrue(v <= 0, "a corrected p is at most 1");
				most = Math.max(most, v);
			}
			assertEquals(0, most);
			assertTrue(Double.isNaN(move.tableOf("associations").numbers("p")[0]), "MOVE corrects each test before it sums up");
		}
	}

	@Test
	@MoveDefect(14)
	void moveTestsFeaturesWithThemselvesAndStrictDoesNot() throws Exception {
		Dataset dataset = BayesAssociationsTest.dataset("", 0);
		List<LatentModel> models = models(dataset, 4, 4);
		try (var move = run(dataset, models, "perturb: a", "compatibility: move"); var strict = run(dataset, models, "perturb: a")) {
			assertEquals(List.of("feature_a_id", "feature_b_id", "feature_a_name", "feature_b_name", "feature_b_dataset", "p_value"),
					move.tableOf("sig_assoc").columns().stream().map(Table.Column::name).toList());
			assertTrue(pairs(move.tableOf("sig_assoc")).contains("a0 a0"));
			assertFalse(pairs(strict.tableOf("sig_assoc")).contains("a0 a0"));
			assertTrue(pairs(strict.tableOf("sig_assoc")).containsAll(List.of("a0 b0", "a0 b1")));
			assertEquals(8, move.tableOf("associations").rows(), "the tidy table has no feature with itself");
		}
	}

	private static List<String> pairs(Table sig) throws Exception {
		List<String> a = sig.texts("feature_a_name");
		List<String> b = sig.texts("feature_b_name");
		return java.util.stream.IntStream.range(0, sig.rows()).mapToObj(i -> a.get(i) + " " + b.get(i)).toList();
	}

	/** Coefficients around 0 that differ from refit to refit: nothing is associated, but every single network moves its targets. */
	@Test
	void whatEveryRefitMovesAnotherWayIsAHitForMoveAndNoneInStrictMode() throws Exception {
		Dataset dataset = BayesAssociationsTest.dataset("", 0);
		RandomStream random = RandomStream.of(6, "refits");
		var models = new ArrayList<LatentModel>();
		for (int l = 0; l < 4; l++) {
			var weights = new ArrayList<double[][]>();
			for (int r = 0; r < 4; r++) {
				weights.add(new double[][] { { 1, 1, 0.5 * random.nextGaussian(), 0.5 * random.nextGaussian(), 0.5 * random.nextGaussian() } });
			}
			models.add(new LinearModel(dataset, weights));
		}
		try (var move = run(dataset, models, "perturb: a", "compatibility: move"); var strict = run(dataset, models, "perturb: a")) {
			assertTrue(pairs(move.tableOf("sig_assoc")).containsAll(List.of("a0 b0", "a0 b1", "a0 b2", "a1 b0", "a1 b1", "a1 b2")));
			for (String pair : pairs(strict.tableOf("sig_assoc"))) {
				assertTrue(List.of("a0 a1", "a1 a0").contains(pair), pair);
			}
		}
	}

	@Test
	void strictIsTheStratifiedTestOfTheRefitsMeanEffects() throws Exception {
		Dataset dataset = BayesAssociationsTest.dataset("", 0);
		var models = List.<LatentModel>of(LinearModel.of(dataset, w(0.8), w(0.7), w(0.9)), LinearModel.of(dataset, w(0.5), w(0.6)));
		try (var run = run(dataset, models, "perturb: a")) {
			Table all = run.tableOf("associations");
			int b0 = BayesAssociationsTest.row(all, "a0", "b0");
			StratifiedT expected = StratifiedT.of(new double[][] { { 0.8, 0.7, 0.9 }, { 0.5, 0.6 } });
			assertEquals(expected.t(), all.numbers("t")[b0], 1e-3 * expected.t());
			assertEquals(expected.p(), all.numbers("p")[b0], 1e-2 * expected.p());
			assertEquals(5, all.numbers("refits")[b0]);
			assertEquals(5, all.numbers("found_in")[b0]);
			assertEquals(0, all.numbers("t")[BayesAssociationsTest.row(all, "a1", "b0")], "a deaf feature");
			assertEquals(1, all.numbers("p")[BayesAssociationsTest.row(all, "a1", "b0")]);
		}
	}

	/** A model whose refits saw bootstrap samples, as it says itself. */
	private record Bootstrapped(LatentModel of) implements LatentModel {
		@Override
		public boolean bootstrapped() {
			return true;
		}

		@Override
		public int latentSize() {
			return of.latentSize();
		}

		@Override
		public int refits() {
			return of.refits();
		}

		@Override
		public List<String> modalities() {
			return of.modalities();
		}

		@Override
		public Matrix project(Dataset dataset, int refit) throws InputException {
			return of.project(dataset, refit);
		}

		@Override
		public Reconstruction decode(Matrix latent, int refit) {
			return of.decode(latent, refit);
		}

		@Override
		public Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) throws InputException {
			return of.reconstruct(dataset, refit, noise);
		}

		@Override
		public void save(Path folder) throws IOException {
			of.save(folder);
		}
	}

	@Test
	void overBootstrapRefitsTheSpreadItselfIsTheErrorAndNothingIsWarned() throws Exception {
		Dataset dataset = BayesAssociationsTest.dataset("", 0);
		LatentModel three = LinearModel.of(dataset, w(0.8), w(0.7), w(0.9));
		LatentModel two = LinearModel.of(dataset, w(0.5), w(0.6));
		try (var run = run(dataset, List.of(new Bootstrapped(three), new Bootstrapped(two)), "perturb: a")) {
			Table all = run.tableOf("associations");
			StratifiedT expected = StratifiedT.ofBootstrap(new double[][] { { 0.8, 0.7, 0.9 }, { 0.5, 0.6 } });
			assertEquals(expected.t(), all.numbers("t")[BayesAssociationsTest.row(all, "a0", "b0")], 1e-3 * expected.t());
			assertEquals(List.of(), run.warnings());
		}
		try (var run = run(dataset, List.of(new Bootstrapped(three), two), "perturb: a")) {
			StratifiedT expected = StratifiedT.of(new double[][] { { 0.8, 0.7, 0.9 }, { 0.5, 0.6 } });
			Table all = run.tableOf("associations");
			assertEquals(expected.t(), all.numbers("t")[BayesAssociationsTest.row(all, "a0", "b0")], 1e-3 * expected.t(), "one shares samples");
			assertTrue(run.warnings().get(0).startsWith("the refits share their samples"), run.warnings().toString());
		}
		try (var run = run(dataset, models(dataset, 4, 4), "perturb: a", "compatibility: move")) {
			assertTrue(run.warnings().get(0).contains("use shift"), run.warnings().toString());
		}
	}

	private static double[][] w(double coefficient) {
		return new double[][] { { 1, 0, coefficient, -0.5, 0 } };
	}

	@Test
	void aFeatureWithoutValuesStopsNeitherMode() throws Exception {
		Dataset dataset = BayesAssociationsTest.dataset("a0", BayesAssociationsTest.N);
		for (String mode : List.of("strict", "move")) {
			try (var run = run(dataset, models(dataset, 2, 4), "perturb: a", "compatibility: " + mode)) {
				assertFalse(run.tableOf("associations").texts("feature_a").contains("a0"));
				assertTrue(run.tableOf("associations").rows() > 0);
			}
		}
	}

	@Test
	void movesDesignIsDemandedInMoveModeOnly() throws Exception {
		Dataset dataset = BayesAssociationsTest.dataset("", 0);
		String three = assertThrows(InputException.class, () -> run(dataset, models(dataset, 2, 3), "perturb: a", "compatibility: move"))
				.getMessage();
		assertTrue(three.startsWith("MOVE 1.5.0 takes 4 models") && three.contains("1 (latent size 1, 2 refits)"), three);
		run(dataset, models(dataset, 2, 3), "perturb: a").close();
		var uneven = new ArrayList<>(models(dataset, 2, 3));
		uneven.addAll(models(dataset, 3, 1));
		assertThrows(InputException.class, () -> run(dataset, uneven, "perturb: a", "compatibility: move"));
		run(dataset, uneven, "perturb: a").close();
		String single = assertThrows(InputException.class, () -> run(dataset, models(dataset, 1, 4), "perturb: a")).getMessage();
		assertTrue(single.startsWith("the t-test needs at least one model with two or more refits"), single);
	}

	@Test
	void aSingleRefitOfEachSizeStopsMove() {
		Dataset dataset = BayesAssociationsTest.dataset("", 0);
		LatentModel deaf = BayesAssociationsTest.model(dataset, 0.8);
		String message = assertThrows(InputException.class, () -> run(dataset, List.of(deaf, deaf, deaf, deaf), "perturb: a",
				"compatibility: move")).getMessage();
		assertTrue(message.startsWith("MOVE 1.5.0 stops here: with a single refit"), message);
	}
}
