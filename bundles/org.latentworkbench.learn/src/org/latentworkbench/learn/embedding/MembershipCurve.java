package org.latentworkbench.learn.embedding;

/**
 * How strongly two points at distance {@code x} of each other belong together in the embedding: {@code 1 / (1 + a x^(2 b))}.
 *
 * @param a greater than 0
 * @param b greater than 0
 */
public record MembershipCurve(double a, double b) {
	private static final int POINTS = 300;
	private static final int STEPS = 500;

	/**
	 * The curve closest, by least squares at {@value #POINTS} points from 0 to {@code 3 spread}, to the one that is 1 up
	 * to {@code minDist} and falls as {@code exp(-(x - minDist) / spread)} beyond (McInnes, Healy and Melville, "UMAP",
	 * 2018, section 3.2; the Levenberg-Marquardt method).
	 *
	 * @param minDist distance below which points are not kept apart, 0 or more
	 * @param spread  how far the embedding's clumps reach, more than {@code minDist / 3}
	 * @throws IllegalArgumentException for other values
	 */
	public static MembershipCurve fit(double minDist, double spread) {
		if (!(minDist >= 0) || !(spread > 0) || !Double.isFinite(spread) || minDist >= 3 * spread) {
			throw new IllegalArgumentException("the minimal distance must be 0 to 3 times the spread, and the spread positive; found "
					+ minDist + " and " + spread);
		}
		var curve = new MembershipCurve(1, 1);
		double damping = 1e-3;
		double error = curve.error(minDist, spread);
		for (int step = 0; step < STEPS && damping < 1e12; step++) {
			MembershipCurve next = curve.improved(minDist, spread, damping);
			double nextError = next.error(minDist, spread);
			if (next.a > 0 && next.b > 0 && nextError <= error) {
				boolean settled = Math.abs(next.a - curve.a) < 1e-13 * curve.a && Math.abs(next.b - curve.b) < 1e-13 * curve.b;
				curve = next;
				error = nextError;
				damping /= 10;
				if (settled) {
					break;
				}
			} else {
				damping *= 10;
			}
		}
		return curve;
	}

	/** Belonging at distance {@code x}, 0 or more. */
	public double at(double x) {
		return 1 / (1 + a * StrictMath.pow(x, 2 * b));
	}

	private static double target(double x, double minDist, double spread) {
		return x < minDist ? 1 : StrictMath.exp(-(x - minDist) / spread);
	}

	private static double point(int i, double spread) {
		return 3 * spread * i / (POINTS - 1);
	}

	private double error(double minDist, double spread) {
		double sum = 0;
		for (int i = 0; i < POINTS; i++) {
			double x = point(i, spread);
			double r = at(x) - target(x, minDist, spread);
			sum += r * r;
		}
		return sum;
	}

	private MembershipCurve improved(double minDist, double spread, double damping) {
		double aa = 0;
		double ab = 0;
		double bb = 0;
		double ga = 0;
		double gb = 0;
		for (int i = 1; i < POINTS; i++) {
			double x = point(i, spread);
			double power = StrictMath.pow(x, 2 * b);
			double y = 1 / (1 + a * power);
			double da = -power * y * y;
			double db = -2 * a * StrictMath.log(x) * power * y * y;
			double r = y - target(x, minDist, spread);
			aa += da * da;
			ab += da * db;
			bb += db * db;
			ga += da * r;
			gb += db * r;
		}
		aa *= 1 + damping;
		bb *= 1 + damping;
		double determinant = aa * bb - ab * ab;
		return new MembershipCurve(a - (bb * ga - ab * gb) / determinant, b - (aa * gb - ab * ga) / determinant);
	}
}
