package org.latentworkbench.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.analyses.statistics.BayesDecision;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.LinearModel;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.contracts.TinyStudy;
import org.latentworkbench.testing.MoveDefect;

class BayesAssociationsTest {
	static final int N = 120;

	/** Modalities a (a0, a1) and b (b0, b1, b2), normal; one column may be missing in the first samples. */
	static Dataset dataset(String missingFeature, int missing) {
		RandomStream random = RandomStream.of(5, "bayes");
		var a = new float[N * 2];
		var b = new float[N * 3];
		random.fillGaussian(a);
		random.fillGaussian(b);
		for (int i = 0; i < missing; i++) {
			if (missingFeature.startsWith("a")) {
				a[i * 2 + missingFeature.charAt(1) - '0'] = Float.NaN;
			} else {
				b[i * 3 + missingFeature.charAt(1) - '0'] = Float.NaN;
			}
		}
		return new Dataset(IntStream.range(0, N).mapToObj(i -> "s" + i).toList(),
				List.of(new Modality.Continuous("a", List.of("a0", "a1"), new Matrix(N, 2, a)),
						new Modality.Continuous("b", List.of("b0", "b1", "b2"), new Matrix(N, 3, b))));
	}

	/** One latent dimension a refit, z = a0 + c b0 - 0.5 b1; a1 and b2 are neither read nor written. */
	static LinearModel model(Dataset dataset, double... c) {
		var weights = new ArrayList<double[][]>();
		for (double coefficient : c) {
			weights.add(new double[][] { { 1, 0, coefficient, -0.5, 0 } });
		}
		return new LinearModel(dataset, weights);
	}

	private static MemoryRun run(Dataset dataset, LinearModel model, String... settings) throws Exception {
		var run = new MemoryRun(1).with("dataset", dataset).with("model", model);
		new BayesAssociations().run(Parameters.of(BayesAssociationsParameters.class, settings), run);
		return run;
	}

	static int row(Table table, String a, String b) throws Exception {
		for (int i = 0; i < table.rows(); i++) {
			if (table.texts("feature_a").get(i).equals(a) && table.texts("feature_b").get(i).equals(b)) {
				return i;
			}
		}
		throw new AssertionError("no row " + a + " " + b);
	}

	@Test
	void whatMovesTheSameWayInEveryRefitIsFoundAndWhatIsDeafIsNot() throws Exception {
		Dataset dataset = dataset("", 0);
		try (var run = run(dataset, model(dataset, 0.8, 0.7, 0.9), "perturb: a")) {
			Table sig = run.tableOf("sig_assoc");
			assertEquals(List.of("feature_a_id", "feature_b_id", "feature_a_name", "feature_b_name", "feature_b_dataset", "proba", "fdr",
					"bayes_k"), sig.columns().stream().map(Table.Column::name).toList());
			Table all = run.tableOf("associations");
			assertEquals(List.of("feature_a", "modality_a", "feature_b", "modality_b", "effect", "direction", "low", "high", "p", "q", "rank",
					"found_in", "refits", "significant", "probability", "bayes_k"), all.columns().stream().map(Table.Column::name).toList());
			assertEquals(8, all.rows(), "2 x 5 pairs without a0-a0 and a1-a1");
			int b0 = row(all, "a0", "b0");
			int b1 = row(all, "a0", "b1");
			assertEquals("up", all.texts("direction").get(b0));
			assertEquals("down", all.texts("direction").get(b1));
			assertEquals(Math.log(1 + 1e-8) - Math.log(1e-8), all.numbers("bayes_k")[b0], 1e-6, "all samples of all refits go up");
			assertEquals(all.numbers("bayes_k")[b0], -all.numbers("bayes_k")[b1], 1e-6);
			assertTrue(b0 < 2 && b1 < 2, "of equally certain pairs the larger effects come first");
			// z moves by sd(a0); b0 by 0.8 of that on average; in standard deviations of b0
			double sd0 = sd(dataset, 0, 0);
			assertEquals(0.8 * sd0 / sd(dataset, 1, 0), all.numbers("effect")[b0], 1e-4);
			assertEquals(0.705 * sd0 / sd(dataset, 1, 0), all.numbers("low")[b0], 1e-3, "2.5th percentile of 0.7, 0.8, 0.9");
			assertEquals(3, all.numbers("found_in")[b0]);
			assertEquals(3, all.numbers("refits")[b0]);
			assertTrue(Arrays.stream(all.numbers("p")).allMatch(Double::isNaN), "there is no p-value");
			assertTrue(run.warnings().get(0).startsWith("q speaks of hits whose direction is wrong") && run.warnings().get(0).endsWith(
					"use shift"), run.warnings().toString());
		}
	}

	private static double sd(Dataset dataset, int modality, int feature) {
		float[] x = dataset.continuous().get(modality).values().column(feature);
		double mean = IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
		return Math.sqrt(IntStream.range(0, x.length).mapToDouble(i -> (x[i] - mean) * (x[i] - mean)).average().orElseThrow());
	}

	@Test
	void refitsThatDisagreeAreUncertainInStrictModeWhereMoveLooksAtTheirMeanOnly() throws Exception {
		Dataset dataset = dataset("", 0);
		// three refits raise b0 a little, one lowers it a lot
		LinearModel model = model(dataset, 0.1, 0.1, 0.1, -0.9);
		try (var strict = run(dataset, model, "perturb: a")) {
			Table all = strict.tableOf("associations");
			int b0 = row(all, "a0", "b0");
			assertEquals(Math.log(0.75 / 0.25), all.numbers("bayes_k")[b0], 1e-6, "up in three of four");
			assertEquals(1, all.numbers("found_in")[b0], "the mean goes down, as one refit does");
			assertEquals("no", all.texts("significant").get(b0));
		}
		try (var move = run(dataset, model, "perturb: a", "compatibility: move")) {
			Table all = move.tableOf("associations");
			assertTrue(all.numbers("bayes_k")[row(all, "a0", "b0")] < -3, "the mean is -0.15");
		}
	}

	@Test
	@MoveDefect(8)
	void thePerturbedFeaturesOwnMaskIsUsedInStrictModeAndTheFirstModalitysInMoveMode() throws Exception {
		// b0 is the third of all continuous features, and perturbed feature 0: MOVE looks at a0, which is always missing
		Dataset dataset = dataset("a0", N);
		LinearModel model = model(dataset, 0.8, 0.8);
		try (var strict = run(dataset, model, "perturb: b")) {
			Table all = strict.tableOf("associations");
			assertEquals("down", all.texts("direction").get(row(all, "b0", "b1")), "b0 is known");
		}
		String message = assertThrows(InputException.class, () -> run(dataset, model, "perturb: b", "compatibility: move")).getMessage();
		assertTrue(message.startsWith("MOVE 1.5.0 stops here: with b0 → a0 no sample is left"), message);
		assertTrue(message.contains("compatibility: strict"), message);
	}

	@Test
	void samplesInWhichTheFeatureIsMissingCountInMoveModeWhereTheOffsetIsWrong() throws Exception {
		// b0 is missing in the first half: moved to its maximum, these samples rise by more than their mean in MOVE's eyes
		Dataset dataset = dataset("b0", N / 2);
		LinearModel model = model(dataset, 0.8, 0.8);
		try (var strict = run(dataset, model, "perturb: b", "by: minus_std"); var move = run(dataset, model, "perturb: b", "by: minus_std",
				"compatibility: move")) {
			assertEquals(0.8 * -0.5, effect(strict, "b0", "b1", dataset), 1e-4);
			assertTrue(Math.abs(effect(move, "b0", "b1", dataset)) < 0.38, "zeros in place of what is missing make the deviation smaller");
		}
	}

	/** In the units of the weights: sd(b0) moves z by 0.8 sd(b0). */
	private static double effect(MemoryRun run, String a, String b, Dataset dataset) throws Exception {
		Table all = run.tableOf("associations");
		float[] known = dataset.continuous().get(1).values().column(0);
		double[] b0 = IntStream.range(0, N).filter(i -> !Float.isNaN(known[i])).mapToDouble(i -> known[i]).toArray();
		double mean = Arrays.stream(b0).average().orElseThrow();
		double sd = Math.sqrt(Arrays.stream(b0).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
		return all.numbers("effect")[row(all, a, b)] * sd(dataset, 1, 1) / sd;
	}

	@Test
	@MoveDefect(10)
	void aFeatureWithoutValuesIsLeftOutInStrictModeAndStopsMove() throws Exception {
		Dataset dataset = dataset("a0", N);
		try (var strict = run(dataset, model(dataset, 0.8), "perturb: a")) {
			Table all = strict.tableOf("associations");
			assertFalse(all.texts("feature_a").contains("a0"), "nothing of it can be perturbed");
			assertFalse(all.texts("feature_b").contains("a0"), "nothing of it was measured");
			assertEquals(3, all.rows(), "a1 with b0, b1, b2");
		}
		var e = assertThrows(InputException.class, () -> run(dataset, model(dataset, 0.8), "perturb: a", "compatibility: move"));
		assertTrue(e.getMessage().contains("MOVE"), e.getMessage());
	}

	@Test
	void selfPairsAreNeverInTheTidyTableAndInMovesTableOnlyWhereMoveHasThem() throws Exception {
		Dataset dataset = dataset("", 0);
		try (var move = run(dataset, model(dataset, 0.8), "perturb: a", "compatibility: move", "threshold: 1")) {
			assertEquals(8, move.tableOf("associations").rows());
		}
		try (var strict = run(dataset, model(dataset, 0.8), "perturb: a", "threshold: 1")) {
			assertEquals(8, strict.tableOf("sig_assoc").rows());
		}
	}

	/** MOVE tells a feature's pair with itself by whether the first sample changes. */
	@Test
	void aSelfPairIsOneForMoveOnlyWhereTheFirstSampleMoves() throws Exception {
		Dataset dataset = dataset("", 0);
		float[] a = dataset.continuous().get(0).values().values().clone();
		a[0] = 9;
		Dataset extreme = new Dataset(dataset.samples(), List.of(new Modality.Continuous("a", List.of("a0", "a1"), new Matrix(N, 2, a)),
				dataset.modalities().get(1)));
		String[] settings = { "perturb: a", "by: maximum", "compatibility: move", "threshold: 0.2" };
		try (var run = run(extreme, model(extreme, 0.8), settings)) {
			Table sig = run.tableOf("sig_assoc");
			assertTrue(IntStream.range(0, sig.rows()).anyMatch(i -> text(sig, "feature_a_name", i).equals("a0")
					&& text(sig, "feature_b_name", i).equals("a0")), "the first sample is the maximum already");
		}
		try (var run = run(dataset, model(dataset, 0.8), settings)) {
			Table sig = run.tableOf("sig_assoc");
			assertTrue(IntStream.range(0, sig.rows()).noneMatch(i -> text(sig, "feature_a_name", i).equals("a0")
					&& text(sig, "feature_b_name", i).equals("a0")));
		}
	}

	private static String text(Table table, String column, int row) {
		return table.column(column).orElseThrow().text(row);
	}

	@Test
	void everyPerturbationOfNumbersTellsTheSameDirection() throws Exception {
		Dataset dataset = dataset("", 0);
		for (String mode : List.of("strict", "move")) {
			for (String by : List.of("plus_std", "minus_std", "minimum", "maximum")) {
				try (var run = run(dataset, model(dataset, 0.8), "perturb: a", "by: " + by, "compatibility: " + mode)) {
					Table all = run.tableOf("associations");
					assertEquals("up", all.texts("direction").get(row(all, "a0", "b0")), by);
					assertEquals(0.8 * sd(dataset, 0, 0) / sd(dataset, 1, 0), all.numbers("effect")[row(all, "a0", "b0")], 0.02,
							"per standard deviation, by " + by);
					assertEquals(by.equals("plus_std") || by.equals("maximum"), all.numbers("bayes_k")[row(all, "a0", "b0")] > 0);
					assertTrue(run.wrote("figure", "perturbation_visualization/perturbation_distribution_a"));
				}
			}
		}
	}

	@Test
	void aCategoryIsSetInThoseThatDoNotHaveItYet() throws Exception {
		Dataset dataset = TinyStudy.dataset();
		// the first input of drug0 is 'no', the second 'yes'; drug0 = yes raises genes2
		var weights = new double[1][4 + 3 + 4];
		weights[0][0] = -1;
		weights[0][1] = 1;
		weights[0][9] = 0.6;
		for (String mode : List.of("strict", "move")) {
			try (var run = run(dataset, LinearModel.of(dataset, weights), "perturb: drugs", "by: \"yes\"", "compatibility: " + mode)) {
				Table all = run.tableOf("associations");
				assertEquals(14, all.rows(), "2 drugs x 7 numbers");
				assertEquals("up", all.texts("direction").get(row(all, "drug0", "genes2")));
				// a target that never moves has even odds in strict mode, and surely goes down for MOVE
				if (mode.equals("strict")) {
					assertEquals(1, all.numbers("rank")[row(all, "drug0", "genes2")]);
				}
				assertEquals(mode.equals("strict") ? 0 : -18.42, all.numbers("bayes_k")[row(all, "drug1", "genes1")], 0.01);
				assertTrue(all.numbers("bayes_k")[row(all, "drug0", "genes2")] > 15);
				assertFalse(run.outputs().stream().anyMatch(o -> o.name().startsWith("perturbation_visualization")));
			}
			try (var run = run(dataset, LinearModel.of(dataset, weights), "perturb: drugs", "by: \"no\"", "compatibility: " + mode)) {
				Table all = run.tableOf("associations");
				assertEquals("down", all.texts("direction").get(row(all, "drug0", "genes2")), "the category that is given lowers it");
			}
		}
	}

	@Test
	@MoveDefect(6)
	void strictDecodesMeansAndMoveDrawsFromThePosterior() throws Exception {
		Dataset dataset = dataset("", 0);
		try (var strict = run(dataset, model(dataset, 0.8), "perturb: a"); var move = run(dataset, model(dataset, 0.8), "perturb: a",
				"compatibility: move")) {
			Table s = strict.tableOf("associations");
			Table m = move.tableOf("associations");
			assertEquals(0, s.numbers("effect")[row(s, "a1", "b0")], 0);
			assertTrue(Math.abs(m.numbers("effect")[row(m, "a1", "b0")]) > 0, "noise alone moves it");
			assertTrue(Math.abs(m.numbers("bayes_k")[row(m, "a1", "b0")]) < 1, "about as often up as down");
		}
	}

	@Test
	void hitsAreTheDecisionsOnTheTablesOwnOdds() throws Exception {
		Dataset dataset = dataset("", 0);
		try (var move = run(dataset, LinearModel.random(dataset, 2, 3, 8), "perturb: b", "compatibility: move", "threshold: 0.1")) {
			Table all = move.tableOf("associations");
			var k = new double[3][5];
			var self = new boolean[3][5];
			for (int i = 0; i < 3; i++) {
				self[i][2 + i] = true;
				for (int t = 0; t < 5; t++) {
					k[i][t] = self[i][t] ? 0 : all.numbers("bayes_k")[row(all, "b" + i, t < 2 ? "a" + t : "b" + (t - 2))];
				}
			}
			BayesDecision expected = BayesDecision.strict(k, self, 0.1);
			int[] order = expected.order();
			for (int place = 0; place < all.rows(); place++) {
				assertEquals(Math.abs(k[order[place] / 5][order[place] % 5]), Math.abs(all.numbers("bayes_k")[place]), 1e-12);
				// pairs of a feature with itself stand among the least certain, and count there
				if (Math.abs(all.numbers("bayes_k")[place]) > Math.abs(all.numbers("bayes_k")[all.rows() - 1])) {
					assertEquals(expected.fdr()[place], all.numbers("q")[place], 1e-12);
				}
			}
		}
	}

	@Test
	void aModalityThatTheModelDoesNotReadIsRefused() throws Exception {
		Dataset dataset = dataset("", 0);
		var model = LinearModel.of(new Dataset(dataset.samples(), List.of(dataset.modalities().get(1))), new double[][] { { 1, 0, 0 } });
		assertEquals("the model does not read a; it reads b", assertThrows(InputException.class, () -> run(dataset, model, "perturb: a"))
				.getMessage());
	}
}
