package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ViewerInfo;
import org.latentworkbench.ui.viewer.Viewers;

class ViewersTest {
	private final Viewers viewers = Viewers.platform();

	@Test
	void theExtensionPointHoldsTheViewersOfThisProduct() throws Exception {
		assertTrue(viewers.find("data-table").isPresent());
		assertTrue(viewers.find("image").isPresent());
		for (ViewerInfo viewer : viewers.all()) {
			viewer.create();
			assertTrue(Kinds.ALL.containsAll(viewer.kinds()), viewer.id());
			assertTrue(viewer.icon().isPresent(), viewer.id());
		}
	}

	@Test
	void anArtefactGoesToTheViewerOfItsKindAndAPlainFileByItsEnding() {
		assertEquals("data-table", id(new ArtefactSource(Path.of("x", "y"), Kinds.DATASET, "y", Optional.empty())));
		assertEquals("scatter", id(new ArtefactSource(Path.of("y.tsv"), Kinds.EMBEDDING, "y", Optional.empty())));
		assertEquals("figure", id(new ArtefactSource(Path.of("y.figure.json"), Kinds.FIGURE, "y", Optional.empty())));
		assertEquals("image", id(viewers.plain(Path.of("y.PNG"))));
		assertEquals("data-table", id(viewers.plain(Path.of("y.csv.gz"))));
		assertEquals("data-table", id(viewers.plain(Path.of("y.npy"))));
		assertEquals("text", id(viewers.plain(Path.of("notes.txt"))));
		assertTrue(viewers.allOf(viewers.plain(Path.of("table.txt"))).stream().anyMatch(v -> v.id().equals("data-table")), "a table it may be, too");
		assertEquals("none", id(viewers.plain(Path.of("study.yaml"))));
	}

	private String id(ArtefactSource source) {
		return viewers.of(source).map(ViewerInfo::id).orElse("none");
	}
}
