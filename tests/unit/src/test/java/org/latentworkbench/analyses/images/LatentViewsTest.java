package org.latentworkbench.analyses.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Area;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Histogram;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.contracts.LinearModel;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.contracts.TinyStudy;

class LatentViewsTest {
	private static final Dataset BLOBS = BlobModel.dataset(300);

	private static MemoryRun run() {
		return new MemoryRun(1).with("dataset", BLOBS).with("model", BlobModel.vae());
	}

	@Test
	void pairsHaveDensitiesByLabelOnTheDiagonal() throws Exception {
		try (var run = run()) {
			new LatentPairs().run(Parameters.of(LatentPairsParameters.class, "samples: 50"), run);
			var panels = run.figureOf("latent_pairs").panels();
			assertEquals(9, panels.size());
			Axes diagonal = (Axes) panels.get(4);
			assertEquals(List.of("left", "middle", "right"), diagonal.layers().stream().map(l -> ((Area) l).label()).toList());
			for (var layer : diagonal.layers()) {
				Area area = (Area) layer;
				double sum = 0;
				for (int i = 1; i < area.x().size(); i++) {
					sum += (area.upper().get(i) + area.upper().get(i - 1)) / 2 * (area.x().get(i) - area.x().get(i - 1));
				}
				assertEquals(1, sum, .02, "the area of " + area.label());
			}
			assertEquals(50, ((Points) ((Axes) panels.get(1)).layers().get(0)).x().size());
			float[] scaled = run.matrixOf("latent_pairs").column(0);
			double mean = 0;
			double square = 0;
			for (float v : scaled) {
				mean += v / 300.0;
				square += v * v / 300.0;
			}
			assertEquals(0, mean, 1e-5);
			assertEquals(1, square, 1e-5);
		}
	}

	@Test
	void aDensityIsThatOfItsFormula() throws Exception {
		try (var run = run()) {
			new LatentPairs().run(Parameters.of(LatentPairsParameters.class, "standardise: false"), run);
			Matrix latent = BlobModel.vae().project(BLOBS, 0);
			int[] members = Labels.needed(BLOBS, java.util.Optional.empty()).members(1);
			double[] values = Arrays.stream(members).mapToDouble(i -> latent.at(i, 1)).sorted().toArray();
			double mean = Arrays.stream(values).average().orElseThrow();
			double sd = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
			double iqr = quantile(values, .75) - quantile(values, .25);
			double width = .9 * Math.min(sd, iqr / 1.34) * Math.pow(values.length, -.2);
			Area area = (Area) ((Axes) run.figureOf("latent_pairs").panels().get(4)).layers().get(1);
			for (int i = 0; i < area.x().size(); i += 9) {
				double x = area.x().get(i);
				double expected = Arrays.stream(values).map(v -> Math.exp(-.5 * (x - v) * (x - v) / width / width)).sum() / values.length / width
						/ Math.sqrt(2 * Math.PI);
				assertEquals(expected, area.upper().get(i), .01);
			}
		}
	}

	private static double quantile(double[] sorted, double share) {
		double at = share * (sorted.length - 1);
		int below = (int) at;
		return below + 1 < sorted.length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
	}

	@Test
	void twoDimensionsMakeOnePlotWithLimits() throws Exception {
		try (var run = run()) {
			new LatentPairs().run(Parameters.of(LatentPairsParameters.class, "units: [2, 0]", "limits: [-3, 3]"), run);
			Axes axes = (Axes) run.figureOf("latent_pairs").panels().get(0);
			assertEquals("z2", axes.x().title());
			assertEquals("z0", axes.y().title());
			assertEquals(-3, axes.x().low());
		}
	}

	@Test
	void componentsExplainAllTogetherAndLoadingsAreUnitVectors() throws Exception {
		try (var run = run()) {
			new LatentComponents().run(Parameters.of(LatentComponentsParameters.class), run);
			double[] cumulative = run.tableOf("components").numbers("cumulative");
			assertEquals(1, cumulative[2], 1e-6);
			Table loadings = run.tableOf("loadings");
			for (int i = 0; i < 3; i++) {
				double square = 0;
				for (String z : List.of("z0", "z1", "z2")) {
					square += Math.pow(loadings.numbers(z)[i], 2);
				}
				assertEquals(1, square, 1e-9);
			}
		}
	}

	@Test
	void attributesGetThreePlanesAndASpaceWithAMarkForEachClass() throws Exception {
		try (var run = run()) {
			new LatentAttributes().run(Parameters.of(LatentAttributesParameters.class, "attributes: [x, side]", "marks: side"), run);
			assertEquals(3, run.figureOf("planes_x").panels().size());
			Axes3D space = (Axes3D) run.figureOf("space_x").panels().get(0);
			assertEquals(3, space.layers().size());
			assertTrue(space.projections());
			assertTrue(run.wrote("figure", "space_side"));
		}
		try (var run = run()) {
			new LatentAttributes().run(Parameters.of(LatentAttributesParameters.class, "show: walls", "attributes: [y]"), run);
			assertEquals(3, ((Axes3D) run.figureOf("space_y").panels().get(0)).layers().size());
		}
	}

	@Test
	void withoutAttributesThoseThatAreNoPixelsAreTaken() throws Exception {
		try (var run = run()) {
			new LatentAttributes().run(Parameters.of(LatentAttributesParameters.class), run);
			assertEquals(List.of("side", "x", "y", "size"), run.tableOf("latent_attributes").columns().stream().map(Table.Column::name).skip(4)
					.toList());
		}
	}

	@Test
	void errorsComeWithTheirFloorImageByImage() throws Exception {
		try (var run = run()) {
			new ReconstructionError().run(Parameters.of(ReconstructionErrorParameters.class, "positions: sampled"), run);
			Table table = run.tableOf("reconstruction_error");
			double[] excess = table.numbers("excess");
			assertTrue(Arrays.stream(excess).allMatch(v -> v > -1e-9), "never below the floor");
			assertEquals(table.numbers("cross_entropy")[7] - table.numbers("target_entropy")[7], excess[7], 1e-6);
			assertTrue(run.figureOf("reconstruction_error").caption().contains("sampled z"));
			double mean = Arrays.stream(table.numbers("frobenius")).average().orElseThrow();
			assertEquals(mean, run.tableOf("reconstruction_error_summary").numbers("mean")[3], 1e-6);
			assertEquals(mean, Double.parseDouble(run.facts().get("mean Frobenius error")), 1e-6);
		}
	}

	@Test
	void votesGoToTheMajorityAndOfEqualOnesToTheFirstClass() {
		int[] classes = { 0, 1, 1, 2 };
		int[] nearest = { 0, 1, 2, 3, 3, 1, 2, 0 };
		assertArrayEquals(new int[] { 1, 1 }, Votes.of(nearest, 4, classes, 3, 3));
		assertArrayEquals(new int[] { 0, 1 }, Votes.of(nearest, 4, classes, 3, 2));
	}

	@Test
	void scoresAreThoseWorkedOutByHand() {
		// by hand: two right of class 1, one of 0 and of 2
		var confusion = Confusion.of(new int[] { 0, 0, 1, 1, 2, 2 }, new int[] { 0, 1, 1, 1, 2, 0 }, 3);
		assertEquals(4 / 6.0, confusion.accuracy(), 1e-12);
		assertEquals(.5, confusion.f1(0), 1e-12);
		assertEquals(.8, confusion.f1(1), 1e-12);
		assertEquals(2 / 3.0, confusion.f1(2), 1e-12);
		assertEquals(.6555555555555556, confusion.macroF1(), 1e-12);
		assertEquals(2 / 3.0, confusion.precision(1), 1e-12);
		assertEquals(1, confusion.recall(1), 1e-12);
	}

	@Test
	void theClassifierFindsSidesAndTestsOnSamplesThatTookNoPart() throws Exception {
		try (var run = run()) {
			new KnnClassifier().run(Parameters.of(KnnClassifierParameters.class, "from: 1", "to: 9"), run);
			Table scores = run.tableOf("scores");
			double[] values = scores.numbers("value");
			assertEquals(240, values[4]);
			assertEquals(60, values[5]);
			assertTrue(values[2] > .9, "test accuracy " + values[2]);
			double[] tried = run.tableOf("cross_validation").numbers("accuracy");
			double best = Arrays.stream(tried).max().orElseThrow();
			assertEquals(best, values[1], 1e-12);
			Axis accuracy = ((Axes) run.figureOf("cross_validation").panels().get(0)).y();
			assertTrue(accuracy.high() > best + .1 * (best - Arrays.stream(tried).min().orElseThrow()), "room for words above the line");
			assertEquals(60, Arrays.stream(run.tableOf("classes").numbers("samples")).sum());
		}
		try (var run = run().with("test", BlobModel.dataset(50))) {
			new KnnClassifier().run(Parameters.of(KnnClassifierParameters.class), run);
			assertEquals(300, run.tableOf("scores").numbers("value")[4]);
			assertEquals(50, run.tableOf("scores").numbers("value")[5]);
		}
	}

	@Test
	void labelsOfAFileWithoutNamesAreCalledAsTheirModality() throws Exception {
		var digits = new Dataset(List.of("a", "b"), List.of(new Modality.Categorical("label", List.of("1"), List.of("0", "7"), new int[] { 1, 0 })));
		assertEquals("label", Labels.needed(digits, java.util.Optional.empty()).title());
		assertEquals("side", Labels.needed(BLOBS, java.util.Optional.empty()).title());
	}

	@Test
	void labelAccuracyIsLeaveOneOut() {
		Matrix positions = new Matrix(5, 1, new float[] { 0, 1, 10, 11, 50 });
		var labels = new Labels("l", new int[] { 0, 0, 1, 0, -1 }, List.of("a", "b"));
		try (var workers = new org.latentworkbench.learn.neighbours.Workers(1, f -> true)) {
			assertEquals(.5, LabelAccuracy.of(positions, labels, 1, workers), 1e-12);
		}
	}

	@Test
	void modelsAreHeldAgainstOneAnotherOnTheSameSamples() throws Exception {
		var models = new LinkedHashMap<String, Object>();
		models.put("vae", BlobModel.vae());
		models.put("ae", BlobModel.autoencoder());
		try (var run = new MemoryRun(1).with("dataset", BLOBS).with("models", models)) {
			new ModelComparison().run(Parameters.of(ModelComparisonParameters.class, "positions: sampled"), run);
			Table table = run.tableOf("model_comparison");
			assertEquals(List.of("vae", "ae"), table.texts("model"));
			assertEquals(List.of("normal", "none"), table.texts("posterior"));
			assertEquals(.2, table.numbers("posterior_sd")[0], 1e-6);
			assertTrue(table.numbers("frobenius")[0] > 2 * table.numbers("frobenius")[1], "nothing is added to a plain autoencoder");
			assertTrue(run.figureOf("side_by_side").caption().contains("sampled z"));
		}
		var single = new MemoryRun(1).with("dataset", BLOBS).with("models", List.of(BlobModel.vae()));
		assertTrue(assertThrows(InputException.class, () -> new ModelComparison().run(Parameters.of(ModelComparisonParameters.class), single))
				.getMessage().contains("two or more"));
		single.close();
	}

	private static String needsMore(Analysis<?> analysis, Record parameters) {
		@SuppressWarnings("unchecked")
		var any = (Analysis<Record>) analysis;
		try (var run = new MemoryRun(1).with("dataset", BLOBS).with("model", BlobModel.line())) {
			var e = assertThrows(RoleException.class, () -> any.run(parameters, run));
			assertEquals("model", e.role());
			assertEquals(List.of(), run.outputs());
			return e.getMessage();
		}
	}

	@Test
	void viewsOfTwoDimensionsSayThatAModelOfOneHasTooFew() {
		assertEquals("the model has one latent dimension. A view of pairs needs two or more: bind a model with more, or leave this step out",
				needsMore(new LatentPairs(), Parameters.of(LatentPairsParameters.class)));
		assertTrue(needsMore(new LatentManifold(), Parameters.of(LatentManifoldParameters.class)).contains("A manifold over two dimensions needs"));
		assertTrue(needsMore(new LatentAttributes(), Parameters.of(LatentAttributesParameters.class)).contains("A view of planes needs"));
	}

	@Test
	void imagesOfAnotherSizeThanTheModelsAreRefused() throws Exception {
		Dataset small = new Dataset(List.of("a"), List.of(new Modality.Continuous("blobs", new ImageShape(2, 2, 1).features(), Matrix.zeros(1, 4))));
		try (var run = new MemoryRun(1).with("dataset", small).with("model", BlobModel.vae())) {
			var e = assertThrows(RoleException.class, () -> new RandomGeneration().run(Parameters.of(RandomGenerationParameters.class), run));
			assertEquals("dataset", e.role());
			assertEquals("the images of blobs have 2 x 2 pixels, 4 numbers each, but the model decodes to 192 numbers; bind images of the size that it was "
					+ "trained on", e.getMessage());
			assertEquals(List.of(), run.outputs());
		}
	}

	@Test
	void emptinessIsToldInSharesOfTheBox() throws Exception {
		Table path = Table.of(new Table.Text("sample", List.of("p1", "p2")), new Table.Numbers("z0", new double[] { 0, 40 }), new Table.Numbers(
				"z1", new double[] { 0, 0 }), new Table.Numbers("z2", new double[] { 0, 0 }));
		try (var run = run().with("path", path)) {
			new LatentDensity().run(Parameters.of(LatentDensityParameters.class, "draws: 500"), run);
			double[] values = run.tableOf("latent_density").numbers("value");
			Table box = run.tableOf("box_positions");
			double[] distance = box.numbers("distance");
			double[] error = box.numbers("error");
			assertEquals(Arrays.stream(distance).filter(d -> d <= values[4]).count() / 500.0, values[1], 1e-9);
			assertEquals(Arrays.stream(error).filter(e -> e <= values[3]).count() / 500.0, values[0], 1e-9);
			assertTrue(values[0] > 0 && values[0] < 1, "share of the data's kind " + values[0]);
			assertTrue(values[1] > 0 && values[1] < 1, "share near samples " + values[1]);
			double[] along = run.tableOf("path_distance").numbers("distance");
			assertTrue(along[0] < values[4] && along[1] > 20, Arrays.toString(along));
			Axis away = ((Axes) run.figureOf("path_distance").panels().get(0)).y();
			assertTrue(away.low() == 0 && away.high() > 1.1 * along[1], "room for words above the line");
			for (var panel : run.figureOf("latent_density").panels()) {
				Axes axes = (Axes) panel;
				for (var layer : axes.layers()) {
					if (layer instanceof Histogram bars) {
						double high = bars.high();
						double tallest = IntStream.range(0, 50).mapToDouble(b -> IntStream.range(0, bars.values().size()).filter(i -> (int) Math.min(49, bars
								.values().get(i) / high * 50) == b).count() / (double) bars.values().size()).max().orElseThrow();
						assertTrue(axes.y().high() > 1.1 * tallest, axes.x().title() + ": room for words above the bars");
					}
				}
			}
		}
		for (String column : List.of("z1", "z3")) {
			Table other = Table.of(new Table.Text("sample", List.of("p1")), new Table.Numbers("z0", new double[] { 0 }), new Table.Numbers(column, new double[] {
					0 }));
			try (var run = run().with("path", other)) {
				var e = assertThrows(RoleException.class, () -> new LatentDensity().run(Parameters.of(LatentDensityParameters.class), run));
				assertEquals("path", e.role());
				assertEquals("the positions have 2 latent dimensions (columns z0, z1, ...), but the model has 3; bind positions in the latent space of this "
						+ "model", e.getMessage());
				assertEquals(List.of(), run.outputs());
			}
		}
		var wide = new MemoryRun(1).with("dataset", TinyStudy.dataset()).with("model", LinearModel.random(TinyStudy.dataset(), 3, 1, 5));
		assertThrows(InputException.class, () -> new LatentDensity().run(Parameters.of(LatentDensityParameters.class), wide));
		wide.close();
	}
}
