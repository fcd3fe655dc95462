package org.latentworkbench.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.latentworkbench.analyses.images.BlobModel;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.data.text.TsvFormat;

/** The contract kit on every contribution of the product, found in the bundles' plugin.xml files, so that none can be forgotten. */
class EveryContributionTest {
	private static final List<Path> FOLDERS = new ArrayList<>();

	/** What the kit cannot guess: short settings for what trains, and inputs that are not the usual ones. */
	private static final Map<String, Consumer<Contract>> SETTINGS = Map.ofEntries(
			entry("multimodal-vae", c -> c.with("epochs: 3", "hidden: [8]", "latent: 3", "batchSize: 20", "refits: 2", "kldWarmupSteps: [1]")),
			entry("image-autoencoder", c -> c.with("epochs: 2", "architecture: dense", "hidden: [6]", "latent: 2", "validation: 0.2")
					.input("dataset", TinyStudy.images()).input("validation", null).input("start", null)),
			entry("density-heatmaps", c -> c.with("density: t", "varianceX: {from: 1, to: 4, step: 1}", "varianceY: {from: 1, to: 4, step: 1}",
					"correlation: {from: -0.5, to: 0.5, step: 0.5}", "grid: {from: -3, to: 3, step: 1}")),
			entry("digits", c -> c.with("samples: 40", "size: 12")),
			entry("parametric-embedding", c -> c.with("perplexity: 8", "hidden: [8]", "startEpochs: 2", "epochs: 3", "batchSize: 40", "guide: blood0",
					"colourBy: [drug0, genes1]")),
			entry("class-attributes", c -> c.with("classes: 3", "samplesPerClass: 20")),
			entry("superposition-features", c -> c.with("samples: 60")),
			entry("toy-superposition", c -> c.input("dataset", TinyStudy.dataset(80, 0)).with("steps: 40", "batchSize: 16")),
			entry("superposition-phases", c -> c.with("alpha: [0, 1]", "sparsity: [0, 0.9]", "steps: 30", "batchSize: 16")),
			entry("gradient-importance", c -> c.input("model", GuidedInputs.model()).with("steps: 4")),
			entry("guided-comparison", c -> c.input("model", GuidedInputs.models()).with("attribute: blood0", "perplexity: 8")),
			entry("guidance-trade-off", c -> c.input("sweep", GuidedInputs.sweep())),
			entry("shift", c -> c.with("epochs: 3", "hidden: [8]", "latent: 3", "batchSize: 20", "refits: 3", "shadows: 2")),
			entry("correlated-multiomics", c -> c.with("samples: 50")),
			entry("planted-effects", c -> c.with("samples: 30", "effects: 3", "batches: 2", "modalities: [{name: A, features: 5, factors: 2}]")),
			entry("encode", c -> c.input("dataset", TinyStudy.raw())),
			entry("resample", c -> c.with("by: drug0")),
			entry("tables", EveryContributionTest::files),
			entry("subset", c -> c.input("samples", List.of(list("s3", "s5", "s8")))),
			entry("latent-projection", c -> c.with("colourBy: [drug0, genes1]")),
			entry("association-comparison", c -> c.input("associations", List.of(TinyStudy.associations(), TinyStudy.associations()))),
			entry("ks", c -> c.with("perturbedFeatures: [blood0]", "targetFeatures: [genes0, genes1]")),
			entry("reconstruction-grid", EveryContributionTest::blobs),
			entry("random-generation", EveryContributionTest::blobs),
			entry("latent-table", EveryContributionTest::blobs),
			entry("prototypes", EveryContributionTest::blobs),
			entry("neuron-progression", EveryContributionTest::blobs),
			entry("latent-manifold", EveryContributionTest::blobs),
			entry("latent-path", c -> blobs(c.with("direction: [1, 0, 0]"))),
			entry("latent-pairs", EveryContributionTest::blobs),
			entry("latent-components", EveryContributionTest::blobs),
			entry("latent-attributes", EveryContributionTest::blobs),
			entry("reconstruction-error", EveryContributionTest::blobs),
			entry("knn-classifier", c -> blobs(c.input("test", BlobModel.dataset(30)))),
			entry("model-comparison", c -> blobs(c.input("models", List.of(BlobModel.vae(), BlobModel.autoencoder())))),
			entry("latent-density", c -> blobs(c.with("draws: 400"))),
			entry("cross-validation", c -> c.with("epochs: 3", "hidden: [8]", "latent: 3", "batchSize: 20", "folds: 3", "kldWarmupSteps: [1]")));

	private static Map.Entry<String, Consumer<Contract>> entry(String id, Consumer<Contract> settings) {
		return Map.entry(id, settings);
	}

	private static void blobs(Contract contract) {
		contract.input("dataset", BlobModel.dataset(40)).input("model", BlobModel.vae());
	}

	private static Path folder() throws IOException {
		Path folder = Files.createTempDirectory("every-contribution");
		FOLDERS.add(folder);
		return folder;
	}

	/** A file with one sample id a line. */
	private static Path list(String... ids) {
		try {
			return Files.write(folder().resolve("samples.txt"), List.of(ids));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void files(Contract contract) {
		try {
			Path folder = folder();
			Dataset dataset = TinyStudy.raw();
			var files = new ArrayList<Path>();
			for (Modality m : dataset.modalities()) {
				Path file = folder.resolve(m.name() + ".tsv");
				new TsvFormat().write(dataset, m.name(), file);
				files.add(file);
			}
			contract.input("categorical", List.of(files.get(0))).input("continuous", files.subList(1, 3)).format("tsv", new TsvFormat());
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@AfterAll
	static void tidyUp() throws IOException {
		for (Path folder : FOLDERS) {
			try (var all = Files.list(folder)) {
				for (Path file : all.toList()) {
					Files.delete(file);
				}
			}
			Files.delete(folder);
		}
	}

	private static Path bundles() {
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			if (Files.isDirectory(at.resolve("bundles/org.latentworkbench.api"))) {
				return at.resolve("bundles");
			}
		}
		assumeTrue(false, "the bundles' sources are not above the working folder");
		return null;
	}

	private static List<ContributionInfo> all() throws IOException {
		var found = new ArrayList<ContributionInfo>();
		try (var folders = Files.list(bundles())) {
			for (Path folder : folders.sorted().toList()) {
				if (Files.isRegularFile(folder.resolve("plugin.xml"))) {
					found.addAll(PluginXml.read(folder.resolve("plugin.xml"), folder.getFileName().toString(),
							EveryContributionTest.class.getClassLoader()));
				}
			}
		}
		return found;
	}

	@TestFactory
	Stream<DynamicTest> keepsTheContract() throws IOException {
		return all().stream().flatMap(info -> {
			if (info.kind() == Kind.FORMAT) {
				return FormatContract.of(info).tests();
			}
			Contract contract = Contract.of(info);
			SETTINGS.getOrDefault(info.id(), c -> { }).accept(contract);
			return contract.tests();
		});
	}

	@Test
	void everyContributionIsFoundOnceAndHasItsSettings() throws IOException {
		List<String> ids = all().stream().map(ContributionInfo::id).toList();
		assertEquals(ids.size(), Set.copyOf(ids).size(), "an id stands twice: " + ids);
		assertTrue(ids.containsAll(List.of("multimodal-vae", "latent-projection", "reconstruction-metrics",
				"feature-importance", "ks", "bayes", "ttest", "shift",
				"association-comparison",
				"latent-displacement", "association-score", "k-means", "correlated-multiomics", "tables", "encode", "tsv", "csv",
				"npy", "npz", "h5ad", "idx", "images")),
						ids.toString());
		var left = new HashSet<>(SETTINGS.keySet());
		left.removeAll(ids);
		assertEquals(Set.of(), left, "settings for contributions that are not there");
	}
}
