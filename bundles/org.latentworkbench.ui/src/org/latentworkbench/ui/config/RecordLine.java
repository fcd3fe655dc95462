package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;

/** A record of a list in few words: its number, its name and what it says; of records within it their names and weights. */
final class RecordLine {
	private static final String NAME = "name";
	private static final String WEIGHT = "weight";

	private RecordLine() {
	}

	/** Number and, where the record has one, name. @param index from 0 */
	static String title(YamlNode value, int index) {
		return (index + 1) + named(value).map(e -> text(e.value())).filter(t -> !t.isEmpty()).map(t -> ": " + t).orElse("");
	}

	/** What the record says beside its name; may be empty. */
	static String summary(ParametersType<?> type, YamlNode value) {
		return said(type, value, named(value));
	}

	/** All that the record says; may be empty. */
	static String all(ParametersType<?> type, YamlNode value) {
		return said(type, value, Optional.empty());
	}

	private static String said(ParametersType<?> type, YamlNode value, Optional<Entry> but) {
		List<String> parts = new ArrayList<>();
		if (value instanceof Mapping mapping) {
			for (Entry entry : mapping.entries()) {
				String said = text(entry.value());
				if (!but.equals(Optional.of(entry)) && !said.isEmpty()) {
					parts.add(type.component(entry.key().text()).map(Component::label).map(l -> l.toLowerCase(Locale.ROOT)).orElse(entry.key().text())
							+ " " + said);
				}
			}
		}
		return String.join("  ·  ", parts);
	}

	/** Where a record has its name: the entry called so, else the first one where that is a word or a number. */
	private static Optional<Entry> named(YamlNode value) {
		return value instanceof Mapping m ? m.entries().stream().filter(e -> e.key().text().equals(NAME)).findFirst()
				.or(() -> m.entries().stream().findFirst()).filter(e -> e.value() instanceof Scalar) : Optional.empty();
	}

	private static String text(YamlNode value) {
		return switch (value) {
			case Scalar s -> s.text();
			case Sequence s -> s.items().stream().map(RecordLine::item).collect(Collectors.joining(", "));
			case Mapping m -> "";
		};
	}

	/** A record within a list: its name, and how much it counts. */
	private static String item(YamlNode value) {
		String name = value instanceof Mapping ? named(value).map(e -> text(e.value())).orElse("…") : text(value);
		return name + (value instanceof Mapping m ? m.get(WEIGHT).map(w -> " × " + text(w)).orElse("") : "");
	}

	/** The same record, with a name that none of the others has where it has a name. */
	static YamlNode copy(YamlNode value, List<YamlNode> others) {
		if (!(value instanceof Mapping mapping) || !(mapping.get(NAME).orElse(null) instanceof Scalar name)) {
			return value;
		}
		List<String> taken = others.stream().map(o -> o instanceof Mapping m ? m.get(NAME).map(RecordLine::text).orElse("") : "").toList();
		String free = free(name.text(), taken);
		Place place = mapping.place();
		Scalar renamed = Scalar.text(place, free);
		return new Mapping(place, mapping.span(), mapping.flow(), mapping.entries().stream()
				.map(e -> e.key().text().equals(NAME) ? new Entry(e.key(), renamed) : e).toList());
	}

	/** A name that none has yet: the name itself, else with a number behind it. */
	static String free(String name, List<String> taken) {
		String stem = name.replaceFirst(" \\d+$", "");
		String free = name;
		for (int i = 2; taken.contains(free); i++) {
			free = stem + " " + i;
		}
		return free;
	}
}
