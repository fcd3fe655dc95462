package org.latentworkbench.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;

/** Times, rates and sizes as a person reads them. */
final class Amounts {
	private Amounts() {
	}

	/** {@code 0.4 s}, {@code 12 s}, {@code 3 min 05 s}, {@code 1 h 02 min}. */
	static String duration(Duration duration) {
		double seconds = duration.toMillis() / 1000.0;
		if (seconds < 9.95) {
			return String.format(Locale.ROOT, "%.1f s", seconds);
		}
		long whole = Math.round(seconds);
		if (whole < 60) {
			return whole + " s";
		}
		if (whole < 3600) {
			return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
		}
		return String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
	}

	/** {@code 41/s}, {@code 0.25/s}, {@code 12k/s}. */
	static String rate(double perSecond) {
		if (perSecond >= 9_999.5) {
			return Math.round(perSecond / 1000) + "k/s";
		}
		return number(perSecond, perSecond >= 9.5 ? Math.max(2, (int) Math.log10(perSecond) + 1) : 2) + "/s";
	}

	/** A number with so many significant digits, without an exponent where that stays short. */
	static String number(double value, int digits) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return Double.toString(value);
		}
		if (value == 0) {
			return "0";
		}
		var rounded = new BigDecimal(value).round(new MathContext(digits));
		double size = Math.abs(rounded.doubleValue());
		if (size >= 1e7 || size < 1e-4) {
			return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
		}
		return rounded.setScale(Math.max(0, rounded.scale()), java.math.RoundingMode.UNNECESSARY).toPlainString();
	}

	/** {@code 512 bytes}, {@code 3.4 kB}, {@code 12 MB}. */
	static String bytes(long bytes) {
		if (bytes < 1000) {
			return bytes + " bytes";
		}
		double value = bytes;
		String unit = "";
		for (String next : new String[] { "kB", "MB", "GB", "TB" }) {
			if (value < 999.5) {
				break;
			}
			value /= 1000;
			unit = next;
		}
		return number(value, value < 9.95 ? 2 : Math.max(2, (int) Math.log10(value) + 1)) + " " + unit;
	}
}
