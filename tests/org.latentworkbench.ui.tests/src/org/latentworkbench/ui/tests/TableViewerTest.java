package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.runtime.IPath;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.EditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;
import org.latentworkbench.ui.explorer.StudyExplorer;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactInput;
import org.latentworkbench.ui.viewer.ArtefactOpener;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewers.table.Grid;
import org.latentworkbench.ui.viewers.table.GridTable;

class TableViewerTest {
	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Ui.clear();
	}

	@Test
	void aTableIsPaintedWithNamesValuesAndLines() throws Exception {
		NatTable table = open(Studies.make(folder, "twelve").resolve("data/expression.tsv"));
		Ui.until("the table has its size", () -> table.getBounds().width > 200 && table.getColumnCount() == 4);
		Rectangle header = table.getBoundsByPosition(1, 0);
		Rectangle rowName = table.getBoundsByPosition(0, 2);
		Rectangle cell = table.getBoundsByPosition(2, 2);
		int below = table.getBoundsByPosition(0, 3).y + table.getBoundsByPosition(0, 3).height + 5;
		Rectangle unpainted = new Rectangle(header.x, below, header.width, header.height);
		// the page before is on the screen until the first paint
		Ui.until("the names and the value are painted, and nothing where no cell is", () -> {
			Picture now = Picture.of(table);
			return dark(now, header) > 10 && dark(now, rowName) > 5 && dark(now, cell) > 3 && dark(now, unpainted) == 0;
		}, () -> {
			Picture now = Picture.of(table);
			return "dark pixels: name of the column " + dark(now, header) + ", of the row " + dark(now, rowName) + ", value "
					+ dark(now, cell) + ", elsewhere " + dark(now, unpainted);
		});
		Picture picture = Picture.of(table).keep("table");
		assertNotEquals(picture.ground(cell), picture.ground(header), "names stand on another ground than values");
		Rectangle line = new Rectangle(cell.x + cell.width - 1, cell.y + 2, 1, cell.height - 4);
		assertNotEquals(picture.ground(cell), picture.ground(line), "a line parts the cells");

		// the same measure on a control that nothing was painted on
		Canvas blank = new Canvas(table.getParent(), SWT.NONE);
		try {
			blank.setBounds(table.getBounds());
			blank.moveAbove(null);
			Ui.until("nothing is dark", () -> dark(Picture.of(blank), header) == 0);
		} finally {
			blank.dispose();
		}
	}

	@Test
	void cellsSayWhatTheFileSaysAndWhatIsMissing() throws Exception {
		NatTable table = open(Studies.make(folder, "twelve").resolve("data/expression.tsv"));
		assertEquals(List.of("Sample", "GENE1", "GENE2", "GENE3"), row(table, 0));
		assertEquals(List.of("S1", "0.5", "-1.25", "300000"), row(table, 1));
		assertEquals(List.of("S2", "NA", "2", "1.2346"), row(table, 2));
		assertEquals(List.of("S3", "3.75", "NA", "-1e-5"), row(table, 3));
		assertEquals("3 samples × 3 features · 2 missing values (22.2 %)", summary());
	}

	@Test
	void categoriesAreWords() throws Exception {
		NatTable table = open(Studies.make(folder, "twelve").resolve("data/clinic.csv"));
		assertEquals(List.of("S2", "male", "NA"), row(table, 2));
		assertEquals(List.of("S3", "female", "luminal A"), row(table, 3));
	}

	@Test
	void modalitiesStandOverTheirFeatures() throws Exception {
		Path data = folder.resolve("data");
		DatasetFiles.write(Studies.dataset(), data);
		NatTable table = open(new ArtefactSource(data, "dataset", "data", Optional.of("data of run 1")));
		assertEquals("proteins", text(table, 1, 0));
		assertEquals("proteins", text(table, 2, 0));
		assertEquals(2, table.getCellByPosition(1, 0).getColumnSpan());
		assertEquals("clinic", text(table, 3, 0));
		assertEquals(List.of("Sample", "P1", "P2", "sex", "smoker", "ward"), row(table, 1));
		assertEquals(List.of("S2", "NA", "4", "no", "NA", "west"), row(table, 3));
		Ui.until("the corner's word is painted", () -> dark(Picture.of(table), table.getBoundsByPosition(0, 1)) > 5,
				() -> "bounds " + table.getBoundsByPosition(0, 1) + ", cell " + table.getCellByPosition(0, 1).getBounds());
	}

	@Test
	void millionsOfCellsOpenBecauseOnlyTheVisibleOnesAreLookedAt() throws Exception {
		int n = 2_000;
		int p = 2_000;
		Path file = folder.resolve("wide.npy");
		NpyFile.write(file, new NpyArray.Floats(new int[] { n, p }, sevenths(n * p)));
		NatTable table = open(new ArtefactSource(file, "file", "wide", Optional.empty()));
		assertEquals("2,000 rows × 2,000 columns · no missing values", summary());
		assertEquals("0.14286", text(table, 2, 1));
	}

	@Test
	void ofABillionCellsOnlyThoseInSightAreAskedFor() {
		var asked = new AtomicLong();
		Shell shell = new Shell(Ui.window().getShell());
		shell.setLayout(new FillLayout());
		shell.setSize(600, 400);
		NatTable table = GridTable.create(new Endless(asked), shell);
		shell.open();
		try {
			Ui.until("text is painted", () -> dark(Picture.of(table), table.getBoundsByPosition(1, 1)) > 5);
			assertEquals("0/0", text(table, 1, 1));
			assertTrue(asked.get() < 100_000, "asked for " + asked + " cells");
		} finally {
			shell.dispose();
		}
	}

	@Test
	void scrollingPaintsWhatComesIntoView() throws Exception {
		Path file = folder.resolve("long.tsv");
		var lines = new StringBuilder("ID\tvalue\n");
		for (int i = 1; i <= 500; i++) {
			lines.append('S').append(i).append('\t').append(i / 8.0).append('\n');
		}
		Files.writeString(file, lines);
		NatTable table = open(file);
		Ui.until("text is painted", () -> dark(Picture.of(table), table.getBoundsByPosition(1, 1)) > 3);
		Picture top = Picture.of(table);
		table.doCommand(new ShowRowInViewportCommand(480));
		Ui.until("the table scrolled", () -> !text(table, 0, 1).equals("S1"), () -> text(table, 0, 1));
		Ui.until("the picture changed", () -> differing(top, Picture.of(table)) > 1000);
		assertTrue(dark(Picture.of(table), table.getBoundsByPosition(1, 3)) > 3);
		assertTrue(text(table, 0, 5).matches("S4\\d\\d"), text(table, 0, 5));
	}

	@Test
	void aTableOfMixedColumnsIsShownAsItStands() throws Exception {
		Path file = folder.resolve("pairs.tsv");
		Files.writeString(file, "feature_a\tfeature_b\tscore\nA\tB\t0.5\nA\tC\t0.25\n");
		NatTable table = open(file);
		assertEquals(List.of("Row", "feature_a", "feature_b", "score"), row(table, 0));
		assertEquals(List.of("2", "A", "C", "0.25"), row(table, 2));
		assertTrue(summary().contains("2 rows × 3 columns") && summary().contains("Shown as it stands"), summary());
	}

	@Test
	void aFileThatIsNoTableSaysWhyInWords() throws Exception {
		Path file = folder.resolve("broken.tsv");
		Files.writeString(file, "ID\ta\tb\nS1\t1\t2\nS2\t1\n");
		new ArtefactOpener(Ui.page()).openFile(file);
		Ui.until("the message is there", () -> Ui.controls(Ui.window().getShell(), Text.class).stream()
				.anyMatch(t -> t.getText().contains("broken.tsv:3")));
		assertTrue(Ui.controls(Ui.window().getShell(), NatTable.class).isEmpty());
	}

	@Test
	void copyTakesTheSelectedCellsWithTheirNames() throws Exception {
		NatTable table = open(Studies.make(folder, "twelve").resolve("data/expression.tsv"));
		Ui.page().getActiveEditor().setFocus();
		run(ActionFactory.SELECT_ALL.getId());
		run(ActionFactory.COPY.getId());
		Clipboard clipboard = new Clipboard(table.getDisplay());
		try {
			String text = (String) clipboard.getContents(TextTransfer.getInstance());
			assertEquals(List.of("Sample\tGENE1\tGENE2\tGENE3", "S1\t0.5\t-1.25\t300000.0", "S2\t\t2.0\t1.2345679",
					"S3\t3.75\t\t-1.0E-5"), text.lines().toList());
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void eachTabCopiesItsOwnCells() throws Exception {
		Path study = Studies.make(folder, "twelve");
		NatTable first = open(study.resolve("data/expression.tsv"));
		IEditorPart editor = Ui.page().getActiveEditor();
		new ArtefactOpener(Ui.page()).openFile(study.resolve("data/clinic.csv"));
		Ui.until("the other table is there", () -> !first.isVisible() && Ui.controls(Ui.window().getShell(), NatTable.class).size() == 2);
		Ui.page().activate(editor);
		run(ActionFactory.SELECT_ALL.getId());
		Ui.until("the status line counts its cells", () -> says("9 cells selected"));
		run(ActionFactory.COPY.getId());
		Clipboard clipboard = new Clipboard(first.getDisplay());
		try {
			assertTrue(String.valueOf(clipboard.getContents(TextTransfer.getInstance())).startsWith("Sample\tGENE1"));
		} finally {
			clipboard.dispose();
		}
		Ui.page().activate(Ui.page().findView(StudyExplorer.ID));
		Ui.until("the status line is left to others", () -> !says("9 cells selected"));
	}

	@Test
	void aSelectionThatGrewCountsEachCellOnce() throws Exception {
		NatTable table = open(Studies.make(folder, "twelve").resolve("data/expression.tsv"));
		Ui.page().getActiveEditor().setFocus();
		table.doCommand(new SelectCellCommand(table, 1, 1, false, false));
		table.doCommand(new SelectCellCommand(table, 1, 2, true, false));
		table.doCommand(new SelectCellCommand(table, 2, 2, true, false));
		Ui.until("four cells are counted", () -> says("4 cells selected"), () -> Ui.controls(Ui.window().getShell(), CLabel.class)
				.stream().map(CLabel::getText).toList().toString());
		table.doCommand(new SelectCellCommand(table, 3, 3, false, true));
		Ui.until("five cells are counted", () -> says("5 cells selected"));
	}

	@Test
	void aFileThatIsNoPictureSaysSoInTheTab() throws Exception {
		Path text = Files.writeString(folder.resolve("text.png"), "this is no picture\n");
		new ArtefactOpener(Ui.page()).openFile(text);
		Ui.until("the message is there", () -> Ui.controls(Ui.window().getShell(), Text.class).stream()
				.anyMatch(t -> t.getText().contains("text.png: this is no picture")));
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { Picture.of(Ui.window().getShell()).data() };
		loader.save(whole, SWT.IMAGE_PNG);
		Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
		new ArtefactOpener(Ui.page()).openFile(cut);
		Ui.until("the message is there", () -> Ui.controls(Ui.window().getShell(), Text.class).stream()
				.anyMatch(t -> t.getText().contains("cut.png: the picture is cut off")));
	}

	private static boolean says(String status) {
		return Ui.controls(Ui.window().getShell(), CLabel.class).stream().anyMatch(l -> l.getText().equals(status));
	}

	@Test
	void closingATabLeaksNoImageOrFontAndKeepsThePlatformsOwn() throws Exception {
		Path file = Studies.make(folder, "twelve").resolve("data/expression.tsv");
		open(file); // loads classes and what is shared by all tables
		Ui.clear();
		List<Error> leaks = new CopyOnWriteArrayList<>();
		Resource.setNonDisposeHandler(leaks::add);
		try {
			Font font = null;
			for (int i = 0; i < 3; i++) {
				font = open(file).getParent().getFont();
				Ui.page().closeAllEditors(false);
				Ui.settle();
			}
			assertFalse(font.isDisposed(), "the font is the platform's");
			leak(); // what the handler must be told of, so that silence means something
			Ui.until("the collector found the leak made on purpose", () -> {
				System.gc();
				return !leaks.isEmpty();
			});
			assertEquals(1, leaks.size(), () -> "also leaked: " + leaks.stream().map(TableViewerTest::where).toList());
		} finally {
			Resource.setNonDisposeHandler(null);
		}
	}

	@Test
	void theWorkbenchItselfOpensDataFilesWithTheSameEditor() throws Exception {
		Path study = Studies.make(folder, "twelve");
		IFileStore file = EFS.getLocalFileSystem().getStore(IPath.fromPath(study.resolve("data/expression.tsv")));
		IDE.openEditorOnFileStore(Ui.page(), file);
		assertEquals(List.of("S1", "0.5", "-1.25", "300000"), row(table(), 1));
	}

	private static NatTable open(Path file) {
		new ArtefactOpener(Ui.page()).openFile(file);
		return table();
	}

	private static NatTable open(ArtefactSource source) throws Exception {
		Ui.page().openEditor(new ArtefactInput(source), ArtefactEditor.ID);
		return table();
	}

	private static NatTable table() {
		Ui.until("the table is there", () -> Ui.controls(Ui.window().getShell(), NatTable.class).stream()
				.anyMatch(t -> t.isVisible() && t.getBounds().height > 100),
				() -> Ui.controls(Ui.window().getShell(), Text.class).stream().map(Text::getText).toList().toString());
		return Ui.controls(Ui.window().getShell(), NatTable.class).stream().filter(Control::isVisible).findFirst().orElseThrow();
	}

	private static String summary() {
		return Ui.controls(Ui.window().getShell(), Label.class).stream().map(Label::getText).filter(t -> t.contains(" × "))
				.findFirst().orElse("");
	}

	/** A row of cells as they are shown, from the name on. */
	private static List<String> row(NatTable table, int position) {
		return IntStream.range(0, table.getColumnCount()).mapToObj(column -> text(table, column, position)).toList();
	}

	private static String text(NatTable table, int column, int row) {
		ILayerCell cell = table.getCellByPosition(column, row);
		return String.valueOf(table.getConfigRegistry()
				.getConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, cell.getDisplayMode(), cell.getConfigLabels())
				.canonicalToDisplayValue(cell, table.getConfigRegistry(), cell.getDataValue()));
	}

	/** How many pixels are much darker than the area's ground, as only text is. */
	private static int dark(Picture picture, Rectangle area) {
		RGB ground = picture.ground(area);
		int limit = (ground.red + ground.green + ground.blue) / 3 - 80;
		return picture.count(area, brightness -> brightness < limit);
	}

	private static float[] sevenths(int count) {
		float[] values = new float[count];
		for (int i = 0; i < count; i++) {
			values[i] = i % 2_000 / 7f;
		}
		return values;
	}

	private static void run(String action) {
		IEditorPart editor = assertInstanceOf(EditorPart.class, Ui.page().getActiveEditor());
		editor.getEditorSite().getActionBars().getGlobalActionHandler(action).run();
	}

	private static int differing(Picture one, Picture other) {
		byte[] a = one.data().data;
		byte[] b = other.data().data;
		return (int) IntStream.range(0, Math.min(a.length, b.length)).filter(i -> a[i] != b[i]).count();
	}

	private static void leak() {
		new Image(Ui.window().getShell().getDisplay(), 1, 1);
	}

	private static String where(Error error) {
		return error + " " + List.of(error.getStackTrace()).stream().limit(12).toList();
	}

	/** A million rows of a thousand columns that exist nowhere. */
	private record Endless(AtomicLong asked) implements Grid {
		@Override
		public int rows() {
			return 1_000_000;
		}

		@Override
		public int columns() {
			return 1_000;
		}

		@Override
		public String corner() {
			return "Row";
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
		public List<Block> blocks() {
			return List.of();
		}

		@Override
		public boolean numeric(int column) {
			return false;
		}

		@Override
		public Object value(int row, int column) {
			asked.incrementAndGet();
			return row + "/" + column;
		}

		@Override
		public long missing() {
			return 0;
		}
	}
}
