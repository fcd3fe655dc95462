package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.ui.config.ConfigEditor;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.figure.FigureCommands;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.theme.WindowTheme.Choice;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactInput;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ViewerInfo;
import org.latentworkbench.ui.viewer.Viewers;

/** Every viewer, form and dialog in a dark window: nothing in it shines. */
class DarkTest {
	private static final int BRIGHT = 190;
	/** Letters and signs are bright, and figures are of many colours; grounds are not. */
	private static final double MOST_BRIGHT = .15;

	private final Display display = Ui.window().getShell().getDisplay();

	@TempDir
	private Path folder;
	private PlotStudy study;

	@BeforeEach
	void make() throws Exception {
		Ui.clear();
		study = PlotStudy.make(folder);
		WindowTheme.choose(display, Choice.DARK);
	}

	@AfterEach
	void light() throws Exception {
		// how things were looked at here is nobody's choice
		WindowTheme.choose(display, Choice.SYSTEM);
		Ui.clear();
	}

	@Test
	void everyWayToLookAtAnythingIsDark() throws Exception {
		Map<String, String> artefacts = Map.of("data/data", Kinds.DATASET, "map/latent_space.tsv", Kinds.EMBEDDING, "map/space.figure.json",
				Kinds.FIGURE);
		for (var artefact : artefacts.entrySet()) {
			ArtefactSource source = new ArtefactSource(study.file(artefact.getKey()), artefact.getValue(), artefact.getKey(), Optional.empty());
			var editor = (ArtefactEditor) Ui.page().openEditor(new ArtefactInput(source), ArtefactEditor.ID);
			for (ViewerInfo viewer : Viewers.platform().allOf(source)) {
				editor.viewAs(viewer);
				Ui.until(viewer.id() + " is shown", () -> Job.getJobManager().find(ArtefactEditor.READING).length == 0);
				Ui.settle();
				Ui.until("it is drawn", () -> Ui.controls(editor.control(), FigureCanvas.class).stream().filter(Control::isVisible)
						.allMatch(c -> c.figure().isEmpty() || c.settled() && c.drawn().orElseThrow().theme() == Theme.DARK));
				assertDark(editor.control(), "dark-" + artefact.getValue() + "-" + viewer.id());
			}
			Ui.page().closeEditor(editor, false);
		}
	}

	@Test
	void aTableThatIsOpenFollowsTheTheme() throws Exception {
		WindowTheme.choose(display, Choice.LIGHT);
		ArtefactSource source = new ArtefactSource(study.file("data/data"), Kinds.DATASET, "data", Optional.empty());
		var editor = (ArtefactEditor) Ui.page().openEditor(new ArtefactInput(source), ArtefactEditor.ID);
		Ui.until("the table is shown", editor::loaded);
		Ui.settle();
		WindowTheme.choose(display, Choice.DARK);
		assertDark(editor.control(), "dark-table-after-switch");
	}

	@Test
	void theFormsAreDark() throws Exception {
		Path edited = Files.createDirectories(folder.resolve("edited"));
		Files.writeString(edited.resolve("study.yaml"), OpenConfig.STUDY);
		IProject project = new StudyProjects(ResourcesPlugin.getWorkspace()).open(edited, null);
		var editor = (ConfigEditor) IDE.openEditor(Ui.page(), project.getFile("study.yaml"));
		Ui.until("the form is there", () -> Ui.inEditor(Text.class).stream().anyMatch(t -> "Samples".equals(t.getData(ConfigEditor.NAME))));
		assertDark(Ui.window().getShell(), "dark-form");
		editor.showYaml();
		assertDark(Ui.window().getShell(), "dark-yaml");
	}

	@Test
	void theDialogsAreDark() throws Exception {
		new StudyProjects(ResourcesPlugin.getWorkspace()).open(study.folder(), null);
		ArtefactSource source = new ArtefactSource(study.file("map/latent_space.tsv"), Kinds.EMBEDDING, "map", Optional.empty());
		var editor = (ArtefactEditor) Ui.page().openEditor(new ArtefactInput(source), ArtefactEditor.ID);
		Ui.until("the scatter is shown", () -> editor.loaded() && Ui.controls(editor.control(), FigureCanvas.class).getFirst().settled());
		// the page of the preview is white, for paper
		dialog("dark-export", .5, () -> run(FigureCommands.EXPORT, Map.of()));
		Path file = Files.writeString(folder.resolve("people.csv"), "name,age\nZoe,40\nAda,31\n");
		dialog("dark-import", MOST_BRIGHT, () -> run("org.latentworkbench.ui.importData", Map.of("file", file.toString())));
		dialog("dark-preferences", MOST_BRIGHT, () -> PreferencesUtil.createPreferenceDialogOn(Ui.window().getShell(),
				"org.latentworkbench.ui.preferences.general", null, null).open());
		dialog("dark-new-config", MOST_BRIGHT, () -> run("org.latentworkbench.ui.newConfig", Map.of()));
		dialog("dark-new-study", MOST_BRIGHT, () -> run("org.latentworkbench.ui.newStudy", Map.of()));
	}

	@Test
	void aButtonThatCannotBeUsedIsDimAndGetsItsColourBack() {
		Ui.answering(dialog -> {
			Button finish = OpenConfig.button(dialog, "Finish");
			Button cancel = OpenConfig.button(dialog, "Cancel");
			assertFalse(finish.isEnabled());
			int[] words = new int[2];
			Ui.until("its words are dim", () -> {
				words[0] = brightest(finish);
				words[1] = brightest(cancel);
				return words[1] > BRIGHT && words[0] < words[1] - 40;
			}, () -> words[0] + " beside " + words[1]);
			finish.setEnabled(true);
			Ui.until("they shine again", () -> brightest(finish) > words[1] - 10, () -> brightest(finish) + "");
			Ui.press(dialog, "Cancel");
		}, () -> run("org.latentworkbench.ui.newConfig", Map.of()));
	}

	@Test
	void theToolsOfEachViewStandOnTheGroundOfTheirRow() throws Exception {
		Ui.page().showView("org.eclipse.ui.views.PropertySheet");
		assertDark(Ui.window().getShell(), "dark-tools");
		List<ToolBar> bars = Ui.controls(Ui.window().getShell(), ToolBar.class).stream()
				.filter(b -> b.isVisible() && b.getItemCount() > 0 && b.getParent().getParent() instanceof CTabFolder).toList();
		assertTrue(bars.size() >= 3, "tool bars of views: " + bars);
		for (ToolBar bar : bars) {
			Composite row = bar.getParent();
			Rectangle place = row.getBounds();
			int[] grounds = new int[2];
			Ui.until("the tools stand on the ground of their row", () -> {
				grounds[0] = Picture.of(row.getParent()).brightness(place.x - 3, place.y + 1);
				grounds[1] = Picture.of(row).brightness(bar.getLocation().x, bar.getLocation().y);
				return Math.abs(grounds[0] - grounds[1]) < 4;
			}, () -> Arrays.stream(bar.getItems()).map(ToolItem::getToolTipText).toList() + ": " + Arrays.toString(grounds));
		}
	}

	private static int brightest(Control control) {
		Ui.settle();
		Picture picture = Picture.of(control);
		int brightest = 0;
		for (int y = 0; y < picture.data().height; y++) {
			for (int x = 0; x < picture.data().width; x++) {
				brightest = Math.max(brightest, picture.brightness(x, y));
			}
		}
		return brightest;
	}

	private static void run(String command, Map<String, String> parameters) {
		try {
			var known = Ui.window().getService(ICommandService.class).getCommand(command);
			Ui.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(known, parameters), null);
		} catch (CommandException e) {
			throw new AssertionError(command, e);
		}
	}

	private static void dialog(String name, double most, Runnable opens) {
		Ui.answering(dialog -> {
			Button next = Ui.controls(dialog, Button.class).stream().filter(b -> b.getText().contains("Next") && b.isEnabled()).findFirst()
					.orElse(null);
			assertDark(dialog, name, most);
			if (next != null) {
				Ui.press(dialog, next.getText().replace("&", ""));
				assertDark(dialog, name + "-next", most);
			}
		}, opens);
	}

	private static void assertDark(Control control, String name) {
		assertDark(control, name, MOST_BRIGHT);
	}

	/** Waits until it is painted so; fails with how much of it shines. */
	private static void assertDark(Control control, String name, double most) {
		Ui.settle();
		double[] bright = { 1 };
		try {
			Ui.until(name + " is dark", () -> {
				bright[0] = bright(control);
				return bright[0] < most;
			}, () -> Math.round(100 * bright[0]) + " % that shine");
		} finally {
			try {
				Picture.of(control).keep(name);
			} catch (IOException e) {
				throw new AssertionError(e);
			}
		}
		assertTrue(bright[0] < most);
	}

	private static double bright(Control control) {
		Picture picture = Picture.of(control);
		Rectangle all = new Rectangle(0, 0, picture.data().width, picture.data().height);
		return (double) picture.count(all, b -> b > BRIGHT) / (all.width * all.height);
	}
}
