package org.latentworkbench.ui.viewers.table;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.Counts;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.ui.viewer.ViewerSite;
import org.latentworkbench.ui.viewers.table.RowQuery.Key;

/** A table in a tab with all that belongs to it: tools, statistics, linked selection, copy and status line. */
final class DataTable {
	private static final int[] WEIGHTS = { 3, 1 };
	/** What associations are sorted by at first: of these the first one that they have. */
	private static final List<String> SUREST = List.of("q", "q_value", "fdr", "p", "rank");
	private static final int REST_MILLIS = 80;

	private final GridTable grid;
	private final StatisticsPane statistics;
	private final SashForm sash;
	private final GridLink link;
	private final GridTools tools;
	private final Runnable look;
	private final String summary;

	/** @param summary the line about it while all rows are shown */
	DataTable(Grid content, Composite parent, ViewerSite site, String summary) {
		this.summary = summary;
		sash = new SashForm(parent, SWT.HORIZONTAL);
		grid = new GridTable(content, sash);
		statistics = new StatisticsPane(sash);
		sash.setWeights(WEIGHTS);
		tools = new GridTools(grid, this::toggleStatistics);
		tools.connect(site);
		tools.statisticsShown(true);
		look = () -> {
			if (!sash.isDisposed() && sash.getMaximizedControl() == null) {
				statistics.show(grid.view(), grid.currentColumn());
			}
		};
		var actions = new TabActions(site.editor(), action(grid::copy), action(() -> grid.table().doCommand(new SelectAllCommand())),
				grid::selected);
		grid.table().addLayerListener(event -> {
			if (event instanceof ISelectionEvent) {
				actions.say();
				later();
			}
		});
		grid.table().addDisposeListener(e -> {
			actions.dispose();
			grid.table().getDisplay().timerExec(-1, look);
		});
		grid.says(text -> site.editor().getActionBars().getStatusLineManager().setErrorMessage(text));
		link = new GridLink(grid, site.selection());
		site.selection().onChange(subject -> link.follow());
		grid.onRows(() -> {
			site.summary(line());
			later();
		});
		if (site.source().kind().equals(Kinds.ASSOCIATIONS)) {
			sortAtFirst(content);
		}
		later();
	}

	/** What takes the keyboard. */
	Control control() {
		return grid.table();
	}

	/** All that is seen. */
	Control whole() {
		return sash;
	}

	GridLink link() {
		return link;
	}

	private void later() {
		grid.table().getDisplay().timerExec(REST_MILLIS, look);
	}

	/** Tables of associations begin with the surest. */
	private void sortAtFirst(Grid content) {
		for (String name : SUREST) {
			for (int column = 0; column < content.columns(); column++) {
				if (content.columnName(column).equals(name) && present(content, column)) {
					grid.sorting().sort(List.of(new Key(column, false)));
					return;
				}
			}
		}
	}

	private static boolean present(Grid content, int column) {
		return content.rows() > 0 && content.value(0, column) != null;
	}

	private void toggleStatistics() {
		boolean hidden = sash.getMaximizedControl() != null;
		sash.setMaximizedControl(hidden ? null : grid.table());
		tools.statisticsShown(hidden);
		look.run();
	}

	private String line() {
		int shown = grid.view().rows();
		int all = grid.view().all().rows();
		return grid.query().whole() ? summary : Counts.number(shown) + " of " + Counts.of(all, "row") + " shown · " + summary;
	}

	private static Action action(Runnable work) {
		return new Action() {
			@Override
			public void run() {
				work.run();
			}
		};
	}
}
