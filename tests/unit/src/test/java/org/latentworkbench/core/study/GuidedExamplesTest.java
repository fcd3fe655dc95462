package org.latentworkbench.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.TableFiles;

/** The studies of guided embeddings and of toy models that ship, with fewer samples and short trainings. */
class GuidedExamplesTest {
	@TempDir
	private Path results;

	@Test
	void allStepsOfTheGuidedEmbeddingRun() throws Exception {
		var settings = new ArrayList<>(List.of("data.samplesPerClass=100", "comparison.perplexity=40"));
		for (String step : List.of("unguided", "w5000", "w1000", "w100")) {
			settings.addAll(List.of(step + ".perplexity=40", step + ".epochs=40", step + ".fineEpochs=20", step + ".batchSize=100"));
		}
		Path run = Product.run(Product.example("guided-embedding", settings.toArray(String[]::new)), results).folder();
		Table comparison = TableFiles.read(run.resolve("comparison/comparison.tsv"));
		assertEquals(List.of("unguided/model", "w5000/model", "w1000/model", "w100/model"), comparison.texts("model"));
		double[] r = comparison.numbers("correlation");
		assertTrue(r[0] < r[2] && r[2] < r[3] && r[2] > .9 && r[3] > .98, "the stronger the guiding, the more it follows: " + Arrays.toString(r));
		double[] importance = comparison.numbers("importance");
		assertTrue(importance[3] > 2 * importance[0], "the axis depends on the attribute: " + Arrays.toString(importance));
		Table quality = TableFiles.read(run.resolve("quality/quality.tsv"));
		assertTrue(quality.texts("measure").containsAll(List.of("trustworthiness", "continuity", "shepard_spearman", "knn_accuracy")), quality.texts(
				"measure").toString());
		assertEquals(20, TableFiles.read(run.resolve("importance/importance.tsv")).rows(), "ten attributes for each of two axes");
	}

	/** As the page on guided embeddings says. */
	@Test
	void samplesThatWereNotTrainedOnArePlaced() throws Exception {
		Files.writeString(results.resolve("study.yaml"), """
				steps:
				  data: { use: class-attributes, with: { classes: 3, samplesPerClass: 80, attributes: 5 } }
				  encoded: { use: encode, in: { dataset: data/data } }
				  parts: { use: split, in: { dataset: encoded/encoded }, with: { training: 0.7, validation: 0, test: 0.3 } }
				  map: { use: parametric-embedding, in: { dataset: parts/training }, with: { perplexity: 20, epochs: 60, batchSize: 60 } }
				  unseen: { use: latent-projection, in: { model: map/model, dataset: parts/test }, with: { method: none, colourBy: [class] } }
				  quality: { use: embedding-quality, in: { model: map/model, dataset: parts/test }, with: { classes: class } }
				""");
		LoadedStudy study = StudyFile.load(results, List.of(), Product.registry(), variable -> Optional.empty());
		Path run = Product.run(study, results.resolve("results")).folder();
		Table placed = TableFiles.read(run.resolve("unseen/latent_space.tsv"));
		Table parts = TableFiles.read(run.resolve("parts/split.tsv"));
		List<String> part = parts.texts("part");
		List<String> sample = parts.texts("sample");
		List<String> test = IntStream.range(0, parts.rows()).filter(i -> part.get(i).equals("test")).mapToObj(sample::get).toList();
		assertEquals(72, test.size());
		assertEquals(test, placed.texts("sample"));
		assertTrue(Arrays.stream(placed.numbers("dim1")).allMatch(Double::isFinite));
		Table quality = TableFiles.read(run.resolve("quality/quality.tsv"));
		double trust = quality.numbers("value")[quality.texts("measure").indexOf("trustworthiness")];
		assertTrue(trust > .85, "neighbours stay neighbours: " + trust);
	}

	@Test
	void allStepsOfTheToyModelsRun() throws Exception {
		Path run = Product.run(Product.example("superposition", "toy0.steps=300", "toy1.steps=300", "sparse.steps=300", "phases.steps=60"), results)
				.folder();
		assertEquals(30, TableFiles.read(run.resolve("phases/phases.tsv")).rows(), "a cell for each of five alphas and six sparsities");
		assertEquals(20, TableFiles.read(run.resolve("toy0/features.tsv")).rows(), "five features of four models");
	}
}
