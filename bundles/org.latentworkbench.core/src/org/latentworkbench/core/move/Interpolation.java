package org.latentworkbench.core.move;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlNode.Type;

/**
 * Replaces <code>${...}</code>: references to other settings, absolute (<code>${data.results_path}</code>) or relative
 * (<code>${.name}</code>, <code>${..name}</code>), alone or inside a text, and the resolvers <code>${weights:...}</code>,
 * <code>${names:...}</code> and <code>${oc.env:NAME,default}</code>.
 */
final class Interpolation {
	private static final List<String> RESOLVERS = List.of("weights", "names", "oc.env");

	/** Characters and values that all references may bring; references to references multiply. */
	private static final int MOST = 1 << 20;

	private final Mapping root;
	private final Map<String, String> environment;
	private final List<Problem> problems = new ArrayList<>();
	/** The references being followed, to find circles. */
	private final Set<String> open = new LinkedHashSet<>();
	private long brought;

	Interpolation(Mapping root, Map<String, String> environment) {
		this.root = root;
		this.environment = environment;
	}

	/** The tree without any <code>${...}</code>. @throws ProblemsException naming every reference that leads nowhere */
	Mapping resolve() throws ProblemsException {
		var result = (Mapping) resolve(root, List.of());
		if (!problems.isEmpty()) {
			throw new ProblemsException(problems.stream().distinct().toList());
		}
		return result;
	}

	/** @param at the path of the node's place, for relative references */
	private YamlNode resolve(YamlNode node, List<String> at) {
		return switch (node) {
			case Mapping m -> new Mapping(m.place(), m.span(), m.flow(),
					m.entries().stream().map(e -> new Entry(e.key(), resolve(e.value(), child(at, e.key().text())))).toList());
			case Sequence s -> {
				var items = new ArrayList<YamlNode>();
				for (int i = 0; i < s.items().size(); i++) {
					items.add(resolve(s.items().get(i), child(at, Integer.toString(i))));
				}
				yield new Sequence(s.place(), s.span(), s.flow(), items);
			}
			case Scalar s when s.text().contains("${") -> {
				try {
					yield text(s.text(), s.place(), at);
				} catch (ProblemsException e) {
					problems.addAll(e.problems());
					yield nothing(s.place());
				}
			}
			case Scalar s -> s;
		};
	}

	/** A text with references: the node itself when the text is one reference, else a text with the values put in. */
	private YamlNode text(String text, Place place, List<String> at) throws ProblemsException {
		var result = new StringBuilder();
		int i = 0;
		while (i < text.length()) {
			int start = text.indexOf("${", i);
			if (start < 0) {
				result.append(text, i, text.length());
				break;
			}
			if (start > 0 && text.charAt(start - 1) == '\\') {
				result.append(text, i, start - 1).append("${");
				i = start + 2;
				continue;
			}
			int end = end(text, start, place);
			if (brought > MOST) {
				throw wrong(place, "the references bring more than " + MOST
						+ " characters and values together; some of them multiply what others hold");
			}
			YamlNode value = reference(text.substring(start + 2, end), place, at);
			brought += size(value);
			if (start == 0 && end == text.length() - 1) {
				return value;
			}
			if (!(value instanceof Scalar scalar)) {
				throw wrong(place, text.substring(start, end + 1) + " is " + value.found()
						+ "; inside a text a single value is expected");
			}
			result.append(text, i, start).append(scalar.text());
			i = end + 1;
		}
		return Scalar.text(place, result.toString());
	}

	private static int end(String text, int start, Place place) throws ProblemsException {
		int depth = 0;
		for (int i = start; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '{') {
				depth++;
			} else if (c == '}' && --depth == 0) {
				return i;
			}
		}
		throw wrong(place, "the reference " + text.substring(start) + " lacks its '}'");
	}

	/** @param inner what stands between the braces */
	private YamlNode reference(String inner, Place place, List<String> at) throws ProblemsException {
		int colon = colon(inner);
		if (colon >= 0) {
			return resolver(inner.substring(0, colon).strip(), inner.substring(colon + 1), place, at);
		}
		String name = inner.contains("${") ? ((Scalar) single(text(inner, place, at), inner, place)).text() : inner.strip();
		List<String> path = path(name, place, at);
		String key = String.join(".", path);
		if (!open.add(key)) {
			throw wrong(place, "the references go in a circle: " + String.join(" -> ", open) + " -> " + key);
		}
		try {
			return resolve(follow(path, name, place), path);
		} finally {
			open.remove(key);
		}
	}

	private static YamlNode single(YamlNode node, String inner, Place place) throws ProblemsException {
		if (node instanceof Scalar) {
			return node;
		}
		throw wrong(place, "${" + inner + "} names " + node.found() + "; a name is expected");
	}

	/** Where the resolver's name ends; -1 for a plain reference. */
	private static int colon(String inner) {
		int colon = inner.indexOf(':');
		int nested = inner.indexOf("${");
		return colon >= 0 && (nested < 0 || colon < nested) ? colon : -1;
	}

	private static List<String> path(String name, Place place, List<String> at) throws ProblemsException {
		int dots = 0;
		while (dots < name.length() && name.charAt(dots) == '.') {
			dots++;
		}
		var path = new ArrayList<String>();
		if (dots > 0) {
			if (dots > at.size()) {
				throw wrong(place, "${" + name + "} leads above the top");
			}
			path.addAll(at.subList(0, at.size() - dots));
		}
		// OmegaConf also takes brackets: data.continuous_inputs[0].name
		for (String part : name.substring(dots).replace("]", "").split("[.\\[]")) {
			if (!part.isEmpty()) {
				path.add(part);
			}
		}
		if (path.isEmpty()) {
			throw wrong(place, "the reference ${" + name + "} is empty");
		}
		return path;
	}

	private YamlNode follow(List<String> path, String name, Place place) throws ProblemsException {
		YamlNode node = root;
		for (int i = 0; i < path.size(); i++) {
			String key = path.get(i);
			YamlNode next = switch (node) {
				case Mapping m -> m.get(key).orElse(null);
				case Sequence s -> key.matches("[0-9]{1,6}") && Integer.parseInt(key) < s.items().size()
						? s.items().get(Integer.parseInt(key)) : null;
				case Scalar s -> s.text().contains("${") ? child(text(s.text(), s.place(), path.subList(0, i)), key) : null;
			};
			if (next == null) {
				String in = i == 0 ? "at the top" : "in " + String.join(".", path.subList(0, i));
				throw wrong(place, "${" + name + "}: there is no '" + key + "' " + in
						+ (node instanceof Mapping m ? Nearest.hint(key, m.keys()) : ""));
			}
			node = next;
		}
		return node;
	}

	private static YamlNode child(YamlNode node, String key) {
		return node instanceof Mapping m ? m.get(key).orElse(null) : null;
	}

	private YamlNode resolver(String name, String arguments, Place place, List<String> at) throws ProblemsException {
		return switch (name) {
			case "weights" -> new Sequence(place, Span.NONE, true, inputs(name, arguments, place, at).stream()
					.map(m -> m.get("weight").orElseGet(() -> new Scalar(place, Span.NONE, "1", Type.INTEGER, false))).toList());
			case "names" -> {
				var names = new ArrayList<YamlNode>();
				for (Mapping input : inputs(name, arguments, place, at)) {
					names.add(input.get("name").orElseThrow(() -> wrong(input.place(), "an input without 'name'")));
				}
				yield new Sequence(place, Span.NONE, true, names);
			}
			case "oc.env" -> {
				int comma = arguments.indexOf(',');
				String variable = (comma < 0 ? arguments : arguments.substring(0, comma)).strip();
				String value = environment.get(variable);
				if (value == null && comma < 0) {
					throw wrong(place, "the environment variable " + variable + " is not set, and ${oc.env:" + variable
							+ "} gives no default");
				}
				yield value != null ? Scalar.text(place, value) : text(arguments.substring(comma + 1).strip(), place, at);
			}
			default -> throw wrong(place, "there is no resolver '" + name + "'" + Nearest.hint(name, RESOLVERS));
		};
	}

	private List<Mapping> inputs(String name, String arguments, Place place, List<String> at) throws ProblemsException {
		YamlNode list = text(arguments.strip(), place, at);
		if (list instanceof Scalar s && s.type() == Type.NULL) {
			return List.of();
		}
		if (!(list instanceof Sequence s)) {
			throw wrong(place, "${" + name + ":...} is given " + list.found() + "; expected a list of inputs");
		}
		var result = new ArrayList<Mapping>();
		for (YamlNode item : s.items()) {
			if (!(item instanceof Mapping m)) {
				throw wrong(item.place(), "an input is " + item.found() + "; expected '- name: file name without .tsv'");
			}
			result.add(m);
		}
		return result;
	}

	private static List<String> child(List<String> path, String key) {
		var result = new ArrayList<>(path);
		result.add(key);
		return result;
	}

	/** Values, and characters of texts. */
	private static long size(YamlNode node) {
		return 1 + switch (node) {
			case Scalar s -> s.text().length();
			case Sequence s -> s.items().stream().mapToLong(Interpolation::size).sum();
			case Mapping m -> m.entries().stream().mapToLong(e -> size(e.value())).sum();
		};
	}

	private static Scalar nothing(Place place) {
		return new Scalar(place, Span.NONE, "", Type.NULL, false);
	}

	private static ProblemsException wrong(Place place, String message) {
		return new ProblemsException(Problem.error(place, message));
	}
}
