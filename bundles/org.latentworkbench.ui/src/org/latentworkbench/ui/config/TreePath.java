package org.latentworkbench.ui.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.core.yaml.Fix;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;

/** The keys that lead to a place of a text, and back. */
final class TreePath {
	private TreePath() {
	}

	/** The keys that lead to the innermost key or value that begins at a place; an item of a list is {@code [0]}. */
	static List<String> to(YamlNode root, Place place) {
		return find(root, place, List.of()).orElse(List.of());
	}

	/**
	 * The keys that lead to where a problem is to be mended: a missing entry is told of at its own place, and of a mapping and its first key
	 * the key is meant where that is what the fixes change.
	 */
	static List<String> of(YamlNode root, Problem problem) {
		List<String> path = problem.place().map(p -> to(root, p)).orElse(List.of());
		Optional<String> missing = problem.fixes().stream().filter(Fix.Put.class::isInstance).map(f -> ((Fix.Put) f).key()).findFirst();
		return missing.or(() -> first(root, path, problem)).map(key -> Slot.join(path, key)).orElse(path);
	}

	private static Optional<String> first(YamlNode root, List<String> path, Problem problem) {
		if (problem.fixes().isEmpty() || !(at(root, path).orElse(null) instanceof Mapping mapping)) {
			return Optional.empty();
		}
		return mapping.entries().stream().limit(1).map(Entry::key).filter(key -> problem.place().filter(p -> same(p, key.place())).isPresent())
				.map(Scalar::text).findFirst();
	}

	private static Optional<List<String>> find(YamlNode node, Place place, List<String> path) {
		boolean here = same(node.place(), place);
		switch (node) {
			case Mapping m -> {
				if (here) {
					// of a mapping and its first key: problems tell of the mapping, unless it is the key's
					return Optional.of(path);
				}
				for (Entry e : m.entries()) {
					List<String> inner = Slot.join(path, e.key().text());
					if (same(e.key().place(), place)) {
						return Optional.of(inner);
					}
					Optional<List<String>> found = find(e.value(), place, inner);
					if (found.isPresent()) {
						return found;
					}
				}
			}
			case Sequence s -> {
				for (int i = 0; i < s.items().size(); i++) {
					Optional<List<String>> found = find(s.items().get(i), place, Slot.join(path, "[" + i + "]"));
					if (found.isPresent()) {
						return found;
					}
				}
			}
			case Scalar s -> { }
		}
		return here ? Optional.of(path) : Optional.empty();
	}

	private static boolean same(Place a, Place b) {
		return a.line() == b.line() && a.column() == b.column();
	}

	/** What stands at a path; empty where nothing does. */
	static Optional<YamlNode> at(YamlNode root, List<String> path) {
		Optional<YamlNode> node = Optional.of(root);
		for (String name : path) {
			node = node.flatMap(n -> switch (n) {
				case Mapping m -> m.get(name);
				case Sequence s -> item(s, name);
				case Scalar s -> Optional.empty();
			});
		}
		return node;
	}

	/** @param name {@code [0]} for the first one */
	private static Optional<YamlNode> item(Sequence list, String name) {
		return IntStream.range(0, list.items().size()).filter(i -> name.equals("[" + i + "]")).mapToObj(list.items()::get).findFirst();
	}
}
