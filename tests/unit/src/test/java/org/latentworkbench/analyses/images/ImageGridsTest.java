package org.latentworkbench.analyses.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Picture;
import org.latentworkbench.api.figure.Texts;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.contracts.TinyStudy;
import org.latentworkbench.learn.latent.LatentPaths;

class ImageGridsTest {
	private static MemoryRun run() {
		return new MemoryRun(1).with("dataset", BlobModel.dataset(60)).with("model", BlobModel.vae());
	}

	private static Axes axes(MemoryRun run, String name) {
		return (Axes) run.figureOf(name).panels().get(0);
	}

	private static List<Picture> pictures(MemoryRun run, String name) {
		return axes(run, name).layers().stream().filter(Picture.class::isInstance).map(Picture.class::cast).toList();
	}

	private static List<String> texts(MemoryRun run, String name) {
		return axes(run, name).layers().stream().filter(Texts.class::isInstance).flatMap(t -> ((Texts) t).strings().stream()).toList();
	}

	@Test
	void theGridHasFourRowsNamedAndTitledByLabel() throws Exception {
		try (var run = run()) {
			new ReconstructionGrid().run(Parameters.of(ReconstructionGridParameters.class, "samples: 5"), run);
			List<Picture> pictures = pictures(run, "reconstruction_grid");
			assertEquals(20, pictures.size());
			Table table = run.tableOf("reconstruction_grid");
			assertEquals(table.texts("label"), texts(run, "reconstruction_grid"));
			Dataset all = BlobModel.dataset(60);
			int row = all.samples().indexOf(table.texts("sample").get(0));
			float[] original = ((Modality.Continuous) all.modality("blobs").orElseThrow()).values().row(row);
			for (int j = 0; j < original.length; j++) {
				int grey = Math.round(original[j]);
				assertEquals(0xff000000 | grey * 0x10101, pictures.get(0).pixels().get(j), "pixel " + j);
				assertEquals(original[j] > 127.5 ? 0xffffffff : 0xff000000, pictures.get(5).pixels().get(j), "binarised pixel " + j);
			}
			assertTrue(run.figureOf("reconstruction_grid").caption().contains("posterior means (mu)"));
			assertEquals("posterior means (mu)", run.facts().get("positions"));
		}
	}

	@Test
	void withoutBlackAndWhiteThereAreTwoRowsAndSampledPositionsAreSaid() throws Exception {
		try (var run = run()) {
			new ReconstructionGrid().run(Parameters.of(ReconstructionGridParameters.class, "samples: 5", "binarised: false",
					"positions: sampled"), run);
			assertEquals(10, pictures(run, "reconstruction_grid").size());
			assertTrue(run.figureOf("reconstruction_grid").caption().contains("sampled z"));
		}
	}

	@Test
	void anotherDrawShowsOtherSamples() throws Exception {
		try (var one = run(); var other = run()) {
			new ReconstructionGrid().run(Parameters.of(ReconstructionGridParameters.class), one);
			new ReconstructionGrid().run(Parameters.of(ReconstructionGridParameters.class, "draw: 1"), other);
			assertFalse(one.tableOf("reconstruction_grid").texts("sample").equals(other.tableOf("reconstruction_grid").texts("sample")));
		}
	}

	@Test
	void errorsAreThoseOfTheirFormulas() {
		var errors = ImageErrors.of(new Matrix(1, 2, new float[] { .25f, 1 }), new Matrix(1, 2, new float[] { .5f, .75f }));
		assertEquals(-.25 * Math.log(.5) - .75 * Math.log(.5) - Math.log(.75), errors.crossEntropy()[0], 1e-12);
		assertEquals(-.25 * Math.log(.25) - .75 * Math.log(.75), errors.floor()[0], 1e-5);
		assertEquals(Math.sqrt(.25 * .25 * 2), errors.frobenius()[0], 1e-12);
		var black = ImageErrors.of(new Matrix(1, 1, new float[] { 1 }), new Matrix(1, 1, new float[] { 0 }));
		assertEquals(-Math.log(1e-7), black.crossEntropy()[0], 1e-9);
	}

	@Test
	void randomPositionsAreStandardNormalAndWrittenBesideTheirImages() throws Exception {
		try (var run = run()) {
			new RandomGeneration().run(Parameters.of(RandomGenerationParameters.class, "count: 100"), run);
			double[] z = run.tableOf("random_positions").numbers("z1");
			double mean = java.util.Arrays.stream(z).average().orElseThrow();
			assertEquals(0, mean, .35);
			assertEquals(1, Math.sqrt(java.util.Arrays.stream(z).map(v -> (v - mean) * (v - mean)).average().orElseThrow()), .3);
			assertEquals("(" + LatentPaths.rounded(run.tableOf("random_positions").numbers("z0")[0], 2) + ", " + LatentPaths.rounded(z[0], 2) + ", "
					+ LatentPaths.rounded(run.tableOf("random_positions").numbers("z2")[0], 2) + ")", texts(run, "random_generation").get(0));
			assertEquals(100, run.datasetOf("random_images").samples().size());
		}
	}

	@Test
	void aDescriptionIsThatOfPandas() {
		// by hand: deviations from 3.5 square to 21, over n - 1 = 3
		assertArrayEquals(new double[] { 4, 3.5, 2.6457513110645907, 1, 1.75, 3, 4.75, 7 }, LatentTable.described(new double[] { 4, 1, 7, 2 }),
				1e-12);
	}

	@Test
	void aPrototypeIsTheMeanOfItsClassAndDecoded() throws Exception {
		try (var run = run()) {
			new Prototypes().run(Parameters.of(PrototypesParameters.class), run);
			Dataset dataset = BlobModel.dataset(60);
			Labels labels = Labels.needed(dataset, java.util.Optional.of("side"));
			Matrix latent = BlobModel.vae().project(dataset, 0);
			double expected = java.util.Arrays.stream(labels.members(2)).mapToDouble(i -> latent.at(i, 0)).average().orElseThrow();
			assertEquals(List.of("left", "middle", "right"), run.tableOf("prototypes").texts("label"));
			assertEquals(expected, run.tableOf("prototypes").numbers("z0")[2], 1e-5);
			assertEquals(3, pictures(run, "prototype_images").size());
		}
	}

	@Test
	void aProgressionSetsOneDimensionAfterTheOtherToEachValue() throws Exception {
		assertArrayEquals(new double[] { -4.5, -3.5, -2.5, -1.5, -.5, .5, 1.5, 2.5, 3.5, 4.5 }, NeuronProgression.evenly(-4.5, 4.5, 10));
		Matrix positions = NeuronProgression.positions(new float[] { 1, 2, 3 }, new int[] { 2, 0 }, new double[] { -1, 1 });
		assertEquals(new Matrix(4, 3, new float[] { 1, 2, -1, -1, 2, 3, 1, 2, 1, 1, 2, 3 }), positions);
		try (var run = run()) {
			new NeuronProgression().run(Parameters.of(NeuronProgressionParameters.class, "which: right"), run);
			assertEquals(30, pictures(run, "neuron_progression").size());
			assertEquals("N0=-4.50", texts(run, "neuron_progression").get(0));
			assertEquals("N2=4.50", texts(run, "neuron_progression").get(29));
			assertTrue(run.figureOf("neuron_progression").caption().contains("the prototype of side right"));
		}
	}

	@Test
	void theManifoldHasTheSecondDimensionUpwardsAndSaysItsBrightness() throws Exception {
		Matrix positions = LatentManifold.positions(new float[] { 0, 0, 9 }, new int[] { 0, 2 }, new double[] { -1, 1 });
		assertEquals(new Matrix(4, 3, new float[] { -1, 0, 1, 1, 0, 1, -1, 0, -1, 1, 0, -1 }), positions);
		assertEquals(new Matrix(2, 3, new float[] { 0, .5f, 1, 0, 0, 0 }), LatentManifold.stretched(new Matrix(2, 3, new float[] { .25f, .5f,
				.75f, .3f, .3f, .3f })));
		try (var run = run()) {
			new LatentManifold().run(Parameters.of(LatentManifoldParameters.class, "brightness: each"), run);
			assertTrue(run.figureOf("latent_manifold").caption().contains("each image from its darkest to its lightest pixel"));
			assertEquals("each image from its darkest to its lightest pixel", run.facts().get("brightness"));
			Picture picture = pictures(run, "latent_manifold").get(0);
			assertEquals(20 * 18, picture.width());
			assertEquals(20 * 14, picture.height());
			assertEquals(400, run.datasetOf("latent_manifold_images").samples().size());
		}
	}

	@Test
	void whatDoesNotFitIsSaid() {
		String problem = assertThrows(InputException.class, () -> Images.of(TinyStudy.model(), TinyStudy.dataset(), java.util.Optional
				.empty())).getMessage();
		assertTrue(problem.contains("holds images") && problem.contains("y0_x0"), problem);
		var run = run();
		problem = assertThrows(InputException.class, () -> new NeuronProgression().run(Parameters.of(NeuronProgressionParameters.class,
				"units: [3]"), run)).getMessage();
		assertTrue(problem.contains("no latent dimension 3") && problem.contains("from 0 to 2"), problem);
		problem = assertThrows(InputException.class, () -> new NeuronProgression().run(Parameters.of(NeuronProgressionParameters.class,
				"which: up"), run)).getMessage();
		assertTrue(problem.contains("'up'") && problem.contains("left, middle, right"), problem);
		problem = assertThrows(InputException.class, () -> new LatentManifold().run(Parameters.of(LatentManifoldParameters.class,
				"base: vector", "vector: [1, 2]"), run)).getMessage();
		assertTrue(problem.contains("2 numbers") && problem.contains("3 latent dimensions"), problem);
		run.close();
	}
}
