package org.latentworkbench.ui.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.plot.PanelView;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.theme.WindowTheme.Choice;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactOpener;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.Viewers;

/** What the tests do with a result in the active tab. */
final class ResultTab {
	/** How much brighter or darker than its ground a mark is at least. */
	private static final int MARKED = 40;
	private static final int DARK = 100;

	private ResultTab() {
	}

	/** Opens a result as the explorer does. */
	static ArtefactEditor open(Path artefact, String kind) {
		String step = artefact.getParent().getFileName().toString();
		new ArtefactOpener(Ui.page()).open(new ArtefactSource(artefact, kind, step, Optional.empty()));
		Ui.until("it is shown", () -> Ui.page().getActiveEditor() instanceof ArtefactEditor e && e.loaded());
		return (ArtefactEditor) Ui.page().getActiveEditor();
	}

	/** Opens a result in one of its views, which gets the whole window. */
	static ArtefactEditor open(Path artefact, String kind, String viewer) {
		ArtefactEditor editor = open(artefact, kind);
		viewAs(editor, viewer);
		whole();
		return editor;
	}

	/** Shows a tab's result in another of its views, unless it is. */
	static void viewAs(ArtefactEditor editor, String viewer) {
		if (!editor.viewer().orElseThrow().id().equals(viewer)) {
			editor.viewAs(Viewers.platform().find(viewer).orElseThrow());
		}
		Ui.until("it is shown as " + viewer, () -> editor.loaded() && editor.viewer().orElseThrow().id().equals(viewer) && !Ui.inEditor(FigureCanvas.class)
				.isEmpty());
	}

	/** Opens a figure and gives it the whole window. @param name of its file without the ending */
	static FigureCanvas figure(Path step, String name) {
		open(step.resolve(name + ".figure.json"), Kinds.FIGURE, "figure");
		FigureCanvas canvas = Ui.inEditor(FigureCanvas.class).getFirst();
		drawn(canvas);
		return canvas;
	}

	static void whole() {
		Ui.page().setPartState(Ui.page().getReference(Ui.page().getActiveEditor()), IWorkbenchPage.STATE_MAXIMIZED);
	}

	/** Gives the other parts of the window their room back. */
	static void restore() {
		Ui.page().setPartState(Ui.page().getActivePartReference(), IWorkbenchPage.STATE_RESTORED);
	}

	static void drawn(FigureCanvas canvas) {
		Ui.until("the figure is drawn", canvas::settled, () -> title(canvas));
		Ui.settle();
	}

	static String title(FigureCanvas canvas) {
		return canvas.figure().map(Figure::title).orElse("nothing");
	}

	static List<Axes> panels(FigureCanvas canvas) {
		return canvas.figure().orElseThrow().panels().stream().map(Axes.class::cast).toList();
	}

	/** Where a panel's data are on the canvas, without its axes. */
	static Rectangle area(FigureCanvas canvas, int panel) {
		var drawn = canvas.drawn().orElseThrow();
		var box = ((PanelView.Plane) drawn.rendering().panels().get(panel)).area();
		return new Rectangle(drawn.place(box.x()), drawn.place(box.y()), drawn.place(box.width()), drawn.place(box.height()));
	}

	/** Selects what lies in the right half of a panel, with the lasso. */
	static void lassoRightHalf(FigureCanvas canvas, int panel) {
		LatentTab.key(canvas, 'l');
		Rectangle area = area(canvas, panel);
		int middle = area.x + area.width / 2;
		int right = area.x + area.width - 2;
		int low = area.y + area.height - 2;
		Point[] path = { new Point(middle, area.y + 2), new Point(middle, low), new Point(right, low), new Point(right, area.y + 2) };
		LatentTab.mouse(canvas, SWT.MouseDown, path[0], 1);
		for (Point p : path) {
			LatentTab.mouse(canvas, SWT.MouseMove, p, 0);
		}
		LatentTab.mouse(canvas, SWT.MouseUp, path[3], 1);
		Ui.settle();
	}

	/** Waits until the first panels have marks, each of them in so many colours at least. */
	static void painted(FigureCanvas canvas, int panels, int colours) {
		Ui.until("all " + panels + " panels are painted", () -> canvas.settled() && unpainted(canvas, panels, colours) == 0, () -> title(canvas) + ": "
				+ unpainted(canvas, panels, colours) + " panels are not");
	}

	private static int unpainted(FigureCanvas canvas, int panels, int colours) {
		Picture picture = Picture.of(canvas);
		int unpainted = 0;
		for (int panel = 0; panel < panels; panel++) {
			Rectangle area = area(canvas, panel);
			RGB ground = picture.ground(area);
			int marked = picture.count(area, b -> Math.abs(b - (ground.red + ground.green + ground.blue) / 3) > MARKED);
			unpainted += marked > 100 && picture.colours(area) >= colours ? 0 : 1;
		}
		return unpainted;
	}

	/** Waits until more is painted than ground and a few words. */
	static void lively(FigureCanvas canvas) {
		Ui.until("the figure is painted", () -> {
			Picture picture = Picture.of(canvas);
			return picture.colours(new Rectangle(0, 0, picture.data().width, picture.data().height)) > 20;
		}, () -> title(canvas));
	}

	/** What is to be seen in the dark window; it is light again afterwards. A figure that moves need not come to rest. */
	static void dark(FigureCanvas canvas, String name) throws Exception {
		Display display = Ui.window().getShell().getDisplay();
		WindowTheme.choose(display, Choice.DARK);
		try {
			Ui.until("it is dark", () -> canvas.drawn().filter(d -> d.theme() == Theme.DARK).isPresent() && Picture.of(canvas).brightness(1, 1) < DARK);
			lively(canvas);
			WindowRuns.keep(name);
		} finally {
			WindowTheme.choose(display, Choice.SYSTEM);
		}
	}
}
