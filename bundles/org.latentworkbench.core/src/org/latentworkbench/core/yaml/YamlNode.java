package org.latentworkbench.core.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a YAML document: a mapping, a sequence or a scalar, and where it stands. Immutable. */
public sealed interface YamlNode {
	/** Where it begins; for an alias: where the anchored text begins. */
	Place place();

	/** The range of text it takes, to edit it in place. For an alias: the alias itself. */
	Span span();

	/**
	 * What it is, for messages: {@code the text 'abc'}, {@code the number 12}, {@code a list}, {@code a mapping},
	 * {@code nothing}.
	 */
	String found();

	/**
	 * Keys and values in order; every key stands once.
	 *
	 * @param flow whether it is written in braces
	 */
	record Mapping(Place place, Span span, boolean flow, List<Entry> entries) implements YamlNode {
		public Mapping {
			entries = List.copyOf(entries);
		}

		/** A mapping without entries. */
		public static Mapping empty(Place place) {
			return new Mapping(place, Span.NONE, true, List.of());
		}

		public Optional<Entry> entry(String key) {
			return entries.stream().filter(e -> e.key().text().equals(key)).findFirst();
		}

		public Optional<YamlNode> get(String key) {
			return entry(key).map(Entry::value);
		}

		/**
		 * Where the value under a path stands; of one that is not there, that of the innermost on the way that is. {@code a.b} is {@code b} in
		 * {@code a}, {@code a[2]} the second item of the list {@code a}.
		 */
		public Place place(String path) {
			YamlNode at = this;
			for (String name : path.split("\\.|(?=\\[)")) {
				Optional<YamlNode> next = inner(at, name);
				if (next.isEmpty()) {
					break;
				}
				at = next.get();
			}
			return at.place();
		}

		/** @param name of an entry, or {@code [2]} for the second item; an item of one that stands without a list is itself */
		private static Optional<YamlNode> inner(YamlNode at, String name) {
			if (!name.startsWith("[")) {
				return at instanceof Mapping m ? m.get(name) : Optional.empty();
			}
			int index = Integer.parseInt(name.substring(1, name.length() - 1)) - 1;
			return at instanceof Sequence s ? s.items().stream().skip(index).findFirst() : index == 0 ? Optional.of(at) : Optional.empty();
		}

		public List<String> keys() {
			return entries.stream().map(e -> e.key().text()).toList();
		}

		/** This mapping with one entry replaced, or appended where there was none. */
		public Mapping with(Scalar key, YamlNode value) {
			var all = new ArrayList<Entry>(entries.size() + 1);
			boolean done = false;
			for (Entry e : entries) {
				boolean here = e.key().text().equals(key.text());
				all.add(here ? new Entry(key, value) : e);
				done |= here;
			}
			if (!done) {
				all.add(new Entry(key, value));
			}
			return new Mapping(place, span, flow, all);
		}

		@Override
		public String found() {
			return entries.isEmpty() ? "an empty mapping" : "a mapping";
		}
	}

	/** A key and its value. */
	record Entry(Scalar key, YamlNode value) {
	}

	/**
	 * Items in order.
	 *
	 * @param flow whether it is written in brackets
	 */
	record Sequence(Place place, Span span, boolean flow, List<YamlNode> items) implements YamlNode {
		public Sequence {
			items = List.copyOf(items);
		}

		@Override
		public String found() {
			return items.isEmpty() ? "an empty list" : "a list";
		}
	}

	/**
	 * A single value.
	 *
	 * @param text   its text, without quotes and escapes; empty for a value that is not there
	 * @param type   what YAML's core schema makes of it; always {@link Type#TEXT} when quoted
	 * @param quoted whether it stood in quotes or in a block ({@code |}, {@code >})
	 */
	record Scalar(Place place, Span span, String text, Type type, boolean quoted) implements YamlNode {
		/** A plain text that is in no file. */
		public static Scalar text(Place place, String text) {
			return new Scalar(place, Span.NONE, text, Type.TEXT, true);
		}

		@Override
		public String found() {
			String shown = text.length() > 60 ? text.substring(0, 57) + "..." : text;
			return switch (type) {
				case NULL -> "nothing";
				case BOOLEAN -> text;
				case INTEGER, NUMBER -> "the number " + shown;
				case TEXT -> "the text '" + shown.replace("\n", "\\n") + "'";
			};
		}
	}

	/** The types of scalars in YAML 1.2's core schema. */
	enum Type {
		NULL, BOOLEAN, INTEGER, NUMBER, TEXT
	}

	/**
	 * The tree of plain values as nodes: Map, List, String, Boolean, Number and null, nested at will.
	 *
	 * @param place where all of it is said to stand
	 * @throws IllegalArgumentException for any other type
	 */
	static YamlNode of(Object tree, Place place) {
		return switch (tree) {
			case null -> new Scalar(place, Span.NONE, "", Type.NULL, false);
			case String s -> Scalar.text(place, s);
			case Boolean b -> new Scalar(place, Span.NONE, b.toString(), Type.BOOLEAN, false);
			case Number n -> PlainValues.number(n, place);
			case List<?> list -> new Sequence(place, Span.NONE, true, list.stream().map(v -> of(v, place)).toList());
			case Map<?, ?> map -> new Mapping(place, Span.NONE, true, map.entrySet().stream()
					.map(e -> new Entry(Scalar.text(place, String.valueOf(e.getKey())), of(e.getValue(), place))).toList());
			default -> throw new IllegalArgumentException("no YAML for " + tree.getClass().getName());
		};
	}

	/** This node as plain values: LinkedHashMap, List, String, Boolean, Long, BigInteger, Double and null. */
	default Object toTree() {
		return switch (this) {
			case Scalar s -> PlainValues.of(s);
			case Sequence s -> {
				var list = new ArrayList<Object>(s.items().size());
				s.items().forEach(i -> list.add(i.toTree()));
				yield list;
			}
			case Mapping m -> {
				var map = new LinkedHashMap<String, Object>();
				m.entries().forEach(e -> map.put(e.key().text(), e.value().toTree()));
				yield map;
			}
		};
	}
}
