package org.latentworkbench.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.Assembly.Part;
import org.latentworkbench.data.Assembly.Samples;

class AssemblyTest {
	/** A part whose values are its ids' lengths times ten plus their first letter's place. */
	private static Part part(String name, String... ids) {
		var values = new float[ids.length];
		for (int i = 0; i < ids.length; i++) {
			values[i] = ids[i].charAt(0);
		}
		return new Part(name + ".tsv", new Dataset(Arrays.asList(ids),
				List.of(new Modality.Continuous(name, List.of("f"), new Matrix(ids.length, 1, values)))));
	}

	private static Optional<SampleIds> list(String... ids) {
		return Optional.of(new SampleIds("ids.txt", List.of(ids)));
	}

	private static void assertRows(Dataset dataset, String... ids) {
		assertEquals(List.of(ids), dataset.samples());
		for (Modality.Continuous m : dataset.continuous()) {
			for (int i = 0; i < ids.length; i++) {
				assertEquals(ids[i].charAt(0), m.values().at(i, 0), m.name());
			}
		}
	}

	@Test
	void samplesAreMatchedByIdNotByPosition() throws Exception {
		var all = Assembly.assemble(List.of(part("a", "x", "y", "z"), part("b", "z", "x", "y")), Optional.empty(), Samples.ALL_REQUIRED);
		assertRows(all.dataset(), "x", "y", "z");
		assertTrue(all.notes().isEmpty());
		assertRows(Assembly.assemble(List.of(part("a", "x", "y"), part("b", "y", "x")), list("y", "x"), Samples.ALL_REQUIRED).dataset(), "y", "x");
	}

	@Test
	void saysWhichIdsAreMissingWhere() {
		var e = assertThrows(InputException.class,
				() -> Assembly.assemble(List.of(part("a", "s", "t", "u"), part("b", "t", "A", "B", "C", "D", "E", "F")), Optional.empty(), Samples.ALL_REQUIRED));
		String[] lines = e.getMessage().split("\n");
		assertEquals("a.tsv: 6 of 9 samples missing: A, B, C, D, E and 1 more", lines[0]);
		assertEquals("b.tsv: 2 of 9 samples missing: s, u", lines[1]);
		assertTrue(lines[2].contains("samples: shared"));
		e = assertThrows(InputException.class, () -> Assembly.assemble(List.of(part("a", "s", "t")), list("s", "q"), Samples.LISTED));
		assertTrue(e.getMessage().startsWith("a.tsv: 1 of 2 samples missing: q\n"));
		e = assertThrows(InputException.class, () -> Assembly.assemble(List.of(part("a", "s", "t")), list("s"), Samples.ALL_REQUIRED));
		assertTrue(e.getMessage().startsWith("ids.txt: 1 of 2 samples missing: t\n"));
	}

	@Test
	void sharedSamplesAreThoseInAllFiles() throws Exception {
		var shared = Assembly.assemble(List.of(part("a", "x", "y", "z", "w"), part("b", "w", "z", "q", "y")), Optional.empty(), Samples.SHARED);
		assertRows(shared.dataset(), "y", "z", "w");
		assertEquals(List.of("a.tsv: left out: 1 of 4 samples", "b.tsv: left out: 1 of 4 samples"), shared.notes());
		var listed = Assembly.assemble(List.of(part("a", "x", "y")), list("y", "n"), Samples.SHARED);
		assertRows(listed.dataset(), "y");
		assertEquals(2, listed.notes().size());
		var e = assertThrows(InputException.class, () -> Assembly.assemble(List.of(part("a", "x"), part("b", "1")), Optional.empty(), Samples.SHARED));
		assertEquals("no sample is in all files; the first ids are x in a.tsv; 1 in b.tsv", e.getMessage());
	}

	@Test
	void listedSamplesComeInTheListsOrder() throws Exception {
		var listed = Assembly.assemble(List.of(part("a", "x", "y", "z"), part("b", "z", "y", "x")), list("z", "x"), Samples.LISTED);
		assertRows(listed.dataset(), "z", "x");
		assertEquals(List.of("a.tsv: left out: 1 of 3 samples", "b.tsv: left out: 1 of 3 samples"), listed.notes());
		assertThrows(InputException.class, () -> Assembly.assemble(List.of(part("a", "x")), Optional.empty(), Samples.LISTED));
	}

	@Test
	void twoModalitiesOfOneNameAreRefused() {
		var e = assertThrows(InputException.class, () -> Assembly.assemble(List.of(part("a", "x"), part("a", "x")), Optional.empty(), Samples.SHARED));
		assertTrue(e.getMessage().startsWith("two modalities are named a, from a.tsv and a.tsv"));
	}

	@Test
	void idsAreReadFromListsAndTables(@TempDir Path folder) throws Exception {
		Path list = Files.writeString(folder.resolve("ids.txt"), "\uFEFFS1\r\n S2 \n\nS 3,x\n");
		assertEquals(List.of("S1", "S2", "S 3,x"), SampleIds.read(list).ids());
		Path table = Files.writeString(folder.resolve("ids.csv"), "ID,batch\nS1,1\nS2,2\n");
		assertEquals(List.of("S1", "S2"), SampleIds.read(table).ids());
		Path twice = Files.writeString(folder.resolve("twice.txt"), "a\nb\na\n");
		assertTrue(assertThrows(InputException.class, () -> SampleIds.read(twice)).getMessage().contains("twice.txt:3:1: sample 'a' stands on line 3 and line 1"));
		Path empty = Files.writeString(folder.resolve("empty.tsv"), "ID\n");
		assertTrue(assertThrows(InputException.class, () -> SampleIds.read(empty)).getMessage().contains("there are no sample ids"));
		assertArrayEquals(new String[] { "ID" }, SampleIds.read(Files.writeString(folder.resolve("one.txt"), "ID")).ids().toArray());
	}
}
