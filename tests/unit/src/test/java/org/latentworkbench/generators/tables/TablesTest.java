package org.latentworkbench.generators.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Layer;
import org.latentworkbench.api.figure.Picture;
import org.latentworkbench.api.figure.Texts;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.data.Assembly.Samples;
import org.latentworkbench.data.hdf5.Hdf5Format;
import org.latentworkbench.data.idx.IdxFile;
import org.latentworkbench.data.idx.IdxFormat;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpzFormat;
import org.latentworkbench.data.text.CsvFormat;
import org.latentworkbench.data.text.TsvFormat;

class TablesTest {
	@TempDir
	Path folder;
	private Path proteins;
	private Path drugs;

	@BeforeEach
	void writeFiles() throws IOException {
		proteins = Files.writeString(folder.resolve("proteins.v1.tsv"), "ID\tP1\tP2\ns1\t1\t10\ns2\t2\t\ns3\t3\t-30\n");
		drugs = Files.writeString(folder.resolve("drugs.csv"), "ID,D1\ns3,yes\ns1,no\ns2,yes\n");
	}

	private static TablesParameters parameters(Samples samples, Map<String, String> names) {
		return new TablesParameters(Optional.ofNullable(samples), List.of("NA"), names);
	}

	private static MemoryRun run() {
		return new MemoryRun(1).withFormat("tsv", new TsvFormat()).withFormat("csv", new CsvFormat());
	}

	@Test
	void whatAFileSaysOfItsFeaturesStandsInTheSummary() throws Exception {
		Path cells = folder.resolve("cells.h5ad");
		new Hdf5Format().write(new Dataset(List.of("s1", "s2", "s3"), List.of(new Modality.Continuous("cells", List.of("A", "B"),
				new Matrix(3, 2, new float[6])).annotated(Table.of(new Table.Text("type", List.of("coding", "lncRNA")),
						new Table.Whole("length", new long[] { 7, 8 }))))), cells);
		MemoryRun run = run().withFormat("h5ad", new Hdf5Format()).with("continuous", cells).with("categorical", drugs);
		new Tables().run(parameters(null, Map.of()), run);
		Table summary = run.tableOf("summary");
		assertEquals(List.of("", "coding", "lncRNA"), summary.texts("type (annotation)"));
		assertArrayEquals(new double[] { Double.NaN, 7, 8 }, summary.numbers("length"));
	}

	@Test
	void anotherEncodingIsWarnedOfUnlessItIsSaid() throws Exception {
		Path german = Files.write(folder.resolve("g.csv"), "ID;Größe\ns1;1\ns2;2.5\n".getBytes("windows-1252"));
		MemoryRun run = run().with("continuous", german);
		new Tables().run(parameters(null, Map.of()), run);
		assertTrue(run.warnings().stream().anyMatch(w -> w.contains("it is read as windows-1252")), run.warnings().toString());
		MemoryRun said = run().with("continuous", german);
		new Tables().run(new TablesParameters(Optional.empty(), List.of(), Optional.of("ISO-8859-1"), Optional.empty(), Map.of()), said);
		assertEquals(List.of(), said.warnings());
		assertEquals("Größe", said.datasetOf("data").modalities().get(0).features().get(0));
	}

	@Test
	void theUsualWordsForMissingAreTheDefault() {
		assertEquals(new TablesParameters(Optional.empty(), DatasetFormat.Options.USUAL_MISSING, Map.of()),
				ParametersType.of(TablesParameters.class).defaults());
	}

	@Test
	void filesBecomeOneDatasetMatchedById() throws Exception {
		MemoryRun run = run().with("continuous", proteins).with("categorical", drugs);
		new Tables().run(parameters(null, Map.of()), run);
		assertEquals(List.of("s3", "s1", "s2"), run.datasetOf("data").samples());
		Modality.Continuous numbers = run.datasetOf("data").continuous().get(0);
		assertEquals("proteins.v1", numbers.name());
		assertArrayEquals(new float[] { 3, -30, 1, 10, 2, Float.NaN }, numbers.values().values());
		assertArrayEquals(new int[] { 1, 0, 1 }, run.datasetOf("data").categorical().get(0).codes());
		Table summary = run.tableOf("summary");
		assertEquals(List.of("D1", "P1", "P2"), summary.texts("feature"));
		assertEquals(List.of("yes (2), no (1)", "", ""), summary.texts("categories"));
		assertArrayEquals(new double[] { 0, 0, 1 }, summary.numbers("missing"));
		assertArrayEquals(new double[] { Double.NaN, 2, -10 }, summary.numbers("mean"));
		assertArrayEquals(new double[] { Double.NaN, Math.sqrt(2 / 3.0), 20 }, summary.numbers("sd"), 1e-12);
	}

	@Test
	void imagesAreToldWithTheirSizeAndGreyLevels() throws Exception {
		Path file = proteins.resolveSibling("pictures.idx");
		IdxFile.write(file, new NpyArray.Bytes(new int[] { 2, 1, 3 }, new byte[] { 0, (byte) 200, 3, 4, 5, 6 }));
		MemoryRun run = run().withFormat("idx", new IdxFormat()).with("continuous", file);
		new Tables().run(parameters(null, Map.of()), run);
		assertEquals("pictures: 2 samples, 3 features, 0 values missing; images of 1 x 3 pixels in grey, levels from 0 to 200",
				run.messages().getFirst());
	}

	@Test
	void someOfTheImagesAreShownBelowTheirLabels() throws Exception {
		Path pictures = proteins.resolveSibling("pictures.idx");
		var levels = new byte[50 * 2];
		for (int i = 0; i < 50; i++) {
			levels[2 * i] = (byte) 255;
		}
		IdxFile.write(pictures, new NpyArray.Bytes(new int[] { 50, 1, 2 }, levels));
		Path digits = proteins.resolveSibling("digits.idx");
		var codes = new byte[50];
		for (int i = 0; i < 50; i++) {
			codes[i] = (byte) (i / 5);
		}
		IdxFile.write(digits, new NpyArray.Bytes(new int[] { 50 }, codes));
		MemoryRun run = run().withFormat("idx", new IdxFormat()).with("continuous", pictures).with("categorical", digits);
		new Tables().run(parameters(null, Map.of()), run);
		Figure figure = run.figureOf("examples/pictures");
		List<Layer> layers = ((Axes) figure.panels().getFirst()).layers();
		assertEquals(24, layers.stream().filter(Picture.class::isInstance).count());
		Picture first = (Picture) layers.getFirst();
		assertEquals(0xffffffff, first.pixels().get(0));
		assertEquals(0xff000000, first.pixels().get(1));
		List<String> labels = layers.stream().filter(Texts.class::isInstance).flatMap(t -> ((Texts) t).strings().stream()).toList();
		assertEquals("0", labels.getFirst());
		assertEquals("9", labels.getLast());
		assertEquals("24 of 50 images of 1 x 2 pixels in grey, levels from 0 to 255, evenly spread over the samples. Black is 0, white 255.", figure
				.caption());
	}

	@Test
	void aListOfIdsChoosesAndOrdersSamples() throws Exception {
		Path ids = Files.writeString(folder.resolve("ids.txt"), "s2\ns3\n");
		MemoryRun run = run().with("continuous", proteins).with("categorical", drugs).with("samples", ids);
		new Tables().run(parameters(null, Map.of("drugs", "Drugs")), run);
		assertEquals(List.of("s2", "s3"), run.datasetOf("data").samples());
		assertEquals("Drugs", run.datasetOf("data").modalities().get(0).name());
		assertEquals(2, run.warnings().size());
		MemoryRun all = run().with("continuous", proteins).with("samples", ids);
		assertThrows(InputException.class, () -> new Tables().run(parameters(Samples.ALL_REQUIRED, Map.of()), all));
	}

	@Test
	void wrongBindingsAreNamed() {
		var e = assertThrows(InputException.class, () -> new Tables().run(parameters(null, Map.of()), run()));
		assertTrue(e.getMessage().contains("bind at least one file"));
		e = assertThrows(InputException.class,
				() -> new Tables().run(parameters(null, Map.of("protein", "P")), run().with("continuous", proteins)));
		assertTrue(e.getMessage().contains("names says what to call protein") && e.getMessage().contains("proteins.v1"));
		e = assertThrows(InputException.class, () -> new Tables().run(parameters(null, Map.of()), run().with("continuous", drugs)));
		assertTrue(e.getMessage().contains("drugs.csv:2:4: found 'yes' in column D1 of sample s3, a number is expected"), e.getMessage());
	}

	@Test
	void aFileOfSeveralModalitiesServesBothRolesAndSomeMayBeChosen() throws Exception {
		Path cells = folder.resolve("cells.npz");
		new NpzFormat().write(new Dataset(List.of("s1", "s2", "s3"), List.of(
				new Modality.Continuous("genes", List.of("A"), new Matrix(3, 1, new float[] { 1, 2, Float.NaN })),
				new Modality.Continuous("raw", List.of("A"), new Matrix(3, 1, new float[] { 4, 5, 6 })),
				new Modality.Categorical("type", List.of("T"), List.of("x", "y"), new int[] { 0, 1, -1 }))), cells);
		MemoryRun run = run().withFormat("npz", new NpzFormat()).with("continuous", List.of(proteins, cells)).with("categorical", cells);
		new Tables().run(parameters(null, Map.of("cells.type", "type")), run);
		assertEquals(List.of("type", "proteins.v1", "cells.genes", "cells.raw"),
				run.datasetOf("data").modalities().stream().map(Modality::name).toList());
		MemoryRun some = run().withFormat("npz", new NpzFormat()).with("continuous", List.of(proteins, cells));
		new Tables().run(new TablesParameters(Optional.empty(), List.of(), Optional.empty(), Optional.of(List.of("proteins.v1", "cells.raw")), Map.of()), some);
		assertEquals(List.of("proteins.v1", "cells.raw"), some.datasetOf("data").modalities().stream().map(Modality::name).toList());
		MemoryRun none = run().withFormat("npz", new NpzFormat()).with("continuous", cells);
		var wrong = new TablesParameters(Optional.empty(), List.of(), Optional.empty(), Optional.of(List.of("cells.row")), Map.of());
		assertTrue(assertThrows(InputException.class, () -> new Tables().run(wrong, none)).getMessage()
				.contains("modalities wants cells.row, but no file read gives a modality of that name; the files give cells.genes, cells.raw"));
	}
}
