package org.latentworkbench.core.sweep;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

/**
 * Several values in one word of the command line: {@code 4,8,16}; {@code 1..5} (whole numbers); {@code 0.1..0.5:0.1} (in
 * steps); {@code 1e-5..1e-2:x10} (by a factor). A comma within brackets, braces or quotes belongs to a value.
 */
public final class ValueList {
	/** A grid of more points than this is a slip of the pen. */
	static final int MOST = 10_000;
	private static final String NUMBER = "[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?";
	/** Numbers with two dots between them: a range, or meant as one. */
	private static final Pattern RANGE = Pattern.compile("((?:" + NUMBER + ")?)\\.\\.(" + NUMBER + ")(?::(.*))?");

	private ValueList() {
	}

	/**
	 * The values, as text.
	 *
	 * @param word the whole word, for messages
	 * @param text what stands after the {@code =}
	 * @throws ProblemsException when a value is missing or a range is none
	 */
	public static List<String> of(String word, String text) throws ProblemsException {
		var values = new ArrayList<String>();
		List<String> items = split(text);
		for (String item : items) {
			if (item.isEmpty() && items.size() > 1) {
				throw wrong(word, "a value is missing beside a comma");
			}
			Matcher range = RANGE.matcher(item);
			if (range.matches()) {
				values.addAll(range(word, item, range));
			} else {
				values.add(item);
			}
			if (values.size() > MOST) {
				throw wrong(word, "these are more than " + MOST + " values");
			}
		}
		return values;
	}

	/** The parts between commas that stand in no brackets, braces, parentheses or quotes; without blanks around them. */
	public static List<String> split(String text) {
		var parts = new ArrayList<String>();
		int depth = 0;
		char quote = 0;
		int from = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (quote != 0) {
				if (c == '\\') {
					i++;
				} else if (c == quote) {
					quote = 0;
				}
			} else if (c == '"' || c == '\'') {
				quote = c;
			} else if (c == '[' || c == '{' || c == '(') {
				depth++;
			} else if (c == ']' || c == '}' || c == ')') {
				depth--;
			} else if (c == ',' && depth <= 0) {
				parts.add(text.substring(from, i).strip());
				from = i + 1;
			}
		}
		parts.add(text.substring(from).strip());
		return parts;
	}

	private static List<String> range(String word, String item, Matcher range) throws ProblemsException {
		if (range.group(1).isEmpty()) {
			throw wrong(word, "'" + item + "' has no beginning; write a range as 1..5");
		}
		BigDecimal from = new BigDecimal(range.group(1));
		BigDecimal to = new BigDecimal(range.group(2));
		String step = range.group(3);
		if (step != null && step.startsWith("x")) {
			return factors(word, item, from, to, number(word, item, step.substring(1)));
		}
		if (step == null && !(whole(from) && whole(to))) {
			throw wrong(word, "'" + item + "' has no step; write, for instance, 0.1..0.5:0.1, or 1e-4..1e-1:x10 for factors of 10");
		}
		BigDecimal by = step == null ? BigDecimal.valueOf(to.compareTo(from) < 0 ? -1 : 1) : number(word, item, step);
		if (by.signum() == 0 || by.signum() * to.compareTo(from) < 0) {
			throw wrong(word, "'" + item + "' never arrives: steps of " + by.toPlainString() + " do not lead from " + from + " to " + to);
		}
		var values = new ArrayList<String>();
		for (BigDecimal v = from; v.subtract(to).signum() * by.signum() <= 0 && values.size() <= MOST; v = v.add(by)) {
			values.add(text(v));
		}
		return values;
	}

	private static List<String> factors(String word, String item, BigDecimal from, BigDecimal to, BigDecimal factor)
			throws ProblemsException {
		if (from.signum() <= 0 || to.compareTo(from) < 0 || factor.compareTo(BigDecimal.ONE) <= 0) {
			throw wrong(word, "'" + item + "' is no range of factors; expected a rise from above 0 by a factor above 1, as 1..64:x2");
		}
		var values = new ArrayList<String>();
		for (BigDecimal v = from; v.compareTo(to) <= 0 && values.size() <= MOST; v = v.multiply(factor)) {
			values.add(text(v));
		}
		return values;
	}

	private static BigDecimal number(String word, String item, String text) throws ProblemsException {
		if (!text.matches(NUMBER)) {
			throw wrong(word, "'" + item + "' has the step '" + text + "'; expected a number, or x and a factor");
		}
		return new BigDecimal(text);
	}

	private static boolean whole(BigDecimal number) {
		return number.stripTrailingZeros().scale() <= 0;
	}

	/** As a person writes it: 0.1, 100, 1e-5. */
	private static String text(BigDecimal number) {
		BigDecimal plain = number.stripTrailingZeros();
		if (plain.signum() == 0) {
			return "0";
		}
		int exponent = plain.precision() - plain.scale() - 1;
		if (exponent >= -4 && exponent <= 9) {
			return plain.toPlainString();
		}
		BigInteger digits = plain.unscaledValue();
		String text = digits.abs().toString();
		return (digits.signum() < 0 ? "-" : "") + text.charAt(0) + (text.length() > 1 ? "." + text.substring(1) : "") + "e" + exponent;
	}

	private static ProblemsException wrong(String word, String message) {
		return new ProblemsException(Problem.error("'" + word + "': " + message));
	}
}
