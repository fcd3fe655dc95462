package org.latentworkbench.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTemplateTest {
	@TempDir
	Path folder;

	@Test
	void aShippedStudyTellsWhatItDoesInTheCommentAtItsHead() throws Exception {
		Path study = Files.createDirectories(folder.resolve("examples/toy"));
		Files.writeString(study.resolve("study.yaml"), """
				# Makes numbers up,
				# and doubles them.
				#
				#   latent run toy
				#
				# Takes a second.
				study: "A toy"
				# no part of it
				steps:
				  numbers: { use: draw }
				  twice: { use: scale, in: { numbers: numbers } }
				""");
		List<StudyTemplate> all = StudyTemplate.all(Optional.of(folder.resolve("examples")));
		assertEquals(List.of("toy", "empty"), all.stream().map(StudyTemplate::name).toList());
		assertEquals("A toy", all.get(0).title());
		assertEquals("Makes numbers up, and doubles them.\n\nTakes a second.", all.get(0).description());
		assertEquals(List.of("numbers", "twice"), all.get(0).steps());
		all.get(0).make(folder.resolve("copy"));
		assertTrue(Files.exists(folder.resolve("copy/study.yaml")));
	}

	@Test
	void theEmptyOneIsCalledAsItsFolder() throws Exception {
		StudyTemplate empty = StudyTemplate.all(Optional.empty()).getFirst();
		empty.make(folder.resolve("mine"));
		assertTrue(Files.readString(folder.resolve("mine/study.yaml")).contains("study: mine\n"));
		assertTrue(Files.isDirectory(folder.resolve("mine/data")));
	}
}
