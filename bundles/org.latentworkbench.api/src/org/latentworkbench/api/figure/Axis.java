package org.latentworkbench.api.figure;

import java.util.List;

/**
 * One axis of a panel.
 *
 * @param title      what is measured, with its unit; may be empty
 * @param scale      linear, logarithmic or by category
 * @param low        the first value shown, or {@code NaN} to fit the data
 * @param high       the last value shown, or {@code NaN} to fit the data
 * @param format     how tick labels are written
 * @param reversed   whether values grow leftwards or downwards
 * @param visibility how much of the axis is drawn
 * @param grid       whether faint lines run across the panel at the ticks
 */
public record Axis(String title, Scale scale, double low, double high, TickFormat format, boolean reversed,
		Visibility visibility, boolean grid) {
	/** How much of an axis is drawn. */
	public enum Visibility {
		/** Line, ticks, labels and title. */
		SHOWN,
		/** Line and ticks, no labels: for inner panels of a grid that share an axis. */
		UNLABELLED,
		/** Nothing. */
		HIDDEN
	}

	public Axis {
		if (low >= high)
			throw new IllegalArgumentException(
					"axis '" + title + "' goes from " + low + " to " + high + ", expected low < high");
		if (scale instanceof Scale.Log && (low <= 0 || high <= 0))
			throw new IllegalArgumentException(
					"logarithmic axis '" + title + "' has an end of 0 or less, expected positive ends");
	}

	public static Axis linear(String title) {
		return new Axis(title, new Scale.Linear(), Double.NaN, Double.NaN, TickFormat.AUTO, false, Visibility.SHOWN, true);
	}

	public static Axis log(String title) {
		return new Axis(title, new Scale.Log(), Double.NaN, Double.NaN, TickFormat.AUTO, false, Visibility.SHOWN, true);
	}

	/** @param names category {@code i} stands at position {@code i} */
	public static Axis categories(String title, List<String> names) {
		return new Axis(title, new Scale.Category(names), Double.NaN, Double.NaN, TickFormat.AUTO, false,
				Visibility.SHOWN, false);
	}

	/** An axis of which nothing is drawn. */
	public static Axis hidden() {
		return linear("").visible(Visibility.HIDDEN).withoutGrid();
	}

	public Axis titled(String newTitle) {
		return new Axis(newTitle, scale, low, high, format, reversed, visibility, grid);
	}

	/** @param newLow first value shown, {@code NaN}: automatic; @param newHigh last value shown, {@code NaN}: automatic */
	public Axis between(double newLow, double newHigh) {
		return new Axis(title, scale, newLow, newHigh, format, reversed, visibility, grid);
	}

	public Axis formatted(TickFormat newFormat) {
		return new Axis(title, scale, low, high, newFormat, reversed, visibility, grid);
	}

	/** Values grow leftwards or downwards: the first category of a vertical axis is then on top. */
	public Axis reversedOrder() {
		return new Axis(title, scale, low, high, format, !reversed, visibility, grid);
	}

	public Axis visible(Visibility newVisibility) {
		return new Axis(title, scale, low, high, format, reversed, newVisibility, grid);
	}

	public Axis withoutGrid() {
		return new Axis(title, scale, low, high, format, reversed, visibility, false);
	}
}
