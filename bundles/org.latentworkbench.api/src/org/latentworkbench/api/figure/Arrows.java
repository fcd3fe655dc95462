package org.latentworkbench.api.figure;

/**
 * n arrows from (x, y) to (x + dx, y + dy).
 *
 * @param label     in the legend; may be empty
 * @param x         n starts
 * @param y         n starts
 * @param dx        n displacements
 * @param dy        n displacements
 * @param colouring one colour, one per arrow, or {@link Colouring.ByDirection}
 * @param width     of the shaft in points
 * @param opacity   0 to 1
 */
public record Arrows(String label, Floats x, Floats y, Floats dx, Floats dy, Colouring colouring, double width,
		double opacity) implements Layer {
	public Arrows {
		Checks.sameLength("Arrows", x.size(), "y", y.size());
		Checks.sameLength("Arrows", x.size(), "dx", dx.size());
		Checks.sameLength("Arrows", x.size(), "dy", dy.size());
		Checks.colours("Arrows", x.size(), colouring);
		Checks.notNegative("Arrows", "width", width);
		Checks.fraction("Arrows", "opacity", opacity);
	}

	public static Arrows of(Floats x, Floats y, Floats dx, Floats dy) {
		return new Arrows("", x, y, dx, dy, Colouring.AUTO, 1, 1);
	}

	public Arrows named(String newLabel) {
		return new Arrows(newLabel, x, y, dx, dy, colouring, width, opacity);
	}

	public Arrows coloured(Colour colour) {
		return coloured(Colouring.of(colour));
	}

	public Arrows coloured(Colouring newColouring) {
		return new Arrows(label, x, y, dx, dy, newColouring, width, opacity);
	}

	/** @param newWidth of the shaft in points; @param newOpacity 0 to 1 */
	public Arrows drawn(double newWidth, double newOpacity) {
		return new Arrows(label, x, y, dx, dy, colouring, newWidth, newOpacity);
	}
}
