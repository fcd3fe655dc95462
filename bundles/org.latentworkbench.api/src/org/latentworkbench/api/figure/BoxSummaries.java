package org.latentworkbench.api.figure;

/**
 * Boxes from statistics that were computed before, one per group.
 *
 * @param label        in the legend; may be empty
 * @param positions    g places on the axis across
 * @param lowWhiskers  g ends of the lower whiskers
 * @param lowQuartiles g lower quartiles
 * @param medians      g medians
 * @param highQuartiles g upper quartiles
 * @param highWhiskers g ends of the upper whiskers
 * @param orientation  the direction of the values
 * @param thickness    in units of the axis across
 * @param colouring    one colour, or one per group
 */
public record BoxSummaries(String label, Floats positions, Floats lowWhiskers, Floats lowQuartiles, Floats medians,
		Floats highQuartiles, Floats highWhiskers, Orientation orientation, double thickness,
		Colouring colouring) implements Layer {
	public BoxSummaries {
		int groups = positions.size();
		Checks.sameLength("BoxSummaries", groups, "lowWhiskers", lowWhiskers.size());
		Checks.sameLength("BoxSummaries", groups, "lowQuartiles", lowQuartiles.size());
		Checks.sameLength("BoxSummaries", groups, "medians", medians.size());
		Checks.sameLength("BoxSummaries", groups, "highQuartiles", highQuartiles.size());
		Checks.sameLength("BoxSummaries", groups, "highWhiskers", highWhiskers.size());
		Checks.colours("BoxSummaries", groups, colouring);
		Checks.notNegative("BoxSummaries", "thickness", thickness);
	}

	/** Upright boxes at the given positions. */
	public static BoxSummaries of(Floats positions, Floats lowWhiskers, Floats lowQuartiles, Floats medians,
			Floats highQuartiles, Floats highWhiskers) {
		return new BoxSummaries("", positions, lowWhiskers, lowQuartiles, medians, highQuartiles, highWhiskers,
				Orientation.VERTICAL, .6, Colouring.AUTO);
	}

	public BoxSummaries named(String newLabel) {
		return new BoxSummaries(newLabel, positions, lowWhiskers, lowQuartiles, medians, highQuartiles, highWhiskers,
				orientation, thickness, colouring);
	}

	public BoxSummaries coloured(Colouring newColouring) {
		return new BoxSummaries(label, positions, lowWhiskers, lowQuartiles, medians, highQuartiles, highWhiskers,
				orientation, thickness, newColouring);
	}

	/** @param newThickness in units of the axis across */
	public BoxSummaries thick(double newThickness) {
		return new BoxSummaries(label, positions, lowWhiskers, lowQuartiles, medians, highQuartiles, highWhiskers,
				orientation, newThickness, colouring);
	}
}
