package org.latentworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunEvent.Outcome;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A run of two steps, the second of which fails, as each of the views shows it. */
class RunViewTest {
	private static final Path HOME = Path.of("/home/anna").toAbsolutePath();
	private static final Path STUDY = HOME.resolve("study");
	private static final Path RUN = STUDY.resolve("results").resolve("r1");

	private static void play(RunView view, Screen screen) {
		view.on(new RunEvent.RunStarted("r1", STUDY, RUN, List.of("data", "model")));
		view.on(new RunEvent.StepStarted("data", "tables", 1, 2));
		view.on(new RunEvent.ArtefactWritten("data", "dataset", "dataset", RUN.resolve("data/dataset"), "ab12"));
		view.on(new RunEvent.Message("data", true, "2 features are constant"));
		view.on(new RunEvent.StepFinished("data", Outcome.DONE, Duration.ofMillis(420), Optional.empty()));
		view.on(new RunEvent.StepStarted("model", "multimodal-vae", 2, 2));
		view.on(new RunEvent.StepProgress("model", "training", 0, 300, "epochs", OptionalDouble.empty(), Optional.empty()));
		screen.later(Duration.ofSeconds(11));
		view.on(new RunEvent.Metric("model", "loss", 1.26867, 150));
		view.on(new RunEvent.Metric("model", "kld", 0.0026, 150));
		view.on(new RunEvent.StepProgress("model", "training", 150, 300, "epochs", OptionalDouble.of(41.3), Optional.of(Duration.ofMillis(3600))));
		view.on(new RunEvent.StepProgress("model", "training", 151, 300, "epochs", OptionalDouble.of(41.3), Optional.of(Duration.ofMillis(3570))));
		view.on(new RunEvent.StepFinished("model", Outcome.FAILED, Duration.ofSeconds(75), Optional.of("the loss is not a number")));
		view.on(new RunEvent.RunFinished("r1", Outcome.FAILED, Duration.ofSeconds(76), RUN, Optional.of("the loss is not a number")));
	}

	@Test
	void aPipeGetsPlainLines() {
		var screen = Screen.pipe(HOME);
		play(RunView.of(screen.terminal, RunView.Detail.NORMAL, false), screen);
		assertEquals("""
				run r1 of study: 2 steps
				[1/2] data: tables begins
				[1/2] data: done after 0.4 s
				[2/2] model: multimodal-vae begins
				[2/2] model: training 150/300 epochs (50 %%), 41/s, 3.6 s left, loss 1.269
				[2/2] model: failed after 1 min 15 s
				run r1: failed after 1 min 16 s
				results: %s
				""".formatted(Path.of("study/results/r1")), screen.out());
		assertEquals("warning: data: 2 features are constant\nerror: model: the loss is not a number\n", screen.err());
	}

	@Test
	void aPersonSeesOneLineThatIsDrawnOverAndOneThatStaysForEachStep() {
		var screen = Screen.watched(HOME);
		play(RunView.of(screen.terminal, RunView.Detail.NORMAL, false), screen);
		String erase = "\r\u001b[K";
		assertEquals("study  run r1, 2 steps\n"
				+ erase + "> data   tables"
				+ erase // for the warning, which goes to the other stream
				+ "+ data   tables                  0.4 s\n"
				+ erase + "> model  multimodal-vae"
				+ erase + "> model  ############------------  50 %  3.6 s left  loss 1.269  training 150/300 epochs  41/s"
				+ erase + "x model  multimodal-vae          1 min 15 s\n"
				+ "Failed after 1 min 16 s. Results: " + Path.of("study/results/r1") + "\n", screen.out());
		assertEquals("warning: data: 2 features are constant\nerror: model: the loss is not a number\n", screen.err());
	}

	@Test
	void theLineNeverGrowsWiderThanTheTerminal() {
		var screen = Screen.watched(HOME);
		RunView view = RunView.of(screen.terminal, RunView.Detail.NORMAL, false);
		view.on(new RunEvent.RunStarted("r1", STUDY, RUN, List.of("a-step-with-a-long-name-".repeat(4))));
		view.on(new RunEvent.StepProgress("a-step-with-a-long-name-".repeat(4), "training", 1, 2, "epochs", OptionalDouble.of(1), Optional.empty()));
		String line = screen.out().substring(screen.out().indexOf("\u001b[K") + 3);
		assertEquals(99, line.length());
	}

	@Test
	void redrawingKeepsToTenPicturesASecond() {
		var screen = Screen.watched(HOME);
		RunView view = RunView.of(screen.terminal, RunView.Detail.NORMAL, false);
		for (int i = 0; i < 1000; i++) {
			view.on(new RunEvent.StepProgress("s", "training", i, 2000, "epochs", OptionalDouble.empty(), Optional.empty()));
			screen.later(Duration.ofMillis(1));
		}
		assertEquals(10, screen.out().split("\r", -1).length - 1);
	}

	@Test
	void coloursAreUsedOnlyWhereTheTerminalTakesThem() {
		var plain = Screen.watched(HOME);
		play(RunView.of(plain.terminal, RunView.Detail.VERBOSE, false), plain);
		assertFalse(plain.out().contains("\u001b[3"));
		var coloured = Screen.coloured(HOME);
		play(RunView.of(coloured.terminal, RunView.Detail.NORMAL, false), coloured);
		assertTrue(coloured.out().contains("\u001b[32m\u2713 \u001b[0m"));
		assertTrue(coloured.err().contains("\u001b[31merror: model"));
	}

	@Test
	void stepsThatNeverBeganBecauseOfACancelAreNotShown() {
		for (Screen screen : List.of(Screen.pipe(HOME), Screen.watched(HOME))) {
			RunView view = RunView.of(screen.terminal, RunView.Detail.NORMAL, false);
			view.on(new RunEvent.RunStarted("r1", STUDY, RUN, List.of("one", "two")));
			view.on(new RunEvent.StepStarted("one", "x", 1, 2));
			view.on(new RunEvent.StepFinished("one", Outcome.CANCELLED, Duration.ofSeconds(3), Optional.of("cancelled")));
			view.on(new RunEvent.StepStarted("two", "x", 2, 2));
			view.on(new RunEvent.StepFinished("two", Outcome.CANCELLED, Duration.ZERO, Optional.of("cancelled")));
			view.on(new RunEvent.RunFinished("r1", Outcome.CANCELLED, Duration.ofSeconds(3), RUN, Optional.empty()));
			assertFalse(screen.out().contains("two"), screen.out());
			assertTrue(screen.out().toLowerCase(java.util.Locale.ROOT).contains("cancelled after 3.0 s"), screen.out());
			assertEquals("", screen.err());
		}
	}

	@Test
	void aFigureGoesWithThePieceOfWorkItBelongsTo() {
		var screen = Screen.pipe(HOME);
		RunView view = RunView.of(screen.terminal, RunView.Detail.NORMAL, false);
		view.on(new RunEvent.StepStarted("shift", "shift", 1, 1));
		view.on(new RunEvent.StepProgress("shift", "training", 1, 9, "epochs", OptionalDouble.empty(), Optional.empty()));
		view.on(new RunEvent.Metric("shift", "loss", 2, 1));
		screen.later(Duration.ofSeconds(11));
		view.on(new RunEvent.StepProgress("shift", "training", 2, 9, "epochs", OptionalDouble.empty(), Optional.empty()));
		screen.later(Duration.ofSeconds(11));
		view.on(new RunEvent.StepProgress("shift", "perturbing", 1, 9, "features", OptionalDouble.empty(), Optional.empty()));
		assertTrue(screen.out().contains("training 2/9 epochs (22 %), loss 2\n"), screen.out());
		assertTrue(screen.out().endsWith("perturbing 1/9 features (11 %)\n"), screen.out());
	}

	@Test
	void verboseAddsArtefactsAndLogAndQuietLeavesOnlyWhatIsWrong() {
		var verbose = Screen.pipe(HOME);
		play(RunView.of(verbose.terminal, RunView.Detail.VERBOSE, false), verbose);
		assertTrue(verbose.out().contains("[1/2] data: wrote dataset " + Path.of("study/results/r1/data/dataset")), verbose.out());
		var quiet = Screen.pipe(HOME);
		play(RunView.of(quiet.terminal, RunView.Detail.QUIET, false), quiet);
		assertEquals("", quiet.out());
		assertEquals("warning: data: 2 features are constant\nerror: model: the loss is not a number\n", quiet.err());
	}

	@Test
	void jsonIsOneObjectAnEventWithStableNames() {
		var screen = Screen.pipe(HOME);
		RunView view = RunView.of(screen.terminal, RunView.Detail.NORMAL, true);
		assertInstanceOf(JsonView.class, view);
		play(view, screen);
		view.on(new RunEvent.Metric("model", "loss", Double.NaN, 3));
		List<JsonObject> events = screen.out().lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
		assertEquals(List.of(
				"[event, time, run, study, folder, steps]",
				"[event, time, step, use, number, of]",
				"[event, time, step, name, kind, file, sha256]",
				"[event, time, step, warning, text]",
				"[event, time, step, outcome, seconds]",
				"[event, time, step, use, number, of]",
				"[event, time, step, what, done, total, unit]",
				"[event, time, step, name, value, at]",
				"[event, time, step, name, value, at]",
				"[event, time, step, what, done, total, unit, rate, etaSeconds]",
				"[event, time, step, what, done, total, unit, rate, etaSeconds]",
				"[event, time, step, outcome, seconds, cause]",
				"[event, time, run, outcome, seconds, folder, cause]",
				"[event, time, step, name, value, at]"), events.stream().map(e -> e.keySet().toString()).toList());
		assertEquals(List.of("run-started", "step-started", "artefact-written", "message", "step-finished", "step-started", "step-progress", "metric",
				"metric", "step-progress", "step-progress", "step-finished", "run-finished", "metric"),
				events.stream().map(e -> e.get("event").getAsString()).toList());
		assertEquals("2026-01-02T03:04:05Z", events.get(0).get("time").getAsString());
		assertEquals(STUDY.toString(), events.get(0).get("study").getAsString());
		assertEquals(3.57, events.get(10).get("etaSeconds").getAsDouble());
		assertEquals("failed", events.get(11).get("outcome").getAsString());
		assertEquals("NaN", events.get(13).get("value").getAsString(), "JSON has no NaN");
		assertEquals("", screen.err(), "a program reads the cause in the events");
	}

	private static RunEvent.StepProgress progress(String step, int done) {
		return new RunEvent.StepProgress(step, "training", done, 10, "epochs", OptionalDouble.empty(), Optional.empty());
	}

	@Test
	void stepsAtWorkAtTheSameTimeHaveABarEach() {
		var screen = Screen.watched(HOME);
		RunView view = RunView.of(screen.terminal, RunView.Detail.NORMAL, false);
		view.on(new RunEvent.RunStarted("r1", STUDY, RUN, List.of("a", "b")));
		view.on(new RunEvent.StepStarted("a", "x", 1, 2));
		view.on(new RunEvent.StepStarted("b", "y", 2, 2));
		screen.later(Duration.ofSeconds(1));
		view.on(progress("a", 5));
		view.on(progress("b", 10)); // the last of a piece is drawn at once
		view.on(new RunEvent.StepFinished("a", Outcome.DONE, Duration.ofSeconds(2), Optional.empty()));
		view.on(new RunEvent.StepFinished("b", Outcome.DONE, Duration.ofSeconds(3), Optional.empty()));
		String erase = "\r\u001b[K";
		String both = erase + "\u001b[A" + erase;
		String half = "> a  ############------------  50 %  training 5/10 epochs";
		String whole = "> b  ######################## 100 %  training 10/10 epochs";
		assertEquals("study  run r1, 2 steps\n"
				+ erase + "> a  x"
				+ erase + "> a  x\n> b  y"
				+ both + half + "\n> b  y"
				+ both + half + "\n" + whole
				+ both + "+ a  x                       2.0 s\n"
				+ erase + whole
				+ erase + "+ b  y                       3.0 s\n", screen.out());
	}

	@Test
	void ofManyStepsAtWorkSomeAreDrawn() {
		var screen = Screen.watched(HOME);
		RunView view = RunView.of(screen.terminal, RunView.Detail.NORMAL, false);
		for (int i = 0; i < 20; i++) {
			view.on(new RunEvent.StepStarted("s" + i, "x", i + 1, 20));
		}
		String last = screen.out().substring(screen.out().lastIndexOf("> s0"));
		assertEquals(8, last.lines().count());
	}

	@Test
	void plainLinesOfEachStepComeNowAndThen() {
		var screen = Screen.pipe(HOME);
		RunView view = RunView.of(screen.terminal, RunView.Detail.NORMAL, false);
		view.on(new RunEvent.RunStarted("r1", STUDY, RUN, List.of("a", "b")));
		view.on(new RunEvent.StepStarted("a", "x", 1, 2));
		view.on(new RunEvent.StepStarted("b", "x", 2, 2));
		screen.later(Duration.ofSeconds(11));
		for (int i = 1; i < 4; i++) {
			view.on(progress("a", i));
			view.on(progress("b", 2 * i));
		}
		assertTrue(screen.out().endsWith("""
				[1/2] a: x begins
				[2/2] b: x begins
				[1/2] a: training 1/10 epochs (10 %)
				[2/2] b: training 2/10 epochs (20 %)
				"""), screen.out());
	}

	@Test
	void everyStepThatWasAtWorkSaysThatItWasCancelled() {
		for (Screen screen : List.of(Screen.pipe(HOME), Screen.watched(HOME))) {
			RunView view = RunView.of(screen.terminal, RunView.Detail.NORMAL, false);
			view.on(new RunEvent.RunStarted("r1", STUDY, RUN, List.of("one", "two", "never")));
			view.on(new RunEvent.StepStarted("one", "x", 1, 3));
			view.on(new RunEvent.StepStarted("two", "x", 2, 3));
			view.on(new RunEvent.StepFinished("one", Outcome.CANCELLED, Duration.ofSeconds(3), Optional.of("cancelled")));
			view.on(new RunEvent.StepStarted("never", "x", 3, 3));
			view.on(new RunEvent.StepFinished("two", Outcome.CANCELLED, Duration.ofSeconds(4), Optional.of("cancelled")));
			view.on(new RunEvent.StepFinished("never", Outcome.CANCELLED, Duration.ZERO, Optional.of("cancelled")));
			assertTrue(screen.out().contains("3.0 s") && screen.out().contains("4.0 s"), screen.out());
			assertFalse(screen.out().contains("never"), screen.out());
		}
	}
}
