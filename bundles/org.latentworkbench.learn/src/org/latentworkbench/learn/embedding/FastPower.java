package org.latentworkbench.learn.embedding;

/**
 * Powers to a relative error below 1e-8: a few times faster than {@link Math#pow}, and of plain arithmetic only, so the same
 * on every machine.
 */
final class FastPower {
	private static final double SQRT2 = Math.sqrt(2);
	private static final double LOG2E = 1 / StrictMath.log(2);
	private static final double LN2 = StrictMath.log(2);

	private FastPower() {
	}

	/** {@code x^exponent} for a positive, finite, not subnormal {@code x} and a result within 2^-1000 and 2^1000. */
	static double power(double x, double exponent) {
		long bits = Double.doubleToRawLongBits(x);
		int power = (int) (bits >>> 52) - 1023;
		double mantissa = Double.longBitsToDouble(bits & 0x000FFFFFFFFFFFFFL | 0x3FF0000000000000L);
		if (mantissa > SQRT2) {
			mantissa /= 2;
			power++;
		}
		/* log2 m = 2 / ln 2 * artanh((m - 1) / (m + 1)), whose argument is within 0.172 */
		double s = (mantissa - 1) / (mantissa + 1);
		double q = s * s;
		double log = 2 * LOG2E * s * (1 + q * (1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q * (1.0 / 9 + q / 11)))));
		return two(exponent * (power + log));
	}

	/** {@code e^x} for {@code x} up to 690; 0 for those under -690. */
	static double exp(double x) {
		return x < -690 ? 0 : two(x * LOG2E);
	}

	/** {@code 2^y}: the nearest whole power by its bits, the rest by Taylor's series. */
	private static double two(double y) {
		long whole = (long) Math.floor(y + .5);
		double r = (y - whole) * LN2;
		double e = 1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720 + r / 5040))))));
		return e * Double.longBitsToDouble(whole + 1023 << 52);
	}
}
