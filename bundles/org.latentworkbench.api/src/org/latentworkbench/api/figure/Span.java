package org.latentworkbench.api.figure;

/**
 * A shaded strip across the whole panel.
 *
 * @param label       in the legend; may be empty
 * @param orientation {@code HORIZONTAL} between two values of y, {@code VERTICAL} between two values of x
 * @param low         where it starts
 * @param high        where it ends
 * @param colour      of the filling
 * @param opacity     0 to 1
 */
public record Span(String label, Orientation orientation, double low, double high, Colour colour,
		double opacity) implements Layer {
	public Span {
		Checks.finite("Span", "low", low);
		Checks.finite("Span", "high", high);
		if (!(low < high))
			throw new IllegalArgumentException("Span: goes from " + low + " to " + high + ", expected low < high");
		Checks.fraction("Span", "opacity", opacity);
	}

	public static Span horizontal(double low, double high) {
		return new Span("", Orientation.HORIZONTAL, low, high, ThemeColour.MUTED, .12);
	}

	public static Span vertical(double low, double high) {
		return new Span("", Orientation.VERTICAL, low, high, ThemeColour.MUTED, .12);
	}

	public Span named(String newLabel) {
		return new Span(newLabel, orientation, low, high, colour, opacity);
	}

	public Span coloured(Colour newColour) {
		return new Span(label, orientation, low, high, newColour, opacity);
	}
}
