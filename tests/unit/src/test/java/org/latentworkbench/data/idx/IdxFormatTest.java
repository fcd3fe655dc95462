package org.latentworkbench.data.idx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat.Options;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;

class IdxFormatTest {
	@TempDir
	Path folder;

	private static byte[] bytes(int... values) {
		var result = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			result[i] = (byte) values[i];
		}
		return result;
	}

	private static byte[] gzip(byte[] content) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var packed = new GZIPOutputStream(out)) {
			packed.write(content);
		}
		return out.toByteArray();
	}

	private Dataset read(byte[] content, Options options) throws Exception {
		return new IdxFormat().read(Files.write(folder.resolve("digits-idx3-ubyte"), content), options);
	}

	private String complaint(byte[] content) {
		String message = assertThrows(InputException.class, () -> read(content, Options.guess())).getMessage();
		assertTrue(message.startsWith(folder.resolve("digits-idx3-ubyte") + ": "), message);
		return message;
	}

	private static final byte[] IMAGES = bytes(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 7, 255, 0, 128);

	@Test
	void imagesPlainOrGzipped() throws Exception {
		for (byte[] content : List.of(IMAGES, gzip(IMAGES))) {
			Dataset dataset = read(content, Options.guess());
			assertEquals(List.of("1", "2"), dataset.samples());
			assertEquals(List.of("y0_x0", "y0_x1"), dataset.modalities().get(0).features());
			assertEquals("digits-idx3-ubyte", dataset.modalities().get(0).name());
			assertArrayEquals(new float[] { 7, 255, 0, 128 }, dataset.continuous().get(0).values().values());
		}
	}

	@Test
	void labelsAreCategoriesAndAllTypesAreRead() throws Exception {
		byte[] labels = bytes(0, 0, 8, 1, 0, 0, 0, 3, 9, 2, 9);
		assertEquals(List.of("2", "9"), read(labels, Options.guess()).categorical().get(0).categories());
		assertArrayEquals(new float[] { 9, 2, 9 }, read(labels, Options.guess().as(Modality.Type.CONTINUOUS)).continuous().get(0).values().values());
		assertEquals(-2, read(bytes(0, 0, 9, 1, 0, 0, 0, 1, 254), Options.guess()).continuous().get(0).values().at(0, 0));
		assertEquals(-2, read(bytes(0, 0, 0x0B, 1, 0, 0, 0, 1, 255, 254), Options.guess()).continuous().get(0).values().at(0, 0));
		assertEquals(258, read(bytes(0, 0, 0x0C, 1, 0, 0, 0, 1, 0, 0, 1, 2), Options.guess()).continuous().get(0).values().at(0, 0));
		assertEquals(1, read(bytes(0, 0, 0x0D, 1, 0, 0, 0, 1, 0x3F, 0x80, 0, 0), Options.guess()).continuous().get(0).values().at(0, 0));
		assertEquals(1, read(bytes(0, 0, 0x0E, 1, 0, 0, 0, 1, 0x3F, 0xF0, 0, 0, 0, 0, 0, 0), Options.guess()).continuous().get(0).values().at(0, 0));
	}

	@Test
	void writesWhatItReadsWithNamesBeside() throws Exception {
		Path file = folder.resolve("w.idx.gz");
		var shape = new ImageShape(1, 2, 1);
		var images = new Dataset(List.of("a", "b"), List.of(new Modality.Continuous("m", shape.features(), new Matrix(2, 2, new float[] { 0, 255, 3, 4 }))));
		new IdxFormat().write(images, "m", file);
		assertArrayEquals(new int[] { 2, 1, 2 }, IdxFile.read(file).shape());
		assertEquals("|u1", IdxFile.read(file).type());
		assertEquals(images, new IdxFormat().read(file, Options.guess().named("m")));
		var fractions = new Dataset(List.of("a", "b"), List.of(new Modality.Continuous("m", List.of("f"), new Matrix(2, 1, new float[] { Float.NaN, -.5f }))));
		new IdxFormat().write(fractions, "m", file);
		assertEquals(fractions, new IdxFormat().read(file, Options.guess().named("m")));
		var labels = new Dataset(List.of("a", "b"), List.of(new Modality.Categorical("m", List.of("f"), List.of("3", "7"), new int[] { 1, 0 })));
		new IdxFormat().write(labels, "m", file);
		assertEquals(labels, new IdxFormat().read(file, Options.guess().named("m")));
		for (List<String> categories : List.of(List.of("cat", "dog"), List.of("1", "256"), List.of("1", "01"))) {
			var words = new Dataset(List.of("a", "b"), List.of(new Modality.Categorical("m", List.of("f"), categories, new int[] { 0, 1 })));
			assertTrue(assertThrows(InputException.class, () -> new IdxFormat().write(words, "m", file)).getMessage().contains(categories.get(1))
					|| categories.get(0).equals("cat"));
		}
		var missing = new Dataset(List.of("a"), List.of(new Modality.Categorical("m", List.of("f"), List.of("1"), new int[] { -1 })));
		assertTrue(assertThrows(InputException.class, () -> new IdxFormat().write(missing, "m", file)).getMessage().contains("missing"));
	}

	@Test
	void damageIsTold() throws Exception {
		assertTrue(complaint(Arrays.copyOf(IMAGES, 19)).endsWith("the header promises 2 images of 1 x 2, 4 bytes of values, but the file ends after 3; it is "
				+ "cut short, or its header is wrong"));
		assertTrue(complaint(bytes(0, 0, 8, 1, 0, 0, 0, 9, 1)).contains("the header promises 9 values, 9 bytes of values, but the file ends after 1;"));
		assertTrue(complaint(bytes(0, 0, 8, 2, 0, 0, 0, 1, 0, 0, 0, 9)).contains("the header promises 1 row of 9 values, 9 bytes of values, but the file ends "
				+ "after 0;"));
		assertTrue(complaint(Arrays.copyOf(IMAGES, 10)).contains("ends inside its header"));
		assertTrue(complaint(Arrays.copyOf(IMAGES, 21)).contains("bytes are left"));
		assertTrue(complaint(gzip(Arrays.copyOf(IMAGES, 19))).contains("4 bytes of values, but the file ends after 3;"));
		byte[] packed = gzip(IMAGES);
		assertTrue(complaint(Arrays.copyOf(packed, packed.length - 6)).contains("gzip file is damaged"));
		assertTrue(complaint(new byte[0]).contains("no IDX file"));
		assertTrue(complaint(bytes(0, 0, 7, 1, 0, 0, 0, 1, 0)).contains("IDX type 7"));
		assertTrue(complaint(bytes(0, 0, 8, 0)).contains("0 dimensions"));
		assertTrue(complaint(bytes(0, 0, 8, 1, 255, 255, 255, 255)).contains("promises"));
		assertTrue(complaint(bytes(0, 0, 8, 1, 0, 0, 0, 0)).contains("holds nothing"));
		assertTrue(complaint(bytes(0, 0, 8, 3, 0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0)).contains("beyond"));
	}

	@Test
	void infinityAndPromisesBeyondThePackedFileAreRefused() throws Exception {
		assertTrue(complaint(bytes(0, 0, 0x0D, 1, 0, 0, 0, 2, 0x7F, 0x80, 0, 0, 0, 0, 0, 0)).contains("row 1, column 1: found infinity"));
		assertTrue(complaint(gzip(bytes(0, 0, 8, 1, 0x7F, 0xFF, 0, 0, 1))).contains("more than the file can hold"));
	}

	@Test
	void theHandwrittenDigitsAreRead() throws Exception {
		String shared = System.getProperty("latent.shared", System.getenv().getOrDefault("LATENT_SHARED", "../shared"));
		Path images = Path.of(shared, "data/mnist/t10k-images-idx3-ubyte.gz");
		assumeTrue(Files.exists(images), "the shared folder with the digits is not there");
		Modality.Continuous digits = new IdxFormat().read(images, Options.guess()).continuous().get(0);
		assertEquals(10_000, digits.samples());
		assertEquals(new ImageShape(28, 28, 1), ImageShape.of(digits.features()).orElseThrow());
		float most = 0;
		double sum = 0;
		for (float v : digits.values().values()) {
			most = Math.max(most, v);
			sum += v;
		}
		assertEquals(255, most);
		assertEquals(0.1325, sum / 255 / digits.values().values().length, 0.0001, "the known mean of the test digits");
		Modality.Categorical labels = new IdxFormat().read(images.resolveSibling("t10k-labels-idx1-ubyte.gz"), Options.guess()).categorical().get(0);
		assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), labels.categories());
		assertEquals(7, labels.code(0, 0));
	}
}
