package org.latentworkbench.api.figure;

import java.util.List;

/**
 * One distribution per group, drawn from its values; missing values are left out.
 *
 * @param label       in the legend; may be empty
 * @param positions   g places on the axis across (category i stands at i)
 * @param samples     g sets of values
 * @param form        box, violin or both
 * @param orientation the direction of the values
 * @param thickness   in units of the axis across, above 0
 * @param colouring   one colour, or one per group
 */
public record Distributions(String label, Floats positions, List<Floats> samples, Form form, Orientation orientation,
		double thickness, Colouring colouring) implements Layer {
	/** How a distribution is drawn. */
	public enum Form {
		/** Quartiles, median, whiskers to the last value within 1.5 interquartile ranges, outliers (Tukey). */
		BOX,
		/** A mirrored density estimate. */
		VIOLIN,
		/** A violin with a slim box in it. */
		VIOLIN_AND_BOX,
		/** A box over its values. */
		BOX_AND_POINTS
	}

	public Distributions {
		samples = Checks.copy(samples);
		Checks.sameLength("Distributions", positions.size(), "samples", samples.size());
		Checks.colours("Distributions", positions.size(), colouring);
		Checks.notNegative("Distributions", "thickness", thickness);
	}

	/** Upright, at positions 0, 1, ... */
	public static Distributions of(Form form, List<Floats> samples) {
		return new Distributions("", Floats.range(samples.size()), samples, form, Orientation.VERTICAL, .6,
				Colouring.AUTO);
	}

	public Distributions named(String newLabel) {
		return new Distributions(newLabel, positions, samples, form, orientation, thickness, colouring);
	}

	/** @param newPositions g places; @param newThickness in units of the axis across */
	public Distributions at(Floats newPositions, double newThickness) {
		return new Distributions(label, newPositions, samples, form, orientation, newThickness, colouring);
	}

	public Distributions lying() {
		return new Distributions(label, positions, samples, form, Orientation.HORIZONTAL, thickness, colouring);
	}

	public Distributions coloured(Colour colour) {
		return coloured(Colouring.of(colour));
	}

	public Distributions coloured(Colouring newColouring) {
		return new Distributions(label, positions, samples, form, orientation, thickness, newColouring);
	}
}
