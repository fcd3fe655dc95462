package org.latentworkbench.learn.jvm;

/**
 * Exponential and logarithm to float accuracy from IEEE operations alone: the same bits on every machine, which
 * {@code Math.exp} does not promise, and several times faster than {@code StrictMath}.
 */
public final class FloatMaths {

	private static final double LOG2E = 1.4426950408889634;
	/** ln 2 in two parts, the first short enough that its product with a small whole number is exact. */
	private static final double LN2_HIGH = 0.6931471803691238;
	private static final double LN2_LOW = 1.9082149292705877e-10;
	/** Adding and taking away 1.5 * 2^52 rounds to the nearest whole number. */
	private static final double ROUND = 0x1.8p52;

	private FloatMaths() {
	}

	/**
	 * e to the power of {@code x}, relative error below 1e-9. Beyond +-700 it is as at +-700.
	 */
	public static double exp(double x) {
		double bounded = Math.max(-700, Math.min(700, x));
		double whole = bounded * LOG2E + ROUND - ROUND;
		double r = bounded - whole * LN2_HIGH - whole * LN2_LOW;
		// Taylor series on |r| <= ln(2)/2, remainder below 0.3466^9/9! = 2e-10
		double p = 1 + r * (1 + r * (1 / 2.0 + r * (1 / 6.0 + r * (1 / 24.0
				+ r * (1 / 120.0 + r * (1 / 720.0 + r * (1 / 5040.0 + r * (1 / 40320.0))))))));
		return p * Double.longBitsToDouble(((long) whole + 1023) << 52);
	}

	/**
	 * Natural logarithm of a positive, finite, normal number, relative error below 1e-9.
	 */
	public static double log(double x) {
		long bits = Double.doubleToRawLongBits(x);
		// x = m * 2^k with m in [sqrt(1/2), sqrt(2)): subtract the bits of sqrt(1/2) before taking the exponent
		long shifted = bits - 0x3FE6A09E667F3BCDL;
		long k = shifted >> 52;
		double m = Double.longBitsToDouble(bits - (k << 52));
		double s = (m - 1) / (m + 1);
		double s2 = s * s;
		// 2 artanh(s), |s| <= 0.1716, first term left out below 2 * 0.1716^13 / 13 = 2e-11
		double artanh = s * (2 + s2 * (2 / 3.0 + s2 * (2 / 5.0 + s2 * (2 / 7.0 + s2 * (2 / 9.0 + s2 * (2 / 11.0))))));
		return k * LN2_HIGH + (artanh + k * LN2_LOW);
	}
}
