package org.latentworkbench.ui.viewers.selection;

import java.util.List;

import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.latentworkbench.ui.data.FeatureValues;

/** The selected samples with the values of a few features; lines are made when they come into sight. */
final class SamplesPage {
	private static final int CHARACTERS = 14;

	private final Table table;
	private SelectionFacts facts = SelectionFacts.NONE;
	private List<String> titles = List.of();

	SamplesPage(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
		table.setHeaderVisible(true);
		table.addListener(SWT.SetData, this::fill);
	}

	Control control() {
		return table;
	}

	void show(SelectionFacts found) {
		facts = found;
		List<String> wanted = found.values().stream().map(v -> v.feature().name()).toList();
		table.setRedraw(false);
		if (!wanted.equals(titles) || table.getColumnCount() == 0) {
			titles = wanted;
			while (table.getColumnCount() > 0) {
				table.getColumn(table.getColumnCount() - 1).dispose();
			}
			column("Sample", SWT.LEFT);
			for (FeatureValues values : found.values()) {
				TableColumn column = column(values.feature().name(), values instanceof FeatureValues.Numbers ? SWT.RIGHT : SWT.LEFT);
				column.setToolTipText(values.feature().name() + " of " + values.feature().modality() + ", " + values.feature().dataset());
			}
		}
		table.setItemCount(0);
		table.setItemCount(found.selected().size());
		table.setRedraw(true);
	}

	private TableColumn column(String name, int style) {
		TableColumn column = new TableColumn(table, style);
		column.setText(name);
		column.setWidth(new PixelConverter(table).convertWidthInCharsToPixels(Math.max(CHARACTERS, Math.min(2 * CHARACTERS, name.length()))));
		return column;
	}

	private void fill(Event event) {
		if (event.index >= facts.selected().size()) {
			return;
		}
		String id = facts.selected().get(event.index);
		TableItem item = (TableItem) event.item;
		item.setText(0, id);
		for (int i = 0; i < facts.values().size(); i++) {
			FeatureValues values = facts.values().get(i);
			item.setText(i + 1, values.missing(id) ? "NA" : values.text(id));
		}
	}
}
