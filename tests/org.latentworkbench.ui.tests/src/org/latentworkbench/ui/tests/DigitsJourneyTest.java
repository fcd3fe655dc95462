package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.figure.FigureCommands;
import org.latentworkbench.ui.run.WatchedRun;

/** From a study of drawn digits to a look into the latent spaces of the networks that learned them. */
class DigitsJourneyTest {
	/** The example with less of everything, and an autoencoder beside the variational one. */
	private static final String STUDY = """
			study: Digits
			seed: 1
			steps:
			  data: { use: digits, with: { samples: 400 } }
			  vae: { use: image-autoencoder, in: { dataset: data/data }, with: { architecture: dense, hidden: [64], latent: 10, epochs: 8, batchSize: 16 } }
			  ae: { use: image-autoencoder, in: { dataset: data/data }, with: { kind: plain, architecture: dense, hidden: [64], latent: 3, epochs: 4, batchSize: 16 } }
			""";

	/** A network that is soon trained, to look into. */
	private static final String SMALL = """
			study: A few digits
			seed: 1
			steps:
			  data: { use: digits, with: { samples: 200 } }
			  vae: { use: image-autoencoder, in: { dataset: data/data }, with: { architecture: dense, hidden: [64], latent: 10, epochs: 12, batchSize: 8 } }
			""";
	private static final String DECODED = """
			  walk: { use: latent-path, in: { model: vae/model, dataset: data/data, kept: data/walk.tsv }, with: { path: kept } }
			""";
	/** Generous, for a machine with much else to do; what it was is written down. */
	private static final long BOUND_MILLIS = 1000;
	private static final int DRAGS = 60;

	@TempDir
	private Path folder;

	@BeforeEach
	void begin() throws Exception {
		WindowRuns.begin();
		Files.writeString(folder.resolve("study.yaml"), STUDY);
	}

	@AfterEach
	void end() throws Exception {
		ResultTab.restore();
		WindowRuns.end();
	}

	@Test
	void digitsAreTrainedExploredComparedAndExported() throws Exception {
		WindowRuns.open(folder);
		Path results = WindowRuns.run(folder);
		LatentTab.show(results.resolve("vae/model"));
		LatentTab.whole("coloured by label");
		prototype("3");
		Ui.until("the prototype of the threes is decoded", () -> ink() > 0, () -> ink() + "");
		Picture three = decoded();
		LatentTab.shot("digits-prototype");
		Scale first = LatentTab.scale(0);
		for (int dimension = 0; dimension < 10; dimension++) {
			LatentTab.slide(dimension, LatentTab.scale(dimension).getSelection() > 500 ? 50 : 950);
		}
		Ui.until("dragging all sliders changes the digit", () -> differing(three, decoded()) > .02, () -> differing(three, decoded()) + "");
		assertTrue(first.getSelection() == 50 || first.getSelection() == 950);
		LatentTab.press("Reset");
		FigureCanvas chart = LatentTab.canvas(0);
		LatentTab.draw("Line");
		Rectangle area = chart.getClientArea();
		LatentTab.drag(chart, new Point(area.width / 4, area.height / 3), new Point(area.width * 3 / 4, area.height * 2 / 3));
		FigureCanvas strip = LatentTab.visible().get(1);
		LatentTab.drawn(strip);
		assertTrue(Picture.of(strip).count(new Rectangle(0, 0, strip.getSize().x, strip.getSize().y), b -> b < 40) > 1000, "dark pictures are in the strip");
		LatentTab.shot("digits-line");
		LatentTab.tab("Manifold");
		LatentTab.drawn(LatentTab.visible().getLast());
		LatentTab.shot("digits-manifold");
		compare();
		export(strip);
	}

	@Test
	void aPathThatIsKeptIsDecodedByTheNextRun() throws Exception {
		explore();
		FigureCanvas chart = LatentTab.canvas(0);
		LatentTab.draw("Line");
		Rectangle area = chart.getClientArea();
		LatentTab.drag(chart, new Point(area.width / 4, area.height / 2), new Point(area.width * 3 / 4, area.height / 2));
		LatentTab.drawn(LatentTab.visible().get(1));
		Ui.answering(shell -> {
			Ui.controls(shell, Text.class).getFirst().setText("walk");
			Ui.press(shell, "OK");
		}, () -> LatentTab.press("Keep path…"));
		Path kept = folder.resolve("data/walk.tsv");
		Ui.until("the path is kept", () -> Files.exists(kept));
		Files.writeString(folder.resolve("study.yaml"), SMALL + DECODED);
		Path walk = WindowRuns.run(folder).resolve("walk");
		double[] drawn = TableFiles.read(kept).numbers("z0");
		double[] decoded = TableFiles.read(walk.resolve("path.tsv")).numbers("z0");
		assertArrayEquals(drawn, decoded, 1e-6, "the points that were drawn");
		FigureCanvas strip = ResultTab.figure(walk, "film_strip");
		Ui.until("dark pictures are in it", () -> {
			Ui.settle();
			return Picture.of(strip).count(new Rectangle(0, 0, strip.getSize().x, strip.getSize().y), b -> b < 40) > 1000;
		});
		WindowRuns.keep("digits-kept-path");
	}

	@Test
	void theWindowIsFluidWhileDigitsTrainAndASliderIsDragged() throws Exception {
		explore();
		Path other = Studies.imageTraining(folder.resolve("other"), "digits", WindowRuns.ENDLESS);
		WindowRuns.open(other);
		WatchedRun training = WindowRuns.start(other);
		WindowRuns.untilTraining(training);
		// the Runs view came in front of it
		Ui.page().activate(Ui.page().getActiveEditor());
		Picture before = decoded();
		try (var watchdog = new Watchdog(Ui.window().getShell().getDisplay())) {
			for (int i = 0; i < DRAGS; i++) {
				LatentTab.slide(i % 2, 50 + 900 * i / DRAGS);
				long next = watchdog.answers() + 2;
				Ui.until("the window answers", () -> watchdog.answers() >= next);
			}
			Ui.until("what is decoded follows the sliders", () -> differing(before, decoded()) > .01, () -> differing(before, decoded()) + "");
			watchdog.record("sliders dragged while digits train");
			assertTrue(watchdog.busiestMillis() < BOUND_MILLIS, () -> watchdog.busiestMillis() + " ms");
		}
		assertTrue(training.state().active(), "it trains on");
		WindowRuns.keep("digits-train-and-slide");
	}

	@Test
	void aLatentSpaceOfOneDimensionIsExplored() throws Exception {
		explore(SMALL.replace("latent: 10", "latent: 1"));
		Picture before = decoded();
		LatentTab.slide(0, LatentTab.scale(0).getSelection() > 500 ? 50 : 950);
		Ui.until("what is decoded follows the slider", () -> differing(before, decoded()) > .01, () -> differing(before, decoded()) + "");
		FigureCanvas chart = LatentTab.canvas(0);
		assertEquals("latent dimension 0", ((Axes) chart.figure().orElseThrow().panels().getFirst()).x().title());
		LatentTab.draw("Line");
		Rectangle area = chart.getClientArea();
		LatentTab.drag(chart, new Point(area.width / 4, area.height / 2), new Point(area.width * 3 / 4, area.height / 2));
		LatentTab.drawn(LatentTab.visible().get(1));
		LatentTab.tab("Progression");
		LatentTab.drawn(LatentTab.visible().getLast());
		LatentTab.shot("digits-one-dimension");
		LatentTab.tab("Manifold");
		LatentTab.drawn(LatentTab.visible().getLast());
		LatentTab.shot("digits-one-dimension-manifold");
	}

	private void explore() throws Exception {
		explore(SMALL);
	}

	private void explore(String study) throws Exception {
		Files.writeString(folder.resolve("study.yaml"), study);
		WindowRuns.open(folder);
		LatentTab.show(WindowRuns.run(folder).resolve("vae/model"));
		LatentTab.whole("coloured by label");
	}

	private static void prototype(String digit) {
		Ui.until("the classes are offered", () -> Ui.inEditor(Combo.class).stream().anyMatch(c -> c.getItemCount() == 10 && c.getItem(3).equals(digit)
				&& c.getItem(0).equals("0")));
		Combo classes = Ui.inEditor(Combo.class).stream().filter(c -> c.getItemCount() == 10 && c.getItem(0).equals("0")).findFirst().orElseThrow();
		classes.select(Arrays.asList(classes.getItems()).indexOf(digit));
		classes.notifyListeners(SWT.Selection, new Event());
	}

	private static void compare() throws Exception {
		Combo second = Ui.inEditor(Combo.class).stream().filter(c -> c.getItemCount() > 0 && c.getItem(0).equals("nothing") && (c.getStyle()
				& SWT.READ_ONLY) != 0).findFirst().orElseThrow();
		Ui.until("the autoencoder is offered", () -> List.of(second.getItems()).stream().anyMatch(i -> i.startsWith("ae,")));
		second.select(1);
		second.notifyListeners(SWT.Selection, new Event());
		Ui.until("both are shown", () -> LatentTab.pictures().count() == 4 && LatentTab.canvas(1).settled(), LatentTab::state);
		LatentTab.shot("digits-compare");
	}

	private void export(FigureCanvas strip) throws Exception {
		Path file = folder.resolve("strip.png");
		strip.setFocus();
		strip.notifyListeners(SWT.FocusIn, new Event());
		Ui.answering(shell -> {
			Text path = Ui.controls(shell, Text.class).stream().filter(t -> t.getText().contains("/")).findFirst().orElseThrow();
			path.setText(file.toString());
			Ui.press(shell, Ui.controls(shell, org.eclipse.swt.widgets.Button.class).stream().filter(b -> b == shell.getDefaultButton()).findFirst()
					.orElseThrow().getText().replace("&", ""));
		}, () -> {
			try {
				Ui.window().getService(IHandlerService.class).executeCommand(FigureCommands.EXPORT, null);
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
		Ui.until("the strip is written", () -> Files.exists(file) && file.toFile().length() > 1000);
	}

	private static Picture decoded() {
		Ui.settle();
		return Picture.of(LatentTab.pictures());
	}

	/** How many pixels of the decoded picture are light. */
	private static int ink() {
		return decoded().count(LatentTab.pictures().place(0), b -> b > 100);
	}

	/** Share of the decoded picture's pixels whose brightness is another one. */
	private static double differing(Picture before, Picture now) {
		Rectangle at = LatentTab.pictures().place(0);
		int differing = 0;
		for (int y = at.y; y < at.y + at.height; y++) {
			for (int x = at.x; x < at.x + at.width; x++) {
				differing += Math.abs(before.brightness(x, y) - now.brightness(x, y)) > 40 ? 1 : 0;
			}
		}
		return (double) differing / (at.width * at.height);
	}
}
