package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.events.ExpansionAdapter;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlText;

/** A list of records: each folds out to its rows. */
final class RecordsField extends ParameterField {
	private final ParametersType<?> type;
	private final List<ParameterRows> items = new ArrayList<>();
	private final List<ExpandableComposite> folds = new ArrayList<>();
	private Composite box;

	RecordsField(FormSite site, Component component, Slot slot, ParametersType<?> type) {
		super(site, component, slot);
		this.type = type;
	}

	@Override
	Control createControl(Composite parent) {
		box = site().toolkit().createComposite(parent, SWT.BORDER);
		box.setLayout(new TableWrapLayout());
		build(-1);
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

	/** The list that counts. */
	private Optional<YamlNode> list() {
		return slot().get().or(component()::defaultNode);
	}

	private List<YamlNode> values() {
		return list().map(l -> l instanceof Sequence s ? s.items() : l instanceof Mapping m ? List.<YamlNode>of(m) : List.<YamlNode>of())
				.orElse(List.of());
	}

	@Override
	void show(Optional<YamlNode> value) {
		List<YamlNode> values = values();
		if (values.size() != items.size()) {
			build(-1);
			return;
		}
		for (int i = 0; i < values.size(); i++) {
			folds.get(i).setText(title(values.get(i), i));
			items.get(i).refresh();
		}
	}

	/** @param open the record that is folded out; -1: none */
	private void build(int open) {
		items.clear();
		folds.clear();
		for (Control c : box.getChildren()) {
			c.dispose();
		}
		List<YamlNode> values = values();
		for (int i = 0; i < values.size(); i++) {
			item(values.get(i), i, i == open);
		}
		Button add = site().toolkit().createButton(box, "Add", SWT.PUSH);
		FormSite.name(add, "Add to " + label());
		add.addListener(SWT.Selection, e -> {
			List<YamlNode> all = new ArrayList<>(values());
			all.add(values().isEmpty() ? SettingTree.read("{}") : values().get(values().size() - 1));
			write(all, all.size() - 1);
		});
		site().reflow();
	}

	private void item(YamlNode value, int index, boolean open) {
		ExpandableComposite fold = site().toolkit().createExpandableComposite(box, ExpandableComposite.TWISTIE | ExpandableComposite.COMPACT
				| ExpandableComposite.CLIENT_INDENT
				| (open ? ExpandableComposite.EXPANDED : 0));
		fold.setText(title(value, index));
		fold.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		Composite client = site().toolkit().createComposite(fold);
		client.setLayout(new TableWrapLayout());
		fold.setClient(client);
		fold.addExpansionListener(new ExpansionAdapter() {
			@Override
			public void expansionStateChanged(ExpansionEvent event) {
				site().reflow();
			}
		});
		ParameterRows rows = new ParameterRows(site());
		rows.create(client, type, PartSlot.item(slot(), this::list, index));
		items.add(rows);
		folds.add(fold);
		buttons(client, index);
	}

	private void buttons(Composite client, int index) {
		Composite row = site().toolkit().createComposite(client);
		RowLayoutFactory.fillDefaults().applyTo(row);
		button(row, "Up", index > 0, index, () -> swap(index, index - 1));
		button(row, "Down", index < values().size() - 1, index, () -> swap(index, index + 1));
		button(row, "Remove", true, index, () -> {
			List<YamlNode> all = new ArrayList<>(values());
			all.remove(index);
			write(all, -1);
		});
	}

	private void button(Composite row, String text, boolean enabled, int index, Runnable action) {
		Button button = site().toolkit().createButton(row, text, SWT.PUSH);
		button.setEnabled(enabled);
		FormSite.name(button, text + ": " + label() + " " + (index + 1));
		button.addListener(SWT.Selection, e -> action.run());
	}

	private void swap(int a, int b) {
		List<YamlNode> all = new ArrayList<>(values());
		Collections.swap(all, a, b);
		write(all, b);
	}

	private void write(List<YamlNode> all, int open) {
		if (all.isEmpty()) {
			write("[]");
		} else {
			write(YamlText.flow(new Sequence(all.get(0).place(), Span.NONE, true, all)));
		}
		build(open);
	}

	/** Number and, where the record has one, name. */
	private static String title(YamlNode value, int index) {
		String name = value instanceof Mapping m ? m.get("name").or(() -> m.entries().stream().map(YamlNode.Entry::value).findFirst())
				.map(v -> v instanceof Scalar s ? s.text() : "").orElse("") : "";
		return (index + 1) + (name.isEmpty() ? "" : ": " + name);
	}
}
