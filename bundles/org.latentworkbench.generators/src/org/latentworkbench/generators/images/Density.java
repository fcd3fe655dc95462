package org.latentworkbench.generators.images;

/**
 * A bivariate density around 0 on a grid, divided by its maximum there.
 *
 * @param varianceX   above 0
 * @param varianceY   above 0
 * @param correlation between -1 and 1
 * @param freedom     degrees of freedom of the t density; infinite for the normal one
 */
record Density(double varianceX, double varianceY, double correlation, double freedom) {
	/** Mahalanobis' squared distance of a point from the centre. */
	double distance(double x, double y) {
		double u = x / Math.sqrt(varianceX);
		double v = y / Math.sqrt(varianceY);
		return (u * u - 2 * correlation * u * v + v * v) / (1 - correlation * correlation);
	}

	/**
	 * The levels.
	 *
	 * @param grid points on both axes, {@code g} of them
	 * @return {@code g x g}, row by row, y along the row for each x in turn; the largest is 1
	 */
	double[] levels(double[] grid) {
		var result = new double[grid.length * grid.length];
		double nearest = Double.POSITIVE_INFINITY;
		for (int i = 0, at = 0; i < grid.length; i++) {
			for (int j = 0; j < grid.length; j++, at++) {
				result[at] = distance(grid[i], grid[j]);
				nearest = Math.min(nearest, result[at]);
			}
		}
		for (int i = 0; i < result.length; i++) {
			result[i] = Double.isInfinite(freedom) ? StrictMath.exp(-(result[i] - nearest) / 2)
					: StrictMath.pow((1 + result[i] / freedom) / (1 + nearest / freedom), -(2 + freedom) / 2);
		}
		return result;
	}
}
