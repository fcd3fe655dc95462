package org.latentworkbench.figures.plot;

import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Floats;

/** The ends of a colour scale where the scene leaves them to the data, and the place of a value between them. */
public final class ScaleEnds {
	private ScaleEnds() {
	}

	/** The scale with both ends finite and different. */
	public static ColourScale known(ColourScale scale, Floats values) {
		Limits limits = Limits.of(values, 0);
		double low = scale.logarithmic() ? limits.positive() : limits.low();
		double high = limits.high();
		if (Double.isNaN(low) || scale.logarithmic() && !(high > 0)) {
			low = scale.logarithmic() ? 1 : 0;
			high = scale.logarithmic() ? 10 : 1;
		}
		if (scale.map().diverging() && !scale.logarithmic() && (Double.isNaN(scale.low()) || Double.isNaN(scale.high()))) {
			double reach = Math.max(Math.abs(low), Math.abs(high));
			if (!Double.isNaN(scale.low()))
				reach = Math.abs(scale.low());
			if (!Double.isNaN(scale.high()))
				reach = Math.abs(scale.high());
			low = -reach;
			high = reach;
		}
		if (!Double.isNaN(scale.low()))
			low = scale.low();
		if (!Double.isNaN(scale.high()))
			high = scale.high();
		if (!(low < high)) {
			double more = Math.max(Math.abs(low) * .05, 1e-6);
			if (Double.isNaN(scale.low()) && !scale.logarithmic())
				low -= more;
			high = low + 2 * more;
		}
		return scale.between(low, high);
	}

	/** 0 at the scale's start to 1 at its end, beyond for values outside; {@code NaN} where the value has no colour. */
	static double share(ColourScale known, double value) {
		if (!known.logarithmic())
			return (value - known.low()) / (known.high() - known.low());
		return value > 0 ? Math.log(value / known.low()) / Math.log(known.high() / known.low()) : Double.NaN;
	}
}
