package org.latentworkbench.ui.viewers.row;

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
import org.latentworkbench.ui.viewers.plot.PlotTable;

/** An embedding beside others of the same samples: of the run's other steps, of a sweep, of earlier runs. */
public final class RowViewer implements ArtefactViewer<RowViewer.Content> {
	/** So many are seen at first. */
	private static final int BEGIN = 6;

	/**
	 * What was read.
	 *
	 * @param table  of the embedding that was opened
	 * @param ids    of its samples; where the table names none and has as many rows as the data behind it, those of the data
	 * @param own    the embedding that was opened
	 * @param all    it and the others of the study
	 * @param begin  those that are seen at first
	 * @param behind the data behind it
	 */
	record Content(PlotTable table, List<String> ids, StudyEmbedding own, List<StudyEmbedding> all, List<StudyEmbedding> begin,
			StudyDatasets behind) {
	}

	@Override
	public Content read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		PlotTable table = PlotTable.read(source);
		if (table.numeric().isEmpty()) {
			throw new InputException(source.name() + " has no columns of numbers, expected coordinates. Look at it as a data table.");
		}
		StudyDatasets behind = StudyDatasets.behind(source.path());
		List<String> ids = table.ids();
		if (ids.isEmpty()) {
			List<String> samples = behind.samples();
			ids = samples.size() == table.rows() ? samples : List.of();
		}
		List<StudyEmbedding> all = StudyEmbedding.all(source.path());
		StudyEmbedding own = all.stream().filter(e -> e.path().equals(source.path().toAbsolutePath().normalize())).findFirst().orElseThrow();
		return new Content(table, ids, own, all, StudyEmbedding.begin(own, all, BEGIN), behind);
	}

	@Override
	public String summary(Content content) {
		int others = content.all().size() - 1;
		return Counts.of(content.table().rows(), "sample") + "; " + (others == 0 ? "the study has no other embedding yet"
				: others == 1 ? "the study has another embedding" : "the study has " + others + " other embeddings");
	}

	@Override
	public Control show(Content content, Composite parent, ViewerSite site) {
		return new RowPane(content, parent, site).focus();
	}
}
