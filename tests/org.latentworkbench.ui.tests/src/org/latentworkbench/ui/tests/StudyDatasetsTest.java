package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.ui.data.DatasetReader;
import org.latentworkbench.ui.data.Feature;
import org.latentworkbench.ui.data.FeatureValues;
import org.latentworkbench.ui.data.SampleImages;
import org.latentworkbench.ui.data.StudyDatasets;

class StudyDatasetsTest {
	@TempDir
	private Path folder;

	@Test
	void aDatasetsOwnFeaturesHaveValuesBySampleId() throws Exception {
		Path study = Studies.make(folder, "twelve");
		Path run = Studies.run(study, "r1", "2026-01-01T00:00:00Z", "DONE");
		StudyDatasets data = StudyDatasets.behind(run.resolve("data/data"));
		assertEquals(List.of("P1", "P2", "sex", "smoker", "ward"), data.features().stream().map(Feature::name).toList());
		assertEquals(List.of("S1", "S2", "S3"), data.samples());
		var numbers = assertInstanceOf(FeatureValues.Numbers.class, data.values(data.features().get(0)));
		assertEquals(1f, numbers.of("S1"));
		assertTrue(numbers.missing("S2"));
		assertTrue(numbers.missing("nobody"));
		assertEquals("5.5", numbers.text("S3"));
		var words = assertInstanceOf(FeatureValues.Categories.class, data.values(data.named("ward").get(0)));
		assertEquals(List.of("west"), words.categories(), "of the modality's categories those of this feature");
		assertEquals("west", words.text("S2"));
		assertTrue(data.images().isEmpty());
	}

	@Test
	void aFileIsReadOnceForAllViewsAndAgainWhenItChanged() throws Exception {
		Path file = Studies.make(folder, "twelve").resolve("data/expression.tsv");
		Dataset first = DatasetReader.read(file).dataset();
		assertSame(first, DatasetReader.read(file).dataset());
		Files.writeString(file, "ID\tGENE9\nS1\t1\n");
		assertEquals("GENE9", StudyDatasets.behind(file).features().get(0).name());
	}

	@Test
	void picturesComeFromTheModalityOfPixels() throws Exception {
		var shape = new ImageShape(2, 3, 1);
		var pixels = new Modality.Continuous("pixels", shape.features(),
				new Matrix(2, 6, new float[] { 0, 50, 100, 150, 200, 255, 9, 9, 9, 9, 9, Float.NaN }));
		Path data = folder.resolve("images");
		DatasetFiles.write(new Dataset(List.of("a", "b"), List.of(pixels)), data);
		SampleImages images = StudyDatasets.behind(data).images().orElseThrow();
		assertEquals(3, images.of("a").orElseThrow().width);
		assertEquals(0x646464, images.of("a").orElseThrow().getPixel(2, 0));
		assertEquals(0xffffff, images.of("a").orElseThrow().getPixel(2, 1));
		assertEquals(0, images.of("b").orElseThrow().getPixel(2, 1), "a missing pixel is black");
		assertTrue(images.of("c").isEmpty());
	}

	@Test
	void anAnswerComesToTheWindowsThreadAndFailureInASentence() throws Exception {
		Path file = Studies.make(folder, "twelve").resolve("data/expression.tsv");
		var answer = new AtomicReference<List<Feature>>();
		var message = new AtomicReference<String>();
		var owner = Ui.window().getShell();
		StudyDatasets.behind(file).ask(owner, StudyDatasets::features, found -> {
			assertSame(Display.getCurrent(), owner.getDisplay());
			answer.set(found);
		}, message::set);
		Ui.until("the features are there", () -> answer.get() != null, () -> String.valueOf(message.get()));
		assertEquals(3, answer.get().size());
		Files.writeString(file, "ID\tGENE9\nS1\t1\nS1\t2\n");
		StudyDatasets.behind(file).ask(owner, StudyDatasets::features, answer::set, message::set);
		Ui.until("the failure is told", () -> message.get() != null);
		assertTrue(message.get().contains("expression.tsv:3"), message.get());
		assertEquals(SWT.NONE, owner.getStyle() & SWT.APPLICATION_MODAL);
	}
}
