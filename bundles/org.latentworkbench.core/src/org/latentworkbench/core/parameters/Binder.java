package org.latentworkbench.core.parameters;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.parameters.ValueType.Choice;
import org.latentworkbench.core.parameters.ValueType.ListOf;
import org.latentworkbench.core.parameters.ValueType.MapOf;
import org.latentworkbench.core.parameters.ValueType.Maybe;
import org.latentworkbench.core.parameters.ValueType.Nested;
import org.latentworkbench.core.yaml.Fix;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlNode.Type;

/**
 * Makes parameters records of YAML nodes and collects all that is wrong on the way. A value that is wrong is null
 * until the end.
 */
final class Binder {
	private final List<Problem> problems = new ArrayList<>();

	/** What was wrong, in the order of the text as far as it was read in order. */
	List<Problem> problems() {
		return problems;
	}

	/**
	 * @param path the names before these, ending with a dot; empty at the outermost
	 * @return null when anything is wrong
	 */
	<P extends Record> P bind(ParametersType<P> type, Mapping given, String path) {
		int before = errors();
		for (YamlNode.Entry e : given.entries()) {
			if (type.component(e.key().text()).isEmpty()) {
				problems.add(Problem.error(e.key().place(), "unknown parameter '" + path + e.key().text() + "'"
						+ (type.components().isEmpty() ? "; there are none here" : Nearest.hint(e.key().text(), type.names())))
						.fix(Nearest.to(e.key().text(), type.names()).filter(n -> given.get(n).isEmpty()).map(Fix.Replace::word))
						.fix(new Fix.Remove("Remove '" + e.key().text() + "'")));
			}
		}
		var values = new ArrayList<Object>();
		for (Component c : type.components()) {
			values.add(component(c, given, path));
		}
		if (errors() > before) {
			return null;
		}
		conditions(type, given, values, path);
		return record(type, given, values, path);
	}

	/** Checks a value of one component. */
	void bindValue(Component c, YamlNode node) {
		value(c, c.type(), node, c.name());
	}

	private Object component(Component c, Mapping given, String path) {
		Optional<YamlNode> node = given.get(c.name());
		if (node.isPresent()) {
			return value(c, c.type(), node.get(), path + c.name());
		}
		if (c.required()) {
			String inside = c.type() instanceof Nested n ? " with " + String.join(", ", n.of().components().stream()
					.filter(Component::required).map(Component::name).toList()) : "";
			problems.add(Problem.error(given.place(), "the parameter '" + path + c.name() + "' is missing; expected "
					+ (inside.isEmpty() ? c.expected() : "settings" + inside))
					.fix(new Fix.Put("Add '" + c.name() + "'", c.name(), BinderFixes.example(c))));
			return null;
		}
		return byDefault(c, path, given.place());
	}

	private Object byDefault(Component c, String path, Place place) {
		if (!c.byDefault().isEmpty()) {
			return value(c, c.type(), ParametersType.yamlDefault(c), path + c.name());
		}
		return switch (c.type()) {
			case Maybe m -> Optional.empty();
			case ListOf l -> List.of();
			case MapOf m -> Map.of();
			case Nested n -> bind(n.of(), Mapping.empty(place), path + c.name() + ".");
			default -> throw new IllegalStateException(c.name() + " is required");
		};
	}

	private Object value(Component c, ValueType type, YamlNode node, String path) {
		boolean nothing = node instanceof Scalar s && s.type() == Type.NULL;
		return switch (type) {
			case Maybe m -> {
				if (nothing) {
					yield Optional.empty();
				}
				Object of = value(c, m.of(), node, path);
				yield of == null ? null : Optional.of(of);
			}
			case ListOf l -> nothing ? List.of() : list(c, l, node, path);
			case MapOf m -> nothing ? Map.of() : map(c, m, node, path);
			case Nested n -> nothing ? bind(n.of(), Mapping.empty(node.place()), path + ".")
					: node instanceof Mapping m ? bind(n.of(), m, path + ".") : wrong(c, type, node, path, "");
			default -> {
				if (nothing && type instanceof ValueType.Text && ((Scalar) node).quoted()) {
					yield "";
				}
				if (nothing) {
					problems.add(Problem.error(node.place(), path + " has no value; expected " + expected(c, type)
							+ (c.required() ? "" : ", or no such line for the default")).fix(BinderFixes.byDefault(c, type)));
					yield null;
				}
				yield node instanceof Scalar s ? scalar(c, type, s, path) : wrong(c, type, node, path, "");
			}
		};
	}

	private Object list(Component c, ListOf type, YamlNode node, String path) {
		if (!(node instanceof Sequence s)) {
			boolean commas = node instanceof Scalar text && text.text().contains(",") && !(type.of() instanceof ValueType.Text);
			if (commas) {
				String list = "[" + ((Scalar) node).text().strip() + "]";
				return wrong(c, type, node, path, "a list stands in brackets: " + list, new Fix.Replace("Change to " + list, list));
			}
			Object single = value(c, type.of(), node, path);
			return single == null ? null : List.of(single);
		}
		var list = new ArrayList<Object>();
		boolean whole = true;
		for (int i = 0; i < s.items().size(); i++) {
			Object item = value(c, type.of(), s.items().get(i), path + "[" + (i + 1) + "]");
			whole &= item != null;
			list.add(item);
		}
		return whole ? List.copyOf(list) : null;
	}

	private Object map(Component c, MapOf type, YamlNode node, String path) {
		if (!(node instanceof Mapping m)) {
			return wrong(c, type, node, path, "");
		}
		var map = new LinkedHashMap<String, Object>();
		boolean whole = true;
		for (YamlNode.Entry e : m.entries()) {
			Object value = value(c, type.of(), e.value(), path + "." + e.key().text());
			whole &= value != null;
			map.put(e.key().text(), value);
		}
		return whole ? Collections.unmodifiableMap(map) : null;
	}

	private Object scalar(Component c, ValueType type, Scalar s, String path) {
		return switch (type) {
			case ValueType.Truth t -> switch (s.text()) {
				case "true", "True", "TRUE" -> s.quoted() ? wrong(c, type, s, path, "remove the quotes", BinderFixes.value("true")) : (Object) true;
				case "false", "False", "FALSE" -> s.quoted() ? wrong(c, type, s, path, "remove the quotes", BinderFixes.value("false")) : (Object) false;
				case "yes", "Yes", "YES", "on", "On", "ON", "y" -> wrong(c, type, s, path, "did you mean true?", BinderFixes.value("true"));
				case "no", "No", "NO", "off", "Off", "OFF", "n" -> wrong(c, type, s, path, "did you mean false?", BinderFixes.value("false"));
				default -> wrong(c, type, s, path, "");
			};
			case ValueType.Whole w -> whole(c, w, s, path);
			case ValueType.Real r -> real(c, r, s, path);
			case ValueType.Text t -> s.text();
			case Choice e -> e.constant(s.text()).<Object>map(x -> x).orElseGet(() -> {
				problems.add(Problem.error(s.place(), path + " is " + s.found() + e.hint(s.text())
						+ (Nearest.to(s.text(), e.words()).isPresent() ? " (" + String.join(", ", e.words()) + ")" : ""))
						.fix(Nearest.to(s.text(), e.words()).map(Fix.Replace::word)).fix(BinderFixes.byDefault(c, type)));
				return null;
			});
			default -> throw new IllegalStateException("no scalar: " + type);
		};
	}

	/** Whole numbers may be written {@code 1e4} or {@code 1000.0} as well. */
	private Object whole(Component c, ValueType.Whole type, Scalar s, String path) {
		BigInteger n;
		switch (s.toTree()) {
			case Long l -> n = BigInteger.valueOf(l);
			case BigInteger b -> n = b;
			case Double d when d == Math.rint(d) && Math.abs(d) < 1e18 -> n = new BigDecimal(d).toBigInteger();
			default -> {
				return notANumber(c, type, s, path);
			}
		}
		if (!c.allows(n.doubleValue()) || n.bitLength() > 63 || n.longValue() < type.least() || n.longValue() > type.most()) {
			boolean fits = !c.allows(n.doubleValue());
			return wrong(c, type, s, path, fits ? "" : "the " + (n.signum() > 0 ? "largest that fits is " + type.most()
					: "smallest that fits is " + type.least()), BinderFixes.bound(c, n.doubleValue()).stream().toArray(Fix[]::new));
		}
		return type.most() == Integer.MAX_VALUE ? (Object) n.intValueExact() : (Object) n.longValueExact();
	}

	private Object real(Component c, ValueType.Real type, Scalar s, String path) {
		if (!(s.toTree() instanceof Number n)) {
			return notANumber(c, type, s, path);
		}
		double d = n.doubleValue();
		return Double.isFinite(d) && c.allows(d) ? (Object) d
				: wrong(c, type, s, path, "", BinderFixes.bound(c, d).stream().toArray(Fix[]::new));
	}

	private Object notANumber(Component c, ValueType type, Scalar s, String path) {
		boolean number = s.text().strip().matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
		boolean comma = s.text().matches("[-+]?[0-9]+,[0-9]+");
		return s.quoted() && number ? wrong(c, type, s, path, "remove the quotes", BinderFixes.value(s.text().strip()))
				: comma ? wrong(c, type, s, path, "write the decimals after a point", BinderFixes.value(s.text().replace(',', '.')))
				: wrong(c, type, s, path, "");
	}

	private Object wrong(Component c, ValueType type, YamlNode node, String path, String hint, Fix... fixes) {
		Problem problem = Problem.error(node.place(), path + " is " + node.found() + "; expected " + expected(c, type)
				+ (hint.isEmpty() ? "" : "; " + hint));
		for (Fix fix : fixes) {
			problem = problem.fix(fix);
		}
		problems.add(problem.fix(BinderFixes.byDefault(c, type)));
		return null;
	}

	private static String expected(Component c, ValueType type) {
		return type.inWords() + (type instanceof ValueType.Whole || type instanceof ValueType.Real ? c.range() : "")
				+ (c.unit().isEmpty() ? "" : " (" + c.unit() + ")");
	}

	/** Says which given parameters count for nothing, because of what another one is. */
	private void conditions(ParametersType<?> type, Mapping given, List<Object> values, String path) {
		Map<String, Object> byName = new HashMap<>();
		for (int i = 0; i < values.size(); i++) {
			byName.put(type.components().get(i).name(), values.get(i));
		}
		for (Component c : type.components()) {
			Optional<YamlNode.Entry> entry = given.entry(c.name());
			c.enabledIf().filter(x -> entry.isPresent()).ifPresent(condition -> {
				String is = PlainTrees.word(byName.get(condition.parameter()));
				if (condition.values().stream().noneMatch(v -> v.replace('-', '_').equals(is.replace('-', '_')))) {
					problems.add(Problem.warning(entry.get().key().place(), path + c.name() + " counts only while " + path
							+ condition.parameter() + " is " + String.join(" or ", condition.values()) + "; it is " + is)
							.fix(new Fix.Remove("Remove '" + c.name() + "'")));
				}
			});
		}
	}

	private <P extends Record> P record(ParametersType<P> type, Mapping given, List<Object> values, String path) {
		P record;
		try {
			record = type.create(values.toArray());
		} catch (IllegalArgumentException | NullPointerException e) {
			problems.add(Problem.error(given.place(), (path.isEmpty() ? "" : path.substring(0, path.length() - 1) + ": ")
					+ e.getMessage()));
			return null;
		}
		if (record instanceof Checked checked) {
			List<Checked.Problem> found = checked.problems();
			found.forEach(p -> problems.add(Problem.error(given.place(p.parameter()), path + p.parameter() + ": " + p.message())));
			return found.isEmpty() ? record : null;
		}
		return record;
	}

	private int errors() {
		return (int) problems.stream().filter(Problem::isError).count();
	}
}
