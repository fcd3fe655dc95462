package org.latentworkbench.figures.statistics;

/**
 * The parabola {@code a0 + a1 x + a2 x^2} nearest to points in least squares, and Pearson's correlation of the points.
 *
 * @param a0          constant
 * @param a1          linear coefficient
 * @param a2          quadratic coefficient; 0 where there are fewer than three different x
 * @param correlation Pearson's r; {@code NaN} where x or y does not vary
 */
public record Parabola(double a0, double a1, double a2, double correlation) {
	/** Pairs with a missing value are left out. @param x n values; @param y n values */
	public static Parabola fitted(float[] x, float[] y) {
		int n = 0;
		double meanX = 0;
		double meanY = 0;
		for (int i = 0; i < x.length; i++)
			if (Float.isFinite(x[i]) && Float.isFinite(y[i])) {
				n++;
				meanX += x[i];
				meanY += y[i];
			}
		if (n == 0)
			return new Parabola(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
		meanX /= n;
		meanY /= n;
		double s2 = 0;
		double s3 = 0;
		double s4 = 0;
		double t1 = 0;
		double t2 = 0;
		double syy = 0;
		for (int i = 0; i < x.length; i++)
			if (Float.isFinite(x[i]) && Float.isFinite(y[i])) {
				double u = x[i] - meanX;
				double v = y[i] - meanY;
				s2 += u * u;
				s3 += u * u * u;
				s4 += u * u * u * u;
				t1 += u * v;
				t2 += u * u * v;
				syy += v * v;
			}
		double r = s2 > 0 && syy > 0 ? t1 / Math.sqrt(s2 * syy) : Double.NaN;
		if (!(s2 > 0))
			return new Parabola(meanY, 0, 0, r);
		/* Centred normal equations: [s2 s3; s3 s4 - s2^2/n] (b, c) = (t1, t2). */
		double d = s4 - s2 * s2 / n;
		double determinant = s2 * d - s3 * s3;
		double c = determinant > 1e-12 * s2 * s4 ? (s2 * t2 - s3 * t1) / determinant : 0;
		double b = (t1 - s3 * c) / s2;
		double constant = meanY - c * s2 / n;
		return new Parabola(constant - b * meanX + c * meanX * meanX, b - 2 * c * meanX, c, r);
	}

	public double at(double x) {
		return a0 + x * (a1 + x * a2);
	}
}
