package org.latentworkbench.ui.viewers.table;

import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cells of a column have to be for their rows to be shown, as a person writes it: {@code < 3}, {@code >= 0.5}, {@code = 4},
 * {@code 1..5} (both ends count), {@code NA} for missing ones, else letters that the cell has in it, in any case. {@code !} in front
 * means the opposite.
 */
interface CellFilter {
	/** @param row of the grid; @param column of the grid */
	boolean passes(Grid grid, int row, int column);

	/** Reads a filter. A comparison with something that is no number yet ({@code >}) lets all rows pass, as an empty text does. */
	static CellFilter of(String text) {
		String words = text.strip();
		if (words.startsWith("!") && words.length() > 1) {
			CellFilter no = of(words.substring(1));
			return (grid, row, column) -> !no.passes(grid, row, column);
		}
		if (words.isEmpty() || words.equals("!") || words.matches("[<>]=?|=")) {
			return (grid, row, column) -> true;
		}
		if (words.equalsIgnoreCase(CellText.MISSING) || words.equalsIgnoreCase("missing")) {
			return (grid, row, column) -> grid.value(row, column) == null;
		}
		Matcher comparison = Grammar.COMPARISON.matcher(words);
		if (comparison.matches()) {
			return comparison(comparison.group(1), Double.parseDouble(comparison.group(2)), words);
		}
		Matcher range = Grammar.RANGE.matcher(words);
		if (range.matches()) {
			double low = Double.parseDouble(range.group(1));
			double high = Double.parseDouble(range.group(2));
			return numeric(value -> value >= low && value <= high, words);
		}
		return containing(words);
	}

	private static CellFilter comparison(String sign, double limit, String words) {
		return numeric(switch (sign) {
			case "<" -> value -> value < limit;
			case "<=" -> value -> value <= limit;
			case ">" -> value -> value > limit;
			case ">=" -> value -> value >= limit;
			// what a cell shows is rounded: what a person reads there must be found
			default -> value -> value == limit || CellText.text(value).equals(CellText.text(limit))
					|| CellText.text((float) value).equals(CellText.text(limit));
		}, words);
	}

	/** For columns of numbers; columns of words are searched for the filter's letters, {@code =} for the whole word. */
	private static CellFilter numeric(DoublePredicate test, String words) {
		CellFilter letters = containing(words);
		return (grid, row, column) -> {
			if (!grid.numeric(column)) {
				return letters.passes(grid, row, column);
			}
			double value = grid.number(row, column);
			return !Double.isNaN(value) && test.test(value);
		};
	}

	private static CellFilter containing(String words) {
		boolean whole = words.startsWith("=");
		String sought = (whole ? words.substring(1) : words).strip();
		return (grid, row, column) -> {
			Object value = grid.value(row, column);
			if (value == null) {
				return false;
			}
			String text = CellText.text(value);
			return whole ? text.equalsIgnoreCase(sought) : contains(text, sought);
		};
	}

	/** Whether a text has the letters in it, in any case. */
	static boolean contains(String text, String letters) {
		for (int i = 0; i + letters.length() <= text.length(); i++) {
			if (text.regionMatches(true, i, letters, 0, letters.length())) {
				return true;
			}
		}
		return false;
	}

	/** How numbers, comparisons and ranges are written. */
	final class Grammar {
		private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?";
		private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|=)\\s*(" + NUMBER + ")");
		private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")");

		private Grammar() {
		}

		/** Examples, for a hint. */
		static String hint(boolean numeric) {
			return numeric ? "< 3   >= 0.5   1..5   NA   !NA" : "letters   = word   NA   !NA";
		}
	}
}
