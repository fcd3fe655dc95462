package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.run.Commands;
import org.latentworkbench.ui.run.RunState;
import org.latentworkbench.ui.run.Runs;
import org.latentworkbench.ui.run.RunsView;
import org.latentworkbench.ui.run.WatchedRun;
import org.latentworkbench.ui.study.StudyProjects;

/** Runs from the window: begun, watched, stopped, killed, resumed. Each is a real process. */
class RunsTest {
	/** Much longer than a test, if nobody stopped it. */
	private static final int ENDLESS = 1_000_000;

	@TempDir
	private Path folder;

	@BeforeEach
	void clear() throws Exception {
		Ui.clear();
		runs().forgetEnded();
		Ui.page().showView(RunsView.ID);
	}

	@AfterEach
	void stop() throws Exception {
		runs().active().forEach(runs()::stop);
		Ui.until("no run is left", () -> runs().active().isEmpty() && Job.getJobManager().find(Runs.FAMILY).length == 0);
		Ui.clear();
	}

	@Test
	void aRunIsShownWhileItGoesOnAndItsResultsAreInTheWorkspace() throws Exception {
		Path study = Studies.training(folder, "small", 2000);
		IProject project = open(study);
		WatchedRun run = start(study);
		untilTraining(run);
		Ui.until("a loss is shown", () -> !cell(0, 5).isEmpty() || !run.state().active(), RunsTest::rows);
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("run-at-work");
		assertTrue(cell(0, 1).endsWith(" %"), RunsTest::rows);
		until(run, RunState.DONE);
		assertEquals(List.of("data", "encoded", "vae"), run.steps().stream().map(s -> s.name()).toList());
		assertTrue(run.steps().stream().allMatch(s -> s.state() == RunState.DONE));
		Path results = run.folder().orElseThrow();
		Ui.until("the workspace has the results",
				() -> project.getFile("results/" + results.getFileName() + "/vae/loss_curve.tsv").exists());
		Ui.until("the row says so", () -> text(0).startsWith("done"), RunsTest::rows);
		assertEquals("latent run " + study, run.command());
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("run-done");
	}

	@Test
	void aRunIsStoppedAndResumed() throws Exception {
		Path study = Studies.training(folder, "long", ENDLESS);
		open(study);
		WatchedRun run = start(study);
		untilTraining(run);
		execute(Commands.STOP);
		until(run, RunState.CANCELLED);
		assertEquals("CANCELLED", status(run));
		shorten(study);
		execute(Commands.RESUME);
		Ui.until("the run goes on", () -> runs().all().size() == 2);
		WatchedRun second = runs().all().getFirst();
		until(second, RunState.DONE);
		assertEquals(List.of(RunState.REUSED, RunState.REUSED, RunState.DONE), second.steps().stream().map(s -> s.state()).toList());
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
		Ui.until("the row says so", () -> text(0).startsWith("interrupted"), RunsTest::rows);
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("run-interrupted");
		shorten(study);
		execute(Commands.RESUME);
		Ui.until("the run goes on", () -> runs().all().size() == 2);
		until(runs().all().getFirst(), RunState.DONE);
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

	private static String status(WatchedRun run) throws Exception {
		return org.latentworkbench.core.run.RunStore.read(run.folder().orElseThrow()).run().getStatus();
	}

	private static void shorten(Path study) throws Exception {
		Files.writeString(study.resolve("study.yaml"), Files.readString(study.resolve("study.yaml")).replace("" + ENDLESS, "20"));
	}

	private static Runs runs() {
		return Ui.window().getService(Runs.class);
	}

	private static IProject open(Path study) throws Exception {
		return new StudyProjects(ResourcesPlugin.getWorkspace()).open(study, null);
	}

	private static WatchedRun start(Path study) throws Exception {
		return start(study, Map.of());
	}

	private static WatchedRun start(Path study, Map<String, String> more) throws Exception {
		int before = runs().all().size();
		var parameters = new java.util.HashMap<>(more);
		parameters.put(Commands.STUDY, study.toString());
		Command command = Ui.window().getService(ICommandService.class).getCommand(Commands.RUN);
		Ui.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		assertEquals(before + 1, runs().all().size());
		return runs().all().getFirst();
	}

	/** On what is selected in the Runs view. */
	private static void execute(String command) throws Exception {
		Ui.page().activate(view());
		Ui.window().getService(IHandlerService.class).executeCommand(command, null);
	}

	private static void untilTraining(WatchedRun run) {
		Ui.until("training is under way", () -> text(0).contains("training") || !run.state().active(), RunsTest::rows);
		assertTrue(run.state().active(), RunsTest::rows);
	}

	private static void until(WatchedRun run, RunState state) {
		Ui.until("the run is " + state.word(), () -> run.state() == state, () -> run.state() + " " + run.steps().stream()
				.map(s -> s.name() + " " + s.state()).toList() + run.troubles() + run.errors());
	}

	private static IViewPart view() {
		return Ui.page().findView(RunsView.ID);
	}

	private static Tree tree() {
		return Ui.controls(Ui.window().getShell(), Tree.class).stream().filter(t -> t.getColumnCount() == 7).findFirst().orElseThrow();
	}

	/** What the newest run's row says that it does. */
	private static String text(int row) {
		return cell(row, 2);
	}

	private static String cell(int row, int column) {
		return tree().getItemCount() > row ? tree().getItem(row).getText(column) : "";
	}

	private static String rows() {
		return Arrays.stream(tree().getItems()).map(RunsTest::row).toList().toString();
	}

	private static List<String> row(TreeItem item) {
		return java.util.stream.IntStream.range(0, 7).mapToObj(item::getText).toList();
	}
}
