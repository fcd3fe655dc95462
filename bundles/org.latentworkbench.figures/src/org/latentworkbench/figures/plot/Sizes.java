package org.latentworkbench.figures.plot;

/**
 * Text sizes in points.
 *
 * @param title      of the figure
 * @param panelTitle of a panel
 * @param axisTitle  of an axis
 * @param tick       labels of ticks and entries of legends
 * @param caption    under the figure
 */
record Sizes(double title, double panelTitle, double axisTitle, double tick, double caption) {
	static final Sizes NORMAL = new Sizes(11, 9, 8.5, 7.5, 7.5);

	/** Smaller text for small panels: from 5/7 of the size at 70 points of width on. A flat but wide one, a row of pictures say, is not small. */
	static Sizes forPanel(double width, double height) {
		double factor = Math.clamp(Math.min(width, Math.max(height * 1.25, width / 4)) / 150, 5.0 / 7.5, 1);
		return new Sizes(NORMAL.title, Math.max(6.5, NORMAL.panelTitle * factor), Math.max(6, NORMAL.axisTitle * factor),
				Math.max(5, NORMAL.tick * factor), NORMAL.caption);
	}
}
