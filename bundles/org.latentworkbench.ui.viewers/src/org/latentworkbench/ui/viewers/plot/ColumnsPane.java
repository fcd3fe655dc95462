package org.latentworkbench.ui.viewers.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.ui.viewer.ViewerSite;

/** Columns to pick beside the plot of those that are picked. */
final class ColumnsPane {
	private static final int[] WEIGHTS = { 1, 4 };
	private static final String UNGROUPED = "nothing";

	private final ColumnsViewer viewer;
	private final PlotTable table;
	private final PlotPane pane;
	private final ColumnPicker picker;
	private final Combo form;
	private final Combo group;
	private List<String> before = List.of();

	ColumnsPane(ColumnsViewer viewer, PlotTable table, Composite parent, ViewerSite site) {
		this.viewer = viewer;
		this.table = table;
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		List<String> names = table.numeric().stream().map(PlotTable.Column::name).distinct().toList();
		picker = new ColumnPicker(sash, names, viewer.most(), this::draw);
		pane = new PlotPane(sash, site, true);
		sash.setWeights(WEIGHTS);
		form = combo("&Show as:", viewer.forms(), viewer.forms().size() > 1);
		List<String> groups = new ArrayList<>(List.of(UNGROUPED));
		table.categorical().forEach(c -> groups.add(c.name()));
		group = combo("&Group by:", groups, groups.size() > 1);
		picker.tick(names.stream().limit(viewer.first()).toList());
		site.kept().ifPresent(this::restore);
		site.keeps(this::keep);
		draw();
	}

	Control focus() {
		return pane.focus();
	}

	private Combo combo(String label, List<String> items, boolean visible) {
		Label text = new Label(pane.choices(), SWT.NONE);
		text.setText(label);
		Combo combo = new Combo(pane.choices(), SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		combo.select(0);
		combo.addListener(SWT.Selection, e -> draw());
		combo.setEnabled(visible);
		return combo;
	}

	private void draw() {
		List<String> picked = picker.ticked();
		if (picked.isEmpty()) {
			pane.view().canvas().say("Tick one or more columns on the left.");
			return;
		}
		List<Values.Numbers> columns = picked.stream().map(name -> PlotTable.numbers(table.numeric().stream()
				.filter(c -> c.name().equals(name)).findFirst().orElseThrow())).toList();
		Optional<Values.Categories> by = group.getSelectionIndex() == 0 ? Optional.empty()
				: Optional.of((Values.Categories) table.categorical().get(group.getSelectionIndex() - 1).values().get());
		var figure = viewer.figure(form.getSelectionIndex(), columns, by, table.ids());
		List<String> now = new ArrayList<>(picked);
		now.add(form.getText());
		if (!before.isEmpty() && !before.equals(now)) {
			pane.view().showAnew(figure);
		} else {
			pane.show(figure);
		}
		before = now;
	}

	private void restore(IMemento kept) {
		Optional.ofNullable(kept.getString("columns")).ifPresent(c -> picker.tick(List.of(c.split("\n"))));
		Optional.ofNullable(kept.getString("form")).map(form::indexOf).filter(i -> i >= 0).ifPresent(form::select);
		Optional.ofNullable(kept.getString("group")).map(group::indexOf).filter(i -> i >= 0).ifPresent(group::select);
	}

	private void keep(IMemento memento) {
		memento.putString("columns", String.join("\n", picker.ticked()));
		memento.putString("form", form.getText());
		memento.putString("group", group.getText());
		pane.keep(memento);
	}
}
