package org.latentworkbench.trainers.superposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.generators.superposition.SuperpositionFeatures;
import org.latentworkbench.generators.superposition.SuperpositionFeaturesParameters;

class ToySuperpositionTest {
	private static final int STEPS = 130;
	private static final int FEATURES = 5;

	private static MemoryRun drawn() throws Exception {
		var features = new MemoryRun(4);
		new SuperpositionFeatures().run(Parameters.of(SuperpositionFeaturesParameters.class, "features: " + FEATURES, "alpha: 0.5", "samples: 400"), features);
		return features;
	}

	private static MemoryRun train(MemoryRun run, boolean mixing, int steps, String... more) throws Exception {
		var settings = new ArrayList<>(List.of("steps: " + steps, "batchSize: 64", "importance: 0.8"));
		settings.addAll(List.of(more));
		try (MemoryRun features = drawn()) {
			run.with("dataset", features.datasetOf("data"));
			if (mixing) {
				run.with("mixing", features.tableOf("mixing"));
			}
			new ToySuperposition().run(Parameters.of(ToySuperpositionParameters.class, settings.toArray(String[]::new)), run);
		}
		return run;
	}

	private static List<Axes> panels(Figure figure) {
		return figure.panels().stream().map(Axes.class::cast).toList();
	}

	@Test
	void theLiveFigureShowsTheArrowsAtEachStepAndChangesNothing() throws Exception {
		try (MemoryRun seen = train(new MemoryRun(4).watched(), true, STEPS); MemoryRun unseen = train(new MemoryRun(4), true, STEPS)) {
			List<Figure> shown = seen.figurePreviews();
			assertEquals(STEPS, shown.size());
			assertEquals("Step 1 of 130", shown.getFirst().title());
			assertEquals("Step 130 of 130", shown.getLast().title());
			assertEquals(4, shown.getLast().panels().size(), "a panel for each instance");
			for (Axes panel : panels(shown.get(7))) {
				assertEquals(-1.5, panel.x().low());
				assertEquals(1.5, panel.y().high(), "the limits stay while arrows grow");
			}
			assertNotEquals(panels(shown.get(0)).get(0).layers(), panels(shown.get(40)).get(0).layers(), "the arrows move");
			double[] x = seen.tableOf("features").numbers("hidden0");
			double[] y = seen.tableOf("features").numbers("hidden1");
			for (int i = 0; i < 4; i++) {
				Arrows arrows = (Arrows) panels(shown.getLast()).get(i).layers().get(0);
				Points tips = (Points) panels(shown.getLast()).get(i).layers().get(1);
				assertEquals(List.of("f1", "f2", "f3", "f4", "f5"), tips.ids());
				for (int f = 0; f < FEATURES; f++) {
					assertEquals((float) x[i * FEATURES + f], arrows.dx().get(f));
					assertEquals((float) y[i * FEATURES + f], arrows.dy().get(f));
					assertEquals(0, arrows.x().get(f), "arrows begin at the origin");
					assertEquals(arrows.dx().get(f), tips.x().get(f), "a mark at the tip");
				}
			}
			for (String table : List.of("features", "weights", "covariance", "loss_curve")) {
				assertEquals(unseen.tableOf(table), seen.tableOf(table), table);
			}
		}
	}

	@Test
	void theWeightsAreKeptFromBeforeTheFirstStepToAfterTheLast() throws Exception {
		try (MemoryRun run = train(new MemoryRun(4), true, STEPS); MemoryRun fewer = train(new MemoryRun(4), true, STEPS - 1)) {
			Table weights = run.tableOf("weights");
			double[] steps = Arrays.stream(weights.numbers("step")).distinct().toArray();
			assertEquals(0, steps[0]);
			assertEquals(STEPS, steps[steps.length - 1]);
			assertTrue(steps.length > 30 && steps.length <= 61, steps.length + " steps are kept");
			assertEquals(steps.length * 4 * FEATURES, weights.rows());
			double[] x = weights.numbers("hidden0");
			assertArrayEquals(run.tableOf("features").numbers("hidden0"), Arrays.copyOfRange(x, x.length - 4 * FEATURES, x.length), "the last ones are the model's");
			assertEquals(.64, weights.numbers("importance")[2], 1e-12);
			assertEquals("f3", weights.texts("feature").get(2));
			assertArrayEquals(Arrays.copyOf(x, 4 * FEATURES), Arrays.copyOf(fewer.tableOf("weights").numbers("hidden0"), 4 * FEATURES),
					"the weights at the start do not depend on the number of steps");
		}
	}

	@Test
	void ofManyModelsTheFirstEightAreFollowed() throws Exception {
		try (MemoryRun run = train(new MemoryRun(4), true, STEPS, "instances: 12", "hidden: 3")) {
			double[] instances = Arrays.stream(run.tableOf("weights").numbers("instance")).distinct().toArray();
			assertArrayEquals(IntStream.range(0, 8).asDoubleStream().toArray(), instances, "the first eight");
			assertTrue(run.tableOf("weights").column("hidden2").isPresent(), "all hidden units are kept");
		}
	}

	@Test
	void theCovarianceIsThatOfWhatIsLearnedFrom() throws Exception {
		try (MemoryRun features = drawn(); MemoryRun mixed = train(new MemoryRun(4), true, STEPS); MemoryRun sampled = train(new MemoryRun(4), false, STEPS)) {
			assertEquals(features.tableOf("covariance"), mixed.tableOf("covariance"));
			for (int f = 1; f <= FEATURES; f++) {
				assertArrayEquals(mixed.tableOf("covariance").numbers("f" + f), sampled.tableOf("covariance").numbers("f" + f), .25, "of 400 samples");
			}
			assertNotEquals(mixed.tableOf("covariance"), sampled.tableOf("covariance"));
		}
	}
}
