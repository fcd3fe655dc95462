package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionChange;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactInput;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewers.image.ImageWall;
import org.latentworkbench.ui.viewers.selection.SelectionView;

class SelectionViewTest {
	private static final String COMMANDS = "org.latentworkbench.ui.viewers.selection.";
	@TempDir
	private Path folder;
	private Path study;
	private IViewPart view;
	private LinkedSelection selection;

	@BeforeEach
	void open() throws Exception {
		Ui.clear();
		study = Studies.make(folder, "pictures");
		selection = Ui.window().getService(LinkedSelection.class);
		view = Ui.page().showView(SelectionView.ID);
	}

	@Test
	void itsCommandsAreInItsBarAndCanBeUsedWhereThereIsSomethingToDo() throws Exception {
		pictures();
		Ui.until("nothing is selected yet", () -> title().contains("Nothing is selected"), this::title);
		ICommandService commands = Ui.window().getService(ICommandService.class);
		assertFalse(commands.getCommand(COMMANDS + "clear").isEnabled());
		assertFalse(commands.getCommand(COMMANDS + "saveSubset").isEnabled());
		assertTrue(commands.getCommand(COMMANDS + "invert").isEnabled());
		List<String> bar = Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems()).map(IContributionItem::getId)
				.toList();
		assertTrue(bar.containsAll(List.of(COMMANDS + "clear", COMMANDS + "invert", COMMANDS + "saveSubset", COMMANDS + "chooseFeatures")),
				bar.toString());
		select(Subject.SAMPLES, "P0");
		Ui.until("it can be cleared", () -> commands.getCommand(COMMANDS + "clear").isEnabled());
	}

	@Test
	void aStudyThatIsClosedIsForgottenWhenNoTabShowsItAnyMore() throws Exception {
		IProject project = Explorers.open(study);
		pictures();
		Ui.until("nothing is selected yet", () -> title().startsWith("pictures: Nothing is selected"), this::title);
		Ui.page().closeAllEditors(false);
		Ui.settle();
		assertTrue(title().startsWith("pictures: Nothing is selected"), title());
		project.delete(IResource.NEVER_DELETE_PROJECT_CONTENT, null);
		Ui.until("no study is looked at", () -> title().startsWith("Open a dataset or a result"), this::title);
	}

	@AfterEach
	void clear() throws Exception {
		select(Subject.SAMPLES);
		Ui.page().hideView(view);
		Ui.clear();
	}

	private void select(Subject subject, String... ids) {
		selection.select(new SelectionChange(study, subject, Set.of(ids), this));
	}

	/** Twelve pictures, the first four white, the others black, each with a class and a size. */
	private Path pictures() throws Exception {
		var shape = new ImageShape(8, 8, 1);
		float[] pixels = new float[12 * 64];
		int[] codes = new int[12];
		float[] sizes = new float[12];
		for (int i = 0; i < 12; i++) {
			Arrays.fill(pixels, i * 64, (i + 1) * 64, i < 4 ? 255 : 0);
			codes[i] = i < 4 ? 0 : 1;
			sizes[i] = i < 4 ? i : 100 + i;
		}
		List<String> ids = IntStream.range(0, 12).mapToObj(i -> "P" + i).toList();
		Path data = study.resolve("data/pictures");
		DatasetFiles.write(new Dataset(ids, List.of(new Modality.Continuous("pixels", shape.features(), new Matrix(12, 64, pixels)),
				new Modality.Categorical("label", List.of("class"), List.of("white", "black"), codes),
				new Modality.Continuous("sizes", List.of("size"), new Matrix(12, 1, sizes)))), data);
		Ui.page().openEditor(new ArtefactInput(new ArtefactSource(data, "dataset", "pictures", Optional.empty())), ArtefactEditor.ID);
		Ui.until("the wall is there", () -> wall() != null && wall().getBounds().height > 100);
		return data;
	}

	private ImageWall wall() {
		return Ui.controls(Ui.window().getShell(), ImageWall.class).stream().filter(w -> w.isVisible() && w.getBounds().width > 200)
				.findFirst().orElse(null);
	}

	@Test
	void theWallPaintsPicturesAndSelectsInAllViews() throws Exception {
		pictures();
		ImageWall wall = wall();
		Rectangle first = wall.cell(0);
		Rectangle fifth = wall.cell(4);
		Ui.until("the pictures are painted", () -> {
			Picture now = Picture.of(wall);
			return now.ground(inner(first)).equals(new RGB(255, 255, 255)) && now.ground(inner(fifth)).equals(new RGB(0, 0, 0));
		});
		click(wall, 0, SWT.NONE);
		click(wall, 4, SWT.MOD1);
		assertEquals(Set.of("P0", "P4"), selection.selected(study, Subject.SAMPLES));
		Ui.until("the selected ones are marked", () -> marked(wall, 0) && marked(wall, 4) && !marked(wall, 2));
		select(Subject.SAMPLES, "P2");
		Ui.until("what is selected elsewhere is marked", () -> marked(wall, 2) && !marked(wall, 0), () -> wall.selected().toString());
		Picture.of(wall).keep("image-wall");
		int side = wall.side();
		wall.side(2 * side);
		assertEquals(2 * side + 6, wall.cell(0).width);
		wall.side(side);
		Event key = new Event();
		key.keyCode = SWT.ARROW_RIGHT;
		click(wall, 6, SWT.NONE);
		wall.notifyListeners(SWT.KeyDown, key);
		assertEquals(Set.of("P7"), selection.selected(study, Subject.SAMPLES));
	}

	@Test
	void whatIsSelectedIsCountedListedAndCompared() throws Exception {
		pictures();
		Ui.until("nothing is selected yet", () -> title().contains("Nothing is selected"), this::title);
		select(Subject.SAMPLES, "P0", "P1", "P2", "P3");
		Ui.until("the selected are counted", () -> title().contains("4 of 12 samples selected"), this::title);
		Table values = tables().get(0);
		assertEquals("Sample", values.getColumn(0).getText());
		assertEquals(4, values.getItemCount());
		assertEquals(List.of("P1", "white", "1"), List.of(values.getItem(1).getText(0), values.getItem(1).getText(1),
				values.getItem(1).getText(2)));
		page(2);
		Table differences = tables().get(0);
		assertTrue(differences.getItemCount() > 2);
		List<String> names = List.of(differences.getItems()).stream().map(i -> i.getText(0)).toList();
		assertTrue(names.contains("class = white") && names.contains("size"), names.toString());
		page(1);
		Ui.until("their pictures are shown", () -> Ui.controls(content(), ImageWall.class).stream().anyMatch(Control::isVisible));
		run("invert");
		Ui.until("the others are selected", () -> selection.selected(study, Subject.SAMPLES).size() == 8);
		Ui.until("the others are counted", () -> title().contains("8 of 12"), this::title);
		Picture.of(content()).keep("selection-view");
		run("clear");
		assertEquals(Set.of(), selection.selected(study, Subject.SAMPLES));
	}

	@Test
	void aSubsetIsSavedSelectedRenamedAndDeleted() throws Exception {
		pictures();
		select(Subject.SAMPLES, "P2", "P1");
		Ui.until("the selected are counted", () -> title().contains("2 of 12"), this::title);
		Ui.answering(dialog -> {
			assertEquals("Save as Subset", dialog.getText());
			Ui.controls(dialog, Text.class).get(0).setText("nul");
			assertFalse(ok(dialog).isEnabled(), "a name that no Windows takes is refused");
			Ui.controls(dialog, Text.class).get(0).setText("bright ones");
			press(ok(dialog));
		}, () -> run("saveSubset"));
		assertEquals("P1\nP2\n", Files.readString(study.resolve("subsets/bright ones.txt")));
		select(Subject.SAMPLES, "P9");
		Ui.until("another one is selected", () -> title().contains("1 of 12"), this::title);
		page(3);
		org.eclipse.swt.widgets.List list = Ui.controls(content(), org.eclipse.swt.widgets.List.class).get(0);
		assertEquals(List.of("bright ones"), List.of(list.getItems()));
		list.select(0);
		press(button("&Select"));
		assertEquals(Set.of("P1", "P2"), selection.selected(study, Subject.SAMPLES));
		Ui.answering(dialog -> {
			Ui.controls(dialog, Text.class).get(0).setText("bright");
			press(ok(dialog));
		}, () -> {
			list.select(0);
			press(button("&Rename…"));
		});
		assertTrue(Files.exists(study.resolve("subsets/bright.txt")));
		Ui.answering(dialog -> press(ok(dialog)), () -> {
			list.select(0);
			press(button("&Delete"));
		});
		assertEquals(0, list.getItemCount());
		assertFalse(Files.exists(study.resolve("subsets/bright.txt")));
	}

	private Control content() {
		CTabFolder folders = Ui.controls(Ui.window().getShell(), CTabFolder.class).stream()
				.filter(f -> f.getItemCount() == 4 && f.getItem(0).getText().equals("&Values")).findFirst().orElseThrow();
		return folders.getParent();
	}

	private void page(int index) {
		((CTabFolder) ((Composite) content()).getChildren()[1]).setSelection(index);
		Ui.settle();
	}

	private String title() {
		return Ui.controls(content(), Label.class).get(0).getText();
	}

	private List<Table> tables() {
		return Ui.controls(content(), Table.class).stream().filter(Control::isVisible).toList();
	}

	private Button button(String text) {
		return Ui.controls(content(), Button.class).stream().filter(b -> b.getText().equals(text)).findFirst().orElseThrow();
	}

	private static Button ok(Shell dialog) {
		return Ui.controls(dialog, Button.class).stream().filter(b -> b == dialog.getDefaultButton()).findFirst().orElseThrow();
	}

	private static void press(Button button) {
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** By the command, while the editor has the focus, as a key would. */
	private void run(String action) {
		Ui.page().activate(Ui.page().getActiveEditor());
		Ui.settle();
		try {
			Ui.window().getService(IHandlerService.class).executeCommand(COMMANDS + action, null);
		} catch (CommandException e) {
			throw new AssertionError(action, e);
		}
	}

	/** Whether the ground around a picture is not that of all others. */
	private static boolean marked(ImageWall wall, int index) {
		Rectangle cell = wall.cell(index);
		Rectangle last = wall.cell(11);
		Picture now = Picture.of(wall);
		return !now.at(cell.x + 1, cell.y + 1).equals(now.at(last.x + 1, last.y + 1));
	}

	private static Rectangle inner(Rectangle cell) {
		return new Rectangle(cell.x + 10, cell.y + 10, 30, 30);
	}

	private static void click(ImageWall wall, int index, int keys) {
		Rectangle at = wall.cell(index);
		Event event = new Event();
		event.button = 1;
		event.stateMask = keys;
		event.x = at.x + at.width / 2;
		event.y = at.y + at.height / 2;
		wall.notifyListeners(SWT.MouseDown, event);
	}
}
