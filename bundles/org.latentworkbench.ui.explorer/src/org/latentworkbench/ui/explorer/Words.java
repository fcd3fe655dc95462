package org.latentworkbench.ui.explorer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers, times and states as the explorers write them. */
public final class Words {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

	private Words() {
	}

	/** In the user's own zone and language. */
	public static String time(Instant instant) {
		return TIME.format(instant.atZone(ZoneId.systemDefault()));
	}

	/** {@code 912 bytes}, {@code 1.3 MB}. */
	public static String bytes(long bytes) {
		if (bytes < 1000) {
			return bytes + " bytes";
		}
		double value = bytes;
		int unit = -1;
		while (value >= 999.5) {
			value /= 1000;
			unit++;
		}
		return String.format(Locale.ROOT, value < 9.95 ? "%.1f %sB" : "%.0f %sB", value, "kMGTPE".charAt(unit));
	}

	/** {@code 0.4 s}, {@code 12 s}, {@code 3 min 5 s}. */
	public static String seconds(double seconds) {
		if (seconds < 9.95) {
			return String.format(Locale.ROOT, "%.1f s", seconds);
		}
		long whole = Math.round(seconds);
		if (whole < 60) {
			return whole + " s";
		}
		return whole < 3600 ? whole / 60 + " min " + whole % 60 + " s" : whole / 3600 + " h " + whole % 3600 / 60 + " min";
	}

	/** What became of a run or a step. */
	public static String status(String status) {
		return switch (status) {
			case "" -> "unknown";
			default -> status.toLowerCase(Locale.ROOT);
		};
	}
}
