package org.latentworkbench.core.parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Type;
import org.latentworkbench.core.yaml.YamlReader;

/**
 * An override from the command line: {@code latent=16}, {@code noise.level=1e-3}, {@code hidden=[64, 32]}. The value
 * is YAML. A part of the path that holds a dot stands in double quotes: {@code weights."a.b"=2}.
 *
 * @param path  names from the outside in; at least one
 * @param value its places are within {@code text}, and mean nothing in files
 * @param text  the whole word, for messages
 */
public record Assignment(List<String> path, YamlNode value, String text) {
	/** Stands for a folder of files in the places of values from the command line. */
	private static final Path COMMAND_LINE = Path.of("command line");

	public Assignment {
		path = List.copyOf(path);
		if (path.isEmpty()) {
			throw new IllegalArgumentException("an assignment needs a path");
		}
	}

	/**
	 * Reads {@code path=value}.
	 *
	 * @param number tells this assignment from others in the places of its value
	 * @throws ProblemsException when there is no {@code =}, the path is empty, or the value is no YAML
	 */
	public static Assignment parse(String text, int number) throws ProblemsException {
		int eq = equalsSign(text);
		if (eq < 0) {
			throw new ProblemsException(Problem.error("'" + text
					+ "': is no assignment; expected name=value, for instance vae.latent=16"));
		}
		List<String> path = path(text.substring(0, eq));
		if (path.stream().anyMatch(String::isEmpty)) {
			throw new ProblemsException(Problem.error("'" + text + "': a name is missing before the '='; expected name=value"));
		}
		try {
			Place origin = new Place(COMMAND_LINE.resolve(Integer.toString(number)), 1, text.codePointCount(0, eq + 1) + 1);
			String value = text.substring(eq + 1);
			// nothing after the sign is a null that may also serve as an empty text: a shell takes the quotes of name="" away
			return new Assignment(path, value.isBlank() ? new Scalar(origin, Span.NONE, "", Type.NULL, true)
					: YamlReader.value(value, origin), text);
		} catch (ProblemsException e) {
			throw new ProblemsException(e.problems().stream().map(p -> told(p, text)).toList());
		}
	}

	/** This assignment without the first name of its path. */
	public Assignment inner() {
		return new Assignment(path.subList(1, path.size()), value, text);
	}

	/**
	 * Puts the value in its place in a mapping. Mappings on the way are made where there are none.
	 *
	 * @throws ProblemsException when something on the way is no mapping
	 */
	public Mapping in(Mapping mapping) throws ProblemsException {
		return put(mapping, path);
	}

	private Mapping put(Mapping mapping, List<String> rest) throws ProblemsException {
		Scalar key = new Scalar(place(), Span.NONE, rest.get(0), Type.TEXT, true);
		if (rest.size() == 1) {
			return mapping.with(key, value);
		}
		Optional<YamlNode> inside = mapping.get(rest.get(0)).filter(n -> !(n instanceof Scalar s && s.type() == Type.NULL));
		YamlNode old = inside.orElseGet(() -> Mapping.empty(place()));
		if (!(old instanceof Mapping m)) {
			throw new ProblemsException(Problem.error("'" + text + "': " + rest.get(0) + " is " + old.found()
					+ ", which has no settings of its own; set it as a whole: " + rest.get(0) + "=..."));
		}
		return mapping.with(mapping.entry(rest.get(0)).map(YamlNode.Entry::key).orElse(key), put(m, rest.subList(1, rest.size())));
	}

	/** Where the value stands: a file of its own for every assignment. */
	private Place place() {
		return value.place();
	}

	/** The problem, told with the words from the command line where it is about one of these values; else as it is. */
	public static Problem told(Problem problem, List<Assignment> assignments) {
		return problem.place().flatMap(p -> assignments.stream().filter(a -> a.place().file().equals(p.file())).findFirst())
				.map(a -> told(problem, a.text())).orElse(problem);
	}

	private static Problem told(Problem problem, String text) {
		return new Problem(problem.severity(), Optional.empty(), "'" + text + "': " + problem.message());
	}

	private static int equalsSign(String text) {
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			} else if (c == '=' && !quoted) {
				return i;
			}
		}
		return -1;
	}

	private static List<String> path(String text) {
		var parts = new ArrayList<String>();
		var part = new StringBuilder();
		boolean quoted = false;
		for (char c : text.strip().toCharArray()) {
			if (c == '"') {
				quoted = !quoted;
			} else if (c == '.' && !quoted) {
				parts.add(part.toString());
				part.setLength(0);
			} else {
				part.append(c);
			}
		}
		parts.add(part.toString());
		return parts;
	}
}
