package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latentworkbench.ui.tests.WindowRuns.ENDLESS;
import static org.latentworkbench.ui.tests.WindowRuns.LOSS;
import static org.latentworkbench.ui.tests.WindowRuns.PROGRESS;
import static org.latentworkbench.ui.tests.WindowRuns.STATE;
import static org.latentworkbench.ui.tests.WindowRuns.cell;
import static org.latentworkbench.ui.tests.WindowRuns.execute;
import static org.latentworkbench.ui.tests.WindowRuns.keep;
import static org.latentworkbench.ui.tests.WindowRuns.open;
import static org.latentworkbench.ui.tests.WindowRuns.runs;
import static org.latentworkbench.ui.tests.WindowRuns.shorten;
import static org.latentworkbench.ui.tests.WindowRuns.start;
import static org.latentworkbench.ui.tests.WindowRuns.tree;
import static org.latentworkbench.ui.tests.WindowRuns.until;
import static org.latentworkbench.ui.tests.WindowRuns.untilTraining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.ui.preferences.PreferenceKeys;
import org.latentworkbench.ui.run.Commands;
import org.latentworkbench.ui.run.RunState;
import org.latentworkbench.ui.run.WatchedRun;

/** Runs from the window: begun, watched, stopped, killed, resumed. Each is a real process. */
class RunsTest {
	@TempDir
	private Path folder;

	@BeforeEach
	void begin() throws Exception {
		WindowRuns.begin();
	}

	@AfterEach
	void end() throws Exception {
		WindowRuns.end();
	}

	@Test
	void aRunIsShownWhileItGoesOnAndItsResultsAreInTheWorkspace() throws Exception {
		Path study = Studies.training(folder, "small", 3000);
		IProject project = open(study);
		WatchedRun run = start(study);
		untilTraining(run);
		Ui.until("the row shows it", () -> !cell(0, LOSS).isEmpty() || !run.state().active(), WindowRuns::rows);
		assertTrue(cell(0, PROGRESS).endsWith(" %"), WindowRuns::rows);
		Picture picture = keep("run-at-work");
		Rectangle bar = tree().getDisplay().map(tree(), Ui.window().getShell(), tree().getItem(0).getBounds(PROGRESS));
		assertTrue(picture.colours(bar) > 2, "a bar behind the words");
		until(run, RunState.DONE);
		assertEquals(List.of("data", "encoded", "vae"), run.steps().stream().map(s -> s.name()).toList());
		assertTrue(run.steps().stream().allMatch(s -> s.state() == RunState.DONE));
		Path results = run.folder().orElseThrow();
		Ui.until("the workspace has the results",
				() -> project.getFile("results/" + results.getFileName() + "/vae/loss_curve.tsv").exists());
		Ui.until("the row says so", () -> cell(0, STATE).startsWith("done"), WindowRuns::rows);
		assertEquals("latent run " + study, run.command());
		assertEquals("latent run " + study, RunStore.read(results).run().getCommandLine(), "the record says what a person would type");
		keep("run-done");
	}

	@Test
	void aRunIsStoppedAndResumed() throws Exception {
		Path study = Studies.training(folder, "long", ENDLESS);
		open(study);
		WatchedRun run = start(study);
		untilTraining(run);
		execute(Commands.STOP);
		until(run, RunState.CANCELLED);
		assertEquals("CANCELLED", RunStore.read(run.folder().orElseThrow()).run().getStatus());
		resume(study);
	}

	@Test
	void aKilledRunIsInterruptedAndTheWindowLives() throws Exception {
		Path study = Studies.training(folder, "killed", ENDLESS);
		open(study);
		WatchedRun run = start(study);
		untilTraining(run);
		ProcessHandle.of(runs().process(run).orElseThrow()).orElseThrow().destroyForcibly();
		until(run, RunState.INTERRUPTED);
		assertTrue(run.troubles().getFirst().message().contains("killed"), run.troubles().toString());
		Ui.until("the row says so", () -> cell(0, STATE).startsWith("interrupted"), WindowRuns::rows);
		keep("run-interrupted");
		resume(study);
	}

	/** What is selected goes on; the steps that were done are taken over. */
	private static void resume(Path study) throws Exception {
		shorten(study);
		execute(Commands.RESUME);
		Ui.until("the run goes on", () -> runs().all().size() == 2);
		WatchedRun second = runs().all().getFirst();
		until(second, RunState.DONE);
		assertEquals(List.of(RunState.REUSED, RunState.REUSED, RunState.DONE), second.steps().stream().map(s -> s.state()).toList());
	}

	@Test
	void aStudyWithProblemsIsNotStartedAndLeadsToThem() throws Exception {
		Path study = Studies.training(folder, "wrong", 5);
		Files.writeString(study.resolve("study.yaml"), Files.readString(study.resolve("study.yaml")).replace("latent: 4", "latnt: 4"));
		open(study);
		WatchedRun run = start(study);
		until(run, RunState.FAILED);
		assertEquals("not started", run.note());
		assertTrue(run.troubles().getFirst().message().contains("latnt"), run.troubles().toString());
		assertFalse(Files.exists(study.resolve("results")));
	}

	@Test
	void aFailureShowsItsCauseAndOpensItsPlace() throws Exception {
		Path study = Studies.make(folder, "broken");
		Files.writeString(study.resolve("study.yaml"), """
				study: A broken table
				seed: 1
				steps:
				  data: { use: tables, in: { continuous: data/numbers.tsv } }
				""");
		Files.writeString(study.resolve("data/numbers.tsv"), "ID\tG1\tG2\nS1\t1\t2\nS2\tabc\t3\n");
		open(study);
		WatchedRun run = start(study);
		until(run, RunState.FAILED);
		Ui.until("the cause stands below the run", () -> tree().getItem(0).getExpanded() && tree().getItem(0).getItemCount() == 2,
				WindowRuns::rows);
		TreeItem cause = tree().getItem(0).getItem(0);
		assertEquals("numbers.tsv:3", cause.getText());
		String why = "data: found 'abc' in column G1 of sample S2, a number is expected";
		assertEquals(why, cause.getText(STATE));
		assertTrue(Ui.controls(Ui.window().getShell(), Link.class).stream().anyMatch(l -> l.isVisible() && l.getText().equals("<a>numbers.tsv:3</a>  " + why)),
				"in full below the runs");
		keep("run-failed");
		tree().setSelection(cause);
		Event event = new Event();
		event.item = cause;
		tree().notifyListeners(SWT.DefaultSelection, event);
		Ui.until("the file is open", () -> Ui.page().getActiveEditor() != null);
		assertEquals("numbers.tsv", Ui.page().getActiveEditor().getTitle());
	}

	@Test
	void aMistakeInTheStudyIsGoneToAtItsLine() throws Exception {
		Path study = Studies.training(folder, "unknown", 5);
		Files.writeString(study.resolve("study.yaml"), Files.readString(study.resolve("study.yaml")).replace("use: encode", "use: encod"));
		open(study);
		until(start(study), RunState.FAILED);
		Ui.until("the problem stands below the run", () -> tree().getItem(0).getExpanded() && tree().getItem(0).getItemCount() > 0,
				WindowRuns::rows);
		TreeItem cause = tree().getItem(0).getItem(0);
		Event event = new Event();
		event.item = cause;
		tree().setSelection(cause);
		tree().notifyListeners(SWT.DefaultSelection, event);
		Ui.until("the study is open", () -> Ui.page().getActiveEditor() != null);
		Ui.until("its fifth line is selected", () -> Ui.page().getActiveEditor().getSite().getSelectionProvider() != null
				&& Ui.page().getActiveEditor().getSite().getSelectionProvider().getSelection() instanceof ITextSelection s && s.getStartLine() == 4
				|| Ui.controls(Ui.window().getShell(), StyledText.class).stream().anyMatch(t -> t.isVisible()
						&& t.getText().contains("use: encod,") && t.getLineAtOffset(t.getCaretOffset()) == 4));
	}

	@Test
	void theCommandLineIsCopied() throws Exception {
		Path study = Studies.training(folder, "with space", 1);
		open(study);
		WatchedRun run = start(study, Map.of(Commands.STEPS, "data", Commands.SETTINGS, "data.samples=40\nseed=3"));
		until(run, RunState.DONE);
		execute(Commands.COPY);
		var clipboard = new Clipboard(Ui.window().getShell().getDisplay());
		try {
			assertEquals("latent run '" + study + "' data data.samples=40 seed=3", clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
		assertEquals(List.of("data"), run.steps().stream().map(s -> s.name()).toList());
	}

	@Test
	void asManyRunsGoOnAtOnceAsAPersonWants() throws Exception {
		Path one = Studies.training(folder, "one", ENDLESS);
		Path other = Studies.training(folder, "other", ENDLESS);
		open(one);
		open(other);
		WatchedRun first = start(one);
		WatchedRun second = start(other);
		untilTraining(first);
		assertEquals(RunState.WAITING, second.state(), "one at a time");
		IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(PreferenceKeys.NODE);
		preferences.putInt(PreferenceKeys.RUNS_TOGETHER, 2);
		try {
			untilTraining(second);
			assertEquals(RunState.RUNNING, first.state());
			keep("runs-two");
		} finally {
			preferences.remove(PreferenceKeys.RUNS_TOGETHER);
		}
	}
}
