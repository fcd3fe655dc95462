package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.theme.WindowTheme.Choice;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactInput;
import org.latentworkbench.ui.viewer.ArtefactSource;

/** A window whose theme was changed looks like one that began with it. */
class ThemeChangeTest {
	/** How long nothing changes that is done. */
	private static final int CALM_MILLIS = 1000;
	/** So many pixels blink. */
	private static final int CARET = 300;
	/** Of the height of the window: below is how much memory is used. */
	private static final double COMPARED = .9;
	/** Of some 860,000 pixels; a section or table in the colours of the other theme has more. */
	private static final int MOST = 12_000;
	private static final int UNLIKE = 30;
	/** As many rows has the window's tool bar. */
	private static final int TOOLS = 34;

	@TempDir
	private static Path folder;

	@Test
	void aWindowThatChangedLooksLikeOneThatBeganSo() throws Exception {
		Path study = PlotStudy.make(folder).folder();
		var window = new SecondWindow(folder);
		window.play(BeganLight.class, study, Map.of());
		window.play(BeganDark.class, study, Map.of());
		assertAlike("began-light", "light-after-dark");
		assertAlike("began-light", "light-after-beginning-dark");
		assertAlike("began-dark", "dark-after-light");
	}

	private static void assertAlike(String began, String changed) throws IOException {
		for (String page : new String[] { "table", "form" }) {
			ImageData one = new ImageData(folder.resolve(began + "-" + page + ".png").toString());
			ImageData other = new ImageData(folder.resolve(changed + "-" + page + ".png").toString());
			int tools = differing(one, other, TOOLS);
			assertTrue(tools < CARET, page + ", " + changed + ": " + tools + " pixels of the tool bar, whose Stop is dim, are not as they were");
			int differing = differing(one, other);
			assertTrue(differing < MOST, page + ", " + changed + ": " + differing + " pixels are not as in a window that began so");
		}
	}

	private static int differing(ImageData one, ImageData other) {
		return differing(one, other, (int) (one.height * COMPARED));
	}

	/** In the first so many rows. */
	private static int differing(ImageData one, ImageData other, int rows) {
		int differing = 0;
		for (int y = 0; y < rows; y++) {
			for (int x = 0; x < one.width; x++) {
				RGB a = one.palette.getRGB(one.getPixel(x, y));
				RGB b = other.palette.getRGB(other.getPixel(x, y));
				differing += Math.abs(a.red - b.red) + Math.abs(a.green - b.green) + Math.abs(a.blue - b.blue) > UNLIKE ? 1 : 0;
			}
		}
		return differing;
	}

	/** Opens a table and a form, and changes to dark and back. */
	static final class BeganLight implements SecondWindow.Scene {
		@Override
		public void play(Path study) throws Exception {
			Ui.clear();
			WindowTheme.choose(display(), Choice.LIGHT);
			IProject project = new StudyProjects(ResourcesPlugin.getWorkspace()).open(study, null);
			Path file = study.resolve("results").resolve(PlotStudy.ID).resolve("data/data");
			Ui.page().openEditor(new ArtefactInput(new ArtefactSource(file, Kinds.DATASET, "data", Optional.empty())), ArtefactEditor.ID);
			IDE.openEditor(Ui.page(), project.getFile("study.yaml"));
			look(study, "began-light");
			Map<String, Color> links = links();
			assertTrue(links.containsKey("<a>Run the selected study</a>"), links.toString());
			WindowTheme.choose(display(), Choice.DARK);
			look(study, "dark-after-light");
			WindowTheme.choose(display(), Choice.LIGHT);
			look(study, "light-after-dark");
			assertEquals(links, links());
			WindowTheme.choose(display(), Choice.DARK);
		}
	}

	/** Finds both as they were left. */
	static final class BeganDark implements SecondWindow.Scene {
		@Override
		public void play(Path study) throws Exception {
			look(study, "began-dark");
			WindowTheme.choose(display(), Choice.LIGHT);
			look(study, "light-after-beginning-dark");
		}
	}

	/** The colour of each link, by its text, also where another page hides it now. */
	private static Map<String, Color> links() {
		return Ui.controls(Ui.window().getShell(), Link.class).stream()
				.collect(Collectors.toMap(Link::getText, Link::getLinkForeground, (first, second) -> first, TreeMap::new));
	}

	private static Display display() {
		return Ui.window().getShell().getDisplay();
	}

	private static void look(Path study, String name) throws IOException {
		IEditorPart[] parts = { Ui.page().getEditorReferences()[0].getEditor(true), Ui.page().getEditorReferences()[1].getEditor(true) };
		Ui.page().activate(parts[0]);
		Ui.until("the table is shown", ((ArtefactEditor) parts[0])::loaded);
		settle();
		keep(study, name + "-table");
		Ui.page().activate(parts[1]);
		settle();
		keep(study, name + "-form");
	}

	/** Waits until all have the colours of the theme and nothing changes any more. */
	private static void settle() {
		Display display = display();
		Ui.until("the toolkit has the theme's colours", () -> dark(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND)) == WindowTheme.dark(display));
		Picture[] last = new Picture[2];
		Ui.until("nothing changes any more", () -> {
			// the toolkit changes its colours and paints when nothing else is to be done
			boolean[] over = new boolean[1];
			display.timerExec(CALM_MILLIS, () -> over[0] = true);
			Ui.until("it is calm for a while", () -> over[0]);
			last[0] = last[1];
			last[1] = Picture.of(Ui.window().getShell());
			return last[0] != null && differing(last[0].data(), last[1].data()) < CARET;
		});
	}

	private static boolean dark(Color colour) {
		return colour.getRed() < 128;
	}

	private static void keep(Path study, String name) throws IOException {
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { Picture.of(Ui.window().getShell()).keep(name).data() };
		loader.save(study.resolveSibling(name + ".png").toString(), SWT.IMAGE_PNG);
	}
}
