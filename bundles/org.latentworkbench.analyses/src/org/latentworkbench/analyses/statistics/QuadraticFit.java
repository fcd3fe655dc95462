package org.latentworkbench.analyses.statistics;

/**
 * The parabola {@code a2 x^2 + a1 x + a0} closest to points by least squares. All NaN when the points have fewer than
 * three different {@code x}.
 */
public record QuadraticFit(double a2, double a1, double a0) {

	/**
	 * Fits the points by polynomials that are orthogonal over their {@code x} (Forsythe, J. SIAM 5, 1957), which stays
	 * exact where powers of {@code x} would be nearly dependent. Points with a NaN are left out.
	 *
	 * @throws IllegalArgumentException when the arrays have different lengths
	 */
	public static QuadraticFit of(double[] x, double[] y) {
		if (x.length != y.length) {
			throw new IllegalArgumentException("points are needed, not " + x.length + " and " + y.length + " coordinates");
		}
		int n = 0;
		double meanX = 0;
		double meanY = 0;
		for (int i = 0; i < x.length; i++) {
			if (!Double.isNaN(x[i] + y[i])) {
				n++;
				meanX += x[i];
				meanY += y[i];
			}
		}
		meanX /= n;
		meanY /= n;
		double xx = 0;
		double xxx = 0;
		double xy = 0;
		for (int i = 0; i < x.length; i++) {
			if (!Double.isNaN(x[i] + y[i])) {
				double u = x[i] - meanX;
				xx += u * u;
				xxx += u * u * u;
				xy += u * (y[i] - meanY);
			}
		}
		double skew = xxx / xx;
		double spread = xx / n;
		double qq = 0;
		double qy = 0;
		for (int i = 0; i < x.length; i++) {
			if (!Double.isNaN(x[i] + y[i])) {
				double u = x[i] - meanX;
				double q = u * u - skew * u - spread;
				qq += q * q;
				qy += q * (y[i] - meanY);
			}
		}
		/* With two different x the quadratic is zero at both but for rounding. */
		if (!(xx > 0) || !(qq > 1e-20 * xx * xx / n)) {
			return new QuadraticFit(Double.NaN, Double.NaN, Double.NaN);
		}
		double linear = xy / xx;
		double a2 = qy / qq;
		double a1 = linear - a2 * (skew + 2 * meanX);
		double a0 = meanY - linear * meanX + a2 * (meanX * meanX + skew * meanX - spread);
		return new QuadraticFit(a2, a1, a0);
	}

	/** The parabola's height. */
	public double at(double x) {
		return (a2 * x + a1) * x + a0;
	}
}
