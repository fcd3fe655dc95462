package org.latentworkbench.api.figure;

/**
 * How the numbers at an axis, a colour bar or in a cell are written.
 *
 * @param style    the notation
 * @param decimals digits after the point; -1 lets the spacing of the ticks decide
 * @param unit     text put after each number, such as {@code " ms"}; may be empty
 */
public record TickFormat(Style style, int decimals, String unit) {
	/** The notation; a shared power of ten is taken out of automatic labels that would be too long. */
	public enum Style {
		AUTO, PLAIN, SCIENTIFIC, PERCENT,
		/** No numbers: the words "low" and "high" at the ends, for values that are only comparable within a row. */
		LOW_HIGH
	}

	public static final TickFormat AUTO = new TickFormat(Style.AUTO, -1, "");
	/** Whole numbers only: ticks never stand between integers. */
	public static final TickFormat INTEGER = new TickFormat(Style.PLAIN, 0, "");
	/** The words "low" and "high" at the ends in place of numbers. */
	public static final TickFormat LOW_HIGH = new TickFormat(Style.LOW_HIGH, -1, "");
	/** A share of 1 written as per cent. */
	public static final TickFormat PERCENT = new TickFormat(Style.PERCENT, -1, "");

	public TickFormat {
		if (decimals < -1 || decimals > 17)
			throw new IllegalArgumentException("decimals is " + decimals + ", expected 0 to 17, or -1 for automatic");
	}

	public static TickFormat decimals(int decimals) {
		return new TickFormat(Style.PLAIN, decimals, "");
	}
}
