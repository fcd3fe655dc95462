package org.latentworkbench.figures.plot;

import java.util.List;

import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Scale;

/**
 * The way from values to places on the page, along one axis, and back.
 *
 * @param low         the value at {@code start}, finite; above 0 where logarithmic
 * @param high        the value at {@code end}, above {@code low}
 * @param logarithmic whether even steps are factors
 * @param start       in points
 * @param end         in points
 */
public record Ruler(double low, double high, boolean logarithmic, double start, double end) {
	/** The place of a value in points; {@code NaN} for a missing value and for 0 or less on a logarithmic axis. */
	public double at(double value) {
		return start + share(value) * (end - start);
	}

	/**
	 * The places of n values.
	 *
	 * @param places gets n places
	 */
	void at(Floats values, float[] places) {
		for (int i = 0; i < places.length; i++)
			places[i] = (float) at(values.get(i));
	}

	/** The value at a place. */
	public double value(double place) {
		double share = (place - start) / (end - start);
		return logarithmic ? low * Math.pow(high / low, share) : low + share * (high - low);
	}

	double share(double value) {
		if (!logarithmic)
			return (value - low) / (high - low);
		return value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN;
	}

	/** Like {@link #at}, but values that a logarithmic axis cannot show are put at its lower end: the foot of a bar. */
	double atLeast(double value) {
		return logarithmic && value <= 0 ? start : at(value);
	}

	/** The length of one unit in points, on a linear axis. */
	double unit() {
		return Math.abs(end - start) / (high - low);
	}

	Ruler over(double newStart, double newEnd) {
		return new Ruler(low, high, logarithmic, newStart, newEnd);
	}

	Ruler between(double newLow, double newHigh) {
		return new Ruler(newLow, newHigh, logarithmic, start, end);
	}

	/**
	 * The range of an axis over all layers, over 0..1.
	 *
	 * @param limits of the layers; those that are empty do not count
	 */
	static Ruler fitting(Axis axis, List<Limits> limits) {
		boolean log = axis.scale() instanceof Scale.Log;
		double low = Double.NaN;
		double high = Double.NaN;
		for (Limits one : limits) {
			double from = log ? one.positive() : one.low();
			if (Double.isNaN(from) || log && !(one.high() > 0))
				continue;
			low = low <= from ? low : from;
			high = high >= one.high() ? high : one.high();
		}
		if (axis.scale() instanceof Scale.Category category) {
			low = Math.min(-.5, Double.isNaN(low) ? 0 : low);
			high = Math.max(category.names().size() - .5, Double.isNaN(high) ? 0 : high);
			return new Ruler(pick(axis.low(), low), pick(axis.high(), high), false, 0, 1);
		}
		if (Double.isNaN(low))
			return new Ruler(pick(axis.low(), log ? .1 : 0), pick(axis.high(), log ? 10 : 1), log, 0, 1).ordered();
		double[] padded = log ? paddedLog(limits, low, high) : padded(limits, low, high);
		return new Ruler(pick(axis.low(), padded[0]), pick(axis.high(), padded[1]), log, 0, 1).ordered();
	}

	private static double[] padded(List<Limits> limits, double low, double high) {
		double range = high - low;
		if (!(range > Math.max(Math.abs(low), Math.abs(high)) * 1e-7)) {
			double half = Math.max(Math.abs(low) * .05, 1e-6);
			return low == 0 && high == 0 ? new double[] { -.5, .5 } : new double[] { low - half, high + half };
		}
		double from = low;
		double to = high;
		for (Limits one : limits)
			if (!one.isEmpty()) {
				from = Math.min(from, one.low() - one.padLow() * range);
				to = Math.max(to, one.high() + one.padHigh() * range);
			}
		return new double[] { from, to };
	}

	private static double[] paddedLog(List<Limits> limits, double low, double high) {
		double range = Math.log(high / low);
		if (!(range > 1e-6))
			return new double[] { low / 2, high * 2 };
		double from = low;
		double to = high;
		for (Limits one : limits)
			if (one.positive() > 0) {
				from = Math.min(from, one.positive() * Math.exp(-one.padLow() * range));
				to = Math.max(to, one.high() * Math.exp(one.padHigh() * range));
			}
		return new double[] { from, to };
	}

	private static double pick(double wanted, double automatic) {
		return Double.isNaN(wanted) ? automatic : wanted;
	}

	/** Where only one end was given and the data lie beyond it, the other end follows. */
	private Ruler ordered() {
		if (low < high)
			return this;
		double more = Math.max(Math.abs(low) * .1, 1e-6);
		return logarithmic ? new Ruler(low, low * 10, true, start, end) : new Ruler(low, low + more, false, start, end);
	}
}
