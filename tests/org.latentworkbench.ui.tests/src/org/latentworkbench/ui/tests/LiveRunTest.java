package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Layer;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Scale;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.run.LiveView;
import org.latentworkbench.ui.run.LogView;
import org.latentworkbench.ui.run.RunsView;
import org.latentworkbench.ui.run.WatchedRun;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.theme.WindowTheme.Choice;

/** What a training shows of itself while it goes on. */
class LiveRunTest {
	/** Generous, for a machine with much else to do; what is asked for is 200 ms, and what it was is written down. */
	private static final long BOUND_MILLIS = 1000;
	private static final int SAMPLES = 300;
	private static final int DARK = 100;

	@TempDir
	private Path folder;

	@BeforeEach
	void begin() throws Exception {
		WindowRuns.begin();
		Ui.page().hideView(Ui.page().findView(LiveView.ID)); // it shows another test's run
	}

	@AfterEach
	void end() throws Exception {
		WindowRuns.end();
	}

	@Test
	void theLossFallsAndTheSamplesMoveAndTheWindowIsNeverBlocked() throws Exception {
		Path study = Studies.training(folder, "live", WindowRuns.ENDLESS);
		WindowRuns.open(study);
		LiveView live = (LiveView) Ui.page().showView(LiveView.ID);
		Ui.settle();
		assertTrue(live.curve().figure().isEmpty(), "an empty state before the first run");
		WatchedRun run = WindowRuns.start(study);
		Ui.page().showView(LiveView.ID);
		WindowRuns.untilTraining(run);
		try (var watchdog = new Watchdog(Ui.window().getShell().getDisplay())) {
			Ui.until("both figures are drawn", () -> live.curve().drawn().isPresent() && live.scatter().drawn().isPresent());
			Figure first = live.scatter().figure().orElseThrow();
			assertEquals(SAMPLES, points(first).x().size());
			Ui.until("the samples move", () -> !points(live.scatter().figure().orElseThrow()).x().equals(points(first).x()));
			WindowRuns.keep("live");
			assertPainted(live.curve());
			assertPainted(live.scatter());
			logarithmic();
			Ui.until("the axis is logarithmic", () -> live.curve().drawn().filter(d -> axes(d.figure()).y().scale() instanceof Scale.Log).isPresent());
			WindowRuns.keep("live-logarithmic");
			logarithmic();
			assertInstanceOf(Scale.Linear.class, axes(live.curve().figure().orElseThrow()).y().scale());
			long enough = watchdog.answers() + 200;
			Ui.until("the window was watched", () -> watchdog.answers() > enough);
			watchdog.record("a training");
			assertTrue(watchdog.busiestMillis() < BOUND_MILLIS, () -> watchdog.busiestMillis() + " ms");
		}
		dark(live);
	}

	@Test
	void whatComesBackOfImagesIsSeenWhileTheirModelLearns() throws Exception {
		Path study = Studies.imageTraining(folder, "digits", WindowRuns.ENDLESS);
		WindowRuns.open(study);
		LiveView live = (LiveView) Ui.page().showView(LiveView.ID);
		Ui.settle();
		assertFalse(live.images().isVisible(), "no images before the first run");
		WatchedRun run = WindowRuns.start(study);
		Ui.page().showView(LiveView.ID);
		WindowRuns.untilTraining(run);
		Ui.until("images are drawn", () -> live.images().isVisible() && live.images().drawn().isPresent());
		Figure first = live.images().figure().orElseThrow();
		WindowRuns.keep("live-images-first");
		assertEquals(16, axes(first).layers().size(), "eight originals and what came back of each");
		Ui.until("reconstructions change", () -> !reconstructions(live).equals(axes(first).layers().subList(8, 16)));
		assertEquals(axes(first).layers().subList(0, 8), axes(live.images().figure().orElseThrow()).layers().subList(0, 8), "originals stay");
		Ui.until("what comes back is learned", () -> distance(live.images().figure().orElseThrow()) < .6 * distance(first));
		Ui.until("digits come back, light on black", () -> painted(live.images()));
		WindowRuns.keep("live-images");
		assertTrue(live.scatter().isVisible() && live.curve().isVisible());
	}

	private static List<Layer> reconstructions(LiveView live) {
		return axes(live.images().figure().orElseThrow()).layers().subList(8, 16);
	}

	/** Sum of differences of levels between the originals and what came back. */
	private static double distance(Figure figure) {
		List<Layer> layers = axes(figure).layers();
		double sum = 0;
		for (int i = 0; i < 8; i++) {
			var original = ((org.latentworkbench.api.figure.Picture) layers.get(i)).pixels();
			var back = ((org.latentworkbench.api.figure.Picture) layers.get(i + 8)).pixels();
			for (int p = 0; p < original.size(); p++) {
				sum += Math.abs((original.get(p) & 0xff) - (back.get(p) & 0xff));
			}
		}
		return sum;
	}

	/** The part of the window where reconstructions are: their black grounds, and in them strokes of many greys. */
	private static boolean painted(FigureCanvas canvas) {
		Ui.settle();
		Picture picture = Picture.of(canvas);
		var lower = new Rectangle(0, picture.data().height / 2, picture.data().width, picture.data().height / 2);
		return picture.count(lower, b -> b < DARK) > 500 && picture.colours(lower) > 60;
	}

	@Test
	void theLogGrowsAndIsSearched() throws Exception {
		Path study = Studies.training(folder, "logged", WindowRuns.ENDLESS);
		WindowRuns.open(study);
		LogView log = (LogView) Ui.page().showView(LogView.ID);
		WatchedRun run = WindowRuns.start(study);
		Ui.page().activate(log);
		StyledText text = Ui.controls(Ui.window().getShell(), StyledText.class).stream().filter(t -> t.isVisible() && !t.getEditable()).findFirst()
				.orElseThrow();
		Ui.until("the log has the training's first line", () -> text.getText().contains("step 3/3 vae (multimodal-vae)"), text::getText);
		IFindReplaceTarget target = Adapters.adapt(log, IFindReplaceTarget.class);
		assertNotEquals(-1, target.findAndSelect(0, "multimodal-vae", true, true, false));
		assertEquals("multimodal-vae", text.getSelectionText());
		WindowRuns.keep("log");
		WindowRuns.runs().stop(run);
		Ui.until("the log says how it ended", () -> text.getText().contains("run CANCELLED"), text::getText);
		assertEquals(run.folder().orElseThrow().resolve("log.txt"), log.file().orElseThrow());
	}

	/** The figures follow the window's theme while they go on. */
	private static void dark(LiveView live) throws Exception {
		Display display = Ui.window().getShell().getDisplay();
		WindowTheme.choose(display, Choice.DARK);
		try {
			Ui.until("the figures are painted dark", () -> live.curve().drawn().filter(d -> d.theme() == Theme.DARK).isPresent()
					&& dark(live.curve()) && dark(live.scatter()));
			WindowRuns.keep("live-dark");
			Ui.page().showView(RunsView.ID);
			WindowRuns.tree().setSelection(new TreeItem[0]);
			WindowRuns.keep("runs-dark");
			Ui.page().showView(LiveView.ID);
		} finally {
			WindowTheme.choose(display, Choice.SYSTEM);
		}
	}

	private static boolean dark(FigureCanvas canvas) {
		return Picture.of(canvas).brightness(1, 1) < DARK;
	}

	private static void logarithmic() {
		ToolItem item = Ui.controls(Ui.window().getShell(), ToolBar.class).stream().flatMap(b -> List.of(b.getItems()).stream())
				.filter(i -> "Show the loss on a logarithmic axis".equals(i.getToolTipText())).findFirst().orElseThrow();
		item.setSelection(!item.getSelection());
		Event event = new Event();
		event.widget = item;
		item.notifyListeners(SWT.Selection, event);
	}

	private static Axes axes(Figure figure) {
		return (Axes) figure.panels().getFirst();
	}

	private static Points points(Figure figure) {
		return (Points) axes(figure).layers().getFirst();
	}

	/** That there is more on the screen than ground and a few words. */
	private static void assertPainted(FigureCanvas canvas) {
		Picture picture = Picture.of(canvas);
		var all = new Rectangle(0, 0, picture.data().width, picture.data().height);
		assertTrue(picture.colours(all) > 20, () -> "colours: " + picture.colours(all));
	}
}
