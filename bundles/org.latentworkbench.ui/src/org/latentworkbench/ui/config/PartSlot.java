package org.latentworkbench.ui.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlText;

/** A part of a value that is changed as a whole: an item of a list, or an entry within such an item. */
final class PartSlot implements Slot {
	private static final Place NOWHERE = new Place(Path.of("part"), 1, 1);

	private final Slot whole;
	/** What the whole is, its default where it is not said. */
	private final Supplier<Optional<YamlNode>> value;
	private final int index;
	private final String key;

	private PartSlot(Slot whole, Supplier<Optional<YamlNode>> value, int index, String key) {
		this.whole = whole;
		this.value = value;
		this.index = index;
		this.key = key;
	}

	/**
	 * An item of a list.
	 *
	 * @param value what the list is, also where that is its default
	 */
	static Slot item(Slot list, Supplier<Optional<YamlNode>> value, int index) {
		return new PartSlot(list, value, index, "");
	}

	@Override
	public Optional<YamlNode> get() {
		return value.get().flatMap(v -> switch (v) {
			case Sequence s when key.isEmpty() -> index < s.items().size() ? Optional.of(s.items().get(index)) : Optional.empty();
			case Mapping m -> m.get(key);
			default -> Optional.empty();
		});
	}

	@Override
	public void put(String yaml) throws InputException {
		YamlNode node = SettingTree.read(yaml);
		YamlNode before = value.get().orElse(null);
		whole.put(YamlText.flow(key.isEmpty() ? with(before, node) : (before instanceof Mapping m ? m : Mapping.empty(NOWHERE))
				.with(Scalar.text(NOWHERE, key), node)));
	}

	private YamlNode with(YamlNode before, YamlNode node) {
		List<YamlNode> items = new ArrayList<>(before instanceof Sequence s ? s.items() : List.of());
		if (index < items.size()) {
			items.set(index, node);
		} else {
			items.add(node);
		}
		return new Sequence(NOWHERE, Span.NONE, true, items);
	}

	@Override
	public void clear() throws InputException {
		YamlNode before = value.get().orElse(null);
		if (key.isEmpty() && before instanceof Sequence s && index < s.items().size()) {
			List<YamlNode> items = new ArrayList<>(s.items());
			items.remove(index);
			whole.put(YamlText.flow(new Sequence(NOWHERE, Span.NONE, true, items)));
		} else if (before instanceof Mapping m && m.get(key).isPresent()) {
			List<Entry> entries = m.entries().stream().filter(e -> !e.key().text().equals(key)).toList();
			whole.put(YamlText.flow(new Mapping(NOWHERE, Span.NONE, true, entries)));
		}
	}

	@Override
	public Slot entry(String name) {
		return new PartSlot(this, this::get, 0, name);
	}

	@Override
	public List<String> path() {
		return Slot.join(whole.path(), key.isEmpty() ? "[" + index + "]" : key);
	}
}
