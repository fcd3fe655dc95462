package org.latentworkbench.ui.run;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Paints bars and small curves behind the words of a tree's cells, in the theme's own colours. */
final class CellPainter {
	/** Words stay readable on it. */
	private static final int PALE = 90;
	private static final int OPAQUE = 255;

	private final Tree tree;

	private CellPainter(Tree tree) {
		this.tree = tree;
	}

	static void on(Tree tree) {
		var painter = new CellPainter(tree);
		tree.addListener(SWT.EraseItem, painter::erase);
	}

	private void erase(Event event) {
		Object row = ((TreeItem) event.item).getData();
		if (event.index == RunColumn.PROGRESS.ordinal()) {
			switch (row) {
				case RunItem run when run.state().active() -> bar(event, run.fraction());
				case RunItem.Step step when step.state().active() && step.progress().isPresent() -> bar(event, step.fraction());
				default -> {
					// no bar for what is over
				}
			}
		} else if (event.index == RunColumn.LOSS.ordinal()) {
			switch (row) {
				case WatchedRun run -> run.told().ifPresent(step -> curve(event, run, step));
				case RunItem.Step step when step.run() instanceof WatchedRun run -> curve(event, run, step.name());
				default -> {
					// the results have a curve
				}
			}
		}
	}

	private Rectangle cell(Event event) {
		Rectangle cell = ((TreeItem) event.item).getBounds(event.index);
		int space = Math.max(1, cell.height / 8);
		return new Rectangle(cell.x + space, cell.y + space, Math.max(0, cell.width - 2 * space), Math.max(0, cell.height - 2 * space));
	}

	/** What is seen on the row's ground. */
	private Color ink(Event event) {
		return tree.getDisplay().getSystemColor((event.detail & SWT.SELECTED) != 0 ? SWT.COLOR_LIST_SELECTION_TEXT : SWT.COLOR_LIST_SELECTION);
	}

	private void bar(Event event, double fraction) {
		Rectangle cell = cell(event);
		GC gc = event.gc;
		gc.setAlpha(PALE);
		gc.setBackground(ink(event));
		gc.fillRectangle(cell.x, cell.y, (int) Math.round(cell.width * fraction), cell.height);
		gc.setForeground(ink(event));
		gc.drawRectangle(cell.x, cell.y, Math.max(0, cell.width - 1), Math.max(0, cell.height - 1));
		gc.setAlpha(OPAQUE);
	}

	/** The right half of the cell; the words stand in the left one. */
	private void curve(Event event, WatchedRun run, String step) {
		Curve curve = run.curves(step).get("loss");
		if (curve == null) {
			return;
		}
		Rectangle cell = cell(event);
		int[] line = Sparkline.of(curve.points(), new Rectangle(cell.x + cell.width / 2, cell.y, cell.width / 2, cell.height));
		if (line.length >= 4) {
			event.gc.setAntialias(SWT.ON);
			event.gc.setForeground(ink(event));
			event.gc.drawPolyline(line);
		}
	}
}
