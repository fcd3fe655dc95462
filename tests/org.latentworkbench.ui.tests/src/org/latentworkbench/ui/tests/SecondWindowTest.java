package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.ui.config.ConfigEditor;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.theme.WindowTheme.Choice;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactOpener;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.Viewers;

/** What shows only in a workbench that starts: what it remembers of the last session. */
class SecondWindowTest {
	private static final String SPACE = "space-scatter";
	private static final String LOG = "org.latentworkbench.ui.run.log";
	private static final String CONFIGS = "org.latentworkbench.ui.explorer.configs";
	private static final Point SIZE = new Point(1111, 777);

	@TempDir
	private static Path folder;

	@Test
	void whatWasOpenIsOpenAgainAfterTheNextStart() throws Exception {
		Path study = PlotStudy.make(folder).folder();
		var window = new SecondWindow(folder);
		window.play(Leaving.class, study, Map.of());
		window.play(ComingBack.class, study, Map.of());
	}

	/** Opens a study, two editors and another theme, arranges the window, and leaves. */
	static final class Leaving implements SecondWindow.Scene {
		@Override
		public void play(Path study) throws Exception {
			Ui.clear();
			Explorers.openByCommand(study);
			Explorers studies = Explorers.studies();
			studies.expand("A study of twelve", "Results", "Jan 1");
			IDE.openEditor(Ui.page(), project().getFile("study.yaml"));
			ArtefactEditor map = map(study);
			map.viewAs(Viewers.platform().find(SPACE).orElseThrow());
			FigureCanvas canvas = drawn(map);
			press(canvas, '+');
			Ui.until("it is nearer", () -> canvas.settled() && canvas.look().toString().contains("zoom=1."), () -> canvas.look().toString());
			WindowTheme.choose(canvas.getDisplay(), Choice.DARK);
			Ui.page().hideView(Ui.page().findView(LOG));
			Ui.page().showView(CONFIGS);
			Ui.page().activate(map);
			Ui.window().getShell().setSize(SIZE);
			Ui.until("the window has its size", () -> Ui.window().getShell().getSize().equals(SIZE));
			Files.writeString(study.resolveSibling("look.txt"), canvas.look().toString());
		}
	}

	/** Finds all as it was left. */
	static final class ComingBack implements SecondWindow.Scene {
		@Override
		public void play(Path study) throws Exception {
			Shell shell = Ui.window().getShell();
			assertTrue(project().isOpen(), "the study is in the workspace");
			assertEquals(List.of("study.yaml", "latent_space"),
					Arrays.stream(Ui.page().getEditorReferences()).map(IEditorReference::getTitle).toList());
			ArtefactEditor map = (ArtefactEditor) Ui.page().getActiveEditor();
			FigureCanvas canvas = drawn(map);
			assertEquals(SPACE, map.viewer().orElseThrow().id(), "shown as it was chosen");
			assertEquals(Files.readString(study.resolveSibling("look.txt")), canvas.look().toString(), "and looked at from where it was");
			assertEquals(Choice.DARK, WindowTheme.choice());
			assertTrue(WindowTheme.dark(shell.getDisplay()));
			assertEquals(SIZE, shell.getSize());
			assertNull(Ui.page().findViewReference(LOG), "a view that was closed");
			assertTrue(Ui.page().isPartVisible(Ui.page().findView(CONFIGS)), "a view that was opened");
			Explorers studies = Explorers.studies();
			Ui.until("the explorer is open as far as it was", () -> studies.has("Record"), studies::text);
			Ui.until("the window is dark", () -> ground(shell) < 80, () -> "brightness " + ground(shell));
			Picture.of(shell).keep("window-reopened");
			Ui.page().activate(Ui.page().getEditorReferences()[0].getEditor(true));
			assertTrue(Ui.page().getActiveEditor() instanceof ConfigEditor, "study.yaml in its own editor");
			Ui.settle();
			Picture.of(shell).keep("window-reopened-config");
		}
	}

	private static IProject project() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject("plots");
	}

	private static ArtefactEditor map(Path study) {
		Path file = study.resolve("results").resolve(PlotStudy.ID).resolve("map/latent_space.tsv");
		new ArtefactOpener(Ui.page()).open(new ArtefactSource(file, Kinds.EMBEDDING, "latent_space", Optional.empty()));
		return (ArtefactEditor) Ui.page().getActiveEditor();
	}

	private static FigureCanvas drawn(ArtefactEditor editor) {
		Ui.until("the figure is drawn", () -> editor.loaded() && !Ui.controls(editor.control(), FigureCanvas.class).isEmpty()
				&& Ui.controls(editor.control(), FigureCanvas.class).getFirst().settled());
		return Ui.controls(editor.control(), FigureCanvas.class).getFirst();
	}

	private static void press(Control control, char key) {
		Event event = new Event();
		event.character = key;
		event.keyCode = key;
		control.notifyListeners(SWT.KeyDown, event);
	}

	private static int ground(Shell shell) {
		Ui.settle();
		var ground = Picture.of(shell).ground(new Rectangle(0, 0, shell.getSize().x, shell.getSize().y));
		return (ground.red + ground.green + ground.blue) / 3;
	}
}
