package org.latentworkbench.ui.viewers.plot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.figures.charts.MatrixCharts;
import org.latentworkbench.ui.data.Feature;
import org.latentworkbench.ui.data.StudyDatasets;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** Matrices as heatmaps, in their own order or with what is alike side by side. */
public final class HeatmapViewer implements ArtefactViewer<HeatmapViewer.Content> {
	/** Beyond so many cells a picture of them says nothing. */
	private static final long MOST_CELLS = 16_000_000;

	/**
	 * What was read.
	 *
	 * @param values   n x m, row by row
	 * @param features whether the rows are features rather than samples
	 */
	record Content(List<String> rows, List<String> columns, float[] values, boolean features) {
	}

	@Override
	public Content read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		PlotTable table = PlotTable.read(source);
		List<PlotTable.Column> numeric = table.numeric();
		int n = table.rows();
		int m = numeric.size();
		if (n == 0 || m == 0) {
			throw new InputException(source.name() + " holds no numbers. Look at it as a data table.");
		}
		if ((long) n * m > MOST_CELLS) {
			throw new InputException(String.format(Locale.ROOT, "%s has %,d x %,d cells, expected at most %,d. Look at it as a data table.", source.name(), n, m,
					MOST_CELLS));
		}
		float[] values = new float[n * m];
		for (int c = 0; c < m; c++) {
			float[] column = PlotTable.numbers(numeric.get(c)).values();
			for (int r = 0; r < n; r++) {
				values[r * m + c] = column[r];
			}
		}
		StudyDatasets behind = StudyDatasets.behind(source.path());
		List<String> columns = new ArrayList<>(numeric.stream().map(PlotTable.Column::name).toList());
		List<String> ids = table.ids();
		boolean features = false;
		if (ids.isEmpty()) {
			List<String> samples = behind.samples();
			List<String> names = behind.features().stream().map(Feature::name).toList();
			ids = samples.size() == n ? samples : names.size() == n ? names : IntStream.rangeClosed(1, n).mapToObj(i -> "row " + i).toList();
			features = ids == names;
			if (names.size() == m) {
				columns = names;
			}
		}
		return new Content(ids, columns, values, features);
	}

	@Override
	public String summary(Content content) {
		return Counts.of(content.rows().size(), "row") + " × " + Counts.of(content.columns().size(), "column");
	}

	@Override
	public Control show(Content content, Composite parent, ViewerSite site) {
		PlotPane pane = new PlotPane(parent, site, true);
		int n = content.rows().size();
		int m = content.columns().size();
		Clustering rows = new Clustering(n, m, content::values);
		Clustering columns = new Clustering(m, n, () -> turned(content.values(), n, m));
		pane.view().shows(content.features() ? Subject.FEATURES : Subject.SAMPLES);
		Runnable draw = () -> pane.show(MatrixCharts.ordered(site.source().name(), "", content.rows(), content.columns(), content.values(),
				rows.order(), columns.order()));
		Button byRows = check(pane, "Cluster &rows", rows, draw);
		Button byColumns = check(pane, "Cluster &columns", columns, draw);
		draw.run();
		site.kept().ifPresent(kept -> {
			restore(byRows, kept.getBoolean("rows"));
			restore(byColumns, kept.getBoolean("columns"));
		});
		site.keeps(memento -> {
			memento.putBoolean("rows", byRows.getSelection());
			memento.putBoolean("columns", byColumns.getSelection());
			pane.keep(memento);
		});
		return pane.focus();
	}

	private static float[] turned(float[] values, int n, int m) {
		float[] turned = new float[values.length];
		for (int r = 0; r < n; r++) {
			for (int c = 0; c < m; c++) {
				turned[c * n + r] = values[r * m + c];
			}
		}
		return turned;
	}

	private static void restore(Button button, Boolean kept) {
		if (Boolean.TRUE.equals(kept) && button.isEnabled()) {
			button.setSelection(true);
			button.notifyListeners(SWT.Selection, new Event());
		}
	}

	private static Button check(PlotPane pane, String text, Clustering side, Runnable draw) {
		Button button = new Button(pane.choices(), SWT.CHECK);
		button.setText(text);
		button.setEnabled(side.possible());
		button.setToolTipText(side.possible() ? "Puts what is alike side by side"
				: "Only up to " + Counts.number(Clustering.MOST) + " can be clustered");
		button.addListener(SWT.Selection, e -> side.want(button.getSelection(), button, draw));
		return button;
	}
}
