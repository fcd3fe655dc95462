package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.figures.Renderer;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.ui.figure.Drawn;
import org.latentworkbench.ui.figure.FigureCanvas;

class FigureCanvasTest {
	private Shell shell;
	private FigureCanvas canvas;

	@BeforeEach
	void open() {
		shell = new Shell(Ui.window().getShell().getDisplay(), SWT.SHELL_TRIM | SWT.ON_TOP);
		shell.setLayout(new FillLayout());
		shell.setBackground(new Color(255, 255, 255));
		shell.setBackgroundMode(SWT.INHERIT_FORCE);
		canvas = new FigureCanvas(shell, SWT.NONE);
		canvas.setBackground(new Color(255, 255, 255));
		shell.setBounds(60, 60, 560, 420);
		shell.open();
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	@Test
	void whatIsPaintedIsWhatTheRendererDraws() throws Exception {
		Figure figure = scatter("Two clouds");
		canvas.show(figure);
		settled();
		Drawn drawn = canvas.drawn().orElseThrow();
		assertSame(Theme.LIGHT, drawn.theme());
		int width = drawn.rendering().width();
		int[] expected = Renderer.render(figure, Theme.LIGHT, width, drawn.rendering().height(),
				drawn.rendering().pixelsPerPoint()).argb();
		assertEquals(width, canvas.getClientArea().width * drawn.zoom() / 100);
		Ui.until("every pixel on the screen is one that was drawn", () -> Ui.differing(Picture.of(canvas), expected, width) == 0);
		Picture.of(canvas).keep("figure-canvas-light");
	}

	@Test
	void aDarkGroundBringsTheDarkThemeWithoutBeingAsked() throws Exception {
		canvas.show(scatter("Two clouds"));
		settled();
		canvas.setBackground(new Color(40, 40, 40));
		Ui.until("the figure is dark", () -> canvas.drawn().filter(d -> d.theme() == Theme.DARK).isPresent());
		RGB ground = new RGB(Theme.DARK.background() >> 16 & 255, Theme.DARK.background() >> 8 & 255, Theme.DARK.background() & 255);
		Ui.until("the screen is dark", () -> Picture.of(canvas).ground(canvas.getClientArea()).equals(ground));
		Picture.of(canvas).keep("figure-canvas-dark");
	}

	@Test
	void ofManyFiguresInARowTheLastIsShownAndNotAllAreDrawn() {
		List<Figure> seen = new ArrayList<>();
		canvas.onDrawn(d -> seen.add(d.figure()));
		Figure last = scatter("the last");
		for (int i = 0; i < 200; i++) {
			canvas.show(scatter("number " + i));
		}
		canvas.show(last);
		settled();
		assertSame(last, canvas.drawn().orElseThrow().figure());
		assertTrue(seen.size() < 100, seen.size() + " were drawn");
	}

	@Test
	void afterASentenceNothingIsSeenOfTheFigureBefore() {
		canvas.show(scatter("Two clouds"));
		settled();
		Figure before = canvas.drawn().orElseThrow().figure();
		canvas.show(scatter("Two others"));
		assertSame(before, canvas.drawn().orElseThrow().figure(), "it stays until the next one is drawn");
		canvas.say("There is nothing yet.");
		canvas.show(scatter("Yet others"));
		assertTrue(canvas.drawn().isEmpty());
		settled();
	}

	@Test
	void anotherSizeIsDrawnAnew() {
		canvas.show(scatter("Two clouds"));
		settled();
		shell.setSize(400, 300);
		Ui.until("the figure has the new size",
				() -> canvas.settled() && canvas.drawn().orElseThrow().rendering().width() == canvas.getClientArea().width
						&& canvas.getClientArea().width < 450);
	}

	@Test
	void inPlaceOfAFigureThereIsASentence() throws Exception {
		canvas.say("There is nothing yet. Run the study first.");
		Rectangle middle = new Rectangle(100, canvas.getClientArea().height / 2 - 20, 360, 40);
		Ui.until("the sentence is there", () -> {
			Picture painted = Picture.of(canvas);
			return painted.brightness(2, 2) == 255 && painted.brightness(500, 50) == 255 && painted.count(middle, b -> b < 200) > 100;
		});
		Picture.of(canvas).keep("figure-canvas-empty");
	}

	private void settled() {
		Ui.until("the figure is drawn", canvas::settled);
		Ui.settle();
	}

	private static Figure scatter(String title) {
		Random random = new Random(5);
		float[] x = new float[300];
		float[] y = new float[300];
		int[] codes = new int[300];
		for (int i = 0; i < x.length; i++) {
			codes[i] = i % 2;
			x[i] = (float) random.nextGaussian() + 4 * codes[i];
			y[i] = (float) random.nextGaussian();
		}
		return Figure.of(title, Axes.of("z1", "z2").add(Points.of(x, y).byCategory("cloud", codes, List.of("left", "right"))));
	}
}
