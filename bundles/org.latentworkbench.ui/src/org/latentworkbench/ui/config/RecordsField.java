package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.events.ExpansionAdapter;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.yaml.YamlNode;

/** Records of a list, or of a map by their names: each is summed up in a line, and folds out to its rows. */
final class RecordsField extends ParameterField {
	private final ParametersType<?> type;
	private final boolean named;
	private final List<ParameterRows> items = new ArrayList<>();
	private final List<ExpandableComposite> folds = new ArrayList<>();
	private final List<Label> summaries = new ArrayList<>();
	/** Where the names of a map's records are typed. */
	private final List<Text> texts = new ArrayList<>();
	private final List<Typing> typing = new ArrayList<>();
	private Composite box;
	/** The names of the records that have rows. */
	private List<String> names = List.of();
	private Optional<WeightGrid> weights = Optional.empty();

	/** @param named whether they are those of a map */
	RecordsField(FormSite site, Component component, Slot slot, ParametersType<?> type, boolean named) {
		super(site, component, slot);
		this.type = type;
		this.named = named;
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

	/** What counts. */
	private Optional<YamlNode> held() {
		return slot().get().or(component()::defaultNode);
	}

	private Records records() {
		return Records.of(held(), named);
	}

	private Slot part(Records records, int index) {
		return named ? slot().entry(records.names().get(index)) : PartSlot.item(slot(), this::held, index);
	}

	@Override
	void show(Optional<YamlNode> value) {
		Records records = records();
		if (!records.names().equals(names)) {
			build(-1);
			return;
		}
		for (int i = 0; i < records.size(); i++) {
			folds.get(i).setText(records.title(i));
			sum(i, records);
			items.get(i).refresh();
		}
		showWeights(records);
	}

	private void showWeights(Records records) {
		weights.ifPresent(w -> w.show(IntStream.range(0, records.size()).mapToObj(i -> part(records, i)).toList()));
	}

	/** @param open the record that is folded out; -1: none */
	private void build(int open) {
		Records records = records();
		names = records.names();
		items.clear();
		folds.clear();
		summaries.clear();
		texts.clear();
		typing.clear();
		for (Control c : box.getChildren()) {
			c.dispose();
		}
		weights = WeightGrid.of(site(), type, box);
		showWeights(records);
		for (int i = 0; i < records.size(); i++) {
			item(records, i, i == open);
		}
		Button add = site().toolkit().createButton(box, "Add", SWT.PUSH);
		FormSite.name(add, "Add to " + label());
		// one of the relations is a relation
		add.addListener(SWT.Selection, e -> write(records().more(component().name().replaceFirst("s$", "")), records().size()));
		site().reflow();
	}

	private void item(Records records, int index, boolean open) {
		ExpandableComposite fold = site().toolkit().createExpandableComposite(box, ExpandableComposite.TWISTIE | ExpandableComposite.COMPACT
				| ExpandableComposite.CLIENT_INDENT
				| (open ? ExpandableComposite.EXPANDED : 0));
		Slot part = part(records, index);
		FormFocus.about(fold, part::path);
		fold.setText(records.title(index));
		fold.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		Composite client = site().toolkit().createComposite(fold);
		client.setLayout(new TableWrapLayout());
		fold.setClient(client);
		client.setVisible(open); // else keys go into what is folded in
		fold.addExpansionListener(new ExpansionAdapter() {
			@Override
			public void expansionStateChanged(ExpansionEvent event) {
				sum(index, records());
				site().reflow();
			}
		});
		if (named) {
			name(client, index);
		}
		ParameterRows rows = new ParameterRows(site());
		rows.create(client, type, part);
		items.add(rows);
		folds.add(fold);
		buttons(client, index);
		keys(fold, index);
		Label summary = site().dim(site().toolkit().createLabel(box, "", SWT.WRAP));
		FormSite.name(summary, label() + " " + (index + 1) + ", what it says");
		summary.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		summaries.add(summary);
		sum(index, records);
	}

	/** Where the record's name is typed. */
	private void name(Composite client, int index) {
		Composite row = site().toolkit().createComposite(client);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(0, 2, 2, 2).applyTo(row);
		site().toolkit().paintBordersFor(row);
		row.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		site().toolkit().createLabel(row, "Name").setForeground(site().title());
		Text text = site().toolkit().createText(row, names.get(index), SWT.SINGLE);
		FormSite.name(text, label() + ", name " + (index + 1));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		texts.add(text);
		typing.add(new Typing(text, typed -> rename(index, typed.strip())));
	}

	/** A map keeps a record of another name at its end. */
	private void rename(int index, String name) {
		boolean goesOn = texts.get(index).isFocusControl();
		if (!name.equals(names.get(index)) && site().edit(() -> slot().put(records().renamed(index, name).yaml()))) {
			build(names.size() - 1);
			if (goesOn) {
				texts.getLast().setFocus();
				texts.getLast().setSelection(name.length());
			}
		}
	}

	@Override
	public void flush() {
		List.copyOf(typing).forEach(Typing::flush);
	}

	/** Sums a record up below its line, unless its rows are seen. */
	private void sum(int index, Records records) {
		Label summary = summaries.get(index);
		boolean seen = !folds.get(index).isExpanded();
		summary.setText(seen ? records.summary(type, index).replace("&", "&&") : "");
		((TableWrapData) summary.getLayoutData()).heightHint = summary.getText().isEmpty() ? 0 : SWT.DEFAULT;
	}

	private void buttons(Composite client, int index) {
		Composite row = site().toolkit().createComposite(client);
		// four beside one another would widen the form
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(row);
		if (!named) {
			button(row, "Up", index > 0, index, () -> swap(index, index - 1, true));
			button(row, "Down", index < names.size() - 1, index, () -> swap(index, index + 1, true));
		}
		button(row, "Duplicate", true, index, () -> copy(index, index + 1, true));
		button(row, "Remove", true, index, () -> remove(index));
	}

	/** What the keys do on the line of a record. */
	private void keys(ExpandableComposite fold, int index) {
		fold.setToolTipText((named ? "" : "Alt+Up and Alt+Down move it, ") + "Ctrl+D duplicates it, Delete removes it");
		for (Control part : fold.getChildren()) {
			if (part != fold.getClient()) {
				part.addListener(SWT.KeyDown, e -> e.doit = !key(e, fold.isExpanded(), index));
			}
		}
	}

	/** @return whether the key means something here */
	private boolean key(Event e, boolean open, int index) {
		if (e.stateMask == SWT.ALT && e.keyCode == SWT.ARROW_UP && index > 0 && !named) {
			focus(swap(index, index - 1, open));
		} else if (e.stateMask == SWT.ALT && e.keyCode == SWT.ARROW_DOWN && index < names.size() - 1 && !named) {
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

	/** @return where the copy is: in a map at the end */
	private int copy(int index, int beside, boolean open) {
		int to = named ? names.size() : beside;
		write(records().copied(index, to), open ? to : -1);
		return to;
	}

	private void remove(int index) {
		write(records().without(index), -1);
	}

	private void button(Composite row, String text, boolean enabled, int index, Runnable action) {
		Button button = site().toolkit().createButton(row, text, SWT.PUSH);
		button.setEnabled(enabled);
		FormSite.name(button, text + ": " + label() + " " + (index + 1));
		button.addListener(SWT.Selection, e -> action.run());
	}

	/** @return where it is then */
	private int swap(int a, int b, boolean open) {
		write(records().swapped(a, b), open ? b : -1);
		return b;
	}

	private void write(Records records, int open) {
		write(records.yaml());
		build(open);
	}
}
