package org.latentworkbench.core.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.core.yaml.Fix;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlNode.Type;
import org.latentworkbench.core.yaml.YamlReader;

/** Mends a text: comments, order and everything that the fix is not about stay as they are. */
public final class YamlFixes {
	private static final Place NOWHERE = new Place(Path.of("fix"), 1, 1);

	private YamlFixes() {
	}

	/**
	 * The text with the fix in it.
	 *
	 * @param line   of what is to mend, from 1
	 * @param column from 1, in code points
	 * @return empty when nothing that the fix could be about stands there, because the text has changed since
	 * @throws ProblemsException when the text is no YAML
	 */
	public static Optional<String> apply(String text, int line, int column, Fix fix) throws ProblemsException {
		YamlNode root = YamlReader.read(text, NOWHERE.file());
		var source = new SourceText(text);
		if (fix instanceof Fix.Replace r) {
			return find(root, line, column).filter(n -> !source.isBlock(n) || n instanceof Scalar).map(source::range)
					.map(range -> text.substring(0, range.start()) + spaced(text, range, r.yaml()) + text.substring(range.end()));
		}
		return new Finder(line, column, fix).visit(root).map(wanted -> new YamlEdits(text).apply(root, wanted));
	}

	/** A value in the place of nothing comes after a space. */
	private static String spaced(String text, Span range, String yaml) {
		boolean close = range.start() == range.end() && range.start() > 0 && !Character.isWhitespace(text.charAt(range.start() - 1));
		return close ? " " + yaml : yaml;
	}

	/** The innermost key or value that begins there; of a mapping and its first key, the key. */
	private static Optional<YamlNode> find(YamlNode node, int line, int column) {
		Optional<YamlNode> inside = switch (node) {
			case Mapping m -> m.entries().stream().flatMap(e -> find(e.key(), line, column).or(() -> find(e.value(), line, column)).stream())
					.findFirst();
			case Sequence s -> s.items().stream().flatMap(i -> find(i, line, column).stream()).findFirst();
			case Scalar s -> Optional.empty();
		};
		return inside.or(() -> node.place().line() == line && node.place().column() == column ? Optional.of(node) : Optional.empty());
	}

	/** Adds and removes entries: walks to the place and comes back with the change, told against every mapping on the way. */
	private static final class Finder {
		private final int line;
		private final int column;
		private final Fix fix;

		Finder(int line, int column, Fix fix) {
			this.line = line;
			this.column = column;
			this.fix = fix;
		}

		Optional<Wanted> visit(YamlNode node) throws ProblemsException {
			return switch (node) {
				case Mapping m -> visit(m);
				case Sequence s -> {
					for (YamlNode item : s.items()) {
						Optional<Wanted> inside = visit(item);
						if (inside.isPresent()) {
							yield Optional.of(new Wanted.Value(withItem(s, item, inside.get())));
						}
					}
					yield Optional.empty();
				}
				case Scalar s -> at(s) && fix instanceof Fix.Put p && s.type() == Type.NULL ? Optional.of(put(Mapping.empty(s.place()), p))
						: Optional.empty();
			};
		}

		private Optional<Wanted> visit(Mapping m) throws ProblemsException {
			if (fix instanceof Fix.Put put && at(m)) {
				return Optional.of(put(m, put));
			}
			for (Entry e : m.entries()) {
				boolean key = at(e.key());
				boolean value = at(e.value());
				if (fix instanceof Fix.Remove && (key || value && !(e.value() instanceof Mapping))) {
					return Optional.of(changed(m, e, Optional.empty()));
				}
				Optional<Wanted> inside = visit(e.value());
				if (inside.isPresent()) {
					return Optional.of(changed(m, e, Optional.of(new Wanted.Entry(e.key().text(), Optional.of(e), inside.get()))));
				}
			}
			return Optional.empty();
		}

		private boolean at(YamlNode node) {
			return node.place().line() == line && node.place().column() == column;
		}

		private static Wanted put(Mapping m, Fix.Put put) throws ProblemsException {
			var entries = new ArrayList<Wanted.Entry>();
			m.entries().forEach(e -> entries.add(new Wanted.Entry(e.key().text(), Optional.of(e), new Wanted.Keep())));
			var made = new Wanted.Entry(put.key(), Optional.empty(), new Wanted.Value(YamlReader.value(put.yaml(), NOWHERE)));
			// inputs are read before parameters
			int at = put.key().equals("in") && m.get("use").isPresent() ? m.keys().indexOf("use") + 1 : entries.size();
			entries.add(at, made);
			return new Wanted.Entries(entries);
		}

		/** The mapping with one entry changed, or without it. */
		private static Wanted changed(Mapping m, Entry entry, Optional<Wanted.Entry> now) {
			var entries = new ArrayList<Wanted.Entry>();
			for (Entry e : m.entries()) {
				if (e == entry) {
					now.ifPresent(entries::add);
				} else {
					entries.add(new Wanted.Entry(e.key().text(), Optional.of(e), new Wanted.Keep()));
				}
			}
			return new Wanted.Entries(entries);
		}

		private static YamlNode withItem(Sequence s, YamlNode old, Wanted wanted) {
			List<YamlNode> items = s.items().stream().map(i -> i == old ? node(i, wanted) : i).toList();
			return new Sequence(s.place(), s.span(), s.flow(), items);
		}

		/** What is wanted as a node: items of lists are written anew as a whole. */
		private static YamlNode node(YamlNode old, Wanted wanted) {
			return switch (wanted) {
				case Wanted.Keep k -> old;
				case Wanted.Value v -> v.node();
				case Wanted.Entries e -> new Mapping(NOWHERE, Span.NONE, true, e.entries().stream().map(x -> new Entry(
						Scalar.text(NOWHERE, x.key()), node(x.origin().map(Entry::value).orElse(old), x.value()))).toList());
			};
		}
	}
}
