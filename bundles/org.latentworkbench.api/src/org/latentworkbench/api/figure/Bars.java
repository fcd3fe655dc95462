package org.latentworkbench.api.figure;

/**
 * n bars from a base to a value.
 *
 * @param label       in the legend; may be empty
 * @param positions   n places on the axis across the bars (category i stands at i)
 * @param values      n ends
 * @param bases       n starts, or empty for zero
 * @param orientation the direction in which bars extend
 * @param thickness   in units of the axis across the bars, above 0
 * @param colouring   one colour, or one per bar
 * @param opacity     0 to 1
 */
public record Bars(String label, Floats positions, Floats values, Floats bases, Orientation orientation,
		double thickness, Colouring colouring, double opacity) implements Layer {
	public Bars {
		Checks.sameLength("Bars", positions.size(), "values", values.size());
		Checks.optionalLength("Bars", positions.size(), "bases", bases.size());
		Checks.colours("Bars", positions.size(), colouring);
		Checks.notNegative("Bars", "thickness", thickness);
		Checks.fraction("Bars", "opacity", opacity);
	}

	/** Upright bars at positions 0, 1, ... */
	public static Bars vertical(float... values) {
		return of(Orientation.VERTICAL, Floats.of(values));
	}

	/** Lying bars at positions 0, 1, ... */
	public static Bars horizontal(float... values) {
		return of(Orientation.HORIZONTAL, Floats.of(values));
	}

	public static Bars of(Orientation orientation, Floats values) {
		return new Bars("", Floats.range(values.size()), values, Floats.EMPTY, orientation, .72, Colouring.AUTO, 1);
	}

	public Bars named(String newLabel) {
		return new Bars(newLabel, positions, values, bases, orientation, thickness, colouring, opacity);
	}

	/** @param newPositions n places */
	public Bars at(Floats newPositions) {
		return new Bars(label, newPositions, values, bases, orientation, thickness, colouring, opacity);
	}

	/** @param newBases n starts, for stacked bars */
	public Bars from(Floats newBases) {
		return new Bars(label, positions, values, newBases, orientation, thickness, colouring, opacity);
	}

	public Bars coloured(Colour colour) {
		return coloured(Colouring.of(colour));
	}

	public Bars coloured(Colouring newColouring) {
		return new Bars(label, positions, values, bases, orientation, thickness, newColouring, opacity);
	}

	/** @param newThickness in units of the axis across the bars */
	public Bars thick(double newThickness) {
		return new Bars(label, positions, values, bases, orientation, newThickness, colouring, opacity);
	}

	/** @param newOpacity 0 to 1 */
	public Bars opacity(double newOpacity) {
		return new Bars(label, positions, values, bases, orientation, thickness, colouring, newOpacity);
	}
}
