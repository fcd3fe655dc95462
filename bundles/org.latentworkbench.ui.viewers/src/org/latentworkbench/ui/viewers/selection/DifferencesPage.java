package org.latentworkbench.ui.viewers.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** In which features the selected samples differ most from the rest. */
final class DifferencesPage {
	private final Composite page;
	private final Table table;
	private final Label note;
	private List<Differences.Difference> shown = List.of();

	/** @param select selects features in all views */
	DifferencesPage(Composite parent, Consumer<List<String>> select) {
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		note = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).indent(5, 5).applyTo(note);
		Composite frame = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
		var columns = new TableColumnLayout();
		frame.setLayout(columns);
		table = new Table(frame, SWT.FULL_SELECTION | SWT.MULTI);
		table.setHeaderVisible(true);
		String[] titles = { "Feature", "Selected", "Rest", "Difference (SD)" };
		for (int i = 0; i < titles.length; i++) {
			TableColumn column = new TableColumn(table, i == 0 ? SWT.LEFT : SWT.RIGHT);
			column.setText(titles[i]);
			columns.setColumnData(column, new ColumnWeightData(i == 0 ? 3 : 2));
		}
		table.addListener(SWT.Selection, e -> {
			var names = new ArrayList<String>();
			for (int index : table.getSelectionIndices()) {
				names.add(shown.get(index).feature());
			}
			select.accept(names);
		});
	}

	Control control() {
		return page;
	}

	void show(SelectionFacts facts) {
		note.setText(facts.selected().isEmpty() ? "Select some samples to see in what they differ from the rest."
				: facts.differences().isEmpty() ? "At least two samples in the selection and two outside are needed to tell a difference."
						: "Means, and shares of categories, of the selected samples and of the rest. Descriptive: no test, and of many features "
								+ "some differ by chance.");
		note.requestLayout();
		if (facts.differences().equals(shown)) {
			return;
		}
		shown = facts.differences();
		table.setRedraw(false);
		table.removeAll();
		for (Differences.Difference d : shown) {
			new TableItem(table, SWT.NONE).setText(new String[] { d.what(), number(d.selected()), number(d.rest()),
					String.format(Locale.ROOT, "%+.2f", d.size()) });
		}
		table.setRedraw(true);
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.4g", value);
	}
}
