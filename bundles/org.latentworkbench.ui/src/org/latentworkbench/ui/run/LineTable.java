package org.latentworkbench.ui.run;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Rows of two runs beside each other; what differs is bold. */
final class LineTable {
	private static final int NAME_WEIGHT = 40;
	private static final int VALUE_WEIGHT = 25;
	private static final int DIFFERENCE_WEIGHT = 15;

	private LineTable() {
	}

	static Control of(Composite parent, String first, String second, List<Compared.Line> lines) {
		var holder = new Composite(parent, SWT.NONE);
		var layout = new TableColumnLayout();
		holder.setLayout(layout);
		var viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(viewer, layout, "", NAME_WEIGHT, line -> line.heading() ? line.name() : "    " + line.name());
		column(viewer, layout, first, VALUE_WEIGHT, Compared.Line::first);
		column(viewer, layout, second, VALUE_WEIGHT, Compared.Line::second);
		column(viewer, layout, "Difference", DIFFERENCE_WEIGHT, Compared.Line::difference);
		viewer.setInput(lines.isEmpty() ? List.of(new Compared.Line("There is nothing to compare.", "", "", "", true)) : lines);
		return holder;
	}

	private static void column(TableViewer viewer, TableColumnLayout layout, String title, int weight, Function<Compared.Line, String> text) {
		var column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Compared.Line) element);
			}

			@Override
			public Font getFont(Object element) {
				Compared.Line line = (Compared.Line) element;
				return line.differs() ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
			}
		});
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, true));
	}
}
