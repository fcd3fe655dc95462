package org.latentworkbench.core.parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.core.parameters.ValueType.Choice;

/** Parameter values as plain values: what JSON can hold, in a fixed order. */
final class PlainTrees {
	private PlainTrees() {
	}

	/** Boolean, Long, Double, String, List, LinkedHashMap or null. */
	static Object of(Object value) {
		return switch (value) {
			case null -> null;
			case Optional<?> o -> of(o.orElse(null));
			case Enum<?> e -> Choice.word(e);
			case Integer i -> i.longValue();
			case List<?> list -> list.stream().map(PlainTrees::of).collect(ArrayList::new, ArrayList::add,
					ArrayList::addAll);
			case Map<?, ?> map -> {
				var tree = new LinkedHashMap<String, Object>();
				map.forEach((k, v) -> tree.put((String) k, of(v)));
				yield tree;
			}
			case Record r -> ParametersType.of(r.getClass()).toTree(r);
			default -> value;
		};
	}

	/** A single value as it is written in YAML; a number without needless digits. */
	static String word(Object value) {
		Object tree = of(value);
		return tree instanceof Double d ? Component.number(d) : tree instanceof List<?> l && l.size() == 1
				? String.valueOf(l.get(0)) : String.valueOf(tree);
	}
}
