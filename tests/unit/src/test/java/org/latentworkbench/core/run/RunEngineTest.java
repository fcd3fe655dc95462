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
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.Verification.Finding;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.StudyFile;

class RunEngineTest {
	private static final String CHAIN = """
			study: Toy
			seed: 7
			steps:
			  numbers: { use: draw, with: { count: 4 } }
			  twice: { use: scale, in: { numbers: numbers } }
			""";

	private final Registry registry = ToyContributions.registry();
	private final RunEngine engine = new RunEngine(registry);
	private final List<RunEvent> events = new ArrayList<>();
	private final Cancellation cancellation = new Cancellation();

	@TempDir
	Path folder;

	private LoadedStudy study(String yaml, String... overrides) throws IOException, InputException {
		Files.writeString(folder.resolve("study.yaml"), yaml);
		return StudyFile.load(folder, List.of(overrides), registry);
	}

	private RunOutcome run(String yaml, RunOptions options, String... overrides) throws IOException, InputException {
		return engine.run(study(yaml, overrides), options, events::add, cancellation);
	}

	private static List<String> statuses(RunOutcome outcome) {
		return outcome.run().getSteps().stream().map(StepRun::getStatus).toList();
	}

	@Test
	void stepsLeaveArtefactsAndARecord() throws Exception {
		RunOutcome outcome = run(CHAIN, RunOptions.usual().commandLine(List.of("latent", "run", "toy")));
		assertEquals(Outcome.DONE, outcome.outcome());
		List<String> drawn = Files.readAllLines(outcome.folder().resolve("numbers/numbers.tsv"));
		List<String> scaled = Files.readAllLines(outcome.folder().resolve("twice/scaled.tsv"));
		assertEquals(5, drawn.size());
		assertEquals(2 * Double.parseDouble(drawn.get(1)), Double.parseDouble(scaled.get(1)), 1e-12);

		StepRun record = RunStore.read(outcome.folder()).run().getSteps().get(0);
		assertEquals("draw", record.getUse());
		assertEquals("toy", record.getEngine());
		assertEquals("{\"drawn\":\"evenly\"}", record.getFacts(), "what has an attribute of its own stands there");
		assertTrue(Files.readString(outcome.folder().resolve("run.json")).contains("\"drawn\": \"evenly\""));
		assertEquals("{\"count\":4}", record.getParameters());
		assertEquals(Hashes.of(outcome.folder().resolve("numbers/numbers.tsv")), record.getArtefacts().get(0).getSha256());
		assertEquals("latent run toy", outcome.run().getCommandLine());
		assertTrue(Files.readString(outcome.folder().resolve("report.html")).contains("numbers/numbers.tsv"));
		assertFalse(Files.exists(folder.resolve("results/.scratch")), "scratch folders are gone after the run");
		assertTrue(events.getFirst() instanceof RunEvent.RunStarted && events.getLast() instanceof RunEvent.RunFinished);
	}

	@Test
	void aStepGoesOnFromItsCheckpointAndLeavesNoneWhenItIsDone() throws Exception {
		String yaml = """
				seed: 7
				steps:
				  numbers: { use: draw, with: { count: 10 } }
				  sum: { use: add, in: { numbers: numbers }, with: { count: 4 } }
				""";
		ToyContributions.Add.given = 0;
		assertEquals(List.of("DONE", "FAILED"), statuses(run(yaml, RunOptions.usual())));
		assertTrue(Files.isDirectory(folder.resolve("results/.checkpoints")));
		// other settings have nothing to go on from
		ToyContributions.Add.given = 1;
		run(yaml, RunOptions.usual(), "sum.count=5");
		assertEquals(5, ToyContributions.Add.added);
		ToyContributions.Add.given = 1;
		assertEquals(List.of("REUSED", "FAILED"), statuses(run(yaml, RunOptions.usual())));
		RunOutcome done = run(yaml, RunOptions.usual());
		assertEquals(List.of("REUSED", "DONE"), statuses(done));
		assertEquals(2, ToyContributions.Add.added, "eight of ten were added before");
		RunOutcome anew = run(yaml, RunOptions.usual().force(true));
		assertEquals(10, ToyContributions.Add.added, "--force begins anew");
		assertEquals(Files.readString(anew.folder().resolve("sum/sum.tsv")), Files.readString(done.folder().resolve("sum/sum.tsv")));
		run(yaml, RunOptions.usual(), "sum.count=5");
		assertFalse(Files.exists(folder.resolve("results/.checkpoints")), "what is done needs no checkpoint");
	}

	@Test
	void aRunRecordsTheSettingsAndStepsItWasAskedFor() throws Exception {
		RunOutcome outcome = run(CHAIN, RunOptions.usual().only(Set.of("numbers")).settings(List.of("numbers.count=3")).resumes("before"),
				"numbers.count=3");
		var record = RunStore.read(outcome.folder()).run();
		assertEquals(List.of("numbers.count=3"), record.getSettings());
		assertEquals(List.of("numbers"), record.getWanted());
		assertEquals("before", record.getResumes());
	}

	@Test
	void unchangedStepsAreTakenFromTheStoreAndChangedOnesRunAgain() throws Exception {
		RunOutcome first = run(CHAIN, RunOptions.usual());
		RunOutcome second = run(CHAIN, RunOptions.usual(), "twice.by=3");
		assertEquals(List.of("REUSED", "DONE"), statuses(second));
		assertEquals(first.run().getId(), second.run().getSteps().get(0).getReusedFrom());
		Folders.delete(first.folder());
		assertEquals(5, Files.readAllLines(second.folder().resolve("numbers/numbers.tsv")).size(), "a run stands on its own");
		assertEquals(List.of("DONE", "DONE"), statuses(run(CHAIN, RunOptions.usual().force(true))));
	}

	@Test
	void aFileOfAnotherNameIsAnotherInputThoughItHoldsTheSame() throws Exception {
		// a dataset takes the names of its modalities from its files
		String yaml = "study: Toy\nsteps:\n  twice: { use: scale, in: { numbers: FILE } }\n";
		Files.writeString(folder.resolve("a.tsv"), "x\n1\n");
		Files.copy(folder.resolve("a.tsv"), folder.resolve("b.tsv"));
		run(yaml.replace("FILE", "a.tsv"), RunOptions.usual());
		assertEquals(List.of("REUSED"), statuses(run(yaml.replace("FILE", "a.tsv"), RunOptions.usual())));
		assertEquals(List.of("DONE"), statuses(run(yaml.replace("FILE", "b.tsv"), RunOptions.usual())));
	}

	@Test
	void aReusedStepSaysHowManyThreadsMadeIt() throws Exception {
		run(CHAIN, RunOptions.usual().threads(3));
		RunOutcome second = run(CHAIN, RunOptions.usual().threads(1), "twice.by=3");
		assertEquals(List.of(3, 1), second.run().getSteps().stream().map(StepRun::getThreads).toList());
	}

	@Test
	void aCancelledPoolOfThreadsIsNoFailure() throws Exception {
		RunOutcome outcome = engine.run(study(CHAIN), RunOptions.usual(), event -> {
			if (event instanceof RunEvent.StepStarted s && s.step().equals("twice")) {
				cancellation.cancel();
			}
		}, cancellation);
		assertEquals(List.of("DONE", "CANCELLED"), statuses(outcome));
		var wrapping = new Cancellation();
		outcome = engine.run(study("study: Toy\nsteps:\n  pool: { use: pool }\n"), RunOptions.usual(), event -> {
			if (event instanceof RunEvent.Message) {
				wrapping.cancel();
			}
		}, wrapping);
		assertEquals(List.of("CANCELLED"), statuses(outcome));
		assertTrue(outcome.cause().isEmpty());
	}

	@Test
	void manyRunsInOneStudyAtOnceDoNotDisturbEachOther() throws Exception {
		LoadedStudy study = study(CHAIN);
		var failures = new ConcurrentLinkedQueue<Throwable>();
		var threads = Stream.generate(() -> Thread.ofPlatform().start(() -> {
			try {
				for (int i = 0; i < 5; i++) {
					RunOutcome outcome = engine.run(study, RunOptions.usual().force(true), e -> { }, new Cancellation());
					outcome.cause().ifPresent(failures::add);
				}
			} catch (Throwable e) {
				failures.add(e);
			}
		})).limit(4).toList();
		for (Thread t : threads) {
			t.join();
		}
		assertEquals("[]", failures.toString());
		assertEquals(20, new RunStore(folder.resolve("results")).runs().size());
		assertFalse(Files.exists(folder.resolve("results/.scratch")));
	}

	@Test
	void aDamagedResultIsNotReused() throws Exception {
		RunOutcome first = run(CHAIN, RunOptions.usual());
		Files.writeString(first.folder().resolve("numbers/numbers.tsv"), "x\n1\n");
		assertEquals("DONE", statuses(run(CHAIN, RunOptions.usual())).get(0));
	}

	@Test
	void aFailedStepLeavesNothingHalfWrittenAndStopsOnlyWhatNeedsIt() throws Exception {
		RunOutcome earlier = run(CHAIN, RunOptions.usual());
		String before = Hashes.of(earlier.folder());
		RunOutcome outcome = run("""
				study: Toy
				steps:
				  numbers: { use: draw }
				  broken: { use: fail, in: { numbers: numbers } }
				  after: { use: scale, in: { numbers: broken/half } }
				  other: { use: scale, in: { numbers: numbers } }
				""", RunOptions.usual());
		assertEquals(Outcome.FAILED, outcome.outcome());
		assertTrue(outcome.inputWasWrong());
		assertEquals(List.of("DONE", "FAILED", "SKIPPED", "DONE"), statuses(outcome));
		assertEquals("numbers.tsv:3:1: found 'x', a number is expected", outcome.run().getSteps().get(1).getCause());
		assertFalse(Files.exists(outcome.folder().resolve("broken")));
		assertFalse(Files.exists(folder.resolve("results/.scratch")));
		assertEquals(before, Hashes.of(earlier.folder()));
		assertTrue(Files.readString(outcome.folder().resolve("log.txt")).contains("InputException"), "the log has the stack trace");
	}

	/** Of a step that looks for parts: what its failure and the forecast say is wrong. */
	private String lookedFor(String with, String... overrides) throws Exception {
		LoadedStudy study = study("""
				study: Toy
				steps:
				  numbers: { use: draw }
				  looked:
				    use: look
				    in: { numbers: numbers }
				    with: %s
				""".formatted(with), overrides);
		RunOutcome outcome = engine.run(study, RunOptions.usual(), events::add, cancellation);
		assertTrue(outcome.inputWasWrong());
		assertTrue(Files.readString(outcome.folder().resolve("log.txt")).contains("ParameterException"), "the log says where it was found");
		String told = outcome.run().getSteps().get(1).getCause();
		assertEquals(List.of(told), Forecast.of(study, 1, registry, cancellation).problems());
		return told.replace(folder + "/", "");
	}

	@Test
	void aParameterThatDoesNotFitTheDataIsToldWithItsLine() throws Exception {
		assertEquals("study.yaml:7:42: parts[2].name: there is no 'x'", lookedFor("{ parts: [{ name: a }, { name: x }] }"));
		assertEquals("study.yaml:7:34: parts[2].name: there is no 'x'", lookedFor("{ parts: [{ name: a }, {}] }"), "its part, where it is not given");
		assertEquals("study.yaml:7:11: parts[2].name: there is no 'x'", lookedFor("{}"), "all parameters, where there are no parts");
		Files.writeString(folder.resolve("parts.yaml"), "parts:\n  - name: a\n  - name: x\n");
		assertEquals("parts.yaml:3:11: parts[2].name: there is no 'x'", lookedFor("parts.yaml"));
		assertEquals("'looked.parts=[{}, { name: x }]': parts[2].name: there is no 'x'", lookedFor("{}", "looked.parts=[{}, { name: x }]"));
	}

	@Test
	void anInputThatDoesNotFitIsToldWithItsPlaceAndNothingIsWritten() throws Exception {
		LoadedStudy study = study("""
				study: Toy
				steps:
				  drawn: { use: draw }
				  refused: { use: refuse, in: { numbers: drawn } }
				""");
		RunOutcome outcome = engine.run(study, RunOptions.usual(), events::add, cancellation);
		assertTrue(outcome.inputWasWrong());
		String told = outcome.run().getSteps().get(1).getCause();
		assertEquals("study.yaml:4:42: in.numbers: there are 5 numbers; more are needed", told.replace(folder + "/", ""));
		assertEquals(List.of(told), Forecast.of(study, 1, registry, cancellation).problems());
		assertFalse(Files.exists(outcome.folder().resolve("refused")));
	}

	@Test
	@Timeout(20)
	void cancelEndsTheRunAndKeepsWhatWasDone() throws Exception {
		ToyContributions.Wait.running = new CountDownLatch(1);
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
				  wait: { use: wait, in: { numbers: numbers } }
				  after: { use: scale, in: { numbers: numbers } }
				""", RunOptions.usual().threads(1));
		person.join();
		assertEquals(Outcome.CANCELLED, outcome.outcome());
		assertEquals(List.of("DONE", "CANCELLED", "CANCELLED"), statuses(outcome));
		assertTrue(Files.exists(outcome.folder().resolve("numbers/numbers.tsv")));
		assertFalse(Files.exists(outcome.folder().resolve("wait")));
	}

	@Test
	void theNextRunSweepsUpAfterAKilledOneButNotAfterALivingNeighbour() throws Exception {
		Path results = Files.createDirectories(folder.resolve("results"));
		Path killed = Files.createDirectories(results.resolve(".scratch/killed/step"));
		Files.writeString(killed.resolve("half.tsv"), "x");
		try (var neighbour = ScratchFolder.open(results, "neighbour")) {
			Files.writeString(neighbour.forStep("step", "out").resolve("half.tsv"), "x");
			run(CHAIN, RunOptions.usual());
			assertFalse(Files.exists(results.resolve(".scratch/killed")));
			assertTrue(Files.exists(results.resolve(".scratch/neighbour/step/out/half.tsv")));
		}
	}

	@Test
	void onlyTheWantedStepsAndWhatTheyNeedRun() throws Exception {
		String yaml = CHAIN + "  thrice: { use: scale, in: { numbers: numbers }, with: { by: 3 } }\n";
		RunOutcome outcome = run(yaml, RunOptions.usual().only(Set.of("thrice")));
		assertEquals(List.of("numbers", "thrice"), outcome.run().getSteps().stream().map(StepRun::getName).toList());
		var unknown = assertThrows(InputException.class, () -> run(yaml, RunOptions.usual().only(Set.of("thrise"))));
		assertTrue(unknown.getMessage().contains("did you mean 'thrice'"), unknown.getMessage());
	}

	@Test
	void verifyFindsTheSameBytesAgain() throws Exception {
		run(CHAIN, RunOptions.usual());
		var entry = new RunStore(folder.resolve("results")).latest().orElseThrow();
		assertTrue(Verification.verify(entry, registry, e -> { }, cancellation).allSame());
		try (var left = Files.list(folder.resolve("results"))) {
			assertEquals(List.of(entry.folder()), left.toList(), "verifying leaves nothing behind");
		}
	}

	@Test
	void verifyFindsAMethodWithoutASeedAndAnEditedFile() throws Exception {
		RunOutcome outcome = run(CHAIN + "  odd: { use: unseeded }\n", RunOptions.usual());
		Files.writeString(outcome.folder().resolve("twice/scaled.tsv"), "x\n1\n");
		var report = Verification.verify(RunStore.read(outcome.folder()), registry, e -> { }, cancellation);
		assertEquals(List.of(Finding.SAME, Finding.FILE_CHANGED, Finding.OTHER_BYTES),
				report.lines().stream().map(Verification.Line::finding).toList());
	}

	@Test
	void aRunIsRepeatedFromItsRecordThoughTheStudyChanged() throws Exception {
		RunOutcome first = run(CHAIN, RunOptions.usual(), "twice.by=5");
		Files.writeString(folder.resolve("study.yaml"), "study: Another\nsteps: {}\n");
		LoadedStudy again = Replay.of(RunStore.read(first.folder()), registry);
		RunOutcome second = engine.run(again, RunOptions.usual().force(true), events::add, cancellation);
		assertEquals(Hashes.of(first.folder().resolve("twice")), Hashes.of(second.folder().resolve("twice")));
	}

	@Test
	void aRunWhoseInputFileChangedIsNotRepeatedSilently() throws Exception {
		Files.writeString(folder.resolve("mine.tsv"), "x\n1\n2\n");
		RunOutcome first = run("""
				study: Toy
				steps:
				  twice: { use: scale, in: { numbers: mine.tsv } }
				""", RunOptions.usual());
		assertEquals(Outcome.DONE, first.outcome());
		Files.writeString(folder.resolve("mine.tsv"), "x\n1\n3\n");
		var refused = assertThrows(InputException.class, () -> Replay.of(RunStore.read(first.folder()), registry));
		assertTrue(refused.getMessage().contains("mine.tsv has changed"), refused.getMessage());
	}
}
