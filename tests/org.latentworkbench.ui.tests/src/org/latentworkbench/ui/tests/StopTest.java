package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.latentworkbench.ui.tests.WindowRuns.STATE;
import static org.latentworkbench.ui.tests.WindowRuns.STOP;
import static org.latentworkbench.ui.tests.WindowRuns.cell;
import static org.latentworkbench.ui.tests.WindowRuns.execute;
import static org.latentworkbench.ui.tests.WindowRuns.keep;
import static org.latentworkbench.ui.tests.WindowRuns.open;
import static org.latentworkbench.ui.tests.WindowRuns.runs;
import static org.latentworkbench.ui.tests.WindowRuns.start;
import static org.latentworkbench.ui.tests.WindowRuns.tree;
import static org.latentworkbench.ui.tests.WindowRuns.until;
import static org.latentworkbench.ui.tests.WindowRuns.untilTraining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.ui.run.Commands;
import org.latentworkbench.ui.run.RecordedRun;
import org.latentworkbench.ui.run.RunState;
import org.latentworkbench.ui.run.WatchedRun;

/** Runs that are stopped in their row, also those that go on outside this window. */
class StopTest {
	@TempDir
	private Path folder;
	private Optional<Process> outside = Optional.empty();

	@BeforeEach
	void begin() throws Exception {
		WindowRuns.begin();
	}

	@AfterEach
	void end() throws Exception {
		outside.ifPresent(Process::destroyForcibly);
		WindowRuns.end();
	}

	@Test
	void theSignInItsRowStopsARun() throws Exception {
		Path study = Studies.training(folder, "stopped", WindowRuns.ENDLESS);
		open(study);
		WatchedRun run = start(study);
		untilTraining(run);
		Ui.until("the row has the sign", () -> tree().getItem(0).getImage(STOP) != null);
		keep("run-stop-sign");
		click(tree().getItem(0));
		until(run, RunState.CANCELLED);
		Ui.until("the sign is gone", () -> tree().getItem(0).getImage(STOP) == null);
	}

	@Test
	void aRunThatGoesOnOutsideTheWindowIsStopped() throws Exception {
		Path study = Studies.training(folder, "left", WindowRuns.ENDLESS);
		IProject project = open(study);
		Process process = outside(study);
		Ui.until("the run has a record", () -> !records(study).isEmpty() || !process.isAlive());
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		Ui.until("the window shows it", () -> tree().getItemCount() == 2 && cell(0, STATE).startsWith("running"), WindowRuns::rows);
		assertNotNull(tree().getItem(0).getImage(STOP));
		keep("run-outside");
		TreeItem row = tree().getItem(0);
		tree().setSelection(row);
		Event event = new Event();
		event.item = row;
		tree().notifyListeners(SWT.Selection, event);
		execute(Commands.STOP);
		Ui.until("its process is gone", () -> !process.isAlive());
		assertEquals("CANCELLED", records(study).getFirst().run().getStatus(), "it tidied up");
		Ui.until("the row says so", () -> cell(0, STATE).startsWith("cancelled"), WindowRuns::rows);
		assertNull(tree().getItem(0).getImage(STOP));
		assertFalse(((RecordedRun) tree().getItem(0).getData()).state().active());
		Ui.until("what is selected can be gone on with", () -> Ui.window().getService(ICommandService.class)
				.getCommand(Commands.RESUME).isEnabled());
	}

	/** The worker that this window would begin, once more, as one that a window left: nobody is attached to it. */
	private Process outside(Path study) throws Exception {
		WatchedRun run = start(study);
		untilTraining(run);
		ProcessHandle.Info worker = ProcessHandle.of(runs().process(run).orElseThrow()).orElseThrow().info();
		List<String> words = new ArrayList<>(List.of(worker.command().orElseThrow()));
		words.addAll(List.of(worker.arguments().orElseThrow()));
		words.remove("--attached");
		runs().stop(run);
		until(run, RunState.CANCELLED);
		Files.move(study.resolve("results"), study.resolveSibling("results of the first"));
		File said = folder.resolve("said.txt").toFile();
		outside = Optional.of(new ProcessBuilder(words).directory(study.toFile()).redirectErrorStream(true).redirectOutput(said).start());
		return outside.get();
	}

	private static List<RunStore.Entry> records(Path study) {
		try {
			return new RunStore(study.resolve("results")).runs();
		} catch (IOException e) {
			return List.of();
		}
	}

	private static void click(TreeItem row) {
		Rectangle cell = row.getBounds(STOP);
		Event event = new Event();
		event.button = 1;
		event.x = cell.x + cell.width / 2;
		event.y = cell.y + cell.height / 2;
		row.getParent().notifyListeners(SWT.MouseDown, event);
	}
}
