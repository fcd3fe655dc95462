package org.latentworkbench.api.figure;

/**
 * A matrix as coloured cells. Row r, column c fills the rectangle from {@code x0 + c * w} to {@code x0 + (c+1) * w} and
 * likewise for rows in y. Named rows and columns are the categories of the axes; the default extents put cell (r, c) on
 * position (c, r) of such axes.
 *
 * @param label   in the legend; may be empty
 * @param rows    1 or more
 * @param columns 1 or more
 * @param values  rows x columns numbers, row by row; a missing one leaves a hatched cell
 * @param scale   from number to colour
 * @param x0      left edge of the first column
 * @param x1      right edge of the last column
 * @param y0      edge of the first row
 * @param y1      edge of the last row
 * @param numbers whether and how values are written in the cells
 * @param open    whether missing cells are left open, so that what lies beneath is seen, and the panel keeps its grid
 */
public record Heatmap(String label, int rows, int columns, Floats values, ColourScale scale, double x0, double x1,
		double y0, double y1, Numbers numbers, boolean open) implements Layer {
	/**
	 * Whether and how numbers stand in the cells; cells too small for them stay empty.
	 *
	 * @param shown  whether
	 * @param format how
	 */
	public record Numbers(boolean shown, TickFormat format) {
		public static final Numbers NONE = new Numbers(false, TickFormat.AUTO);
	}

	public Heatmap {
		if (rows < 1 || columns < 1)
			throw new IllegalArgumentException("Heatmap: " + rows + " x " + columns + ", expected at least 1 x 1");
		Checks.sameLength("Heatmap", Math.multiplyExact(rows, columns), "values", values.size());
		if (!(x0 < x1 && y0 < y1))
			throw new IllegalArgumentException("Heatmap: extents " + x0 + ".." + x1 + ", " + y0 + ".." + y1
					+ ", expected ascending ends");
	}

	/** @param values rows x columns numbers, row by row; cells lie on the categories of both axes */
	public static Heatmap of(int rows, int columns, Floats values, ColourScale scale) {
		return new Heatmap("", rows, columns, values, scale, -.5, columns - .5, -.5, rows - .5, Numbers.NONE, false);
	}

	public Heatmap named(String newLabel) {
		return new Heatmap(newLabel, rows, columns, values, scale, x0, x1, y0, y1, numbers, open);
	}

	/** The same cells over other extents, for axes with numbers. */
	public Heatmap over(double newX0, double newX1, double newY0, double newY1) {
		return new Heatmap(label, rows, columns, values, scale, newX0, newX1, newY0, newY1, numbers, open);
	}

	public Heatmap withNumbers(TickFormat format) {
		return new Heatmap(label, rows, columns, values, scale, x0, x1, y0, y1, new Numbers(true, format), open);
	}

	public Heatmap noNumbers() {
		return new Heatmap(label, rows, columns, values, scale, x0, x1, y0, y1, Numbers.NONE, open);
	}

	/** The same map with nothing where a value is missing. */
	public Heatmap opened() {
		return new Heatmap(label, rows, columns, values, scale, x0, x1, y0, y1, numbers, true);
	}
}
