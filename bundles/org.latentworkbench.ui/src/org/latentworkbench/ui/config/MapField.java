package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ValueType;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlText;

/** Names with values: a small table with a row for each and a button for one more. */
final class MapField extends ParameterField {
	private static final int COLUMNS = 3;

	private final ValueType of;
	private final List<Typing> typing = new ArrayList<>();
	private Composite box;
	private String shown;

	MapField(FormSite site, Component component, Slot slot, ValueType of) {
		super(site, component, slot);
		this.of = of;
	}

	@Override
	Control createControl(Composite parent) {
		box = site().toolkit().createComposite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).extendedMargins(2, 2, 2, 2).applyTo(box);
		site().toolkit().paintBordersFor(box);
		return box;
	}

	@Override
	boolean wide() {
		return true;
	}

	@Override
	public Control control() {
		return box;
	}

	@Override
	void show(Optional<YamlNode> value) {
		YamlNode node = value.or(component()::defaultNode).orElse(null);
		String now = node == null ? "" : YamlText.flow(node);
		if (now.equals(shown)) {
			return;
		}
		shown = now;
		typing.clear();
		for (Control c : box.getChildren()) {
			c.dispose();
		}
		List<Entry> entries = node instanceof Mapping m ? m.entries() : List.of();
		for (int i = 0; i < entries.size(); i++) {
			row(entries, i);
		}
		Button add = site().toolkit().createButton(box, "Add...", SWT.PUSH);
		FormSite.name(add, "Add to " + label());
		add.addListener(SWT.Selection, e -> add(entries));
		site().reflow();
	}

	private void row(List<Entry> entries, int index) {
		Entry entry = entries.get(index);
		Text key = site().toolkit().createText(box, entry.key().text());
		FormSite.name(key, label() + ", name " + (index + 1));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(key);
		typing.add(new Typing(key, typed -> write(with(entries, index, Optional.of(new Entry(Scalar.text(entry.key().place(), typed.strip()),
				entry.value()))))));
		String value = entry.value() instanceof Scalar s ? s.text() : YamlText.flow(entry.value());
		List<String> words = of instanceof ValueType.Truth ? List.of("true", "false") : of instanceof ValueType.Choice c ? c.words() : List.of();
		if (words.isEmpty()) {
			Text text = site().toolkit().createText(box, value);
			FormSite.name(text, label() + ", value of " + entry.key().text());
			GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
			typing.add(new Typing(text, typed -> write(value(entries, index, typed))));
		} else {
			Combo combo = new Combo(box, SWT.READ_ONLY);
			site().toolkit().adapt(combo, true, false);
			combo.setItems(words.toArray(String[]::new));
			combo.select(words.indexOf(value));
			FormSite.name(combo, label() + ", value of " + entry.key().text());
			combo.addListener(SWT.Selection, e -> write(value(entries, index, combo.getText())));
		}
		Button remove = site().toolkit().createButton(box, "Remove", SWT.PUSH);
		FormSite.name(remove, "Remove " + entry.key().text() + " from " + label());
		remove.addListener(SWT.Selection, e -> write(with(entries, index, Optional.empty())));
	}

	private String value(List<Entry> entries, int index, String typed) {
		YamlNode node = of instanceof ValueType.Text ? Scalar.text(entries.get(index).key().place(), typed) : SettingTree.read(typed);
		return with(entries, index, Optional.of(new Entry(entries.get(index).key(), node)));
	}

	private void add(List<Entry> entries) {
		List<String> taken = entries.stream().map(e -> e.key().text()).toList();
		Optional<List<String>> names = component().names() == Parameter.Names.FREE ? Optional.of(List.of(free(taken)))
				: NamePicker.choose(site(), component(), List.of(), true);
		names.ifPresent(chosen -> {
			var all = new ArrayList<>(entries);
			chosen.stream().filter(n -> !taken.contains(n)).forEach(n -> all.add(new Entry((Scalar) SettingTree.read(YamlText.word(n)), first())));
			write(flow(all));
		});
	}

	private static String free(List<String> taken) {
		String name = "name";
		for (int i = 2; taken.contains(name); i++) {
			name = "name" + i;
		}
		return name;
	}

	private YamlNode first() {
		return SettingTree.read(switch (of) {
			case ValueType.Truth t -> "true";
			case ValueType.Choice c -> c.words().get(0);
			case ValueType.Text t -> "\"\"";
			default -> component().allows(1) ? "1" : component().allows(0) ? "0" : "0.5";
		});
	}

	private static String with(List<Entry> entries, int index, Optional<Entry> now) {
		var all = new ArrayList<>(entries);
		if (now.isPresent()) {
			all.set(index, now.get());
		} else {
			all.remove(index);
		}
		return flow(all);
	}

	/** Nothing where nothing is left. */
	private static String flow(List<Entry> entries) {
		return entries.isEmpty() ? "" : YamlText.flow(new Mapping(entries.get(0).key().place(), entries.get(0).key().span(), true, entries));
	}

	@Override
	public void flush() {
		List.copyOf(typing).forEach(Typing::flush);
	}
}
