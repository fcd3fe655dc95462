package org.latentworkbench.api.figure;

import java.util.List;

/**
 * A cloud of n points in space.
 *
 * @param label     in the legend; may be empty
 * @param x         n positions
 * @param y         n positions
 * @param z         n positions
 * @param colouring one colour, or one per point
 * @param sizes     n factors on {@code size}, or empty for 1
 * @param marker    the shape
 * @param size      the diameter in points; 0 chooses by the number of marks
 * @param opacity   0 to 1; {@code NaN} chooses by the number of marks
 * @param ids       n names of samples to show on hover, or empty
 */
public record Points3D(String label, Floats x, Floats y, Floats z, Colouring colouring, Floats sizes, Marker marker, double size,
		double opacity, List<String> ids) implements Layer3D {
	public Points3D {
		ids = Checks.copy(ids);
		Checks.sameLength("Points3D", x.size(), "y", y.size());
		Checks.sameLength("Points3D", x.size(), "z", z.size());
		Checks.colours("Points3D", x.size(), colouring);
		Checks.optionalLength("Points3D", x.size(), "sizes", sizes.size());
		Checks.optionalLength("Points3D", x.size(), "ids", ids.size());
		Checks.notNegative("Points3D", "size", size);
		if (!Double.isNaN(opacity))
			Checks.fraction("Points3D", "opacity", opacity);
	}

	public static Points3D of(Floats x, Floats y, Floats z) {
		return new Points3D("", x, y, z, Colouring.AUTO, Floats.EMPTY, Marker.CIRCLE, 0, Double.NaN, List.of());
	}

	public static Points3D of(float[] x, float[] y, float[] z) {
		return of(Floats.of(x), Floats.of(y), Floats.of(z));
	}

	public Points3D named(String newLabel) {
		return new Points3D(newLabel, x, y, z, colouring, sizes, marker, size, opacity, ids);
	}

	public Points3D coloured(Colour colour) {
		return coloured(Colouring.of(colour));
	}

	public Points3D coloured(Colouring newColouring) {
		return new Points3D(label, x, y, z, newColouring, sizes, marker, size, opacity, ids);
	}

	/** Coloured by a number per point on a sequential scale with a colour bar; {@code NaN} is missing. */
	public Points3D byValue(String title, float[] values) {
		return coloured(new Colouring.ByValue(Floats.of(values), ColourScale.sequential(title)));
	}

	/** Coloured by a category per point with a legend; a negative code is missing. */
	public Points3D byCategory(String title, int[] codes, List<String> names) {
		return coloured(new Colouring.ByCategory(title, Ints.of(codes), names, List.of()));
	}

	/** @param factors n factors on the size of each point; a missing one leaves the size alone */
	public Points3D scaledBy(float[] factors) {
		return new Points3D(label, x, y, z, colouring, Floats.of(factors), marker, size, opacity, ids);
	}

	/** @param newSize diameter in points, 0: automatic; @param newOpacity 0 to 1, {@code NaN}: automatic */
	public Points3D drawn(Marker newMarker, double newSize, double newOpacity) {
		return new Points3D(label, x, y, z, colouring, sizes, newMarker, newSize, newOpacity, ids);
	}

	/** @param newIds n names, shown on hover */
	public Points3D ids(List<String> newIds) {
		return new Points3D(label, x, y, z, colouring, sizes, marker, size, opacity, newIds);
	}
}
