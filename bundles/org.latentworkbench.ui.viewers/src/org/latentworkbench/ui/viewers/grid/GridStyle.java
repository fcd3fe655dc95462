package org.latentworkbench.ui.viewers.grid;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;

/** The table's looks, all of them from the platform's own colours and font, so that it follows the platform's theme. */
final class GridStyle extends AbstractRegistryConfiguration {
	/** Label of the cells without a value. */
	static final String MISSING = "missing";
	/** Label of the cells of columns with numbers. */
	static final String NUMERIC = "numeric";

	private static final int PADDING = 4;

	private final Display display;

	GridStyle(Display display) {
		this.display = display;
	}

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		ICellPainter painter = new PaddingDecorator(new TextPainter(), 0, PADDING, 0, PADDING);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter);
		registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, colour(SWT.COLOR_WIDGET_LIGHT_SHADOW));

		style(registry, DisplayMode.NORMAL, null, SWT.COLOR_LIST_BACKGROUND, SWT.COLOR_LIST_FOREGROUND);
		style(registry, DisplayMode.SELECT, null, SWT.COLOR_LIST_SELECTION, SWT.COLOR_LIST_SELECTION_TEXT);
		for (String region : new String[] { GridRegion.COLUMN_HEADER, GridRegion.ROW_HEADER, GridRegion.CORNER }) {
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, region);
			style(registry, DisplayMode.NORMAL, region, SWT.COLOR_WIDGET_BACKGROUND, SWT.COLOR_WIDGET_FOREGROUND);
			style(registry, DisplayMode.SELECT, region, SWT.COLOR_WIDGET_LIGHT_SHADOW, SWT.COLOR_WIDGET_FOREGROUND);
		}
		Style missing = style(registry, DisplayMode.NORMAL, MISSING, SWT.COLOR_WIDGET_BACKGROUND, SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
		missing.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.CENTER);
		Style numeric = new Style();
		numeric.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, numeric, DisplayMode.NORMAL, NUMERIC);
	}

	private Style style(IConfigRegistry registry, DisplayMode mode, String label, int background, int foreground) {
		Style style = new Style();
		style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, colour(background));
		style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, colour(foreground));
		style.setAttributeValue(CellStyleAttributes.FONT, JFaceResources.getDefaultFont());
		style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
		if (label == null) {
			style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode);
		} else {
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
		}
		return style;
	}

	private Color colour(int id) {
		return display.getSystemColor(id);
	}
}
