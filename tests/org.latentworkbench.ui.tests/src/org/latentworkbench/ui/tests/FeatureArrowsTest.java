package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.plot.PanelView;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.run.RunState;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionChange;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.theme.WindowTheme.Choice;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactOpener;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.Viewers;

/** The training of toy models of superposition, looked at afterwards. */
class FeatureArrowsTest {
	private static final int ARROWS = 4;
	private static final int COVARIANCE = 2;

	@TempDir
	private Path folder;

	@BeforeEach
	void begin() throws Exception {
		WindowRuns.begin();
		Files.writeString(folder.resolve("study.yaml"), """
				study: Toy
				seed: 1
				steps:
				  features: { use: superposition-features, with: { features: 5, alpha: 0.3 } }
				  toy:
				    use: toy-superposition
				    in: { dataset: features/data, mixing: features/mixing }
				    with: { steps: 900, instances: 5, batchSize: 256, learningRate: 5e-3, importance: 0.9 }
				""");
	}

	@AfterEach
	void end() throws Exception {
		Ui.window().getService(LinkedSelection.class).select(new SelectionChange(folder, Subject.FEATURES, Set.of(), this));
		Ui.page().setPartState(Ui.page().getActivePartReference(), IWorkbenchPage.STATE_RESTORED);
		WindowRuns.end();
	}

	@Test
	void theArrowsOfEachStepAreSeenPointedAtAndPlayed() throws Exception {
		ArtefactEditor editor = open(run().resolve("toy/model"));
		FigureCanvas canvas = drawn("900 of 900");
		assertEquals(ARROWS, arrows(canvas).size(), "an instance a panel");
		assertTrue(panels(canvas).get(COVARIANCE).layers().getFirst() instanceof Heatmap, "the covariance beside them");
		painted(canvas);
		WindowRuns.keep("feature-arrows");

		Arrows end = arrows(canvas).getFirst();
		int longest = longest(end);
		hover(canvas, end, longest);
		String feature = "f" + (longest + 1);
		Ui.until("it says what is pointed at", () -> status().startsWith(feature + ", importance: "), FeatureArrowsTest::status);
		assertTrue(status().matches(".*norm: 0\\.[5-9].*interference: \\d.*overlap with f\\d: .*"), status());
		WindowRuns.keep("feature-arrows-hover");
		LatentTab.click(canvas, tip(canvas, end, longest));
		Ui.until("the feature is selected", () -> Ui.window().getService(LinkedSelection.class).selected(folder, Subject.FEATURES).equals(Set.of(feature)));

		slide(0);
		Arrows start = arrows(drawn("0 of 900")).getFirst();
		assertNotEquals(end.dx(), start.dx(), "untrained weights are others");
		slide(30);
		drawn("450 of 900");
		combo("4");
		Ui.until("the fifth instance is seen", () -> canvas.settled() && panels(canvas).getFirst().title().startsWith("instance 4"));
		combo("0 to 3");
		drawn("450 of 900");

		editor.viewAs(Viewers.platform().find("model").orElseThrow());
		Ui.until("another view", () -> editor.loaded() && Ui.inEditor(Scale.class).isEmpty());
		view(editor);
		FigureCanvas again = drawn("450 of 900");
		play();
		Ui.until("the training is played to its end", () -> again.settled() && title(again).contains("900 of 900") && !button().getSelection(), () -> title(
				again));
		dark(again);
	}

	@Test
	void aModelWithoutWeightsByStepSaysWhatToDo() throws Exception {
		Path model = run().resolve("toy/model");
		Files.delete(model.resolveSibling("weights.tsv"));
		open(model);
		FigureCanvas canvas = Ui.inEditor(FigureCanvas.class).getFirst();
		assertTrue(canvas.figure().isEmpty());
		Picture picture = WindowRuns.keep("feature-arrows-empty");
		assertTrue(Picture.of(canvas).colours(canvas.getClientArea()) > 1, "a sentence stands there");
		assertTrue(picture.data().width > 0);
	}

	private Path run() throws Exception {
		WindowRuns.open(folder);
		WindowRuns.until(WindowRuns.start(folder), RunState.DONE);
		return new RunStore(folder.resolve("results")).latest().orElseThrow().folder();
	}

	private static ArtefactEditor open(Path model) {
		new ArtefactOpener(Ui.page()).open(new ArtefactSource(model, Kinds.MODEL, "toy", Optional.empty()));
		Ui.until("it is shown", () -> Ui.page().getActiveEditor() instanceof ArtefactEditor e && e.loaded());
		ArtefactEditor editor = (ArtefactEditor) Ui.page().getActiveEditor();
		view(editor);
		Ui.page().setPartState(Ui.page().getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
		return editor;
	}

	private static void view(ArtefactEditor editor) {
		editor.viewAs(Viewers.platform().find("feature-arrows").orElseThrow());
		Ui.until("the arrows are shown", () -> editor.loaded() && editor.viewer().orElseThrow().id().equals("feature-arrows") && !Ui.inEditor(
				FigureCanvas.class).isEmpty());
	}

	private static FigureCanvas drawn(String step) {
		FigureCanvas canvas = Ui.inEditor(FigureCanvas.class).getFirst();
		Ui.until("step " + step + " is drawn", () -> canvas.settled() && title(canvas).endsWith("step " + step), () -> title(canvas));
		return canvas;
	}

	private static String title(FigureCanvas canvas) {
		return canvas.figure().map(Figure::title).orElse("nothing");
	}

	private static List<Axes> panels(FigureCanvas canvas) {
		return canvas.figure().orElseThrow().panels().stream().map(Axes.class::cast).toList();
	}

	private static List<Arrows> arrows(FigureCanvas canvas) {
		return panels(canvas).stream().filter(p -> !p.layers().isEmpty() && p.layers().getFirst() instanceof Arrows).map(p -> (Arrows) p.layers()
				.getFirst()).toList();
	}

	private static int longest(Arrows arrows) {
		int longest = 0;
		for (int f = 1; f < arrows.dx().size(); f++) {
			longest = length(arrows, f) > length(arrows, longest) ? f : longest;
		}
		return longest;
	}

	private static double length(Arrows arrows, int f) {
		return Math.hypot(arrows.dx().get(f), arrows.dy().get(f));
	}

	private static Point tip(FigureCanvas canvas, Arrows arrows, int f) {
		return LatentTab.at(canvas, arrows.dx().get(f), arrows.dy().get(f));
	}

	private static void hover(FigureCanvas canvas, Arrows arrows, int f) {
		LatentTab.mouse(canvas, SWT.MouseMove, tip(canvas, arrows, f), 0);
		Ui.settle();
	}

	private static String status() {
		return Ui.controls(Ui.window().getShell(), CLabel.class).stream().map(CLabel::getText).filter(t -> t.contains("importance")).findFirst().orElse("");
	}

	private static void slide(int snapshot) {
		Scale scale = Ui.inEditor(Scale.class).getFirst();
		scale.setSelection(snapshot);
		scale.notifyListeners(SWT.Selection, new Event());
	}

	private static void combo(String text) {
		Combo combo = Ui.inEditor(Combo.class).getFirst();
		combo.setText(text);
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private static Button button() {
		return Ui.inEditor(Button.class).stream().filter(b -> b.getText().equals("&Play")).findFirst().orElseThrow();
	}

	private static void play() {
		button().setSelection(true);
		button().notifyListeners(SWT.Selection, new Event());
	}

	/** Arrows in each instance's panel, cells in the covariance, nothing in the gap. */
	private static void painted(FigureCanvas canvas) {
		Picture picture = Picture.of(canvas);
		for (int panel = 0; panel < ARROWS + 1; panel++) {
			var drawn = canvas.drawn().orElseThrow();
			var box = ((PanelView.Plane) drawn.rendering().panels().get(panel)).area();
			Rectangle area = new Rectangle(drawn.place(box.x()), drawn.place(box.y()), drawn.place(box.width()), drawn.place(box.height()));
			RGB ground = picture.ground(area);
			int marked = picture.count(area, b -> Math.abs(b - (ground.red + ground.green + ground.blue) / 3) > 40);
			assertTrue(marked > 100, "pixels with marks in panel " + panel + ": " + marked);
		}
	}

	private static void dark(FigureCanvas canvas) throws Exception {
		WindowTheme.choose(Ui.window().getShell().getDisplay(), Choice.DARK);
		try {
			Ui.until("it is dark", () -> canvas.settled() && canvas.drawn().orElseThrow().theme() == Theme.DARK && Picture.of(canvas).brightness(1, 1) < 100);
			painted(canvas);
			WindowRuns.keep("feature-arrows-dark");
		} finally {
			WindowTheme.choose(Ui.window().getShell().getDisplay(), Choice.SYSTEM);
		}
		assertFalse(button().getSelection());
	}
}
