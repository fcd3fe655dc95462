package org.latentworkbench.ui.run;

import java.time.Instant;
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
import org.latentworkbench.core.run.RunStore;

/** Rows of two runs beside each other; what differs is bold. */
final class LineTable {
	private static final int NAME_WEIGHT = 34;
	private static final int VALUE_WEIGHT = 22;
	private static final int DIFFERENCE_WEIGHT = 22;

	private LineTable() {
	}

	static Control of(Composite parent, RunStore.Entry first, RunStore.Entry second, List<Compared.Line> lines) {
		var holder = new Composite(parent, SWT.NONE);
		var layout = new TableColumnLayout();
		holder.setLayout(layout);
		var viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(viewer, layout, "", NAME_WEIGHT, line -> line.heading() ? line.name() : "    " + line.name());
		column(viewer, layout, title(first), VALUE_WEIGHT, Compared.Line::first);
		column(viewer, layout, title(second), VALUE_WEIGHT, Compared.Line::second);
		column(viewer, layout, "Difference", DIFFERENCE_WEIGHT, Compared.Line::difference);
		viewer.getTable().getColumn(1).setToolTipText(first.folder().toString());
		viewer.getTable().getColumn(2).setToolTipText(second.folder().toString());
		viewer.setInput(lines.isEmpty() ? List.of(new Compared.Line("There is nothing to compare.", "", "", "", true)) : lines);
		return holder;
	}

	/** When it began; its id where the record does not say that. */
	private static String title(RunStore.Entry entry) {
		String started = entry.run().getStarted();
		return started == null ? entry.run().getId() : Amounts.when(Instant.parse(started));
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
