package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.StudyFile;

class FreshnessTest {
	private static final String STUDY = """
			study: Toy
			seed: 7
			steps:
			  numbers: { use: draw, with: { count: 4 } }
			  twice: { use: scale, in: { numbers: numbers } }
			""";

	private final Registry registry = ToyContributions.registry();
	private final Freshness freshness = new Freshness(registry);

	@TempDir
	Path folder;

	private LoadedStudy study(String yaml, String... settings) throws Exception {
		Files.writeString(folder.resolve("study.yaml"), yaml);
		return StudyFile.load(folder, List.of(settings), registry);
	}

	private RunOutcome run(LoadedStudy study) throws Exception {
		return new RunEngine(registry).run(study, RunOptions.usual(), event -> { }, new Cancellation());
	}

	@Test
	void nothingIsOutOfDateWhereNothingChanged() throws Exception {
		RunOutcome outcome = run(study(STUDY));
		assertEquals(Map.of(), freshness.changes(study(STUDY.replace("Toy", "Another name")), outcome.run()));
	}

	@Test
	void aParameterMakesItsStepAndAllThatNeedItOutOfDate() throws Exception {
		RunOutcome outcome = run(study(STUDY));
		Map<String, String> changes = freshness.changes(study(STUDY.replace("count: 4", "count: 5")), outcome.run());
		assertEquals("count was 4 and is 5 now", changes.get("numbers"));
		assertTrue(changes.get("twice").contains("numbers"), changes.toString());
		assertEquals(Map.of(), freshness.changes(study(STUDY, "numbers.count=4"), outcome.run()), "settings of the run count");
	}

	@Test
	void theSeedAndAStepThatIsGoneAreTold() throws Exception {
		RunOutcome outcome = run(study(STUDY));
		assertEquals("the seed was 7 and is 8 now", freshness.changes(study(STUDY.replace("seed: 7", "seed: 8")), outcome.run()).get("numbers"));
		String without = STUDY.substring(0, STUDY.indexOf("  twice"));
		assertEquals(Map.of("twice", "the study no longer has this step"), freshness.changes(study(without), outcome.run()));
	}

	@Test
	void aFileThatChangedIsTold() throws Exception {
		Files.writeString(folder.resolve("in.tsv"), "id\tx\na\t1\n");
		String study = """
				study: Toy
				steps:
				  twice: { use: scale, in: { numbers: in.tsv } }
				""";
		RunOutcome outcome = run(study(study));
		assertEquals(Map.of(), freshness.changes(study(study), outcome.run()));
		Files.writeString(folder.resolve("in.tsv"), "id\tx\na\t1\nb\t2\n");
		assertEquals(Map.of("twice", "the file in.tsv has changed"), freshness.changes(study(study), outcome.run()));
	}
}
