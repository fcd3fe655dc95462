package org.latentworkbench.core.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.yaml.ProblemsException;

/** Which jobs a multirun has. */
class MultirunTest {
	@TempDir
	Path config;

	private List<MoveJob> jobs(String... words) throws ProblemsException {
		return Multirun.jobs(config, List.of(words), true).orElseThrow();
	}

	private static String problem(String word) {
		return assertThrows(ProblemsException.class, () -> Choices.of(word)).getMessage();
	}

	@Test
	void choicesAreHydras() throws Exception {
		assertEquals(List.of("10", "50"), Choices.of("task.batch_size=10, 50"));
		assertEquals(List.of("[500]", "[1000,200]"), Choices.of("task.model.num_hidden=[500],[1000,200]"));
		assertEquals(List.of("a", "b"), Choices.of("k=choice(a,b)"));
		assertEquals(List.of("1", "2", "3"), Choices.of("k=range(1,4)"));
		assertEquals(List.of("0", "1", "2"), Choices.of("k=range(3)"));
		assertEquals(List.of("0.0", "0.1", "0.2"), Choices.of("k=range(0.0,0.3,0.1)"));
		assertEquals(List.of("5", "3"), Choices.of("k=range(start=5,stop=1,step=-2)"));
		assertEquals(List.of("'a,b'"), Choices.of("k='a,b'"));
		assertEquals(List.of(), Choices.of("~task.reducer"));
		assertTrue(problem("k=interval(0,1)").contains("the function interval() is not supported; list the values"));
		assertTrue(problem("k=range(5,1)").contains("the range is empty"));
		assertTrue(problem("k=range(a)").contains("a range takes numbers"));
		assertTrue(problem("k=1,,2").contains("a value is missing"));
	}

	@Test
	void jobsAreAllCombinationsAndTheLastWordChangesFastest() throws Exception {
		List<MoveJob> jobs = jobs("data=d", "task.batch_size=10,50", "task=t", "task.model.num_hidden=[5],[6,7]", "compatibility=strict");
		assertEquals(4, jobs.size());
		assertEquals(List.of("data=d", "task.batch_size=10", "task=t", "task.model.num_hidden=[6,7]", "compatibility=strict"), jobs.get(1).words());
		assertEquals(3, jobs.get(2).number());
		assertEquals(List.of("data", "task.batch_size", "task.model.num_hidden", "task"), List.copyOf(jobs.get(0).overrides().keySet()),
				"in the order of the words as texts, without what MOVE does not have");
		assertEquals(Map.of("task.batch_size", "50", "task.model.num_hidden", "[5]"), jobs.get(2).varied());
	}

	@Test
	void anExperimentBringsItsOwnSweepWhichTheCommandReplaces() throws Exception {
		Files.createDirectories(config.resolve("experiment"));
		Files.writeString(config.resolve("experiment/tune.yaml"), """
				# @package _global_
				defaults:
				  - override /data: d
				hydra:
				  mode: MULTIRUN
				  sweeper:
				    params:
				      task.batch_size: 10, 50
				      task.model.num_hidden: "[500],[1000]"
				      task.training_loop.num_epochs: 3
				""");
		List<MoveJob> jobs = Multirun.jobs(config, List.of("experiment=tune"), false).orElseThrow();
		assertEquals(4, jobs.size());
		assertEquals(List.of("task.batch_size=10", "task.model.num_hidden=[1000]", "task.training_loop.num_epochs=3", "experiment=tune"),
				jobs.get(1).words());
		assertEquals(List.of("task.batch_size", "task.model.num_hidden", "task.training_loop.num_epochs"),
				List.copyOf(jobs.get(0).overrides().keySet()));
		assertEquals(6, jobs("experiment=tune", "task.batch_size=1,2,3").size());
		Files.writeString(config.resolve("experiment/wrong.yaml"), "# @package _global_\nhydra: { sweeper: { params: { task.batch_size: [10, 50] } } }\n");
		assertTrue(assertThrows(ProblemsException.class, () -> jobs("experiment=wrong")).getMessage().contains("expected them in one text"));
	}

	@Test
	void withoutMAndWithoutAnExperimentThatAsksThereIsOneRun() throws Exception {
		assertEquals(Optional.empty(), Multirun.jobs(config, List.of("data=d", "task=t"), false));
		assertEquals(1, jobs("data=d").size());
	}

	@Test
	void tooManyJobsAreRefused() {
		assertTrue(assertThrows(ProblemsException.class, () -> jobs("a=range(200)", "b=range(200)")).getMessage().contains("at most 10000"));
	}
}
