package org.latentworkbench.ui.viewers.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.eclipse.nebula.widgets.nattable.data.convert.DisplayConverter;

/** How values are written in cells: short enough to compare down a column, missing ones in a word. */
final class CellText extends DisplayConverter {
	/** What stands in the cell of a missing value. */
	static final String MISSING = "NA";

	private static final int DIGITS = 5;

	@Override
	public Object canonicalToDisplayValue(Object value) {
		return text(value);
	}

	@Override
	public Object displayToCanonicalValue(Object text) {
		throw new UnsupportedOperationException("cells are not edited");
	}

	/** A value as its cell shows it. @param value a number, anything else, or null for missing */
	static String text(Object value) {
		return switch (value) {
			case null -> MISSING;
			case Float f -> f.isInfinite() ? f > 0 ? "∞" : "-∞" : number(new BigDecimal(Float.toString(f)));
			case Double d -> d.isInfinite() ? d > 0 ? "∞" : "-∞" : number(new BigDecimal(Double.toString(d)));
			default -> value.toString();
		};
	}

	/** Five significant digits; whole numbers up to nine digits whole; powers of ten where there would be many zeros. */
	private static String number(BigDecimal value) {
		if (value.signum() == 0) {
			return "0";
		}
		BigDecimal plain = value.stripTrailingZeros();
		int magnitude = plain.precision() - plain.scale() - 1;
		if (plain.scale() <= 0 && magnitude < 9) {
			return plain.toPlainString();
		}
		BigDecimal rounded = value.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
		magnitude = rounded.precision() - rounded.scale() - 1;
		if (magnitude < -4 || magnitude >= 9) {
			String mantissa = rounded.movePointLeft(magnitude).stripTrailingZeros().toPlainString();
			return mantissa + "e" + magnitude;
		}
		return rounded.toPlainString();
	}
}
