package org.latentworkbench.app.help;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Rows of cells. A column is as wide as it needs; where the page is narrower, the wide ones share what the narrow ones leave. */
final class Cells extends Layout {
	static final int PAD = 6;

	private final int columns;
	private int[] natural;

	Cells(int columns) {
		this.columns = columns;
	}

	@Override
	protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean changed) {
		int[] widths = widths(composite, widthHint == SWT.DEFAULT ? Integer.MAX_VALUE / 2 : widthHint);
		return new Point(Arrays.stream(widths).sum(), Arrays.stream(heights(composite, widths)).sum());
	}

	@Override
	protected void layout(Composite composite, boolean changed) {
		int[] widths = widths(composite, composite.getClientArea().width);
		int[] heights = heights(composite, widths);
		Control[] cells = composite.getChildren();
		int y = 0;
		for (int row = 0; row < heights.length; row++) {
			int x = 0;
			for (int column = 0; column < columns; column++) {
				cells[row * columns + column].setBounds(x + PAD, y + PAD, Math.max(1, widths[column] - 2 * PAD), heights[row] - 2 * PAD);
				x += widths[column];
			}
			y += heights[row];
		}
	}

	/** The bottom of each row, for the lines between. */
	int[] bottoms(Composite composite) {
		int[] bottoms = heights(composite, widths(composite, composite.getClientArea().width));
		for (int row = 1; row < bottoms.length; row++) {
			bottoms[row] += bottoms[row - 1];
		}
		return bottoms;
	}

	private int[] widths(Composite composite, int room) {
		if (natural == null) {
			natural = new int[columns];
			Control[] cells = composite.getChildren();
			for (int i = 0; i < cells.length; i++) {
				natural[i % columns] = Math.max(natural[i % columns], cells[i].computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 2 * PAD);
			}
		}
		int[] widths = natural.clone();
		boolean[] fixed = new boolean[columns];
		int left = room;
		int open = columns;
		boolean again = true;
		while (again && open > 0) {
			again = false;
			for (int column = 0; column < columns; column++) {
				if (!fixed[column] && natural[column] <= left / open) {
					fixed[column] = true;
					left -= natural[column];
					open--;
					again = true;
					if (open == 0) {
						break;
					}
				}
			}
		}
		for (int column = 0; column < columns; column++) {
			if (!fixed[column]) {
				widths[column] = Math.max(4 * PAD, left / open);
			}
		}
		return widths;
	}

	private int[] heights(Composite composite, int[] widths) {
		Control[] cells = composite.getChildren();
		int[] heights = new int[cells.length / columns];
		for (int i = 0; i < heights.length * columns; i++) {
			int height = cells[i].computeSize(Math.max(1, widths[i % columns] - 2 * PAD), SWT.DEFAULT).y + 2 * PAD;
			heights[i / columns] = Math.max(heights[i / columns], height);
		}
		return heights;
	}
}
