package org.latentworkbench.api.figure;

/**
 * A line through n points in the given order; a missing value leaves a gap.
 *
 * @param label   in the legend; may be empty
 * @param x       n positions
 * @param y       n positions
 * @param course  how neighbouring points are joined
 * @param colour  of the line
 * @param width   in points, above 0
 * @param dash    the pattern
 * @param opacity 0 to 1
 * @param markers whether each point also gets a dot
 */
public record Line(String label, Floats x, Floats y, Course course, Colour colour, double width, Dash dash,
		double opacity, boolean markers) implements Layer {
	/** How a line goes from one point to the next. */
	public enum Course {
		STRAIGHT,
		/** Keeps the value until the next point: the empirical distribution function. */
		STEP_AFTER,
		/** Jumps to the next value at once. */
		STEP_BEFORE,
		/** Jumps half-way between the points. */
		STEP_MIDDLE
	}

	public Line {
		Checks.sameLength("Line", x.size(), "y", y.size());
		Checks.notNegative("Line", "width", width);
		Checks.fraction("Line", "opacity", opacity);
	}

	public static Line of(Floats x, Floats y) {
		return new Line("", x, y, Course.STRAIGHT, Colour.AUTO, 1.4, Dash.SOLID, 1, false);
	}

	public static Line of(float[] x, float[] y) {
		return of(Floats.of(x), Floats.of(y));
	}

	public static Line of(double[] x, double[] y) {
		return of(Floats.of(x), Floats.of(y));
	}

	public Line named(String newLabel) {
		return new Line(newLabel, x, y, course, colour, width, dash, opacity, markers);
	}

	public Line coloured(Colour newColour) {
		return new Line(label, x, y, course, newColour, width, dash, opacity, markers);
	}

	public Line stepped(Course newCourse) {
		return new Line(label, x, y, newCourse, colour, width, dash, opacity, markers);
	}

	/** @param newWidth in points */
	public Line wide(double newWidth) {
		return new Line(label, x, y, course, colour, newWidth, dash, opacity, markers);
	}

	public Line dashed(Dash newDash) {
		return new Line(label, x, y, course, colour, width, newDash, opacity, markers);
	}

	/** @param newOpacity 0 to 1 */
	public Line opacity(double newOpacity) {
		return new Line(label, x, y, course, colour, width, dash, newOpacity, markers);
	}

	public Line withMarkers() {
		return new Line(label, x, y, course, colour, width, dash, opacity, true);
	}
}
