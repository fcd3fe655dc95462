package org.latentworkbench.figures.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.latentworkbench.api.figure.TickFormat;
import org.latentworkbench.figures.draw.Text;

/** Numbers as they are written in figures: a true minus sign, thin spaces between thousands, no locale. */
final class Numbers {
	private static final char MINUS = '−';
	private static final char THIN = '\u2009';

	private Numbers() {
	}

	/** All digits, in groups of three from five digits on. */
	static String grouped(BigDecimal value) {
		var text = new StringBuilder();
		if (value.signum() < 0)
			text.append(MINUS);
		String digits = value.abs().toPlainString();
		int point = digits.indexOf('.');
		int whole = point < 0 ? digits.length() : point;
		for (int i = 0; i < digits.length(); i++) {
			if (i > 0 && i < whole && whole > 4 && (whole - i) % 3 == 0)
				text.append(THIN);
			text.append(digits.charAt(i));
		}
		return text.toString();
	}

	static String minus(int value) {
		return value < 0 ? MINUS + Integer.toString(-value) : Integer.toString(value);
	}

	/** {@code 2.5×10⁻³}; @param decimals of the leading number, -1: as many as it needs, at most 3 */
	static Text scientific(double value, int decimals) {
		if (value == 0 || !Double.isFinite(value))
			return Text.of("0");
		int power = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
		BigDecimal lead = BigDecimal.valueOf(value).scaleByPowerOfTen(-power);
		lead = decimals >= 0 ? lead.setScale(decimals, RoundingMode.HALF_EVEN)
				: lead.setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
		String number = grouped(lead.scale() < 0 ? lead.setScale(0) : lead);
		return new Text(number.equals("1") ? "10" : number + "×10", minus(power));
	}

	/** A single number, as in a cell or a legend: three significant digits unless the format says otherwise. */
	static String single(double value, TickFormat format) {
		if (Double.isNaN(value))
			return "–";
		if (Double.isInfinite(value))
			return value > 0 ? "∞" : MINUS + "∞";
		double shown = format.style() == TickFormat.Style.PERCENT ? value * 100 : value;
		String unit = (format.style() == TickFormat.Style.PERCENT ? "%" : "") + format.unit();
		if (format.decimals() >= 0)
			return grouped(BigDecimal.valueOf(shown).setScale(format.decimals(), RoundingMode.HALF_EVEN)) + unit;
		double size = Math.abs(shown);
		if (size != 0 && (size >= 1e6 || size < 1e-4) || format.style() == TickFormat.Style.SCIENTIFIC) {
			Text text = scientific(shown, -1);
			return text.superscript().isEmpty() ? text.base() + unit
					: text.base().replace("×10", "e").replaceAll("^10$", "1e") + text.superscript() + unit;
		}
		int decimals = size == 0 ? 0 : Math.clamp(2 - (int) Math.floor(Math.log10(size)), 0, 6);
		BigDecimal rounded = BigDecimal.valueOf(shown).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
		return grouped(rounded.scale() < 0 ? rounded.setScale(0) : rounded) + unit;
	}

}
