package org.latentworkbench.ui.viewers.table;

import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.group.performance.ColumnGroupHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.resize.action.ColumnResizeCursorAction;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEventMatcher;
import org.eclipse.nebula.widgets.nattable.resize.mode.ColumnResizeDragMode;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.ui.action.ClearCursorAction;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IEditorSite;

/** A NatTable over a grid: names of rows and columns stay in sight, groups of columns stand over them. */
public final class GridTable {
	/** On cells without a value. */
	static final String MISSING = "MISSING";
	/** On cells of columns of numbers. */
	static final String NUMBER = "NUMBER";

	private final Grid grid;
	private final NatTable table;
	private final SelectionLayer selection;

	private GridTable(Grid grid, Composite parent) {
		this.grid = grid;
		DataLayer body = new DataLayer(new Cells(grid));
		body.setConfigLabelAccumulator(this::label);
		selection = new SelectionLayer(body);
		ViewportLayer viewport = new ViewportLayer(selection);
		viewport.setRegionName(GridRegion.BODY);

		DataLayer columnNames = new DataLayer(new Strip(grid.columns(), 1, (column, row) -> grid.columnName(column)));
		ColumnHeaderLayer columnHeader = new ColumnHeaderLayer(columnNames, viewport, selection);
		ILayer top = columnHeader;
		ColumnGroupHeaderLayer groups = null;
		// one group says nothing that the tab's title does not
		boolean grouped = grid.blocks().size() > 1;
		List<Grid.Block> blocks = grid.blocks().stream().filter(b -> b.count() > 0).toList();
		if (grouped) {
			groups = new ColumnGroupHeaderLayer(columnHeader, selection, false);
			for (Grid.Block block : blocks) {
				groups.addGroup(block.name(), block.first(), block.count());
			}
			groups.setDefaultCollapseable(false);
			groups.setShowAlwaysGroupNames(true);
			top = groups;
		}

		DataLayer rowNames = new DataLayer(new Strip(1, grid.rows(), (column, row) -> grid.rowName(row)));
		RowHeaderLayer rowHeader = new RowHeaderLayer(rowNames, viewport, selection);
		DataLayer cornerData = new DataLayer(new Strip(1, grouped ? 2 : 1, (column, row) -> grid.corner()));
		CornerLayer corner = new CornerLayer(cornerData, rowHeader, top);
		GridLayer layers = new GridLayer(viewport, top, rowHeader, corner, false);

		table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, layers, false);
		ColumnWidths widths = new ColumnWidths(parent);
		widths.applyTo(body, grid);
		body.setDefaultRowHeight(widths.rowHeight());
		rowNames.setDefaultRowHeight(widths.rowHeight());
		rowNames.setDefaultColumnWidth(widths.rowNames(grid));
		columnNames.setDefaultRowHeight(widths.rowHeight());
		if (groups != null) {
			groups.setRowHeight(widths.rowHeight());
		}
		selection.registerCommandHandler(new GridCopy(grid, selection, table.getDisplay()));
		configure();
	}

	/** The table alone. @param parent has a layout of its own */
	public static NatTable create(Grid grid, Composite parent) {
		return new GridTable(grid, parent).table;
	}

	/** The table in a tab. Copy, Select All and the status line of the site are its own while it lives. */
	static NatTable create(Grid grid, Composite parent, IEditorSite site) {
		GridTable made = new GridTable(grid, parent);
		made.connect(site);
		return made.table;
	}

	private void configure() {
		table.setConfigRegistry(new ConfigRegistry());
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.configure();
		table.setBackground(table.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		table.setTheme(new PlatformTheme(table.getDisplay(), table.getParent().getFont()));
		table.getConfigRegistry().registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new CellText(),
				DisplayMode.NORMAL, GridRegion.BODY);
		// the names of rows can be made wider at the corner
		table.getUiBindingRegistry().registerFirstMouseMoveBinding(new ColumnResizeEventMatcher(SWT.NONE, GridRegion.CORNER, 0),
				new ColumnResizeCursorAction(), new ClearCursorAction());
		table.getUiBindingRegistry().registerFirstMouseDragMode(new ColumnResizeEventMatcher(SWT.NONE, GridRegion.CORNER, 1),
				new ColumnResizeDragMode());
		var tooltip = new NatTableContentTooltip(table, GridRegion.COLUMN_HEADER, GridRegion.COLUMN_GROUP_HEADER, GridRegion.ROW_HEADER,
				GridRegion.BODY);
		table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = "Table, " + Summary.size(grid);
			}
		});
		// it stays in the way where the pointer or the focus leaves before it appears
		table.addListener(SWT.MouseExit, e -> tooltip.hide());
		table.addListener(SWT.FocusOut, e -> tooltip.hide());
	}

	private void label(LabelStack labels, int column, int row) {
		if (grid.numeric(column)) {
			labels.addLabel(NUMBER);
		}
		if (grid.value(row, column) == null) {
			labels.addLabel(MISSING);
		}
	}

	private void connect(IEditorSite site) {
		var actions = new TabActions(site, action(this::copy), action(() -> table.doCommand(new SelectAllCommand())), this::selected);
		table.addLayerListener(event -> {
			if (event instanceof ISelectionEvent) {
				actions.say();
			}
		});
		table.addDisposeListener(e -> actions.dispose());
	}

	/** The selected cells as tab-separated text with the names of their rows and columns, values in full. */
	private void copy() {
		table.doCommand(new CopyDataToClipboardCommand("\t", System.lineSeparator(), table.getConfigRegistry()));
	}

	/** For the status line: the selected cell in full, or how many there are. */
	private String selected() {
		PositionCoordinate anchor = selection.getSelectionAnchor();
		long cells = GridCopy.selected(grid, selection);
		if (cells != 1) {
			return cells == 0 ? "" : Summary.cells(cells);
		}
		int row = anchor.getRowPosition();
		int column = anchor.getColumnPosition();
		Object value = grid.value(row, column);
		return grid.rowName(row) + ", " + grid.columnName(column) + ": " + (value == null ? "missing" : value);
	}

	private static Action action(Runnable work) {
		return new Action() {
			@Override
			public void run() {
				work.run();
			}
		};
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

	/** Names beside or over the values. */
	private record Strip(int columns, int rows, Names names) implements IDataProvider {
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
			return columns;
		}

		@Override
		public int getRowCount() {
			return rows;
		}
	}
}
