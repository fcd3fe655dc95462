package org.latentworkbench.learn.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.image.ImageLayer.BatchNorm;
import org.latentworkbench.learn.image.ImageLayer.Convolution;
import org.latentworkbench.learn.image.ImageLayer.Dense;
import org.latentworkbench.learn.image.ImageLayer.Flatten;
import org.latentworkbench.learn.image.ImageLayer.Reshape;
import org.latentworkbench.learn.store.Safetensors;
import org.latentworkbench.learn.torch.TorchRuntime;

class WeightAverageTest {
	@Test
	void sharesMakeTheWeightedMeanOfAllSteps() {
		double[] weights = { 1, 4, -2, 0.5 };
		double[] means = { 1, (0.5 * 4 + 0.25 * 1) / 0.75, (0.5 * -2 + 0.25 * 4 + 0.125 * 1) / 0.875,
				(0.5 * 0.5 + 0.25 * -2 + 0.125 * 4 + 0.0625 * 1) / 0.9375 };
		double average = 0;
		for (int i = 0; i < weights.length; i++) {
			average += WeightAverage.share(0.5, i + 1) * (weights[i] - average);
			assertEquals(means[i], average, 1e-15, "step " + (i + 1));
		}
		assertEquals(0.002, WeightAverage.share(0.998, 100_000), 1e-12, "the start is forgotten");
	}

	@Test
	void schedulesWithoutAMeaningAreRefused() {
		for (double averaging : new double[] { 1, 1.5, -0.1, Double.NaN }) {
			assertTrue(assertThrows(IllegalArgumentException.class, () -> schedule(1, 16, averaging)).getMessage().contains("averaging " + averaging));
		}
		assertFalse(schedule(1, 16, 0).averages());
	}

	private static ImageSchedule schedule(int epochs, int batch, double averaging) {
		return new ImageSchedule(epochs, batch, 5e-3, 0.9, 7, 0, -1, averaging);
	}

	@Nested
	class Trained {
		private static final Volume IMAGE = new Volume(1, 8, 8);
		@TempDir
		private Path folder;

		@BeforeEach
		void libtorch() {
			assumeTrue(TorchRuntime.problem().isEmpty(), () -> "no libtorch here: " + TorchRuntime.problem().get());
		}

		private static ImageSamples images(int n, long seed) {
			var levels = new float[n * IMAGE.size()];
			RandomStream.of(seed, "levels").fillUniform(levels, 0, levels.length, 0, 1);
			return new ImageSamples(n, IMAGE, levels);
		}

		/** With running means and variances, which are averaged, too. */
		private static ImageLayout layout(boolean variational) throws InputException {
			return ImageLayout.of(new ImageNetwork(IMAGE, 2, variational,
					List.of(new Convolution(3, 3, 2, 1), new BatchNorm(), ImageLayer.relu(), new Flatten()), List.of(new Dense(64), new Reshape(1, 8, 8))));
		}

		private static TrainedAutoencoder train(boolean variational, ImageSchedule schedule, Optional<TrainedAutoencoder> start, ImageOptions options,
				ImageMonitor monitor) throws Exception {
			return ImageTraining.train(layout(variational), ImageObjective.elbo(), schedule, Initialisation.UNIFORM, images(40, 1),
					Optional.of(images(20, 2)), start, options, monitor);
		}

		private static TrainedAutoencoder train(ImageSchedule schedule) throws Exception {
			return train(true, schedule, Optional.empty(), ImageOptions.of(3), ImageMonitor.SILENT);
		}

		private static void assertSame(TrainedAutoencoder expected, TrainedAutoencoder found) {
			assertArrayEquals(expected.state().parameters(), found.state().parameters());
			assertArrayEquals(expected.state().statistics(), found.state().statistics());
			assertArrayEquals(expected.state().modelParameters(), found.state().modelParameters());
			assertArrayEquals(expected.state().modelStatistics(), found.state().modelStatistics());
			assertEquals(expected.state().average().map(WeightAverage::steps), found.state().average().map(WeightAverage::steps));
			assertEquals(expected.history(), found.history());
		}

		@Test
		void theAverageIsThatOfTheWeightsOfEachStepWhichGoOnAsWithoutIt() throws Exception {
			double decay = 0.7;
			int steps = 5;
			var trained = train(schedule(steps, 40, decay)).state(); // one batch an epoch
			var parameters = new double[trained.parameters().length];
			var statistics = new double[trained.statistics().length];
			ImageState each = null;
			for (int step = 1; step <= steps; step++) {
				each = train(schedule(step, 40, 0)).state();
				double share = (1 - decay) * Math.pow(decay, steps - step) / (1 - Math.pow(decay, steps));
				for (int i = 0; i < parameters.length; i++) {
					parameters[i] += share * each.parameters()[i];
				}
				for (int i = 0; i < statistics.length; i++) {
					statistics[i] += share * each.statistics()[i];
				}
			}
			assertArrayEquals(each.parameters(), trained.parameters());
			assertArrayEquals(each.firstMoment(), trained.firstMoment());
			assertEquals(steps, trained.average().orElseThrow().steps());
			assertArrayEquals(parameters, doubles(trained.modelParameters()), 1e-6);
			assertArrayEquals(statistics, doubles(trained.modelStatistics()), 1e-6);
			assertFalse(Arrays.equals(trained.parameters(), trained.modelParameters()));
		}

		private static double[] doubles(float[] values) {
			var result = new double[values.length];
			for (int i = 0; i < result.length; i++) {
				result[i] = values[i];
			}
			return result;
		}

		@Test
		void noDecayIsNoAverageAndNearlyNoneIsTheLastStep() throws Exception {
			var none = train(schedule(3, 16, 0));
			assertEquals(Optional.empty(), none.state().average());
			var hardly = train(schedule(3, 16, 1e-9));
			assertArrayEquals(none.state().parameters(), hardly.state().parameters());
			assertArrayEquals(none.state().parameters(), hardly.state().modelParameters(), 1e-6f);
			assertArrayEquals(none.state().statistics(), hardly.state().modelStatistics(), 1e-6f);
			assertEquals(none.history().getLast().validationLoss(), hardly.history().getLast().validationLoss(), 1e-3);
		}

		@Test
		void averagedWeightsAreValidatedAndShownAndKept() throws Exception {
			var shown = new ArrayList<float[]>();
			var averaged = train(false, schedule(4, 16, 0.9), Optional.empty(), ImageOptions.of(3), new ImageMonitor() {
				@Override
				public void positions(int epoch, java.util.function.Supplier<org.latentworkbench.api.Matrix> means) {
					shown.add(means.get().values());
				}
			});
			var none = train(false, schedule(4, 16, 0), Optional.empty(), ImageOptions.of(3), ImageMonitor.SILENT);
			assertEquals(none.history().getLast().loss(), averaged.history().getLast().loss(), "learning is the same");
			assertEquals(crossEntropy(averaged, images(20, 2)), averaged.history().getLast().validationLoss(), 1e-3);
			assertArrayEquals(averaged.encode(images(40, 1)).mu(), shown.getLast(), 1e-4f);
			assertTrue(Math.abs(none.history().getLast().validationLoss() - averaged.history().getLast().validationLoss()) > 0.01);
		}

		/** Mean over images, of what the model gives back on plain arrays. */
		private static double crossEntropy(TrainedAutoencoder model, ImageSamples images) {
			float[] made = model.decode(model.encode(images).mu());
			double sum = 0;
			for (int i = 0; i < made.length; i++) {
				double x = images.levels()[i];
				sum -= x * Math.log(made[i]) + (1 - x) * Math.log1p(-made[i]);
			}
			return sum / images.size();
		}

		@Test
		void earlyStoppingKeepsTheAverageOfTheBestEpoch() throws Exception {
			var trained = train(false, new ImageSchedule(80, 16, 5e-2, 1, 1, 0, 1, 0.8), Optional.empty(), ImageOptions.of(3), ImageMonitor.SILENT);
			double best = trained.history().stream().mapToDouble(ImageEpoch::validationLoss).min().orElseThrow();
			assertTrue(trained.history().size() < 80, "it stopped");
			assertEquals(best, crossEntropy(trained, images(20, 2)), 1e-3);
		}

		@Test
		void aModelThatWasSavedGoesOnAsIfItHadNot() throws Exception {
			var whole = train(schedule(5, 16, 0.9));
			AutoencoderFiles.write(train(schedule(2, 16, 0.9)), folder);
			var half = AutoencoderFiles.read(folder);
			assertSame(whole, train(true, schedule(3, 16, 0.9), Optional.of(half), ImageOptions.of(3), ImageMonitor.SILENT));
			assertEquals(Optional.empty(), train(true, schedule(1, 16, 0), Optional.of(half), ImageOptions.of(3), ImageMonitor.SILENT).state().average());
		}

		@Test
		void withoutAnAverageFilesHoldWhatTheyHeld() throws Exception {
			Set<String> before = Set.of("first_moment", "second_moment", "steps_and_epoch", "history");
			AutoencoderFiles.write(train(schedule(1, 16, 0)), folder);
			assertEquals(before, Safetensors.read(folder.resolve(AutoencoderFiles.TRAINING)).tensors().keySet());
			byte[] weights = Files.readAllBytes(folder.resolve(AutoencoderFiles.WEIGHTS));
			AutoencoderFiles.write(train(schedule(1, 16, 0.5)), folder);
			assertTrue(Safetensors.read(folder.resolve(AutoencoderFiles.TRAINING)).tensors().keySet().containsAll(before));
			assertFalse(Arrays.equals(weights, Files.readAllBytes(folder.resolve(AutoencoderFiles.WEIGHTS))));
			AutoencoderFiles.write(AutoencoderFiles.read(folder), Files.createDirectory(folder.resolve("again")));
			for (String file : List.of(AutoencoderFiles.WEIGHTS, AutoencoderFiles.TRAINING, AutoencoderFiles.DESCRIPTION)) {
				assertArrayEquals(Files.readAllBytes(folder.resolve(file)), Files.readAllBytes(folder.resolve("again").resolve(file)), file);
			}
		}

		@Test
		void aTrainingThatWasStoppedGoesOnToTheSameBytes() throws Exception {
			for (int patience : new int[] { -1, 4 }) {
				var schedule = new ImageSchedule(6, 16, 2e-3, 1, 1, 0, patience, 0.9);
				Path file = folder.resolve("state" + patience);
				var options = new ImageOptions(3, Device.CPU, 1, Optional.of(file));
				assertThrows(CancelledException.class, () -> train(true, schedule, Optional.empty(), options, new ImageMonitor() {
					private boolean written;

					@Override
					public boolean cancelled() {
						return written;
					}

					@Override
					public void epochFinished(ImageEpoch epoch, int last) {
						written = Files.exists(file);
					}
				}));
				assertTrue(Files.exists(file));
				assertSame(train(schedule), train(true, schedule, Optional.empty(), options, ImageMonitor.SILENT));
			}
		}
	}
}
