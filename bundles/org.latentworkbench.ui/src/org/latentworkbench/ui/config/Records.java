package org.latentworkbench.ui.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlText;

/**
 * The records that a parameter holds: of a list in their order, of a map by their names.
 *
 * @param named   whether they are those of a map
 * @param entries the records; the keys are empty where they are those of a list
 */
record Records(boolean named, List<Entry> entries) {
	private static final Place NOWHERE = new Place(Path.of("records"), 1, 1);
	private static final Scalar UNNAMED = Scalar.text(NOWHERE, "");

	Records {
		entries = List.copyOf(entries);
	}

	/** @param held what the parameter says; what stands without a list is a list's only record */
	static Records of(Optional<YamlNode> held, boolean named) {
		return new Records(named, held.map(node -> switch (node) {
			case Mapping m when named -> m.entries();
			case Mapping m -> List.of(new Entry(UNNAMED, m));
			case Sequence s when !named -> s.items().stream().map(i -> new Entry(UNNAMED, i)).toList();
			default -> List.<Entry>of();
		}).orElse(List.of()));
	}

	int size() {
		return entries.size();
	}

	YamlNode value(int index) {
		return entries.get(index).value();
	}

	/** The names of a map's records; empty texts for those of a list. */
	List<String> names() {
		return entries.stream().map(e -> e.key().text()).toList();
	}

	String title(int index) {
		return named ? entries.get(index).key().text() : RecordLine.title(value(index), index);
	}

	/** What a record says beside what its title says. */
	String summary(ParametersType<?> type, int index) {
		return named ? RecordLine.all(type, value(index)) : RecordLine.summary(type, value(index));
	}

	/** With one more at the end: a copy of the last one, or an empty one where there is none. @param name of an empty one in a map */
	Records more(String name) {
		return entries.isEmpty() ? with(all -> all.add(new Entry(named ? Scalar.text(NOWHERE, name) : UNNAMED, Mapping.empty(NOWHERE))))
				: copied(size() - 1, size());
	}

	/** With a copy that has a name of its own. @param to where the copy is then */
	Records copied(int index, int to) {
		return with(all -> all.add(to, copy(index)));
	}

	private Entry copy(int index) {
		return named ? new Entry(Scalar.text(NOWHERE, RecordLine.free(names().get(index), names())), value(index))
				: new Entry(UNNAMED, RecordLine.copy(value(index), entries.stream().map(Entry::value).toList()));
	}

	Records without(int index) {
		return with(all -> all.remove(index));
	}

	Records swapped(int a, int b) {
		return with(all -> Collections.swap(all, a, b));
	}

	/** With another name for a record of a map. @throws InputException when another one has it, or it is empty */
	Records renamed(int index, String name) throws InputException {
		if (name.isEmpty()) {
			throw new InputException("'" + names().get(index) + "' needs a name");
		}
		if (names().contains(name)) {
			throw new InputException("there is a '" + name + "' already; choose another name than that for '" + names().get(index) + "'");
		}
		return with(all -> all.set(index, new Entry(Scalar.text(NOWHERE, name), value(index))));
	}

	private Records with(Consumer<List<Entry>> change) {
		var all = new ArrayList<>(entries);
		change.accept(all);
		return new Records(named, all);
	}

	/** As the parameter's value; nothing for a map without records, so that the parameter is not said. */
	String yaml() {
		if (named) {
			return entries.isEmpty() ? "" : YamlText.flow(new Mapping(NOWHERE, Span.NONE, true, entries));
		}
		return YamlText.flow(new Sequence(NOWHERE, Span.NONE, true, entries.stream().map(Entry::value).toList()));
	}
}
