package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.plot.PanelView;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.run.LiveView;
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

/** From a study of embeddings that are guided more and less to a look at them side by side. */
class GuidedJourneyTest {
	/** The example with less of everything. */
	private static final String STUDY = """
			study: Guided
			seed: 1
			steps:
			  data: { use: class-attributes, with: { classes: 3, samplesPerClass: 80, attributes: 5, shared: 1 } }
			  encoded: { use: encode, in: { dataset: data/data } }
			  unguided: { use: parametric-embedding, in: { dataset: encoded/encoded }, with: { epochs: 8, batchSize: 60, hidden: [20], guide: attribute_3, weight: -1 } }
			  w1000: { use: parametric-embedding, in: { dataset: encoded/encoded }, with: { epochs: 8, batchSize: 60, hidden: [20], guide: attribute_3, weight: 1000 } }
			  w10: { use: parametric-embedding, in: { dataset: encoded/encoded }, with: { epochs: 8, batchSize: 60, hidden: [20], guide: attribute_3, weight: 10 } }
			""";
	private static final int SAMPLES = 240;

	@TempDir
	private Path folder;

	@BeforeEach
	void begin() throws Exception {
		WindowRuns.begin();
		Files.writeString(folder.resolve("study.yaml"), STUDY);
	}

	@AfterEach
	void end() throws Exception {
		Ui.window().getService(LinkedSelection.class).select(new SelectionChange(folder, Subject.SAMPLES, Set.of(), this));
		Ui.page().setPartState(Ui.page().getActivePartReference(), IWorkbenchPage.STATE_RESTORED);
		WindowRuns.end();
	}

	@Test
	void embeddingsStandSideBySideAndAreSelectedInTogether() throws Exception {
		Path results = run();
		open(results.resolve("w10/embedding.tsv"), Kinds.EMBEDDING, "embedding-row");
		FigureCanvas row = row("attribute_3", 6);
		assertEquals(List.of("unguided", "w1000", "w10"), names(row), "the embeddings of the run that were made alike");
		assertEquals(1, row.figure().orElseThrow().panels().stream().map(Axes.class::cast).filter(GuidedJourneyTest::bar).count(), "one colour bar");
		double[] r = panels(row).subList(0, 3).stream().mapToDouble(p -> Double.parseDouble(p.title().replaceFirst(".*\\|r\\| ", ""))).toArray();
		assertTrue(r[2] > .9 && r[2] > r[0], "the guided axis follows the attribute: " + r[0] + ", " + r[2]);
		Bars bars = (Bars) panels(row).get(5).layers().getFirst();
		assertEquals(5, bars.values().size(), "a bar for each attribute");
		WindowRuns.keep("row-of-embeddings");
		painted(row);

		lasso(row, 2);
		Set<String> chosen = selected();
		assertTrue(chosen.size() > 10 && chosen.size() < SAMPLES, () -> chosen.size() + " samples are selected");
		Ui.until("all embeddings show what is selected", () -> row.settled() && row.drawn().orElseThrow().figure().panels().stream().limit(3)
				.allMatch(p -> Set.copyOf(((Axes) p).emphasised()).equals(chosen)));
		WindowRuns.keep("row-of-embeddings-selected");
		colour("class");
		Ui.until("it is coloured by class", () -> row.settled() && row.figure().orElseThrow().altText().contains("coloured by class"));
		assertTrue(((Points) panels(row).get(0).layers().getFirst()).colouring() instanceof Colouring.ByCategory);
		untick("w1000");
		Ui.until("two are left", () -> row.settled() && names(row).equals(List.of("unguided", "w10")), () -> names(row).toString());
		dark(row, "row-of-embeddings-dark");
	}

	@Test
	void aModelWithoutADecoderIsExploredByTheSamplesThatAreNear() throws Exception {
		Path results = run();
		LatentTab.show(results.resolve("w10/model"));
		Ui.page().setPartState(Ui.page().getReference(Ui.page().getActiveEditor()), IWorkbenchPage.STATE_MAXIMIZED);
		assertTrue(Ui.inEditor(Label.class).stream().anyMatch(l -> l.isVisible() && l.getText().contains("has no decoder")), "it says why nothing is decoded");
		FigureCanvas chart = LatentTab.canvas(0);
		Ui.until("the samples are drawn", () -> chart.settled() && chart.figure().orElseThrow().altText().contains("coloured by"), LatentTab::state);
		assertEquals(SAMPLES, ((Points) ((Axes) chart.figure().orElseThrow().panels().getFirst()).layers().getFirst()).x().size());
		Ui.until("the mean of near samples is shown", () -> profile().filter(f -> f.altText().contains("mean of near samples")).isPresent(),
				LatentTab::state);
		LatentTab.draw("Line");
		Rectangle area = chart.getClientArea();
		LatentTab.drag(chart, new Point(area.width / 4, area.height / 3), new Point(area.width * 3 / 4, area.height * 2 / 3));
		LatentTab.drawn(LatentTab.visible().get(1));
		Ui.until("the strip shows eight places", () -> LatentTab.visible().get(1).figure().filter(f -> f.title().startsWith("Line")).isPresent(),
				LatentTab::state);
		LatentTab.shot("explorer-without-decoder");
		LatentTab.tab("Nearest");
		Ui.until("near samples are listed", () -> LatentTab.table().getItemCount() == 12);
		dark(chart, "explorer-without-decoder-dark");
		others("data/data");
		LatentTab.shot("explorer-other-samples");
	}

	@Test
	void theEmbeddingMovesWhileItIsTrained() throws Exception {
		Files.writeString(folder.resolve("study.yaml"), STUDY.lines().limit(6).collect(Collectors.joining("\n")).replace("epochs: 8", "epochs: "
				+ WindowRuns.ENDLESS).replace("weight: -1", "weight: 10") + "\n");
		LiveView live = live("embedding, epoch");
		Points first = (Points) ((Axes) live.scatter().figure().orElseThrow().panels().getFirst()).layers().getFirst();
		assertTrue(first.colouring() instanceof Colouring.ByValue by && by.scale().title().equals("attribute_3"));
		Ui.until("the samples move", () -> !((Points) ((Axes) live.scatter().figure().orElseThrow().panels().getFirst()).layers().getFirst()).x().equals(
				first.x()));
		WindowRuns.keep("live-embedding");
		lively(live.scatter());
		dark(live.scatter(), "live-embedding-dark");
	}

	@Test
	void theArrowsOfAToyModelMoveWhileItIsTrained() throws Exception {
		Files.writeString(folder.resolve("study.yaml"), """
				study: Toy
				seed: 1
				steps:
				  features: { use: superposition-features, with: { features: 5, alpha: 1 } }
				  toy: { use: toy-superposition, in: { dataset: features/data, mixing: features/mixing }, with: { steps: 9000000 } }
				""");
		LiveView live = live("Step");
		List<Axes> panels = live.scatter().figure().orElseThrow().panels().stream().map(Axes.class::cast).toList();
		assertEquals(4, panels.size(), "an instance a panel");
		assertTrue(panels.stream().allMatch(p -> p.x().low() == -1.5 && p.x().high() == 1.5), "the limits stay");
		Arrows first = (Arrows) panels.getFirst().layers().getFirst();
		assertEquals(5, first.dx().size());
		Ui.until("the arrows move", () -> !((Arrows) ((Axes) live.scatter().figure().orElseThrow().panels().getFirst()).layers().getFirst()).dx().equals(
				first.dx()));
		WindowRuns.keep("live-arrows");
		lively(live.scatter());
		dark(live.scatter(), "live-arrows-dark");
	}

	/** Runs the study and waits until the Live view shows a figure of this title. */
	private LiveView live(String title) throws Exception {
		WindowRuns.open(folder);
		LiveView live = (LiveView) Ui.page().showView(LiveView.ID);
		WindowRuns.start(folder);
		Ui.page().showView(LiveView.ID);
		Ui.until("it is seen", () -> live.scatter().settled() && live.scatter().figure().filter(f -> f.title().contains(title)).isPresent(),
				() -> live.scatter().figure().map(Figure::title).orElse("nothing"));
		return live;
	}

	private static void lively(FigureCanvas canvas) {
		Picture picture = Picture.of(canvas);
		int colours = picture.colours(new Rectangle(0, 0, picture.data().width, picture.data().height));
		assertTrue(colours > 20, "colours: " + colours);
	}

	/** Places the samples of another dataset. */
	private static void others(String dataset) {
		Ui.answering(shell -> {
			Ui.controls(shell, Text.class).getFirst().setText(dataset);
			Ui.press(shell, "OK");
		}, () -> LatentTab.press("Other samples..."));
		Ui.until("they are placed", () -> Ui.inEditor(Label.class).stream().anyMatch(l -> l.getText().contains("samples of " + dataset)),
				LatentTab::state);
	}

	private static Optional<Figure> profile() {
		return Ui.inEditor(FigureCanvas.class).stream().flatMap(c -> c.figure().stream()).filter(f -> f.altText().startsWith("Profiles")).findFirst();
	}

	private Path run() throws Exception {
		WindowRuns.open(folder);
		WindowRuns.until(WindowRuns.start(folder), RunState.DONE);
		return new RunStore(folder.resolve("results")).latest().orElseThrow().folder();
	}

	private static ArtefactEditor open(Path artefact, String kind, String viewer) {
		new ArtefactOpener(Ui.page()).open(new ArtefactSource(artefact, kind, artefact.getParent().getFileName().toString(), Optional.empty()));
		Ui.until("it is shown", () -> Ui.page().getActiveEditor() instanceof ArtefactEditor e && e.loaded());
		ArtefactEditor editor = (ArtefactEditor) Ui.page().getActiveEditor();
		if (!editor.viewer().orElseThrow().id().equals(viewer)) {
			editor.viewAs(Viewers.platform().find(viewer).orElseThrow());
			Ui.until("it is shown as " + viewer, () -> editor.loaded() && editor.viewer().orElseThrow().id().equals(viewer) && !Ui.inEditor(FigureCanvas.class)
					.isEmpty());
		}
		Ui.page().setPartState(Ui.page().getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
		return editor;
	}

	private static FigureCanvas row(String colour, int panels) {
		Ui.until("the row is drawn", () -> !Ui.inEditor(FigureCanvas.class).isEmpty() && Ui.inEditor(FigureCanvas.class).getLast().settled()
				&& Ui.inEditor(FigureCanvas.class).getLast().figure().orElseThrow().altText().contains("coloured by " + colour), LatentTab::state);
		FigureCanvas row = Ui.inEditor(FigureCanvas.class).getLast();
		assertEquals(panels, row.figure().orElseThrow().panels().size());
		return row;
	}

	private static List<Axes> panels(FigureCanvas row) {
		return row.figure().orElseThrow().panels().stream().map(Axes.class::cast).toList();
	}

	private static List<String> names(FigureCanvas row) {
		return panels(row).stream().filter(p -> !p.layers().isEmpty() && p.layers().getFirst() instanceof Points).map(p -> p.title().replaceFirst(" .*",
				"")).toList();
	}

	private static boolean bar(Axes panel) {
		return panel.layers().getFirst() instanceof Points points && points.colouring() instanceof Colouring.ByValue by && by.scale().bar();
	}

	/** Samples in many colours in each embedding, and bars beneath. */
	private static void painted(FigureCanvas row) {
		Picture picture = Picture.of(row);
		for (int panel = 0; panel < 6; panel++) {
			Rectangle area = area(row, panel);
			RGB ground = picture.ground(area);
			int marked = picture.count(area, b -> Math.abs(b - (ground.red + ground.green + ground.blue) / 3) > 40);
			assertTrue(marked > 100, "pixels with marks: " + marked);
			int colours = picture.colours(area);
			assertTrue(panel > 2 || colours > 50, "colours of an embedding: " + colours);
		}
	}

	private static Rectangle area(FigureCanvas row, int panel) {
		var drawn = row.drawn().orElseThrow();
		var box = ((PanelView.Plane) drawn.rendering().panels().get(panel)).area();
		return new Rectangle(drawn.place(box.x()), drawn.place(box.y()), drawn.place(box.width()), drawn.place(box.height()));
	}

	/** Round the right half of a panel. */
	private static void lasso(FigureCanvas row, int panel) {
		LatentTab.key(row, 'l');
		Rectangle area = area(row, panel);
		int middle = area.x + area.width / 2;
		Point[] path = { new Point(middle, area.y + 2), new Point(middle, area.y + area.height - 2), new Point(area.x + area.width - 2, area.y + area.height
				- 2), new Point(area.x + area.width - 2, area.y + 2) };
		LatentTab.mouse(row, SWT.MouseDown, path[0], 1);
		for (Point p : path) {
			LatentTab.mouse(row, SWT.MouseMove, p, 0);
		}
		LatentTab.mouse(row, SWT.MouseUp, path[3], 1);
		Ui.settle();
	}

	private Set<String> selected() {
		return Ui.window().getService(LinkedSelection.class).selected(folder, Subject.SAMPLES);
	}

	private static void colour(String feature) {
		Combo combo = Ui.inEditor(Combo.class).stream().filter(c -> c.getText().startsWith("attribute_3 (")).findFirst().orElseThrow();
		combo.setText(List.of(combo.getItems()).stream().filter(i -> i.startsWith(feature)).findFirst().orElseThrow());
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private static void untick(String name) {
		Table table = Ui.inEditor(Table.class).getFirst();
		TableItem item = List.of(table.getItems()).stream().filter(i -> i.getText().equals(name)).findFirst().orElseThrow();
		assertTrue(item.getChecked());
		item.setChecked(false);
		Event event = new Event();
		event.item = item;
		event.detail = SWT.CHECK;
		table.notifyListeners(SWT.Selection, event);
	}

	private static void dark(FigureCanvas canvas, String name) throws Exception {
		Display display = Ui.window().getShell().getDisplay();
		WindowTheme.choose(display, Choice.DARK);
		try {
			Ui.until("it is dark", () -> canvas.settled() && canvas.drawn().orElseThrow().theme() == Theme.DARK && Picture.of(canvas).brightness(1, 1) < 100);
			WindowRuns.keep(name);
		} finally {
			WindowTheme.choose(display, Choice.SYSTEM);
		}
	}
}
