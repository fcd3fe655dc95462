package org.latentworkbench.figures.plot;

import org.latentworkbench.api.figure.Orientation;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;

/**
 * The place where layers are painted.
 *
 * @param area  of the panel inside its axes
 * @param x     from values to places, rightwards unless reversed
 * @param y     from values to places; larger values higher unless reversed
 * @param theme for colours by role
 * @param sizes of text
 */
record Frame(Box area, Ruler x, Ruler y, Theme theme, Sizes sizes) {
	/** The ruler along marks that extend this way. */
	Ruler along(Orientation orientation) {
		return orientation == Orientation.HORIZONTAL ? x : y;
	}

	/** The ruler across marks that extend this way. */
	Ruler across(Orientation orientation) {
		return orientation == Orientation.HORIZONTAL ? y : x;
	}

	/** A rectangle from places along and across. */
	static Box box(Orientation orientation, double along0, double along1, double across0, double across1) {
		return orientation == Orientation.HORIZONTAL ? Box.between(along0, across0, along1, across1)
				: Box.between(across0, along0, across1, along1);
	}

	static double pointX(Orientation orientation, double along, double across) {
		return orientation == Orientation.HORIZONTAL ? along : across;
	}

	static double pointY(Orientation orientation, double along, double across) {
		return orientation == Orientation.HORIZONTAL ? across : along;
	}
}
