package org.latentworkbench.ui.viewers.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A list of names with boxes to tick, and a field that finds names among very many. */
public final class ColumnPicker {
	private final List<String> names;
	private final int most;
	private final Runnable changed;
	private final Text filter;
	private final Table table;
	private final Label count;
	private final Set<String> ticked = new LinkedHashSet<>();
	private List<String> listed = List.of();

	/** @param most of them may be ticked; @param changed run when a person ticks or unticks one */
	public ColumnPicker(Composite parent, List<String> names, int most, Runnable changed) {
		this.names = names;
		this.most = most;
		this.changed = changed;
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(all);
		filter = new Text(all, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("type to find a name");
		filter.addListener(SWT.Modify, e -> list());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		// of very many rows only those in sight are made
		table = new Table(all, SWT.CHECK | SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		table.addListener(SWT.SetData, e -> {
			TableItem item = (TableItem) e.item;
			String name = listed.get(e.index);
			item.setText(name);
			item.setChecked(ticked.contains(name));
		});
		table.addListener(SWT.Selection, e -> {
			if (e.detail == SWT.CHECK) {
				tick((TableItem) e.item);
			}
		});
		count = new Label(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
		list();
	}

	private void tick(TableItem item) {
		String name = item.getText();
		if (!item.getChecked()) {
			ticked.remove(name);
		} else if (ticked.size() < most) {
			ticked.add(name);
		} else {
			item.setChecked(false);
			return;
		}
		say();
		changed.run();
	}

	private void list() {
		String sought = filter.getText().strip().toLowerCase(Locale.ROOT);
		listed = names.stream().filter(n -> n.toLowerCase(Locale.ROOT).contains(sought)).toList();
		table.clearAll();
		table.setItemCount(listed.size());
		say();
	}

	private void say() {
		count.setText(ticked.size() + " of at most " + most);
		count.getParent().layout();
	}

	/** What is ticked, in the order of the table. */
	public List<String> ticked() {
		List<String> order = new ArrayList<>(names);
		order.retainAll(ticked);
		return order;
	}

	/** Ticks these and no others; says nothing to anybody. */
	public void tick(List<String> chosen) {
		ticked.clear();
		chosen.stream().filter(names::contains).limit(most).forEach(ticked::add);
		list();
	}
}
