package org.latentworkbench.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.PluginXml;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunEngine;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunOutcome;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.learn.torch.TorchRuntime;

/** The studies of images that ship, with few images and short trainings. */
class ImageExamplesTest {
	@TempDir
	private Path results;

	private static Path root() {
		Path at = Path.of("").toAbsolutePath();
		while (at != null && !Files.isRegularFile(at.resolve("examples/heatmaps/study.yaml"))) {
			at = at.getParent();
		}
		assumeTrue(at != null, "the examples are not above the working folder");
		return at;
	}

	private static Registry registry() throws IOException {
		var found = new ArrayList<ContributionInfo>();
		for (String bundle : List.of("data", "generators", "trainers", "analyses")) {
			found.addAll(PluginXml.read(root().resolve("bundles/org.latentworkbench." + bundle + "/plugin.xml"), "org.latentworkbench." + bundle,
					ImageExamplesTest.class.getClassLoader()));
		}
		return Registry.of(found);
	}

	private static LoadedStudy load(String name, String... overrides) throws Exception {
		LoadedStudy study = StudyFile.load(root().resolve("examples").resolve(name), List.of(overrides), registry(), variable -> Optional.empty());
		assertEquals(List.of(), study.warnings(), name);
		return study;
	}

	private RunOutcome run(LoadedStudy study) throws Exception {
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "no libtorch here: " + TorchRuntime.problem().get());
		RunOutcome outcome = new RunEngine(registry()).run(study, RunOptions.usual().threads(2).results(results), event -> { }, new Cancellation());
		assertEquals(Outcome.DONE, outcome.outcome(), () -> outcome.cause().map(Throwable::toString).orElse(""));
		return outcome;
	}

	@Test
	void allStepsOfTheHeatmapsRun() throws Exception {
		RunOutcome outcome = run(load("heatmaps", "data.varianceX={from: 1, to: 4.5, step: 0.5}", "data.varianceY={from: 1, to: 4.5, step: 0.5}",
				"data.correlation={from: -0.5, to: 0.5, step: 0.5}", "data.grid={from: -3, to: 3, step: 0.5}", "vae.epochs=2", "ae.epochs=2"));
		assertEquals(192, TableFiles.read(outcome.folder().resolve("data/samples.tsv")).rows());
		assertTrue(columns(outcome.folder().resolve("vae/loss_curve.tsv")).contains("Validation KL divergence"));
		assertFalse(columns(outcome.folder().resolve("ae/loss_curve.tsv")).contains("KL divergence"));
	}

	private static List<String> columns(Path table) throws Exception {
		return TableFiles.read(table).columns().stream().map(Table.Column::name).toList();
	}

	@Test
	void allStepsOfTheDigitsRun() throws Exception {
		RunOutcome outcome = run(load("digits", "data.samples=100", "vae.epochs=1"));
		List<String> parameters = TableFiles.read(outcome.folder().resolve("vae/layers.tsv")).texts("part");
		assertEquals("all", parameters.getLast());
	}

	@Test
	void thePublishedSizesAreValidStudies() throws Exception {
		load("heatmaps/published");
		load("heatmaps/published", "data.density=t");
		load("heatmaps/published/t.yaml");
	}
}
