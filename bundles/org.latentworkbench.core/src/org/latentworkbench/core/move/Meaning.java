package org.latentworkbench.core.move;

import java.math.BigInteger;
import java.util.regex.Pattern;

import org.latentworkbench.core.yaml.YamlNode.Scalar;

/**
 * What a scalar means to MOVE: YAML 1.1 as PyYAML reads it, with the numbers as OmegaConf widens them ({@code 1e-4} is a
 * number without its dot). Differs from YAML 1.2 in {@code on off yes no} (truth values), {@code 010} (octal),
 * {@code 0b11}, {@code 1_000} and {@code 1:30} (base 60).
 */
final class Meaning {
	private static final Pattern TRUE = Pattern.compile("yes|Yes|YES|true|True|TRUE|on|On|ON");
	private static final Pattern FALSE = Pattern.compile("no|No|NO|false|False|FALSE|off|Off|OFF");
	private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
	private static final Pattern BINARY = Pattern.compile("[-+]?0b[0-1_]+");
	private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7_]+");
	private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9_]*)");
	private static final Pattern HEX = Pattern.compile("[-+]?0x[0-9a-fA-F_]+");
	private static final Pattern SIXTY = Pattern.compile("[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+");
	private static final Pattern FLOAT = Pattern.compile(
			"[-+]?[0-9][0-9_]*\\.[0-9_]*([eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]?\\.[0-9_]+([eE][-+]?[0-9]+)?");
	private static final Pattern SIXTY_FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*");
	private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
	private static final Pattern NAN = Pattern.compile("\\.(nan|NaN|NAN)");

	private Meaning() {
	}

	/** The value: null, Boolean, BigInteger, Double or String. */
	static Object of(Scalar scalar) {
		return scalar.quoted() ? scalar.text() : of(scalar.text());
	}

	/** The value of a plain scalar. */
	static Object of(String text) {
		if (NULL.matcher(text).matches()) {
			return null;
		}
		if (TRUE.matcher(text).matches()) {
			return true;
		}
		if (FALSE.matcher(text).matches()) {
			return false;
		}
		char first = text.charAt(0);
		if (first != '.' && first != '-' && first != '+' && (first < '0' || first > '9')) {
			return text;
		}
		return number(text);
	}

	private static Object number(String text) {
		String digits = text.replace("_", "");
		if (DECIMAL.matcher(text).matches()) {
			return new BigInteger(unsigned(digits)).multiply(sign(digits));
		}
		if (OCTAL.matcher(text).matches()) {
			return new BigInteger(unsigned(digits), 8).multiply(sign(digits));
		}
		if (BINARY.matcher(text).matches()) {
			return new BigInteger(unsigned(digits).substring(2), 2).multiply(sign(digits));
		}
		if (HEX.matcher(text).matches()) {
			return new BigInteger(unsigned(digits).substring(2), 16).multiply(sign(digits));
		}
		if (SIXTY.matcher(text).matches()) {
			return BigInteger.valueOf((long) base60(unsigned(digits))).multiply(sign(digits));
		}
		if (FLOAT.matcher(text).matches() && digits.chars().anyMatch(Character::isDigit)) {
			return Double.parseDouble(digits);
		}
		if (SIXTY_FLOAT.matcher(text).matches()) {
			return base60(unsigned(digits)) * sign(digits).intValue();
		}
		if (INFINITE.matcher(text).matches()) {
			return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
		}
		return NAN.matcher(text).matches() ? (Object) Double.NaN : text;
	}

	private static double base60(String digits) {
		double value = 0;
		for (String part : digits.split(":")) {
			value = value * 60 + Double.parseDouble(part);
		}
		return value;
	}

	private static BigInteger sign(String digits) {
		return digits.startsWith("-") ? BigInteger.ONE.negate() : BigInteger.ONE;
	}

	private static String unsigned(String digits) {
		return digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
	}
}
