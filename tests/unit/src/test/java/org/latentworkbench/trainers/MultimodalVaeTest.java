package org.latentworkbench.trainers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Outputs;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.contracts.TinyStudy;
import org.latentworkbench.learn.guided.AxisCorrelation;
import org.latentworkbench.learn.torch.TorchRuntime;
import org.latentworkbench.testing.MoveDefect;

class MultimodalVaeTest {
	private static final String[] SMALL = { "hidden: [12]", "latent: 3", "epochs: 4", "batchSize: 10", "kldWarmupSteps: [1, 2]" };

	private static MemoryRun train(long seed, int threads, String... more) throws Exception {
		var run = new MemoryRun(seed).with("dataset", TinyStudy.dataset()).withThreads(threads);
		new MultimodalVae().run(parameters(more), run);
		return run;
	}

	private static MultimodalVaeParameters parameters(String... more) {
		var all = new ArrayList<>(List.of(SMALL));
		// a later line for the same parameter counts
		for (String line : more) {
			all.removeIf(l -> l.substring(0, l.indexOf(':')).equals(line.substring(0, line.indexOf(':'))));
			all.add(line);
		}
		return Parameters.of(MultimodalVaeParameters.class, all.toArray(String[]::new));
	}

	@Test
	void savingAndLoadingGivesTheSameModel() throws Exception {
		try (var run = train(1, 1, "refits: 3")) {
			var saved = run.modelOf("model");
			LatentModel loaded = new MultimodalVaeReader().read(saved.folder());
			Dataset dataset = TinyStudy.dataset();
			assertEquals(3, loaded.refits());
			assertEquals(3, loaded.latentSize());
			assertEquals(List.of("drugs", "blood", "genes"), loaded.modalities());
			for (int r = 0; r < 3; r++) {
				assertEquals(saved.model().project(dataset, r), loaded.project(dataset, r));
				var one = saved.model().reconstruct(dataset, r, Optional.of(RandomStream.of(2, "noise")));
				var other = loaded.reconstruct(dataset, r, Optional.of(RandomStream.of(2, "noise")));
				assertEquals(one, other);
				assertEquals(loaded.decode(loaded.project(dataset, r), r), loaded.reconstruct(dataset, r, Optional.empty()));
			}
			assertFalse(loaded.project(dataset, 0).equals(loaded.project(dataset, 1)), "refits differ");
			try (var again = new MemoryRun(0)) {
				again.model("model", loaded);
				assertArrayEquals(saved.files().get("weights.safetensors"), again.modelOf("model").files().get("weights.safetensors"));
				assertArrayEquals(saved.files().get("model.json"), again.modelOf("model").files().get("model.json"));
				assertArrayEquals(saved.files().get("inputs.json"), again.modelOf("model").files().get("inputs.json"));
			}
		}
	}

	@Test
	void drawsFromThePosteriorAreMeansPlusDeviationsTimesNoise() throws Exception {
		try (var run = train(1, 1)) {
			LatentModel model = run.modelOf("model").model();
			Dataset dataset = TinyStudy.dataset();
			Matrix mu = model.project(dataset, 0);
			Matrix sigma = model.deviations(dataset, 0).orElseThrow();
			Matrix z = model.sample(dataset, 0, RandomStream.of(2, "noise"));
			var eps = new float[z.values().length];
			RandomStream.of(2, "noise").fillGaussian(eps);
			for (int i = 0; i < eps.length; i++) {
				assertTrue(sigma.values()[i] > 0);
				assertEquals(mu.values()[i] + eps[i] * sigma.values()[i], z.values()[i], 1e-6);
			}
			assertEquals(model.decode(z, 0), model.reconstruct(dataset, 0, Optional.of(RandomStream.of(2, "noise"))));
		}
	}

	@Test
	void theSameSeedGivesTheSameBytesOnAnyNumberOfThreadsAndAnotherSeedOthers() throws Exception {
		try (var one = train(1, 1, "refits: 3"); var same = train(1, 1, "refits: 3"); var two = train(1, 2, "refits: 3");
				var other = train(2, 1, "refits: 3")) {
			assertEquals(List.of(), Outputs.differences(one, same));
			assertEquals(List.of(), Outputs.differences(one, two));
			assertTrue(Outputs.differences(one, other).contains("model model differs"));
		}
	}

	@Test
	void whoWatchesSeesTheSamplesMoveAndChangesNothing() throws Exception {
		for (String engine : TorchRuntime.problem().isEmpty() ? List.of("jvm", "torch") : List.of("jvm")) {
			try (var alone = train(1, 1, "engine: " + engine, "refits: 2", "epochs: 6");
					var watched = new MemoryRun(1).with("dataset", TinyStudy.dataset()).withThreads(1).watched()) {
				new MultimodalVae().run(parameters("engine: " + engine, "refits: 2", "epochs: 6"), watched);
				assertEquals(List.of(), Outputs.differences(alone, watched));
				assertEquals(6, watched.previews().size());
				assertTrue(watched.previews().stream().allMatch(p -> p.rows() == TinyStudy.dataset().samples().size() && p.columns() == 2));
				assertEquals(6, watched.previews().stream().distinct().count(), "each epoch moves them");
				assertEquals(List.of(), alone.previews());
			}
		}
	}

	@Test
	void aGuidedDimensionFollowsItsAttributeInEveryRefit() throws Exception {
		for (String engine : TorchRuntime.problem().isEmpty() ? List.of("jvm", "torch") : List.of("jvm")) {
			guidedDimensionsFollow(engine);
		}
	}

	private static void guidedDimensionsFollow(String engine) throws Exception {
		String[] settings = { "epochs: 60", "refits: 2", "learningRate: 5e-3", "batchSize: 40", "beta: 1e-3", "engine: " + engine };
		var guided = new ArrayList<>(List.of(settings));
		guided.add("guides: [{ attribute: genes3, dimension: 1, weight: 5 }, { attribute: drug0, dimension: 2, weight: 5 }]");
		try (var free = train(1, 1, settings); var run = train(1, 1, guided.toArray(String[]::new)); var two = train(1, 2, guided.toArray(
				String[]::new))) {
			assertEquals(List.of(), Outputs.differences(run, two));
			assertEquals(engine, run.facts().get("engine"));
			assertFalse(free.wrote("table", "guides"));
			assertFalse(free.tableOf("loss_curve").columns().stream().anyMatch(c -> c.name().equals("Guides")));
			double[] term = run.tableOf("loss_curve").numbers("Guides");
			assertTrue(term[0] > 5 && term[59] < 0.2 * term[0], "the guides' part of the loss falls: " + term[0] + " -> " + term[59]);
			assertEquals(run.metrics().get("guides"), term[59], 1e-12);
			var read = new MultimodalVaeReader().read(run.modelOf("model").folder());
			assertEquals(run.modelOf("model").model().project(TinyStudy.dataset(), 1), read.project(TinyStudy.dataset(), 1));
			Table found = run.tableOf("guides");
			assertEquals(List.of("genes3", "drug0", "genes3", "drug0"), found.texts("attribute"));
			for (double r : found.numbers("correlation")) {
				assertTrue(Math.abs(r) > .9, "correlations " + Arrays.toString(found.numbers("correlation")));
			}
			float[] gene = TinyStudy.dataset().continuous().get(1).values().column(3);
			double unguided = Math.abs(AxisCorrelation.of(free.modelOf("model").model().project(TinyStudy.dataset(), 0), 1, gene));
			assertTrue(unguided < .8, "not by itself: " + unguided);
		}
	}

	@Test
	void theLossAndItsPartsAreShownWhileItTrains() throws Exception {
		try (var run = train(1, 1, "epochs: 3", "kldWarmupSteps: [1]")) {
			assertEquals(Set.of("loss", "cross-entropy", "squared errors", "KLD"), run.metrics().keySet());
			assertEquals(run.metrics().get("loss"), run.metrics().get("cross-entropy") + run.metrics().get("squared errors")
					+ run.metrics().get("KLD"), 1e-9);
		}
	}

	@Test
	void guidesThatCannotBeFollowedAreRefusedInWords() {
		for (var wrong : List.of("{ attribute: genes3, dimension: 3 }|guides[1].dimension: genes3 is to be followed by dimension 3, but there are 3 latent "
				+ "dimensions, from 0 to 2", "{ attribute: genes3 }, { attribute: genes2 }|guides[2].dimension: dimension 0 is to follow two attributes",
				"{ attribute: genes3, weight: 0 }|guides[1].weight is the number 0; expected a number above 0")) {
			String[] parts = wrong.split("\\|");
			var e = assertThrows(AssertionError.class, () -> parameters("guides: [" + parts[0] + "]"), "said before any data are read");
			assertTrue(e.getMessage().contains(parts[1]), e.getMessage());
		}
		var e = assertThrows(ParameterException.class, () -> train(1, 1, "guides: [{ attribute: genes3 }, { attribute: nobody, dimension: 1 }]"));
		assertEquals("guides[2].attribute", e.parameter());
		assertTrue(e.getMessage().startsWith("there is no feature 'nobody' in drugs (drug0"), e.getMessage());
	}

	@Test
	void lossCurveHasMovesColumnsAndFalls() throws Exception {
		try (var run = train(1, 1, "epochs: 30", "learningRate: 5e-3", "kldWarmupSteps: [1]")) {
			Table curve = run.tableOf("loss_curve");
			assertEquals(List.of("epoch", "Loss", "Cross-Entropy", "Sum of Squared Errors", "KLD"),
					curve.columns().stream().map(Table.Column::name).toList());
			double[] loss = curve.numbers("Loss");
			assertEquals(30, loss.length);
			assertEquals(1, curve.numbers("epoch")[0]);
			assertTrue(loss[29] < 0.7 * loss[0], loss[0] + " -> " + loss[29]);
			assertEquals(loss[29], run.metrics().get("loss"), 1e-12, "the metric shown is the last loss");
			for (int e = 0; e < 30; e++) {
				assertEquals(loss[e], curve.numbers("Cross-Entropy")[e] + curve.numbers("Sum of Squared Errors")[e]
						+ curve.numbers("KLD")[e], 1e-6);
			}
		}
		try (var run = train(1, 1, "compatibility: move")) {
			assertEquals(0, run.tableOf("loss_curve").numbers("epoch")[0], "MOVE counts from 0");
		}
	}

	@Test
	void severalRefitsAreAveragedInTheCurveAndTabledOneByOne() throws Exception {
		try (var run = train(1, 1, "refits: 2")) {
			double[] mean = run.tableOf("loss_curve").numbers("Loss");
			Table each = run.tableOf("loss_by_refit");
			assertEquals(8, each.rows());
			assertArrayEquals(new double[] { 0, 0, 0, 0, 1, 1, 1, 1 }, each.numbers("refit"));
			double[] losses = each.numbers("Loss");
			for (int e = 0; e < 4; e++) {
				assertEquals((losses[e] + losses[4 + e]) / 2, mean[e], 1e-9);
			}
		}
		try (var run = train(1, 1)) {
			assertFalse(run.wrote("table", "loss_by_refit"));
		}
	}

	@Test
	void bootstrapRefitsDifferFromPlainOnesAndTheSavedModelKnows() throws Exception {
		try (var plain = train(1, 1); var bootstrap = train(1, 1, "bootstrap: true")) {
			Dataset dataset = TinyStudy.dataset();
			var one = plain.modelOf("model");
			var other = bootstrap.modelOf("model");
			assertFalse(one.model().project(dataset, 0).equals(other.model().project(dataset, 0)));
			assertFalse(new MultimodalVaeReader().read(one.folder()).bootstrapped());
			assertTrue(new MultimodalVaeReader().read(other.folder()).bootstrapped());
		}
	}

	@Test
	@MoveDefect(1)
	void moveModeLearnsNothingAboutTheLastFeatureOfAContinuousModality() throws Exception {
		try (var strict = train(1, 1, "epochs: 60", "learningRate: 5e-3");
				var move = train(1, 1, "epochs: 60", "learningRate: 5e-3", "compatibility: move")) {
			assertTrue(error(strict, "blood", 2) < 0.75, "strict: " + error(strict, "blood", 2));
			assertTrue(error(move, "blood", 2) > 0.95, "move: " + error(move, "blood", 2));
			assertTrue(error(move, "blood", 1) < 0.75, "move, another feature: " + error(move, "blood", 1));
		}
	}

	/** Mean squared error of a feature over its known values, whose variance is 1. */
	private static double error(MemoryRun run, String modality, int feature) throws Exception {
		Dataset dataset = TinyStudy.dataset();
		Matrix made = run.modelOf("model").model().reconstruct(dataset, 0, Optional.empty()).of(modality);
		Matrix real = ((Modality.Continuous) dataset.modality(modality).get()).values();
		return IntStream.range(0, real.rows()).filter(i -> !Float.isNaN(real.at(i, feature)))
				.mapToDouble(i -> Math.pow(made.at(i, feature) - real.at(i, feature), 2)).average().getAsDouble();
	}

	@Test
	void earlyStoppingEndsARefitAndReportsTheValidationLoss() throws Exception {
		try (var run = train(1, 1, "epochs: 400", "learningRate: 2e-2", "earlyStopping: true", "patience: 2", "validation: 0.3")) {
			Table curve = run.tableOf("loss_curve");
			assertTrue(curve.rows() < 400, "stopped after " + curve.rows());
			assertTrue(Arrays.stream(curve.numbers("Validation loss")).allMatch(Double::isFinite));
		}
		try (var run = train(1, 1, "epochs: 40", "learningRate: 2e-2", "earlyStopping: true", "patience: 0", "validation: 0.3",
				"compatibility: move")) {
			assertEquals(40, run.tableOf("loss_curve").rows(), "MOVE never stops early");
			assertTrue(run.warnings().stream().anyMatch(w -> w.contains("earlyStopping")), run.warnings().toString());
		}
	}

	@Test
	void featuresModalitiesAndCategoriesAreFoundByName() throws Exception {
		try (var run = train(1, 1)) {
			LatentModel model = run.modelOf("model").model();
			Dataset dataset = TinyStudy.dataset();
			var drugs = dataset.categorical().get(0);
			var blood = dataset.continuous().get(0);
			var values = blood.values();
			int n = values.rows();
			var swapped = new float[n * 3];
			int[] order = { 2, 0, 1 };
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < 3; j++) {
					swapped[i * 3 + j] = values.at(i, order[j]);
				}
			}
			var renamed = new Modality.Categorical("drugs", drugs.features(), List.of("yes", "no"),
					Arrays.stream(drugs.codes()).map(c -> c < 0 ? c : 1 - c).toArray());
			var other = new Dataset(dataset.samples(), List.of(dataset.continuous().get(1),
					new Modality.Continuous("blood", List.of("blood2", "blood0", "blood1"), new Matrix(n, 3, swapped), blood.scaling()),
					renamed));
			assertEquals(model.project(dataset, 0), model.project(other, 0));
		}
	}

	@Test
	void datasetsThatDoNotFitAreRefusedInWords() throws Exception {
		try (var run = train(1, 1)) {
			LatentModel model = run.modelOf("model").model();
			Dataset dataset = TinyStudy.dataset();
			var drugs = dataset.categorical().get(0);
			var blood = dataset.continuous().get(0);
			var genes = dataset.continuous().get(1);
			message("has no modality genes", model, new Dataset(dataset.samples(), List.of(drugs, blood)));
			message("lacks 1 of the model's 3 features: blood1", model, new Dataset(dataset.samples(), List.of(drugs, genes,
					new Modality.Continuous("blood", List.of("blood0", "x", "blood2"), blood.values(), blood.scaling()))));
			message("values of blood are raw", model, new Dataset(dataset.samples(), List.of(drugs, genes,
					new Modality.Continuous("blood", blood.features(), blood.values()))));
			message("has the category 'maybe'", model, new Dataset(dataset.samples(), List.of(blood, genes,
					new Modality.Categorical("drugs", drugs.features(), List.of("no", "maybe"), drugs.codes()))));
			message("drugs is categorical for the model", model, new Dataset(dataset.samples(), List.of(blood, genes,
					new Modality.Continuous("drugs", List.of("drug0"), Matrix.zeros(TinyStudy.SAMPLES, 1)))));
		}
	}

	private static void message(String expected, LatentModel model, Dataset dataset) {
		String message = assertThrows(InputException.class, () -> model.project(dataset, 0)).getMessage();
		assertTrue(message.contains(expected), message);
	}

	@Test
	void aDamagedModelIsRefusedWithTheFilesName() throws Exception {
		try (var run = train(1, 1)) {
			var folder = run.modelOf("model").folder();
			var weights = folder.resolve("weights.safetensors");
			byte[] bytes = Files.readAllBytes(weights);
			Files.write(weights, Arrays.copyOf(bytes, bytes.length - 100));
			assertTrue(assertThrows(InputException.class, () -> new MultimodalVaeReader().read(folder)).getMessage()
					.contains("weights.safetensors"));
			Files.write(weights, bytes);
			var description = folder.resolve("model.json");
			String text = Files.readString(description);
			Files.writeString(description, text.replace("\"latent\": 3", "\"latent\": 4"));
			assertTrue(assertThrows(InputException.class, () -> new MultimodalVaeReader().read(folder)).getMessage()
					.contains("decoderlayers.0.weight should have the shape [1, 12, 4], found [1, 12, 3]"));
			Files.writeString(description, text.substring(0, 40));
			assertTrue(assertThrows(InputException.class, () -> new MultimodalVaeReader().read(folder)).getMessage()
					.contains("model.json"));
			Files.writeString(description, text);
			var inputs = folder.resolve("inputs.json");
			String names = Files.readString(inputs);
			Files.writeString(inputs, names.replace("\"blood0\",", ""));
			assertTrue(assertThrows(InputException.class, () -> new MultimodalVaeReader().read(folder)).getMessage()
					.contains("do not belong together"));
			Files.writeString(inputs, names.substring(0, 30));
			assertTrue(assertThrows(InputException.class, () -> new MultimodalVaeReader().read(folder)).getMessage()
					.contains("inputs.json: this does not say what a model reads"));
		}
	}

	@Test
	void aWeightForAnUnknownModalityIsRefusedAndAnEpochThatNeverComesIsTold() throws Exception {
		assertTrue(assertThrows(InputException.class, () -> train(1, 1, "weights: {bloood: 2}")).getMessage().contains("'bloood'"));
		try (var run = train(1, 1, "batchDilationSteps: [3, 9]")) {
			assertTrue(run.warnings().stream().anyMatch(w -> w.contains("9; they never come")), run.warnings().toString());
		}
	}

	@Test
	void aWeightOfZeroLeavesAModalityUnlearned() throws Exception {
		try (var run = train(1, 1, "epochs: 60", "learningRate: 5e-3", "weights: {blood: 0}")) {
			assertTrue(error(run, "blood", 0) > 0.8 && error(run, "genes", 0) < 0.7,
					error(run, "blood", 0) + ", " + error(run, "genes", 0));
		}
	}

	@Test
	void theRunRecordNamesEngineDeviceAndThreadsThatWereUsed() throws Exception {
		try (var run = train(1, 8, "refits: 3", "engine: jvm")) {
			assertEquals("jvm on cpu, 3", run.facts().get("engine") + " on " + run.facts().get("device") + ", " + run.facts().get("threads"));
		}
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "libtorch: " + TorchRuntime.problem().get());
		try (var run = train(1, 8, "engine: torch", "device: cpu")) {
			assertEquals("torch on cpu, 1", run.facts().get("engine") + " on " + run.facts().get("device") + ", " + run.facts().get("threads"));
		}
		try (var run = train(1, 8, "engine: torch", "device: auto")) {
			assertEquals(TorchRuntime.gpus() > 0 ? "cuda:0" : "cpu", run.facts().get("device"));
		}
	}

	@Test
	void cancellingEndsTrainingWithoutOutputs() {
		var run = new MemoryRun(1).with("dataset", TinyStudy.dataset()).cancelAfter(20);
		assertThrows(CancelledException.class, () -> new MultimodalVae().run(parameters("epochs: 100000"), run));
		assertEquals(List.of(), run.outputs());
	}
}
