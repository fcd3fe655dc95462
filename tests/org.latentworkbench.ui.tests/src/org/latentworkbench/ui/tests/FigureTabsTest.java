package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.figures.SceneFiles;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.figure.FigureCommands;
import org.latentworkbench.ui.run.RunState;
import org.latentworkbench.ui.run.WatchedRun;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.theme.WindowTheme.Choice;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactOpener;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.Viewers;

/** Tabs with figures: their export dialog, another theme while they are open, a model's curve, long words above a figure. */
class FigureTabsTest {
	@TempDir
	private Path folder;

	@BeforeEach
	void begin() throws Exception {
		WindowRuns.begin();
	}

	@AfterEach
	void end() throws Exception {
		WindowTheme.choose(Ui.window().getShell().getDisplay(), Choice.SYSTEM);
		WindowRuns.end();
	}

	@Test
	void theExportDialogShowsThePageAndRefusesWhatCannotBe() throws Exception {
		PlotStudy study = PlotStudy.make(folder);
		figure(open(study.file("map/latent_space.tsv"), Kinds.EMBEDDING));
		Path file = folder.resolve("paper.png");
		Ui.answering(dialog -> {
			assertEquals("Export Figure", dialog.getText());
			Ui.controls(dialog, Combo.class).getFirst().setText("PNG");
			Ui.controls(dialog, Combo.class).getFirst().notifyListeners(SWT.Selection, new Event());
			field(dialog, 0).setText("100");
			field(dialog, 1).setText("60");
			field(dialog, 2).setText("9999");
			assertTrue(message(dialog).contains("9999"), message(dialog));
			assertFalse(button(dialog, "Export").isEnabled(), "nothing can be exported at such a resolution");
			field(dialog, 2).setText("254");
			assertTrue(button(dialog, "Export").isEnabled(), () -> message(dialog));
			Text path = field(dialog, 5);
			path.setText(file.toString());
			FigureCanvas preview = Ui.controls(dialog, FigureCanvas.class).getFirst();
			Ui.until("the page is drawn", preview::settled);
			assertEquals(100 / 60.0, preview.getSize().x / (double) preview.getSize().y, .02, "in its own shape");
			Ui.until("and painted", () -> colours(preview) > 20, () -> colours(preview) + " colours");
			keep(dialog, "export-figure");
			Ui.press(dialog, "Export");
		}, () -> run(FigureCommands.EXPORT));
		Ui.until("the file is there", () -> Files.exists(file) && size(file) > 0);
		ImageData written = new ImageData(file.toString());
		assertEquals(List.of(1000, 600), List.of(written.width, written.height), "100 mm by 60 mm at 254 dpi");
		Ui.answering(dialog -> {
			Text path = field(dialog, 5);
			assertFalse(told(dialog).contains("replaced"), told(dialog));
			path.setText(file.toString());
			assertTrue(told(dialog).contains("there already; it will be replaced"), told(dialog));
			assertTrue(button(dialog, "Export").isEnabled());
			keep(dialog, "export-figure-again");
			path.setText(file.resolveSibling("another.png").toString());
			assertFalse(told(dialog).contains("replaced"), told(dialog));
			path.setText(file.toString());
			field(dialog, 2).setText("127");
			Ui.press(dialog, "Export");
		}, () -> run(FigureCommands.EXPORT));
		Ui.until("one of half the resolution replaces it", () -> width(file) == 500, () -> width(file) + " pixels wide");
	}

	@Test
	void whatIsOpenFollowsAnotherTheme() throws Exception {
		PlotStudy study = PlotStudy.make(folder);
		ArtefactEditor data = open(study.file("data/data"), Kinds.DATASET);
		NatTable table = Ui.controls(data.control(), NatTable.class).getFirst();
		ArtefactEditor plot = open(study.file("map/latent_space.tsv"), Kinds.EMBEDDING);
		FigureCanvas canvas = figure(plot);
		for (Choice choice : List.of(Choice.DARK, Choice.LIGHT, Choice.DARK)) {
			Ui.page().activate(plot);
			WindowTheme.choose(canvas.getDisplay(), choice);
			Theme theme = choice == Choice.DARK ? Theme.DARK : Theme.LIGHT;
			Ui.until("the figure is drawn " + choice, () -> canvas.settled() && canvas.drawn().orElseThrow().theme() == theme);
			Ui.until("it is painted so", () -> dark(canvas) == (choice == Choice.DARK));
			Ui.until("and has its points", () -> colours(canvas) > 20);
			Picture.of(Ui.window().getShell()).keep("plot-" + choice.name().toLowerCase(java.util.Locale.ROOT));
			Ui.page().activate(data);
			Ui.until("the table follows", () -> dark(table) == (choice == Choice.DARK));
		}
		Picture.of(Ui.window().getShell()).keep("table-dark");
	}

	@Test
	void aTrainedModelShowsHowItsLossFell() throws Exception {
		Path study = Studies.training(folder, "trained", 12);
		WindowRuns.open(study);
		WatchedRun run = WindowRuns.start(study);
		WindowRuns.until(run, RunState.DONE);
		ArtefactEditor editor = open(run.folder().orElseThrow().resolve("vae/model"), Kinds.MODEL);
		editor.viewAs(Viewers.platform().find("training").orElseThrow());
		Ui.until("the curve is there", () -> !Ui.controls(editor.control(), FigureCanvas.class).isEmpty());
		FigureCanvas canvas = figure(editor);
		Table facts = Ui.controls(editor.control(), Table.class).getFirst();
		assertTrue(java.util.Arrays.stream(facts.getItems()).anyMatch(i -> i.getText(0).equals("Epochs") && i.getText(1).equals("12")));
		assertTrue(((Axes) canvas.drawn().orElseThrow().figure().panels().getFirst()).layers().size() >= 1);
		Ui.until("lines are painted", () -> colours(canvas) > 20, () -> colours(canvas) + " colours");
		Picture.of(editor.control()).keep("training");
	}

	@Test
	void manyWordsAboutAFigureLeaveItsPlaceToIt() throws Exception {
		String words = "Every panel shows one dimension of the latent space against all the others, coloured by what the samples are. ".repeat(40);
		Path file = folder.resolve("wordy.figure.json");
		SceneFiles.write(Figure.of("Wordy", Axes.of("z1", "z2").add(Points.of(new float[] { 1, 2, 3 }, new float[] { 1, 3, 2 })))
				.describedAs(words), file);
		ArtefactEditor editor = open(file, Kinds.FIGURE);
		FigureCanvas canvas = figure(editor);
		Picture.of(editor.control()).keep("figure-wordy");
		assertTrue(canvas.getSize().y > editor.control().getSize().y / 2, canvas.getSize() + " of " + editor.control().getSize());
	}

	private static ArtefactEditor open(Path file, String kind) {
		new ArtefactOpener(Ui.page()).open(new ArtefactSource(file, kind, file.getFileName().toString().replaceAll("\\..*", ""), Optional.empty()));
		Ui.until(file + " is shown", () -> Ui.page().getActiveEditor() instanceof ArtefactEditor tab && tab.source().path().equals(file)
				&& tab.loaded(), () -> String.valueOf(Ui.page().getActiveEditor()));
		return (ArtefactEditor) Ui.page().getActiveEditor();
	}

	private static FigureCanvas figure(ArtefactEditor editor) {
		FigureCanvas canvas = Ui.controls(editor.control(), FigureCanvas.class).getLast();
		Ui.until("the figure is drawn", canvas::settled, () -> String.valueOf(canvas.getClientArea()));
		return canvas;
	}

	private static int colours(Control control) {
		return Picture.of(control).colours(new Rectangle(0, 0, control.getSize().x, control.getSize().y));
	}

	private static boolean dark(Control control) {
		var ground = Picture.of(control).ground(new Rectangle(0, 0, control.getSize().x, control.getSize().y));
		return ground.red + ground.green + ground.blue < 3 * 128;
	}

	/** Width, height, dpi, degrees, seconds, file. */
	private static Text field(Shell dialog, int at) {
		return Ui.controls(dialog, Text.class).stream().filter(Text::getEditable).toList().get(at);
	}

	private static String told(Shell dialog) {
		return ((TitleAreaDialog) dialog.getData()).getMessage();
	}

	private static String message(Shell dialog) {
		return String.valueOf(((TitleAreaDialog) dialog.getData()).getErrorMessage());
	}

	private static Button button(Shell dialog, String text) {
		return Ui.controls(dialog, Button.class).stream().filter(b -> b.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
	}

	/** 0 for a file that is being written. */
	private static int width(Path file) {
		try {
			return new ImageData(file.toString()).width;
		} catch (SWTException e) {
			return 0;
		}
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		} catch (IOException e) {
			return 0;
		}
	}

	private static void keep(Shell dialog, String name) {
		try {
			Ui.settle();
			Picture.of(dialog).keep(name);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void run(String command) {
		try {
			Ui.window().getService(IHandlerService.class).executeCommand(command, null);
		} catch (Exception e) {
			throw new IllegalStateException(command, e);
		}
	}
}
