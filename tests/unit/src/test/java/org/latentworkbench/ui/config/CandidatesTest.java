package org.latentworkbench.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.study.Contributions;
import org.latentworkbench.ui.config.Candidates.Candidate;

/** What an input is offered in a study with more files than a person waits for. */
class CandidatesTest {
	private final KnownContributions known = new KnownContributions(Contributions.registry());

	@TempDir
	private Path folder;

	@BeforeEach
	void files() throws Exception {
		Files.createDirectories(folder.resolve("data"));
		for (int i = 0; i < 10; i++) {
			Files.writeString(folder.resolve("data/table" + i + ".tsv"), "ID\tA\n");
			Files.writeString(folder.resolve("data/picture" + i + ".jpeg"), "");
		}
	}

	private List<Candidate> offered(int files, int lookedAt) {
		InputRole dataset = known.find("encode").orElseThrow().input("dataset").orElseThrow();
		return new Candidates(folder, known, files, lookedAt).of(Map.of("data", "correlated-multiomics"), "encoded", dataset);
	}

	@Test
	void allFilesThatFitAreOfferedAfterTheSteps() {
		List<Candidate> all = offered(100, 100);
		assertEquals(11, all.size());
		assertEquals("data", all.getFirst().step());
		assertTrue(all.stream().skip(1).allMatch(c -> c.file() && c.text().matches("data/table\\d\\.tsv")), all.toString());
	}

	@Test
	void noMoreFilesAreOfferedThanAPersonReads() {
		assertEquals(1 + 4, offered(4, 100).size());
	}

	@Test
	void noMoreFilesAreLookedAtThanAPersonWaitsFor() {
		assertTrue(offered(100, 3).size() <= 1 + 3, "whatever their order on the disk");
		assertEquals(1 + 10, offered(100, 20).size());
	}
}
