package org.latentworkbench.ui.viewers.table;

import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.theme.DefaultNatTableThemeConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.themes.ColorUtil;

/** The colours and the font that the platform gives its own lists and tables, light or dark. */
final class PlatformTheme extends DefaultNatTableThemeConfiguration {
	private static final int PADDING = 5;

	private final Color muted;
	private final Color faint;

	/** @param font of the parent; stays its owner's */
	PlatformTheme(Display display, Font font) {
		Color ground = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		Color text = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
		Color header = mix(display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND), text, 0.03);
		Color headerText = display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND);
		Color selected = display.getSystemColor(SWT.COLOR_LIST_SELECTION);
		Color selectedText = display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT);
		Color line = mix(ground, text, 0.16);
		muted = mix(ground, text, 0.5);
		faint = mix(ground, text, 0.06);

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
		cHeaderCellPainter = flat;
		rHeaderCellPainter = flat;
		cornerCellPainter = flat;
		cGroupHeaderCellPainter = flat;
		cHeaderSelectionCellPainter = flat;
		rHeaderSelectionCellPainter = flat;
		cHeaderFullSelectionCellPainter = flat;
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
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, number, DisplayMode.NORMAL, GridTable.NUMBER);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, number, DisplayMode.SELECT, GridTable.NUMBER);
		Style missing = new Style();
		missing.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, muted);
		missing.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, faint);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, missing, DisplayMode.NORMAL, GridTable.MISSING);
	}

	private static ICellPainter padded() {
		TextPainter text = new TextPainter(false, true);
		text.setTrimText(true);
		return new PaddingDecorator(text, 0, PADDING, 0, PADDING);
	}

	/** From one colour towards another. @param share 0 is the one, 1 the other */
	private static Color mix(Color from, Color to, double share) {
		return new Color(ColorUtil.blend(to.getRGB(), from.getRGB(), (int) Math.round(100 * share)));
	}
}
