package org.latentworkbench.generators.encode;

import java.util.Arrays;

/**
 * What is left of features once covariates are taken out: {@code y - sum_c b_c (x_c - mean x_c)} with the {@code b} of least
 * squares, intercept included, so that the mean stays (the residual of Frisch and Waugh, Econometrica 1, 1933). Solved by normal
 * equations on standardised columns, with a second pass over what the first one left, which mends their rounding.
 * <p>
 * The fit is over samples whose covariates and value are all known. A sample whose covariate is missing is corrected for its other
 * covariates only, as if that one were at its mean. Covariates that say the same as those before them get no weight.
 */
final class Residuals {
	/** A column whose part of its own is less than this share of its squares says nothing new. */
	private static final double DEPENDENT = 1e-9;
	/** Below this share of the spread, what is left is rounding. */
	private static final double NOTHING = 1e-6;

	private final int n;
	private final int q;
	/** Standardised over the complete rows, NaN where missing. */
	private final double[][] columns;
	private final boolean[] complete;
	private final double[] sums;
	private final double[][] products;
	private final int rows;

	/**
	 * How a feature fared.
	 *
	 * @param used      samples in the fit
	 * @param explained share of the variance over them that the covariates explain, 0 to 1; NaN without variance or fit
	 * @param possible  false where there are too few known values for the number of covariates; the feature is then as it was
	 */
	record Fit(int used, double explained, boolean possible) {
		/** Whether the covariates leave nothing but rounding, so that the feature is constant now. */
		boolean all() {
			return explained == 1;
		}
	}

	/**
	 * @param covariates {@code q x n}: numbers, or 0 and 1 for all but one category of a factor; NaN where missing
	 * @throws IllegalArgumentException for a covariate without spread over the samples where all covariates are known
	 */
	Residuals(double[][] covariates) {
		q = covariates.length;
		n = covariates[0].length;
		complete = new boolean[n];
		int known = 0;
		for (int i = 0; i < n; i++) {
			complete[i] = true;
			for (double[] column : covariates) {
				complete[i] &= !Double.isNaN(column[i]);
			}
			known += complete[i] ? 1 : 0;
		}
		rows = known;
		columns = new double[q][];
		for (int c = 0; c < q; c++) {
			columns[c] = standardised(covariates[c], c);
		}
		sums = new double[q];
		products = new double[q][q];
		for (int i = 0; i < n; i++) {
			if (complete[i]) {
				count(i, 1, sums, products);
			}
		}
	}

	/** How many samples have all covariates. */
	int complete() {
		return rows;
	}

	private double[] standardised(double[] column, int number) {
		double sum = 0;
		for (int i = 0; i < n; i++) {
			sum += complete[i] ? column[i] : 0;
		}
		double mean = sum / rows;
		double squares = 0;
		double largest = 0;
		for (int i = 0; i < n; i++) {
			squares += complete[i] ? (column[i] - mean) * (column[i] - mean) : 0;
			largest = Math.max(largest, complete[i] ? Math.abs(column[i]) : 0);
		}
		double sd = Math.sqrt(squares / rows);
		if (!(sd > 1e-8 * largest)) {
			throw new IllegalArgumentException("covariate " + number + " has no spread");
		}
		return Arrays.stream(column).map(x -> (x - mean) / sd).toArray();
	}

	/** Adds a row to sums and products, or takes it away again with the sign -1; the lower triangle only. */
	private void count(int i, int sign, double[] sums, double[][] products) {
		for (int c = 0; c < q; c++) {
			double x = sign * columns[c][i];
			sums[c] += x;
			for (int d = 0; d <= c; d++) {
				products[c][d] += x * columns[d][i];
			}
		}
	}

	/**
	 * Takes the covariates out of a feature, in place.
	 *
	 * @param y {@code n} values, NaN where missing
	 */
	Fit remove(double[] y) {
		var use = new boolean[n];
		int used = 0;
		for (int i = 0; i < n; i++) {
			use[i] = complete[i] && !Double.isNaN(y[i]);
			used += use[i] ? 1 : 0;
		}
		double[] mean = new double[q];
		double[][] root = centred(use, used, mean);
		int rank = factor(root);
		if (used < rank + 2) {
			return new Fit(used, Double.NaN, false);
		}
		double before = squares(y, use, used);
		for (int pass = 0; pass < 2; pass++) {
			double[] b = coefficients(y, use, used, mean, root);
			for (int i = 0; i < n; i++) {
				for (int c = 0; c < q; c++) {
					double x = columns[c][i];
					y[i] -= Double.isNaN(x) ? 0 : b[c] * (x - mean[c]);
				}
			}
		}
		double after = squares(y, use, used);
		if (!(before > 0)) {
			return new Fit(used, Double.NaN, true);
		}
		if (after <= NOTHING * NOTHING * before) {
			double level = level(y, use, used);
			for (int i = 0; i < n; i++) {
				y[i] = Double.isNaN(y[i]) ? Double.NaN : level;
			}
			return new Fit(used, 1, true);
		}
		return new Fit(used, 1 - after / before, true);
	}

	/** Products of the centred columns over the rows in use, and their means there. */
	private double[][] centred(boolean[] use, int used, double[] mean) {
		var sum = new double[q];
		var result = new double[q][q];
		boolean most = 2 * used > rows;
		if (most) {
			System.arraycopy(sums, 0, sum, 0, q);
			for (int c = 0; c < q; c++) {
				System.arraycopy(products[c], 0, result[c], 0, q);
			}
		}
		for (int i = 0; i < n; i++) {
			if (complete[i] && use[i] != most) {
				count(i, most ? -1 : 1, sum, result);
			}
		}
		for (int c = 0; c < q; c++) {
			mean[c] = used > 0 ? sum[c] / used : 0;
			for (int d = 0; d <= c; d++) {
				result[c][d] -= sum[c] * mean[d];
			}
		}
		return result;
	}

	/** Cholesky's factor in the lower triangle, in place; a column that depends on those before it becomes 0. Returns the rank. */
	private int factor(double[][] a) {
		int rank = 0;
		for (int c = 0; c < q; c++) {
			double own = a[c][c];
			/* The columns have been standardised, so their squares are about the number of rows. */
			double least = DEPENDENT * Math.max(own, rows);
			for (int d = 0; d < c; d++) {
				own -= a[c][d] * a[c][d];
			}
			boolean free = own > least;
			rank += free ? 1 : 0;
			a[c][c] = free ? Math.sqrt(own) : 0;
			for (int r = c + 1; r < q; r++) {
				double v = a[r][c];
				for (int d = 0; d < c; d++) {
					v -= a[r][d] * a[c][d];
				}
				a[r][c] = free ? v / a[c][c] : 0;
			}
		}
		return rank;
	}

	private double[] coefficients(double[] y, boolean[] use, int used, double[] mean, double[][] root) {
		double level = level(y, use, used);
		var b = new double[q];
		for (int c = 0; c < q; c++) {
			double sum = 0;
			for (int i = 0; i < n; i++) {
				sum += use[i] ? (columns[c][i] - mean[c]) * (y[i] - level) : 0;
			}
			for (int d = 0; d < c; d++) {
				sum -= root[c][d] * b[d];
			}
			b[c] = root[c][c] > 0 ? sum / root[c][c] : 0;
		}
		for (int c = q - 1; c >= 0; c--) {
			for (int r = c + 1; r < q; r++) {
				b[c] -= root[r][c] * b[r];
			}
			b[c] = root[c][c] > 0 ? b[c] / root[c][c] : 0;
		}
		return b;
	}

	private static double level(double[] y, boolean[] use, int used) {
		double sum = 0;
		for (int i = 0; i < y.length; i++) {
			sum += use[i] ? y[i] : 0;
		}
		return sum / used;
	}

	private static double squares(double[] y, boolean[] use, int used) {
		double level = level(y, use, used);
		double sum = 0;
		for (int i = 0; i < y.length; i++) {
			sum += use[i] ? (y[i] - level) * (y[i] - level) : 0;
		}
		return sum;
	}
}
