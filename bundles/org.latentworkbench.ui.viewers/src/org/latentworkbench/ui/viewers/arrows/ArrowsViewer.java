package org.latentworkbench.ui.viewers.arrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;
import org.latentworkbench.ui.viewers.plot.PlotPane;

/** Where toy models hold their features, step by step of their training, with the covariance of the features beside them. */
public final class ArrowsViewer implements ArtefactViewer<ArrowsViewer.Content> {
	private static final String WEIGHTS = "weights.tsv";
	private static final String COVARIANCE = "covariance.tsv";

	/** What was read. @param covariance of the features; empty where it is not known */
	record Covered(WeightSnapshots weights, Optional<double[][]> covariance) {
	}

	/** What there is. @param covered empty: the model left no weights by step */
	record Content(Optional<Covered> covered) {
	}

	@Override
	public Content read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		Path folder = source.path().toAbsolutePath().getParent();
		Path weights = folder.resolve(WEIGHTS);
		if (!Files.isRegularFile(weights)) {
			return new Content(Optional.empty());
		}
		WeightSnapshots read = WeightSnapshots.of(TableFiles.read(weights));
		Path covariance = folder.resolve(COVARIANCE);
		return new Content(Optional.of(new Covered(read, Files.isRegularFile(covariance) ? square(TableFiles.read(covariance), read.features())
				: Optional.empty())));
	}

	/** The table as a matrix, where it is one of these features. */
	private static Optional<double[][]> square(Table table, List<String> features) throws InputException {
		if (table.rows() != features.size() || features.stream().anyMatch(f -> table.column(f).isEmpty())) {
			return Optional.empty();
		}
		var matrix = new double[features.size()][features.size()];
		for (int j = 0; j < features.size(); j++) {
			double[] column = table.numbers(features.get(j));
			for (int i = 0; i < column.length; i++) {
				matrix[i][j] = column[i];
			}
		}
		return Optional.of(matrix);
	}

	@Override
	public String summary(Content content) {
		return content.covered().map(Covered::weights).map(w -> Counts.of(w.features().size(), "feature") + " in "
				+ Counts.of(w.geometry().getFirst().getFirst().columns()[0].length, "hidden unit") + "; " + Counts.of(w.instances(), "instance") + ", "
				+ Counts.of(w.steps().size(), "step") + " kept up to step " + Counts.number(w.steps().getLast())).orElse("no weights by step");
	}

	@Override
	public Control show(Content content, Composite parent, ViewerSite site) {
		if (content.covered().isEmpty()) {
			PlotPane empty = new PlotPane(parent, site, false);
			empty.view().canvas().say("There are no weights by step beside this model. The trainer toy-superposition writes them down; "
					+ "choose another view with View as.");
			return empty.focus();
		}
		return new ArrowsPane(content.covered().get(), parent, site).focus();
	}
}
