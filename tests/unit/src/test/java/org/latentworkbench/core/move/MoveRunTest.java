package org.latentworkbench.core.move;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunOutcome;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;
import org.latentworkbench.data.npy.NpzFile;
import org.latentworkbench.testing.MoveDefect;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** MOVE's tasks on a small study leave MOVE's files: names, columns, shapes. */
class MoveRunTest {
	@TempDir
	static Path folder;
	/** All three tasks have run in it, with one thread. */
	private static SmallStudy study;
	private static List<Outcome> outcomes;

	@BeforeAll
	static void runTheThreeTasks() throws Exception {
		study = new SmallStudy(folder);
		outcomes = List.of(study.run("data=small", "task=encode_data").outcome(), study.run("data=small", "task=latent").outcome(),
				study.run("data=small", "task=assoc").outcome());
	}

	@Test
	void encodeDataLeavesArraysNamesCategoriesAndPictures() throws Exception {
		assertEquals(List.of(Outcome.DONE, Outcome.DONE, Outcome.DONE), outcomes);
		assertEquals(List.of("drugs.npy", "drugs.txt", "genes.npy", "genes.txt", "mappings.json", "proteins.npy", "proteins.txt"),
				study.files("interim").stream().filter(f -> !f.contains("/")).toList());
		assertEquals(List.of("encoded_datasets/Value_distribution_genes.png", "encoded_datasets/Value_distribution_genes_unprocessed.png",
				"encoded_datasets/Value_distribution_proteins.png", "encoded_datasets/Value_distribution_proteins_unprocessed.png"),
				study.files("results").stream().filter(f -> f.startsWith("encoded")).toList());
		NpyArray drugs = NpyFile.read(study.path("interim/drugs.npy"));
		assertInstanceOf(NpyArray.Bytes.class, drugs);
		assertArrayEquals(new int[] { SmallStudy.SAMPLES, 2, 2 }, drugs.shape());
		assertEquals(0, drugs.toFloats()[2] + drugs.toFloats()[3], "what is missing is all zeros");
		NpyArray proteins = NpyFile.read(study.path("interim/proteins.npy"));
		assertInstanceOf(NpyArray.Doubles.class, proteins);
		assertArrayEquals(new int[] { SmallStudy.SAMPLES, 3 }, proteins.shape(), "the constant column is gone");
		assertEquals("p-1\np-2\np-3\n", Files.readString(study.path("interim/proteins.txt")));
		assertEquals(0, proteins.toDoubles()[3 * 3 + 1], "sample 3's NA");
		assertEquals(JsonParser.parseString("{\"drugs\": {\"a\": 0, \"b\": 1}}"), JsonParser.parseString(Files.readString(study.path("interim/mappings.json"))));
		String log = Files.readString(study.path("logs/encode_data.log"));
		assertTrue(log.lines().findFirst().orElse("").matches("\\[\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\] \\[INFO  - encode_data\\]: Beginning task: encode data"), log);
	}

	@Test
	void theArraysFollowTheListOfSamplesNotTheRowsOfTheTables() throws Exception {
		double[] genes = NpyFile.read(study.path("interim/genes.npy")).toDoubles();
		Table raw = TableFiles.read(study.path("raw/genes.tsv"));
		double[] g1 = raw.numbers("g1");
		List<String> ids = raw.texts("ID");
		double[] listed = java.util.stream.IntStream.range(0, SmallStudy.SAMPLES).mapToDouble(i -> g1[ids.indexOf("s" + i)]).toArray();
		double mean = java.util.Arrays.stream(listed).average().orElseThrow();
		double sd = Math.sqrt(java.util.Arrays.stream(listed).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
		for (int i = 0; i < listed.length; i++) {
			assertEquals((listed[i] - mean) / sd, genes[2 * i], 1e-9, "sample " + i);
		}
	}

	@Test
	void interimFilesReadBackAsMoveReadsThem() throws Exception {
		MoveConfig config = MoveConfig.compose(folder, folder.resolve("config"), List.of("data=small", "task=latent"), Map.of());
		Dataset dataset = new InterimFolder(config.data()).read(false);
		assertEquals(List.of("drugs", "proteins", "genes"), dataset.modalities().stream().map(Modality::name).toList());
		assertEquals(SmallStudy.SAMPLES, dataset.samples().size());
		assertTrue(dataset.modality("proteins").orElseThrow().missing(3, 1), "0 means missing");
		assertTrue(dataset.modality("drugs").orElseThrow().missing(7, 1));
		assertEquals(List.of("a", "b"), ((Modality.Categorical) dataset.modality("drugs").orElseThrow()).categories());
	}

	@Test
	@MoveDefect(value = 11, mode = MoveDefect.Mode.STRICT)
	void strictModeKeepsWhatIsMissingApartFromZero(@TempDir Path own) throws Exception {
		var strict = new SmallStudy(own);
		strict.run("data=small", "task=encode_data", "compatibility=strict");
		MoveConfig config = MoveConfig.compose(own, own.resolve("config"), List.of("data=small", "task=latent", "compatibility=strict"), Map.of());
		Modality.Continuous proteins = new InterimFolder(config.data()).read(true).continuous().get(0);
		assertTrue(proteins.missing(3, 1));
		assertTrue(proteins.scaling().orElseThrow().log2(), "the way back to raw values is kept too");
		assertEquals(4, strict.prepare("data=small", "task=latent", "compatibility=strict").study().steps().size());
	}

	@Test
	void tasksThatNeedEncodedDataSayHowToGetThem(@TempDir Path own) throws IOException {
		var raw = new SmallStudy(own);
		var e = assertThrows(InputException.class, () -> raw.prepare("data=small", "task=latent"));
		assertEquals(raw.path("interim/drugs.npy") + ": there is no such file (and 5 more); encode the data first: "
				+ "latent move-dl data=... task=encode_data", e.getMessage());
		var strict = assertThrows(InputException.class, () -> raw.prepare("data=small", "task=latent", "compatibility=strict"));
		assertTrue(strict.getMessage().endsWith("task=encode_data compatibility=strict"), strict.getMessage());
	}

	@Test
	void analyzeLatentLeavesItsTablesPicturesAndWeights() throws Exception {
		MoveRun move = study.prepare("data=small", "task=latent");
		assertTrue(move.study().warnings().toString().contains("no table has the feature 'nowhere'"), move.study().warnings().toString());
		assertEquals(Stream.of("feat_importance_drugs.png", "feat_importance_drugs.tsv", "feat_importance_genes.png", "feat_importance_genes.tsv",
				"feat_importance_proteins.png", "feat_importance_proteins.tsv", "latent_space.tsv", "latent_space_drug_1.png", "latent_space_g1.png",
				"latent_space_p1.png", "loss_curve.png", "loss_curve.tsv", "model.npz", "model.safetensors", "reconstruction_metrics.png",
				"reconstruction_metrics.tsv").map(f -> "latent_space/" + f).toList(),
				study.files("results").stream().filter(f -> f.startsWith("latent_space/")).toList());
		Path out = study.path("results/latent_space");
		assertEquals("epoch\tLoss\tCross-Entropy\tSum of Squared Errors\tKLD", firstLine(out.resolve("loss_curve.tsv")));
		assertEquals(List.of("0", "1", "2"), TableFiles.read(out.resolve("loss_curve.tsv")).texts("epoch"));
		assertEquals("sample\tdim0\tdim1\tdrug_1\tp-1\tg1", firstLine(out.resolve("latent_space.tsv")));
		Table space = TableFiles.read(out.resolve("latent_space.tsv"));
		assertEquals(SmallStudy.SAMPLES, space.rows());
		assertTrue(java.util.Arrays.stream(space.numbers("drug_1")).allMatch(v -> v == 0 || v == 1), "categories as codes");
		assertEquals("sample\tdrugs\tproteins\tgenes", firstLine(out.resolve("reconstruction_metrics.tsv")));
		assertEquals("sample\tp-1\tp-2\tp-3", firstLine(out.resolve("feat_importance_proteins.tsv")));
	}

	@Test
	void theWeightsCarryMovesNamesAndShapes() throws Exception {
		Map<String, NpyArray> npz = NpzFile.read(study.path("results/latent_space/model.npz"));
		// 2 drugs x 2 categories + 5 numbers
		assertArrayEquals(new int[] { 8, 9 }, npz.get("encoderlayers.0.weight").shape());
		assertArrayEquals(new int[] { 3, 8 }, npz.get("mu.weight").shape());
		assertArrayEquals(new int[] { 9 }, npz.get("out.bias").shape());
		assertArrayEquals(new int[0], npz.get("decodernorms.0.num_batches_tracked").shape());
		ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(study.path("results/latent_space/model.safetensors"))).order(ByteOrder.LITTLE_ENDIAN);
		int header = (int) file.getLong();
		JsonObject json = JsonParser.parseString(new String(file.array(), 8, header, StandardCharsets.UTF_8)).getAsJsonObject();
		assertEquals("[3,8]", json.getAsJsonObject("mu.weight").getAsJsonArray("shape").toString());
		int from = json.getAsJsonObject("mu.weight").getAsJsonArray("data_offsets").get(0).getAsInt();
		assertEquals(npz.get("mu.weight").toFloats()[0], file.getFloat(8 + header + from));
		int end = json.entrySet().stream().filter(e -> !e.getKey().startsWith("__"))
				.mapToInt(e -> e.getValue().getAsJsonObject().getAsJsonArray("data_offsets").get(1).getAsInt()).max().orElseThrow();
		assertEquals(file.capacity(), 8 + header + end);
		assertEquals(0, (8 + header) % 8);
	}

	@Test
	void identifyAssociationsLeavesItsTablesPositionsAndPictures() throws Exception {
		List<String> files = study.files("results").stream().filter(f -> f.startsWith("identify_associations/")).map(f -> f.substring(22)).toList();
		assertTrue(files.containsAll(List.of("Feature_association_graph_circular.png", "Feature_association_graph_spring.png", "QC_summary_KS.tsv",
				"latent_location.npy", "perturbed_features_list.npy", "results_sig_assoc_ks.tsv",
				"perturbation_visualization/perturbation_distribution_proteins.png", "figures/Input_vs_reconstruction_correlation_feature_1_refit_0.png",
				"figures/Input_vs_reconstruction_correlation_feature_3_refit_1.png", "figures/Changes_pert_0_on_feat_1_refit_0.png",
				"figures/Changes_pert_0_on_feat_3_refit_1.png")), files.toString());
		assertEquals(2 * 2, files.stream().filter(f -> f.matches("figures/Cumulative_refit_[01]_perturbed_0_measuring_[13]_stats_[0-9.]+\\.png")).count(),
				files.toString());
		Path out = study.path("results/identify_associations");
		assertEquals("feature_a_id\tfeature_b_id\tfeature_a_name\tfeature_b_name\tfeature_b_dataset\tks_distance", firstLine(out.resolve("results_sig_assoc_ks.tsv")));
		assertEquals("Feature names\tslope\treconstruction_correlation", firstLine(out.resolve("QC_summary_KS.tsv")));
		assertEquals(List.of("p-1", "p-2", "p-3", "g1", "g2"), TableFiles.read(out.resolve("QC_summary_KS.tsv")).texts("Feature names"));
		assertArrayEquals(new int[] { SmallStudy.SAMPLES, 3, 4 }, NpyFile.read(out.resolve("latent_location.npy")).shape());
		assertArrayEquals(new String[] { "p-1", "p-2", "p-3" }, (String[]) NpyFile.read(out.resolve("perturbed_features_list.npy")).values());
		assertEquals(List.of("model_3.json", "model_3_0.npz", "model_3_0.safetensors", "model_3_1.npz", "model_3_1.safetensors"), study.files("interim/models"));
		assertTrue(Files.readString(study.path("logs/identify_associations.log")).contains("Suggested absolute KS threshold is: "));
	}

	@Test
	void theSameCommandGivesTheSameBytes() throws Exception {
		byte[] first = Files.readAllBytes(study.path("results/latent_space/latent_space.tsv"));
		MoveRun again = study.prepare("data=small", "task=latent");
		RunOutcome outcome = again.run(org.latentworkbench.core.run.RunOptions.usual().threads(2).force(true), e -> { },
				new org.latentworkbench.core.run.Cancellation());
		assertEquals(Outcome.DONE, outcome.outcome());
		assertArrayEquals(first, Files.readAllBytes(study.path("results/latent_space/latent_space.tsv")));
	}

	/** MOVE declares a seed that it never applies; ours is applied in both modes, or the same command would not give the same bytes. */
	@Test
	@MoveDefect({ 12, 13 })
	void theSeedDecidesInBothModesAndAdamIsMadeAnewInMovesOnly(@TempDir Path folder) throws Exception {
		var own = new SmallStudy(folder);
		for (String mode : List.of("move", "strict")) {
			String compatibility = "compatibility=" + mode;
			own.run("data=small", "task=encode_data", compatibility);
			MoveRun latent = own.prepare("data=small", "task=latent", compatibility);
			String settings = latent.study().steps().get(0).parameters().toString();
			assertTrue(settings.contains("freshOptimizer=" + mode.equals("move")), settings);
			byte[] usual = space(own, compatibility);
			assertFalse(java.util.Arrays.equals(usual, space(own, compatibility, "seed=9")), mode);
			assertArrayEquals(usual, space(own, compatibility, "seed=0"), mode);
		}
	}

	private static byte[] space(SmallStudy own, String... words) throws Exception {
		assertEquals(Outcome.DONE, own.run(Stream.concat(Stream.of("data=small", "task=latent"), Stream.of(words)).toArray(String[]::new)).outcome());
		return Files.readAllBytes(own.path("results/latent_space/latent_space.tsv"));
	}

	@Test
	void aFailureLeavesEarlierFilesAsTheyWere(@TempDir Path folder) throws Exception {
		var own = new SmallStudy(folder);
		own.run("data=small", "task=encode_data");
		byte[] before = Files.readAllBytes(own.path("interim/genes.npy"));
		own.write("raw/genes.tsv", "ID\tg1\ns0\t1\n");
		RunOutcome outcome = own.run("data=small", "task=encode_data");
		assertEquals(Outcome.FAILED, outcome.outcome());
		assertTrue(outcome.inputWasWrong());
		assertTrue(outcome.cause().orElseThrow().getMessage().contains("genes.tsv") && outcome.cause().get().getMessage().contains("s1"),
				outcome.cause().get().getMessage());
		assertArrayEquals(before, Files.readAllBytes(own.path("interim/genes.npy")));
		assertFalse(own.files(".latent").stream().anyMatch(f -> f.contains(".delivery")));
	}

	@Test
	void aTableThatIsNotThereIsNamedAtTheConfigurationsPlace(@TempDir Path folder) throws Exception {
		var own = new SmallStudy(folder);
		Files.delete(own.path("raw/genes.tsv"));
		var e = assertThrows(ProblemsException.class, () -> own.prepare("data=small", "task=encode_data"));
		assertEquals(own.path("config/data/small.yaml") + ":10:5: there is no file " + own.path("raw/genes.tsv"), e.getMessage());
	}

	@Test
	void aTuningTasksConfigurationIsCheckedBeforeItsWords() throws Exception {
		var wrong = assertThrows(InputException.class, () -> study.prepare("data=small", "task=tune_model_stability", "task.batchsize=3"));
		assertTrue(wrong.getMessage().contains("did you mean 'batch_size'?"), wrong.getMessage());
	}

	@Test
	void reducersOfPythonBecomeOursOrAreNamed() throws Exception {
		MoveRun tsne = study.prepare("data=small", "task=latent", "task.reducer._target_=sklearn.manifold.TSNE", "+task.reducer.perplexity=12",
				"+task.reducer.learning_rate=auto");
		assertFalse(tsne.study().warnings().toString().contains("reducer"), tsne.study().warnings().toString());
		var step = tsne.study().steps().stream().filter(s -> s.name().equals("latent_space")).findFirst().orElseThrow();
		assertTrue(step.parameters().toString().contains("method=TSNE") && step.parameters().toString().contains("perplexity=12.0"),
				step.parameters().toString());
		var e = assertThrows(ProblemsException.class, () -> study.prepare("data=small", "task=latent", "task.reducer._target_=my.Own"));
		assertTrue(e.getMessage().contains("is 'my.Own'; expected umap.UMAP"), e.getMessage());
	}

	private static String firstLine(Path file) throws IOException {
		return Files.readAllLines(file).get(0);
	}
}
