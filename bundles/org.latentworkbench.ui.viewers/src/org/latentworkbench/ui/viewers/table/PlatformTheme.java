package org.latentworkbench.ui.viewers.table;

import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.CellPainterDecorator;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortIconPainter;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.theme.DefaultNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.themes.ColorUtil;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.ui.figure.FigureTheme;

/** The colours and the font that the platform gives its own lists and tables, light or dark. */
final class PlatformTheme extends DefaultNatTableThemeConfiguration {
	private static final int PADDING = 5;

	private final Color muted;
	private final Color faint;

	private final Color linked;
	private final boolean dark;
	private final ICellPainter swatched;

	/** @param view the cells, for the colours of categories */
	PlatformTheme(Control table, GridView view) {
		Display display = table.getDisplay();
		// the parent's font; stays its owner's
		Font font = table.getParent().getFont();
		Theme figures = FigureTheme.of(table);
		dark = figures.equals(Theme.DARK);
		swatched = new PaddingDecorator(
				new CellPainterDecorator(text(), CellEdgeEnum.LEFT, PADDING, new SwatchPainter(view, figures), true), 0, PADDING, 0, PADDING);
		Color ground = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		Color text = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
		Color header = mix(display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND), text, 0.03);
		Color headerText = display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND);
		Color selected = display.getSystemColor(SWT.COLOR_LIST_SELECTION);
		Color selectedText = display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT);
		Color line = mix(ground, text, 0.16);
		muted = mix(ground, text, 0.5);
		faint = mix(ground, text, 0.06);
		linked = mix(ground, selected, 0.3);

		defaultBgColor = ground;
		defaultFgColor = text;
		defaultFont = font;
		defaultHAlign = HorizontalAlignmentEnum.LEFT;
		gridLineColor = line;
		evenRowBgColor = ground;
		oddRowBgColor = ground;

		cHeaderBgColor = header;
		cHeaderFgColor = headerText;
		cHeaderFont = font;
		cHeaderHAlign = HorizontalAlignmentEnum.LEFT;
		rHeaderBgColor = header;
		rHeaderFgColor = headerText;
		rHeaderFont = font;
		rHeaderHAlign = HorizontalAlignmentEnum.LEFT;
		cornerBgColor = header;
		cornerFgColor = mix(header, headerText, 0.7);
		cornerFont = font;
		cornerHAlign = HorizontalAlignmentEnum.LEFT;
		cGroupHeaderBgColor = header;
		cGroupHeaderFgColor = headerText;
		cGroupHeaderFont = font;
		cGroupHeaderHAlign = HorizontalAlignmentEnum.LEFT;
		sortHeaderBgColor = header;
		sortHeaderFgColor = headerText;
		sortHeaderFont = font;
		sortHeaderHAlign = HorizontalAlignmentEnum.LEFT;
		sortHeaderBorderStyle = null;
		selectedSortHeaderBgColor = mix(header, selected, 0.25);
		selectedSortHeaderFgColor = headerText;
		selectedSortHeaderFont = font;
		selectedSortHeaderHAlign = HorizontalAlignmentEnum.LEFT;
		selectedSortHeaderBorderStyle = null;
		filterRowBgColor = ground;
		filterRowFgColor = text;
		filterRowFont = font;
		filterRowHAlign = HorizontalAlignmentEnum.LEFT;
		renderFilterRowGridLines = true;
		freezeSeparatorColor = mix(ground, text, 0.6);
		renderColumnHeaderGridLines = true;
		renderRowHeaderGridLines = true;
		renderCornerGridLines = true;

		Color touched = mix(header, selected, 0.25);
		defaultSelectionBgColor = selected;
		defaultSelectionFgColor = selectedText;
		defaultSelectionFont = font;
		selectionAnchorSelectionBgColor = selected;
		selectionAnchorSelectionFgColor = selectedText;
		selectionAnchorSelectionFont = font;
		selectionAnchorBgColor = mix(ground, selected, 0.25);
		selectionAnchorFgColor = text;
		selectionAnchorFont = font;
		selectionAnchorBorderStyle = new BorderStyle(1, selected, BorderStyle.LineStyleEnum.SOLID);
		selectionAnchorSelectionBorderStyle = selectionAnchorBorderStyle;
		cHeaderSelectionBgColor = touched;
		cHeaderSelectionFgColor = headerText;
		cHeaderSelectionFont = font;
		rHeaderSelectionBgColor = touched;
		rHeaderSelectionFgColor = headerText;
		rHeaderSelectionFont = font;
		cornerSelectionBgColor = touched;
		cornerSelectionFgColor = headerText;
		cHeaderFullSelectionBgColor = mix(header, selected, 0.5);
		cHeaderFullSelectionFgColor = headerText;
		rHeaderFullSelectionBgColor = mix(header, selected, 0.5);
		rHeaderFullSelectionFgColor = headerText;
	}

	@Override
	public void createPainterInstances() {
		super.createPainterInstances();
		ICellPainter flat = padded();
		defaultCellPainter = flat;
		ICellPainter sortable = new SortableHeaderTextPainter(flat, CellEdgeEnum.RIGHT, new SortIconPainter(false, dark), false, 0, false);
		cHeaderCellPainter = sortable;
		sortHeaderCellPainter = sortable;
		selectedSortHeaderCellPainter = sortable;
		rHeaderCellPainter = flat;
		cornerCellPainter = flat;
		cGroupHeaderCellPainter = flat;
		cHeaderSelectionCellPainter = sortable;
		rHeaderSelectionCellPainter = flat;
		cHeaderFullSelectionCellPainter = sortable;
		rHeaderFullSelectionCellPainter = flat;
		cornerSelectionCellPainter = flat;
		defaultSelectionCellPainter = flat;
		selectionAnchorCellPainter = flat;
		selectionAnchorSelectionCellPainter = flat;
	}

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		super.configureRegistry(registry);
		Style number = new Style();
		number.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, number, DisplayMode.NORMAL, Layers.NUMBER);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, number, DisplayMode.SELECT, Layers.NUMBER);
		Style missing = new Style();
		missing.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, muted);
		missing.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, faint);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, missing, DisplayMode.NORMAL, Layers.MISSING);
		Style everywhere = new Style();
		everywhere.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, linked);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, everywhere, DisplayMode.NORMAL, Layers.LINKED);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, swatched, DisplayMode.NORMAL, Layers.SWATCH);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, swatched, DisplayMode.SELECT, Layers.SWATCH);
	}

	private static ICellPainter padded() {
		return new PaddingDecorator(text(), 0, PADDING, 0, PADDING);
	}

	private static ICellPainter text() {
		TextPainter text = new TextPainter(false, true);
		text.setTrimText(true);
		return text;
	}

	/** From one colour towards another. @param share 0 is the one, 1 the other */
	private static Color mix(Color from, Color to, double share) {
		return new Color(ColorUtil.blend(to.getRGB(), from.getRGB(), (int) Math.round(100 * share)));
	}
}
