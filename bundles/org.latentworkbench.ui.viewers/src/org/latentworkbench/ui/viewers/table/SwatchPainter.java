package org.latentworkbench.ui.viewers.table;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.latentworkbench.figures.colour.Theme;

/** A small square in the colour that plots give the cell's category. */
final class SwatchPainter extends AbstractCellPainter {
	private final Grid grid;
	private final Theme theme;

	SwatchPainter(Grid grid, Theme theme) {
		this.grid = grid;
		this.theme = theme;
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle area, IConfigRegistry registry) {
		int row = cell.getRowIndex();
		int column = cell.getColumnIndex();
		int category = row < grid.rows() && column < grid.columns() ? grid.category(row, column) : Grid.NO_CATEGORY;
		if (category == Grid.NO_CATEGORY) {
			return;
		}
		int rgb = theme.palette(category);
		Color before = gc.getBackground();
		gc.setBackground(new Color(new RGB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255)));
		int side = side(gc);
		gc.fillRectangle(area.x, area.y + (area.height - side) / 2, side, side);
		gc.setBackground(before);
	}

	@Override
	public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return side(gc);
	}

	@Override
	public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return side(gc);
	}

	/** As high as a small letter. */
	private static int side(GC gc) {
		return Math.max(4, gc.getFontMetrics().getAscent() * 2 / 3);
	}
}
