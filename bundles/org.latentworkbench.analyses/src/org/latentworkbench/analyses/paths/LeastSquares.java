package org.latentworkbench.analyses.paths;

/**
 * A spline of least squares on given knots.
 *
 * @param knots        all of them, the ends four times
 * @param coefficients one a B-spline
 * @param residual     sum of squared residuals at the points
 * @param diagonal     sum of the diagonal of the triangular factor
 * @param squares      squared residual of each point
 */
record LeastSquares(double[] knots, double[] coefficients, double residual, double diagonal, double[] squares) {
	private static final int ORDER = SmoothingSpline.DEGREE + 1;

	/** The nearest spline. */
	static LeastSquares of(double[] knots, double[] x, double[] y) {
		return of(knots, x, y, new double[0][], 0);
	}

	/** The spline for which squared residuals plus {@code (weight * jumps)^2} are least. @param jumps as {@link Bsplines#jumps} */
	static LeastSquares of(double[] knots, double[] x, double[] y, double[][] jumps, double weight) {
		int n = knots.length - ORDER;
		var triangle = new double[n][n];
		var right = new double[n];
		var row = new double[n];
		for (int i = 0; i < x.length; i++) {
			int l = Bsplines.interval(knots, x[i]);
			java.util.Arrays.fill(row, 0);
			System.arraycopy(Bsplines.at(knots, x[i], l), 0, row, l - SmoothingSpline.DEGREE, ORDER);
			rotate(triangle, right, row, y[i], l - SmoothingSpline.DEGREE);
		}
		for (int i = 0; i < jumps.length; i++) {
			java.util.Arrays.fill(row, 0);
			for (int j = 0; j < jumps[i].length; j++) {
				row[i + j] = weight * jumps[i][j];
			}
			rotate(triangle, right, row, 0, i);
		}
		double diagonal = 0;
		for (int i = 0; i < n; i++) {
			diagonal += triangle[i][i];
		}
		double[] c = solved(triangle, right);
		var squares = new double[x.length];
		double sum = 0;
		for (int i = 0; i < x.length; i++) {
			int l = Bsplines.interval(knots, x[i]);
			double[] basis = Bsplines.at(knots, x[i], l);
			double value = 0;
			for (int j = 0; j < ORDER; j++) {
				value += c[l - SmoothingSpline.DEGREE + j] * basis[j];
			}
			squares[i] = (value - y[i]) * (value - y[i]);
			sum += squares[i];
		}
		return new LeastSquares(knots, c, sum, diagonal, squares);
	}

	/** Takes an equation into the triangle by Givens rotations. */
	private static void rotate(double[][] triangle, double[] right, double[] row, double value, int from) {
		double rest = value;
		for (int k = from; k < row.length; k++) {
			if (row[k] == 0) {
				continue;
			}
			double length = Math.hypot(triangle[k][k], row[k]);
			double cos = triangle[k][k] / length;
			double sin = row[k] / length;
			for (int j = k; j < row.length; j++) {
				double above = triangle[k][j];
				triangle[k][j] = cos * above + sin * row[j];
				row[j] = cos * row[j] - sin * above;
			}
			double above = right[k];
			right[k] = cos * above + sin * rest;
			rest = cos * rest - sin * above;
		}
	}

	private static double[] solved(double[][] triangle, double[] right) {
		var c = new double[right.length];
		for (int i = c.length - 1; i >= 0; i--) {
			double sum = right[i];
			for (int j = i + 1; j < c.length; j++) {
				sum -= triangle[i][j] * c[j];
			}
			c[i] = sum / triangle[i][i];
		}
		return c;
	}
}
