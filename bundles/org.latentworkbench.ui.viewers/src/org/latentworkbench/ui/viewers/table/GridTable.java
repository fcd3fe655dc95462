package org.latentworkbench.ui.viewers.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowTextCellEditor;
import org.eclipse.nebula.widgets.nattable.filterrow.command.ClearAllFiltersCommand;
import org.eclipse.nebula.widgets.nattable.freeze.command.UnFreezeGridCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.resize.action.ColumnResizeCursorAction;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEventMatcher;
import org.eclipse.nebula.widgets.nattable.resize.mode.ColumnResizeDragMode;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectColumnCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.action.SortColumnAction;
import org.eclipse.nebula.widgets.nattable.sort.event.ColumnHeaderClickEventMatcher;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.ui.action.ClearCursorAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.latentworkbench.ui.theme.WindowTheme;

/**
 * A NatTable over a grid: names of rows and columns stay in sight, groups of columns stand over them; rows can be filtered and
 * sorted, columns frozen. Sorts by a click on a column's name, by several with Shift or Ctrl.
 */
public final class GridTable {
	private final GridView view;
	private final NatTable table;
	private final Layers layers;
	private final SortKeys sorting;
	private final RowUpdates updates;
	private int currentColumn;
	private final List<Runnable> listeners = new ArrayList<>();
	private Consumer<String> says = text -> {
	};

	GridTable(Grid grid, Composite parent) {
		view = new GridView(grid);
		sorting = new SortKeys(keys -> {
			currentColumn = keys.isEmpty() ? currentColumn : keys.get(keys.size() - 1).column();
			ask(query().sortedBy(keys));
		});
		var registry = new ConfigRegistry();
		layers = new Layers(view, new ColumnWidths(parent), sorting, this::filter, registry);
		table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, layers.all(), false);
		updates = new RowUpdates(view, table, this::shown);
		table.addLayerListener(event -> {
			int column = layers.selection().getSelectionAnchor().getColumnPosition();
			if (event instanceof ISelectionEvent && column >= 0 && column < view.columns()) {
				currentColumn = column;
			}
		});
		layers.selection().registerCommandHandler(new GridCopy(view, layers.selection(), table.getDisplay(), text -> says.accept(text)));
		configure(registry);
	}

	/** The table alone. @param parent has a layout of its own */
	public static NatTable create(Grid grid, Composite parent) {
		return new GridTable(grid, parent).table;
	}

	NatTable table() {
		return table;
	}

	/** What is shown now. */
	GridView view() {
		return view;
	}

	Layers layers() {
		return layers;
	}

	SortKeys sorting() {
		return sorting;
	}

	/** Which rows are asked for. */
	RowQuery query() {
		return updates == null ? RowQuery.ALL : updates.query();
	}

	/** Shows the rows that are asked for when they are found. */
	void ask(RowQuery query) {
		updates.ask(query);
	}

	/** @param listener told when other rows are shown, or the same in another order */
	void onRows(Runnable listener) {
		listeners.add(listener);
	}

	/** @param newSays told in a sentence why something was not done */
	void says(Consumer<String> newSays) {
		says = newSays;
	}

	/** All rows in the grid's order, no column frozen. */
	void reset() {
		table.doCommand(new ClearAllFiltersCommand());
		table.doCommand(new UnFreezeGridCommand());
		sorting.clear();
		ask(RowQuery.ALL);
	}

	/** Brings a column into sight and selects it. */
	void goTo(int column) {
		layers.viewport().moveColumnPositionIntoViewport(column);
		layers.selection().doCommand(new SelectColumnCommand(layers.selection(), column, 0, false, false));
		table.setFocus();
	}

	/** The column that was selected or sorted last; the first one before that. */
	int currentColumn() {
		return currentColumn;
	}

	/** The selected cells as tab-separated text with the names of their rows and columns, values in full. */
	void copy() {
		table.doCommand(new CopyDataToClipboardCommand("\t", System.lineSeparator(), table.getConfigRegistry()));
	}

	/** For the status line: the selected cell in full, or how many there are. */
	String selected() {
		PositionCoordinate anchor = layers.selection().getSelectionAnchor();
		long cells = GridCopy.selected(view, layers.selection());
		int row = anchor.getRowPosition();
		int column = anchor.getColumnPosition();
		if (cells != 1 || row < 0 || row >= view.rows() || column < 0) {
			return cells == 0 ? "" : Summary.cells(cells);
		}
		Object value = view.value(row, column);
		return view.rowName(row) + ", " + view.columnName(column) + ": " + (value == null ? "missing" : value);
	}

	private void filter(Map<Integer, Object> texts) {
		Map<Integer, String> words = new HashMap<>();
		texts.forEach((column, text) -> words.put(column, String.valueOf(text)));
		ask(query().filtering(words));
	}

	private void shown() {
		layers.rowsChanged();
		List.copyOf(listeners).forEach(Runnable::run);
	}

	/** The colours of the window's theme as it is now. */
	private void colour() {
		table.setBackground(table.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		table.setTheme(new PlatformTheme(table, view));
	}

	private void configure(ConfigRegistry registry) {
		table.setConfigRegistry(registry);
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.configure();
		colour();
		WindowTheme.onChange(table, this::colour);
		registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new CellConverter(CellText::text), DisplayMode.NORMAL, GridRegion.BODY);
		registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new CellConverter(CellText::probability), DisplayMode.NORMAL,
				Layers.PROBABILITY);
		// filters while letters are typed
		registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new FilterRowTextCellEditor(), DisplayMode.NORMAL,
				GridRegion.FILTER_ROW);
		var bindings = table.getUiBindingRegistry();
		// the names of rows can be made wider at the corner
		bindings.registerFirstMouseMoveBinding(new ColumnResizeEventMatcher(SWT.NONE, GridRegion.CORNER, 0),
				new ColumnResizeCursorAction(), new ClearCursorAction());
		bindings.registerFirstMouseDragMode(new ColumnResizeEventMatcher(SWT.NONE, GridRegion.CORNER, 1),
				new ColumnResizeDragMode());
		bindings.registerFirstSingleClickBinding(new ColumnHeaderClickEventMatcher(SWT.NONE, 1), new SortColumnAction(false));
		bindings.registerFirstSingleClickBinding(new ColumnHeaderClickEventMatcher(SWT.SHIFT, 1), new SortColumnAction(true));
		bindings.registerFirstSingleClickBinding(new ColumnHeaderClickEventMatcher(SWT.MOD1, 1), new SortColumnAction(true));
		var tooltip = new NatTableContentTooltip(table, GridRegion.COLUMN_HEADER, GridRegion.COLUMN_GROUP_HEADER, GridRegion.ROW_HEADER,
				GridRegion.BODY);
		table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = "Table, " + Summary.size(view.all());
			}
		});
		// it stays in the way where the pointer or the focus leaves before it appears
		table.addListener(SWT.MouseExit, e -> tooltip.hide());
		table.addListener(SWT.FocusOut, e -> tooltip.hide());
	}
}
