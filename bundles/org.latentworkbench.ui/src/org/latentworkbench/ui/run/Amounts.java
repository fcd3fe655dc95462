package org.latentworkbench.ui.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times, rates and numbers as the views of runs write them. */
final class Amounts {
	private static final DateTimeFormatter TODAY = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM);
	private static final DateTimeFormatter ANY_DAY = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

	private Amounts() {
	}

	/** The time of day; with the day where that is not today. In the user's own zone and language. */
	static String when(Instant instant) {
		var local = instant.atZone(ZoneId.systemDefault());
		return (local.toLocalDate().equals(LocalDate.now()) ? TODAY : ANY_DAY).format(local);
	}

	/** {@code 0.4 s}, {@code 12 s}, {@code 3 min 05 s}, {@code 1 h 02 min}; nothing for no time at all. */
	static String duration(Duration duration) {
		double seconds = duration.toMillis() / 1000.0;
		if (seconds == 0) {
			return "";
		}
		if (seconds < 9.95) {
			return String.format(Locale.ROOT, "%.1f s", seconds);
		}
		long whole = Math.round(seconds);
		if (whole < 60) {
			return whole + " s";
		}
		return whole < 3600 ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
				: String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
	}

	/** A number with so many significant digits, without an exponent where that stays short. */
	static String number(double value, int digits) {
		if (!Double.isFinite(value)) {
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
		return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY).toPlainString();
	}

	/** {@code 41 epochs/s}. */
	static String rate(double perSecond, String unit) {
		return (perSecond >= 1e4 ? Math.round(perSecond / 1000) + "k" : number(perSecond, perSecond >= 99.5 ? 3 : 2)) + " " + unit + "/s";
	}
}
