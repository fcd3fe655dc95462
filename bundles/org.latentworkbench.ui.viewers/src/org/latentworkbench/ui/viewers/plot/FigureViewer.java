package org.latentworkbench.ui.viewers.plot;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.Exports;
import org.latentworkbench.figures.SceneFiles;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** Stored figures, drawn anew: sharp at any size, in the window's theme, to be panned, zoomed, turned and selected in. */
public final class FigureViewer implements ArtefactViewer<Figure> {
	@Override
	public Figure read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		return SceneFiles.read(source.path());
	}

	@Override
	public String summary(Figure content) {
		return Exports.description(content);
	}

	@Override
	public Control show(Figure content, Composite parent, ViewerSite site) {
		PlotPane pane = new PlotPane(parent, site, false);
		pane.show(content);
		site.keeps(pane::keep);
		return pane.focus();
	}
}
