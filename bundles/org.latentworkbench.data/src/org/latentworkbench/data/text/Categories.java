package org.latentworkbench.data.text;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** The names of categories: which are numbers, and how they are ordered. */
public final class Categories {
	/** By Unicode code point, as Python orders strings; {@link String#compareTo} would differ beyond the basic plane. */
	public static final Comparator<String> ORDER = (a, b) -> {
		int n = Math.min(a.length(), b.length());
		for (int i = 0; i < n; i++) {
			char x = a.charAt(i);
			char y = b.charAt(i);
			if (x != y) {
				boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
				return surrogates ? Character.isSurrogate(x) ? 1 : -1 : Character.compare(x, y);
			}
		}
		return Integer.compare(a.length(), b.length());
	};

	private Categories() {
	}

	/** Whether a name is a plain decimal number. */
	public static boolean isNumber(String name) {
		byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
		double value = Decimals.parse(bytes, 0, bytes.length);
		return !Double.isNaN(value) && !Double.isInfinite(value);
	}

	/** Whether all names are numbers: the modality's table held numbers only. */
	public static boolean areNumbers(List<String> names) {
		return names.stream().allMatch(Categories::isNumber);
	}

	/** A number as a category's name: whole numbers without a point. */
	public static String plain(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}
}
