package org.latentworkbench.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Outputs;
import org.latentworkbench.contracts.Parameters;

class CrossValidationTest {
	private static final String[] SHORT = { "folds: 4", "epochs: 40", "hidden: [16]", "latent: 3", "batchSize: 25", "engine: jvm",
			"learningRate: 5e-3", "kldWarmupSteps: [5]" };

	/** 200 samples: ten numbers and two categorical features, driven by two hidden factors, or by nothing at all. */
	private static Dataset dataset(boolean driven) {
		var random = RandomStream.of(8, "cross-validation");
		int n = 200;
		var numbers = new float[n * 10];
		var codes = new int[n * 2];
		for (int i = 0; i < n; i++) {
			double a = random.nextGaussian();
			double b = random.nextGaussian();
			for (int j = 0; j < 10; j++) {
				double signal = driven ? a * StrictMath.cos(j) + b * StrictMath.sin(j) : 0;
				numbers[i * 10 + j] = random.nextBoolean(0.05) ? Float.NaN : (float) (5 + 2 * (signal + 0.3 * random.nextGaussian()));
			}
			codes[2 * i] = (driven ? a : random.nextGaussian()) > 0 ? 1 : 0;
			codes[2 * i + 1] = random.nextBoolean(0.05) ? -1 : (driven ? b : random.nextGaussian()) > 0.5 ? 2 : random.nextInt(2);
		}
		var ids = IntStream.range(0, n).mapToObj(i -> "s" + i).toList();
		return new Dataset(ids, List.of(new Modality.Categorical("drugs", List.of("d0", "d1"), List.of("a", "b", "c"), codes),
				new Modality.Continuous("genes", IntStream.range(0, 10).mapToObj(j -> "g" + j).toList(), new Matrix(n, 10, numbers))));
	}

	private static MemoryRun run(Dataset dataset, int threads, String... more) throws Exception {
		var run = new MemoryRun(3).with("dataset", dataset).withThreads(threads);
		String[] all = Stream.concat(Arrays.stream(SHORT).filter(line -> Arrays.stream(more).noneMatch(m -> key(m).equals(key(line)))),
				Arrays.stream(more)).toArray(String[]::new);
		new CrossValidation().run(Parameters.of(CrossValidationParameters.class, all), run);
		return run;
	}

	private static String key(String line) {
		return line.substring(0, line.indexOf(':'));
	}

	private static double mean(Table summary, String task, String model, String modality, String measure) throws InputException {
		for (int i = 0; i < summary.rows(); i++) {
			if (summary.texts("task").get(i).equals(task) && summary.texts("model").get(i).equals(model)
					&& summary.texts("modality").get(i).equals(modality) && summary.texts("measure").get(i).equals(measure)) {
				return summary.numbers("mean")[i];
			}
		}
		throw new AssertionError("no " + measure + " of " + model);
	}

	@Test
	void theFirstFoldIsShownAsItLearnsAndTheResultsAreTheSame() throws Exception {
		try (var alone = run(dataset(true), 2, "epochs: 5"); var watched = new MemoryRun(3).with("dataset", dataset(true)).withThreads(2).watched()) {
			String[] all = Stream.concat(Arrays.stream(SHORT).filter(line -> !key(line).equals("epochs")), Stream.of("epochs: 5")).toArray(String[]::new);
			new CrossValidation().run(Parameters.of(CrossValidationParameters.class, all), watched);
			assertEquals(List.of(), Outputs.differences(alone, watched));
			assertEquals(5, watched.previews().size(), "one an epoch, of one fold of four");
			assertTrue(watched.previews().stream().allMatch(p -> p.rows() == 150 && p.columns() == 2));
			assertEquals(List.of(), alone.previews());
		}
	}

	@Test
	void modelsThatLearnBeatTheMeansOnUnseenSamplesInBothTasks() throws Exception {
		try (var run = run(dataset(true), 2, "masked: 0.3")) {
			Table s = run.tableOf("summary");
			for (String task : List.of("standard", "masked")) {
				for (String model : List.of("vae", "pca")) {
					assertTrue(mean(s, task, model, "genes", "r2") > 0.6, task + " " + model + " " + mean(s, task, model, "genes", "r2"));
					assertTrue(mean(s, task, model, "genes", "cosine") > mean(s, task, "mean", "genes", "cosine"));
					assertTrue(mean(s, task, model, "drugs", "auroc") > 0.7, task + " " + model + " " + mean(s, task, model, "drugs",
							"auroc"));
					assertTrue(mean(s, task, model, "drugs", "f1") > mean(s, task, "mean", "drugs", "f1"));
				}
				assertEquals(0, mean(s, task, "mean", "genes", "r2"), 1e-6);
				assertEquals(0.5, mean(s, task, "mean", "drugs", "auroc"), 1e-9, "the same for everyone ranks nobody");
			}
			assertTrue(mean(s, "standard", "pca", "genes", "r2") > mean(s, "masked", "pca", "genes", "r2"), "filling in is harder");
			Table folds = run.tableOf("folds");
			assertEquals(200, folds.rows());
			assertEquals(4, Arrays.stream(folds.numbers("fold")).distinct().count());
			assertEquals(4 * 2 * 3 * 2, run.tableOf("scores").rows());
			assertTrue(run.wrote("figure", "cross_validation"));
		}
	}

	@Test
	void nothingIsLearnedAboutHiddenValuesWhereNothingHangsTogether() throws Exception {
		try (var run = run(dataset(false), 2, "tasks: [masked]")) {
			Table s = run.tableOf("summary");
			for (String model : List.of("vae", "pca")) {
				assertTrue(mean(s, "masked", model, "genes", "r2") < 0.02, model + " sees what it should not: " + mean(s, "masked", model,
						"genes", "r2"));
				assertEquals(0.5, mean(s, "masked", model, "drugs", "auroc"), 0.2, model);
			}
		}
	}

	@Test
	void resultsDoNotDependOnThreads() throws Exception {
		try (var one = run(dataset(true), 1, "epochs: 3"); var three = run(dataset(true), 3, "epochs: 3")) {
			assertEquals(text(one.tableOf("scores")), text(three.tableOf("scores")));
			assertEquals(text(one.tableOf("folds")), text(three.tableOf("folds")));
		}
	}

	private static String text(Table table) {
		var text = new StringBuilder();
		for (int row = 0; row < table.rows(); row++) {
			for (Table.Column c : table.columns()) {
				text.append(c.text(row)).append('\t');
			}
			text.append('\n');
		}
		return text.toString();
	}

	@Test
	void foldsCanBeStratifiedAndBaselinesLeftOut() throws Exception {
		try (var run = run(dataset(true), 1, "epochs: 2", "stratifyBy: d0", "baselines: false", "tasks: [standard]")) {
			assertEquals(List.of("vae"), run.tableOf("scores").texts("model").stream().distinct().toList());
			double[] folds = run.tableOf("folds").numbers("fold");
			Modality.Categorical drugs = dataset(true).categorical().get(0);
			long[] yes = IntStream.rangeClosed(1, 4).mapToLong(f -> IntStream.range(0, 200).filter(i -> folds[i] == f && drugs.code(i, 0) == 1)
					.count()).toArray();
			assertTrue(Arrays.stream(yes).max().getAsLong() - Arrays.stream(yes).min().getAsLong() <= 1, Arrays.toString(yes));
		}
	}

	@Test
	void whatCannotBeDoneIsSaidBeforeTraining() {
		Dataset few = dataset(true).rows(new int[] { 0, 1, 2 });
		assertTrue(assertThrows(InputException.class, () -> run(few, 1)).getMessage().contains("is 4, but there are 3 samples"));
		assertTrue(assertThrows(InputException.class, () -> run(few, 1, "folds: 2")).getMessage().contains("at least 2 to train on"));
		assertTrue(assertThrows(InputException.class, () -> run(dataset(true), 1, "stratifyBy: g1")).getMessage().contains("holds numbers"));
		assertTrue(assertThrows(InputException.class, () -> run(dataset(true), 1, "tasks: []")).getMessage().contains("tasks is empty"));
		assertTrue(assertThrows(InputException.class, () -> run(dataset(true), 1, "weights: {gnes: 2}")).getMessage().contains("gnes"));
	}

	@Test
	void aCancelledRunStops() {
		try (var run = new MemoryRun(3).with("dataset", dataset(true)).cancelAfter(30)) {
			assertThrows(CancelledException.class, () -> new CrossValidation().run(Parameters.of(CrossValidationParameters.class, SHORT), run));
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}
}
