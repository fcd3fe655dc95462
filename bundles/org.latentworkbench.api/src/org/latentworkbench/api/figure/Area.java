package org.latentworkbench.api.figure;

import java.util.Arrays;

/**
 * The region between two curves over the same x: an interval band, a density, a ridge.
 *
 * @param label   in the legend; may be empty
 * @param x       n positions, in ascending order
 * @param lower   n values, the lower edge
 * @param upper   n values, the upper edge
 * @param colour  of the filling
 * @param opacity of the filling, 0 to 1
 * @param outline width in points of a line along the upper edge; 0: none
 */
public record Area(String label, Floats x, Floats lower, Floats upper, Colour colour, double opacity,
		double outline) implements Layer {
	public Area {
		Checks.sameLength("Area", x.size(), "lower", lower.size());
		Checks.sameLength("Area", x.size(), "upper", upper.size());
		Checks.fraction("Area", "opacity", opacity);
		Checks.notNegative("Area", "outline", outline);
	}

	/** A pale band between two curves. */
	public static Area between(Floats x, Floats lower, Floats upper) {
		return new Area("", x, lower, upper, Colour.AUTO, .22, 0);
	}

	/** A filled curve over the constant {@code base}. */
	public static Area over(double base, Floats x, Floats upper) {
		var lower = new float[x.size()];
		Arrays.fill(lower, (float) base);
		return new Area("", x, Floats.of(lower), upper, Colour.AUTO, .3, 1.2);
	}

	public Area named(String newLabel) {
		return new Area(newLabel, x, lower, upper, colour, opacity, outline);
	}

	public Area coloured(Colour newColour) {
		return new Area(label, x, lower, upper, newColour, opacity, outline);
	}

	/** @param newOpacity 0 to 1 */
	public Area opacity(double newOpacity) {
		return new Area(label, x, lower, upper, colour, newOpacity, outline);
	}

	/** @param newOutline width in points of the line along the upper edge; 0: none */
	public Area outlined(double newOutline) {
		return new Area(label, x, lower, upper, colour, opacity, newOutline);
	}
}
