package org.latentworkbench.analyses.paths;

import java.util.Arrays;

/**
 * A cubic spline that comes as near to points as it must and is as smooth as it can: of the splines whose squared residuals sum to {@code s}, the one
 * whose third derivative jumps least. Knots are added where residuals are largest until the sum can be reached; FITPACK's {@code curfit}
 * with unit weights, and so SciPy's {@code UnivariateSpline(x, y, s=s)} (Dierckx, Curve and Surface Fitting with Splines, 1993, chapter 5).
 */
public final class SmoothingSpline {
	static final int DEGREE = 3;
	private static final int ORDER = DEGREE + 1;
	private static final double TOLERANCE = .001;
	private static final int ROUNDS = 20;

	private final double[] knots;
	private final double[] coefficients;
	private final double residual;

	SmoothingSpline(double[] knots, double[] coefficients, double residual) {
		this.knots = knots;
		this.coefficients = coefficients;
		this.residual = residual;
	}

	/**
	 * Fits a spline.
	 *
	 * @param x rising numbers, at least 4
	 * @param y as many
	 * @param s the sum of squared residuals to reach, within a thousandth; above 0. Where a cubic polynomial is nearer, that is the answer
	 * @throws IllegalArgumentException for fewer than 4 points, numbers that do not rise, or an s that is not above 0
	 */
	public static SmoothingSpline of(double[] x, double[] y, double s) {
		if (x.length < ORDER || x.length != y.length || !(s > 0)) {
			throw new IllegalArgumentException(x.length + " and " + y.length + " numbers and a smoothing factor of " + s
					+ "; expected at least 4 points and a factor above 0");
		}
		for (int i = 1; i < x.length; i++) {
			if (!(x[i - 1] < x[i])) {
				throw new IllegalArgumentException("x does not rise at " + i + ": " + x[i - 1] + ", " + x[i]);
			}
		}
		var grown = new KnotGrowth(x, y, s);
		LeastSquares fit = grown.grow();
		double over = fit.residual() - s;
		if (Math.abs(over) < TOLERANCE * s || over > 0 || grown.polynomial()) {
			return new SmoothingSpline(fit.knots(), fit.coefficients(), fit.residual());
		}
		return smoothed(x, y, s, fit, grown.polynomialResidual() - s);
	}

	/**
	 * Finds the weight p of nearness against smoothness by rational interpolation of F(p) = residual - s, from a polynomial's (p = 0) to
	 * the least-squares spline's (p infinite).
	 */
	private static SmoothingSpline smoothed(double[] x, double[] y, double s, LeastSquares fit, double polynomialOver) {
		double[][] jumps = Bsplines.jumps(fit.knots());
		double p = fit.coefficients().length / fit.diagonal();
		double p1 = 0;
		double f1 = polynomialOver;
		double p3 = -1;
		double f3 = fit.residual() - s;
		boolean high = false;
		boolean low = false;
		double accuracy = TOLERANCE * s;
		LeastSquares best = fit;
		for (int round = 0; round < ROUNDS; round++) {
			best = LeastSquares.of(fit.knots(), x, y, jumps, 1 / p);
			double f2 = best.residual() - s;
			if (Math.abs(f2) < accuracy) {
				break;
			}
			double p2 = p;
			if (!high) {
				if (f2 - f3 <= accuracy) {
					p3 = p2;
					f3 = f2;
					p *= .04;
					p = p <= p1 ? p1 * .9 + p2 * .1 : p;
					continue;
				}
				high = f2 < 0;
			}
			if (!low) {
				if (f1 - f2 <= accuracy) {
					p1 = p2;
					f1 = f2;
					p /= .04;
					p = p3 >= 0 && p >= p3 ? p2 * .1 + p3 * .9 : p;
					continue;
				}
				low = f2 > 0;
			}
			if (f2 >= f1 || f2 <= f3) {
				break;
			}
			double h1 = f1 * (f2 - f3);
			double h2 = f2 * (f3 - f1);
			double h3 = f3 * (f1 - f2);
			p = p3 <= 0 ? (p1 * (f1 - f3) * f2 - p2 * (f2 - f3) * f1) / ((f1 - f2) * f3)
					: -(p1 * p2 * h3 + p2 * p3 * h1 + p3 * p1 * h2) / (p1 * h1 + p2 * h2 + p3 * h3);
			if (f2 < 0) {
				p3 = p2;
				f3 = f2;
			} else {
				p1 = p2;
				f1 = f2;
			}
		}
		return new SmoothingSpline(fit.knots(), best.coefficients(), best.residual());
	}

	/** The spline at a place; beyond the first and last point its end pieces go on. */
	public double at(double x) {
		int interval = Bsplines.interval(knots, x);
		double[] basis = Bsplines.at(knots, x, interval);
		double sum = 0;
		for (int j = 0; j < ORDER; j++) {
			sum += coefficients[interval - DEGREE + j] * basis[j];
		}
		return sum;
	}

	/** Places where pieces meet, with the first and the last point. */
	public double[] breaks() {
		return Arrays.copyOfRange(knots, DEGREE, knots.length - DEGREE);
	}

	/** The sum of squared residuals. */
	public double residual() {
		return residual;
	}
}
