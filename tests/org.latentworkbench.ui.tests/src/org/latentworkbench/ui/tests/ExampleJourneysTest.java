package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.ui.config.ConfigEditor;
import org.latentworkbench.ui.explorer.create.NewStudyHandler;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.run.LiveView;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionChange;
import org.latentworkbench.ui.selection.Subject;

/** From an example in the wizard of new studies to what there is to see while it runs and of its results: guided embeddings, toy models. */
class ExampleJourneysTest {
	private static final int SAMPLES = 700;
	private static final int EMBEDDINGS = 4;

	@TempDir
	private Path folder;
	private Path study;

	@BeforeEach
	void begin() throws Exception {
		WindowRuns.begin();
		study = folder.resolve("mine");
	}

	@AfterEach
	void end() throws Exception {
		Ui.window().getService(LinkedSelection.class).select(new SelectionChange(study, Subject.SAMPLES, Set.of(), this));
		ResultTab.restore();
		WindowRuns.end();
	}

	@Test
	void embeddingsAreGuidedWatchedAndComparedAsTheExampleShows() throws Exception {
		make("Guided embedding", text -> text.replace("samplesPerClass: 1000", "samplesPerClass: 100").replace("perplexity: 200", "perplexity: 40")
				.replace("epochs: 80, fineEpochs: 40,", "epochs: 40, fineEpochs: 20, batchSize: 100,"));
		LiveView live = WindowRuns.live(study, ", epoch");
		Points moving = assertInstanceOf(Points.class, ResultTab.panels(live.scatter()).getFirst().layers().getFirst());
		assertEquals(SAMPLES, moving.x().size());
		assertEquals("attribute_03", assertInstanceOf(Colouring.ByValue.class, moving.colouring()).scale().title());
		ResultTab.lively(live.scatter());
		WindowRuns.keep("example-guided-live");
		ResultTab.dark(live.scatter(), "example-guided-live-dark");
		WindowRuns.finish(WindowRuns.runs().all().getFirst());
		Path results = WindowRuns.results(study);

		FigureCanvas comparison = ResultTab.figure(results.resolve("comparison"), "embeddings");
		assertEquals(2 * EMBEDDINGS, ResultTab.panels(comparison).size(), "a row of embeddings, a row of bars");
		double[] r = correlations(comparison);
		assertTrue(r[2] > .9 && r[3] > .98 && r[3] > r[2] && r[2] > r[0], "the stronger the guiding, the more it follows: " + Arrays.toString(r));
		painted(comparison);
		WindowRuns.keep("example-guided-comparison");
		ResultTab.dark(comparison, "example-guided-comparison-dark");
		for (String[] figure : new String[][] { { "comparison", "trade_off" }, { "importance", "importance" }, { "quality", "shepard" }, { "w100",
				"loss_curve" } }) {
			FigureCanvas canvas = ResultTab.figure(results.resolve(figure[0]), figure[1]);
			ResultTab.painted(canvas, ResultTab.panels(canvas).size(), 3);
			WindowRuns.keep("example-guided-" + figure[1]);
			ResultTab.dark(canvas, "example-guided-" + figure[1] + "-dark");
		}

		ResultTab.open(results.resolve("w5000/embedding.tsv"), Kinds.EMBEDDING, "embedding-row");
		Ui.until("the row is coloured by what guides", () -> row().settled() && row().figure().orElseThrow().altText().contains(
				"coloured by attribute_03"), LatentTab::state);
		assertEquals(List.of("unguided", "w5000", "w1000", "w100"), ResultTab.panels(row()).stream().limit(EMBEDDINGS).map(p -> p.title().replaceFirst(
				" .*", "")).toList());
		assertEquals(1, ResultTab.panels(row()).stream().limit(EMBEDDINGS).filter(p -> assertInstanceOf(Colouring.ByValue.class, ((Points) p.layers()
				.getFirst()).colouring()).scale().bar()).count(), "one bar of colours for all");
		assertEquals(10, assertInstanceOf(Bars.class, ResultTab.panels(row()).getLast().layers().getFirst()).values().size(), "a bar for each attribute");
		painted(row());
		WindowRuns.keep("example-guided-row");
		ResultTab.lassoRightHalf(row(), 3);
		Set<String> chosen = Ui.window().getService(LinkedSelection.class).selected(study, Subject.SAMPLES);
		assertTrue(chosen.size() > 10 && chosen.size() < SAMPLES - 10, () -> chosen.size() + " are selected");
		Ui.until("all four show them", () -> row().settled() && row().drawn().orElseThrow().figure().panels().stream().limit(EMBEDDINGS).allMatch(p -> Set
				.copyOf(((Axes) p).emphasised()).equals(chosen)));
		WindowRuns.keep("example-guided-row-selected");
		ResultTab.dark(row(), "example-guided-row-dark");
	}

	@Test
	void featuresOfToyModelsMoveAndAreCountedAsTheExampleShows() throws Exception {
		make("Superposition", text -> text.replace("steps: 3000", "steps: 1000").replace("steps: 1500", "steps: 300"));
		LiveView live = WindowRuns.live(study, "Step");
		assertEquals(4, ResultTab.panels(live.scatter()).stream().filter(p -> p.layers().getFirst() instanceof Arrows a && a.dx().size() == 5).count(),
				"five arrows in each of four models");
		ResultTab.lively(live.scatter());
		WindowRuns.keep("example-superposition-live");
		ResultTab.dark(live.scatter(), "example-superposition-live-dark");
		WindowRuns.finish(WindowRuns.runs().all().getFirst());
		Path results = WindowRuns.results(study);

		FigureCanvas covariance = ResultTab.figure(results.resolve("correlated"), "covariance");
		Heatmap cells = assertInstanceOf(Heatmap.class, ResultTab.panels(covariance).getFirst().layers().getFirst());
		assertEquals(List.of(5, 5), List.of(cells.rows(), cells.columns()));
		ResultTab.painted(covariance, 1, 6);
		WindowRuns.keep("example-superposition-covariance");
		ResultTab.dark(covariance, "example-superposition-covariance-dark");

		FigureCanvas phases = ResultTab.figure(results.resolve("phases"), "phases");
		assertEquals(2, ResultTab.panels(phases).stream().filter(p -> p.layers().getFirst() instanceof Heatmap).count(), "features kept, and the loss");
		ResultTab.painted(phases, 2, 10);
		WindowRuns.keep("example-superposition-phases");
		ResultTab.dark(phases, "example-superposition-phases-dark");

		FigureCanvas arrows = ResultTab.figure(results.resolve("toy1"), "arrows");
		ResultTab.painted(arrows, 4, 5);
		WindowRuns.keep("example-superposition-arrows");

		ResultTab.open(results.resolve("toy1/model"), Kinds.MODEL, "feature-arrows");
		FigureCanvas steps = Ui.inEditor(FigureCanvas.class).getFirst();
		ResultTab.painted(steps, 5, 5);
		WindowRuns.keep("example-superposition-steps");
		ResultTab.dark(steps, "example-superposition-steps-dark");
	}

	/** Makes a study of an example with the wizard, and less of it in the editor that opens, so that the test need not wait for it. */
	private void make(String example, UnaryOperator<String> less) throws Exception {
		Ui.answering(shell -> {
			choose(Ui.controls(shell, Table.class).getFirst(), example);
			Explorers.wizardField(shell, 1).setText("mine");
			Ui.press(shell, "In the workspace's folder");
			Explorers.wizardField(shell, 2).setText(folder.toString());
			Ui.press(shell, "Finish");
		}, ExampleJourneysTest::newStudy);
		Ui.until("its file is open", () -> Ui.page().getActiveEditor() instanceof ConfigEditor);
		ConfigEditor editor = (ConfigEditor) Ui.page().getActiveEditor();
		String whole = editor.sourceViewer().getDocument().get();
		editor.sourceViewer().getDocument().set(less.apply(whole));
		Ui.page().saveEditor(editor, false);
		assertFalse(Files.readString(study.resolve("study.yaml")).equals(whole), "there is less of it");
	}

	private static void newStudy() {
		try {
			Explorers.command(NewStudyHandler.COMMAND, Map.of());
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static void choose(Table list, String example) {
		list.select(Arrays.stream(list.getItems()).map(i -> i.getText()).toList().indexOf(example));
		list.notifyListeners(SWT.Selection, new Event());
	}

	private static FigureCanvas row() {
		return Ui.inEditor(FigureCanvas.class).getLast();
	}

	/** Samples in many colours in each embedding, bars beneath. */
	private static void painted(FigureCanvas canvas) {
		ResultTab.painted(canvas, EMBEDDINGS, 50);
		ResultTab.painted(canvas, 2 * EMBEDDINGS, 2);
	}

	private static double[] correlations(FigureCanvas canvas) {
		return ResultTab.panels(canvas).stream().limit(EMBEDDINGS).mapToDouble(p -> Double.parseDouble(p.title().replaceFirst(".*\\|r\\| ", "")))
				.toArray();
	}
}
