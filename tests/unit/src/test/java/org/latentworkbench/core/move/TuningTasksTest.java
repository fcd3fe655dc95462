package org.latentworkbench.core.move;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;
import org.latentworkbench.testing.MoveDefect;

/** MOVE's tuning tasks leave MOVE's tables. */
class TuningTasksTest {
	private static final List<String> BOX = List.of("mean", "iqr", "cilo", "cihi", "whishi", "whislo", "q1", "med", "q3");

	@TempDir
	static Path folder;
	private static SmallStudy study;

	@BeforeAll
	static void encode() throws Exception {
		study = new SmallStudy(folder);
		for (String task : List.of("reconstruction", "stability")) {
			study.write("config/task/" + task + ".yaml", """
					defaults: [tune_model_%s]
					batch_size: 10
					model: { num_hidden: [6], num_latent: 2 }
					training_loop: { num_epochs: 2, lr: 1e-3, kld_warmup_steps: [1], batch_dilation_steps: [] }
					""".formatted(task));
		}
		study.run("data=small", "task=encode_data");
		study.run("data=small", "task=encode_data", "compatibility=strict");
	}

	/** @return the task as it stands after its last job */
	private static MoveRun multirun(String... words) throws IOException, InputException {
		MoveRun last = null;
		var done = new ArrayList<MoveJob>();
		for (MoveJob job : Multirun.jobs(folder.resolve("config"), List.of(words), true).orElseThrow()) {
			MoveConfig config = MoveConfig.compose(folder, folder.resolve("config"), job.words(), Map.of());
			last = MoveRun.prepare(config, folder, SmallStudy.registry(), Optional.of(job));
			var outcome = last.run(RunOptions.usual().threads(1), event -> { }, new Cancellation());
			assertEquals(Outcome.DONE, outcome.outcome(), () -> String.valueOf(outcome.cause()));
			done.add(job);
		}
		assertTrue(Files.size(last.draw(done).orElseThrow()) > 1000);
		return last;
	}

	private static List<String> names(Table table) {
		return table.columns().stream().map(Table.Column::name).toList();
	}

	private static List<String> with(List<String> first, List<String> then) {
		var all = new ArrayList<>(first);
		all.addAll(then);
		return all;
	}

	@Test
	void reconstructionAddsOneRowForEachJobSplitAndTable() throws Exception {
		Path table = folder.resolve("results/tune_model/reconstruction_stats.tsv");
		Path mask = folder.resolve("interim/split_mask.npy");
		multirun("data=small", "task=reconstruction", "task.model.num_latent=2,3");
		Table stats = TableFiles.read(table);
		assertEquals(with(List.of("job_num", "data", "task.model.num_latent", "task", "metric", "dataset", "split"), BOX), names(stats));
		assertEquals(2 * 2 * 3, stats.rows());
		assertEquals(List.of("drugs", "proteins", "genes", "drugs", "proteins", "genes"), stats.texts("dataset").subList(0, 6));
		assertEquals(List.of("train", "train", "train", "test", "test", "test"), stats.texts("split").subList(6, 12));
		assertEquals(List.of("accuracy", "cosine_similarity", "cosine_similarity"), stats.texts("metric").subList(0, 3));
		assertEquals(List.of("1", "1", "1", "1", "1", "1", "2", "2", "2", "2", "2", "2"), stats.texts("job_num"));
		assertEquals("3", stats.texts("task.model.num_latent").get(11));
		assertTrue(Arrays.stream(stats.numbers("mean")).allMatch(v -> v >= -1 && v <= 1));
		NpyArray.Booleans division = assertInstanceOf(NpyArray.Booleans.class, NpyFile.read(mask));
		int train = 0;
		for (boolean b : division.values()) {
			train += b ? 1 : 0;
		}
		assertEquals(36, train, "nine tenths of 40");

		byte[] before = Files.readAllBytes(mask);
		multirun("data=small", "task=reconstruction", "task.batch_size=5,8", "seed=9");
		assertArrayEquals(before, Files.readAllBytes(mask), "the division is drawn once");
		Table more = TableFiles.read(table);
		assertEquals(24, more.rows(), "appended");
		assertTrue(Double.isNaN(more.numbers("task.batch_size")[0]), "other settings make other columns");
		assertTrue(Files.readAllLines(table).get(1).startsWith("1\tsmall\t2\treconstruction\t"), "what was there stays to the letter");
		assertEquals(stats.numbers("q3")[11], more.numbers("q3")[11]);
		assertEquals(8, more.numbers("task.batch_size")[23]);
	}

	@Test
	void aDivisionOfOtherSamplesIsRefused(@TempDir Path own) throws Exception {
		var other = new SmallStudy(own);
		other.write("config/task/reconstruction.yaml", Files.readString(folder.resolve("config/task/reconstruction.yaml")));
		other.run("data=small", "task=encode_data");
		Path mask = own.resolve("interim/split_mask.npy");
		MoveJob job = Multirun.jobs(own.resolve("config"), List.of("data=small", "task=reconstruction"), true).orElseThrow().get(0);
		MoveConfig config = MoveConfig.compose(own, own.resolve("config"), job.words(), Map.of());
		NpyFile.write(mask, new NpyArray.Booleans(new int[] { 3 }, new boolean[] { true, true, false }));
		assertTrue(assertThrows(InputException.class, () -> MoveRun.prepare(config, own, SmallStudy.registry(), Optional.of(job))).getMessage()
				.contains("divides 3 samples, but there are 40"));
		NpyFile.write(mask, new NpyArray.Booleans(new int[] { 40 }, new boolean[40]));
		assertTrue(assertThrows(InputException.class, () -> MoveRun.prepare(config, own, SmallStudy.registry(), Optional.of(job))).getMessage()
				.contains("puts no sample of 40"));
	}

	@Test
	@MoveDefect(4)
	void stabilityOfTwoSettingsStopsInMovesWayAndRunsInStrict() throws Exception {
		String[] words = { "data=small", "task=stability", "task.model.num_latent=2,3", "task.num_refits=3" };
		var e = assertThrows(InputException.class, () -> multirun(words));
		assertTrue(e.getMessage().startsWith("MOVE 1.5.0 stops here: with 4 settings") && e.getMessage().contains("compatibility=strict"),
				e.getMessage());
		Path table = folder.resolve("results/tune_model/stability_stats.tsv");
		Files.deleteIfExists(table);
		multirun(with(List.of(words), List.of("compatibility=strict")).toArray(String[]::new));
		Table stats = TableFiles.read(table);
		assertEquals(with(List.of("job_num", "data", "task.model.num_latent", "task.num_refits", "task", "metric", "num_refits"), BOX), names(stats));
		assertEquals(2, stats.rows());
		assertEquals("mean_diff_cosine_similarity", stats.texts("metric").get(0));
		assertTrue(Arrays.stream(stats.numbers("mean")).allMatch(v -> v > 0 && v < 2));
		assertEquals(3, stats.numbers("num_refits")[1]);
	}

	@Test
	void stabilityOfOneSettingRunsInMovesWayToo() throws Exception {
		study.write("config/experiment/stable.yaml", """
				# @package _global_
				defaults: [{ override /data: small }, { override /task: stability }]
				task: { num_refits: 2 }
				hydra: { mode: MULTIRUN, sweeper: { params: { task.training_loop.num_epochs: "1, 2" } } }
				""");
		Path table = folder.resolve("results/tune_model/stability_stats.tsv");
		int before = Files.exists(table) ? TableFiles.read(table).rows() : 0;
		multirun("experiment=stable");
		Table stats = TableFiles.read(table);
		assertEquals(before + 2, stats.rows());
		assertEquals("2", stats.texts("task.training_loop.num_epochs").get(before + 1));
	}

	@Test
	void tuningWithoutAMultirunSaysHow() {
		var e = assertThrows(InputException.class, () -> study.prepare("data=small", "task=reconstruction"));
		assertTrue(e.getMessage().contains("add -m and a setting of several values"), e.getMessage());
	}
}
