package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.ui.run.Commands;
import org.latentworkbench.ui.run.RunItem;
import org.latentworkbench.ui.run.WatchedRun;

/** Closing the window while a run is at work: what is asked, and in windows of their own what then becomes of the run. */
class ClosingTest {
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
	void whoClosesTheWindowWhileARunIsAtWorkIsAskedAndMayStay() throws Exception {
		Path study = Studies.training(folder, "closing", WindowRuns.ENDLESS);
		WindowRuns.open(study);
		WatchedRun run = WindowRuns.start(study);
		WindowRuns.untilTraining(run);
		boolean[] closed = new boolean[1];
		Ui.answering(dialog -> {
			List<String> buttons = Ui.controls(dialog, Button.class).stream().map(b -> b.getText().replace("&", "")).toList();
			assertTrue(buttons.containsAll(List.of("Stop Runs", "Let Them Go On", "Do Not Close")), buttons.toString());
			String words = Ui.controls(dialog, Label.class).stream().map(Label::getText).toList().toString();
			assertTrue(words.contains("A run is at work") && words.contains("can be resumed"), words);
			keep(dialog);
			Ui.press(dialog, "Do Not Close");
		}, () -> closed[0] = PlatformUI.getWorkbench().close());
		assertFalse(closed[0], "the window stays");
		assertTrue(PlatformUI.isWorkbenchRunning() && Ui.window().getShell().isVisible());
		assertTrue(run.state().active(), "and the run goes on");
		// who closes the question has not said that the window shall go
		Ui.answering(dialog -> dialog.close(), () -> closed[0] = PlatformUI.getWorkbench().close());
		assertFalse(closed[0], "the window stays");
		assertTrue(run.state().active(), "and the run goes on");
	}

	/** Begins a run, and answers what is asked when the scene's window is closed. */
	private static void leave(Path study, String answer) throws Exception {
		Ui.clear();
		WindowRuns.open(study);
		WindowRuns.untilTraining(WindowRuns.start(study));
		Ui.answerNext(dialog -> Ui.press(dialog, answer));
	}

	/** Closes the window and lets the run stop. */
	static final class Stopping implements SecondWindow.Scene {
		@Override
		public void play(Path study) throws Exception {
			leave(study, "Stop Runs");
		}
	}

	/** Closes the window and lets the run go on. */
	static final class Leaving implements SecondWindow.Scene {
		@Override
		public void play(Path study) throws Exception {
			leave(study, "Let Them Go On");
		}
	}

	private static RunStore.Entry only(RunStore store) {
		try {
			List<RunStore.Entry> runs = store.runs();
			assertEquals(1, runs.size());
			return runs.getFirst();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void runsThatAreStoppedEndWithTheWindowAndCanBeResumed() throws Exception {
		Path study = Studies.training(folder, "stopped", WindowRuns.ENDLESS);
		new SecondWindow(folder).play(Stopping.class, study, Map.of());
		var store = new RunStore(study.resolve("results"));
		Ui.until("the run is over", () -> only(store).run().getStatus().equals("CANCELLED"), () -> only(store).run().getStatus());
		assertEquals("CANCELLED", store.state(only(store)));
		WindowRuns.open(study);
		Ui.until("the next window shows it", () -> WindowRuns.cell(0, WindowRuns.STATE).startsWith("cancelled"), WindowRuns::rows);
		WindowRuns.tree().setSelection(WindowRuns.tree().getItem(0));
		WindowRuns.tree().notifyListeners(SWT.Selection, new Event());
		Ui.until("and can go on with it", () -> Ui.window().getService(ICommandService.class).getCommand(Commands.RESUME).isEnabled());
	}

	@Test
	void runsThatAreLetGoOnAreAtWorkInTheNextWindow() throws Exception {
		Path study = Studies.training(folder, "left", WindowRuns.ENDLESS);
		new SecondWindow(folder).play(Leaving.class, study, Map.of());
		var store = new RunStore(study.resolve("results"));
		assertEquals("RUNNING", store.state(only(store)), "the window is gone, the run is not");
		WindowRuns.open(study);
		Ui.until("the next window shows it", () -> WindowRuns.cell(0, WindowRuns.STATE).startsWith("running"), WindowRuns::rows);
		WindowRuns.keep("run-left");
		WindowRuns.runs().stop((RunItem) WindowRuns.tree().getItem(0).getData());
		Ui.until("and can stop it", () -> only(store).run().getStatus().equals("CANCELLED"), () -> only(store).run().getStatus());
	}

	private static void keep(org.eclipse.swt.widgets.Shell dialog) {
		try {
			Ui.settle();
			Picture.of(dialog).keep("closing");
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
