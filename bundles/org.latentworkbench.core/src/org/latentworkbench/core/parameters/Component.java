package org.latentworkbench.core.parameters;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.core.parameters.ValueType.Choice;
import org.latentworkbench.core.parameters.ValueType.Nested;
import org.latentworkbench.core.yaml.YamlNode;

/**
 * One parameter of a contribution: all that its record says about it.
 *
 * @param name      its key in YAML
 * @param type      the type of its values
 * @param label     its name for people
 * @param help      one or two sentences
 * @param byDefault the default as YAML text; empty where there is none
 * @param min       the smallest value (of every element); negative infinity when there is none
 * @param max       the largest value; positive infinity when there is none
 * @param above     whether {@code min} itself is out of range
 * @param unit      empty for pure numbers
 * @param advanced  folded away until asked for
 * @param enabledIf when it counts; empty: always
 * @param names     what its words stand for
 * @param reference where to read more; may be empty
 * @param required  whether it must be given: it has no default and none follows from its type
 */
public record Component(String name, ValueType type, String label, String help, String byDefault, double min,
		double max, boolean above,
		String unit, boolean advanced, Optional<Condition> enabledIf, Parameter.Names names, String reference, boolean required) {
	/**
	 * Another parameter that must have one of some values.
	 *
	 * @param parameter its name, in the same record
	 * @param values    as they are written in YAML
	 */
	public record Condition(String parameter, List<String> values) {
		private static Condition parse(String text, String of) {
			int eq = text.indexOf('=');
			if (eq < 1) {
				throw new IllegalArgumentException(of + ": enabledIf is '" + text + "'; expected parameter=value");
			}
			return new Condition(text.substring(0, eq).strip(), List.of(text.substring(eq + 1).strip().split("\\s*\\|\\s*")));
		}
	}

	static Component of(RecordComponent component) {
		String name = component.getName();
		String of = component.getDeclaringRecord().getName() + "." + name;
		Parameter said = component.getAnnotation(Parameter.class);
		if (said == null) {
			throw new IllegalArgumentException(of + " has no @Parameter; every component of a parameters record needs one");
		}
		ValueType type;
		try {
			type = ValueType.of(component.getGenericType());
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(of + ": " + e.getMessage(), e);
		}
		Optional<Condition> enabledIf = said.enabledIf().isEmpty() ? Optional.empty()
				: Optional.of(Condition.parse(said.enabledIf(), of));
		return new Component(name, type, said.label().isEmpty() ? label(name) : said.label(), said.help(), said.byDefault(),
				said.min(), said.max(), said.above(), said.unit(), said.advanced(), enabledIf, said.names(), said.reference(),
				said.byDefault().isEmpty() && required(type));
	}

	/** The words to choose from, where the type (or its elements') is an enum; else empty. */
	public List<String> choices() {
		return type.innermost() instanceof Choice c ? c.words() : List.of();
	}

	/** The record within this parameter, where its type (or its elements') is one. */
	public Optional<ParametersType<?>> nested() {
		return type.innermost() instanceof Nested n ? Optional.of(n.of()) : Optional.empty();
	}

	/** The default as a node; empty where there is none. */
	public Optional<YamlNode> defaultNode() {
		return byDefault.isEmpty() ? Optional.empty() : Optional.of(ParametersType.yamlDefault(this));
	}

	/** A value to begin with, as YAML: the default, else the plainest one of the type that is within the range. */
	public String example() {
		return BinderFixes.example(this);
	}

	/** Whether a number is within the range. */
	public boolean allows(double value) {
		return (above ? value > min : value >= min) && value <= max;
	}

	/** What is expected, in words: {@code a whole number from 1 to 64}, {@code a number above 0 (mm)}. */
	public String expected() {
		return type.inWords() + range() + (unit.isEmpty() ? "" : " (" + unit + ")");
	}

	/** The range in words, beginning with a space; empty when there is none. */
	public String range() {
		boolean low = min > Double.NEGATIVE_INFINITY;
		boolean high = max < Double.POSITIVE_INFINITY;
		String from = low ? (above ? " above " : " from ") + number(min) : "";
		return low && high ? from + (above ? " and up to " : " to ") + number(max)
				: low ? (above ? from : " of at least " + number(min))
				: high ? " of at most " + number(max) : "";
	}

	static String number(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}

	private static boolean required(ValueType type) {
		return switch (type) {
			case ValueType.Maybe m -> false;
			case ValueType.ListOf l -> false;
			case ValueType.MapOf m -> false;
			case Nested n -> n.of().components().stream().anyMatch(Component::required);
			default -> true;
		};
	}

	/** {@code learningRate} and {@code learning_rate} are {@code Learning rate}. */
	private static String label(String name) {
		String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}
}
