package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.ui.run.Commands;
import org.latentworkbench.ui.run.LiveView;
import org.latentworkbench.ui.run.RunState;
import org.latentworkbench.ui.run.Runs;
import org.latentworkbench.ui.run.RunsView;
import org.latentworkbench.ui.run.WatchedRun;
import org.latentworkbench.ui.study.StudyProjects;

/** What the tests of runs do: begin them, wait for them, read the Runs view. */
final class WindowRuns {
	/** Much longer than a test, if nobody stopped it. */
	static final int ENDLESS = 1_000_000;
	/** Columns of the Runs view. */
	static final int PROGRESS = 1;
	static final int STATE = 2;
	static final int LOSS = 5;
	/** The sign that stops a run. */
	static final int STOP = 7;
	private static final int COLUMNS = 8;

	private WindowRuns() {
	}

	static void begin() throws Exception {
		Ui.clear();
		runs().forgetEnded();
		Ui.page().showView(RunsView.ID);
	}

	static void end() throws Exception {
		runs().active().reversed().forEach(runs()::stop);
		Ui.until("no run is left", () -> runs().active().isEmpty());
		Ui.clear();
		Ui.until("nobody reads runs", () -> Job.getJobManager().find(Runs.FAMILY).length == 0);
	}

	static Runs runs() {
		return Ui.window().getService(Runs.class);
	}

	static IProject open(Path study) throws Exception {
		return new StudyProjects(ResourcesPlugin.getWorkspace()).open(study, null);
	}

	static WatchedRun start(Path study) throws Exception {
		return start(study, Map.of());
	}

	/** By the command, as menus, keys and other parts do. */
	static WatchedRun start(Path study, Map<String, String> more) throws Exception {
		int before = runs().all().size();
		var parameters = new HashMap<>(more);
		parameters.put(Commands.STUDY, study.toString());
		Command command = Ui.window().getService(ICommandService.class).getCommand(Commands.RUN);
		Ui.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		assertEquals(before + 1, runs().all().size());
		return runs().all().getFirst();
	}

	/** Runs a study of the workspace to its end. @return the run's folder */
	static Path run(Path study) throws Exception {
		finish(start(study));
		return results(study);
	}

	/** Waits until a run has done all its steps, however long all of them take together. */
	static void finish(WatchedRun run) {
		while (run.state().active()) {
			long ended = ended(run);
			Ui.until("the run has done more than " + ended + " steps", () -> !run.state().active() || ended(run) > ended, () -> said(run));
		}
		assertEquals(RunState.DONE, run.state(), () -> said(run));
	}

	private static long ended(WatchedRun run) {
		return run.steps().stream().filter(s -> !s.state().active()).count();
	}

	/** The folder of a study's last run. */
	static Path results(Path study) throws Exception {
		return new RunStore(study.resolve("results")).latest().orElseThrow().folder();
	}

	/** Runs a study of the workspace and waits until the Live view has drawn a figure of such a title. */
	static LiveView live(Path study, String title) throws Exception {
		LiveView live = (LiveView) Ui.page().showView(LiveView.ID);
		start(study);
		Ui.page().showView(LiveView.ID);
		// figures come as long as there is training: on a machine with much else to do, none may be the last for long enough to be settled
		Ui.until("it is seen", () -> live.scatter().drawn().filter(d -> d.figure().title().contains(title)).isPresent(), () -> ResultTab.title(live
				.scatter()));
		return live;
	}

	/** Executes a command on what is selected in the Runs view. */
	static void execute(String command) throws Exception {
		Ui.page().activate(Ui.page().showView(RunsView.ID));
		Ui.settle();
		Ui.window().getService(IHandlerService.class).executeCommand(command, null);
	}

	static void untilTraining(WatchedRun run) {
		Ui.until("training is under way", () -> run.steps().stream().anyMatch(s -> s.loss().isPresent()) || !run.state().active(),
				() -> said(run));
		assertTrue(run.state().active(), () -> said(run));
	}

	static void until(WatchedRun run, RunState state) {
		Ui.until("the run is " + state.word(), () -> run.state() == state || !run.state().active(), () -> said(run));
		assertEquals(state, run.state(), () -> said(run));
	}

	private static String said(WatchedRun run) {
		return run.state() + " " + run.steps().stream().map(s -> s.name() + " " + s.state()).toList() + run.troubles() + run.errors();
	}

	/** Makes an endless training short. */
	static void shorten(Path study) throws IOException {
		Path file = study.resolve("study.yaml");
		Files.writeString(file, Files.readString(file).replace("epochs: " + ENDLESS, "epochs: 20"));
	}

	static Tree tree() {
		return Ui.controls(Ui.window().getShell(), Tree.class).stream().filter(t -> t.getColumnCount() == COLUMNS).findFirst().orElseThrow();
	}

	static String cell(int row, int column) {
		return tree().getItemCount() > row ? tree().getItem(row).getText(column) : "";
	}

	static String rows() {
		return Arrays.stream(tree().getItems()).map(WindowRuns::row).toList().toString();
	}

	private static List<String> row(TreeItem item) {
		return IntStream.range(0, COLUMNS).mapToObj(item::getText).toList();
	}

	static Picture keep(String name) throws IOException {
		Ui.settle();
		return Picture.of(Ui.window().getShell()).keep(name);
	}
}
