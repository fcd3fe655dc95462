package org.latentworkbench.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.Arrows3D;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Turn;
import org.latentworkbench.contracts.LinearModel;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.contracts.TinyStudy;

class SmallAnalysesTest {
	private static final float NAN = Float.NaN;

	/** Three samples: x0, x1 numbers, c one of two classes. */
	private static Dataset dataset() {
		return new Dataset(List.of("a", "b", "d"),
				List.of(new Modality.Continuous("x", List.of("x0", "x1"), new Matrix(3, 2, new float[] { 1, 2, 3, NAN, -1, 5 })),
						new Modality.Categorical("c", List.of("c0"), List.of("no", "yes"), new int[] { 0, 1, -1 })));
	}

	/** z0 = x0 + 2 x1, z1 = 10 [c0 = yes]. */
	private static LinearModel model(Dataset dataset) {
		return LinearModel.of(dataset, new double[][] { { 1, 2, 0, 0 }, { 0, 0, 0, 10 } });
	}

	private static MemoryRun run(Dataset dataset) {
		return new MemoryRun(1).with("dataset", dataset).with("model", model(dataset));
	}

	@Test
	void importanceIsTheSumOfLatentChangesWhenAFeatureIsMissing() throws Exception {
		try (var run = run(dataset())) {
			new FeatureImportance().run(Parameters.of(FeatureImportanceParameters.class), run);
			Table x = run.tableOf("feat_importance_x");
			assertEquals(List.of("sample", "x0", "x1"), x.columns().stream().map(Table.Column::name).toList());
			assertEquals(List.of("a", "b", "d"), x.texts("sample"));
			assertArrayEquals(new double[] { -1, -3, 1 }, x.numbers("x0"));
			assertArrayEquals(new double[] { -4, 0, -10 }, x.numbers("x1"));
			assertArrayEquals(new double[] { 0, -10, 0 }, run.tableOf("feat_importance_c").numbers("c0"));
			assertTrue(run.wrote("figure", "feat_importance_x") && run.wrote("figure", "feat_importance_c"));
		}
	}

	@Test
	void importanceOfOneModalityIsThatOneOnly() throws Exception {
		try (var run = run(dataset())) {
			new FeatureImportance().run(Parameters.of(FeatureImportanceParameters.class, "modalities: [c]"), run);
			assertEquals(List.of("feat_importance_c", "feat_importance_c"), run.outputs().stream().map(MemoryRun.Output::name).toList());
		}
	}

	@Test
	void aRefitThatIsNotThereIsRefused() {
		assertEquals("is 1, but the model has 1 refit, number 0", assertThrows(InputException.class,
				() -> new FeatureImportance().run(Parameters.of(FeatureImportanceParameters.class, "refit: 1"), run(dataset())))
						.getMessage());
	}

	@Test
	void metricsAreAccuracyAndCosineOverKnownValues() throws Exception {
		var dataset = new Dataset(List.of("a", "b"),
				List.of(new Modality.Continuous("x", List.of("x0", "x1"), new Matrix(2, 2, new float[] { 3, 4, 1, NAN })),
						new Modality.Categorical("c", List.of("c0", "c1"), List.of("no", "yes"), new int[] { 1, 1, -1, -1 })));
		// x0' = x0 and x1' = 0; c0 is given back, c1 is always the first class
		var model = LinearModel.of(dataset, new double[][] { { 1, 0, 0, 0, 0, 0 }, { 0, 0, -1, 1, 0, 0 } });
		try (var run = new MemoryRun(1).with("dataset", dataset).with("model", model)) {
			new ReconstructionMetrics().run(Parameters.of(ReconstructionMetricsParameters.class), run);
			Table table = run.tableOf("reconstruction_metrics");
			assertEquals(List.of("sample", "x", "c"), table.columns().stream().map(Table.Column::name).toList());
			assertArrayEquals(new double[] { 0.6, 1 }, table.numbers("x"), 1e-6);
			assertArrayEquals(new double[] { 0.5, Double.NaN }, table.numbers("c"), 1e-6);
			assertArrayEquals(new double[] { 0.8, 0.5 }, run.tableOf("reconstruction_summary").numbers("mean"), 1e-6);
			assertEquals(List.of("cosine", "accuracy"), run.tableOf("reconstruction_summary").texts("measure"));
		}
		try (var run = new MemoryRun(1).with("dataset", dataset).with("model", model)) {
			new ReconstructionMetrics().run(Parameters.of(ReconstructionMetricsParameters.class, "compatibility: move"), run);
			assertEquals(0, run.tableOf("reconstruction_metrics").numbers("c")[1], "MOVE: no value, 0");
		}
	}

	@Test
	void displacementIsWhatTheModelsWeightsSay() throws Exception {
		try (var run = run(dataset())) {
			new LatentDisplacement().run(Parameters.of(LatentDisplacementParameters.class, "perturb: x", "by: maximum"), run);
			Table summary = run.tableOf("displacement");
			assertEquals(List.of("x0", "x1"), summary.texts("feature"));
			// x0 to 3: +2, 0, +4 along z0; x1 to 5, read twice: +6, +10 from missing, 0
			assertArrayEquals(new double[] { 2, 16.0 / 3 }, summary.numbers("mean_distance"), 1e-6);
			assertArrayEquals(new double[] { 2, 16.0 / 3 }, summary.numbers("mean_shift_dim0"), 1e-6);
			assertArrayEquals(new double[] { 0, 0 }, summary.numbers("mean_shift_dim1"), 1e-6);
			Table moved = run.tableOf("displacement_x1");
			assertArrayEquals(new double[] { 6, 10, 0 }, moved.numbers("distance"), 1e-6);
			assertEquals(moved.numbers("before_dim0")[0] + 6, moved.numbers("after_dim0")[0], 1e-6);
			Matrix locations = run.matrixOf("latent_location");
			assertEquals(6, locations.columns(), "two dimensions x (two perturbations and the baseline)");
			assertEquals(5, locations.at(0, 2), 1e-6, "z0 before: 1 + 2 x 2");
			assertEquals(7, locations.at(0, 0), 1e-6, "z0 with x0 = 3");
			assertEquals(11, locations.at(0, 1), 1e-6, "z0 with x1 = 5");
			var axes = (Axes) run.figureOf("displacement_x1").panels().get(0);
			assertTrue(axes.layers().stream().anyMatch(Arrows.class::isInstance), "two dimensions: arrows in the plane");
		}
	}

	@Test
	void inThreeDimensionsTheFigureTurnsAndHasAsManyArrowsAsAskedFor() throws Exception {
		try (var run = new MemoryRun(1).with("dataset", TinyStudy.dataset()).with("model", TinyStudy.model())) {
			new LatentDisplacement().run(Parameters.of(LatentDisplacementParameters.class, "perturb: drugs", "by: \"yes\"",
					"shown: [drug1, drug0]", "arrows: 10", "colourBy: genes2", "latentDimensions: [2, 0, 1]"), run);
			assertTrue(run.wrote("figure", "displacement_drug0") && run.wrote("figure", "displacement_drug1"));
			var axes = (Axes3D) run.figureOf("displacement_drug0").panels().get(0);
			assertEquals(Turn.DEFAULT, axes.turn());
			assertEquals("latent dimension 2", axes.x().title());
			var arrows = axes.layers().stream().filter(Arrows3D.class::isInstance).map(Arrows3D.class::cast).findFirst().orElseThrow();
			assertEquals(10, arrows.x().size());
			Table moved = run.tableOf("displacement_drug0");
			String caption = run.figureOf("displacement_drug0").caption();
			double stretch = caption.contains("times as long") ? Double.parseDouble(caption.replaceAll(".*arrows (\\d+) times.*", "$1")) : 1;
			assertEquals(stretch * (moved.numbers("after_dim2")[8] - moved.numbers("before_dim2")[8]), arrows.dx().get(1), 1e-5,
					"every eighth of 80 samples");
		}
	}

	@Test
	void stepsTooShortToBeSeenAreDrawnLongerAndTheCaptionSaysSo() {
		Dataset dataset = dataset();
		var before = new Matrix(3, 2, new float[] { 0, 0, 10, 1, 5, -1 });
		for (float[] step : new float[][] { { .1f, 10 }, { .5f, 2 }, { 3, 1 } }) {
			var after = new Matrix(3, 2, new float[] { step[0], 0, 10 + step[0], 1, 5 + step[0], -1 });
			Figure figure = new DisplacementFigure(dataset, before, after, new int[] { 0, 1 }, 3).of("t", new Features.Feature("x0",
					dataset.modalities().get(0), 0));
			var arrows = ((Axes) figure.panels().get(0)).layers().stream().filter(Arrows.class::isInstance).map(Arrows.class::cast).findFirst()
					.orElseThrow();
			assertEquals(step[0] * step[1], arrows.dx().get(0), 1e-5);
			assertEquals(step[1] > 1, figure.caption().contains("arrows " + (int) step[1] + " times as long"), figure.caption());
		}
	}

	@Test
	void namesThatBecomeOneFileNameGetNumbers() {
		assertEquals(List.of("a_b", "a_b_2", "A_b_3", "_.c"), Features.fileNames(List.of("a b", "a/b", "A b", ".c")));
	}

	@Test
	void latentDimensionsThatAreNotThereAreRefused() {
		for (String wrong : List.of("[0, 5, 1]", "[0, 0, 1]", "[1]")) {
			assertTrue(assertThrows(InputException.class, () -> new LatentDisplacement()
					.run(Parameters.of(LatentDisplacementParameters.class,
					"perturb: x", "latentDimensions: " + wrong), run(dataset()))).getMessage().contains("expected two or three"), wrong);
		}
	}

	@Test
	void aMapHasThePositionsAndTheFeaturesToColourBy() throws Exception {
		for (String method : List.of("pca", "umap", "tsne", "none")) {
			for (int dimensions : new int[] { 2, 3 }) {
				try (var run = new MemoryRun(1).with("dataset", TinyStudy.dataset()).with("model", TinyStudy.model())) {
					new LatentProjection().run(Parameters.of(LatentProjectionParameters.class, "method: " + method,
							"dimensions: " + dimensions, "colourBy: [drug0, blood/blood1]"), run);
					Table table = run.tableOf("latent_space");
					var expected = new ArrayList<>(List.of("sample", "dim0", "dim1"));
					if (dimensions == 3) {
						expected.add("dim2");
					}
					expected.addAll(List.of("drug0", "blood/blood1"));
					assertEquals(expected, table.columns().stream().map(Table.Column::name).toList());
					assertTrue(Arrays.stream(table.numbers("dim1")).allMatch(Double::isFinite));
					assertTrue(run.wrote("figure", "latent_space_drug0") && run.wrote("figure", "latent_space_blood_blood1"));
					assertEquals(TinyStudy.model().project(TinyStudy.dataset(), 0), run.matrixOf("latent_means"));
					double trust = run.tableOf("neighbourhoods").numbers("value")[0];
					assertTrue(trust > 0.7 && trust <= 1, method + " " + trust);
					assertEquals(Double.toString(trust), run.facts().get("trustworthiness"));
					assertEquals(Double.toString(run.tableOf("neighbourhoods").numbers("value")[1]), run.facts().get("continuity"));
					if (dimensions == 3 && (method.equals("pca") || method.equals("none"))) {
						assertEquals(1, trust, 1e-9, "three of three latent dimensions keep everything");
					}
				}
			}
		}
	}

	@Test
	void tsneTakesItsSettingsAndSaysWhatItReached() throws Exception {
		Table usual = tsne("perplexity: 20");
		assertEquals(List.of("kl_divergence", "perplexity"), usual.texts("measure").subList(5, 7));
		assertEquals(20, usual.numbers("value")[6]);
		double divergence = usual.numbers("value")[5];
		assertTrue(divergence > 0 && divergence < 2, "divergence " + divergence);
		for (String other : List.of("perplexity: 10", "exaggeration: 2", "iterations: 250", "learningRate: 20", "start: random")) {
			Table found = other.startsWith("perplexity") ? tsne(other) : tsne("perplexity: 20", other);
			assertTrue(found.numbers("value")[5] != divergence, other + " makes another map");
		}
	}

	private static Table tsne(String... settings) throws Exception {
		try (var run = new MemoryRun(1).with("dataset", TinyStudy.dataset()).with("model", TinyStudy.model())) {
			var lines = new ArrayList<>(List.of("method: tsne"));
			lines.addAll(List.of(settings));
			new LatentProjection().run(Parameters.of(LatentProjectionParameters.class, lines.toArray(String[]::new)), run);
			assertTrue(run.wrote("figure", "latent_space"));
			assertEquals("t-SNE 1", ((Axes) run.figureOf("latent_space").panels().get(0)).x().title());
			return run.tableOf("neighbourhoods");
		}
	}

	@Test
	void aPerplexityThatTheSamplesDoNotAllowIsSaid() throws Exception {
		try (var run = new MemoryRun(1).with("dataset", TinyStudy.dataset()).with("model", TinyStudy.model())) {
			new LatentProjection().run(Parameters.of(LatentProjectionParameters.class, "method: tsne", "perplexity: 500", "iterations: 250"), run);
			assertTrue(run.warnings().toString().contains("allow a perplexity of 26.3 at most"), run.warnings().toString());
		}
	}

	@Test
	void aMapOfOneLatentDimensionSaysThatThereIsNoSecond() throws Exception {
		LatentModel line = LinearModel.random(TinyStudy.dataset(), 1, 1, 5);
		for (var second : Map.of("pca", "no further component", "none", "no further dimension", "umap", "UMAP 2", "tsne", "t-SNE 2").entrySet()) {
			try (var run = new MemoryRun(1).with("dataset", TinyStudy.dataset()).with("model", line)) {
				new LatentProjection().run(Parameters.of(LatentProjectionParameters.class, "method: " + second.getKey()), run);
				Axes map = (Axes) run.figureOf("latent_space").panels().get(0);
				assertEquals(second.getValue(), map.y().title());
				assertEquals(second.getValue().startsWith("no further"), !map.equal(), "an axis that says nothing has no scale to share");
				assertTrue(Arrays.stream(run.tableOf("latent_space").numbers("dim1")).allMatch(Double::isFinite));
				assertFalse(run.wrote("figure", "latent_dimensions"));
			}
		}
	}

	@Test
	void theFirstPrincipalComponentSpreadsMost() throws Exception {
		try (var run = new MemoryRun(1).with("dataset", TinyStudy.dataset()).with("model", TinyStudy.model())) {
			new LatentProjection().run(Parameters.of(LatentProjectionParameters.class, "method: pca"), run);
			Table table = run.tableOf("latent_space");
			assertTrue(spread(table.numbers("dim0")) > spread(table.numbers("dim1")));
		}
	}

	private static double spread(double[] values) {
		double mean = Arrays.stream(values).average().orElseThrow();
		return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
	}

	@Test
	void aFeatureThatStandsInTwoModalitiesHasToBeNamedWithItsModality() {
		var twice = new Dataset(List.of("a", "b", "d"),
				List.of(new Modality.Continuous("x", List.of("f"), new Matrix(3, 1, new float[3])),
						new Modality.Continuous("y", List.of("f"), new Matrix(3, 1, new float[3]))));
		assertEquals("the feature 'f' stands in x and in y; write x/f",
				assertThrows(InputException.class, () -> Features.find(twice, "f")).getMessage());
	}

	@Test
	void outputNamesAreFileNames() {
		assertEquals("a_b_c-d.e", Features.fileName("a/b c-d.e"));
		assertEquals("_.hidden", Features.fileName(".hidden"));
		assertEquals("_", Features.fileName(""));
	}

	@Test
	void scoresAreThoseOfTheTinyTruth() throws Exception {
		try (var run = new MemoryRun(1).with("associations", TinyStudy.associations()).with("truth", TinyStudy.truth())) {
			new AssociationScore().run(Parameters.of(AssociationScoreParameters.class, "ranks: [1, 2, 4, 50]"), run);
			assertEquals(12, score(run, "pairs"));
			assertEquals(2, score(run, "true_pairs"));
			assertEquals(1, score(run, "average_precision"));
			assertEquals(12, score(run, "hits"), "without p or q every row is a hit");
			assertEquals(1, score(run, "recall"));
			assertTrue(run.warnings().stream().anyMatch(w -> w.contains("recall is 1 whatever was missed")), run.warnings().toString());
			assertEquals(0.5, score(run, "precision_at_4"));
			assertTrue(run.tableOf("score").texts("measure").stream().noneMatch("precision_at_50"::equals));
		}
	}

	private static double score(MemoryRun run, String measure) throws Exception {
		return run.tableOf("score").numbers("value")[run.tableOf("score").texts("measure").indexOf(measure)];
	}

	@Test
	void movesColumnsAreUnderstoodAndPValuesRankFromTheSmallest() throws Exception {
		var move = Table.of(new Table.Text("feature_a_name", List.of("blood0", "blood0", "blood1")),
				new Table.Text("feature_b_name", List.of("genes3", "genes0", "blood1")),
				new Table.Numbers("p_value", new double[] { 0.2, 0.001, 0.0001 }));
		try (var run = new MemoryRun(1).with("associations", move).with("truth", TinyStudy.truth())) {
			new AssociationScore().run(Parameters.of(AssociationScoreParameters.class), run);
			assertEquals(2, score(run, "pairs"), "blood1 with itself does not count");
			assertEquals(1, score(run, "average_precision"));
			assertEquals(1, score(run, "hits"));
			assertEquals(1, score(run, "precision"));
			assertEquals(List.of(), run.warnings(), "one of the pairs is no hit");
		}
	}

	@Test
	void aTableWithoutARankingIsRefused() {
		var names = Table.of(new Table.Text("feature_a", List.of("a")), new Table.Text("feature_b", List.of("b")));
		assertTrue(assertThrows(InputException.class, () -> new AssociationScore().run(Parameters.of(AssociationScoreParameters.class),
				new MemoryRun(1).with("associations", names).with("truth", TinyStudy.truth()))).getMessage().contains("ks_distance"));
		assertTrue(assertThrows(InputException.class, () -> new AssociationScore().run(Parameters.of(AssociationScoreParameters.class),
				new MemoryRun(1).with("associations", TinyStudy.associations()).with("truth", names))).getMessage()
						.contains("feature_a_name"));
	}

	@Test
	void piecesOfWorkComeInOrderOnAnyNumberOfThreads() throws Exception {
		for (int threads = 1; threads <= 4; threads++) {
			var order = new ArrayList<Integer>();
			try (var run = new MemoryRun(1).withThreads(threads)) {
				Parallel.run(100, run, run.progress("squares", 100, "numbers"), i -> i * i, (i, square) -> {
					assertEquals(i * i, square);
					order.add(i);
				});
			}
			assertEquals(IntStream.range(0, 100).boxed().toList(), order);
		}
	}

	@Test
	void theOnlyFeatureOfAModalityGoesByItsName() throws Exception {
		var labels = new Modality.Categorical("label", List.of("1"), List.of("zero", "one"), new int[] { 0, 1 });
		var pixels = new Modality.Continuous("pixels", List.of("a", "b"), new Matrix(2, 2, new float[4]));
		var dataset = new Dataset(List.of("s0", "s1"), List.of(pixels, labels));
		assertEquals(new Features.Feature("label", labels, 0), Features.find(dataset, "label"));
		assertThrows(InputException.class, () -> Features.find(dataset, "pixels"));
	}

	@Test
	void piecesThatAreDoneAtOnceAreAllTaken() throws Exception {
		// the wanted piece is begun by whoever is first, a helper too
		for (int round = 0; round < 2_000; round++) {
			try (var run = new MemoryRun(1).withThreads(4)) {
				int[] taken = new int[1];
				Parallel.run(12, run, run.progress("numbers", 12, "numbers"), i -> i, (i, same) -> taken[0] += same);
				assertEquals(66, taken[0]);
			}
		}
	}

	@Test
	void aFailingPieceFailsTheWholeWithItsOwnException() {
		for (int threads = 1; threads <= 2; threads++) {
			var run = new MemoryRun(1).withThreads(threads);
			assertEquals("piece 7", assertThrows(InputException.class, () -> Parallel.run(50, run, run.progress("w", 50, "pieces"), i -> {
				if (i == 7) {
					throw new InputException("piece 7");
				}
				return i;
			}, (i, done) -> assertTrue(i < 7))).getMessage());
		}
	}
}
