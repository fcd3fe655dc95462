package org.latentworkbench.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Scaling;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;

class DatasetFilesTest {
	@TempDir
	Path folder;
	private Dataset dataset;

	@BeforeEach
	void makeDataset() {
		var raw = new Modality.Continuous("proteins", List.of("a", "b\n\"ü\""), new Matrix(3, 2, new float[] { 1, Float.NaN, 3, 4, 5, -0f }));
		var scaled = new Modality.Continuous("Proteins", List.of("a"), new Matrix(3, 1, new float[] { -1, 0, 1 }),
				Optional.of(new Scaling(true, new double[] { 1 / 3.0 }, new double[] { 1e-300 })));
		var words = new Modality.Categorical("../drugs / all", List.of("x", "y"), List.of("no", "", "yes"), new int[] { 0, 1, -1, 2, 2, 0 });
		dataset = new Dataset(List.of("S1", "S 2", "S3"), List.of(raw, scaled, words));
	}

	private Map<String, String> bytes(Path folder) throws IOException {
		var result = new TreeMap<String, String>();
		try (var files = Files.list(folder)) {
			for (Path file : files.toList()) {
				result.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
			}
		}
		return result;
	}

	@Test
	void everythingComesBackAndTheBytesAreTheSame() throws Exception {
		Path first = folder.resolve("1");
		DatasetFiles.write(dataset, first);
		Dataset back = DatasetFiles.read(first);
		assertEquals(dataset.samples(), back.samples());
		assertEquals(dataset.modality("proteins"), back.modality("proteins"));
		assertEquals(dataset.modality("../drugs / all"), back.modality("../drugs / all"));
		Modality.Continuous scaled = back.continuous().get(1);
		assertTrue(scaled.scaling().orElseThrow().log2());
		assertArrayEquals(new double[] { 1 / 3.0 }, scaled.scaling().get().mean());
		assertArrayEquals(new double[] { 1e-300 }, scaled.scaling().get().sd());
		DatasetFiles.write(back, folder.resolve("2"));
		assertEquals(bytes(first), bytes(folder.resolve("2")));
		assertEquals(List.of("dataset.json", "modality 1.npy", "modality 2.npy", "proteins.npy"), List.copyOf(bytes(first).keySet()));
	}

	private void assertComplaint(String expected, String from, String to) throws Exception {
		Path target = folder.resolve("x");
		DatasetFiles.write(dataset, target);
		Path index = target.resolve(DatasetFiles.INDEX);
		String text = Files.readString(index);
		assertTrue(text.contains(from), text);
		Files.writeString(index, text.replace(from, to));
		var e = assertThrows(InputException.class, () -> DatasetFiles.read(target));
		assertTrue(e.getMessage().contains(expected), e.getMessage());
	}

	@Test
	void damagedIndexesAreRefused() throws Exception {
		assertComplaint("expected latent workbench dataset", "latent workbench dataset", "something");
		assertComplaint("version 9", "\"version\": 1", "\"version\": 9");
		assertComplaint("\"samples\" is missing", "\"samples\"", "\"simples\"");
		assertComplaint("a sample id stands twice", "S3", "S1");
		assertComplaint("of shape [3, 2], dataset.json says 4 samples x 2 features", "\"S3\"", "\"S3\", \"S4\"");
		assertComplaint("'numeric', continuous or categorical is expected", "\"continuous\"", "\"numeric\"");
		assertComplaint("no such file", "proteins.npy", "other.npy");
		assertComplaint("in the same folder is expected", "proteins.npy", "../proteins.npy");
		assertComplaint("two modalities are named proteins", "\"Proteins\"", "\"proteins\"");
		assertComplaint("code 2 of 2 categories", "\"no\",", "");
		assertComplaint("expected above 0", "1.0E-300", "0");
		assertComplaint("the index is damaged at $.samples[0]", "\"S1\"", "{}");
		assertComplaint("the index is damaged", "\"S3\"", "\"S3");
		assertComplaint("a feature name stands twice", "\"y\"", "\"x\"");
		assertThrows(InputException.class, () -> DatasetFiles.read(folder.resolve("nothing")));
	}

	@Test
	void arraysThatDoNotFitAreRefused() throws Exception {
		DatasetFiles.write(dataset, folder);
		int[] shape = { 3, 2 };
		NpyFile.write(folder.resolve("proteins.npy"), new NpyArray.Doubles(shape, new double[6]));
		assertTrue(assertThrows(InputException.class, () -> DatasetFiles.read(folder)).getMessage().contains("type <f8, floats of type <f4 are expected"));
		NpyFile.write(folder.resolve("proteins.npy"), new NpyArray.Floats(shape, new float[] { 0, 0, 0, 0, 1 / 0f, 0 }));
		assertTrue(assertThrows(InputException.class, () -> DatasetFiles.read(folder)).getMessage().contains("row 3, column 1 is infinite"));
	}

	@Test
	void mutatedIndexesNeverCrash() throws Exception {
		DatasetFiles.write(dataset, folder);
		Path index = folder.resolve(DatasetFiles.INDEX);
		String text = Files.readString(index);
		var random = new Random(3);
		String[] pieces = { "{", "}", "[", "]", ",", ":", "\"", "1e999", "-1", "null", "true", "x", "\\", "\u0000", "" };
		for (int k = 0; k < 150; k++) {
			var mutated = new StringBuilder(text);
			for (int m = 0; m <= random.nextInt(3); m++) {
				int at = random.nextInt(mutated.length());
				mutated.replace(at, Math.min(mutated.length(), at + random.nextInt(3)), pieces[random.nextInt(pieces.length)]);
			}
			Files.writeString(index, mutated);
			try {
				DatasetFiles.read(folder);
			} catch (InputException e) {
				assertTrue(e.getMessage().contains(folder.toString()), e.getMessage());
			}
		}
	}
}
