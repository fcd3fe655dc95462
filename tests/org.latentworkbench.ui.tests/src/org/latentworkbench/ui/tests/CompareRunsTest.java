package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.run.Commands;
import org.latentworkbench.ui.run.CompareEditor;
import org.latentworkbench.ui.run.RunState;
import org.latentworkbench.ui.run.RunsView;
import org.latentworkbench.ui.run.WatchedRun;

/** Runs that are over: repeated, verified, two of them beside each other. */
class CompareRunsTest {
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
	void twoRunsStandBesideEachOther() throws Exception {
		Path study = Studies.training(folder, "compared", 5);
		WindowRuns.open(study);
		WatchedRun first = WindowRuns.start(study);
		WindowRuns.until(first, RunState.DONE);
		WatchedRun second = WindowRuns.start(study, Map.of(Commands.SETTINGS, "vae.epochs=8"));
		WindowRuns.until(second, RunState.DONE);
		RunsView view = (RunsView) Ui.page().showView(RunsView.ID);
		view.getSite().getSelectionProvider().setSelection(new StructuredSelection(List.of(second, first)));
		WindowRuns.execute(Commands.COMPARE);
		CompareEditor editor = (CompareEditor) Ui.page().getActiveEditor();
		Ui.until("the runs are read", () -> editor.tabs().size() == 3);
		assertTrue(lines().stream().anyMatch(l -> l.get(0).strip().equals("with.epochs") && l.get(1).equals("5") && l.get(2).equals("8")),
				() -> lines().toString());
		WindowRuns.keep("compare-parameters");
		editor.showTab(1);
		Ui.until("the metrics are there", () -> lines().stream().anyMatch(l -> l.get(0).strip().equals("vae.Loss") && !l.get(3).isEmpty()),
				() -> lines().toString());
		WindowRuns.keep("compare-metrics");
		editor.showTab(2);
		Ui.until("both figures are drawn", () -> Ui.controls(Ui.window().getShell(), FigureCanvas.class).stream()
				.filter(c -> c.isVisible() && c.drawn().isPresent()).count() >= 2);
		WindowRuns.keep("compare-figures");
	}

	@Test
	void aRunIsRepeatedAndVerified() throws Exception {
		Path study = Studies.training(folder, "again", 5);
		WindowRuns.open(study);
		WatchedRun run = WindowRuns.start(study);
		WindowRuns.until(run, RunState.DONE);
		WindowRuns.execute(Commands.VERIFY);
		WatchedRun verification = WindowRuns.runs().all().getFirst();
		WindowRuns.until(verification, RunState.DONE);
		assertEquals("every output came back with the same bytes", verification.note());
		RunsView view = (RunsView) Ui.page().showView(RunsView.ID);
		view.select(run);
		WindowRuns.execute(Commands.RERUN);
		WatchedRun again = WindowRuns.runs().all().getFirst();
		WindowRuns.until(again, RunState.DONE);
		assertTrue(again.steps().stream().allMatch(s -> s.state() == RunState.DONE), "nothing is taken from the store");
		WindowRuns.keep("runs-history");
	}

	/** The rows of the table that is seen, cell by cell. */
	private static List<List<String>> lines() {
		return Ui.controls(Ui.window().getShell(), Table.class).stream().filter(t -> t.isVisible() && t.getColumnCount() == 4)
				.flatMap(t -> Arrays.stream(t.getItems())).map(CompareRunsTest::cells).toList();
	}

	private static List<String> cells(TableItem item) {
		return List.of(item.getText(0), item.getText(1), item.getText(2), item.getText(3));
	}
}
