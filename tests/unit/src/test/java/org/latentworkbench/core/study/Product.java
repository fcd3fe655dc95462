package org.latentworkbench.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.contracts.PluginXml;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunEngine;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunOutcome;

/** The product's own contributions and examples, as its sources declare them. */
public final class Product {
	private Product() {
	}

	private static Path root() {
		Path at = Path.of("").toAbsolutePath();
		while (at != null && !Files.isRegularFile(at.resolve("examples/heatmaps/study.yaml"))) {
			at = at.getParent();
		}
		assumeTrue(at != null, "the product's sources are not above the working folder");
		return at;
	}

	/** All formats, generators, trainers and analyses. */
	public static Registry registry() {
		var found = new ArrayList<ContributionInfo>();
		try {
			for (String bundle : List.of("data", "generators", "trainers", "analyses")) {
				found.addAll(PluginXml.read(root().resolve("bundles/org.latentworkbench." + bundle + "/plugin.xml"), "org.latentworkbench." + bundle,
						Product.class.getClassLoader()));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return Registry.of(found);
	}

	/** An example that ships, with other settings. */
	static LoadedStudy example(String name, String... settings) throws Exception {
		LoadedStudy study = StudyFile.load(root().resolve("examples").resolve(name), List.of(settings), registry(), variable -> Optional.empty());
		assertEquals(List.of(), study.warnings(), name);
		return study;
	}

	/** Runs all steps of a study. @param results the folder for them */
	static RunOutcome run(LoadedStudy study, Path results) throws Exception {
		RunOutcome outcome = new RunEngine(registry()).run(study, RunOptions.usual().threads(2).results(results), event -> { }, new Cancellation());
		assertEquals(Outcome.DONE, outcome.outcome(), () -> outcome.cause().map(Throwable::toString).orElse(""));
		return outcome;
	}
}
