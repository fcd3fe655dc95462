package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.ui.figure.Drawn;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactOpener;
import org.latentworkbench.ui.viewer.ArtefactSource;

/** The window at a zoom of 200 %, which a process has from its start. */
class ZoomTest {
	@TempDir
	private Path folder;

	@Test
	void atTwiceTheZoomAllIsTwiceAsLargeSharpAndWhole() throws Exception {
		new SecondWindow(folder).play(Twice.class, PlotStudy.make(folder).folder(), Map.of("GDK_SCALE", "2"));
	}

	/** A table and a figure. */
	static final class Twice implements SecondWindow.Scene {
		@Override
		public void play(Path study) throws Exception {
			Ui.clear();
			Shell shell = Ui.window().getShell();
			assertEquals(200, shell.getMonitor().getZoom());
			shell.setBounds(shell.getBounds().intersection(shell.getMonitor().getClientArea()));
			Explorers.openByCommand(study);
			Explorers.studies().expand("A study of twelve", "Results", "Jan 1");
			PlotStudy plots = new PlotStudy(study, study.resolve("results").resolve(PlotStudy.ID));
			open(plots.file("data/data"), Kinds.DATASET);
			Ui.until("the table is there", () -> !Ui.inEditor(NatTable.class).isEmpty());
			Ui.settle();
			sharp("a table", Ui.inEditor(NatTable.class).getFirst());
			whole(shell);
			ScreenPixels.of(shell).keep("window-200-table");
			open(plots.file("map/latent_space.tsv"), Kinds.EMBEDDING);
			FigureCanvas canvas = Ui.inEditor(FigureCanvas.class).getFirst();
			Ui.until("the figure is drawn", canvas::settled);
			Ui.settle();
			Drawn drawn = canvas.drawn().orElseThrow();
			assertEquals(200, drawn.zoom());
			assertEquals(2 * canvas.getClientArea().width, drawn.rendering().width(), "drawn for the screen's own pixels");
			assertEquals(0, Ui.differing(ScreenPixels.of(canvas), drawn.rendering().argb(), drawn.rendering().width()),
					"each of them is one that was drawn");
			sharp("a figure", canvas);
			whole(shell);
			Picture seen = ScreenPixels.of(shell).keep("window-200-figure");
			assertEquals(2 * shell.getSize().x, seen.data().width);
		}

		private static void open(Path file, String kind) {
			new ArtefactOpener(Ui.page()).open(new ArtefactSource(file, kind, file.getFileName().toString(), Optional.empty()));
			Ui.until(file + " is shown", () -> Ui.page().getActiveEditor() instanceof ArtefactEditor tab && tab.source().path().equals(file)
					&& tab.loaded());
		}
	}

	/** Whether something is painted in the screen's own pixels: of what is blown up, every square of four pixels is of one colour. */
	private static void sharp(String what, Control control) throws ReflectiveOperationException {
		Picture seen = ScreenPixels.of(control);
		assertEquals(2 * control.getSize().x, seen.data().width, what);
		int mixed = 0;
		for (int y = 0; y + 1 < seen.data().height; y += 2) {
			for (int x = 0; x + 1 < seen.data().width; x += 2) {
				var corner = seen.at(x, y);
				if (!corner.equals(seen.at(x + 1, y)) || !corner.equals(seen.at(x, y + 1)) || !corner.equals(seen.at(x + 1, y + 1))) {
					mixed++;
				}
			}
		}
		assertTrue(mixed > 500, what + " has only " + mixed + " fine squares");
	}

	/** Fails where words or signs of the window have less room than they need. */
	private static void whole(Shell shell) {
		for (Label label : Ui.controls(shell, Label.class)) {
			if (!label.getText().isEmpty() || label.getImage() != null) {
				whole(label);
			}
		}
		for (Button button : Ui.controls(shell, Button.class)) {
			whole(button);
		}
	}

	private static void whole(Control control) {
		Point needed = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		boolean oneLine = (control.getStyle() & SWT.WRAP) == 0;
		assertFalse(control.isVisible() && oneLine && (needed.x > control.getSize().x || needed.y > control.getSize().y),
				() -> control + " needs " + needed + " and has " + control.getSize());
	}
}
