package org.latentworkbench.ui.viewers.plot;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.figures.charts.CurveCharts;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** Curves: the first column of numbers goes along, each other one is a line. */
public final class CurveViewer implements ArtefactViewer<List<Values.Numbers>> {
	private static final double[] SMOOTHING = { 0, .6, .9 };

	@Override
	public List<Values.Numbers> read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		List<Values.Numbers> columns = PlotTable.read(source).numeric().stream().map(PlotTable::numbers).toList();
		if (columns.size() < 2) {
			throw new InputException(source.name() + " has " + Counts.of(columns.size(), "column")
					+ " of numbers, expected at least 2: what goes along, and what is measured. Look at it as a data table.");
		}
		return columns;
	}

	@Override
	public String summary(List<Values.Numbers> content) {
		return Counts.of(content.size() - 1, "curve") + " of " + Counts.of(content.getFirst().size(), "point") + " each";
	}

	@Override
	public Control show(List<Values.Numbers> content, Composite parent, ViewerSite site) {
		PlotPane pane = new PlotPane(parent, site, true);
		Button log = new Button(pane.choices(), SWT.CHECK);
		log.setText("&Logarithmic");
		Combo smooth = new Combo(LabelledField.labelled(pane.choices(), "S&moothing:"), SWT.READ_ONLY);
		smooth.setItems("off", "light", "strong");
		smooth.select(0);
		site.kept().ifPresent(kept -> {
			log.setSelection(Boolean.TRUE.equals(kept.getBoolean("log")));
			smooth.select(Optional.ofNullable(kept.getInteger("smooth")).filter(i -> i >= 0 && i < SMOOTHING.length).orElse(0));
		});
		Runnable draw = () -> pane.show(CurveCharts.lines(site.source().name(), content.getFirst(), content.subList(1, content.size()),
				log.getSelection(), SMOOTHING[smooth.getSelectionIndex()]));
		log.addListener(SWT.Selection, e -> {
			// limits of the one scale say little on the other
			pane.view().reset();
			draw.run();
		});
		smooth.addListener(SWT.Selection, e -> draw.run());
		site.keeps(memento -> keep(memento, log.getSelection(), smooth.getSelectionIndex(), pane));
		draw.run();
		return pane.focus();
	}

	private static void keep(IMemento memento, boolean log, int smooth, PlotPane pane) {
		memento.putBoolean("log", log);
		memento.putInteger("smooth", smooth);
		pane.keep(memento);
	}
}
