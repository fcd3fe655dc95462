package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
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
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlText;

/** A list of records: each is summed up in a line, and folds out to its rows. */
final class RecordsField extends ParameterField {
	private final ParametersType<?> type;
	private final List<ParameterRows> items = new ArrayList<>();
	private final List<ExpandableComposite> folds = new ArrayList<>();
	private final List<Label> summaries = new ArrayList<>();
	private Composite box;
	private Optional<WeightGrid> weights = Optional.empty();

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
			folds.get(i).setText(RecordLine.title(values.get(i), i));
			sum(i, values.get(i));
			items.get(i).refresh();
		}
		showWeights();
	}

	private void showWeights() {
		weights.ifPresent(w -> w.show(IntStream.range(0, values().size()).mapToObj(i -> PartSlot.item(slot(), this::list, i)).toList()));
	}

	/** @param open the record that is folded out; -1: none */
	private void build(int open) {
		items.clear();
		folds.clear();
		summaries.clear();
		for (Control c : box.getChildren()) {
			c.dispose();
		}
		weights = WeightGrid.of(site(), type, box);
		showWeights();
		List<YamlNode> values = values();
		for (int i = 0; i < values.size(); i++) {
			item(values.get(i), i, i == open);
		}
		Button add = site().toolkit().createButton(box, "Add", SWT.PUSH);
		FormSite.name(add, "Add to " + label());
		add.addListener(SWT.Selection, e -> {
			if (values().isEmpty()) {
				write(List.of(SettingTree.read("{}")), 0);
			} else {
				copy(values().size() - 1, values().size(), true);
			}
		});
		site().reflow();
	}

	private void item(YamlNode value, int index, boolean open) {
		ExpandableComposite fold = site().toolkit().createExpandableComposite(box, ExpandableComposite.TWISTIE | ExpandableComposite.COMPACT
				| ExpandableComposite.CLIENT_INDENT
				| (open ? ExpandableComposite.EXPANDED : 0));
		FormFocus.about(fold, PartSlot.item(slot(), this::list, index)::path);
		fold.setText(RecordLine.title(value, index));
		fold.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		Composite client = site().toolkit().createComposite(fold);
		client.setLayout(new TableWrapLayout());
		fold.setClient(client);
		fold.addExpansionListener(new ExpansionAdapter() {
			@Override
			public void expansionStateChanged(ExpansionEvent event) {
				sum(index, values().get(index));
				site().reflow();
			}
		});
		ParameterRows rows = new ParameterRows(site());
		rows.create(client, type, PartSlot.item(slot(), this::list, index));
		items.add(rows);
		folds.add(fold);
		buttons(client, index);
		keys(fold, index);
		Label summary = site().dim(site().toolkit().createLabel(box, "", SWT.WRAP));
		FormSite.name(summary, label() + " " + (index + 1) + ", what it says");
		summary.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		summaries.add(summary);
		sum(index, value);
	}

	/** Sums a record up below its line, unless its rows are seen. */
	private void sum(int index, YamlNode value) {
		Label summary = summaries.get(index);
		boolean seen = !folds.get(index).isExpanded();
		summary.setText(seen ? RecordLine.summary(type, value).replace("&", "&&") : "");
		((TableWrapData) summary.getLayoutData()).heightHint = summary.getText().isEmpty() ? 0 : SWT.DEFAULT;
	}

	private void buttons(Composite client, int index) {
		Composite row = site().toolkit().createComposite(client);
		// four beside one another would widen the form
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(row);
		button(row, "Up", index > 0, index, () -> swap(index, index - 1, true));
		button(row, "Down", index < values().size() - 1, index, () -> swap(index, index + 1, true));
		button(row, "Duplicate", true, index, () -> copy(index, index + 1, true));
		button(row, "Remove", true, index, () -> remove(index));
	}

	/** What the keys do on the line of a record. */
	private void keys(ExpandableComposite fold, int index) {
		fold.setToolTipText("Alt+Up and Alt+Down move it, Ctrl+D duplicates it, Delete removes it");
		for (Control part : fold.getChildren()) {
			if (part != fold.getClient()) {
				part.addListener(SWT.KeyDown, e -> e.doit = !key(e, fold.isExpanded(), index));
			}
		}
	}

	/** @return whether the key means something here */
	private boolean key(Event e, boolean open, int index) {
		if (e.stateMask == SWT.ALT && e.keyCode == SWT.ARROW_UP && index > 0) {
			focus(swap(index, index - 1, open));
		} else if (e.stateMask == SWT.ALT && e.keyCode == SWT.ARROW_DOWN && index < values().size() - 1) {
			focus(swap(index, index + 1, open));
		} else if (e.stateMask == SWT.MOD1 && (e.keyCode == 'd' || e.keyCode == 'D')) {
			focus(copy(index, index + 1, open));
		} else if (e.stateMask == 0 && e.keyCode == SWT.DEL) {
			remove(index);
			focus(Math.min(index, folds.size() - 1));
		} else {
			return false;
		}
		return true;
	}

	private void focus(int index) {
		if (index >= 0) {
			folds.get(index).setFocus();
		} else {
			box.setFocus();
		}
	}

	/** @return where the copy is */
	private int copy(int index, int to, boolean open) {
		List<YamlNode> all = new ArrayList<>(values());
		all.add(to, RecordLine.copy(all.get(index), all));
		write(all, open ? to : -1);
		return to;
	}

	private void remove(int index) {
		List<YamlNode> all = new ArrayList<>(values());
		all.remove(index);
		write(all, -1);
	}

	private void button(Composite row, String text, boolean enabled, int index, Runnable action) {
		Button button = site().toolkit().createButton(row, text, SWT.PUSH);
		button.setEnabled(enabled);
		FormSite.name(button, text + ": " + label() + " " + (index + 1));
		button.addListener(SWT.Selection, e -> action.run());
	}

	/** @return where it is then */
	private int swap(int a, int b, boolean open) {
		List<YamlNode> all = new ArrayList<>(values());
		Collections.swap(all, a, b);
		write(all, open ? b : -1);
		return b;
	}

	private void write(List<YamlNode> all, int open) {
		if (all.isEmpty()) {
			write("[]");
		} else {
			write(YamlText.flow(new Sequence(all.get(0).place(), Span.NONE, true, all)));
		}
		build(open);
	}
}
