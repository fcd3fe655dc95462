package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.ThemeColour;
import org.latentworkbench.api.figure.Turn;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.Exports;
import org.latentworkbench.figures.Format;
import org.latentworkbench.figures.plot.PanelView;
import org.latentworkbench.ui.figure.Drawn;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.figure.FigureCommands;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionChange;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactInput;
import org.latentworkbench.ui.viewer.ArtefactOpener;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.Viewers;

class PlotsTest {
	@TempDir
	private Path folder;
	private PlotStudy study;

	@BeforeEach
	void make() throws Exception {
		Ui.clear();
		study = PlotStudy.make(folder);
	}

	@AfterEach
	void clear() throws Exception {
		select(Subject.SAMPLES, Set.of());
		Ui.clear();
	}

	@Test
	void theScatterIsPannedZoomedAndReset() throws Exception {
		FigureCanvas canvas = canvas(open("map/latent_space.tsv", Kinds.EMBEDDING));
		PanelView.Plane before = plane(canvas);
		double place = before.x().at(3);
		drag(canvas, new Point(300, 200), new Point(340, 190));
		drawn(canvas);
		assertEquals(place + points(canvas, 40), plane(canvas).x().at(3), 1, "what is dragged goes with the hand");
		double width = plane(canvas).x().high() - plane(canvas).x().low();
		wheel(canvas, new Point(300, 200), 9);
		drawn(canvas);
		assertTrue(plane(canvas).x().high() - plane(canvas).x().low() < .7 * width, "the wheel enlarges");
		key(canvas, SWT.ARROW_LEFT);
		key(canvas, '-');
		drawn(canvas);
		run(FigureCommands.RESET);
		drawn(canvas);
		assertEquals(before.x(), plane(canvas).x());
		assertEquals(before.y(), plane(canvas).y());
		Picture.of(canvas).keep("scatter");
	}

	@Test
	void aLassoInTheScatterSelectsRowsOfTheTableAndPointsInSpace() throws Exception {
		FigureCanvas space = canvas(open("map/space.figure.json", Kinds.FIGURE));
		ArtefactEditor dataset = open("data/data", Kinds.DATASET);
		NatTable table = control(dataset, NatTable.class);
		// the second sample's row, S1, below the two lines of headers
		Rectangle row = new Rectangle(table.getColumnWidthByPosition(0) + 4, table.getStartYOfRowPosition(3) + 2, 300,
				table.getRowHeightByPosition(3) - 4);
		RGB unselected = Picture.of(table).ground(row);
		FigureCanvas scatter = canvas(open("map/latent_space.tsv", Kinds.EMBEDDING));
		key(scatter, 'l');
		PanelView.Plane plane = plane(scatter);
		// around the cloud at (6, 0)
		double[][] corners = { { 3, 3 }, { 3, -3 }, { 9, -3 }, { 9, 3 } };
		drag(scatter, Arrays.stream(corners).map(c -> place(scatter, plane.x().at(c[0]), plane.y().at(c[1]))).toArray(Point[]::new));
		List<String> expected = IntStream.range(0, PlotStudy.SAMPLES).filter(i -> i % 3 == 1).mapToObj(i -> "S" + i).toList();
		assertEquals(Set.copyOf(expected), selected(Subject.SAMPLES));
		drawn(scatter);
		assertEquals(expected, ((Axes) scatter.drawn().orElseThrow().figure().panels().getFirst()).emphasised());
		Picture.of(scatter).keep("scatter-lasso");
		Ui.page().activate(dataset);
		Ui.until("the rows of the table are marked", () -> !Picture.of(table).ground(row).equals(unselected));
		Rectangle name = table.getBoundsByPosition(0, 3);
		Rectangle other = table.getBoundsByPosition(0, 4);
		Ui.until("so are their names", () -> !Picture.of(table).ground(name).equals(Picture.of(table).ground(other)),
				() -> table.getConfigLabelsByPosition(0, 3).toString());
		Picture.of(table).keep("table-selected");
		Ui.page().activate(editor("space"));
		drawn(space);
		assertEquals(expected, ((Axes3D) space.drawn().orElseThrow().figure().panels().getFirst()).emphasised());
		Picture.of(space).keep("space-selected");
		key(space, SWT.ESC);
		assertEquals(Set.of(), selected(Subject.SAMPLES));
	}

	@Test
	void pointsAreColouredByAnyFeatureAndALegendSwitchesItsCategoriesOff() throws Exception {
		ArtefactEditor editor = open("map/latent_space.tsv", Kinds.EMBEDDING);
		FigureCanvas canvas = canvas(editor);
		Combo colour = Ui.controls(root(editor), Combo.class).get(2);
		Ui.until("the features of the data are offered", () -> List.of(colour.getItems()).contains("subtype (clinic)"),
				() -> List.of(colour.getItems()).toString());
		choose(colour, "subtype (clinic)");
		Ui.until("the points are coloured", () -> canvas.settled()
				&& points(canvas).colouring() instanceof Colouring.ByCategory by && by.names().contains("luminal"));
		Picture coloured = Picture.of(canvas).keep("scatter-coloured");
		PanelView.Entry entry = plane(canvas).legend().stream().filter(e -> e.label().equals("luminal")).findFirst().orElseThrow();
		PanelView.Plane plane = plane(canvas);
		click(canvas, place(canvas, entry.box().centreX(), entry.box().centreY()));
		drawn(canvas);
		assertTrue(((Colouring.ByCategory) points(canvas).colouring()).colours().contains(ThemeColour.NONE));
		Point first = place(canvas, plane.x().at(0), plane.y().at(0));
		assertEquals(plane.x().at(6), plane(canvas).x().at(6), .01, "the others stay where they are");
		assertNotEquals(0, coloured.data().width);
		Picture.of(canvas).keep("scatter-off");
		choose(Ui.controls(root(editor), Combo.class).get(3), "CRP (proteins)");
		Ui.until("the points are sized", () -> canvas.settled() && !points(canvas).sizes().isEmpty());
		assertTrue(first.x > 0);
	}

	@Test
	void everyKindOpensInItsViewerAndTheOthersAreAChoiceThatIsRemembered() throws Exception {
		assertEquals("curve", shown("map/loss_curve.tsv", Kinds.CURVE, "curve"));
		FigureCanvas curves = canvas(active());
		assertEquals(List.of("Loss", "KLD"), axes(curves).layers().stream().map(l -> ((Line) l).label()).toList());
		Button log = Ui.controls(root(active()), Button.class).getFirst();
		log.setSelection(true);
		log.notifyListeners(SWT.Selection, new Event());
		Ui.until("the axis is logarithmic", () -> canvas(active()).settled() && plane(canvas(active())).y().logarithmic());

		assertEquals("heatmap", shown("map/effects.npy", Kinds.MATRIX, "heatmap"));
		Heatmap stored = (Heatmap) axes(canvas(active())).layers().getFirst();
		Button rows = Ui.controls(root(active()), Button.class).getFirst();
		rows.setSelection(true);
		rows.notifyListeners(SWT.Selection, new Event());
		Ui.until("the rows stand in another order", () -> canvas(active()).settled()
				&& !((Heatmap) axes(canvas(active())).layers().getFirst()).values().equals(stored.values()));
		Picture.of(canvas(active())).keep("heatmap-clustered");

		assertEquals("associations", shown("map/associations.tsv", Kinds.ASSOCIATIONS, "associations"));
		Scale scale = Ui.controls(root(active()), Scale.class).getFirst();
		scale.setSelection(3);
		scale.notifyListeners(SWT.Selection, new Event());
		drawn(canvas(active()));
		assertTrue(canvas(active()).figure().orElseThrow().title().startsWith("3 "));
		select(Subject.FEATURES, Set.of("A1"));
		drawn(canvas(active()));
		assertEquals(List.of("A1"), axes(canvas(active())).emphasised());
		Picture.of(canvas(active()).getParent()).keep("network");
		select(Subject.FEATURES, Set.of());

		ArtefactEditor dataset = open("data/data", Kinds.DATASET);
		assertEquals("data-table", dataset.viewer().orElseThrow().id());
		for (String other : List.of("distribution", "pairs", "space-scatter", "columns-heatmap")) {
			dataset.viewAs(Viewers.platform().find(other).orElseThrow());
			Ui.until(other + " is drawn", () -> !Ui.controls(root(dataset), FigureCanvas.class).isEmpty() && canvas(dataset).settled());
			Picture.of(root(dataset)).keep("dataset-" + other);
		}
		Ui.page().closeEditor(dataset, false);
		ArtefactEditor again = open("data/data", Kinds.DATASET);
		assertEquals("columns-heatmap", again.viewer().orElseThrow().id(), "the last choice opens next time");
		again.viewAs(Viewers.platform().find("data-table").orElseThrow());
		Ui.until("the table is back", () -> !Ui.controls(root(again), NatTable.class).isEmpty());
	}

	@Test
	void whatIsExportedIsWhatIsSeenAndSaysWhichRunItIsFrom() throws Exception {
		FigureCanvas canvas = canvas(open("map/latent_space.tsv", Kinds.EMBEDDING));
		wheel(canvas, new Point(300, 200), 6);
		drawn(canvas);
		Drawn drawn = canvas.drawn().orElseThrow();
		double scale = drawn.rendering().pixelsPerPoint();
		double mm = 25.4 / 72 / scale;
		Path file = folder.resolve("out.png");
		Exports.write(drawn.figure(), Format.PNG, file, new ExportOptions(drawn.theme(), drawn.rendering().width() * mm,
				drawn.rendering().height() * mm, 72 * scale, false, PlotStudy.ID));
		int width = drawn.rendering().width();
		BufferedImage image = ImageIO.read(file.toFile());
		assertEquals(width, image.getWidth());
		int[] exported = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
		assertArrayEquals(drawn.rendering().argb(), exported);
		Ui.until("every pixel on the canvas is in the file", () -> Ui.differing(Picture.of(canvas), exported, width) == 0,
				() -> Ui.differing(Picture.of(canvas), exported, width) + " differ");
		assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PlotStudy.ID));
	}

	@Test
	void aPictureOfTheFigureIsCopied() throws Exception {
		FigureCanvas canvas = canvas(open("map/loss_curve.tsv", Kinds.CURVE));
		run(FigureCommands.COPY);
		Clipboard clipboard = new Clipboard(canvas.getDisplay());
		try {
			ImageData copied = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
			assertEquals(canvas.drawn().orElseThrow().rendering().width(), copied.width);
			assertEquals(canvas.drawn().orElseThrow().rendering().height(), copied.height);
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void whatWasChosenIsThereAgainWhenTheWindowOpensAgain() throws Exception {
		ArtefactEditor editor = open("map/latent_space.tsv", Kinds.EMBEDDING);
		FigureCanvas canvas = canvas(editor);
		choose(Ui.controls(root(editor), Combo.class).get(1), "UMAP 3");
		drawn(canvas);
		wheel(canvas, new Point(300, 200), 6);
		drawn(canvas);
		PanelView.Plane before = plane(canvas);
		XMLMemento memento = XMLMemento.createWriteRoot("tab");
		editor.saveState(memento);
		Ui.page().closeEditor(editor, false);
		ArtefactEditor again = (ArtefactEditor) Ui.page().openEditor(new ArtefactInput(
				new ArtefactSource(study.file("map/latent_space.tsv"), Kinds.EMBEDDING, "latent_space", Optional.empty())),
				ArtefactEditor.ID, true, 0);
		again.restoreState(memento);
		again.viewAs(again.viewer().orElseThrow());
		Ui.until("it is drawn", () -> !Ui.controls(root(again), FigureCanvas.class).isEmpty() && canvas(again).settled()
				&& axes(canvas(again)).y().title().equals("UMAP 3"));
		assertEquals(before.x().low(), plane(canvas(again)).x().low(), 1e-6);
		assertEquals(before.y().high(), plane(canvas(again)).y().high(), 1e-6);
	}

	@Test
	void aSpaceIsTurnedByTheMouseAndByKeys() throws Exception {
		FigureCanvas canvas = canvas(open("map/space.figure.json", Kinds.FIGURE));
		PanelView.Space before = (PanelView.Space) canvas.drawn().orElseThrow().rendering().panels().getFirst();
		drag(canvas, new Point(300, 200), new Point(260, 220));
		drawn(canvas);
		PanelView.Space after = (PanelView.Space) canvas.drawn().orElseThrow().rendering().panels().getFirst();
		assertTrue(after.azimuth() > before.azimuth() + 5 && after.elevation() > before.elevation() + 2);
		key(canvas, 'w');
		drawn(canvas);
		assertEquals(false, ((Axes3D) canvas.drawn().orElseThrow().figure().panels().getFirst()).projections());
		key(canvas, '0');
		drawn(canvas);
		assertEquals(before.azimuth(), ((PanelView.Space) canvas.drawn().orElseThrow().rendering().panels().getFirst()).azimuth());
		byte[] gif = Exports.bytes(canvas.drawn().orElseThrow().figure().withPanels(List.of(((Axes3D) canvas.drawn().orElseThrow().figure()
				.panels().getFirst()).turning(new Turn(4, 0, 270, 20, 20, 60)))), Format.GIF,
				ExportOptions.DEFAULT.at(40));
		assertEquals("GIF8", new String(gif, 0, 4, StandardCharsets.ISO_8859_1));
	}

	private String shown(String path, String kind, String shot) throws Exception {
		ArtefactEditor editor = open(path, kind);
		drawn(canvas(editor));
		Picture.of(root(editor)).keep(shot);
		return editor.viewer().orElseThrow().id();
	}

	private ArtefactEditor open(String path, String kind) {
		String name = new File(path).getName().replaceAll("\\..*", "");
		new ArtefactOpener(Ui.page()).open(new ArtefactSource(study.file(path), kind, name, Optional.empty()));
		Ui.until(path + " is shown", () -> active() != null && active().source().path().equals(study.file(path)) && active().loaded(),
				() -> String.valueOf(Ui.page().getActiveEditor()));
		ArtefactEditor editor = active();
		if (!Ui.controls(root(editor), FigureCanvas.class).isEmpty()) {
			drawn(canvas(editor));
		}
		return editor;
	}

	private static ArtefactEditor active() {
		return Ui.page().getActiveEditor() instanceof ArtefactEditor editor ? editor : null;
	}

	private static IEditorPart editor(String name) {
		return Arrays.stream(Ui.page().getEditorReferences()).map(r -> r.getEditor(true)).filter(e -> e.getTitle().equals(name))
				.findFirst().orElseThrow();
	}

	private static Control root(ArtefactEditor editor) {
		return editor.control();
	}

	private static FigureCanvas canvas(ArtefactEditor editor) {
		// the table has small figures of its own, before the plot
		return Ui.controls(root(editor), FigureCanvas.class).getLast();
	}

	private static <C extends Control> C control(ArtefactEditor editor, Class<C> type) {
		return Ui.controls(root(editor), type).getFirst();
	}

	private static void drawn(FigureCanvas canvas) {
		Ui.until("the figure is drawn", canvas::settled, () -> canvas.drawn().map(d -> d.rendering().width() + " x " + d.rendering().height()).orElse("nothing") + " on "
				+ canvas.getClientArea());
		Ui.settle();
	}

	private static Axes axes(FigureCanvas canvas) {
		return (Axes) canvas.drawn().orElseThrow().figure().panels().getFirst();
	}

	private static Points points(FigureCanvas canvas) {
		return (Points) axes(canvas).layers().getFirst();
	}

	private static PanelView.Plane plane(FigureCanvas canvas) {
		return (PanelView.Plane) canvas.drawn().orElseThrow().rendering().panels().getFirst();
	}

	private static double points(FigureCanvas canvas, int places) {
		return canvas.drawn().orElseThrow().points(places);
	}

	private static Point place(FigureCanvas canvas, double px, double py) {
		Drawn drawn = canvas.drawn().orElseThrow();
		return new Point(drawn.place(px), drawn.place(py));
	}

	private static void drag(FigureCanvas canvas, Point... path) {
		mouse(canvas, SWT.MouseDown, path[0], 1);
		for (int i = 1; i < path.length; i++) {
			for (int step = 1; step <= 5; step++) {
				mouse(canvas, SWT.MouseMove, new Point(path[i - 1].x + (path[i].x - path[i - 1].x) * step / 5,
						path[i - 1].y + (path[i].y - path[i - 1].y) * step / 5), 0);
			}
		}
		mouse(canvas, SWT.MouseUp, path[path.length - 1], 1);
	}

	private static void click(FigureCanvas canvas, Point at) {
		mouse(canvas, SWT.MouseDown, at, 1);
		mouse(canvas, SWT.MouseUp, at, 1);
	}

	private static void mouse(FigureCanvas canvas, int type, Point at, int button) {
		Event event = new Event();
		event.x = at.x;
		event.y = at.y;
		event.button = button;
		canvas.notifyListeners(type, event);
	}

	private static void wheel(FigureCanvas canvas, Point at, int count) {
		Event event = new Event();
		event.x = at.x;
		event.y = at.y;
		event.count = count;
		canvas.notifyListeners(SWT.MouseVerticalWheel, event);
	}

	private static void key(FigureCanvas canvas, int code) {
		Event event = new Event();
		event.keyCode = code;
		event.character = code < 128 ? (char) code : 0;
		canvas.notifyListeners(SWT.KeyDown, event);
	}

	private static void choose(Combo combo, String text) {
		combo.setText(text);
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private static void run(String command) throws Exception {
		Ui.window().getService(IHandlerService.class).executeCommand(command, null);
	}

	private Set<String> selected(Subject subject) {
		return Ui.window().getService(LinkedSelection.class).selected(study.folder(), subject);
	}

	private void select(Subject subject, Set<String> ids) {
		Ui.window().getService(LinkedSelection.class).select(new SelectionChange(study.folder(), subject, ids, this));
	}
}
