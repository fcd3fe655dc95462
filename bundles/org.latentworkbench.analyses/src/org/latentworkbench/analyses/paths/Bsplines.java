package org.latentworkbench.analyses.paths;

/** Cubic B-splines on knots whose first four and last four coincide (de Boor, A Practical Guide to Splines, 1978, chapter 10). */
final class Bsplines {
	private static final int DEGREE = SmoothingSpline.DEGREE;

	private Bsplines() {
	}

	/** The interval l of a place, {@code knots[l] <= x < knots[l + 1]}; the first or last one beyond the ends. */
	static int interval(double[] knots, double x) {
		int last = knots.length - DEGREE - 2;
		int l = DEGREE;
		while (l < last && x >= knots[l + 1]) {
			l++;
		}
		return l;
	}

	/** The four splines {@code l - 3 .. l} that are not zero in the interval l. */
	static double[] at(double[] knots, double x, int l) {
		var basis = new double[DEGREE + 1];
		basis[0] = 1;
		for (int j = 1; j <= DEGREE; j++) {
			double saved = 0;
			for (int r = 0; r < j; r++) {
				double right = knots[l + r + 1];
				double left = knots[l + r + 1 - j];
				double share = basis[r] / (right - left);
				basis[r] = saved + (right - x) * share;
				saved = (x - left) * share;
			}
			basis[j] = saved;
		}
		return basis;
	}

	/**
	 * How much each spline adds to the jump of the third derivative at each inner knot, in FITPACK's scale.
	 *
	 * @return a row of five numbers for inner knot i: of splines {@code i .. i + 4}
	 */
	static double[][] jumps(double[] knots) {
		int inner = knots.length - 2 * (DEGREE + 1);
		int splines = knots.length - DEGREE - 1;
		double scale = (inner + 1) / (knots[splines] - knots[DEGREE]);
		var jumps = new double[inner][DEGREE + 2];
		for (int i = 0; i < inner; i++) {
			double at = knots[i + DEGREE + 1];
			for (int j = 0; j < DEGREE + 2; j++) {
				// the knots of spline i + j and its next one, without the one it begins at
				double product = 1;
				int factors = 0;
				for (int k = i + j; k <= i + j + DEGREE + 1; k++) {
					if (k != i + DEGREE + 1) {
						product *= (at - knots[k]) * (factors++ == 0 ? 1 : scale);
					}
				}
				jumps[i][j] = (knots[i + j + DEGREE + 1] - knots[i + j]) / product;
			}
		}
		return jumps;
	}
}
