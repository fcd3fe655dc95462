package org.latentworkbench.core.move;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;
import org.latentworkbench.testing.MoveDefect;

/** MOVE's tasks {@code identify_associations_bayes} and {@code _ttest} on a small study leave MOVE's files. */
class MoveAssociationsTest {
	private static final String TRAINING = """
			batch_size: 10
			num_refits: 2
			sig_threshold: 0.4
			save_refits: on
			target_dataset: %s
			target_value: %s
			model: { num_hidden: [8]%s }
			training_loop: { num_epochs: 3, lr: 1e-3, kld_warmup_steps: [1], batch_dilation_steps: [] }
			""";

	@TempDir
	static Path folder;
	private static SmallStudy study;

	@BeforeAll
	static void encode() throws Exception {
		study = new SmallStudy(folder);
		study.write("config/task/bayes.yaml", "defaults: [identify_associations_bayes]\n" + TRAINING.formatted("drugs", "a",
				", num_latent: 3"));
		study.write("config/task/bayes_numbers.yaml", "defaults: [identify_associations_bayes]\n" + TRAINING.formatted("proteins",
				"minimum", ", num_latent: 3"));
		study.write("config/task/ttest.yaml", "defaults: [identify_associations_ttest]\n" + TRAINING.formatted("proteins", "plus_std", "")
				.replace("0.4", "1") + "num_latent: [2, 3, 4, 5]\n");
		assertEquals(Outcome.DONE, study.run("data=small", "task=encode_data").outcome());
		assertEquals(Outcome.DONE, study.run("data=small", "task=encode_data", "compatibility=strict").outcome());
	}

	private static List<String> names(Table table) {
		return table.columns().stream().map(Table.Column::name).toList();
	}

	@Test
	void bayesLeavesItsHitsGraphsAndRefits() throws Exception {
		MoveRun move = study.prepare("data=small", "task=bayes");
		assertEquals(List.of("multimodal-vae", "bayes"), move.study().steps().stream().map(s -> s.use().id()).toList());
		assertEquals(Outcome.DONE, study.run("data=small", "task=bayes").outcome());
		Path out = study.path("results/identify_associations");
		Table hits = TableFiles.read(out.resolve("results_sig_assoc_bayes.tsv"));
		assertEquals(List.of("feature_a_id", "feature_b_id", "feature_a_name", "feature_b_name", "feature_b_dataset", "proba", "fdr",
				"bayes_k"), names(hits));
		assertTrue(hits.rows() > 0);
		assertTrue(List.of("drug_1", "drug_2").containsAll(hits.texts("feature_a_name")));
		assertTrue(List.of("proteins", "genes").containsAll(hits.texts("feature_b_dataset")));
		double[] proba = hits.numbers("proba");
		for (int i = 0; i < proba.length; i++) {
			double k = Math.abs(hits.numbers("bayes_k")[i]);
			assertEquals(Math.exp(k) / (1 + Math.exp(k)), proba[i], 1e-9);
			assertEquals(Arrays.stream(proba, 0, i + 1).map(p -> 1 - p).average().orElseThrow(), hits.numbers("fdr")[i], 1e-9);
		}
		assertTrue(Files.exists(out.resolve("Feature_association_graph_circular.png")));
		assertTrue(Files.exists(out.resolve("Feature_association_graph_spring.png")));
		assertFalse(Files.exists(out.resolve("perturbation_visualization/perturbation_distribution_drugs.png")), "categories are not drawn");
		assertTrue(study.files("interim/models").containsAll(List.of("model_3_0.npz", "model_3_1.safetensors")));
		assertTrue(Files.readString(study.path("logs/identify_associations.log")).contains("Significant hits found: " + hits.rows()));
	}

	@Test
	void numbersAreDrawnBeforeAndAfter() throws Exception {
		assertEquals(Outcome.DONE, study.run("data=small", "task=bayes_numbers").outcome());
		assertTrue(Files.exists(study.path(
				"results/identify_associations/perturbation_visualization/perturbation_distribution_proteins.png")));
	}

	@Test
	void ttestTrainsFourSizesAndLeavesItsPValues() throws Exception {
		MoveRun move = study.prepare("data=small", "task=ttest");
		assertEquals(5, move.study().steps().size());
		assertEquals(Outcome.DONE, study.run("data=small", "task=ttest").outcome());
		Table hits = TableFiles.read(study.path("results/identify_associations/results_sig_assoc_ttest.tsv"));
		assertEquals(List.of("feature_a_id", "feature_b_id", "feature_a_name", "feature_b_name", "feature_b_dataset", "p_value"), names(
				hits));
		NpyArray p = NpyFile.read(study.path("interim/pvals.npy"));
		assertInstanceOf(NpyArray.Doubles.class, p);
		assertArrayEquals(new int[] { 4, 2, 3, 5 }, p.shape(), "sizes x refits x proteins x numbers");
		assertTrue(Arrays.stream(p.toDoubles()).allMatch(v -> v >= 0 && v <= 1));
		assertTrue(study.files("interim/models").containsAll(List.of("model_2_0.npz", "model_3_0.npz", "model_4_1.npz",
				"model_5_1.safetensors")));
		for (int i = 0; i < hits.rows(); i++) {
			assertEquals(reported(p, (int) hits.numbers("feature_a_id")[i], (int) hits.numbers("feature_b_id")[i]), hits.numbers(
					"p_value")[i], 1e-5, "as from pvals.npy");
		}
		assertTrue(hits.rows() > 0);
	}

	/** Median over sizes of the medians over refits of p-values that reject, which here all do. */
	private static double reported(NpyArray p, int a, int b) {
		double[] medians = new double[4];
		for (int l = 0; l < 4; l++) {
			int size = l;
			double[] rejecting = java.util.stream.IntStream.range(0, 2).mapToDouble(r -> p.toDoubles()[((size * 2 + r) * 3 + a) * 5 + b])
					.filter(v -> v <= 1).toArray();
			medians[l] = Arrays.stream(rejecting).average().orElse(Double.NaN);
		}
		double[] known = Arrays.stream(medians).filter(v -> !Double.isNaN(v)).sorted().toArray();
		return (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
	}

	private static byte[] weights(SmallStudy own, String... words) throws Exception {
		var all = new java.util.ArrayList<>(List.of("data=small", "task=bayes"));
		all.addAll(List.of(words));
		assertEquals(Outcome.DONE, own.run(all.toArray(String[]::new)).outcome());
		return Files.readAllBytes(own.path("interim/models/model_3_1.npz"));
	}

	@Test
	@MoveDefect(7)
	void moveTakesSavedRefitsOfTheLatentSizeWhateverTrainedThemAndStrictTrainsAnew(@TempDir Path folder) throws Exception {
		var own = new SmallStudy(folder);
		own.write("config/task/bayes.yaml", Files.readString(study.path("config/task/bayes.yaml")));
		own.run("data=small", "task=encode_data");
		own.run("data=small", "task=encode_data", "compatibility=strict");
		byte[] first = weights(own);
		String[] longer = { "task.training_loop.num_epochs=6" };
		MoveRun again = own.prepare("data=small", "task=bayes", longer[0]);
		assertTrue(again.study().warnings().toString().contains("are those that an earlier task saved"), again.study().warnings().toString());
		assertEquals(List.of(), own.prepare("data=small", "task=bayes").study().warnings());
		assertArrayEquals(first, weights(own, longer), "the six epochs were not trained");
		assertTrue(own.prepare("data=small", "task=assoc", longer[0]).study().warnings().toString().contains("earlier task"), "another method, too");
		var e = assertThrows(InputException.class, () -> own.prepare("data=small", "task=bayes", "task.model.num_hidden=[9]"));
		assertTrue(e.getMessage().startsWith("MOVE 1.5.0 stops here: the refits of latent size 3") && e.getMessage().contains("[8]"), e.getMessage());

		byte[] strict = weights(own, "compatibility=strict");
		byte[] strictLonger = weights(own, "compatibility=strict", longer[0]);
		assertFalse(Arrays.equals(strict, strictLonger), "the six epochs were trained");

		for (String file : own.files("interim/models")) {
			Files.delete(own.path("interim/models/" + file));
		}
		assertFalse(Arrays.equals(first, weights(own, longer)), "deleted refits are trained anew");
		Files.writeString(own.path("interim/models/model_3.json"), "{");
		assertTrue(assertThrows(InputException.class, () -> own.prepare("data=small", "task=bayes")).getMessage()
				.startsWith(own.path("interim/models/model_3.json") + ": is damaged"));
	}

	@Test
	void strictModeRunsTheSameTasksWithoutMovesDefects() throws Exception {
		for (String task : List.of("bayes", "bayes_numbers", "ttest")) {
			assertEquals(Outcome.DONE, study.run("data=small", "task=" + task, "compatibility=strict").outcome(), task);
		}
	}
}
