package org.latentworkbench.data.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat.Options;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Modality.Type;

class ImageFolderFormatTest {
	@TempDir
	Path folder;

	/** Grey levels 0, 10, 20, ...; or the colours 0x000010 * k. */
	private Path image(String name, String format, int type, int width, int height) throws IOException {
		var image = new BufferedImage(width, height, type);
		for (int i = 0; i < width * height; i++) {
			if (type == BufferedImage.TYPE_BYTE_GRAY) {
				image.getRaster().setSample(i % width, i / width, 0, 10 * i);
			} else if (type == BufferedImage.TYPE_USHORT_GRAY) {
				image.getRaster().setSample(i % width, i / width, 0, 257 * i);
			} else {
				image.setRGB(i % width, i / width, 0xFF000000 | 0x000010 * i);
			}
		}
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		assertTrue(ImageIO.write(image, format, file.toFile()));
		return file;
	}

	private Dataset read(Options options) throws Exception {
		return new ImageFolderFormat().read(folder, options);
	}

	private String complaint() {
		return assertThrows(InputException.class, () -> read(Options.guess())).getMessage();
	}

	@Test
	void subFoldersAreLabelsAndIdsArePaths() throws Exception {
		image("dog/2.png", "png", BufferedImage.TYPE_BYTE_GRAY, 3, 2);
		image("cat/1.bmp", "bmp", BufferedImage.TYPE_BYTE_GRAY, 3, 2);
		image("3.png", "png", BufferedImage.TYPE_BYTE_GRAY, 3, 2);
		Files.writeString(folder.resolve("readme.txt"), "passed over");
		Files.writeString(folder.resolve(".hidden.png"), "passed over");
		Dataset dataset = read(Options.guess().named("pets"));
		assertEquals(List.of("3", "cat/1", "dog/2"), dataset.samples());
		assertEquals(new ImageShape(2, 3, 1), ImageShape.of(dataset.modality("pets").orElseThrow().features()).orElseThrow());
		assertArrayEquals(new float[] { 0, 10, 20, 30, 40, 50 }, dataset.continuous().get(0).values().row(0));
		assertArrayEquals(new float[] { 0, 10, 20, 30, 40, 50 }, dataset.continuous().get(0).values().row(1));
		Modality.Categorical labels = (Modality.Categorical) dataset.modality("pets.label").orElseThrow();
		assertEquals(List.of("cat", "dog"), labels.categories());
		assertArrayEquals(new int[] { -1, 0, 1 }, labels.codes());
		assertEquals(1, read(Options.guess().as(Type.CATEGORICAL)).modalities().size());
		assertEquals(Type.CONTINUOUS, read(Options.guess().as(Type.CONTINUOUS)).modalities().get(0).type());
	}

	@Test
	void coloursPalettesAndDeepGreyAreLevelsUpTo255() throws Exception {
		image("a.png", "png", BufferedImage.TYPE_INT_RGB, 2, 1);
		image("b.gif", "gif", BufferedImage.TYPE_BYTE_INDEXED, 2, 1);
		image("c.png", "png", BufferedImage.TYPE_USHORT_GRAY, 2, 1);
		Dataset dataset = read(Options.guess());
		assertEquals(new ImageShape(1, 2, 3), ImageShape.of(dataset.modalities().get(0).features()).orElseThrow());
		assertArrayEquals(new float[] { 0, 0, 0, 0, 0, 16 }, dataset.continuous().get(0).values().row(0));
		assertArrayEquals(new float[] { 0, 0, 0, 1, 1, 1 }, dataset.continuous().get(0).values().row(2), "65535 / 255 = 257");
		image("d.jpg", "jpg", BufferedImage.TYPE_BYTE_GRAY, 2, 1);
		assertEquals(4, read(Options.guess()).samples().size());
	}

	@Test
	void writesPngThatComeBackAndLabelsWithTheirFolders() throws Exception {
		image("dog/2.png", "png", BufferedImage.TYPE_INT_RGB, 3, 2);
		image("cat/1.png", "png", BufferedImage.TYPE_INT_RGB, 3, 2);
		Dataset dataset = read(Options.guess().named("m"));
		Path copy = folder.resolveSibling(folder.getFileName() + "-copy");
		try {
			new ImageFolderFormat().write(dataset, copy);
			assertEquals(dataset, new ImageFolderFormat().read(copy, Options.guess().named("m")));
		} finally {
			try (var all = Files.walk(copy)) {
				for (Path p : all.sorted((a, b) -> b.compareTo(a)).toList()) {
					Files.delete(p);
				}
			}
		}
	}

	@Test
	void whatNoFolderOfImagesHoldsIsRefusedBeforeAnythingIsWritten() {
		List<String> pixels = new ImageShape(1, 1, 1).features();
		for (Dataset bad : List.of(one("a", "TP53", 1), one("a", pixels.get(0), 256), one("a", pixels.get(0), 0.5f), one("a", pixels.get(0), Float.NaN),
				one("../a", pixels.get(0), 1), one("a/b/c", pixels.get(0), 1), one("/etc", pixels.get(0), 1), one("a\\b", pixels.get(0), 1),
				one(".a", pixels.get(0), 1), one("a:b", pixels.get(0), 1))) {
			assertThrows(InputException.class, () -> new ImageFolderFormat().write(bad, folder.resolve("out")), bad.toString());
		}
		var capitals = new Dataset(List.of("a", "A"), List.of(new Modality.Continuous("m", pixels, new Matrix(2, 1, new float[2]))));
		assertThrows(InputException.class, () -> new ImageFolderFormat().write(capitals, folder.resolve("out")));
		assertEquals(0, folder.toFile().list().length);
	}

	private static Dataset one(String id, String feature, float value) {
		return new Dataset(List.of(id), List.of(new Modality.Continuous("m", List.of(feature), new Matrix(1, 1, new float[] { value }))));
	}

	@Test
	void imagesThatDoNotFitAreToldWithTheirFile() throws Exception {
		assertTrue(complaint().contains("holds no images"));
		image("a.png", "png", BufferedImage.TYPE_BYTE_GRAY, 3, 2);
		Path other = image("b.png", "png", BufferedImage.TYPE_BYTE_GRAY, 2, 3);
		assertTrue(complaint().startsWith(other + ": the image has 2 x 3 pixels, "), complaint());
		Files.move(other, folder.resolve("a.jpeg"));
		assertTrue(complaint().contains("the sample id 'a' is that of"), complaint());
		Files.delete(folder.resolve("a.jpeg"));
		Path text = Files.writeString(folder.resolve("t.png"), "no image");
		assertTrue(complaint().startsWith(text + ": is no PNG"), complaint());
		Files.delete(text);
		byte[] whole = Files.readAllBytes(folder.resolve("a.png"));
		Path cut = Files.write(folder.resolve("u.png"), Arrays.copyOf(whole, whole.length - 20));
		assertTrue(complaint().startsWith(cut + ": the image is damaged"), complaint());
		Files.delete(cut);
		var glass = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
		ImageIO.write(glass, "png", folder.resolve("g.png").toFile());
		assertTrue(complaint().contains("row 1, column 1 is transparent"), complaint());
		Files.delete(folder.resolve("g.png"));
		image("deep/er/x.png", "png", BufferedImage.TYPE_BYTE_GRAY, 3, 2);
		assertTrue(complaint().contains("is a folder in a folder"), complaint());
	}

	@Test
	void aHeaderThatPromisesGigabytesIsNotBelieved() throws Exception {
		Path file = image("a.png", "png", BufferedImage.TYPE_BYTE_GRAY, 3, 2);
		byte[] bytes = Files.readAllBytes(file);
		ByteBuffer.wrap(bytes).putInt(16, 1 << 20).putInt(20, 1 << 20);
		var crc = new CRC32();
		crc.update(bytes, 12, 17);
		ByteBuffer.wrap(bytes).putInt(29, (int) crc.getValue());
		Files.write(file, bytes);
		assertTrue(complaint().contains("1048576 x 1048576"), complaint());
	}
}
