package org.latentworkbench.data.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat.Options;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Modality.Type;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.hdf5.Hdf5Writer.Attribute;

/** Files of AnnData and h5py (resources data/hdf5, made by make.py there), and our own. */
class Hdf5FormatTest {
	@TempDir
	Path folder;

	private static Path resource(String name) throws URISyntaxException {
		return Path.of(Hdf5FormatTest.class.getResource("/data/hdf5/" + name).toURI());
	}

	private static Dataset read(String name) throws Exception {
		return new Hdf5Format().read(resource(name), Options.guess());
	}

	@ParameterizedTest
	@ValueSource(strings = { "dense", "packed", "csr", "csc" })
	void whatAnnDataWroteIsRead(String name) throws Exception {
		Dataset dataset = read(name + ".h5ad");
		assertEquals(List.of("cell one", "cëll2", "c3"), dataset.samples());
		assertEquals(List.of(name, name + ".raw", name + ".type", name + ".treated", name + ".note", name + ".obs"),
				dataset.modalities().stream().map(Modality::name).toList());
		Modality.Continuous x = dataset.continuous().get(0);
		assertEquals(List.of("g1", "g2", "g3", "Gen-4"), x.features());
		assertEquals(Table.of(new Table.Whole("length", new long[] { 5, 6, 7, 8 })), x.annotations());
		assertEquals(x.annotations(), dataset.continuous().get(1).annotations(), "layers are over the same features");
		float unknown = name.startsWith("cs") ? 0 : Float.NaN;
		assertArrayEquals(new float[] { 1, 0, 2.5f, unknown, 0, 0, 0, 4, -3, 0, 0, .125f }, x.values().values());
		assertArrayEquals(new float[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, dataset.continuous().get(1).values().values());
		assertArrayEquals(new float[] { 10, .5f, 20, Float.NaN, 30, .25f }, dataset.continuous().get(2).values().values());
		Modality.Categorical type = dataset.categorical().get(0);
		assertEquals(List.of("T", "B", "unused"), type.categories());
		assertArrayEquals(new int[] { 1, -1, 0 }, type.codes());
		assertEquals(List.of("false", "true"), dataset.categorical().get(1).categories());
		assertArrayEquals(new int[] { 1, 0, 1 }, dataset.categorical().get(1).codes());
		assertEquals(List.of("a", "b"), dataset.categorical().get(2).categories());
	}

	@Test
	void theTypeChoosesWhatIsTaken() throws Exception {
		Path file = resource("csr.h5ad");
		assertEquals(3, new Hdf5Format().read(file, Options.guess().as(Type.CONTINUOUS).named("x")).modalities().size());
		assertEquals(List.of("x.type", "x.treated", "x.note"),
				new Hdf5Format().read(file, Options.guess().as(Type.CATEGORICAL).named("x")).modalities().stream().map(Modality::name).toList());
	}

	@Test
	void plainFilesAreReadArrayByArray() throws Exception {
		Dataset dataset = read("plain.h5");
		assertEquals(List.of("s1", "s2", "s3"), dataset.samples());
		assertArrayEquals(new float[] { 1, 0, 2.5f, Float.NaN, 0, 0, 0, 4, -3, 0, 0, .125f },
				((Modality.Continuous) dataset.modality("plain.expression").orElseThrow()).values().values());
		assertArrayEquals(new float[] { 3, 1, 3 }, ((Modality.Continuous) dataset.modality("plain.groups/label").orElseThrow()).values().values());
		assertArrayEquals(new int[] { 0, 1, -1 }, ((Modality.Categorical) dataset.modality("plain.groups/word").orElseThrow()).codes());
		assertArrayEquals(new float[] { 1, 2, 3, 4, 5, Float.NaN }, ((Modality.Continuous) dataset.modality("plain.half").orElseThrow()).values().values());
		for (String packed : List.of("plain.shuffled", "plain.quick")) {
			float[] values = ((Modality.Continuous) dataset.modality(packed).orElseThrow()).values().values();
			for (int i = 0; i < values.length; i++) {
				assertEquals(i, values[i], packed);
			}
		}
		Dataset latest = read("new.h5");
		assertArrayEquals(new float[] { 0, 1, 2, 3, 4, 5 }, ((Modality.Continuous) latest.modality("new.wide").orElseThrow()).values().values());
		assertTrue(((Modality.Continuous) latest.modality("new.values").orElseThrow()).missing(0, 3));
	}

	@Test
	void truthValuesMissingValuesAndCategoriesOfFeaturesAreRead() throws Exception {
		Modality x = read("annotated.h5ad").modalities().get(0);
		assertEquals(Table.of(new Table.Text("gene_id", List.of("ENSG1", "ENSG2", "ENSG3")), new Table.Text("highly_variable", List.of("true", "false", "true")),
				new Table.Text("biotype", List.of("coding", "", "lncRNA")), new Table.Numbers("mean", new double[] { .1, Double.NaN, 1e300 })), x.annotations());
	}

	@Test
	void anAnnotationThatIsNoPlainColumnIsLeftOutWithAWarning() throws Exception {
		Path file = folder.resolve("p.h5ad");
		try (var out = new Hdf5Writer(file)) {
			List<Attribute> index = List.of(new Attribute("_index", "_index"));
			long var = out.group(Map.of("_index", out.texts(List.of("A", "B"), List.of()), "short", out.ints(new int[] { 1 }, List.of()),
					"good", out.ints(new int[] { 1, 2 }, List.of())), index);
			long obs = out.group(Map.of("_index", out.texts(List.of("s"), List.of())), index);
			out.finish(out.group(Map.of("obs", obs, "var", var, "X", out.floats(new float[2], new int[] { 1, 2 }, List.of())), List.of()));
		}
		var warnings = new ArrayList<String>();
		Dataset dataset = new Hdf5Format().read(file, Options.guess().telling(warnings::add));
		assertEquals(Table.of(new Table.Whole("good", new long[] { 1, 2 })), dataset.modalities().get(0).annotations());
		assertEquals(1, warnings.size());
		assertTrue(warnings.get(0).startsWith(file + ":/var/short: has the shape [1]"), warnings.get(0));
	}

	private static Dataset full() {
		var genes = List.of("A", "B");
		Table known = Table.of(new Table.Text("id", List.of("ENSG1", "")), new Table.Text("variable", List.of("true", "false")),
				new Table.Whole("length", new long[] { 1L << 40, -3 }), new Table.Numbers("mean", new double[] { .1, Double.NaN }));
		return new Dataset(List.of("s 1", "ß2", "s3"), List.of(
				new Modality.Continuous("f", genes, new Matrix(3, 2, new float[] { 1, Float.NaN, 0, -4, 5, 1e-30f })).annotated(known),
				new Modality.Continuous("f.log", genes, new Matrix(3, 2, new float[] { 1, 2, 3, 4, 5, 6 })).annotated(known),
				new Modality.Categorical("f.drug", List.of("drug"), List.of("no", "yes", "später"), new int[] { 2, -1, 0 }),
				new Modality.Categorical("f.treated", List.of("treated"), List.of("false", "true"), new int[] { 1, 0, 1 }),
				new Modality.Continuous("f.obs", List.of("age", "bmi"), new Matrix(3, 2, new float[] { 30, 20, Float.NaN, 21, 50, 22 }))));
	}

	@Test
	void whatIsWrittenComesBackAndTheBytesAreTheSame() throws Exception {
		Path file = folder.resolve("f.h5ad");
		new Hdf5Format().write(full(), file);
		assertEquals(full(), new Hdf5Format().read(file, Options.guess()));
		byte[] first = Files.readAllBytes(file);
		new Hdf5Format().write(full(), file);
		assertArrayEquals(first, Files.readAllBytes(file));
	}

	@Test
	void manyNamesNeedManyHeaps() throws Exception {
		int n = 10_000;
		List<String> names = IntStream.range(0, n).mapToObj(i -> "sample " + i).toList();
		var values = new float[n];
		for (int i = 0; i < n; i++) {
			values[i] = i;
		}
		var dataset = new Dataset(names, List.of(new Modality.Continuous("f", List.of("x"), new Matrix(n, 1, values))));
		Path file = folder.resolve("f.h5ad");
		new Hdf5Format().write(dataset, "f", file);
		assertEquals(dataset, new Hdf5Format().read(file, Options.guess()));
	}

	@Test
	void whatAnnDataCannotHoldIsNotWritten() {
		Matrix one = new Matrix(1, 1, new float[] { 1 });
		var drug = new Modality.Categorical("drug", List.of("d"), List.of("no"), new int[] { 0 });
		var many = IntStream.range(0, 5000).mapToObj(i -> "p" + i).toList();
		List<String> s = List.of("s");
		for (Dataset bad : List.of(new Dataset(s, List.of(drug)),
				new Dataset(s, List.of(new Modality.Continuous("a", List.of("x"), one), new Modality.Continuous("b", List.of("d"), one), drug)),
				new Dataset(s, List.of(new Modality.Continuous("a", List.of("x"), one), new Modality.Continuous("b", List.of("x/y"), one))),
				new Dataset(s, List.of(new Modality.Continuous("a", List.of("x"), one), new Modality.Continuous("b", many, new Matrix(1, 5000, new float[5000])))),
				new Dataset(s, List.of(new Modality.Continuous("a", List.of(" x"), one))))) {
			assertThrows(InputException.class, () -> new Hdf5Format().write(bad, folder.resolve("w.h5ad")));
		}
		assertEquals(0, folder.toFile().list().length);
	}

	/** A small AnnData whose parts a test replaces. */
	private final class Parts {
		private Object names = List.of("s1", "s2");
		private int[] codes = { 0, 1 };
		private float[] data = { 1, 2 };
		private int[] indices = { 0, 1 };
		private int[] starts = { 0, 1, 2 };
		private String format = "csr_matrix";
		private int columnLength = 2;

		String complaint() throws Exception {
			Path file = folder.resolve("p.h5ad");
			try (var out = new Hdf5Writer(file)) {
				List<Attribute> index = List.of(new Attribute("_index", "_index"));
				@SuppressWarnings("unchecked")
				long ids = names instanceof List<?> texts ? out.texts((List<String>) texts, List.of()) : out.floats(new float[2], new int[] { 2 }, List.of());
				long column = out.group(Map.of("codes", out.ints(codes, List.of()), "categories", out.texts(List.of("x", "y"), List.of())),
						List.of(new Attribute("encoding-type", "categorical")));
				long number = out.floats(new float[columnLength], new int[] { columnLength }, List.of());
				long obs = out.group(Map.of("_index", ids, "type", column, "number", number), index);
				long var = out.group(Map.of("_index", out.texts(List.of("A", "B"), List.of())), index);
				long x = out.group(Map.of("data", out.floats(data, new int[] { data.length }, List.of()), "indices", out.ints(indices, List.of()),
						"indptr", out.ints(starts, List.of()), "shape", out.ints(new int[] { 2, 2 }, List.of())), List.of(new Attribute("encoding-type", format)));
				out.finish(out.group(Map.of("obs", obs, "var", var, "X", x), List.of()));
			}
			String message = assertThrows(InputException.class, () -> new Hdf5Format().read(file, Options.guess())).getMessage();
			assertTrue(message.startsWith(file + ":/"), message);
			return message;
		}
	}

	@Test
	void partsThatDoNotFitAreToldWithTheirPlace() throws Exception {
		var p = new Parts();
		p.names = List.of("s1", "s1");
		assertTrue(p.complaint().contains("/obs/_index: 's1' stands at 0 and at 1"), p.complaint());
		p.names = List.of("s1", "");
		assertTrue(p.complaint().contains("the name at 1 (from 0) is empty"));
		p.names = 3;
		assertTrue(p.complaint().contains("expected a list of names"));
		p = new Parts();
		p.format = "coo_matrix";
		assertTrue(p.complaint().contains("/X: is encoded as 'coo_matrix'"), p.complaint());
		p = new Parts();
		assertTrue(p.complaint().contains("/X: the sparse matrix has no shape"), "the shape stands in an attribute");
	}

	@Test
	void infinityAndEmptyTablesAreTold() throws Exception {
		record Case(List<String> samples, float[] values, String words) {
		}
		for (var c : List.of(new Case(List.of("s1"), new float[] { Float.POSITIVE_INFINITY, 1 }, "/X: row 1, column 1 (A): found infinity"),
				new Case(List.of(), new float[0], "at least one"))) {
			Path file = folder.resolve("x.h5ad");
			int n = c.samples().size();
			try (var out = new Hdf5Writer(file)) {
				List<Attribute> index = List.of(new Attribute("_index", "_index"));
				long obs = out.group(Map.of("_index", out.texts(c.samples(), List.of())), index);
				long var = out.group(Map.of("_index", out.texts(List.of("A", "B"), List.of())), index);
				out.finish(out.group(Map.of("obs", obs, "var", var, "X", out.floats(c.values(), new int[] { n, 2 }, List.of())), List.of()));
			}
			String message = assertThrows(InputException.class, () -> new Hdf5Format().read(file, Options.guess())).getMessage();
			assertTrue(message.startsWith(file.toString()) && message.contains(c.words()), message);
		}
	}

	@Test
	void sparsePartsMustFit() throws Exception {
		record Case(long[] starts, int[] indices, float[] values, String words) {
		}
		for (var c : List.of(new Case(new long[] { 0, 1 }, new int[] { 0 }, new float[] { 1 }, "indptr has 2 values"),
				new Case(new long[] { 0, 1, 3 }, new int[] { 0, 1 }, new float[] { 1, 2 }, "do not fit each other"),
				new Case(new long[] { 0, 2, 2 }, new int[] { 0, 0 }, new float[] { 1, 2 }, "row 0, column 0 (from 0) stands twice"),
				new Case(new long[] { 0, 3, 2 }, new int[] { 0, 1 }, new float[] { 1, 2 }, "indptr falls from 3 to 2"),
				new Case(new long[] { 0, 1, 2 }, new int[] { 0, 2 }, new float[] { 1, 2 }, "value 2 of indices is 2; expected 0 to 1"),
				new Case(new long[] { 0, 1, 2 }, new int[] { -1, 1 }, new float[] { 1, 2 }, "is -1"))) {
			if (c.words().startsWith("indptr falls")) {
				// the rise beyond the end must not be followed either
				assertThrows(InputException.class, () -> new SparseMatrix("x", true, c.starts(), c.indices(), c.values()).dense(2, 2));
				continue;
			}
			String message = assertThrows(InputException.class, () -> new SparseMatrix("x", true, c.starts(), c.indices(), c.values()).dense(2, 2)).getMessage();
			assertTrue(message.contains(c.words()), message);
		}
		long[] starts = { 0, 1, 2 };
		assertArrayEquals(new float[] { 0, 7, 8, 0 }, new SparseMatrix("x", true, starts, new int[] { 1, 0 }, new float[] { 7, 8 }).dense(2, 2).values());
		assertArrayEquals(new float[] { 0, 8, 7, 0 }, new SparseMatrix("x", false, starts, new int[] { 1, 0 }, new float[] { 7, 8 }).dense(2, 2).values());
	}

	@Test
	void codesMustFitTheirCategories() throws Exception {
		var column = new ObsColumn(org.latentworkbench.data.npy.NpyArray.wrap(new int[] { 2 }, new int[] { 0, 2 }), java.util.Optional.of(List.of("x", "y")));
		assertTrue(assertThrows(InputException.class, () -> column.modality("p", "c", List.of())).getMessage().contains("the code of sample 2 is 2.0"));
	}

	@Test
	void otherFilesAreRefused() throws Exception {
		for (byte[] content : List.of(new byte[0], "text".getBytes(StandardCharsets.UTF_8))) {
			Path file = Files.write(folder.resolve("x.h5"), content);
			assertTrue(assertThrows(InputException.class, () -> new Hdf5Format().read(file, Options.guess())).getMessage().startsWith(file + ": the HDF5 file is damaged"));
		}
		assertTrue(assertThrows(InputException.class, () -> read("compound.h5")).getMessage().contains("compound.h5:/table: is a table of several types"));
		assertThrows(InputException.class, () -> new Hdf5Format().read(folder.resolve("none.h5"), Options.guess()));
		byte[] whole = Files.readAllBytes(resource("dense.h5ad"));
		var lengths = new ArrayList<>(IntStream.range(0, 20).mapToObj(k -> whole.length * k / 20).toList());
		for (int length : lengths) {
			Path cut = Files.write(folder.resolve("cut.h5ad"), java.util.Arrays.copyOf(whole, length));
			assertThrows(InputException.class, () -> new Hdf5Format().read(cut, Options.guess()), "cut to " + length);
		}
	}

	@Test
	void theChecksumIsTheKnownOne() throws IOException {
		// the reference implementation's own self-test: hashlittle("Four score and seven years ago", 30, 0)
		assertEquals(0x17770551, Lookup3.of("Four score and seven years ago".getBytes(StandardCharsets.US_ASCII), 30));
		assertEquals(0xDEADBEEF, Lookup3.of(new byte[0], 0));
	}
}
