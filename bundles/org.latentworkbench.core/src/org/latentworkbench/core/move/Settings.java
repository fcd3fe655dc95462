package org.latentworkbench.core.move;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;

/**
 * Typed access to one mapping of the composed configuration. What is missing or of the wrong type becomes a problem and a
 * harmless value, so that all problems are found in one go.
 */
final class Settings {
	private static final String MISSING = "???";

	private final Mapping mapping;
	private final String path;
	private final List<Problem> problems;

	/** @param path dotted, for messages: {@code task.model} */
	Settings(Mapping mapping, String path, List<Problem> problems) {
		this.mapping = mapping;
		this.path = path;
		this.problems = problems;
	}

	Place place() {
		return mapping.place();
	}

	/** Where a key's value stands, or the mapping itself. */
	Place place(String key) {
		return mapping.get(key).map(YamlNode::place).orElse(mapping.place());
	}

	/** Every key must be one of these. */
	Settings only(Set<String> known) {
		for (Entry e : mapping.entries()) {
			if (!known.contains(e.key().text())) {
				problems.add(Problem.error(e.key().place(),
						"there is no setting '" + e.key().text() + "' in " + path + Nearest.hint(e.key().text(), known)));
			}
		}
		return this;
	}

	/** A nested mapping; an empty one when it is not there. */
	Settings child(String key) {
		YamlNode node = given(key).orElse(null);
		String below = name(key);
		return switch (node) {
			case null -> new Settings(Mapping.empty(mapping.place()), below, problems);
			case Mapping m -> new Settings(m, below, problems);
			default -> {
				wrong(key, node, "a mapping of settings");
				yield new Settings(Mapping.empty(node.place()), below, problems);
			}
		};
	}

	boolean has(String key) {
		return given(key).isPresent();
	}

	int whole(String key, int least) {
		return required(key).map(n -> whole(key, n, least)).orElse(least);
	}

	int whole(String key, int least, int otherwise) {
		return given(key).map(n -> whole(key, n, least)).orElse(otherwise);
	}

	double number(String key, double least, double most) {
		return required(key).map(n -> number(key, n, least, most)).orElse(least);
	}

	double number(String key, double least, double most, double otherwise) {
		return given(key).map(n -> number(key, n, least, most)).orElse(otherwise);
	}

	boolean flag(String key, boolean otherwise) {
		return given(key).map(n -> flag(key, n)).orElse(otherwise);
	}

	boolean flag(String key) {
		return required(key).map(n -> flag(key, n)).orElse(false);
	}

	String text(String key) {
		return required(key).map(n -> text(key, n)).orElse("");
	}

	String text(String key, String otherwise) {
		return given(key).map(n -> text(key, n)).orElse(otherwise);
	}

	List<Integer> wholes(String key, int least) {
		return required(key).map(n -> items(key, n).stream().map(i -> whole(key, i, least)).toList()).orElse(List.of());
	}

	List<Double> numbers(String key) {
		return required(key).map(n -> items(key, n).stream().map(i -> number(key, i, 0,
				Double.MAX_VALUE)).toList()).orElse(List.of());
	}

	List<String> texts(String key) {
		return given(key).map(n -> items(key, n).stream().map(i -> text(key, i)).toList()).orElse(List.of());
	}

	List<Settings> mappings(String key) {
		var result = new ArrayList<Settings>();
		for (YamlNode item : given(key).map(n -> items(key, n)).orElse(List.of())) {
			if (item instanceof Mapping m) {
				result.add(new Settings(m, name(key) + "[" + result.size() + "]", problems));
			} else {
				wrong(key, item, "'name: ...'");
			}
		}
		return result;
	}

	void problem(String key, String message) {
		problems.add(Problem.error(place(key), name(key) + ": " + message));
	}

	/** The value, unless it is not there, null or still open. */
	private Optional<YamlNode> given(String key) {
		return mapping.get(key).filter(n -> !(n instanceof Scalar s && (Meaning.of(s) == null || !s.quoted()
				&& s.text().equals(MISSING))));
	}

	private Optional<YamlNode> required(String key) {
		Optional<YamlNode> node = given(key);
		if (node.isEmpty()) {
			problems.add(Problem.error(mapping.place(), name(key) + " is missing; set it in the file or with " + name(key)
					+ "=..."));
		}
		return node;
	}

	private List<YamlNode> items(String key, YamlNode node) {
		if (node instanceof Sequence s) {
			return s.items();
		}
		wrong(key, node, "a list, for instance [10, 20]");
		return List.of();
	}

	private int whole(String key, YamlNode node, int least) {
		Object value = value(node);
		BigInteger whole = switch (value) {
			case BigInteger n -> n;
			case Double d when d == Math.rint(d) && Math.abs(d) < Integer.MAX_VALUE -> BigInteger.valueOf(d.longValue());
			case String s when s.strip().matches("[-+]?[0-9]{1,9}") -> new BigInteger(s.strip().replace("+", ""));
			case null, default -> null;
		};
		if (whole == null) {
			wrong(key, node, "a whole number");
			return least;
		}
		if (whole.bitLength() > 31 || whole.intValue() < least) {
			wrong(key, node, "at least " + least);
			return least;
		}
		return whole.intValue();
	}

	private double number(String key, YamlNode node, double least, double most) {
		Double number = switch (value(node)) {
			case BigInteger n -> n.doubleValue();
			case Double d -> d;
			case String s when s.strip().matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?") ->
					Double.parseDouble(s.strip());
			case null, default -> null;
		};
		if (number == null || number.isNaN()) {
			wrong(key, node, "a number");
			return least;
		}
		if (number < least || number > most) {
			wrong(key, node, most == Double.MAX_VALUE ? "at least " + shown(least) : "a number from " + shown(least) + " to "
					+ shown(most));
			return least;
		}
		return number;
	}

	private boolean flag(String key, YamlNode node) {
		Boolean flag = switch (value(node)) {
			case Boolean b -> b;
			case BigInteger n -> n.signum() != 0;
			case String s when s.matches("(?i)true|yes|on|y|1") -> true;
			case String s when s.matches("(?i)false|no|off|n|0") -> false;
			case null, default -> null;
		};
		if (flag == null) {
			wrong(key, node, "true or false");
			return false;
		}
		return flag;
	}

	/** A single value as the text that Python would make of it. */
	private String text(String key, YamlNode node) {
		if (!(node instanceof Scalar s)) {
			wrong(key, node, "a text");
			return "";
		}
		return switch (Meaning.of(s)) {
			case null -> s.text();
			case Boolean b -> b ? "True" : "False";
			case Double d -> d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString(d.longValue()) + ".0" : Double.toString(d);
			case Object o -> o.toString();
		};
	}

	/** The dotted name of a key. */
	private String name(String key) {
		return path.isEmpty() ? key : path + "." + key;
	}

	private static Object value(YamlNode node) {
		return node instanceof Scalar s ? Meaning.of(s) : null;
	}

	private static String shown(double d) {
		return d == Math.rint(d) && Math.abs(d) < 1e9 ? Long.toString((long) d) : Double.toString(d);
	}

	private void wrong(String key, YamlNode node, String expected) {
		String found = node instanceof Scalar s && !s.quoted() && Meaning.of(s) instanceof Boolean ? "'" + s.text() + "'"
				: node.found();
		problems.add(Problem.error(node.place(), name(key) + " is " + found + "; expected " + expected));
	}
}
