package org.latentworkbench.ui.viewers.table;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditConfiguration;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.filterrow.config.DefaultFilterRowConfiguration;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.group.performance.ColumnGroupHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;

/** The layers of a table: cells, what is selected, what is in sight; names, groups and filters over them, names beside them. */
final class Layers {
	/** On cells without a value. */
	static final String MISSING = "MISSING";
	/** On cells of columns of numbers. */
	static final String NUMBER = "NUMBER";
	/** On cells of columns of few categories. */
	static final String SWATCH = "SWATCH";
	/** On cells of columns of probabilities, which are read by their first digits. */
	static final String PROBABILITY = "PROBABILITY";
	/** On the cells of rows, and the names of rows and columns, that are selected in all views. */
	static final String LINKED = "LINKED";

	private final GridView view;
	private final DataLayer body;
	private final DataLayer rowNames;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final CompositeFreezeLayer frozen;
	private final FilterRowHeaderComposite<Object> filters;
	private final GridLayer all;
	/** The grid's rows that are selected in all views. */
	private BitSet linkedRows = new BitSet();
	private BitSet linkedColumns = new BitSet();

	/** @param filtered told what the filter row says, by column */
	Layers(GridView view, ColumnWidths widths, SortKeys sorting, Consumer<Map<Integer, Object>> filtered, IConfigRegistry registry) {
		this.view = view;
		body = new DataLayer(new Cells(view));
		body.setConfigLabelAccumulator(this::label);
		selection = new SelectionLayer(body);
		viewport = new ViewportLayer(selection);
		var freeze = new FreezeLayer(selection);
		frozen = new CompositeFreezeLayer(freeze, viewport, selection);

		DataLayer columnNames = new DataLayer(new Strip(view::columns, () -> 1, (column, row) -> view.columnName(column)));
		columnNames.setConfigLabelAccumulator((labels, column, row) -> linked(labels, linkedColumns.get(column)));
		ColumnHeaderLayer columnHeader = new ColumnHeaderLayer(columnNames, frozen, selection, false);
		ILayer top = new SortHeaderLayer<>(columnHeader, sorting, false);
		// one group says nothing that the tab's title does not
		boolean grouped = view.blocks().size() > 1;
		if (grouped) {
			var groups = new ColumnGroupHeaderLayer(top, selection, false);
			view.blocks().stream().filter(b -> b.count() > 0).forEach(b -> groups.addGroup(b.name(), b.first(), b.count()));
			groups.setDefaultCollapseable(false);
			groups.setShowAlwaysGroupNames(true);
			groups.setRowHeight(widths.rowHeight());
			top = groups;
		}
		filters = new FilterRowHeaderComposite<>(filtered::accept, top, columnNames.getDataProvider(), registry);
		filters.addConfiguration(new DefaultFilterRowConfiguration());
		filters.getFilterRowDataLayer().setDefaultRowHeight(widths.rowHeight());
		filters.setFilterRowVisible(false);

		rowNames = new DataLayer(new Strip(() -> 1, view::rows, (column, row) -> view.rowName(row)));
		rowNames.setConfigLabelAccumulator((labels, column, row) -> linked(labels, linkedRows.get(view.source(row))));
		RowHeaderLayer rowHeader = new RowHeaderLayer(rowNames, frozen, selection);
		int namesAt = grouped ? 1 : 0;
		DataLayer cornerData = new DataLayer(new Strip(() -> 1, filters::getRowCount,
				(column, row) -> row <= namesAt ? view.corner() : "Filter"));
		CornerLayer corner = new CornerLayer(cornerData, rowHeader, filters);
		all = new GridLayer(frozen, filters, rowHeader, corner, false);
		all.addConfiguration(new DefaultEditConfiguration());

		widths.applyTo(body, view);
		body.setDefaultRowHeight(widths.rowHeight());
		rowNames.setDefaultRowHeight(widths.rowHeight());
		rowNames.setDefaultColumnWidth(widths.rowNames(view));
		columnNames.setDefaultRowHeight(widths.rowHeight());
	}

	GridLayer all() {
		return all;
	}

	SelectionLayer selection() {
		return selection;
	}

	ViewportLayer viewport() {
		return viewport;
	}

	CompositeFreezeLayer frozen() {
		return frozen;
	}

	FilterRowHeaderComposite<Object> filters() {
		return filters;
	}

	/** Says that the view's rows are others now. */
	void rowsChanged() {
		body.fireLayerEvent(new RowStructuralRefreshEvent(body));
		rowNames.fireLayerEvent(new RowStructuralRefreshEvent(rowNames));
	}

	/** Marks the rows of the grid and the columns that are selected in all views; whoever calls paints anew. */
	void mark(BitSet rows, BitSet columns) {
		linkedRows = rows;
		linkedColumns = columns;
	}

	/** The rows of the grid that are selected in all views. */
	BitSet linkedRows() {
		return linkedRows;
	}

	/** The columns that are selected in all views. */
	BitSet linkedColumns() {
		return linkedColumns;
	}

	private static void linked(LabelStack labels, boolean linked) {
		if (linked) {
			labels.addLabelOnTop(LINKED);
		}
	}

	private void label(LabelStack labels, int column, int row) {
		if (view.numeric(column)) {
			labels.addLabel(NUMBER);
			if (CellText.isProbability(view.columnName(column))) {
				labels.addLabel(PROBABILITY);
			}
		}
		if (view.value(row, column) == null) {
			labels.addLabel(MISSING);
		} else if (view.category(row, column) != Grid.NO_CATEGORY) {
			labels.addLabel(SWATCH);
		}
		linked(labels, linkedRows.get(view.source(row)));
	}

	/** The grid's values, read one at a time when they come into sight. */
	private record Cells(Grid grid) implements IDataProvider {
		@Override
		public Object getDataValue(int column, int row) {
			return grid.value(row, column);
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("cells are not edited");
		}

		@Override
		public int getColumnCount() {
			return grid.columns();
		}

		@Override
		public int getRowCount() {
			return grid.rows();
		}
	}

	private interface Names {
		String at(int column, int row);
	}

	private interface Count {
		int get();
	}

	/** Names beside or over the values. */
	private record Strip(Count columns, Count rows, Names names) implements IDataProvider {
		@Override
		public Object getDataValue(int column, int row) {
			return names.at(column, row);
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("names are not edited");
		}

		@Override
		public int getColumnCount() {
			return columns.get();
		}

		@Override
		public int getRowCount() {
			return rows.get();
		}
	}
}
