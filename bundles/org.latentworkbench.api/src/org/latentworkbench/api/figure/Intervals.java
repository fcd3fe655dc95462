package org.latentworkbench.api.figure;

/**
 * Error bars: n intervals, each from {@code low} to {@code high} at a position.
 *
 * @param label       in the legend; may be empty
 * @param positions   n places on the other axis
 * @param low         n lower ends
 * @param high        n upper ends
 * @param centres     n values marked by a dot, or empty for none
 * @param orientation the direction of the intervals
 * @param colouring   one colour, or one per interval
 * @param width       of the line in points
 * @param cap         length of the end strokes in points; 0: none
 */
public record Intervals(String label, Floats positions, Floats low, Floats high, Floats centres,
		Orientation orientation, Colouring colouring, double width, double cap) implements Layer {
	public Intervals {
		Checks.sameLength("Intervals", positions.size(), "low", low.size());
		Checks.sameLength("Intervals", positions.size(), "high", high.size());
		Checks.optionalLength("Intervals", positions.size(), "centres", centres.size());
		Checks.colours("Intervals", positions.size(), colouring);
		Checks.notNegative("Intervals", "width", width);
		Checks.notNegative("Intervals", "cap", cap);
	}

	/** Upright intervals with short caps in the foreground colour. */
	public static Intervals vertical(Floats positions, Floats low, Floats high) {
		return new Intervals("", positions, low, high, Floats.EMPTY, Orientation.VERTICAL,
				Colouring.of(ThemeColour.FOREGROUND), 1, 4);
	}

	/** Lying intervals with short caps in the foreground colour. */
	public static Intervals horizontal(Floats positions, Floats low, Floats high) {
		return new Intervals("", positions, low, high, Floats.EMPTY, Orientation.HORIZONTAL,
				Colouring.of(ThemeColour.FOREGROUND), 1, 4);
	}

	public Intervals named(String newLabel) {
		return new Intervals(newLabel, positions, low, high, centres, orientation, colouring, width, cap);
	}

	public Intervals coloured(Colour colour) {
		return coloured(Colouring.of(colour));
	}

	public Intervals coloured(Colouring newColouring) {
		return new Intervals(label, positions, low, high, centres, orientation, newColouring, width, cap);
	}

	/** @param newCentres n values marked by a dot */
	public Intervals centredAt(Floats newCentres) {
		return new Intervals(label, positions, low, high, newCentres, orientation, colouring, width, cap);
	}

	/** @param newWidth of the line in points; @param newCap length of the end strokes in points, 0: none */
	public Intervals drawn(double newWidth, double newCap) {
		return new Intervals(label, positions, low, high, centres, orientation, colouring, newWidth, newCap);
	}
}
