package org.latentworkbench.core.parameters;

import java.util.Optional;

import org.latentworkbench.core.yaml.Fix;

/** Ways to mend a value that does not bind. */
final class BinderFixes {
	private BinderFixes() {
	}

	/** Another value, as YAML. */
	static Fix.Replace value(String yaml) {
		return new Fix.Replace("Change to " + yaml, yaml);
	}

	/**
	 * The default in the value's place, or, where there is none and none is needed, no value.
	 *
	 * @param type the type of what is wrong; an item of a list has no default of its own
	 */
	static Optional<Fix> byDefault(Component c, ValueType type) {
		boolean whole = c.type().equals(type) || c.type() instanceof ValueType.Maybe m && m.of().equals(type);
		return !whole || c.required() ? Optional.empty() : c.byDefault().isEmpty()
				? Optional.of(new Fix.Remove("Remove '" + c.name() + "'"))
				: Optional.of(new Fix.Replace("Set the default, " + c.byDefault(), c.byDefault()));
	}

	/** The end of the range that a number is beyond. */
	static Optional<Fix> bound(Component c, double value) {
		if (value > c.max()) {
			return Optional.of(value(Component.number(c.max())));
		}
		return value < c.min() && !c.above() ? Optional.of(value(Component.number(c.min()))) : Optional.empty();
	}

	/** A value of the type to begin with, as YAML. */
	static String example(Component c) {
		return c.byDefault().isEmpty() ? example(c, c.type()) : c.byDefault();
	}

	private static String example(Component c, ValueType type) {
		return switch (type) {
			case ValueType.Truth t -> "false";
			case ValueType.Whole w -> Component.number(number(c));
			case ValueType.Real r -> Component.number(number(c));
			case ValueType.Text t -> "\"\"";
			case ValueType.Choice e -> e.words().get(0);
			case ValueType.Maybe m -> example(c, m.of());
			case ValueType.ListOf l -> "[]";
			case ValueType.MapOf m -> "{}";
			case ValueType.Nested n -> {
				var inner = n.of().components().stream().filter(Component::required).map(i -> i.name() + ": " + example(i)).toList();
				yield inner.isEmpty() ? "{}" : "{ " + String.join(", ", inner) + " }";
			}
		};
	}

	/** One where that is allowed, else the end of the range that is there. */
	private static double number(Component c) {
		return c.allows(1) ? 1 : c.min() > Double.NEGATIVE_INFINITY && c.allows(c.min()) ? c.min() : c.max() < Double.POSITIVE_INFINITY
				? c.max() : Math.floor(c.min()) + 1;
	}
}
