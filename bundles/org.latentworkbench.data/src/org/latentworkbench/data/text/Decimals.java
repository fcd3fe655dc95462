package org.latentworkbench.data.text;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers in ASCII bytes to the nearest double, as {@link Double#parseDouble} but without a string for nearly all of
 * them, and stricter: digits, one point, an exponent and signs, nothing else.
 * <p>
 * Up to 15 digits with a power of ten up to 22 need one exact operation (Clinger, "How to read floating point numbers
 * accurately", PLDI 1990). Up to 18 digits are taken as a sum of two doubles; the quotient or product is then known to about
 * 2^-50 of its last place, and only what lies that near to a tie goes the slow way.
 */
final class Decimals {
	private static final double[] TEN = new double[23];
	private static final int MAX_DIGITS = 18;
	/** In units of the last place: how near to a tie the two-double result is not trusted. */
	private static final double DOUBT = 0x1p-40;

	static {
		TEN[0] = 1;
		for (int i = 1; i < TEN.length; i++) {
			TEN[i] = TEN[i - 1] * 10;
		}
	}

	private Decimals() {
	}

	/**
	 * The number in {@code bytes[from .. to - 1]}.
	 *
	 * @return NaN when it is no number; an infinity when it is larger than any double
	 */
	static double parse(byte[] bytes, int from, int to) {
		int at = from;
		boolean negative = false;
		if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
			negative = bytes[at++] == '-';
		}
		long digits = 0;
		int seen = 0;
		int significant = 0;
		int point = -1;
		boolean tooLong = false;
		for (; at < to; at++) {
			int d = bytes[at] - '0';
			if (d >= 0 && d <= 9) {
				seen++;
				if (significant > 0 || d > 0) {
					if (++significant <= MAX_DIGITS) {
						digits = digits * 10 + d;
					} else {
						tooLong = true;
					}
				}
			} else if (d == '.' - '0' && point < 0) {
				point = seen;
			} else {
				break;
			}
		}
		if (seen == 0) {
			return Double.NaN;
		}
		int exponent = point < 0 ? 0 : point - seen;
		if (at < to) {
			int e = exponent(bytes, at, to);
			if (e == Integer.MIN_VALUE) {
				return Double.NaN;
			}
			exponent += e;
		}
		if (digits == 0) {
			return negative ? -0.0 : 0.0;
		}
		double value;
		if (tooLong || exponent < -22 || exponent > 22) {
			value = Double.NaN;
		} else if (digits <= 1L << 53) {
			value = exponent < 0 ? digits / TEN[-exponent] : digits * TEN[exponent];
		} else {
			value = twofold(digits, exponent);
		}
		if (Double.isNaN(value)) {
			return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
		}
		return negative ? -value : value;
	}

	/** The exponent from its letter to the end; MIN_VALUE when it is none. Large ones stay large, however long they are. */
	private static int exponent(byte[] bytes, int from, int to) {
		int at = from;
		if (bytes[at] != 'e' && bytes[at] != 'E') {
			return Integer.MIN_VALUE;
		}
		at++;
		boolean negative = false;
		if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
			negative = bytes[at++] == '-';
		}
		if (at == to) {
			return Integer.MIN_VALUE;
		}
		int value = 0;
		for (; at < to; at++) {
			int d = bytes[at] - '0';
			if (d < 0 || d > 9) {
				return Integer.MIN_VALUE;
			}
			value = Math.min(99_999_999, value * 10 + d);
		}
		return negative ? -value : value;
	}

	/** {@code digits * 10^exponent} for more than 53 bits, {@code |exponent| <= 22}; NaN when a tie is too near to be sure. */
	private static double twofold(long digits, int exponent) {
		double high = digits;
		double low = digits - (long) high;
		double first;
		double second;
		if (exponent < 0) {
			double p = TEN[-exponent];
			first = high / p;
			second = (Math.fma(-first, p, high) + low) / p;
		} else {
			double p = TEN[exponent];
			first = high * p;
			second = Math.fma(high, p, -first) + low * p;
		}
		double sum = first + second;
		double left = Math.abs(first - sum + second);
		double place = Math.ulp(sum);
		boolean nearTie = Math.abs(left - place / 2) < place * DOUBT || Math.abs(left - place / 4) < place * DOUBT;
		return nearTie ? Double.NaN : sum;
	}
}
