package org.latentworkbench.core.parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.core.parameters.ValueType.Choice;
import org.latentworkbench.core.parameters.ValueType.ListOf;
import org.latentworkbench.core.parameters.ValueType.MapOf;
import org.latentworkbench.core.parameters.ValueType.Maybe;
import org.latentworkbench.core.parameters.ValueType.Nested;

/** JSON schemas of parameters, as trees of plain values; for editors that complete and check YAML. */
final class JsonSchemas {
	private JsonSchemas() {
	}

	static Map<String, Object> of(ParametersType<?> type) {
		var properties = new LinkedHashMap<String, Object>();
		for (Component c : type.components()) {
			properties.put(c.name(), of(c));
		}
		var schema = new LinkedHashMap<String, Object>();
		schema.put("type", "object");
		schema.put("properties", properties);
		List<String> required = type.components().stream().filter(Component::required).map(Component::name).toList();
		if (!required.isEmpty()) {
			schema.put("required", required);
		}
		schema.put("additionalProperties", false);
		return schema;
	}

	private static Map<String, Object> of(Component c) {
		var schema = new LinkedHashMap<String, Object>();
		schema.put("title", c.label());
		schema.put("description", c.help() + (c.unit().isEmpty() ? "" : " (" + c.unit() + ")"));
		schema.putAll(of(c, c.type()));
		if (!c.byDefault().isEmpty()) {
			schema.put("default", ParametersType.yamlDefault(c).toTree());
		}
		return schema;
	}

	private static Map<String, Object> of(Component c, ValueType type) {
		return switch (type) {
			case ValueType.Truth t -> typed("boolean");
			case ValueType.Text t -> {
				// a number or a truth value in place of a text is taken as it is written
				var schema = new LinkedHashMap<String, Object>();
				schema.put("type", List.of("string", "number", "boolean"));
				yield schema;
			}
			case ValueType.Whole w -> ranged(c, typed("integer"), w.least(), w.most());
			case ValueType.Real r -> ranged(c, typed("number"), null, null);
			case Choice e -> {
				var words = new ArrayList<Object>(e.words());
				e.words().stream().filter(w -> w.indexOf('_') >= 0).forEach(w -> words.add(w.replace('_', '-')));
				var schema = new LinkedHashMap<String, Object>();
				schema.put("enum", words);
				yield schema;
			}
			case Maybe m -> anyOf(of(c, m.of()), typed("null"));
			case ListOf l -> {
				var list = typed("array");
				Map<String, Object> item = of(c, l.of());
				list.put("items", item);
				yield anyOf(list, item);
			}
			case MapOf m -> {
				var map = typed("object");
				map.put("additionalProperties", of(c, m.of()));
				yield map;
			}
			case Nested n -> of(n.of());
		};
	}

	private static Map<String, Object> ranged(Component c, Map<String, Object> schema, Long least, Long most) {
		if (c.min() > Double.NEGATIVE_INFINITY) {
			schema.put(c.above() ? "exclusiveMinimum" : "minimum", plain(c.min()));
		} else if (least != null) {
			schema.put("minimum", least);
		}
		if (c.max() < Double.POSITIVE_INFINITY) {
			schema.put("maximum", plain(c.max()));
		} else if (most != null) {
			schema.put("maximum", most);
		}
		return schema;
	}

	private static Object plain(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
	}

	private static Map<String, Object> typed(String type) {
		var schema = new LinkedHashMap<String, Object>();
		schema.put("type", type);
		return schema;
	}

	private static Map<String, Object> anyOf(Map<String, Object> first, Map<String, Object> second) {
		var schema = new LinkedHashMap<String, Object>();
		schema.put("anyOf", List.of(first, second));
		return schema;
	}
}
