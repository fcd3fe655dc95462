package org.latentworkbench.core.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Type;

/** Scalars as Java values and back, by YAML 1.2's core schema. */
final class PlainValues {
	private PlainValues() {
	}

	static Object of(Scalar scalar) {
		return switch (scalar.type()) {
			case NULL -> null;
			case BOOLEAN -> scalar.text().equalsIgnoreCase("true");
			case INTEGER -> {
				BigInteger n = integer(scalar.text());
				yield n.bitLength() < Long.SIZE ? (Object) n.longValueExact() : n;
			}
			case NUMBER -> number(scalar.text());
			case TEXT -> scalar.text();
		};
	}

	/** {@code 12}, {@code -3}, {@code +7}, {@code 0x1F}, {@code 0o17}. */
	static BigInteger integer(String text) {
		if (text.startsWith("0x")) {
			return new BigInteger(text.substring(2), 16);
		}
		if (text.startsWith("0o")) {
			return new BigInteger(text.substring(2), 8);
		}
		return new BigInteger(text.startsWith("+") ? text.substring(1) : text);
	}

	/** {@code 1e-4}, {@code .5}, {@code -.inf}, {@code .nan} and whole numbers. */
	static double number(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
			case "-.inf" -> Double.NEGATIVE_INFINITY;
			case ".nan" -> Double.NaN;
			default -> text.startsWith("0x") || text.startsWith("0o") ? integer(text).doubleValue() : Double.parseDouble(text);
		};
	}

	static Scalar number(Number n, Place place) {
		boolean whole = n instanceof Integer || n instanceof Long || n instanceof Short || n instanceof Byte
				|| n instanceof BigInteger
				|| !(n instanceof Double || n instanceof Float || n instanceof BigDecimal) && n.toString().matches("[-+]?[0-9]+");
		double d = n.doubleValue();
		String text = whole || Double.isFinite(d) ? n.toString() : Double.isNaN(d) ? ".nan" : d > 0 ? ".inf" : "-.inf";
		return new Scalar(place, Span.NONE, text, whole ? Type.INTEGER : Type.NUMBER, false);
	}
}
