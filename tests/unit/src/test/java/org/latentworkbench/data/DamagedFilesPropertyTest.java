package org.latentworkbench.data;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.DatasetFormat.Options;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.hdf5.Hdf5Format;
import org.latentworkbench.data.idx.IdxFormat;
import org.latentworkbench.data.image.ImageFolderFormat;
import org.latentworkbench.data.npy.NpyFormat;
import org.latentworkbench.data.npy.NpzFormat;
import org.latentworkbench.data.text.CsvFormat;

/**
 * Files with flipped bits, other bytes, pieces lost, doubled or copied elsewhere: each is read or refused with a message that names it, soon, and nothing
 * else comes out. The JVM of these tests has 4 GB: a reader that believes a damaged size fails here.
 */
class DamagedFilesPropertyTest {
	private static final Duration SOON = Duration.ofSeconds(20);
	private static Path folder;

	@BeforeContainer
	static void makeFolder() throws IOException {
		folder = Files.createTempDirectory("damaged");
	}

	@AfterContainer
	static void removeFolder() throws IOException {
		try (var all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	private static final Dataset NUMBERS = new Dataset(List.of("s1", "s2", "s3"), List.of(
			new Modality.Continuous("m", List.of("A", "B"), new Matrix(3, 2, new float[] { 1, Float.NaN, 0, 4, -5, 6 }))));
	private static final Dataset MIXED = new Dataset(List.of("s1", "s2", "s3"), List.of(NUMBERS.modalities().get(0),
			new Modality.Categorical("c", List.of("C"), List.of("no", "yes"), new int[] { 1, -1, 0 })));
	private static final Dataset IMAGES = new Dataset(List.of("s1", "s2"), List.of(
			new Modality.Continuous("m", new ImageShape(5, 4, 3).features(), new Matrix(2, 60, new float[120]))));

	private static byte[] damaged(byte[] whole, Random random) {
		byte[] bytes = whole.clone();
		for (int k = random.nextInt(4); k >= 0; k--) {
			int at = random.nextInt(Math.max(1, bytes.length));
			int n = Math.min(bytes.length - at, 1 + random.nextInt(32));
			switch (random.nextInt(bytes.length == 0 ? 1 : 6)) {
				case 0 -> bytes = Arrays.copyOf(bytes, at);
				case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
				case 2 -> bytes[at] = (byte) random.nextInt(256);
				case 3 -> System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - n + 1), n);
				case 4 -> {
					byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
					bytes = Arrays.copyOf(bytes, bytes.length + n);
					System.arraycopy(rest, 0, bytes, at + n, rest.length);
				}
				default -> {
					// a number as large as can be: what sizes, counts and addresses are made of
					Arrays.fill(bytes, at, at + Math.min(n, 8), (byte) (random.nextBoolean() ? 0xFF : 0x7F));
				}
			}
		}
		return bytes;
	}

	/** The file is damaged and read; what is named in a message is {@code shown}. */
	private static void damagedIsReadOrRefused(DatasetFormat format, Path file, Path read, byte[] whole, long seed) throws IOException {
		// a file that is cut to nothing and written anew goes to the disk at once on some file systems, a new one later
		Files.deleteIfExists(file);
		Files.write(file, damaged(whole, new Random(seed)));
		var types = new ArrayList<>(List.of(Options.guess(), Options.guess().as(Modality.Type.CONTINUOUS), Options.guess().as(Modality.Type.CATEGORICAL)));
		Options options = types.get(Math.floorMod(Long.hashCode(seed), types.size()));
		assertTimeout(SOON, () -> {
			try {
				Dataset dataset = format.read(read, options);
				assertTrue(dataset.samples().size() > 0 && dataset.featureCount() > 0);
				for (Modality.Continuous m : dataset.continuous()) {
					for (float v : m.values().values()) {
						assertTrue(!Float.isInfinite(v));
					}
				}
			} catch (InputException e) {
				assertTrue(e.getMessage().startsWith(read.toString()), e.getMessage());
			}
		});
	}

	private static void property(DatasetFormat format, Dataset dataset, String name, long seed) throws Exception {
		Path original = folder.resolve("whole-" + name);
		Path file = folder.resolve(name);
		if (Files.notExists(original)) {
			format.write(dataset, original);
		}
		damagedIsReadOrRefused(format, file, file, Files.readAllBytes(original), seed);
	}

	@Property(tries = 2000, seed = "20260102", shrinking = ShrinkingMode.OFF)
	void npy(@ForAll long seed) throws Exception {
		property(new NpyFormat(), NUMBERS, "a.npy", seed);
	}

	@Property(tries = 2000, seed = "20260102", shrinking = ShrinkingMode.OFF)
	void npyOfWords(@ForAll long seed) throws Exception {
		property(new NpyFormat(), new Dataset(MIXED.samples(), List.of(MIXED.modalities().get(1))), "w.npy", seed);
	}

	@Property(tries = 2000, seed = "20260102", shrinking = ShrinkingMode.OFF)
	void npz(@ForAll long seed) throws Exception {
		property(new NpzFormat(), MIXED, "a.npz", seed);
	}

	@Property(tries = 2000, seed = "20260102", shrinking = ShrinkingMode.OFF)
	void idx(@ForAll long seed) throws Exception {
		property(new IdxFormat(), IMAGES, "a.idx", seed);
	}

	@Property(tries = 2000, seed = "20260102", shrinking = ShrinkingMode.OFF)
	void idxGzipped(@ForAll long seed) throws Exception {
		property(new IdxFormat(), IMAGES, "a.idx.gz", seed);
	}

	@Property(tries = 2000, seed = "20260102", shrinking = ShrinkingMode.OFF)
	void csvGzipped(@ForAll long seed) throws Exception {
		property(new CsvFormat(), NUMBERS, "a.csv.gz", seed);
	}

	@Property(tries = 2000, seed = "20260102", shrinking = ShrinkingMode.OFF)
	void ownAnnData(@ForAll long seed) throws Exception {
		property(new Hdf5Format(), MIXED, "a.h5ad", seed);
	}

	@Property(tries = 2000, seed = "20260102", shrinking = ShrinkingMode.OFF)
	void hdf5(@ForAll long seed) throws Exception {
		String[] names = { "dense.h5ad", "packed.h5ad", "csr.h5ad", "csc.h5ad", "annotated.h5ad", "plain.h5", "new.h5" };
		String name = names[Math.floorMod(Long.hashCode(seed * 31), names.length)];
		byte[] whole = Files.readAllBytes(Path.of(DamagedFilesPropertyTest.class.getResource("/data/hdf5/" + name).toURI()));
		Path file = folder.resolve(name);
		damagedIsReadOrRefused(new Hdf5Format(), file, file, whole, seed);
	}

	@Property(tries = 2000, seed = "20260102", shrinking = ShrinkingMode.OFF)
	void theFolderOfADataset(@ForAll long seed) throws Exception {
		Path whole = folder.resolve("whole-dataset");
		Path damaged = folder.resolve("dataset");
		if (Files.notExists(whole)) {
			Table known = Table.of(new Table.Text("id", List.of("x", "y")), new Table.Numbers("mean", new double[] { 1.5, Double.NaN }),
					new Table.Whole("length", new long[] { 1, 2 }));
			DatasetFiles.write(new Dataset(MIXED.samples(), List.of(MIXED.modalities().get(0).annotated(known), MIXED.modalities().get(1))), whole);
			DatasetFiles.write(MIXED, damaged);
		}
		var random = new Random(seed);
		for (String name : List.of(DatasetFiles.INDEX, "m.npy", "c.npy")) {
			byte[] bytes = Files.readAllBytes(whole.resolve(name));
			Files.deleteIfExists(damaged.resolve(name));
			Files.write(damaged.resolve(name), name.equals(DatasetFiles.INDEX) || random.nextInt(4) == 0 ? damaged(bytes, random) : bytes);
		}
		try {
			assertTrue(DatasetFiles.read(damaged).samples().size() > 0);
		} catch (InputException e) {
			assertTrue(e.getMessage().startsWith(damaged.toString()), e.getMessage());
		}
	}

	@Property(tries = 2000, seed = "20260102", shrinking = ShrinkingMode.OFF)
	void images(@ForAll long seed) throws Exception {
		Path images = folder.resolve("images");
		byte[] whole;
		Path original = folder.resolve("whole-images");
		if (Files.notExists(original)) {
			new ImageFolderFormat().write(IMAGES, original);
		}
		whole = Files.readAllBytes(original.resolve("s1.png"));
		Files.createDirectories(images.resolve("label"));
		Files.write(images.resolve("label/s0.png"), whole);
		damagedIsReadOrRefused(new ImageFolderFormat(), images.resolve("label/s1.png"), images, whole, seed);
	}
}
