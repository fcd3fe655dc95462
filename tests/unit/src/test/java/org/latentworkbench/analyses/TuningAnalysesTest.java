package org.latentworkbench.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.analyses.statistics.BoxStatistics;
import org.latentworkbench.analyses.statistics.LatentStability;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.LinearModel;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.contracts.TinyStudy;

/** What settings are chosen by. */
class TuningAnalysesTest {
	private static final float[] FIRST = { 1, 2, 3, -1, .5f, .5f, -2, 1 };
	private static final float[] SECOND = { 1, 0, 1, 2, 1, 0, 0, 0, 0, -1, 1, 3 };

	@Test
	void stabilityIsTheReferencesMeanDifferenceOfCosines() {
		// scikit-learn's cosine_similarity and NumPy's mean off the diagonal
		assertEquals(0.5807782982072358, LatentStability.meanDifference(new Matrix(4, 2, FIRST), new Matrix(4, 3, SECOND)), 1e-7);
		assertEquals(Double.NaN, LatentStability.meanDifference(new Matrix(1, 2, new float[2]), new Matrix(1, 2, new float[2])));
		assertThrows(IllegalArgumentException.class, () -> LatentStability.meanDifference(new Matrix(4, 2, FIRST), new Matrix(6, 2, SECOND)));
	}

	@Test
	void turningAndStretchingALatentSpaceChangesNothing() {
		var turned = new float[8];
		for (int i = 0; i < 4; i++) {
			turned[2 * i] = 3 * (0.6f * FIRST[2 * i] - 0.8f * FIRST[2 * i + 1]);
			turned[2 * i + 1] = 3 * (0.8f * FIRST[2 * i] + 0.6f * FIRST[2 * i + 1]);
		}
		assertEquals(0, LatentStability.meanDifference(new Matrix(4, 2, FIRST), new Matrix(4, 2, turned)), 1e-6);
	}

	private static Dataset numbers() {
		return new Dataset(List.of("a", "b", "d", "e"), List.of(new Modality.Continuous("x", List.of("x0", "x1"), new Matrix(4, 2, FIRST))));
	}

	@Test
	void everyRefitIsHeldAgainstTheFirst() throws Exception {
		Dataset dataset = numbers();
		double[][] same = { { 1, 0 }, { 0, 1 } };
		double[][] mirrored = { { 0, 1 }, { 1, 0 } };
		double[][] flat = { { 1, 0 }, { 0, 0 } };
		try (var run = new MemoryRun(1).with("dataset", dataset).with("model", LinearModel.of(dataset, same, mirrored, flat))) {
			new Stability().run(Parameters.of(StabilityParameters.class), run);
			double[] differences = run.tableOf("stability").numbers("mean_diff_cosine_similarity");
			assertEquals(2, differences.length);
			assertEquals(0, differences[0], 1e-7);
			double flatly = LatentStability.meanDifference(new Matrix(4, 2, FIRST), new Matrix(4, 1, new float[] { 1, 3, .5f, -2 }));
			assertTrue(flatly > 0.1);
			assertEquals(flatly, differences[1], 1e-7);
			Table summary = run.tableOf("stability_summary");
			assertEquals(flatly / 2, summary.numbers("mean")[0], 1e-7);
			assertEquals(3, summary.numbers("num_refits")[0]);
			assertTrue(run.wrote("figure", "stability"));
		}
	}

	@Test
	void oneRefitHasNoStability() {
		Dataset dataset = numbers();
		try (var run = new MemoryRun(1).with("dataset", dataset).with("model", LinearModel.of(dataset, new double[][] { { 1, 0 } }))) {
			assertTrue(assertThrows(InputException.class, () -> new Stability().run(Parameters.of(StabilityParameters.class), run)).getMessage()
					.contains("refits: 3"));
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void manySamplesAreThinnedOutAndTheLogSaysSo() throws Exception {
		Dataset dataset = TinyStudy.dataset();
		try (var run = new MemoryRun(1).with("dataset", dataset).with("model", LinearModel.random(dataset, 3, 3, 5))) {
			new Stability().run(Parameters.of(StabilityParameters.class, "samples: 20"), run);
			assertTrue(run.messages().contains("20 of 80 samples are compared"), run.messages().toString());
		}
	}

	@Test
	void seenAndUnseenSamplesAreMeasuredApartWithMovesColumns() throws Exception {
		Dataset all = TinyStudy.dataset();
		Dataset train = all.rows(java.util.stream.IntStream.range(0, 60).toArray());
		Dataset test = all.rows(java.util.stream.IntStream.range(60, 80).toArray());
		LinearModel model = LinearModel.random(all, 4, 2, 3);
		try (var run = new MemoryRun(1).with("train", train).with("test", test).with("model", model)) {
			new HeldOutReconstruction().run(Parameters.of(HeldOutReconstructionParameters.class, "refit: 1"), run);
			Table stats = run.tableOf("reconstruction_stats");
			assertEquals(List.of("metric", "dataset", "split", "mean", "iqr", "cilo", "cihi", "whishi", "whislo", "q1", "med", "q3"),
					stats.columns().stream().map(Table.Column::name).toList());
			assertEquals(List.of("train", "train", "train", "test", "test", "test"), stats.texts("split"));
			assertEquals(List.of("accuracy", "cosine_similarity", "cosine_similarity"), stats.texts("metric").subList(0, 3));
			var genes = (Modality.Continuous) test.modality("genes").orElseThrow();
			double[] cosines = org.latentworkbench.analyses.statistics.ReconstructionQuality.cosine(genes.values().values(),
					model.reconstruct(test, 1, java.util.Optional.empty()).of("genes").values(), genes.features().size(), false, Double.NaN);
			BoxStatistics box = BoxStatistics.of(cosines);
			int row = stats.texts("dataset").lastIndexOf("genes");
			assertArrayEquals(new double[] { box.mean(), box.med(), box.whislo() },
					new double[] { stats.numbers("mean")[row], stats.numbers("med")[row], stats.numbers("whislo")[row] }, 1e-12);
			assertTrue(run.wrote("figure", "reconstruction_stats"));
		}
	}

	@Test
	void boxesAreMatplotlibs() {
		// matplotlib 3.11's boxplot_stats
		BoxStatistics box = BoxStatistics.of(new double[] { .1, .4, .35, .8, .9, .05, .33 });
		assertArrayEquals(new double[] { 0.41857142857142854, 0.385, 0.12153937428957254, 0.5784606257104274, 0.9, 0.05, 0.215, 0.35, 0.6 },
				new double[] { box.mean(), box.iqr(), box.cilo(), box.cihi(), box.whishi(), box.whislo(), box.q1(), box.med(), box.q3() }, 1e-12);
	}
}
