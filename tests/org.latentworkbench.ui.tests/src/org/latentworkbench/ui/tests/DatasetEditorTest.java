package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.studies.StudyProjects;
import org.latentworkbench.ui.viewers.grid.DatasetEditor;
import org.latentworkbench.ui.viewers.grid.Grid;
import org.latentworkbench.ui.viewers.grid.GridTable;

/** The table viewer shows a study's table, and what it shows is on the screen. */
class DatasetEditorTest {
	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Window.clear();
	}

	@Test
	void aTableIsPaintedWithNamesAndNumbers() throws Exception {
		NatTable table = open(Studies.write(folder.resolve("painted"), 200, 30), "data/numbers.tsv").table().orElseThrow();
		assertEquals("feature_1", table.getCellByPosition(1, 0).getDataValue());
		assertEquals("sample_1", table.getCellByPosition(0, 1).getDataValue());
		assertEquals("1.001", table.getCellByPosition(1, 1).getDataValue());

		Window.until(() -> ink(table, 1, 1, "table") > 0, () -> "nothing is painted in the first cell");
		ImageData pixels = Window.pixels(table, "table");
		for (int column = 0; column < 5; column++) {
			for (int row = column == 0 ? 1 : 0; row < 6; row++) {
				assertTrue(ink(pixels, table, column, row) > 15,
						"the cell in column " + column + ", row " + row + " shows no text: " + ink(pixels, table, column, row));
			}
		}
		RGB paper = table.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
		RGB header = table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND).getRGB();
		assertEquals(paper, background(pixels, table, 1, 1));
		assertEquals(header, background(pixels, table, 1, 0));
		assertEquals(header, background(pixels, table, 0, 1));
		Window.pixels(Window.page().getWorkbenchWindow().getShell(), "window-table");
	}

	@Test
	void missingValuesAreSeen() throws Exception {
		DatasetEditor editor = open(Studies.write(folder.resolve("gaps"), 20, 4), "data/numbers.tsv");
		NatTable table = editor.table().orElseThrow();
		assertEquals("20 samples \u00d7 4 features, continuous, 2 missing values (2.5 %)", editor.summary());
		assertEquals("NA", table.getCellByPosition(2, 7).getDataValue());
		Window.until(() -> ink(table, 1, 1, "gaps") > 0, () -> "nothing is painted");
		ImageData pixels = Window.pixels(table, "gaps");
		assertNotEquals(background(pixels, table, 2, 6), background(pixels, table, 2, 7), "a missing value looks like any other");
		assertTrue(ink(pixels, table, 2, 7) > 5, "a missing value has no text");
	}

	@Test
	void scrollingPaintsWhatComesIntoView() throws Exception {
		NatTable table = open(Studies.write(folder.resolve("long"), 500, 3), "data/numbers.tsv").table().orElseThrow();
		Window.until(() -> ink(table, 1, 1, "top") > 0, () -> "nothing is painted");
		ImageData top = Window.pixels(table, "top");
		table.doCommand(new ShowRowInViewportCommand(480));
		Window.until(() -> !"sample_1".equals(table.getCellByPosition(0, 1).getDataValue()), () -> "the table did not scroll");
		Window.until(() -> differing(top, Window.pixels(table, "scrolled")) > 1000, () -> "the picture did not change");
		assertTrue(ink(table, 1, 2, "scrolled") > 15);
	}

	@Test
	void aBillionCellsArePaintedAsFastAsTheyAreAskedFor() {
		Shell shell = new Shell(Window.page().getWorkbenchWindow().getShell());
		shell.setLayout(new FillLayout());
		shell.setSize(600, 400);
		NatTable table = GridTable.create(shell, new Endless());
		shell.open();
		try {
			Window.until(() -> ink(table, 1, 1, "endless") > 0, () -> "nothing is painted");
			assertEquals("0/0", table.getCellByPosition(1, 1).getDataValue());
		} finally {
			shell.dispose();
		}
	}

	@Test
	void selectedCellsAreCopiedWithTheirNames() throws Exception {
		NatTable table = open(Studies.write(folder.resolve("copy"), 5, 3), "data/numbers.tsv").table().orElseThrow();
		Window.until(() -> ink(table, 1, 1, "copy") > 0, () -> "nothing is painted");
		table.doCommand(new SelectCellCommand(table, 1, 2, false, false));
		Event copy = new Event();
		copy.stateMask = SWT.MOD1;
		copy.keyCode = 'c';
		table.notifyListeners(SWT.KeyDown, copy);
		Window.settle();
		Clipboard clipboard = new Clipboard(table.getDisplay());
		try {
			assertEquals("2.001", String.valueOf(clipboard.getContents(TextTransfer.getInstance())).strip()
					.replaceAll("(?s).*\\s", ""));
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void aResultTableThatIsNoDatasetIsShownToo() throws Exception {
		Path study = Studies.write(folder.resolve("pairs"), 2, 2);
		Files.writeString(study.resolve("data/pairs.tsv"), "feature_a\tfeature_b\tscore\nA\tB\t0.5\nA\tC\t0.25\n");
		DatasetEditor editor = open(study, "data/pairs.tsv");
		assertEquals("2 rows \u00d7 3 columns", editor.summary());
		assertEquals("score", editor.table().orElseThrow().getCellByPosition(3, 0).getDataValue());
	}

	@Test
	void aBrokenTableSaysWhereAndWhy() throws Exception {
		Path study = Studies.write(folder.resolve("broken"), 2, 2);
		Files.writeString(study.resolve("data/broken.tsv"), "ID\ta\tb\ns1\t1\t2\ns2\t1\n");
		DatasetEditor editor = (DatasetEditor) IDE.openEditor(Window.page(), project(study).getFile("data/broken.tsv"));
		Window.until(() -> !editor.summary().startsWith("Reading"), () -> "the file is still being read");
		assertTrue(editor.summary().contains("broken.tsv:3"), editor.summary());
		assertFalse(editor.table().isPresent());
	}

	private static IProject project(Path study) throws Exception {
		return new StudyProjects(ResourcesPlugin.getWorkspace()).open(study, new NullProgressMonitor());
	}

	/** Opens a file as a double-click does: with the editor that its ending asks for. */
	private static DatasetEditor open(Path study, String file) throws Exception {
		DatasetEditor editor = (DatasetEditor) IDE.openEditor(Window.page(), project(study).getFile(file));
		Window.until(() -> editor.table().isPresent(), editor::summary);
		Window.settle();
		return editor;
	}

	private static int differing(ImageData one, ImageData other) {
		int count = 0;
		for (int i = 0; i < one.data.length; i++) {
			count += one.data[i] != other.data[i] ? 1 : 0;
		}
		return count;
	}

	private static int ink(NatTable table, int column, int row, String name) {
		return ink(Window.pixels(table, name), table, column, row);
	}

	/** How many pixels inside a cell are far from the cell's background: what a text leaves. */
	private static int ink(ImageData pixels, NatTable table, int column, int row) {
		Rectangle cell = inside(table, column, row);
		RGB paper = background(pixels, table, column, row);
		int count = 0;
		for (int y = cell.y; y < cell.y + cell.height; y++) {
			for (int x = cell.x; x < cell.x + cell.width; x++) {
				RGB colour = pixels.palette.getRGB(pixels.getPixel(x, y));
				int distance = Math.abs(colour.red - paper.red) + Math.abs(colour.green - paper.green)
						+ Math.abs(colour.blue - paper.blue);
				count += distance > 150 ? 1 : 0;
			}
		}
		return count;
	}

	/** The colour just inside a cell's corner, where no text reaches. */
	private static RGB background(ImageData pixels, NatTable table, int column, int row) {
		Rectangle cell = inside(table, column, row);
		return pixels.palette.getRGB(pixels.getPixel(cell.x, cell.y));
	}

	private static Rectangle inside(NatTable table, int column, int row) {
		ILayerCell cell = table.getCellByPosition(column, row);
		Rectangle bounds = cell.getBounds();
		return new Rectangle(bounds.x + 1, bounds.y + 1, bounds.width - 3, bounds.height - 3);
	}

	/** A million rows of a thousand columns that exist nowhere. */
	private static final class Endless implements Grid {
		@Override
		public String summary() {
			return "endless";
		}

		@Override
		public int rows() {
			return 1_000_000;
		}

		@Override
		public int columns() {
			return 1_000;
		}

		@Override
		public String rowName(int row) {
			return "r" + row;
		}

		@Override
		public String columnName(int column) {
			return "c" + column;
		}

		@Override
		public String text(int row, int column) {
			return row + "/" + column;
		}

		@Override
		public boolean missing(int row, int column) {
			return false;
		}

		@Override
		public boolean numeric(int column) {
			return false;
		}
	}
}
