package org.latentworkbench.api.figure;

/**
 * A line through n points in space, in the given order; a missing value leaves a gap.
 *
 * @param label   in the legend; may be empty
 * @param x       n positions
 * @param y       n positions
 * @param z       n positions
 * @param colour  of the line
 * @param width   in points
 * @param dash    the pattern
 * @param opacity 0 to 1
 */
public record Line3D(String label, Floats x, Floats y, Floats z, Colour colour, double width, Dash dash,
		double opacity) implements Layer3D {
	public Line3D {
		Checks.sameLength("Line3D", x.size(), "y", y.size());
		Checks.sameLength("Line3D", x.size(), "z", z.size());
		Checks.notNegative("Line3D", "width", width);
		Checks.fraction("Line3D", "opacity", opacity);
	}

	public static Line3D of(Floats x, Floats y, Floats z) {
		return new Line3D("", x, y, z, Colour.AUTO, 1.4, Dash.SOLID, 1);
	}

	public Line3D named(String newLabel) {
		return new Line3D(newLabel, x, y, z, colour, width, dash, opacity);
	}

	public Line3D coloured(Colour newColour) {
		return new Line3D(label, x, y, z, newColour, width, dash, opacity);
	}

	/** @param newWidth in points; @param newOpacity 0 to 1 */
	public Line3D drawn(double newWidth, Dash newDash, double newOpacity) {
		return new Line3D(label, x, y, z, colour, newWidth, newDash, newOpacity);
	}
}
