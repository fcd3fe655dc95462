package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.study.StudyFile;

/** Steps that do not need each other are at work at the same time, and nobody can tell from the results. */
@Timeout(30)
class ConcurrentStepsTest {
	private static final String MEETING = """
			study: Toy
			steps:
			  one: { use: meet }
			  two: { use: meet }
			""";
	/** Wide at first, then narrow. */
	private static final String TREE = """
			study: Toy
			seed: 7
			steps:
			  a: { use: draw, with: { count: 100 } }
			  b: { use: draw, with: { count: 50 } }
			  c: { use: scale, in: { numbers: a } }
			  d: { use: scale, in: { numbers: b }, with: { by: 3 } }
			  e: { use: add, in: { numbers: d }, with: { count: 90 } }
			  f: { use: scale, in: { numbers: e } }
			""";

	private final Registry registry = ToyContributions.registry();
	private final RunEngine engine = new RunEngine(registry);
	private final List<RunEvent> events = new ArrayList<>();
	private final Cancellation cancellation = new Cancellation();

	@TempDir
	Path folder;

	private RunOutcome run(String yaml, int threads) throws IOException, InputException {
		Files.writeString(folder.resolve("study.yaml"), yaml);
		return engine.run(StudyFile.load(folder, List.of(), registry), RunOptions.usual().threads(threads).force(true), events::add, cancellation);
	}

	private static List<String> statuses(RunOutcome outcome) {
		return outcome.run().getSteps().stream().map(StepRun::getStatus).toList();
	}

	private static List<String> met(RunOutcome outcome) throws IOException {
		return List.of(Files.readAllLines(outcome.folder().resolve("one/met.tsv")).get(1),
				Files.readAllLines(outcome.folder().resolve("two/met.tsv")).get(1));
	}

	@Test
	void twoStepsMeetOnTwoThreadsAndNotOnOne() throws Exception {
		ToyContributions.Meet.place = new CyclicBarrier(2);
		RunOutcome two = run(MEETING, 2);
		assertEquals(List.of("1\t2", "1\t2"), met(two), "each is told of both threads");
		StepRun one = two.run().getSteps().get(0);
		assertEquals("DONE", one.getStatus());
		assertEquals(0, one.getPeakMemory(), "nobody can say which of them used how much");
		ToyContributions.Meet.place = new CyclicBarrier(2);
		RunOutcome alone = run(MEETING, 1);
		assertEquals(List.of("0\t1", "0\t1"), met(alone));
		assertTrue(alone.run().getSteps().get(0).getPeakMemory() > 0);
		var order = new ArrayList<String>();
		events.subList(events.size() / 2, events.size()).forEach(e -> {
			switch (e) {
				case RunEvent.StepStarted s -> order.add("begin " + s.step() + " " + s.number());
				case RunEvent.StepFinished s -> order.add("end " + s.step());
				default -> { }
			}
		});
		assertEquals(List.of("begin one 1", "end one", "begin two 2", "end two"), order);
	}

	@Test
	void theBytesAndTheRecordsOrderAreTheSameOnOneThreadAndOnMany() throws Exception {
		var hashes = new ArrayList<String>();
		for (int threads : new int[] { 1, 2, 8, 8, 8 }) {
			ToyContributions.Add.given = 2;
			RunOutcome outcome = run(TREE, threads);
			assertEquals(List.of("a", "b", "c", "d", "e", "f"), RunStore.read(outcome.folder()).run().getSteps().stream().map(StepRun::getName).toList());
			var all = new StringBuilder();
			for (StepRun step : outcome.run().getSteps()) {
				assertEquals("DONE", step.getStatus(), step.getCause());
				all.append(Hashes.of(outcome.folder().resolve(step.getName())));
			}
			hashes.add(all.toString());
		}
		assertEquals(1, hashes.stream().distinct().count());
	}

	@Test
	void cancelStopsAllThatAreAtWorkAndBeginsNoOther() throws Exception {
		ToyContributions.Wait.running = new CountDownLatch(2);
		var person = Thread.ofVirtual().start(() -> {
			try {
				ToyContributions.Wait.running.await();
				cancellation.cancel();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		RunOutcome outcome = run("""
				study: Toy
				steps:
				  numbers: { use: draw }
				  first: { use: wait, in: { numbers: numbers } }
				  second: { use: wait, in: { numbers: numbers } }
				  after: { use: scale, in: { numbers: numbers } }
				""", 2);
		person.join();
		assertEquals(Outcome.CANCELLED, outcome.outcome());
		assertEquals(List.of("DONE", "CANCELLED", "CANCELLED", "CANCELLED"), statuses(outcome));
		assertFalse(Files.exists(folder.resolve("results/.scratch")));
	}

	@Test
	void aFailureSkipsWhatNeedsItWhileOthersGoOn() throws Exception {
		RunOutcome outcome = run("""
				study: Toy
				steps:
				  numbers: { use: draw }
				  broken: { use: fail, in: { numbers: numbers } }
				  after: { use: scale, in: { numbers: broken/half } }
				  other: { use: scale, in: { numbers: numbers } }
				  far: { use: scale, in: { numbers: other } }
				""", 4);
		assertEquals(List.of("DONE", "FAILED", "SKIPPED", "DONE", "DONE"), statuses(outcome));
		assertEquals("numbers.tsv:3:1: found 'x', a number is expected", outcome.run().getCause());
	}

	@Test
	void aListenerThatFailsEndsTheRunAfterTheStepsAtWork() throws Exception {
		Files.writeString(folder.resolve("study.yaml"), TREE);
		var study = StudyFile.load(folder, List.of(), registry);
		assertThrows(IllegalStateException.class, () -> engine.run(study, RunOptions.usual().threads(2), event -> {
			if (event instanceof RunEvent.StepStarted s && s.step().equals("b")) {
				throw new IllegalStateException("the view is broken");
			}
		}, cancellation));
		assertFalse(Files.exists(folder.resolve("results/.scratch")), "nothing is left at work");
	}
}
