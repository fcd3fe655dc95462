package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionChange;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.viewer.ArtefactEditor;
import org.latentworkbench.ui.viewer.ArtefactInput;
import org.latentworkbench.ui.viewer.ArtefactSource;

/** Sorting, filtering and selecting in a dataset of 2,000 samples and 20,000 features. */
class LargeTableTest {
	private static final int SAMPLES = 2_000;
	private static final int GENES = 19_998;

	@TempDir
	private Path folder;
	private NatTable table;
	private LinkedSelection selection;
	private Path study;

	@BeforeEach
	void open() throws Exception {
		Ui.clear();
		Path data = folder.resolve("large");
		DatasetFiles.write(large(), data);
		Ui.page().openEditor(new ArtefactInput(new ArtefactSource(data, "dataset", "large", Optional.empty())), ArtefactEditor.ID);
		Ui.until("the table is there", () -> Ui.controls(Ui.window().getShell(), NatTable.class).stream()
				.anyMatch(t -> t.isVisible() && t.getBounds().height > 100));
		table = Ui.controls(Ui.window().getShell(), NatTable.class).stream().filter(Control::isVisible).findFirst().orElseThrow();
		selection = Ui.window().getService(LinkedSelection.class);
		study = LinkedSelection.studyOf(data);
	}

	@AfterEach
	void clear() throws Exception {
		selection.select(new SelectionChange(study, Subject.SAMPLES, Set.of(), this));
		selection.select(new SelectionChange(study, Subject.FEATURES, Set.of(), this));
		Ui.clear();
	}

	private static Dataset large() {
		List<String> samples = IntStream.range(0, SAMPLES).mapToObj(i -> "S" + i).toList();
		List<String> genes = IntStream.range(0, GENES).mapToObj(j -> "GENE" + j).toList();
		float[] values = new float[SAMPLES * GENES];
		for (int i = 0; i < SAMPLES; i++) {
			for (int j = 0; j < GENES; j++) {
				// the first gene falls with the sample's number, in steps of two
				values[i * GENES + j] = j == 0 ? (SAMPLES - i) / 2 : (i * 31 + j * 17) % 1000 / 8f;
			}
		}
		values[5 * GENES] = Float.NaN;
		int[] codes = new int[SAMPLES * 2];
		for (int i = 0; i < SAMPLES; i++) {
			codes[2 * i] = i % 2;
			codes[2 * i + 1] = i % 10 == 0 ? 2 : Modality.Categorical.MISSING;
		}
		return new Dataset(samples, List.of(new Modality.Continuous("genes", genes, new Matrix(SAMPLES, GENES, values)),
				new Modality.Categorical("clinic", List.of("sex", "ward"), List.of("female", "male", "north"), codes)));
	}

	@Test
	void aClickOnAColumnsNameSortsAndTheNextOneTurnsItRound() throws Exception {
		click(1, 1, SWT.NONE);
		Ui.until("the smallest are on top", () -> text(1, 2).equals("0"), () -> text(1, 2));
		assertEquals(List.of("S1999", "S1997", "S1998"), List.of(text(0, 2), text(0, 3), text(0, 4)),
				"equal ones stay in the order of the dataset");
		Picture.of(table).keep("table-sorted");
		click(1, 1, SWT.NONE);
		Ui.until("the largest are on top", () -> text(1, 2).equals("1000"), () -> text(1, 2));
		click(1, 1, SWT.NONE);
		Ui.until("all is as it was", () -> text(0, 2).equals("S0") && text(0, 3).equals("S1"), () -> text(0, 2) + " " + text(0, 3));
	}

	@Test
	void anotherColumnIsAddedWithShift() {
		click(1, 1, SWT.NONE);
		Ui.until("sorted by the first", () -> text(1, 2).equals("0"));
		click(2, 1, SWT.SHIFT);
		Ui.until("sorted by the second within the first", () -> text(1, 3).equals("1") && value(2, 3) <= value(2, 4),
				() -> text(1, 3) + " " + text(2, 3) + " " + text(2, 4));
		assertEquals("1", text(1, 4));
	}

	@Test
	void lettersInTheFilterRowAndInTheSearchLeaveTheRowsThatHaveThem() throws Exception {
		press("Filter Row");
		Ui.until("a filter can be typed", () -> focus() instanceof Text);
		Text filter = (Text) focus();
		filter.setText("990..991");
		key(filter, '1');
		Ui.until("four rows are left", () -> summary().startsWith("4 of 2,000 rows"), LargeTableTest::summary);
		assertEquals(List.of("S17", "S18", "S19", "S20"), List.of(text(0, 3), text(0, 4), text(0, 5), text(0, 6)));
		Picture.of(table).keep("table-filtered");
		Text search = Ui.controls(Ui.window().getShell(), Text.class).stream().filter(t -> t.getMessage().equals("Search rows"))
				.findFirst().orElseThrow();
		search.setText("s20");
		Ui.until("one row is left", () -> summary().startsWith("1 of 2,000 rows"), LargeTableTest::summary);
		search.setText("");
		press("Filter Row");
		Ui.until("all rows are back", () -> summary().startsWith("2,000 samples"), LargeTableTest::summary);
	}

	@Test
	void rowsAreSelectedInAllViewsAndTheOthersWay() throws Exception {
		click(0, 3, SWT.NONE);
		Ui.until("the sample is selected everywhere", () -> selection.selected(study, Subject.SAMPLES).equals(Set.of("S1")),
				() -> selection.selected(study, Subject.SAMPLES).toString());
		Picture before = Picture.of(table);
		selection.select(new SelectionChange(study, Subject.SAMPLES, Set.of("S3", "S6"), this));
		Rectangle third = cell(2, 5);
		Ui.until("the selected rows are marked", () -> !Picture.of(table).ground(third).equals(before.ground(third)));
		assertEquals(Picture.of(table).ground(third), Picture.of(table).ground(cell(2, 8)));
		Picture.of(table).keep("table-linked");
		click(1, 1, SWT.NONE);
		press("Selected Only");
		Ui.until("only the selected rows are shown", () -> summary().startsWith("2 of 2,000 rows") && text(0, 2).equals("S6"),
				() -> summary() + " " + text(0, 2));
		press("Selected Only");
		Ui.until("all rows are back", () -> summary().startsWith("2,000 samples"), LargeTableTest::summary);
		press("Linked Selection");
		selection.select(new SelectionChange(study, Subject.SAMPLES, Set.of("S9"), this));
		click(0, 3, SWT.NONE);
		Ui.settle();
		assertEquals(Set.of("S9"), selection.selected(study, Subject.SAMPLES), "a table that opted out keeps to itself");
	}

	@Test
	void theStatisticsSayWhatIsInTheColumn() {
		Ui.until("the numbers of the first gene are there", () -> facts().contains("Missing=1 (0.1 %)") && facts().contains("Maximum=1000"),
				() -> facts().toString());
		assertTrue(facts().contains("Values=1,999"), facts().toString());
		Ui.until("a histogram is drawn", () -> canvas().drawn().isPresent() && canvas().settled());
		selection.select(new SelectionChange(study, Subject.FEATURES, Set.of("ward"), this));
		Ui.until("the last columns came into sight", () -> IntStream.range(1, table.getColumnCount())
				.anyMatch(c -> text(c, 1).equals("ward")));
		int ward = IntStream.range(1, table.getColumnCount()).filter(c -> text(c, 1).equals("ward")).findFirst().orElseThrow();
		click(ward, 1, SWT.NONE);
		Ui.until("the categories are counted", () -> facts().contains("north=200") && facts().contains("Missing=1,800 (90.0 %)"),
				() -> facts().toString());
	}

	private static List<String> facts() {
		var facts = new ArrayList<String>();
		for (Table list : Ui.controls(Ui.page().getActiveEditor().getSite().getShell(), Table.class)) {
			if (list.isVisible() && list.getColumnCount() == 2) {
				for (var item : list.getItems()) {
					facts.add(item.getText(0) + "=" + item.getText(1));
				}
			}
		}
		return facts;
	}

	private static FigureCanvas canvas() {
		return Ui.controls(Ui.window().getShell(), FigureCanvas.class).stream().filter(Control::isVisible).findFirst().orElseThrow();
	}

	private static Control focus() {
		return Ui.window().getShell().getDisplay().getFocusControl();
	}

	private Rectangle cell(int column, int row) {
		return table.getBoundsByPosition(column, row);
	}

	private void click(int column, int row, int keys) {
		Rectangle at = cell(column, row);
		for (int type : new int[] { SWT.MouseDown, SWT.MouseUp }) {
			Event event = new Event();
			event.button = 1;
			event.count = 1;
			event.stateMask = type == SWT.MouseUp ? keys | SWT.BUTTON1 : keys;
			event.x = at.x + at.width / 3;
			event.y = at.y + at.height / 2;
			table.notifyListeners(type, event);
		}
	}

	private static void press(String tip) {
		ToolItem item = Ui.controls(Ui.window().getShell(), ToolBar.class).stream().filter(Control::isVisible)
				.flatMap(bar -> List.of(bar.getItems()).stream()).filter(i -> name(i).contains(tip)).findFirst().orElseThrow();
		if ((item.getStyle() & SWT.CHECK) != 0) {
			item.setSelection(!item.getSelection());
		}
		item.notifyListeners(SWT.Selection, new Event());
	}

	private static String name(ToolItem item) {
		return item.getData() instanceof ActionContributionItem action ? action.getAction().getText() : "";
	}

	private static void key(Text text, char letter) {
		Event event = new Event();
		event.character = letter;
		event.keyCode = letter;
		text.notifyListeners(SWT.KeyUp, event);
	}

	private static String summary() {
		return Ui.controls(Ui.window().getShell(), Label.class).stream().map(Label::getText).filter(t -> t.contains(" × "))
				.findFirst().orElse("");
	}

	private double value(int column, int row) {
		return ((Number) table.getCellByPosition(column, row).getDataValue()).doubleValue();
	}

	private String text(int column, int row) {
		ILayerCell cell = table.getCellByPosition(column, row);
		return cell == null ? "" : String.valueOf(table.getConfigRegistry()
				.getConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, cell.getDisplayMode(), cell.getConfigLabels())
				.canonicalToDisplayValue(cell, table.getConfigRegistry(), cell.getDataValue()));
	}
}
