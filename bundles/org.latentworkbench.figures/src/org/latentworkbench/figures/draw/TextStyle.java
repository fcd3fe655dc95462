package org.latentworkbench.figures.draw;

/**
 * How a text is set and which part of it stands at its position.
 *
 * @param size       in points
 * @param bold       heavier strokes
 * @param argb       colour
 * @param horizontal which end stands at the position, along the text
 * @param vertical   which height stands at the position, across the text
 * @param degrees    turned counter-clockwise about the position
 * @param halo       colour of a rim around the letters; 0: none
 */
public record TextStyle(double size, boolean bold, int argb, Across horizontal, Up vertical, double degrees, int halo) {
	/** Along the text. */
	public enum Across {
		START, MIDDLE, END
	}

	/** Across the text. */
	public enum Up {
		/** The foot of the letters. */
		BASELINE,
		/** Half-way up the capitals. */
		MIDDLE,
		/** The top of the capitals. */
		TOP,
		/** Below the descenders. */
		BOTTOM
	}

	/** Starts at its position, on the baseline. */
	public static TextStyle of(double size, int argb) {
		return new TextStyle(size, false, argb, Across.START, Up.BASELINE, 0, 0);
	}

	public TextStyle at(Across newHorizontal, Up newVertical) {
		return new TextStyle(size, bold, argb, newHorizontal, newVertical, degrees, halo);
	}

	public TextStyle turned(double newDegrees) {
		return new TextStyle(size, bold, argb, horizontal, vertical, newDegrees, halo);
	}

	public TextStyle bolder() {
		return new TextStyle(size, true, argb, horizontal, vertical, degrees, halo);
	}

	public TextStyle haloed(int newHalo) {
		return new TextStyle(size, bold, argb, horizontal, vertical, degrees, newHalo);
	}

	public TextStyle coloured(int newArgb) {
		return new TextStyle(size, bold, newArgb, horizontal, vertical, degrees, halo);
	}

	/** How far the baseline lies below the position, in points, in the text's own frame. */
	double baselineDrop() {
		return switch (vertical) {
		case BASELINE -> 0;
		case MIDDLE -> Typeface.CAP_HEIGHT * size / 2;
		case TOP -> Typeface.CAP_HEIGHT * size;
		case BOTTOM -> -Typeface.DESCENT * size;
		};
	}

	/** How far the text starts before the position, in points. */
	double startBefore(double width) {
		return switch (horizontal) {
		case START -> 0;
		case MIDDLE -> width / 2;
		case END -> width;
		};
	}
}
