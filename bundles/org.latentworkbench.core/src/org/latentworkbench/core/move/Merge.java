package org.latentworkbench.core.move;

import java.util.List;

import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;

/** Laying one configuration over another: mappings are joined key by key, everything else is replaced. */
final class Merge {
	private Merge() {
	}

	static Mapping over(Mapping base, Mapping top) {
		Mapping result = base;
		for (Entry e : top.entries()) {
			YamlNode below = result.get(e.key().text()).orElse(null);
			YamlNode value = below instanceof Mapping b && e.value() instanceof Mapping t ? over(b, t) : e.value();
			result = result.with(e.key(), value);
		}
		return result;
	}

	/** The value at a path of keys, or null. */
	static YamlNode at(Mapping root, List<String> path) {
		YamlNode node = root;
		for (String key : path) {
			node = node instanceof Mapping m ? m.get(key).orElse(null) : null;
		}
		return node;
	}

	/** The mapping with the value at a path set; mappings on the way are made, other values there replaced. */
	static Mapping set(Mapping root, List<String> path, YamlNode value) {
		String key = path.get(0);
		Scalar name = root.entry(key).map(Entry::key).orElseGet(() -> Scalar.text(value.place(), key));
		if (path.size() == 1) {
			YamlNode below = root.get(key).orElse(null);
			boolean join = below instanceof Mapping && value instanceof Mapping;
			return root.with(name, join ? over((Mapping) below, (Mapping) value) : value);
		}
		Mapping below = root.get(key).orElse(null) instanceof Mapping m ? m : Mapping.empty(value.place());
		return root.with(name, set(below, path.subList(1, path.size()), value));
	}

	/** The mapping without the value at a path. */
	static Mapping without(Mapping root, List<String> path) {
		if (path.size() == 1) {
			return new Mapping(root.place(), root.span(), root.flow(),
					root.entries().stream().filter(e -> !e.key().text().equals(path.get(0))).toList());
		}
		return root.get(path.get(0)).orElse(null) instanceof Mapping m
				? root.with(root.entry(path.get(0)).orElseThrow().key(), without(m, path.subList(1, path.size())))
				: root;
	}
}
