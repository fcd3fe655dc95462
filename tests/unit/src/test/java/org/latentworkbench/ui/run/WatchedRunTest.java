package org.latentworkbench.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.ui.run.RunRequest.Kind;

/** What a window makes of what a worker tells, and of how it ends. */
class WatchedRunTest {
	private static final Path STUDY = Path.of("/home/anna/study").toAbsolutePath();
	private static final Path FOLDER = STUDY.resolve("results/r1");

	private int told;
	private final WatchedRun run = new WatchedRun(RunRequest.study(STUDY), () -> told++);

	private void begin() {
		assertTrue(run.starting());
		run.event(new RunEvent.RunStarted("r1", STUDY, FOLDER, List.of("data", "vae")));
		run.event(new RunEvent.StepStarted("data", "tables", 1, 2));
		run.event(new RunEvent.StepFinished("data", Outcome.DONE, Duration.ofSeconds(2), Optional.empty()));
		run.event(new RunEvent.StepStarted("vae", "multimodal-vae", 2, 2));
		run.event(new RunEvent.StepProgress("vae", "training", 30, 60, "epochs", OptionalDouble.of(10), Optional.of(Duration.ofSeconds(3))));
		run.event(new RunEvent.Metric("vae", "loss", 0.5, 30));
	}

	private List<RunState> steps() {
		return run.steps().stream().map(RunItem.Step::state).toList();
	}

	@Test
	void whileItGoesOnItSaysHowFarItIs() {
		assertEquals(RunState.WAITING, run.state());
		begin();
		assertEquals(RunState.RUNNING, run.state());
		assertEquals(List.of(RunState.DONE, RunState.RUNNING), steps());
		assertEquals(0.75, run.fraction());
		assertEquals("vae", run.current().orElseThrow().name());
		assertEquals(Optional.of("vae"), run.told());
		assertEquals(0.5, run.curves("vae").get("loss").last());
		assertEquals(FOLDER, run.folder().orElseThrow());
		assertEquals("running: vae, training 30 of 60 epochs", RunColumn.DOING.text(run));
		assertEquals(List.of("75 %", "3.0 s", "10 epochs/s", "0.5"), List.of(RunColumn.PROGRESS.text(run), RunColumn.LEFT.text(run),
				RunColumn.RATE.text(run), RunColumn.LOSS.text(run)));
		assertTrue(told >= 7, "listeners hear of every change: " + told);
	}

	@Test
	void lossesKeepTheUnitTheyWereToldAtWhenTheStepGoesOnToCountOtherThings() {
		begin();
		assertEquals("epochs", run.unit("vae"));
		run.event(new RunEvent.StepProgress("vae", "perturbations", 1, 20, "features", OptionalDouble.empty(), Optional.empty()));
		assertEquals("epochs", run.unit("vae"));
		run.event(new RunEvent.Preview("vae", "latent", 2, new Matrix(1, 2, new float[2])));
		assertEquals("features", run.unit("vae"));
		assertEquals("", run.unit("data"));
	}

	@Test
	void theOutcomeIsWhatTheWorkerSaid() {
		begin();
		run.event(new RunEvent.StepFinished("vae", Outcome.DONE, Duration.ofSeconds(6), Optional.empty()));
		run.event(new RunEvent.RunFinished("r1", Outcome.DONE, Duration.ofSeconds(8), FOLDER, Optional.empty()));
		assertEquals(RunState.RUNNING, run.state(), "its process still tidies up");
		run.ended(0);
		assertEquals(RunState.DONE, run.state());
		assertEquals(List.of(RunState.DONE, RunState.DONE), steps());
		assertEquals(List.of(), run.troubles());
	}

	@Test
	void aStepThatFailedLeadsToItsPlaceInTheStudy() {
		var place = new Place(STUDY.resolve("study.yaml"), 7, 3);
		run.places(Map.of("vae", place));
		begin();
		run.event(new RunEvent.StepFinished("vae", Outcome.FAILED, Duration.ofSeconds(6), Optional.of("the loss is not a number")));
		run.event(new RunEvent.RunFinished("r1", Outcome.FAILED, Duration.ofSeconds(8), FOLDER, Optional.of("the loss is not a number")));
		run.ended(1);
		assertEquals(RunState.FAILED, run.state());
		assertEquals(List.of(new Trouble(Optional.of(place), "vae: the loss is not a number")), run.troubles());
	}

	@Test
	void aProcessThatIsGoneLeavesARunThatCanGoOn() {
		begin();
		run.error("#  SIGSEGV (0xb) at pc=0x00007f");
		run.ended(134);
		assertEquals(RunState.INTERRUPTED, run.state());
		assertTrue(run.state().resumable());
		assertEquals(List.of(RunState.DONE, RunState.INTERRUPTED), steps());
		assertTrue(run.troubles().getFirst().message().contains("134"), run.troubles().toString());
		assertTrue(run.troubles().getLast().message().contains("SIGSEGV"), "the last words are shown");
	}

	@Test
	void stoppingBeforeItBeganTakesItOutOfTheQueue() {
		assertFalse(run.cancelling());
		assertEquals(RunState.CANCELLED, run.state());
		assertFalse(run.starting(), "it cannot begin any more");
	}

	@Test
	void stoppingWhileItGoesOnWaitsForItsProcess() {
		begin();
		assertTrue(run.cancelling());
		assertEquals(RunState.CANCELLING, run.state());
		assertFalse(run.cancelling(), "the second time it is no news");
		run.ended(130);
		assertEquals(RunState.CANCELLED, run.state());
		assertEquals(List.of(RunState.DONE, RunState.CANCELLED), steps());
	}

	@Test
	void wrongInputIsToldLineByLine() {
		assertTrue(run.starting());
		run.error("warning: something else");
		run.error("there is no step 'vea'");
		run.ended(2);
		assertEquals(RunState.FAILED, run.state());
		assertEquals(List.of("there is no step 'vea'"), run.troubles().stream().map(Trouble::message).toList());
	}

	@Test
	void aVerificationSaysWhatItFound() {
		var verification = new WatchedRun(RunRequest.of(Kind.VERIFY, STUDY, "r1"), () -> { });
		verification.starting();
		verification.verified(false, List.of(new Trouble(Optional.empty(), "vae/loss.tsv: other bytes")));
		verification.ended(1);
		assertEquals(RunState.FAILED, verification.state());
		assertEquals("not every output came back", verification.note());
		assertEquals(1, verification.troubles().size());
		assertEquals(FOLDER, verification.folder().orElseThrow(), "the results are those of the run that was verified");
	}

	@Test
	void whatIsPreferredIsPartOfTheCommand() {
		run.prefers(List.of("vae.engine=torch"));
		assertEquals("latent run " + STUDY + " vae.engine=torch", run.command());
	}
}
