package org.latentworkbench.generators.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.generators.planted.PlantedEffectsParameters.Block;

class PlantedEffectsTest {
	private static final Block GENES = new Block("Genes", 60, 4, 0.4);
	private static final Block BLOOD = new Block("Blood", 40, 0, 0.4);

	private static PlantedEffectsParameters parameters(double missing, int batches, double batchEffect, boolean permuted) {
		return new PlantedEffectsParameters(4000, 3, "Drug", 0.2, 0.5, List.of(GENES, BLOOD), 7, 0.6, 1.2, missing, batches, batchEffect,
				permuted);
	}

	private static MemoryRun run(PlantedEffectsParameters parameters) throws Exception {
		var run = new MemoryRun(5);
		new PlantedEffects().run(parameters, run);
		return run;
	}

	private static double[] means(Dataset dataset, String cause, String feature) {
		Modality.Categorical causes = dataset.categorical().getFirst();
		int c = causes.features().indexOf(cause);
		Modality.Continuous home = dataset.continuous().stream().filter(m -> m.features().contains(feature)).findFirst().orElseThrow();
		int j = home.features().indexOf(feature);
		var sum = new double[2];
		var count = new int[2];
		for (int i = 0; i < dataset.samples().size(); i++) {
			if (!home.missing(i, j)) {
				sum[causes.code(i, c)] += home.values().at(i, j);
				count[causes.code(i, c)]++;
			}
		}
		return new double[] { sum[0] / count[0], sum[1] / count[1] };
	}

	@Test
	void everyCauseMovesAsManyFeaturesAsSaidByTheSizeTold() throws Exception {
		MemoryRun run = run(parameters(0.02, 1, 0, false));
		Dataset dataset = run.datasetOf("data");
		Table truth = run.tableOf("truth");
		assertEquals(3 * 2 * 7, truth.rows());
		double[] effects = truth.numbers("effect");
		for (int k = 0; k < truth.rows(); k++) {
			assertTrue(Math.abs(effects[k]) >= 0.6 && Math.abs(effects[k]) <= 1.2, "effect " + effects[k]);
			double[] means = means(dataset, truth.texts("feature_a_name").get(k), truth.texts("feature_b_name").get(k));
			// standard error of a difference of means of 800 and 3200 numbers with other effects in them: about .05
			assertEquals(effects[k], means[1] - means[0], 0.25, truth.texts("feature_b_name").get(k));
			assertEquals(Math.signum(effects[k]), Math.signum(truth.numbers("Correlation")[k]));
		}
		assertTrue(Arrays.stream(effects).anyMatch(e -> e > 0) && Arrays.stream(effects).anyMatch(e -> e < 0));
	}

	@Test
	void aFeatureThatNoCauseMovesHasTheSameMeanWithAndWithoutIt() throws Exception {
		MemoryRun run = run(parameters(0, 1, 0, false));
		List<String> moved = run.tableOf("truth").texts("feature_b_name");
		String still = GENES.name() + "_" + java.util.stream.IntStream.rangeClosed(1, 60).filter(i -> !moved.contains("Genes_" + i)).findFirst()
				.orElseThrow();
		double[] means = means(run.datasetOf("data"), "Drug_1", still);
		assertEquals(means[0], means[1], 0.2);
	}

	@Test
	void permutedCausesKeepTheirSharesAndMoveNothing() throws Exception {
		MemoryRun plain = run(parameters(0, 1, 0, false));
		MemoryRun permuted = run(parameters(0, 1, 0, true));
		assertEquals(0, permuted.tableOf("truth").rows());
		String feature = plain.tableOf("truth").texts("feature_b_name").getFirst();
		String cause = plain.tableOf("truth").texts("feature_a_name").getFirst();
		double[] means = means(permuted.datasetOf("data"), cause, feature);
		assertEquals(means[0], means[1], 0.25);
		for (int c = 0; c < 3; c++) {
			assertEquals(share(plain, c), share(permuted, c));
			assertTrue(share(plain, c) >= 0.19 && share(plain, c) <= 0.51, "share " + share(plain, c));
		}
	}

	private static double share(MemoryRun run, int cause) throws Exception {
		Modality.Categorical causes = run.datasetOf("data").categorical().getFirst();
		double count = 0;
		for (int i = 0; i < causes.samples(); i++) {
			count += causes.code(i, cause);
		}
		return count / causes.samples();
	}

	@Test
	void asManyValuesAreMissingAsSaidAndTheirTableCellsAreEmpty() throws Exception {
		MemoryRun run = run(parameters(0.1, 1, 0, false));
		Modality.Continuous genes = run.datasetOf("data").continuous().getFirst();
		assertEquals(0.1, genes.missingCount() / (4000.0 * 60), 0.005);
		Table table = run.tableOf("Genes");
		for (int i = 0; i < 100; i++) {
			assertEquals(genes.missing(i, 0), table.columns().get(1).text(i).isEmpty());
		}
	}

	@Test
	void batchesAreEqualInSizeAndMoveTheMeansOfFeatures() throws Exception {
		MemoryRun run = run(parameters(0, 4, 1, false));
		Dataset dataset = run.datasetOf("data");
		Modality.Categorical batch = (Modality.Categorical) dataset.modality("Batch").orElseThrow();
		var sums = new double[60][4];
		var count = new int[4];
		for (int i = 0; i < 4000; i++) {
			count[batch.code(i, 0)]++;
			for (int j = 0; j < 60; j++) {
				sums[j][batch.code(i, 0)] += dataset.continuous().getFirst().values().at(i, j);
			}
		}
		assertTrue(Arrays.stream(count).allMatch(k -> k == 1000));
		double squares = 0;
		for (double[] feature : sums) {
			double mean = Arrays.stream(feature).average().orElseThrow();
			squares += Arrays.stream(feature).map(s -> (s - mean) / 1000).map(x -> x * x).sum() / 3;
		}
		assertEquals(1, squares / 60, 0.25);
	}

	@Test
	void featuresOfOneModalityAreCorrelatedAsTheSharedVarianceSays() {
		double[][] values = FactorModel.sample(20000, 30, 1, 0.5, org.latentworkbench.api.RandomStream.of(1, "test"));
		// with one factor every weight is 1 or -1, so all correlations are .5 in size
		for (int j = 1; j < values.length; j++) {
			double sum = 0;
			double variance = 0;
			for (int i = 0; i < values[0].length; i++) {
				sum += values[0][i] * values[j][i];
				variance += values[j][i] * values[j][i];
			}
			assertEquals(0.5, Math.abs(sum / values[0].length), 0.04);
			assertEquals(1, variance / values[0].length, 0.05);
		}
	}

	@Test
	void settingsThatDoNotFitAreNamed() {
		var wrong = new PlantedEffectsParameters(100, 2, "data", 0.5, 0.2, List.of(new Block("a/b", 5, 1, 0.3), new Block("B", 5, 1, 0.3),
				new Block("B", 5, 1, 0.3)), 6, 2, 1, 0, 1, 0, false);
		assertEquals(List.of("causeName", "modalities", "effects", "effects", "modalities", "effects", "smallestShare", "smallestEffect"),
				wrong.problems().stream().map(p -> p.parameter()).toList());
	}
}
