package org.latentworkbench.ui.viewers.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.figures.charts.CurveCharts;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** A trained model: how it is built, and how its loss fell. */
public final class TrainingViewer implements ArtefactViewer<TrainingViewer.Content> {
	private static final int[] WEIGHTS = { 2, 3 };
	private static final String CURVE = "loss_curve.tsv";

	/** Something about the model in words. */
	record Fact(String what, String value) {
	}

	/** What was read. @param curve epochs, then losses; empty where the run left none beside the model */
	record Content(List<Fact> facts, List<Values.Numbers> curve) {
	}

	@Override
	public Content read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		List<Fact> facts = ModelFacts.read(source.path());
		Optional<Path> curve = Optional.ofNullable(source.path().toAbsolutePath().getParent()).map(p -> p.resolve(CURVE))
				.filter(Files::isRegularFile);
		List<Values.Numbers> lines = new ArrayList<>();
		if (curve.isPresent()) {
			PlotTable.read(ArtefactSource.file(curve.get(), Kinds.CURVE)).numeric().forEach(c -> lines.add(PlotTable.numbers(c)));
		}
		return new Content(facts, lines.size() > 1 ? lines : List.of());
	}

	@Override
	public String summary(Content content) {
		return content.facts().stream().limit(3).map(f -> f.what() + ": " + f.value()).reduce((a, b) -> a + " · " + b).orElse("");
	}

	@Override
	public Control show(Content content, Composite parent, ViewerSite site) {
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		Table table = new Table(sash, SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		TableColumn what = new TableColumn(table, SWT.NONE);
		what.setText("Model");
		TableColumn value = new TableColumn(table, SWT.NONE);
		value.setText("Value");
		for (Fact fact : content.facts()) {
			new TableItem(table, SWT.NONE).setText(new String[] { fact.what(), fact.value() });
		}
		what.pack();
		value.pack();
		PlotPane pane = new PlotPane(sash, site, false);
		sash.setWeights(WEIGHTS);
		if (content.curve().isEmpty()) {
			pane.view().canvas().say("The run left no loss curve beside this model.");
			return table;
		}
		pane.show(CurveCharts.lines("Loss", content.curve().getFirst(), content.curve().subList(1, content.curve().size()), false, 0));
		site.keeps(pane::keep);
		return pane.focus();
	}
}
