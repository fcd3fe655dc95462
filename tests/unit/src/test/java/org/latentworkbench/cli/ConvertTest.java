package org.latentworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat.Options;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Scaling;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.PluginXml;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.data.DatasetFiles;

/** {@code latent convert} with the product's own formats. */
class ConvertTest {
	private static final String TABLE = "ID\tA\tB\ns1\t1.5\t\ns2\t0\t-3\n";

	@TempDir
	Path folder;
	private Screen screen;

	private static Registry registry() {
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			Path plugin = at.resolve("bundles/org.latentworkbench.data/plugin.xml");
			if (Files.exists(plugin)) {
				try {
					return Registry.of(PluginXml.read(plugin, "org.latentworkbench.data", ConvertTest.class.getClassLoader()));
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}
		}
		assumeTrue(false, "the bundles' sources are not above the working folder");
		return null;
	}

	private int convert(String... words) {
		screen = Screen.pipe(folder);
		var all = new java.util.ArrayList<>(List.of("convert"));
		all.addAll(List.of(words));
		return Latent.run(new Session(screen.terminal, ConvertTest::registry, Map.of(), Optional.of(folder), "1.0.0", all));
	}

	@Test
	void whatIsKnownOfTheFeaturesSurvives() throws Exception {
		Table known = Table.of(new Table.Text("symbol", List.of("TP53", "BRCA1")), new Table.Numbers("mean", new double[] { .1, 2 }));
		var dataset = new Dataset(List.of("s1", "s2"), List.of(new Modality.Continuous("a", List.of("A", "B"), new Matrix(2, 2, new float[] { 1, 2, 3, 4 }))
				.annotated(known)));
		DatasetFiles.write(dataset, folder.resolve("data"));
		assertEquals(0, convert("data", "a.h5ad"), () -> screen.err());
		assertEquals(0, convert("a.h5ad", "b.h5ad"), () -> screen.err());
		assertArrayEquals(Files.readAllBytes(folder.resolve("a.h5ad")), Files.readAllBytes(folder.resolve("b.h5ad")));
		assertEquals("", screen.err());
		assertEquals(0, convert("b.h5ad", "back", "--as", "dataset"), () -> screen.err());
		assertEquals(known, DatasetFiles.read(folder.resolve("back")).modalities().get(0).annotations());
		assertEquals(0, convert("b.h5ad", "c.tsv"));
		assertTrue(screen.err().contains("what IN says of the features beside their names is not kept"), screen.err());
	}

	@Test
	void anEncodingIsFoundOutWithAWarningOrSaid() throws Exception {
		Files.write(folder.resolve("german.csv"), "ID;Größe\nMüller;1\nJäger;2.5\n".getBytes("windows-1252"));
		assertEquals(0, convert("german.csv", "a.tsv"), () -> screen.err());
		assertEquals("ID\tGröße\nMüller\t1.0\nJäger\t2.5\n", Files.readString(folder.resolve("a.tsv")));
		assertTrue(screen.err().contains("it is read as windows-1252, 'Größe' for instance"), screen.err());
		assertEquals(0, convert("german.csv", "b.tsv", "--encoding", "ISO-8859-1"), () -> screen.err());
		assertEquals(Files.readString(folder.resolve("a.tsv")), Files.readString(folder.resolve("b.tsv")));
		assertEquals("", screen.err());
		assertEquals(2, convert("german.csv", "c.tsv", "--encoding", "latin99"));
		assertTrue(screen.err().contains("there is no encoding 'latin99'"), screen.err());
	}

	private TreeSet<String> files() {
		return new TreeSet<>(Arrays.asList(folder.toFile().list()));
	}

	@Test
	void oneTableGoesThroughAllFormatsAndComesBackTheSame() throws Exception {
		Files.writeString(folder.resolve("t.tsv"), TABLE);
		String[] way = { "t.tsv", "a.csv", "b.npy", "c.npz", "d.h5ad", "e.idx", "f.h5", "g.csv.gz", "h.tsv" };
		for (int i = 1; i < way.length; i++) {
			assertEquals(0, convert(way[i - 1], way[i]), screen.err());
			assertTrue(screen.out().startsWith("Wrote " + way[i] + ": 2 samples; "), screen.out());
			assertEquals("", screen.err());
		}
		assertEquals("ID\tA\tB\ns1\t1.5\t\ns2\t0.0\t-3.0\n", Files.readString(folder.resolve("h.tsv")));
		assertEquals(new TreeSet<>(List.of("a.csv", "b.npy", "b.npy.features.txt", "b.npy.samples.txt", "c.npz", "d.h5ad", "e.idx", "e.idx.features.txt",
				"e.idx.samples.txt", "f.h5", "g.csv.gz", "h.tsv", "t.tsv")), files());
	}

	@Test
	void namesThatAreThereAreNotWrittenOverUnlessAskedFor() throws Exception {
		Files.writeString(folder.resolve("t.tsv"), TABLE);
		Files.writeString(folder.resolve("b.npy.samples.txt"), "mine");
		assertEquals(2, convert("t.tsv", "b.npy"));
		assertTrue(screen.err().contains("b.npy.samples.txt: there is a file of this name"), screen.err());
		assertEquals(new TreeSet<>(List.of("b.npy.samples.txt", "t.tsv")), files());
		assertEquals("mine", Files.readString(folder.resolve("b.npy.samples.txt")));
		assertEquals(0, convert("t.tsv", "b.npy", "--force"), screen.err());
		assertEquals("s1\ns2\n", Files.readString(folder.resolve("b.npy.samples.txt")));
	}

	@Test
	void datasetsOfStepsAreReadAndWritten() throws Exception {
		var dataset = new Dataset(List.of("s"), List.of(
				new Modality.Continuous("m", List.of("A"), new Matrix(1, 1, new float[] { 2 }), Optional.of(new Scaling(false, new double[] { 1 }, new double[] { 1 }))),
				new Modality.Categorical("c", List.of("C"), List.of("no", "yes"), new int[] { 1 })));
		DatasetFiles.write(dataset, folder.resolve("data"));
		assertEquals(0, convert("data", "all.npz"), screen.err());
		assertTrue(screen.err().contains("the numbers are encoded ones"), screen.err());
		assertEquals(0, convert("data", "copy", "--as", "dataset"), screen.err());
		assertEquals("", screen.err());
		Dataset copy = DatasetFiles.read(folder.resolve("copy"));
		assertEquals(1, copy.continuous().get(0).scaling().orElseThrow().mean()[0]);
		assertEquals(dataset.categorical(), copy.categorical());
		assertEquals(2, convert("data", "m.tsv"));
		assertTrue(screen.err().contains("m.tsv: this format holds one modality, the dataset has m, c; choose one of them"), screen.err());
		assertEquals(0, convert("data", "c.tsv", "--modality", "c"));
		assertEquals("ID\tC\ns\tyes\n", Files.readString(folder.resolve("c.tsv")));
		assertEquals(2, convert("data", "x.tsv", "--modality", "d"));
		assertTrue(screen.err().contains("there is no modality 'd'"), screen.err());
	}

	@Test
	void imagesBecomeAFolderAndBack() throws Exception {
		byte[] images = { 0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 7, (byte) 255, 0, (byte) 128 };
		Files.write(folder.resolve("digits-idx3-ubyte"), images);
		assertEquals(0, convert("digits-idx3-ubyte", "png", "--as", "images"), screen.err());
		assertEquals(List.of("1.png", "2.png"), List.copyOf(new TreeSet<>(Arrays.asList(folder.resolve("png").toFile().list()))));
		assertEquals(0, convert("png", "back-idx3-ubyte"), screen.err());
		assertArrayEquals(images, Files.readAllBytes(folder.resolve("back-idx3-ubyte")));
	}

	@Test
	void optionsSayWhatTheFileCannot() throws Exception {
		Files.writeString(folder.resolve("t.tsv"), "ID\tA\ns1\t-9\ns2\t1\n");
		assertEquals(0, convert("t.tsv", "t.npz", "--type", "categorical", "--missing", "-9"), screen.err());
		Dataset back = registry().format(folder.resolve("t.npz")).read(folder.resolve("t.npz"), Options.guess());
		assertEquals(List.of("1"), back.categorical().get(0).categories());
		assertTrue(back.modalities().get(0).missing(0, 0));
	}

	@Test
	void wrongWordsAndFilesEndWithTwoAndLeaveNothingBehind() throws Exception {
		Files.writeString(folder.resolve("t.tsv"), TABLE);
		Files.writeString(folder.resolve("ragged.tsv"), "ID\tA\ns1\t1\t2\n");
		Files.writeString(folder.resolve("there.csv"), "mine");
		Files.createDirectory(folder.resolve("there"));
		TreeSet<String> before = files();
		record Case(String words, String complaint) {
		}
		for (var c : List.of(new Case("none.tsv a.csv", "none.tsv: there is no such file"), new Case("t.tsv a.xyz", "no format reads files with this ending"),
				new Case("t.tsv a", "no format reads files with this ending"), new Case("ragged.tsv a.npy", "ragged.tsv:2:"), new Case("t.tsv there.csv", "--force"),
				new Case("t.tsv t.tsv", "are the same"), new Case("t.tsv there --as images", "there is a folder of this name"),
				new Case("t.tsv no/a.csv", "there is no folder no"), new Case("t.tsv a --as h5", "there is no format 'h5'"),
				new Case("t.tsv a --as images", "holds no images"), new Case("t.tsv a.csv --type words", "--type is 'words'"),
				new Case("t.tsv", "OUT"), new Case("there a.csv", "there: holds no images, and no dataset"))) {
			assertEquals(2, convert(c.words().split(" ")), c.words() + ": " + screen.err());
			assertTrue(screen.err().contains(c.complaint()), c.words() + ": " + screen.err());
			assertEquals("", screen.out());
			assertEquals(before, files(), c.words());
		}
		assertEquals("mine", Files.readString(folder.resolve("there.csv")));
		assertEquals(0, convert("t.tsv", "there.csv", "--force"), screen.err());
		assertTrue(Files.readString(folder.resolve("there.csv")).startsWith("ID,A,B"));
	}

	@Test
	void complaintsOfWritersNameTheFileAskedFor() throws Exception {
		Files.writeString(folder.resolve("w.tsv"), "ID\tA\ns1\tx\ns2\ty\n");
		assertEquals(2, convert("w.tsv", "w.idx"));
		assertTrue(screen.err().startsWith("w.idx: the category 'x'"), screen.err());
	}
}
