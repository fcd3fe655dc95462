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
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.torch.TorchRuntime;

class ImageTrainingTest {
	private static final Volume IMAGE = new Volume(1, 9, 10);
	@TempDir
	private Path folder;

	@BeforeAll
	static void libtorch() {
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "no libtorch here: " + TorchRuntime.problem().get());
	}

	/** Bars of random place and brightness, 0 to 1. */
	private static ImageSamples bars(int n, long seed) {
		var random = RandomStream.of(seed, "bars");
		var levels = new float[n * IMAGE.size()];
		for (int i = 0; i < n; i++) {
			int row = random.nextInt(IMAGE.height());
			float level = 0.3f + 0.7f * random.nextFloat();
			for (int x = 0; x < IMAGE.width(); x++) {
				levels[i * IMAGE.size() + row * IMAGE.width() + x] = level;
			}
		}
		return new ImageSamples(n, IMAGE, levels);
	}

	private static ImageLayout layout(boolean variational) throws InputException {
		return ImageLayout.of(Architectures.fitted(IMAGE, 2, variational));
	}

	private static TrainedAutoencoder train(ImageLayout layout, ImageSchedule schedule, Optional<TrainedAutoencoder> start, ImageOptions options,
			ImageMonitor monitor) throws Exception {
		return ImageTraining.train(layout, ImageObjective.elbo(), schedule, Initialisation.UNIFORM, bars(70, 1), Optional.of(bars(20, 2)), start,
				options, monitor);
	}

	@Test
	void learnsAndTheLossIsTheSumOfItsParts() throws Exception {
		var trained = train(layout(true), ImageSchedule.of(25, 16, 5e-3), Optional.empty(), ImageOptions.of(3), ImageMonitor.SILENT);
		List<ImageEpoch> history = trained.history();
		assertEquals(25, history.size());
		assertTrue(history.getLast().loss() < 0.8 * history.getFirst().loss(), history.getFirst() + " -> " + history.getLast());
		assertTrue(history.getLast().validationLoss() < history.getFirst().validationLoss());
		for (ImageEpoch epoch : history) {
			assertEquals(epoch.reconstruction() + epoch.kl(), epoch.loss(), 1e-9);
			assertTrue(epoch.kl() >= 0);
		}
	}

	@Test
	void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws Exception {
		var one = train(layout(true), ImageSchedule.of(2, 16, 1e-3), Optional.empty(), ImageOptions.of(3), ImageMonitor.SILENT);
		var same = train(layout(true), ImageSchedule.of(2, 16, 1e-3), Optional.empty(), ImageOptions.of(3), ImageMonitor.SILENT);
		var other = train(layout(true), ImageSchedule.of(2, 16, 1e-3), Optional.empty(), ImageOptions.of(4), ImageMonitor.SILENT);
		assertArrayEquals(one.state().parameters(), same.state().parameters());
		assertEquals(one.history(), same.history());
		assertFalse(java.util.Arrays.equals(one.state().parameters(), other.state().parameters()));
	}

	@Test
	void moreEpochsFromAModelAreTheEpochsOfOneLongTraining() throws Exception {
		var schedule = new ImageSchedule(4, 16, 2e-3, 0.5, 7, 1, -1, 0);
		var whole = train(layout(true), schedule, Optional.empty(), ImageOptions.of(3), ImageMonitor.SILENT);
		var half = train(layout(true), schedule.withEpochs(1), Optional.empty(), ImageOptions.of(3), ImageMonitor.SILENT);
		var rest = train(layout(true), schedule.withEpochs(3), Optional.of(half), ImageOptions.of(3), ImageMonitor.SILENT);
		assertArrayEquals(whole.state().parameters(), rest.state().parameters());
		assertEquals(whole.history(), rest.history());
		assertEquals(schedule.rate(4 * 5 - 1), rest.history().getLast().rate(), "70 images in batches of 16 are 5 steps an epoch");
	}

	@Test
	void aTrainingThatWasStoppedGoesOnToTheSameBytes() throws Exception {
		for (int patience : new int[] { -1, 4 }) {
			var schedule = new ImageSchedule(6, 16, 2e-3, 1, 1, 0, patience, 0);
			var whole = train(layout(true), schedule, Optional.empty(), ImageOptions.of(3), ImageMonitor.SILENT);
			Path file = folder.resolve("state" + patience);
			var options = new ImageOptions(3, Device.CPU, 1, Optional.of(file));
			var seen = new ArrayList<ImageEpoch>();
			assertThrows(CancelledException.class, () -> train(layout(true), schedule, Optional.empty(), options, new ImageMonitor() {
				@Override
				public boolean cancelled() {
					return !seen.isEmpty();
				}

				@Override
				public void epochFinished(ImageEpoch epoch, int last) {
					if (Files.exists(file)) {
						seen.add(epoch);
					}
				}
			}));
			assertTrue(Files.exists(file));
			var rest = train(layout(true), schedule, Optional.empty(), options, ImageMonitor.SILENT);
			assertArrayEquals(whole.state().parameters(), rest.state().parameters());
			assertArrayEquals(whole.state().statistics(), rest.state().statistics());
			assertEquals(whole.history(), rest.history());
		}
		Path file = folder.resolve("state-1");
		String said = assertThrows(InputException.class, () -> train(layout(true), ImageSchedule.of(6, 16, 1e-3), Optional.empty(),
				new ImageOptions(3, Device.CPU, 1, Optional.of(file)), ImageMonitor.SILENT)).getMessage();
		assertTrue(said.contains("belongs to a training with other images, settings or seed"), said);
	}

	@Test
	void earlyStoppingKeepsTheBestWeights() throws Exception {
		var trained = train(layout(true), new ImageSchedule(60, 16, 5e-2, 1, 1, 0, 1, 0), Optional.empty(), ImageOptions.of(3), ImageMonitor.SILENT);
		double best = trained.history().stream().mapToDouble(ImageEpoch::validationLoss).min().orElseThrow();
		assertTrue(trained.history().size() < 60, "it stopped");
		assertEquals(best, trained.history().get(trained.state().epoch() - 1).validationLoss());
	}

	@Test
	void whatIsTrainedOnLibtorchIsTheSameInPlainArrays() throws Exception {
		for (boolean published : new boolean[] { false, true }) {
			Volume image = published ? new Volume(1, 28, 28) : IMAGE;
			ImageLayout layout = ImageLayout.of(published ? Architectures.digits(image, 3, true) : Architectures.fitted(image, 3, true));
			var random = RandomStream.of(5);
			var levels = new float[40 * image.size()];
			random.fillUniform(levels, 0, levels.length, 0, 1);
			var samples = new ImageSamples(40, image, levels);
			var shown = new ArrayList<float[]>();
			var back = new ArrayList<ImageSamples>();
			var from = new ArrayList<ImageSamples>();
			var trained = ImageTraining.train(layout, ImageObjective.elbo(), ImageSchedule.of(2, 16, 1e-3), Initialisation.UNIFORM, samples,
					Optional.empty(), Optional.empty(), ImageOptions.of(1), new ImageMonitor() {
						@Override
						public void positions(int epoch, java.util.function.Supplier<org.latentworkbench.api.Matrix> means) {
							shown.add(means.get().values());
						}

						@Override
						public void reconstructions(int epoch, ImageSamples originals, java.util.function.Supplier<ImageSamples> decoded) {
							from.add(originals);
							back.add(decoded.get());
						}
					});
			assertArrayEquals(shown.getLast(), trained.encode(samples).mu(), 2e-4f);
			assertEquals(8, back.getLast().size());
			assertArrayEquals(trained.decode(trained.encode(from.getLast()).mu()), back.getLast().levels(), 2e-4f);
		}
	}
}
