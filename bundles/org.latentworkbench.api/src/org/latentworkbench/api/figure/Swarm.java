package org.latentworkbench.api.figure;

import java.util.List;

/**
 * n values in rows, spread across their row so that they do not hide one another; the spread follows the density.
 *
 * @param label       in the legend; may be empty
 * @param rows        n row positions on the axis across (category i stands at i)
 * @param values      n numbers
 * @param colouring   one colour, or one per value
 * @param orientation the direction of the values
 * @param thickness   of the widest row in units of the axis across
 * @param size        diameter in points; 0 chooses by the number of marks
 * @param ids         n names of samples to show on hover, or empty
 */
public record Swarm(String label, Floats rows, Floats values, Colouring colouring, Orientation orientation,
		double thickness, double size, List<String> ids) implements Layer {
	public Swarm {
		ids = Checks.copy(ids);
		Checks.sameLength("Swarm", rows.size(), "values", values.size());
		Checks.colours("Swarm", rows.size(), colouring);
		Checks.optionalLength("Swarm", rows.size(), "ids", ids.size());
		Checks.notNegative("Swarm", "thickness", thickness);
		Checks.notNegative("Swarm", "size", size);
	}

	/** Lying rows: values along x, one row per feature along y. */
	public static Swarm of(Floats rows, Floats values) {
		return new Swarm("", rows, values, Colouring.AUTO, Orientation.HORIZONTAL, .8, 0, List.of());
	}

	public Swarm named(String newLabel) {
		return new Swarm(newLabel, rows, values, colouring, orientation, thickness, size, ids);
	}

	public Swarm coloured(Colouring newColouring) {
		return new Swarm(label, rows, values, newColouring, orientation, thickness, size, ids);
	}

	public Swarm upright() {
		return new Swarm(label, rows, values, colouring, Orientation.VERTICAL, thickness, size, ids);
	}

	/** @param newThickness in units of the axis across; @param newSize diameter in points, 0: automatic */
	public Swarm drawn(double newThickness, double newSize) {
		return new Swarm(label, rows, values, colouring, orientation, newThickness, newSize, ids);
	}

	/** @param newIds n names, shown on hover */
	public Swarm ids(List<String> newIds) {
		return new Swarm(label, rows, values, colouring, orientation, thickness, size, newIds);
	}
}
