package org.latentworkbench.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedStudiesTest {
	@TempDir
	private Path folder;

	private Path template() throws IOException {
		Path template = Files.createDirectories(folder.resolve("examples/b"));
		Files.writeString(template.resolve(StudyFile.NAME), "study: b");
		Files.createDirectories(template.resolve("config/results"));
		Files.writeString(template.resolve("config/results/a.yaml"), "x: 1");
		Files.createDirectories(template.resolve("results/run"));
		Files.writeString(template.resolve(".project"), "<projectDescription/>");
		return template;
	}

	@Test
	void aCopyHasEverythingButResultsAndIsWritable() throws IOException {
		Path template = template();
		template.resolve(StudyFile.NAME).toFile().setWritable(false);
		Path copy = folder.resolve("mine");
		ShippedStudies.copy(template, Files.createDirectory(copy));
		assertTrue(Files.isWritable(copy.resolve(StudyFile.NAME)));
		assertEquals("x: 1", Files.readString(copy.resolve("config/results/a.yaml")), "only the study's own results stay behind");
		assertFalse(Files.exists(copy.resolve("results")));
		assertFalse(Files.exists(copy.resolve(".project")), "a copy has a name of its own in a workspace");
		assertEquals(List.of("examples", "mine"), List.of(folder.toFile().list()).stream().sorted().toList());
	}

	@Test
	void whatCannotBeMadeWholeIsNotMade() {
		Path target = folder.resolve("deep/mine");
		assertThrows(IOException.class, () -> ShippedStudies.make(target, study -> {
			Files.writeString(study.resolve("half"), "half");
			throw new IOException("the disk is full");
		}));
		assertEquals(0, folder.resolve("deep").toFile().list().length);
	}

	@Test
	void onlyFoldersOfStudiesAreListedByName() throws IOException {
		Path examples = template().getParent();
		Files.createDirectories(examples.resolve("none"));
		Files.createDirectories(examples.resolve("a"));
		Files.writeString(examples.resolve("a").resolve(StudyFile.NAME), "study: a");
		assertEquals(List.of(examples.resolve("a"), examples.resolve("b")), ShippedStudies.in(examples));
	}
}
