package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.PreviewImages;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.core.run.RunEvent.Outcome;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RunEventJsonTest {
	private static final Path FOLDER = Path.of("/home/anna/a study, \"quoted\"").toAbsolutePath();

	private static RunEvent again(RunEvent event) {
		String line = RunEventJson.line(event, Instant.EPOCH);
		assertFalse(line.contains("\n"), line);
		return RunEventReader.read(line).orElseThrow();
	}

	@Test
	void everyEventComesBackAsItWasWritten() {
		for (RunEvent event : List.of(new RunEvent.RunStarted("r1", FOLDER, FOLDER.resolve("results/r1"), List.of("data", "vae")),
				new RunEvent.RunStarted("r1", FOLDER, FOLDER, List.of()), new RunEvent.StepStarted("vae", "multimodal-vae", 2, 3),
				new RunEvent.StepProgress("vae", "training", 150, 300, "epochs", OptionalDouble.of(41.3), Optional.of(Duration.ofMillis(3600))),
				new RunEvent.StepProgress("vae", "training", 0, 300, "epochs", OptionalDouble.empty(), Optional.empty()),
				new RunEvent.Metric("vae", "loss", 1.26867, 150), new RunEvent.Metric("vae", "loss", Double.NaN, 1),
				new RunEvent.Metric("vae", "loss", Double.NEGATIVE_INFINITY, 1),
				new RunEvent.Preview("vae", "latent", 12, new Matrix(2, 2, new float[] { 0.125f, -3, 4.5f, Float.NaN })),
				new RunEvent.Preview("vae", "latent", 12, new Matrix(0, 0, new float[0])),
				new RunEvent.ImagePreview("vae", "reconstruction", 12, new PreviewImages(new ImageShape(1, 2, 3), List.of("original", "reconstruction"),
						new Matrix(2, 6, new float[] { 0, 1, 127, 128, 254, 255, 9, 8, 7, 6, 5, 4 }))),
				new RunEvent.FigurePreview("toy", "arrows", 12, Figure.of("Step 12", Axes.of("x", "y").add(Points.of(new float[] { 1, 2 }, new float[] { 3,
						Float.NaN })))),
				new RunEvent.Message("vae", true, "two\nlines \u2713"),
				new RunEvent.ArtefactWritten("vae", "loss", "curve", FOLDER.resolve("loss.tsv"), "ab12"),
				new RunEvent.StepFinished("vae", Outcome.FAILED, Duration.ofMillis(75_001), Optional.of("why")),
				new RunEvent.StepFinished("vae", Outcome.REUSED, Duration.ZERO, Optional.empty()),
				new RunEvent.RunFinished("r1", Outcome.CANCELLED, Duration.ofSeconds(76), FOLDER, Optional.empty()))) {
			assertEquals(event, again(event));
		}
	}

	@Property(seed = "20261128")
	void anyMetricAndAnyMessageComeBack(@ForAll String step, @ForAll String text, @ForAll double value, @ForAll long at) {
		var metric = new RunEvent.Metric(step, text, value, at);
		assertEquals(metric, again(metric));
		var message = new RunEvent.Message(step, false, text);
		assertEquals(message, again(message));
	}

	@Property(seed = "20261128")
	void previewsComeBackToFourDigits(@ForAll float x, @ForAll float y) {
		var sent = new RunEvent.Preview("vae", "latent", 1, new Matrix(1, 2, new float[] { x, y }));
		Matrix read = ((RunEvent.Preview) again(sent)).positions();
		assertEquals(x, read.at(0, 0), Math.abs(x) * 1e-3 + Float.MIN_VALUE);
		assertEquals(y, read.at(0, 1), Math.abs(y) * 1e-3 + Float.MIN_VALUE);
	}

	@Test
	void alsoTheLargestImagesAreALineOfBoundedLength() {
		int side = PreviewImages.MOST_SIDE;
		var shape = new ImageShape(side, side, 3);
		var sent = new RunEvent.ImagePreview("vae", "reconstruction", 1, new PreviewImages(shape, List.of("original"),
				Matrix.zeros(PreviewImages.MOST_IMAGES, shape.size())));
		assertEquals(sent, again(sent));
		assertTrue(RunEventJson.line(sent, Instant.EPOCH).length() < 600_000);
	}

	@Test
	void whatIsNoEventIsPassedOver() {
		for (String line : List.of("", "a library says hello", "{", "{}", "[]", "{\"event\":\"of-tomorrow\"}", "{\"event\":3}",
				"{\"event\":\"metric\",\"step\":\"vae\"}", "{\"event\":\"step-finished\",\"step\":\"a\",\"outcome\":\"odd\",\"seconds\":1}",
				"{\"event\":\"preview-images\",\"step\":\"a\",\"name\":\"b\",\"at\":1,\"height\":2,\"width\":2,\"channels\":1,\"rows\":[\"c\"],\"levels\":\"AAA=\"}",
				"{\"event\":\"message\",\"step\":{},\"warning\":true,\"text\":\"x\"}")) {
			assertEquals(Optional.empty(), RunEventReader.read(line), line);
		}
		assertTrue(RunEventReader.read("{\"event\":\"metric\",\"new\":[1],\"step\":\"vae\",\"name\":\"loss\",\"value\":1,\"at\":2}").isPresent(),
				"fields of tomorrow");
	}
}
