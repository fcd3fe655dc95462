package org.latentworkbench.ui.viewers.plot;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.charts.ColumnCharts;
import org.latentworkbench.figures.charts.ScatterCharts;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** A few columns of a table or dataset that a person picks, as plots of one kind. */
public abstract sealed class ColumnsViewer implements ArtefactViewer<PlotTable> {
	/** The names of the forms that there are; the first is shown at first. */
	abstract List<String> forms();

	/** How many columns may be picked. */
	abstract int most();

	/** How many are picked at first. */
	abstract int first();

	abstract Figure figure(int form, List<Values.Numbers> columns, Optional<Values.Categories> group, List<String> ids);

	@Override
	public PlotTable read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		PlotTable table = PlotTable.read(source);
		if (table.numeric().isEmpty()) {
			throw new InputException(source.name() + " has no column of numbers, expected at least one. Look at it as a data table.");
		}
		return table;
	}

	@Override
	public String summary(PlotTable content) {
		return Counts.of(content.rows(), "row") + ", " + Counts.of(content.numeric().size(), "column of numbers", "columns of numbers") + ", "
				+ Counts.number(content.categorical().size()) + " of categories";
	}

	@Override
	public Control show(PlotTable content, Composite parent, ViewerSite site) {
		return new ColumnsPane(this, content, parent, site).focus();
	}

	/** Boxes, violins, swarms, bars and histograms. */
	public static final class Distribution extends ColumnsViewer {
		private static final int MOST = 24;
		private static final int FIRST = 6;

		@Override
		List<String> forms() {
			return List.of("Violins", "Boxes", "Boxes and points", "Swarms", "Means", "Histograms");
		}

		@Override
		int most() {
			return MOST;
		}

		@Override
		int first() {
			return FIRST;
		}

		@Override
		Figure figure(int form, List<Values.Numbers> columns, Optional<Values.Categories> group, List<String> ids) {
			return ColumnCharts.of(ColumnCharts.Form.values()[form], columns, group, ids);
		}
	}

	/** Each column against each other one. */
	public static final class Pairs extends ColumnsViewer {
		private static final int MOST = 6;
		private static final int FIRST = 4;

		@Override
		List<String> forms() {
			return List.of("Pairs");
		}

		@Override
		int most() {
			return MOST;
		}

		@Override
		int first() {
			return FIRST;
		}

		@Override
		Figure figure(int form, List<Values.Numbers> columns, Optional<Values.Categories> group, List<String> ids) {
			return ScatterCharts.pairs("", columns, group, ids);
		}
	}
}
