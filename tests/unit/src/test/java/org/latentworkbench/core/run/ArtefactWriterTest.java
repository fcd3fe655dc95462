package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.core.model.Artefact;

class ArtefactWriterTest {
	private static final Table TABLE = Table.of(new Table.Numbers("x", new double[] { 1 }));

	@TempDir
	Path folder;

	@Test
	void noArtefactTakesThePlaceOfAnother() throws Exception {
		var out = new ArtefactWriter(folder, "toy");
		out.table("a", "table", TABLE);
		assertThrows(IllegalArgumentException.class, () -> out.table("a", "curve", TABLE), "both would be a.tsv");
		assertThrows(IllegalArgumentException.class, () -> out.table("A", "table", TABLE), "one file on many machines");
		out.matrix("a", new Matrix(1, 1, new float[] { 1 }));
		assertEquals(List.of("a.tsv", "a.npy"), out.artefacts().stream().map(Artefact::getPath).toList());
		assertEquals(Hashes.of(folder.resolve("a.tsv")), out.artefacts().get(0).getSha256());
	}

	@Test
	void noArtefactLiesWithinAnother() throws Exception {
		var out = new ArtefactWriter(folder, "toy");
		var dataset = new Dataset(List.of("s"), List.of(new Modality.Continuous("m", List.of("x"), new Matrix(1, 1, new float[] { 1 }))));
		out.dataset("data", dataset);
		String before = out.artefacts().get(0).getSha256();
		assertThrows(IllegalArgumentException.class, () -> out.table("data/more", "table", TABLE));
		assertEquals(before, Hashes.of(folder.resolve("data")));
		out.table("deep/er", "table", TABLE);
		assertThrows(IllegalArgumentException.class, () -> out.dataset("deep", dataset));
	}

	@Test
	void aNameThatIsNoneIsRefused() {
		var out = new ArtefactWriter(folder, "toy");
		for (String name : List.of("", "..", "../a", "/a", "a//b", "a b", ".hidden")) {
			assertThrows(IllegalArgumentException.class, () -> out.table(name, "table", TABLE), name);
		}
	}
}
