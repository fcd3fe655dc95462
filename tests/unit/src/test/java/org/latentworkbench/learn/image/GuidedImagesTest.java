package org.latentworkbench.learn.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.guided.AxisCorrelation;
import org.latentworkbench.learn.torch.TorchRuntime;

/** Latent dimensions of images that follow what is known of the images. */
class GuidedImagesTest {
	private static final Volume IMAGE = new Volume(1, 9, 10);
	private static final int SIZE = 150;
	@TempDir
	private Path folder;

	@BeforeAll
	static void libtorch() {
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "no libtorch here: " + TorchRuntime.problem().get());
	}

	/** Bars at random rows; the row, unknown of every tenth image, guides the second dimension. */
	private static final float[] ROWS = new float[SIZE];
	private static final ImageSamples BARS = bars();

	private static ImageSamples bars() {
		var random = RandomStream.of(1, "bars");
		var levels = new float[SIZE * IMAGE.size()];
		for (int i = 0; i < SIZE; i++) {
			int row = random.nextInt(IMAGE.height());
			float level = 0.3f + 0.7f * random.nextFloat();
			for (int x = 0; x < IMAGE.width(); x++) {
				levels[i * IMAGE.size() + row * IMAGE.width() + x] = level;
			}
			ROWS[i] = i % 10 == 9 ? Float.NaN : row;
		}
		return new ImageSamples(SIZE, IMAGE, levels);
	}

	private static Guide guide(double weight) {
		return new Guide(1, weight, ROWS);
	}

	private static ImageLayout layout(boolean variational) throws InputException {
		return ImageLayout.of(Architectures.dense(IMAGE, 3, variational, List.of(24)));
	}

	private static TrainedAutoencoder train(boolean variational, ImageSchedule schedule, List<Guide> guides, Optional<Path> checkpoint,
			ImageMonitor monitor) throws Exception {
		return ImageTraining.train(layout(variational), ImageObjective.elbo(), schedule, Initialisation.UNIFORM, BARS, guides, Optional.empty(),
				Optional.empty(), new ImageOptions(3, Device.CPU, 1, checkpoint), monitor);
	}

	private static double follows(TrainedAutoencoder model) {
		return Math.abs(AxisCorrelation.of(new Matrix(SIZE, 3, model.encode(BARS).mu()), 1, ROWS));
	}

	@Test
	void theDimensionFollowsAndTheLossSaysHowFar() throws Exception {
		for (boolean variational : new boolean[] { true, false }) {
			var free = train(variational, ImageSchedule.of(25, 30, 5e-3), List.of(), Optional.empty(), ImageMonitor.SILENT);
			var guided = train(variational, ImageSchedule.of(25, 30, 5e-3), List.of(guide(30)), Optional.empty(), ImageMonitor.SILENT);
			assertTrue(follows(guided) > 0.9, "guided " + follows(guided));
			assertTrue(follows(free) < 0.8 * follows(guided), "unguided " + follows(free));
			for (ImageEpoch epoch : guided.history()) {
				assertEquals(epoch.reconstruction() + epoch.klWeight() * epoch.kl() + epoch.guides(), epoch.loss(), 1e-9);
			}
			double first = guided.history().getFirst().guides();
			assertTrue(first > 2 && first <= 30 && guided.history().getLast().guides() < 0.5 * first, "the guide's part falls from " + first);
			assertEquals(0, free.history().getLast().guides());
		}
	}

	@Test
	void aGuidedTrainingThatWasStoppedGoesOnToTheSameBytes() throws Exception {
		var schedule = ImageSchedule.of(4, 30, 2e-3);
		var whole = train(true, schedule, List.of(guide(30)), Optional.empty(), ImageMonitor.SILENT);
		Path file = folder.resolve("state");
		var seen = new ArrayList<ImageEpoch>();
		assertThrows(CancelledException.class, () -> train(true, schedule, List.of(guide(30)), Optional.of(file), new ImageMonitor() {
			@Override
			public boolean cancelled() {
				return Files.exists(file);
			}

			@Override
			public void epochFinished(ImageEpoch epoch, int last) {
				seen.add(epoch);
			}
		}));
		assertEquals(1, seen.size());
		String said = assertThrows(InputException.class, () -> train(true, schedule, List.of(guide(31)), Optional.of(file), ImageMonitor.SILENT))
				.getMessage();
		assertTrue(said.contains("belongs to a training with other images, settings or seed"), said);
		var rest = train(true, schedule, List.of(guide(30)), Optional.of(file), ImageMonitor.SILENT);
		assertArrayEquals(whole.state().parameters(), rest.state().parameters());
		assertEquals(whole.history(), rest.history());
	}

	@Test
	void theGuidesPartOfTheLossIsKeptWithTheModel() throws Exception {
		var model = train(true, ImageSchedule.of(2, 30, 2e-3), List.of(guide(30)), Optional.empty(), ImageMonitor.SILENT);
		AutoencoderFiles.write(model, folder);
		assertEquals(model.history(), AutoencoderFiles.read(folder).history());
		assertTrue(model.history().getLast().guides() > 0);
	}
}
