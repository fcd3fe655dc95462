package org.latentworkbench.trainers.image;

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
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.PreviewImages;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Outputs;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.contracts.TinyStudy;
import org.latentworkbench.learn.torch.TorchRuntime;

class ImageAutoencoderTest {
	@TempDir
	private Path folder;

	@BeforeAll
	static void libtorch() {
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "no libtorch here: " + TorchRuntime.problem().get());
	}

	/** Images of one bright column each, in grey levels, with a modality that is no image beside them. */
	private static Dataset columns(int n, int height, int width, int channels) {
		var random = RandomStream.of(4, "columns");
		var shape = new ImageShape(height, width, channels);
		var values = new float[n * shape.size()];
		var place = new float[n];
		for (int i = 0; i < n; i++) {
			int column = random.nextInt(width);
			place[i] = column;
			for (int y = 0; y < height; y++) {
				for (int c = 0; c < channels; c++) {
					values[i * shape.size() + (y * width + column) * channels + c] = 255 - 60 * c;
				}
			}
		}
		return new Dataset(IntStream.range(0, n).mapToObj(i -> "s" + i).toList(),
				List.of(new Modality.Continuous("place", List.of("column"), new Matrix(n, 1, place)),
						new Modality.Continuous("pictures", shape.features(), new Matrix(n, shape.size(), values))));
	}

	private static ImageAutoencoderParameters parameters(String... more) {
		var all = new ArrayList<>(List.of("latent: 2", "epochs: 3", "batchSize: 16"));
		for (String line : more) {
			all.removeIf(l -> l.substring(0, l.indexOf(':')).equals(line.substring(0, line.indexOf(':'))));
			all.add(line);
		}
		return Parameters.of(ImageAutoencoderParameters.class, all.toArray(String[]::new));
	}

	private static MemoryRun train(Dataset dataset, String... more) throws Exception {
		var run = new MemoryRun(1).with("dataset", dataset).withThreads(1);
		new ImageAutoencoder().run(parameters(more), run);
		return run;
	}

	private static String refused(Dataset dataset, String... more) {
		return blamed(() -> train(dataset, more).close());
	}

	/** What is to blame, if it is told, and the message. */
	private static String blamed(Executable what) {
		return switch (assertThrows(InputException.class, what)) {
			case ParameterException e -> e.parameter() + ": " + e.getMessage();
			case RoleException e -> "in." + e.role() + ": " + e.getMessage();
			case InputException e -> e.getMessage();
		};
	}

	@Test
	void savingAndLoadingGivesTheSameModel() throws Exception {
		Dataset dataset = columns(40, 9, 10, 3);
		for (String kind : List.of("variational", "plain")) {
			try (var run = train(dataset, "kind: " + kind)) {
				var saved = run.modelOf("model");
				LatentModel loaded = new ImageAutoencoderReader().read(saved.folder());
				assertEquals(List.of("pictures"), loaded.modalities());
				assertEquals(2, loaded.latentSize());
				assertEquals(saved.model().project(dataset, 0), loaded.project(dataset, 0));
				assertEquals(saved.model().deviations(dataset, 0), loaded.deviations(dataset, 0));
				assertEquals(kind.equals("variational"), loaded.deviations(dataset, 0).isPresent());
				assertEquals(saved.model().reconstruct(dataset, 0, Optional.of(RandomStream.of(1))),
						loaded.reconstruct(dataset, 0, Optional.of(RandomStream.of(1))));
				assertEquals(loaded.decode(loaded.project(dataset, 0), 0), loaded.reconstruct(dataset, 0, Optional.empty()));
				try (var again = new MemoryRun(0)) {
					again.model("model", loaded);
					for (String file : List.of("model.json", "weights.safetensors", "training.safetensors", "inputs.json")) {
						assertArrayEquals(saved.files().get(file), again.modelOf("model").files().get(file), file);
					}
				}
			}
		}
	}

	@Test
	void aSingleLatentDimensionLearnsWhereTheColumnIs() throws Exception {
		Dataset dataset = columns(120, 8, 8, 1);
		try (var run = train(dataset, "latent: 1", "epochs: 60", "learningRate: 5e-3", "kind: plain", "architecture: dense", "hidden: [32]")) {
			LatentModel model = run.modelOf("model").model();
			Matrix images = model.reconstruct(dataset, 0, Optional.empty()).of("pictures");
			var real = ((Modality.Continuous) dataset.modality("pictures").orElseThrow()).values();
			double before = 0;
			double after = 0;
			for (int i = 0; i < real.values().length; i++) {
				assertTrue(images.values()[i] >= 0 && images.values()[i] <= 255);
				before += Math.abs(real.values()[i] - 255 / 8f);
				after += Math.abs(real.values()[i] - images.values()[i]);
			}
			assertTrue(after < 0.6 * before, after + " of " + before);
			assertEquals(64, model.decode(new Matrix(1, 1, new float[] { 0.3f }), 0).of("pictures").columns());
			assertThrows(IllegalArgumentException.class, () -> model.decode(Matrix.zeros(1, 2), 0));
		}
	}

	@Test
	void severalThreadsDecodeTheSame() throws Exception {
		try (var run = train(columns(40, 9, 10, 1))) {
			LatentModel model = run.modelOf("model").model();
			Matrix z = new Matrix(50, 2, gaussian(100));
			Matrix together = model.decode(z, 0).of("pictures");
			IntStream.range(0, 50).parallel().forEach(i -> {
				float[] alone = model.decode(new Matrix(1, 2, z.row(i)), 0).of("pictures").values();
				assertArrayEquals(together.row(i), alone, 1e-3f, "row " + i);
			});
		}
	}

	private static float[] gaussian(int n) {
		var values = new float[n];
		RandomStream.of(9).fillGaussian(values);
		return values;
	}

	@Test
	void trainingGoesOnFromAModel() throws Exception {
		Dataset dataset = columns(40, 9, 10, 1);
		try (var first = train(dataset); var second = new MemoryRun(1).with("dataset", dataset).with("start", first.modelOf("model").model())) {
			new ImageAutoencoder().run(parameters("epochs: 2"), second);
			assertArrayEquals(new double[] { 1, 2, 3, 4, 5 }, second.tableOf("loss_curve").numbers("epoch"));
			assertEquals(first.tableOf("loss_curve").numbers("Loss")[2], second.tableOf("loss_curve").numbers("Loss")[2]);
			var wrong = new MemoryRun(1).with("dataset", dataset).with("start", first.modelOf("model").model());
			assertEquals("latent: is 3, but the model to start from has 2 latent dimensions;\nset latent: 2, or start anew",
					blamed(() -> new ImageAutoencoder().run(parameters("latent: 3"), wrong)));
			assertTrue(blamed(() -> new ImageAutoencoder().run(parameters("architecture: dense"), wrong))
					.startsWith("in.start: the model to start from has other layers or reads other images than asked for"));
			var linear = new MemoryRun(1).with("dataset", dataset).with("start", TinyStudy.model());
			assertTrue(blamed(() -> new ImageAutoencoder().run(parameters(), linear)).startsWith("in.start: the model to start from is of another trainer"));
			var others = new MemoryRun(1).with("dataset", dataset).with("validation", columns(5, 8, 8, 1));
			assertEquals("in.validation: the images of pictures are 8 x 8 pixels in grey, those to learn from 9 x 10 pixels in grey;\n"
					+ "bind images of that size", blamed(() -> new ImageAutoencoder().run(parameters(), others)));
		}
	}

	@Test
	void averagedWeightsAreSavedAndSaidAndTheLossesOfLearningStay() throws Exception {
		Dataset dataset = columns(40, 9, 10, 1);
		try (var plain = train(dataset); var averaged = train(dataset, "weightAveraging: 0.9"); var again = train(dataset, "weightAveraging: 0.9")) {
			assertEquals(List.of(), Outputs.differences(averaged, again));
			assertArrayEquals(plain.tableOf("loss_curve").numbers("Loss"), averaged.tableOf("loss_curve").numbers("Loss"));
			assertFalse(Arrays.equals(plain.tableOf("loss_curve").numbers("Validation loss"), averaged.tableOf("loss_curve").numbers("Validation loss")));
			String said = " Weights are averaged over steps: the model and the validation losses are the averages', training losses those of each step's "
					+ "weights.";
			assertEquals("Means over images, errors summed over pixels, divergence summed over latent dimensions; positions drawn with sigma = e^(s/2).",
					plain.figureOf("loss_curve").caption());
			assertEquals(plain.figureOf("loss_curve").caption() + said, averaged.figureOf("loss_curve").caption());
			var saved = averaged.modelOf("model");
			assertEquals(saved.model().project(dataset, 0), new ImageAutoencoderReader().read(saved.folder()).project(dataset, 0));
		}
	}

	@Test
	void averagesOfNoWeightAreToldWithTheirPlace() {
		for (String decay : List.of("1", "-0.1")) {
			String said = assertThrows(AssertionError.class, () -> parameters("weightAveraging: " + decay)).getMessage();
			assertEquals("parameters:1:56: weightAveraging is the number " + decay + "; expected a number from 0 to 0.99999", said.strip());
		}
	}

	@Test
	void aGuidedDimensionFollowsAFeatureBesideTheImages() throws Exception {
		Dataset dataset = columns(120, 8, 8, 1);
		for (String kind : List.of("variational", "plain")) {
			try (var run = train(dataset, "kind: " + kind, "latent: 3", "epochs: 30", "learningRate: 5e-3", "architecture: dense", "hidden: [32]",
					"guides: [{ attribute: column, dimension: 2, weight: 30 }]")) {
				assertEquals(List.of("column"), run.tableOf("guides").texts("attribute"));
				assertArrayEquals(new double[] { 2 }, run.tableOf("guides").numbers("dimension"));
				double r = run.tableOf("guides").numbers("correlation")[0];
				assertTrue(Math.abs(r) > 0.9, kind + ": " + r);
				double[] term = run.tableOf("loss_curve").numbers("Guides");
				assertTrue(term[29] < 0.5 * term[0], kind + ": " + term[0] + " -> " + term[29]);
				assertEquals(term[29], run.metrics().get("guides"), 1e-9);
			}
		}
		try (var run = train(dataset)) {
			assertFalse(run.wrote("table", "guides"));
			assertFalse(run.tableOf("loss_curve").columns().stream().anyMatch(c -> c.name().equals("Guides")));
		}
	}

	@Test
	void guidesThatCannotBeFollowedAreRefusedInWords() {
		Dataset dataset = columns(40, 8, 8, 1);
		var e = assertThrows(ParameterException.class, () -> train(dataset, "guides: [{ attribute: colour }]"));
		assertEquals("guides[1].attribute", e.parameter());
		assertEquals("there is no feature 'colour' in place (column), pictures (y0_x0, y0_x1, y0_x2, ...)", e.getMessage());
		var flat = new Dataset(dataset.samples(), List.of(new Modality.Continuous("place", List.of("column"), Matrix.zeros(40, 1)),
				dataset.modality("pictures").orElseThrow()));
		assertTrue(assertThrows(ParameterException.class, () -> train(flat, "guides: [{ attribute: column }]")).getMessage().startsWith(
				"the attribute 'column' has no variance: all its values are 0.0"));
		assertTrue(assertThrows(AssertionError.class, () -> parameters("guides: [{ attribute: column, dimension: 2 }]")).getMessage().contains(
				"guides[1].dimension: column is to be followed by dimension 2, but there are 2 latent dimensions, from 0 to 1"));
		assertTrue(assertThrows(AssertionError.class, () -> parameters("latent: 1", "guides: [{ attribute: column, dimension: 1 }]")).getMessage()
				.contains("but there is one latent dimension, 0"));
	}

	@Test
	void layersFromAListAreTabledWithShapesAndParameters() throws Exception {
		try (var run = train(columns(20, 8, 8, 1), "architecture: layers", "encoder: [{layer: conv, channels: 4, kernel: 3, stride: 2, padding: 1}, "
				+ "{layer: batch_norm}, {layer: activation}, {layer: max_pool, size: 2}, {layer: flatten}]",
				"decoder: [{layer: dense, units: 32}, {layer: reshape, channels: 2, height: 4, width: 4}, "
						+ "{layer: conv_transposed, channels: 1, kernel: 3, stride: 2, padding: 1, outputPadding: 1}, {layer: activation, function: sigmoid}]")) {
			var table = run.tableOf("layers");
			assertEquals(List.of("conv 3 x 3, stride 2, padding 1", "batch-norm", "relu", "max-pool 2", "flatten", "dense", "dense", "dense", "reshape",
					"conv-transposed 3 x 3, stride 2, padding 1, output padding 1", ""), table.texts("layer"));
			assertEquals(List.of("4 x 4 x 4", "4 x 4 x 4", "4 x 4 x 4", "4 x 2 x 2", "16", "2", "2", "32", "2 x 4 x 4", "1 x 8 x 8", ""),
					table.texts("output"));
			assertArrayEquals(new double[] { 40, 8, 0, 0, 0, 34, 34, 96, 0, 19, 231 }, table.numbers("parameters"));
			assertEquals(List.of("encoder", "mu", "log variance", "decoder", "all"), table.texts("part").stream().distinct().toList());
		}
	}

	@Test
	void whatDoesNotFitIsToldInTwoLines() throws Exception {
		Dataset colour = columns(20, 28, 28, 3);
		assertEquals("architecture: the images are in colour, but the network digits is for grey ones;\nchoose architecture: auto, or take grey images",
				refused(colour, "architecture: digits"));
		assertEquals("architecture: the decoder's last layer gives 1 x 28 x 28, but the images are 1 x 30 x 28 (channels x height x width);\n"
				+ "change the layers, or choose architecture: auto, which fits itself to the images", refused(columns(20, 30, 28, 1), "architecture: digits"));
		assertEquals("architecture: layer 10 of the encoder (conv 4 x 4, stride 1, padding 0) cannot take 128 x 2 x 2: that is 2 high, its window 4;\n"
				+ "change this layer or one before it, or the size of the images (1 x 12 x 12)", refused(columns(20, 12, 12, 1), "architecture: digits"));
		assertTrue(refused(TinyStudy.dataset()).startsWith("in.dataset: the dataset has no images, only drugs, blood, genes"));
		assertEquals("modality: the modality place holds no images: its features are not the pixels of one, y0_x0 to y27_x27 for instance",
				refused(colour, "modality: place"));
		assertEquals("decoder[2]: layer 2 of the decoder (reshape) cannot take 100 numbers: it should become 1 x 9 x 10, which are 90 numbers, but it has 100;"
				+ "\nchange this layer or one before it, or the size of the images (1 x 9 x 10)", refused(columns(20, 9, 10, 1), "architecture: layers",
						"encoder: [{layer: flatten}]", "decoder: [{layer: dense, units: 100}, {layer: reshape, channels: 1, height: 9, width: 10}]"));
		assertTrue(refused(columns(20, 9, 10, 1), "architecture: dense", "hidden: [100000, 100000]").startsWith("architecture: the network for images of "
				+ "9 x 10 pixels has more than 2,147,483,647 parameters"));
		Dataset dark = columns(20, 9, 10, 1);
		((Modality.Continuous) dark.modality("pictures").orElseThrow()).values().values()[95] = -1;
		assertEquals("in.dataset: sample s1, y0_x5 of pictures is -1.0;\ngrey levels from 0 to 255 are expected, none missing", refused(dark));
		assertTrue(refused(columns(20, 9, 10, 1), "validation: 0", "earlyStopping: true").startsWith("earlyStopping: there are no images to validate on"));
		try (var run = train(columns(20, 9, 10, 1))) {
			LatentModel model = run.modelOf("model").model();
			assertEquals("the images of pictures are 8 x 8 pixels in grey, the model was trained on 9 x 10 pixels in grey;\n"
					+ "bind images of that size, or train a model on these",
					assertThrows(InputException.class, () -> model.project(columns(5, 8, 8, 1), 0)).getMessage());
		}
	}

	@Test
	void damagedModelFoldersAreTold() throws Exception {
		try (var run = train(columns(20, 9, 10, 1)); var other = train(columns(20, 9, 10, 1), "latent: 3")) {
			var files = run.modelOf("model").files();
			for (String file : files.keySet()) {
				Path at = Files.createDirectories(folder.resolve("without-" + file));
				for (var each : files.entrySet()) {
					if (!each.getKey().equals(file)) {
						Files.write(at.resolve(each.getKey()), each.getValue());
					}
				}
				assertTrue(reading(at).contains(file), "a folder without " + file);
				byte[] bytes = files.get(file);
				Files.write(at.resolve(file), Arrays.copyOf(bytes, bytes.length / 2));
				assertFalse(reading(at).isBlank(), "half of " + file);
				Files.write(at.resolve(file), other.modelOf("model").files().get(file));
				if (!file.equals("inputs.json")) {
					assertFalse(reading(at).isBlank(), file + " of a model of another latent size");
				}
			}
		}
	}

	private static String reading(Path at) {
		return assertThrows(InputException.class, () -> new ImageAutoencoderReader().read(at)).getMessage();
	}

	@Test
	void whoWatchesSeesTheSamplesMoveAndChangesNothing() throws Exception {
		Dataset dataset = columns(40, 9, 10, 1);
		try (var alone = train(dataset, "latent: 4"); var watched = new MemoryRun(1).with("dataset", dataset).withThreads(1).watched()) {
			new ImageAutoencoder().run(parameters("latent: 4"), watched);
			assertEquals(List.of(), Outputs.differences(alone, watched));
			assertEquals(3, watched.previews().size());
			assertTrue(watched.previews().stream().allMatch(p -> p.rows() == 36 && p.columns() == 2), "the images that are learned from");
			assertEquals(List.of(), alone.imagePreviews());
			assertEquals(3, watched.imagePreviews().stream().distinct().count(), "each epoch changes what comes back");
			Matrix originals = new Matrix(4, 90, Arrays.copyOf(watched.imagePreviews().getFirst().levels().values(), 4 * 90));
			for (PreviewImages shown : watched.imagePreviews()) {
				assertEquals(List.of("original", "reconstruction"), shown.rows());
				assertEquals(new ImageShape(9, 10, 1), shown.shape());
				assertEquals(4, shown.columns(), "the images that are validated on");
				assertEquals(originals, new Matrix(4, 90, Arrays.copyOf(shown.levels().values(), 4 * 90)), "the same ones each time");
			}
		}
	}
}
