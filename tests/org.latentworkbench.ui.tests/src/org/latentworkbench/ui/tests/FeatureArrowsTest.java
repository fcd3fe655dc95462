package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionChange;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.Viewers;

/** The training of toy models of superposition, looked at afterwards. */
class FeatureArrowsTest {
	private static final int ARROWS = 4;
	private static final int COVARIANCE = 2;
	private static final String VIEW = "feature-arrows";

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
		ResultTab.restore();
		WindowRuns.end();
	}

	@Test
	void theArrowsOfEachStepAreSeenPointedAtAndPlayed() throws Exception {
		WindowRuns.open(folder);
		ArtefactEditor editor = ResultTab.open(WindowRuns.run(folder).resolve("toy/model"), Kinds.MODEL, VIEW);
		FigureCanvas canvas = drawn("900 of 900");
		assertEquals(ARROWS, arrows(canvas).size(), "an instance a panel");
		assertTrue(ResultTab.panels(canvas).get(COVARIANCE).layers().getFirst() instanceof Heatmap, "the covariance beside them");
		ResultTab.painted(canvas, ARROWS + 1, 2);
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
		Ui.until("the fifth instance is seen", () -> canvas.settled() && ResultTab.panels(canvas).getFirst().title().startsWith("instance 4"));
		combo("0 to 3");
		drawn("450 of 900");

		editor.viewAs(Viewers.platform().find("model").orElseThrow());
		Ui.until("another view", () -> editor.loaded() && Ui.inEditor(Scale.class).isEmpty());
		ResultTab.viewAs(editor, VIEW);
		FigureCanvas again = drawn("450 of 900");
		play();
		Ui.until("the training is played to its end", () -> again.settled() && ResultTab.title(again).contains("900 of 900") && !button().getSelection(), () -> ResultTab.title(
				again));
		ResultTab.dark(again, "feature-arrows-dark");
		assertFalse(button().getSelection());
	}

	@Test
	void aModelWithoutWeightsByStepSaysWhatToDo() throws Exception {
		WindowRuns.open(folder);
		Path model = WindowRuns.run(folder).resolve("toy/model");
		Files.delete(model.resolveSibling("weights.tsv"));
		ResultTab.open(model, Kinds.MODEL, VIEW);
		FigureCanvas canvas = Ui.inEditor(FigureCanvas.class).getFirst();
		assertTrue(canvas.figure().isEmpty());
		Picture picture = WindowRuns.keep("feature-arrows-empty");
		assertTrue(Picture.of(canvas).colours(canvas.getClientArea()) > 1, "a sentence stands there");
		assertTrue(picture.data().width > 0);
	}

	private static FigureCanvas drawn(String step) {
		FigureCanvas canvas = Ui.inEditor(FigureCanvas.class).getFirst();
		Ui.until("step " + step + " is drawn", () -> canvas.settled() && ResultTab.title(canvas).endsWith("step " + step), () -> ResultTab.title(canvas));
		return canvas;
	}

	private static List<Arrows> arrows(FigureCanvas canvas) {
		return ResultTab.panels(canvas).stream().filter(p -> !p.layers().isEmpty() && p.layers().getFirst() instanceof Arrows).map(p -> (Arrows) p.layers()
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
}
