package org.latentworkbench.api.figure;

/**
 * A reference line across the whole panel.
 *
 * @param label       written at the line's end; may be empty
 * @param orientation {@code HORIZONTAL} at a value of y, {@code VERTICAL} at a value of x
 * @param value       where
 * @param colour      of line and label
 * @param width       in points
 * @param dash        the pattern
 */
public record Rule(String label, Orientation orientation, double value, Colour colour, double width,
		Dash dash) implements Layer {
	public Rule {
		Checks.finite("Rule", "value", value);
		Checks.notNegative("Rule", "width", width);
	}

	public static Rule horizontal(double y, String label) {
		return new Rule(label, Orientation.HORIZONTAL, y, ThemeColour.MUTED, .8, Dash.DASHED);
	}

	public static Rule vertical(double x, String label) {
		return new Rule(label, Orientation.VERTICAL, x, ThemeColour.MUTED, .8, Dash.DASHED);
	}

	public Rule coloured(Colour newColour) {
		return new Rule(label, orientation, value, newColour, width, dash);
	}

	/** @param newWidth in points */
	public Rule drawn(double newWidth, Dash newDash) {
		return new Rule(label, orientation, value, colour, newWidth, newDash);
	}
}
