package org.latentworkbench.ui.viewers.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ControlContribution;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.edit.command.EditCellCommand;
import org.eclipse.nebula.widgets.nattable.filterrow.command.ClearAllFiltersCommand;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.freeze.command.UnFreezeGridCommand;
import org.eclipse.nebula.widgets.nattable.layer.LayerUtil;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectColumnCommand;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.latentworkbench.ui.Icons;
import org.latentworkbench.ui.data.SearchDialog;
import org.latentworkbench.ui.viewer.ViewerSite;

/** The buttons over a table, its menu, and its keys. */
final class GridTools {
	/** Go to a column by its name. */
	static final String GO_TO_COLUMN = "org.latentworkbench.ui.viewers.table.goToColumn";
	private static final String FIND = "org.eclipse.ui.edit.findReplace";
	private static final int SEARCH_CHARACTERS = 24;

	private final GridTable grid;
	private final Runnable statistics;
	private final IAction filterRow;
	private final IAction selectedOnly;
	private final IAction statisticsShown;
	private Text search;
	private int menuColumn;

	/** @param statistics shows or hides the column's statistics */
	GridTools(GridTable grid, Runnable statistics) {
		this.grid = grid;
		this.statistics = statistics;
		filterRow = check("Filter Row", "filter", "Filters columns: < 3, 1..5, letters, NA", this::toggleFilterRow);
		selectedOnly = check("Selected Only", "selected-only", "Shows only the rows that are selected", this::toggleSelected);
		statisticsShown = check("Statistics", "statistics", "Shows what is in the column", statistics);
	}

	void connect(ViewerSite site) {
		IToolBarManager tools = site.tools();
		tools.add(new SearchField());
		tools.add(filterRow);
		if (grid.view().rowSubject().isPresent()) {
			tools.add(selectedOnly);
		}
		tools.add(statisticsShown);
		tools.add(push("Go to Column…", "go-to-column", this::goToColumn));
		tools.update(true);
		site.resets(this::reset);
		var menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		NatTable table = grid.table();
		table.setMenu(menu.createContextMenu(table));
		table.addListener(SWT.MenuDetect, e -> {
			Point at = table.toControl(e.x, e.y);
			int position = e.detail == SWT.MENU_KEYBOARD ? -1 : table.getColumnPositionByX(at.x);
			// position 0 is the rows' names
			menuColumn = position < 1 ? grid.currentColumn() : LayerUtil.convertColumnPosition(table, position, grid.layers().selection());
		});
		IHandlerService handlers = site.editor().getService(IHandlerService.class);
		var find = handlers.activateHandler(FIND, handler(() -> search.setFocus()));
		var goTo = handlers.activateHandler(GO_TO_COLUMN, handler(this::goToColumn));
		table.addDisposeListener(e -> {
			handlers.deactivateHandler(find);
			handlers.deactivateHandler(goTo);
			menu.dispose();
		});
	}

	/** Says whether the statistics are shown. */
	void statisticsShown(boolean shown) {
		statisticsShown.setChecked(shown);
	}

	private void reset() {
		search.setText("");
		selectedOnly.setChecked(false);
		grid.reset();
	}

	private void fill(IMenuManager menu) {
		int column = menuColumn;
		boolean there = column >= 0 && column < grid.view().columns();
		if (there) {
			menu.add(push("Sort &Ascending", () -> grid.sorting().sort(column, SortDirectionEnum.ASC, false)));
			menu.add(push("Sort &Descending", () -> grid.sorting().sort(column, SortDirectionEnum.DESC, false)));
			menu.add(push("&Then by This Column", () -> grid.sorting().sort(column, SortDirectionEnum.ASC, true)));
		}
		menu.add(push("&Original Order", () -> grid.sorting().clear()));
		menu.add(new Separator());
		if (there) {
			menu.add(push("&Filter This Column", () -> editFilter(column)));
		}
		menu.add(push("C&lear Filters", this::clearFilters));
		menu.add(new Separator());
		if (there) {
			menu.add(push("Select &Column", () -> grid.layers().selection().doCommand(
					new SelectColumnCommand(grid.layers().selection(), column, 0, false, false))));
			menu.add(push("Free&ze Columns up to Here", () -> grid.table().doCommand(
					new FreezeColumnCommand(grid.layers().selection(), column, false, true))));
		}
		IAction thaw = push("&Unfreeze", () -> grid.table().doCommand(new UnFreezeGridCommand()));
		thaw.setEnabled(grid.layers().frozen().isFrozen());
		menu.add(thaw);
		menu.add(push("&Go to Column…\tCtrl+G", this::goToColumn));
		menu.add(new Separator());
		menu.add(push("Cop&y\tCtrl+C", grid::copy));
		IAction shown = check("&Statistics", null, "", statistics);
		shown.setChecked(statisticsShown.isChecked());
		menu.add(shown);
	}

	private void clearFilters() {
		search.setText("");
		selectedOnly.setChecked(false);
		grid.table().doCommand(new ClearAllFiltersCommand());
		grid.ask(grid.query().searching("").among(Optional.empty()));
	}

	private void toggleFilterRow() {
		boolean show = filterRow.isChecked();
		if (!show) {
			grid.table().doCommand(new ClearAllFiltersCommand());
		}
		grid.layers().filters().setFilterRowVisible(show);
		if (show) {
			editFilter(grid.currentColumn());
		}
	}

	/** Puts the cursor into the filter of a column. */
	private void editFilter(int column) {
		filterRow.setChecked(true);
		grid.layers().filters().setFilterRowVisible(true);
		NatTable table = grid.table();
		int row = grid.layers().filters().getRowCount() - 1;
		for (int position = 1; position < table.getColumnCount(); position++) {
			if (table.getColumnIndexByPosition(position) == column) {
				ILayerCell cell = table.getCellByPosition(position, row);
				table.doCommand(new EditCellCommand(table, table.getConfigRegistry(), cell));
				return;
			}
		}
	}

	private void toggleSelected() {
		grid.ask(grid.query().among(selectedOnly.isChecked() ? Optional.of(grid.layers().linkedRows()) : Optional.empty()));
	}

	private void goToColumn() {
		GridView view = grid.view();
		List<Integer> all = IntStream.range(0, view.columns()).boxed().toList();
		new SearchDialog<>(grid.table().getShell(), "Go to Column", all, view::columnName, false).choose().stream().findFirst()
				.ifPresent(grid::goTo);
	}

	private static IAction push(String text, Runnable work) {
		return push(text, null, work);
	}

	private static IAction push(String text, String icon, Runnable work) {
		return action(text, IAction.AS_PUSH_BUTTON, icon, text.replace("&", ""), work);
	}

	private static IAction check(String text, String icon, String tip, Runnable work) {
		return action(text, IAction.AS_CHECK_BOX, icon, tip, work);
	}

	private static IAction action(String text, int style, String icon, String tip, Runnable work) {
		Action action = new Action(text, style) {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setToolTipText(tip);
		if (icon != null) {
			action.setImageDescriptor(Icons.of(icon));
		}
		return action;
	}

	private static IHandler handler(Runnable work) {
		return new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				work.run();
				return null;
			}
		};
	}

	/** Searches the names of rows and the words in cells. */
	private final class SearchField extends ControlContribution {
		SearchField() {
			super("search");
		}

		@Override
		protected Control createControl(Composite parent) {
			search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
			search.setMessage("Search rows");
			search.setToolTipText("Shows the rows whose name or words have these letters in them");
			search.getAccessible().addAccessibleListener(new AccessibleAdapter() {
				@Override
				public void getName(AccessibleEvent event) {
					event.result = "Search rows";
				}
			});
			search.addModifyListener(e -> grid.ask(grid.query().searching(search.getText())));
			search.addListener(SWT.KeyDown, e -> {
				if (e.keyCode == SWT.ARROW_DOWN) {
					grid.table().setFocus();
				}
			});
			return search;
		}

		@Override
		protected int computeWidth(Control control) {
			return new PixelConverter(control).convertWidthInCharsToPixels(SEARCH_CHARACTERS);
		}
	}
}
