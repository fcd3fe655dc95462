package org.latentworkbench.api.figure;

/**
 * n arrows in space, such as the displacement of samples by a perturbation.
 *
 * @param label     in the legend; may be empty
 * @param x         n starts
 * @param y         n starts
 * @param z         n starts
 * @param dx        n displacements
 * @param dy        n displacements
 * @param dz        n displacements
 * @param colouring one colour, one per arrow, or {@link Colouring.ByDirection}
 * @param width     of the shaft in points
 * @param opacity   0 to 1
 */
public record Arrows3D(String label, Floats x, Floats y, Floats z, Floats dx, Floats dy, Floats dz,
		Colouring colouring, double width, double opacity) implements Layer3D {
	public Arrows3D {
		int n = x.size();
		Checks.sameLength("Arrows3D", n, "y", y.size());
		Checks.sameLength("Arrows3D", n, "z", z.size());
		Checks.sameLength("Arrows3D", n, "dx", dx.size());
		Checks.sameLength("Arrows3D", n, "dy", dy.size());
		Checks.sameLength("Arrows3D", n, "dz", dz.size());
		Checks.colours("Arrows3D", n, colouring);
		Checks.notNegative("Arrows3D", "width", width);
		Checks.fraction("Arrows3D", "opacity", opacity);
	}

	/** Coloured by direction: |dx|, |dy|, |dz| as red, green, blue. */
	public static Arrows3D of(Floats x, Floats y, Floats z, Floats dx, Floats dy, Floats dz) {
		return new Arrows3D("", x, y, z, dx, dy, dz, new Colouring.ByDirection(), .8, .85);
	}

	public Arrows3D named(String newLabel) {
		return new Arrows3D(newLabel, x, y, z, dx, dy, dz, colouring, width, opacity);
	}

	public Arrows3D coloured(Colouring newColouring) {
		return new Arrows3D(label, x, y, z, dx, dy, dz, newColouring, width, opacity);
	}

	/** @param newWidth of the shaft in points; @param newOpacity 0 to 1 */
	public Arrows3D drawn(double newWidth, double newOpacity) {
		return new Arrows3D(label, x, y, z, dx, dy, dz, colouring, newWidth, newOpacity);
	}
}
