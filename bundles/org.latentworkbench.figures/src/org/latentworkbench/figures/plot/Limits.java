package org.latentworkbench.figures.plot;

import org.latentworkbench.api.figure.Floats;

/**
 * The values that marks reach along one axis.
 *
 * @param low      the smallest, {@code NaN} for none
 * @param high     the largest, {@code NaN} for none
 * @param positive the smallest above zero, {@code NaN} for none
 * @param padLow   free space wanted below, as a share of the whole range
 * @param padHigh  free space wanted above, as a share of the whole range
 */
record Limits(double low, double high, double positive, double padLow, double padHigh) {
	static final Limits NONE = new Limits(Double.NaN, Double.NaN, Double.NaN, 0, 0);

	static Limits of(Floats values, double pad) {
		return NONE.padded(pad, pad).with(values);
	}

	static Limits of(double low, double high) {
		return NONE.with(low).with(high);
	}

	Limits padded(double newLow, double newHigh) {
		return new Limits(low, high, positive, newLow, newHigh);
	}

	Limits with(double value) {
		if (!Double.isFinite(value))
			return this;
		return new Limits(low <= value ? low : value, high >= value ? high : value,
				value > 0 && !(positive <= value) ? value : positive, padLow, padHigh);
	}

	Limits with(Floats values) {
		double lowest = low;
		double highest = high;
		double smallest = positive;
		for (int i = 0; i < values.size(); i++) {
			float v = values.get(i);
			if (!Float.isFinite(v))
				continue;
			if (!(lowest <= v))
				lowest = v;
			if (!(highest >= v))
				highest = v;
			if (v > 0 && !(smallest <= v))
				smallest = v;
		}
		return new Limits(lowest, highest, smallest, padLow, padHigh);
	}

	boolean isEmpty() {
		return Double.isNaN(low);
	}
}
