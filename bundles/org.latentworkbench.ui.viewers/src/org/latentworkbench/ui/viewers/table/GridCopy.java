package org.latentworkbench.ui.viewers.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Copies the selected cells as tab-separated text, with the names of their rows and columns; missing cells are empty. */
final class GridCopy extends AbstractLayerCommandHandler<CopyDataToClipboardCommand> {
	/** The clipboard holds it all at once; more is a matter for files. */
	private static final long MOST = 2_000_000;

	private final Grid grid;
	private final SelectionLayer selection;
	private final Display display;
	private final Consumer<String> refused;

	/** @param refused told in a sentence why nothing is copied */
	GridCopy(Grid grid, SelectionLayer selection, Display display, Consumer<String> refused) {
		this.refused = refused;
		this.grid = grid;
		this.selection = selection;
		this.display = display;
	}

	/** How many cells are selected. Extending a selection leaves rectangles that overlap: a cell in several counts once. */
	static long selected(Grid grid, SelectionLayer selection) {
		var whole = new Rectangle(0, 0, grid.columns(), grid.rows());
		// selections of whole rows and columns reach beyond the last cell
		List<Rectangle> parts = selection.getSelectionModel().getSelections().stream().map(whole::intersection)
				.filter(r -> !r.isEmpty()).sorted(Comparator.comparingInt((Rectangle r) -> r.x)).toList();
		int[] edges = parts.stream().flatMapToInt(r -> IntStream.of(r.y, r.y + r.height)).sorted().distinct().toArray();
		long cells = 0;
		for (int i = 0; i + 1 < edges.length; i++) {
			int top = edges[i];
			int end = 0; // of what is counted in these rows, from left to right
			long columns = 0;
			for (Rectangle part : parts) {
				if (part.y <= top && part.y + part.height > top && part.x + part.width > end) {
					columns += part.x + part.width - Math.max(end, part.x);
					end = part.x + part.width;
				}
			}
			cells += columns * (edges[i + 1] - top);
		}
		return cells;
	}

	@Override
	public Class<CopyDataToClipboardCommand> getCommandClass() {
		return CopyDataToClipboardCommand.class;
	}

	@Override
	protected boolean doCommand(CopyDataToClipboardCommand command) {
		long cells = selected(grid, selection);
		if (cells == 0) {
			return true;
		}
		if (cells > MOST) {
			refused.accept(String.format(Locale.ROOT, "%,d cells are too many for the clipboard, which takes %,d at most. Export the table instead.",
					cells, MOST));
			return true;
		}
		String text = text();
		Clipboard clipboard = new Clipboard(display);
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
		return true;
	}

	/** Values in full, as their types write them. */
	private String text() {
		int[] columns = Arrays.stream(selection.getSelectedColumnPositions()).filter(c -> c < grid.columns()).sorted().toArray();
		List<Range> rows = selection.getSelectedRowPositions().stream().sorted((a, b) -> Integer.compare(a.start, b.start)).toList();
		boolean block = selection.getSelectionModel().getSelections().size() == 1;
		var text = new StringBuilder(grid.corner());
		for (int column : columns) {
			text.append('\t').append(grid.columnName(column));
		}
		for (Range range : rows) {
			for (int row = range.start; row < Math.min(range.end, grid.rows()); row++) {
				text.append(System.lineSeparator()).append(grid.rowName(row));
				for (int column : columns) {
					text.append('\t');
					Object value = block || selection.isCellPositionSelected(column, row) ? grid.value(row, column) : null;
					if (value != null) {
						text.append(value);
					}
				}
			}
		}
		return text.toString();
	}
}
