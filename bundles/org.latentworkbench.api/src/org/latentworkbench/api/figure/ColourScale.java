package org.latentworkbench.api.figure;

/**
 * How numbers become colours.
 *
 * @param title  what the numbers are, with their unit; shown at the colour bar
 * @param map    the colour map
 * @param low    the value at the map's start, or {@code NaN} for the smallest value in the data. Where the map diverges
 *               and either end is {@code NaN}, the automatic ends lie symmetrically about zero
 * @param high   the value at the map's end, or {@code NaN} for the largest value in the data
 * @param logarithmic whether steps in the logarithm are even; values of 0 or less then count as missing
 * @param bar    whether a colour bar is drawn
 * @param format the numbers at the colour bar
 */
public record ColourScale(String title, ColourMap map, double low, double high, boolean logarithmic, boolean bar,
		TickFormat format) {
	public ColourScale {
		if (low >= high)
			throw new IllegalArgumentException(
					"colour scale '" + title + "' goes from " + low + " to " + high + ", expected low < high");
		if (logarithmic && (low <= 0 || high <= 0))
			throw new IllegalArgumentException(
					"logarithmic colour scale '" + title + "' has an end of 0 or less, expected positive ends");
	}

	/** Automatic ends, sequential default map, with a bar. */
	public static ColourScale sequential(String title) {
		return new ColourScale(title, ColourMap.LAGOON, Double.NaN, Double.NaN, false, true, TickFormat.AUTO);
	}

	/** Ends symmetric about zero, diverging default map, with a bar. */
	public static ColourScale diverging(String title) {
		return new ColourScale(title, ColourMap.TIDE, Double.NaN, Double.NaN, false, true, TickFormat.AUTO);
	}

	public ColourScale mapped(ColourMap newMap) {
		return new ColourScale(title, newMap, low, high, logarithmic, bar, format);
	}

	public ColourScale between(double newLow, double newHigh) {
		return new ColourScale(title, map, newLow, newHigh, logarithmic, bar, format);
	}

	public ColourScale inLogarithm() {
		return new ColourScale(title, map, low, high, true, bar, format);
	}

	public ColourScale withoutBar() {
		return new ColourScale(title, map, low, high, logarithmic, false, format);
	}

	public ColourScale formatted(TickFormat newFormat) {
		return new ColourScale(title, map, low, high, logarithmic, bar, newFormat);
	}
}
