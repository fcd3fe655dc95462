package org.latentworkbench.figures.draw;

import org.latentworkbench.api.figure.Dash;

/**
 * How a line is drawn.
 *
 * @param width in points
 * @param dash  the pattern; its lengths follow the width
 * @param round whether ends and corners are round; otherwise butt ends and mitred corners
 */
public record Pen(double width, Dash dash, boolean round) {
	/** Solid with round ends and corners. */
	public static Pen of(double width) {
		return new Pen(width, Dash.SOLID, true);
	}

	/** Solid with butt ends, for axes, grids and boxes. */
	public static Pen crisp(double width) {
		return new Pen(width, Dash.SOLID, false);
	}

	public static Pen dashed(double width, Dash dash) {
		return new Pen(width, dash, dash == Dash.SOLID || dash == Dash.DOTTED);
	}

	/** Lengths of marks and gaps in points; empty for a solid line. */
	public float[] pattern() {
		float w = (float) Math.max(.6, width);
		return switch (dash) {
		case SOLID -> new float[0];
		case DASHED -> new float[] { 4 * w, 2.6f * w };
		case DOTTED -> new float[] { .01f * w, 2.2f * w };
		case DASH_DOT -> new float[] { 4.5f * w, 2.2f * w, 1 * w, 2.2f * w };
		};
	}
}
