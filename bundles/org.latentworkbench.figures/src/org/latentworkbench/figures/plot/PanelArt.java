package org.latentworkbench.figures.plot;

import java.util.List;

import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Surface;

/** A panel made ready for painting. */
interface PanelArt {
	/** The room needed around a plotting area of about this size in points. */
	Insets insets(double width, double height);

	/** What had to be left out, in words. */
	List<String> notes();

	/**
	 * Paints everything, inside the area and around it.
	 *
	 * @param headroom above the area that titles of one row of panels share
	 * @param denseDpi the resolution of layers that are embedded as images in vector files
	 */
	PanelView paint(Surface surface, Box area, double headroom, double denseDpi);
}
