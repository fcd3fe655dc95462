package org.latentworkbench.api.figure;

import java.util.List;

/**
 * A whole figure: panels in a grid, filled row by row, under one title.
 *
 * @param title    above everything; may be empty
 * @param caption  a sentence or two under the panels; may be empty
 * @param altText  what the figure shows, for those who cannot see it; empty: made from titles
 * @param columns  of the grid, 1 or more
 * @param panels   at least one
 * @param widthMm  the size it is meant for, in millimetres
 * @param heightMm the size it is meant for, in millimetres
 */
public record Figure(String title, String caption, String altText, int columns, List<Panel> panels, double widthMm,
		double heightMm) {
	/** The width of a column and a half in a journal. */
	public static final double DEFAULT_WIDTH_MM = 140;
	public static final double DEFAULT_HEIGHT_MM = 100;

	public Figure {
		panels = Checks.copy(panels);
		if (panels.isEmpty())
			throw new IllegalArgumentException("figure '" + title + "' has no panels, expected at least one");
		if (columns < 1)
			throw new IllegalArgumentException("figure '" + title + "' has " + columns + " columns, expected 1 or more");
		if (!(widthMm >= 20 && widthMm <= 2000 && heightMm >= 20 && heightMm <= 2000))
			throw new IllegalArgumentException(
					"figure '" + title + "' is " + widthMm + " x " + heightMm + " mm, expected 20 to 2000 each");
	}

	/** One row of panels at the default size, 80 mm wider for each panel after the first. */
	public static Figure of(String title, Panel... panels) {
		return new Figure(title, "", "", Math.max(1, panels.length), List.of(panels),
				Math.min(400, DEFAULT_WIDTH_MM + 80 * Math.max(0, panels.length - 1)), DEFAULT_HEIGHT_MM);
	}

	/** A grid of panels, filled row by row; 70 x 60 mm for each panel. */
	public static Figure grid(String title, int columns, List<? extends Panel> panels) {
		int rows = (panels.size() + columns - 1) / Math.max(1, columns);
		return new Figure(title, "", "", columns, List.copyOf(panels), Math.clamp(70.0 * columns, 90, 1000),
				Math.clamp(60.0 * rows + 10, 70, 1000));
	}

	public Figure captioned(String newCaption) {
		return new Figure(title, newCaption, altText, columns, panels, widthMm, heightMm);
	}

	public Figure describedAs(String newAltText) {
		return new Figure(title, caption, newAltText, columns, panels, widthMm, heightMm);
	}

	public Figure titled(String newTitle) {
		return new Figure(newTitle, caption, altText, columns, panels, widthMm, heightMm);
	}

	public Figure sized(double newWidthMm, double newHeightMm) {
		return new Figure(title, caption, altText, columns, panels, newWidthMm, newHeightMm);
	}

	public Figure inColumns(int newColumns) {
		return new Figure(title, caption, altText, newColumns, panels, widthMm, heightMm);
	}

	/** This figure with other panels in the same grid: what a viewer does when it pans, zooms or turns one. */
	public Figure withPanels(List<? extends Panel> newPanels) {
		return new Figure(title, caption, altText, columns, List.copyOf(newPanels), widthMm, heightMm);
	}

	/** The number of rows of the grid. */
	public int rows() {
		return (panels.size() + columns - 1) / columns;
	}
}
