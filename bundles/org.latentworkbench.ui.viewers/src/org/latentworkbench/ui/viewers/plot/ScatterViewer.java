package org.latentworkbench.ui.viewers.plot;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.data.StudyDatasets;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** Embeddings and other tables as scatters of two columns, coloured and sized by any column or any feature of the data behind them. */
public class ScatterViewer implements ArtefactViewer<ScatterViewer.Content> {
	private final int dimensions;

	public ScatterViewer() {
		this(2);
	}

	/** @param dimensions 2 or 3 */
	ScatterViewer(int dimensions) {
		this.dimensions = dimensions;
	}

	/**
	 * What was read.
	 *
	 * @param ids   of the samples; where the table names none and has as many rows as the data behind it, those of the data
	 * @param behind the data behind it
	 */
	record Content(PlotTable table, List<String> ids, StudyDatasets behind) {
	}

	@Override
	public Content read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		PlotTable table = PlotTable.read(source);
		if (table.numeric().size() < dimensions) {
			throw new InputException(source.name() + " has " + Counts.of(table.numeric().size(), "column") + " of numbers, expected at least "
					+ dimensions + ". Look at it as a data table.");
		}
		StudyDatasets behind = StudyDatasets.behind(source.path());
		List<String> ids = table.ids();
		if (ids.isEmpty()) {
			List<String> samples = behind.samples();
			ids = samples.size() == table.rows() ? samples : List.of();
		}
		return new Content(table, ids, behind);
	}

	@Override
	public String summary(Content content) {
		return Counts.of(content.table().rows(), "sample") + ", " + Counts.of(content.table().numeric().size(), "column of numbers", "columns of numbers");
	}

	@Override
	public Control show(Content content, Composite parent, ViewerSite site) {
		return new ScatterPane(content, parent, site, dimensions).focus();
	}
}
