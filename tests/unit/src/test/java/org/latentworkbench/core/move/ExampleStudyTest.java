package org.latentworkbench.core.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Table;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunEngine;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunOutcome;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.data.TableFiles;

/** The study that ships, with short trainings: every step runs, and the methods are compared under their steps' names. */
class ExampleStudyTest {
	@TempDir
	Path results;

	@Test
	void allItsStepsRun() throws Exception {
		Path folder = Path.of("").toAbsolutePath();
		while (folder != null && !Files.isRegularFile(folder.resolve("examples/multiomics/study.yaml"))) {
			folder = folder.getParent();
		}
		assumeTrue(folder != null, "the examples are not above the working folder");
		LoadedStudy study = StudyFile.load(folder.resolve("examples/multiomics"), List.of("data.samples=150", "vae.epochs=3", "vae.refits=2",
				"vae.kldWarmupSteps=[1]", "shift.epochs=3", "shift.refits=2", "shift.shadows=1"), SmallStudy.registry(), name -> Optional
						.empty());
		assertEquals(List.of(), study.warnings());
		RunOutcome outcome = new RunEngine(SmallStudy.registry()).run(study, RunOptions.usual().threads(2).results(results), event -> { },
				new Cancellation());
		assertEquals(Outcome.DONE, outcome.outcome(), () -> outcome.cause().map(Throwable::toString).orElse(""));
		Table score = TableFiles.read(outcome.folder().resolve("methods/score.tsv"));
		assertEquals(List.of("ks", "bayes", "shift"), score.texts("method"));
		for (String method : score.texts("method")) {
			assertEquals(List.of("feature_a", "modality_a", "feature_b", "modality_b", "effect", "direction", "low", "high", "p", "q", "rank",
					"found_in", "refits", "significant"), TableFiles.read(outcome.folder().resolve(method + "/associations.tsv")).columns()
							.stream().map(Table.Column::name).toList().subList(0, 14), method);
		}
	}
}
