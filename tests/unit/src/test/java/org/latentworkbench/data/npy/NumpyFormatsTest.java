package org.latentworkbench.data.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat.Options;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Modality.Type;

/** Datasets in .npy and .npz files. */
class NumpyFormatsTest {
	@TempDir
	Path folder;

	private Dataset read(NpyArray array, Options options) throws Exception {
		Path file = folder.resolve("a.npy");
		NpyFile.write(file, array);
		return new NpyFormat().read(file, options);
	}

	private String complaint(NpyArray array, Options options) {
		return assertThrows(InputException.class, () -> read(array, options)).getMessage().replace(folder.resolve("a.npy").toString(), "a.npy");
	}

	@Test
	void anArrayWithoutNamesIsNumberedAndNaNIsMissing() throws Exception {
		Dataset dataset = read(NpyArray.wrap(new int[] { 2, 2 }, new double[] { 1.5, Double.NaN, 0, -2 }), Options.guess());
		assertEquals(List.of("1", "2"), dataset.samples());
		Modality.Continuous m = dataset.continuous().get(0);
		assertEquals("a", m.name());
		assertEquals(List.of("1", "2"), m.features());
		assertTrue(m.missing(0, 1));
		assertEquals(1, m.missingCount(), "a zero is no missing value");
	}

	@Test
	void namesComeFromTheFilesBesideAndMustFit() throws Exception {
		Files.writeString(folder.resolve("a.npy.samples.txt"), "s 1\ns2\n");
		Files.writeString(folder.resolve("a.npy.features.txt"), "\uFEFFTP53\r\n\"B\tX\"\r\n");
		NpyArray array = NpyArray.wrap(new int[] { 2, 2 }, new int[] { 1, 2, 3, 4 });
		Dataset dataset = read(array, Options.guess().named("genes"));
		assertEquals(List.of("s 1", "s2"), dataset.samples());
		assertEquals(List.of("TP53", "B\tX"), dataset.modality("genes").orElseThrow().features());
		assertEquals(2, new NpyFormat().companions(folder.resolve("a.npy")).size());
		Files.writeString(folder.resolve("a.npy.samples.txt"), "s1\n");
		assertEquals("a.npy.samples.txt: there is 1 sample id, a.npy holds 2 samples; one id for each is expected, in their order",
				complaint(array, Options.guess()));
		Files.writeString(folder.resolve("a.npy.samples.txt"), "s1\ns1\n");
		assertTrue(complaint(array, Options.guess()).startsWith("a.npy.samples.txt:2:1: the sample 's1' stands on line 2 and line 1"));
		Files.delete(folder.resolve("a.npy.samples.txt"));
		Files.writeString(folder.resolve("a.npy.features.txt"), "A\nB\nC\n");
		assertTrue(complaint(array, Options.guess()).contains("has 2 features (its shape is [2, 2]), but names are given for 3"));
	}

	@Test
	void threeAndFourDimensionsAreImages() throws Exception {
		Dataset grey = read(NpyArray.wrap(new int[] { 2, 1, 3 }, new byte[] { 0, 1, (byte) 255, 3, 4, 5 }), Options.guess());
		assertEquals(new ImageShape(1, 3, 1), ImageShape.of(grey.modalities().get(0).features()).orElseThrow());
		assertArrayEquals(new float[] { 0, 1, 255, 3, 4, 5 }, grey.continuous().get(0).values().values());
		Dataset colour = read(NpyArray.wrap(new int[] { 1, 1, 2, 3 }, new byte[] { 1, 2, 3, 4, 5, 6 }), Options.guess());
		assertEquals(new ImageShape(1, 2, 3), ImageShape.of(colour.modalities().get(0).features()).orElseThrow());
		assertTrue(complaint(NpyArray.wrap(new int[] { 1, 1, 1, 2 }, new byte[2]), Options.guess()).contains("shape [1, 1, 1, 2]"));
		Path file = folder.resolve("c.npy");
		new NpyFormat().write(colour, "a", file);
		assertArrayEquals(new int[] { 1, 1, 2, 3 }, NpyFile.read(file).shape());
	}

	@Test
	void wordsTruthAndNumbersAreCategoriesWhereAskedFor() throws Exception {
		Modality.Categorical words = read(new NpyArray.Strings(new int[] { 4 }, new String[] { "b", "", "a", "NA" }), Options.guess()).categorical().get(0);
		assertEquals(List.of("a", "b"), words.categories());
		assertArrayEquals(new int[] { 1, -1, 0, -1 }, words.codes());
		Modality.Categorical truth = read(NpyArray.wrap(new int[] { 2 }, new boolean[] { true, false }), Options.guess()).categorical().get(0);
		assertEquals(List.of("false", "true"), truth.categories());
		Modality.Categorical numbers = read(NpyArray.wrap(new int[] { 4 }, new float[] { 10, 2, Float.NaN, -0f }), Options.guess().as(Type.CATEGORICAL))
				.categorical().get(0);
		assertEquals(List.of("0", "2", "10"), numbers.categories());
		assertArrayEquals(new int[] { 2, 1, -1, 0 }, numbers.codes());
		assertTrue(complaint(new NpyArray.Strings(new int[] { 1 }, new String[] { "x" }), Options.guess().as(Type.CONTINUOUS)).contains("holds words"));
		assertTrue(complaint(new NpyArray.Strings(new int[] { 1 }, new String[] { "" }), Options.guess()).contains("every value is missing"));
	}

	@Test
	void whatIsNoDatasetIsRefusedWithItsPlace() throws Exception {
		assertEquals("a.npy: row 2, column 1: found minus infinity; expected a number, or NaN where a value is missing",
				complaint(NpyArray.wrap(new int[] { 2, 1 }, new float[] { 1, Float.NEGATIVE_INFINITY }), Options.guess()));
		assertTrue(complaint(NpyArray.wrap(new int[] { 1, 2 }, new double[] { 1, 1e39 }), Options.guess()).startsWith("a.npy: row 1, column 2: found 1.0E39, which is beyond"));
		assertTrue(complaint(NpyArray.wrap(new int[] { 0, 2 }, new float[0]), Options.guess()).contains("holds nothing"));
		assertTrue(complaint(NpyArray.wrap(new int[] { 2, 0 }, new float[0]), Options.guess()).contains("holds nothing"));
		assertTrue(complaint(NpyArray.wrap(new int[] { }, new float[1]), Options.guess()).contains("shape []"));
		Path empty = Files.write(folder.resolve("e.npy"), "\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(assertThrows(InputException.class, () -> new NpyFormat().read(empty, Options.guess())).getMessage().contains("header's length"));
		assertThrows(InputException.class, () -> new NpyFormat().read(folder, Options.guess()));
	}

	@Test
	void whatWouldNotComeBackIsNotWritten() {
		Matrix one = new Matrix(1, 1, new float[] { 1 });
		for (Dataset bad : List.of(new Dataset(List.of(" s"), List.of(new Modality.Continuous("m", List.of("f"), one))),
				new Dataset(List.of("s"), List.of(new Modality.Continuous("m", List.of("f\ng"), one))),
				new Dataset(List.of("s"), List.of(new Modality.Categorical("m", List.of("f"), List.of("NA"), new int[] { 0 }))))) {
			assertThrows(InputException.class, () -> new NpyFormat().write(bad, "m", folder.resolve("w.npy")));
			assertThrows(InputException.class, () -> new NpzFormat().write(bad, folder.resolve("w.npz")));
		}
		assertThrows(InputException.class, () -> new NpyFormat().write(new Dataset(List.of("s"), List.of(new Modality.Continuous("m", List.of("f"), one))), "n",
				folder.resolve("w.npy")));
		assertEquals(List.of(), List.of(folder.toFile().list()));
	}

	@Test
	void aWholeDatasetComesBackFromOneFile() throws Exception {
		var dataset = new Dataset(List.of("x", "y"), List.of(
				new Modality.Continuous("genes", List.of("A", "B"), new Matrix(2, 2, new float[] { 1, Float.NaN, 0, 3 })),
				new Modality.Categorical("drug", List.of("D"), List.of("no", "yes"), new int[] { 1, -1 })));
		Path file = folder.resolve("all.npz");
		new NpzFormat().write(dataset, file);
		Dataset back = new NpzFormat().read(file, Options.guess());
		assertEquals(dataset.samples(), back.samples());
		assertEquals(List.of("all.genes", "all.drug"), back.modalities().stream().map(Modality::name).toList());
		assertEquals(dataset.continuous().get(0).values(), back.continuous().get(0).values());
		assertEquals(List.of("yes"), back.categorical().get(0).categories(), "a category that no sample has is not in a file of words");
		assertEquals(List.of("all.drug"), new NpzFormat().read(file, Options.guess().as(Type.CATEGORICAL)).modalities().stream().map(Modality::name).toList());
		assertEquals(List.of("D"), new NpzFormat().read(file, Options.guess().as(Type.CATEGORICAL)).modalities().get(0).features());
	}

	private String npz(Map<String, NpyArray> arrays) throws IOException {
		Path file = folder.resolve("z.npz");
		NpzFile.write(file, arrays);
		return assertThrows(InputException.class, () -> new NpzFormat().read(file, Options.guess())).getMessage().replace(file.toString(), "z.npz");
	}

	@Test
	void arraysThatDoNotBelongTogetherAreRefused() throws Exception {
		var two = new LinkedHashMap<String, NpyArray>();
		two.put("train", NpyArray.wrap(new int[] { 2, 1 }, new float[2]));
		two.put("test", NpyArray.wrap(new int[] { 3, 1 }, new float[3]));
		assertTrue(npz(two).startsWith("z.npz: the array train has the shape [2, 1], test has [3, 1]"));
		assertTrue(npz(Map.of("samples", NpyArray.of(List.of("a")))).contains("names only"));
		assertTrue(npz(Map.of("v", NpyArray.wrap(new int[0], new float[1]))).startsWith("z.npz:v: is a single value"));
		var twice = new LinkedHashMap<String, NpyArray>();
		twice.put("samples", NpyArray.of(List.of("a", "a")));
		twice.put("v", NpyArray.wrap(new int[] { 2 }, new float[2]));
		assertTrue(npz(twice).startsWith("z.npz:samples: 'a' stands twice"));
		twice.put("samples", NpyArray.of(List.of("a")));
		assertTrue(npz(twice).contains("there is 1 sample id for arrays of 2 rows"));
	}

	@Test
	void aBombIsNotUnpacked() throws Exception {
		Path file = folder.resolve("bomb.npz");
		try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("a.npy"));
			zip.write(NpyHeader.write("<f8", new int[] { 1 << 30, 1 }));
			byte[] zeros = new byte[1 << 20];
			for (int i = 0; i < 64; i++) {
				zip.write(zeros);
			}
			zip.closeEntry();
		}
		assertTrue(Files.size(file) < 100_000);
		String message = assertThrows(InputException.class, () -> new NpzFormat().read(file, Options.guess())).getMessage();
		assertTrue(message.contains("promises 8589934592 bytes") && message.contains("packed file of this size"), message);
	}
}
