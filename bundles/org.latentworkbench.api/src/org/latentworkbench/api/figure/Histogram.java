package org.latentworkbench.api.figure;

/**
 * The distribution of n numbers in bins of one width; missing values are left out.
 *
 * @param label   in the legend; may be empty
 * @param values  n numbers
 * @param bins    how many; 0 chooses by the Freedman-Diaconis rule, between 5 and 200
 * @param low     the first bin's start, or {@code NaN} for the smallest value
 * @param high    the last bin's end, or {@code NaN} for the largest value; values outside are left out
 * @param measure the height of a bar
 * @param colour  of the bars
 * @param opacity 0 to 1
 */
public record Histogram(String label, Floats values, int bins, double low, double high, Measure measure, Colour colour,
		double opacity) implements Layer {
	/** What the height of a bar says. */
	public enum Measure {
		/** How many values. */
		COUNT,
		/** The share of all values, 0 to 1. */
		SHARE,
		/** The share divided by the bin's width, so that the area is 1. */
		DENSITY
	}

	public Histogram {
		if (bins < 0 || bins > 100_000)
			throw new IllegalArgumentException("Histogram: bins is " + bins + ", expected 1 to 100000, or 0: automatic");
		if (low >= high)
			throw new IllegalArgumentException(
					"Histogram: goes from " + low + " to " + high + ", expected low < high");
		Checks.fraction("Histogram", "opacity", opacity);
	}

	public static Histogram of(Floats values) {
		return new Histogram("", values, 0, Double.NaN, Double.NaN, Measure.COUNT, Colour.AUTO, .85);
	}

	public static Histogram of(float... values) {
		return of(Floats.of(values));
	}

	public Histogram named(String newLabel) {
		return new Histogram(newLabel, values, bins, low, high, measure, colour, opacity);
	}

	/** @param newBins 0: automatic; @param newLow {@code NaN}: automatic; @param newHigh {@code NaN}: automatic */
	public Histogram binned(int newBins, double newLow, double newHigh) {
		return new Histogram(label, values, newBins, newLow, newHigh, measure, colour, opacity);
	}

	public Histogram measuring(Measure newMeasure) {
		return new Histogram(label, values, bins, low, high, newMeasure, colour, opacity);
	}

	public Histogram coloured(Colour newColour) {
		return new Histogram(label, values, bins, low, high, measure, newColour, opacity);
	}

	/** @param newOpacity 0 to 1 */
	public Histogram opacity(double newOpacity) {
		return new Histogram(label, values, bins, low, high, measure, colour, newOpacity);
	}
}
