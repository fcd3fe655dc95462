package org.latentworkbench.api.figure;

import java.util.List;

/**
 * A scatter of n points.
 *
 * @param label     in the legend; may be empty
 * @param x         n positions
 * @param y         n positions
 * @param colouring one colour, or one per point; points whose value is missing are drawn pale and beneath the others
 * @param sizes     n factors on {@code size}, or empty for 1
 * @param marker    the shape
 * @param size      the diameter in points; 0 chooses by the number of marks
 * @param opacity   0 to 1; {@code NaN} chooses by the number of marks
 * @param ids       n names of samples to show on hover, or empty
 */
public record Points(String label, Floats x, Floats y, Colouring colouring, Floats sizes, Marker marker, double size,
		double opacity, List<String> ids) implements Layer {
	public Points {
		ids = Checks.copy(ids);
		Checks.sameLength("Points", x.size(), "y", y.size());
		Checks.colours("Points", x.size(), colouring);
		Checks.optionalLength("Points", x.size(), "sizes", sizes.size());
		Checks.optionalLength("Points", x.size(), "ids", ids.size());
		Checks.notNegative("Points", "size", size);
		if (!Double.isNaN(opacity))
			Checks.fraction("Points", "opacity", opacity);
	}

	public static Points of(Floats x, Floats y) {
		return new Points("", x, y, Colouring.AUTO, Floats.EMPTY, Marker.CIRCLE, 0, Double.NaN, List.of());
	}

	public static Points of(float[] x, float[] y) {
		return of(Floats.of(x), Floats.of(y));
	}

	public static Points of(double[] x, double[] y) {
		return of(Floats.of(x), Floats.of(y));
	}

	public Points named(String newLabel) {
		return new Points(newLabel, x, y, colouring, sizes, marker, size, opacity, ids);
	}

	public Points coloured(Colour colour) {
		return coloured(Colouring.of(colour));
	}

	public Points coloured(Colouring newColouring) {
		return new Points(label, x, y, newColouring, sizes, marker, size, opacity, ids);
	}

	/** Coloured by a number per point on a sequential scale with a colour bar; {@code NaN} is missing. */
	public Points byValue(String title, float[] values) {
		return coloured(new Colouring.ByValue(Floats.of(values), ColourScale.sequential(title)));
	}

	/** Coloured by a category per point with a legend; a negative code is missing. */
	public Points byCategory(String title, int[] codes, List<String> names) {
		return coloured(new Colouring.ByCategory(title, Ints.of(codes), names, List.of()));
	}

	/** @param factors n factors on the size */
	public Points scaledBy(float[] factors) {
		return new Points(label, x, y, colouring, Floats.of(factors), marker, size, opacity, ids);
	}

	public Points marked(Marker newMarker) {
		return new Points(label, x, y, colouring, sizes, newMarker, size, opacity, ids);
	}

	/** @param newSize diameter in points; 0: automatic */
	public Points sized(double newSize) {
		return new Points(label, x, y, colouring, sizes, marker, newSize, opacity, ids);
	}

	/** @param newOpacity 0 to 1 */
	public Points opacity(double newOpacity) {
		return new Points(label, x, y, colouring, sizes, marker, size, newOpacity, ids);
	}

	/** @param newIds n names, shown on hover */
	public Points ids(List<String> newIds) {
		return new Points(label, x, y, colouring, sizes, marker, size, opacity, newIds);
	}
}
