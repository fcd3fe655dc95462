package org.latentworkbench.analyses.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.learn.neighbours.Workers;

class FoldsTest {
	private static final float NAN = Float.NaN;

	private static Dataset dataset() {
		return new Dataset(List.of("a", "b", "c", "d"),
				List.of(new Modality.Continuous("x", List.of("x0", "x1", "x2"), new Matrix(4, 3, new float[] { 1, 7, NAN, 3, 7, NAN, 5, 7, NAN, NAN, 7, NAN })),
						new Modality.Categorical("c", List.of("c0", "c1"), List.of("no", "yes"), new int[] { 0, 1, 1, -1, 1, -1, 1, -1 })));
	}

	@Test
	void everySampleIsHeldOutOnceAndFoldsAreOfOneSize() {
		Folds folds = Folds.draw(new int[23], 5, RandomStream.of(1, "folds"));
		int[] all = IntStream.range(0, 5).flatMap(f -> Arrays.stream(folds.heldOut(f))).sorted().toArray();
		assertArrayEquals(IntStream.range(0, 23).toArray(), all);
		for (int f = 0; f < 5; f++) {
			assertTrue(folds.heldOut(f).length == 4 || folds.heldOut(f).length == 5);
			assertEquals(23, folds.heldOut(f).length + folds.training(f).length);
		}
		assertThrows(IllegalArgumentException.class, () -> Folds.draw(new int[3], 4, RandomStream.of(1)));
	}

	@Test
	void strataAreSpreadEvenly() {
		int[] strata = IntStream.range(0, 50).map(i -> i % 7 == 0 ? -1 : i % 3).toArray();
		Folds folds = Folds.draw(strata, 4, RandomStream.of(2, "folds"));
		for (int stratum = -1; stratum < 3; stratum++) {
			int s = stratum;
			int[] sizes = IntStream.range(0, 4).map(f -> (int) Arrays.stream(folds.heldOut(f)).filter(i -> strata[i] == s).count()).toArray();
			assertTrue(Arrays.stream(sizes).max().getAsInt() - Arrays.stream(sizes).min().getAsInt() <= 1, s + ": " + Arrays.toString(sizes));
		}
	}

	@Test
	void scalingIsTheTrainingSamplesOwnAndLeadsBack() {
		Dataset training = dataset().rows(new int[] { 0, 1, 2 });
		var scaling = new FoldScaling(training);
		assertArrayEquals(new double[] { 3, 7, 0 }, scaling.of("x").mean(), 1e-12);
		assertArrayEquals(new double[] { Math.sqrt(8 / 3.0), 1, 1 }, scaling.of("x").sd(), 1e-12, "1 for what does not vary");
		float[] scaled = scaling.scaled(training).continuous().get(0).values().values();
		assertEquals((1 - 3) / Math.sqrt(8 / 3.0), scaled[0], 1e-6);
		assertTrue(Float.isNaN(scaled[2]));
		assertArrayEquals(new float[] { 1, 7 }, Arrays.copyOf(scaling.unscaled("x", scaled), 2), 1e-6f);
	}

	@Test
	void theShareOfKnownValuesIsHiddenAndNothingElse() {
		Dataset dataset = dataset();
		HiddenValues hidden = HiddenValues.draw(dataset, 0.5, RandomStream.of(3, "hidden"));
		boolean[] x = hidden.counted("x");
		// 7 of 12 values are known
		assertEquals(4, IntStream.range(0, 12).filter(i -> x[i]).count());
		Modality shown = hidden.shown().modality("x").orElseThrow();
		for (int at = 0; at < 12; at++) {
			boolean known = !dataset.modality("x").orElseThrow().missing(at / 3, at % 3);
			assertTrue(known || !x[at], "only known values are hidden");
			assertEquals(!known || x[at], shown.missing(at / 3, at % 3));
		}
		assertEquals(1, dataset.continuous().get(0).values().at(0, 0), "the dataset itself stays as it was");
		boolean[] c = HiddenValues.none(dataset).counted("c");
		assertArrayEquals(new boolean[] { true, true, true, false, true, false, true, false }, c);
	}

	@Test
	void meansAndFrequenciesAreTheTrainingSamples() {
		Dataset training = dataset();
		Reconstruction same = Baselines.means(training).predict(training.rows(new int[] { 3, 0 }));
		assertArrayEquals(new float[6], same.of("x").values(), "scaled numbers have the mean 0");
		assertArrayEquals(new float[] { .25f, .75f, 0, 1, .25f, .75f, 0, 1 }, same.of("c").values(), 1e-7f);
	}

	@Test
	void asManyComponentsAsColumnsGiveEveryKnownNumberBack() {
		var random = RandomStream.of(4, "numbers");
		var values = new float[40 * 3];
		random.fillGaussian(values);
		int[] codes = IntStream.range(0, 40).map(i -> values[3 * i] + values[3 * i + 1] > 0 ? 1 : 0).toArray();
		var ids = IntStream.range(0, 40).mapToObj(i -> "s" + i).toList();
		var dataset = new Dataset(ids, List.of(new Modality.Categorical("c", List.of("c0"), List.of("no", "yes"), codes),
				new Modality.Continuous("x", List.of("x0", "x1", "x2"), new Matrix(40, 3, values))));
		try (var workers = new Workers(1, f -> true)) {
			Reconstruction back = Baselines.pca(dataset, 5, 0.01, random, workers).predict(dataset);
			assertArrayEquals(values, back.of("x").values(), 1e-4f);
			assertArrayEquals(codes, back.classes("c", 2));
			Reconstruction one = Baselines.pca(dataset, 1, 1, random, workers).predict(dataset);
			double error = 0;
			for (int i = 0; i < values.length; i++) {
				error += Math.pow(values[i] - one.of("x").values()[i], 2);
			}
			assertTrue(error > 1, "one component cannot hold three independent numbers");
		}
	}
}
