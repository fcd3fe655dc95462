package org.latentworkbench.ui.viewers.table;

import java.util.Arrays;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Copies the selected cells as tab-separated text, with the names of their rows and columns; missing cells are empty. */
final class GridCopy extends AbstractLayerCommandHandler<CopyDataToClipboardCommand> {
	/** The clipboard holds it all at once; more is a matter for files. */
	private static final long MOST = 2_000_000;

	private final Grid grid;
	private final SelectionLayer selection;
	private final Display display;

	GridCopy(Grid grid, SelectionLayer selection, Display display) {
		this.grid = grid;
		this.selection = selection;
		this.display = display;
	}

	/** How many cells are selected; where selections overlap, some count twice. */
	static long selected(Grid grid, SelectionLayer selection) {
		// selections of whole rows and columns reach beyond the last cell
		return selection.getSelectionModel().getSelections().stream()
				.mapToLong(r -> (long) inside(r.x, r.width, grid.columns()) * inside(r.y, r.height, grid.rows())).sum();
	}

	private static int inside(int from, int length, int most) {
		return (int) Math.min(length, Math.max(0, (long) most - from));
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
			display.beep();
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
