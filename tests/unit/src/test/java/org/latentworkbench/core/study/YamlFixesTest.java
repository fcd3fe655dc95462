package org.latentworkbench.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.yaml.Fix;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

class YamlFixesTest {
	@TempDir
	private Path folder;
	private Path file;

	@BeforeEach
	void study() throws Exception {
		file = folder.resolve(StudyFile.NAME);
		Files.writeString(file, "nothing that counts");
	}

	@Test
	void aMistypedNameIsCorrectedInPlace() throws Exception {
		String text = """
				# kept
				study: Test
				steps:
				  data: { use: correlated-multiomics, with: { sampels: 4 } } # kept, too
				""";
		Problem problem = problems(text).get(0);
		assertEquals("Change to 'samples'", problem.fixes().get(0).label());
		assertEquals(text.replace("sampels", "samples"), mended(text, problem, 0));
		assertEquals(text.replace("{ sampels: 4 }", "{}"), mended(text, problem, 1));
	}

	@Test
	void aMissingInputIsTakenFromAStepThatMakesIt() throws Exception {
		String text = """
				steps:
				  data: { use: correlated-multiomics }
				  net:
				    use: encode # what encodes
				""";
		Problem problem = problems(text).get(0);
		assertEquals(List.of("Take 'dataset' from 'data'"), problem.fixes().stream().map(Fix::label).toList());
		String mended = mended(text, problem, 0);
		assertTrue(mended.contains("    use: encode # what encodes\n    in: { dataset: data }\n"), mended);
		assertEquals(List.of(), problems(mended));
	}

	@Test
	void aNumberBeyondItsRangeBecomesTheEndOfTheRangeOrTheDefault() throws Exception {
		String text = "steps:\n  data:\n    use: correlated-multiomics\n    with:\n      samples: 0 # few\n";
		Problem problem = problems(text).get(0);
		String mended = mended(text, problem, 0);
		assertEquals(text.replace("0 #", "1 #"), mended);
		assertEquals(List.of(), problems(mended));
	}

	@Test
	void whatIsNoLongerThereIsNotMended() throws Exception {
		assertTrue(YamlFixes.apply("a: 1\n", 7, 3, Fix.Replace.word("b")).isEmpty());
		assertEquals("a: \"12\"\n", YamlFixes.apply("a: 1\n", 1, 4, Fix.Replace.word("12")).orElseThrow());
		assertEquals("a: b\nc: 1\n", YamlFixes.apply("a:\nc: 1\n", 1, 3, Fix.Replace.word("b")).orElseThrow());
	}

	@Test
	void unsavedTextsCountAndNothingIsThrown() throws Exception {
		Path config = folder.resolve("config/data.yaml");
		String text = "steps:\n  data: { use: correlated-multiomics, with: config/data.yaml }\n";
		assertEquals(1, problems(text).size(), "there is no such file");
		assertEquals(List.of(), StudyCheck.study(file, Map.of(file, text, config, "samples: 3\n"), Contributions.registry()));
		Problem wrong = StudyCheck.study(file, Map.of(file, text, config, "samples: 3\nsampels: 2\n"), Contributions.registry()).get(0);
		assertEquals(config, wrong.place().orElseThrow().file());
		assertFalse(StudyCheck.study(file, Map.of(file, "steps: ["), Contributions.registry()).isEmpty());
	}

	private List<Problem> problems(String text) {
		return StudyCheck.study(file, Map.of(file, text), Contributions.registry());
	}

	private static String mended(String text, Problem problem, int fix) throws ProblemsException {
		var place = problem.place().orElseThrow();
		return YamlFixes.apply(text, place.line(), place.column(), problem.fixes().get(fix)).orElseThrow();
	}
}
