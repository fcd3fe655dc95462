package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.run.WatchedRun;

/** Closing the window while a run is at work. That it then stops or goes on would end the tests' own window. */
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

	private static void keep(org.eclipse.swt.widgets.Shell dialog) {
		try {
			Ui.settle();
			Picture.of(dialog).keep("closing");
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
