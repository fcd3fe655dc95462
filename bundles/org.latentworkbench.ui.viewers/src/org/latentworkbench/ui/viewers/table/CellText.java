package org.latentworkbench.ui.viewers.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;

/** How values are written in cells: short enough to compare down a column, missing ones in a word. */
final class CellText {
	/** What stands in the cell of a missing value. */
	static final String MISSING = "NA";

	private static final int DIGITS = 5;
	private static final int DIGITS_OF_PROBABILITIES = 3;
	private static final Set<String> PROBABILITIES = Set.of("p", "q", "fdr", "p_value", "q_value", "pvalue", "qvalue", "padj", "p.value");

	private CellText() {
	}

	/** Whether a column of this name holds p- or q-values. */
	static boolean isProbability(String column) {
		return PROBABILITIES.contains(column.toLowerCase(Locale.ROOT));
	}

	/** A value as its cell shows it. @param value a number, anything else, or null for missing */
	static String text(Object value) {
		return text(value, DIGITS);
	}

	/** The same with three significant digits: no more is known of p and q. */
	static String probability(Object value) {
		return text(value, DIGITS_OF_PROBABILITIES);
	}

	private static String text(Object value, int digits) {
		return switch (value) {
			case null -> MISSING;
			case Float f -> f.isInfinite() ? f > 0 ? "∞" : "-∞" : number(new BigDecimal(Float.toString(f)), digits);
			case Double d -> d.isInfinite() ? d > 0 ? "∞" : "-∞" : number(new BigDecimal(Double.toString(d)), digits);
			default -> value.toString();
		};
	}

	/** So many significant digits; whole numbers up to nine digits whole; powers of ten where there would be many zeros. */
	private static String number(BigDecimal value, int digits) {
		if (value.signum() == 0) {
			return "0";
		}
		BigDecimal plain = value.stripTrailingZeros();
		int magnitude = plain.precision() - plain.scale() - 1;
		if (plain.scale() <= 0 && magnitude < 9) {
			return plain.toPlainString();
		}
		BigDecimal rounded = value.round(new MathContext(digits, RoundingMode.HALF_EVEN));
		magnitude = rounded.precision() - rounded.scale() - 1;
		if (magnitude < -4 || magnitude >= 9) {
			String mantissa = rounded.movePointLeft(magnitude).stripTrailingZeros().toPlainString();
			return mantissa + "e" + magnitude;
		}
		return rounded.toPlainString();
	}
}
