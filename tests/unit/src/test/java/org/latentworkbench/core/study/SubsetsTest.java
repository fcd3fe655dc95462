package org.latentworkbench.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;

class SubsetsTest {
	@TempDir
	private Path study;
	private Subsets subsets;

	@BeforeEach
	void make() {
		subsets = new Subsets(study);
	}

	@Test
	void aStudyWithoutSubsetsHasNone() throws Exception {
		assertEquals(List.of(), subsets.names());
	}

	@Test
	void whatIsSavedComesBackInItsOrderAndIsAPlainList() throws Exception {
		subsets.save("young women", List.of("S9", "S10", "S1"));
		subsets.save("Älter", List.of("S2"));
		assertEquals(List.of("S9", "S10", "S1"), subsets.ids("young women"));
		assertEquals(List.of("young women", "Älter"), subsets.names());
		assertEquals("S9\nS10\nS1\n", Files.readString(study.resolve("subsets/young women.txt")));
	}

	@Test
	void namesThatNoSystemOrNotEverySystemTakesAreRefused() throws Exception {
		for (String bad : List.of("", " ", "../up", "a/b", "a\\b", "nul", "COM1", "x.", ".hidden", "a\nb", "x".repeat(81), "what?")) {
			assertTrue(subsets.problem(bad).isPresent(), bad);
			assertThrows(InputException.class, () -> subsets.save(bad, List.of("S1")), bad);
		}
		assertEquals(List.of(), subsets.names());
	}

	@Test
	void aNameIsTakenOnceInWhicheverCase() throws Exception {
		subsets.save("young", List.of("S1"));
		String message = assertThrows(InputException.class, () -> subsets.save("Young", List.of("S2"))).getMessage();
		assertTrue(message.contains("'young' already"), message);
		assertEquals(List.of("S1"), subsets.ids("young"));
	}

	@Test
	void nothingAndIdsThatNoLineHoldsAreRefused() throws IOException {
		assertThrows(InputException.class, () -> subsets.save("none", List.of()));
		assertThrows(InputException.class, () -> subsets.save("odd", List.of("S1", "S\n2")));
		assertEquals(List.of(), subsets.names());
	}

	@Test
	void aSubsetIsRenamedAndDeleted() throws Exception {
		subsets.save("a", List.of("S1"));
		subsets.save("b", List.of("S2"));
		assertThrows(InputException.class, () -> subsets.rename("a", "b"));
		subsets.rename("a", "c");
		assertEquals(List.of("b", "c"), subsets.names());
		subsets.delete("b");
		subsets.delete("b");
		assertEquals(List.of("c"), subsets.names());
		assertThrows(InputException.class, () -> subsets.rename("b", "d"));
		assertThrows(InputException.class, () -> subsets.ids("b"));
	}

	@Test
	void aListThatAPersonWroteWithAnIdTwiceIsSaidWithItsPlace() throws Exception {
		Files.createDirectories(study.resolve("subsets"));
		Files.writeString(study.resolve("subsets/mine.txt"), "S1\nS2\nS1\n");
		String message = assertThrows(InputException.class, () -> subsets.ids("mine")).getMessage();
		assertTrue(message.contains("mine.txt:3"), message);
	}
}
