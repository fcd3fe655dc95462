package org.latentworkbench.ui.viewers.latent;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.core.registry.ContributionException;
import org.latentworkbench.core.run.Origin;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** The latent explorer: a trained model's latent space, its samples, and what it decodes wherever one points. */
public final class LatentViewer implements ArtefactViewer<LatentViewer.Content> {
	/**
	 * What was read.
	 *
	 * @param model    of the tab; empty where it cannot be read
	 * @param explored with the data that it was trained on; empty where they are not there any more or do not fit
	 * @param problem  why there is nothing to explore; empty where there is
	 */
	record Content(ModelSource source, Optional<LatentModel> model, Optional<Explored> explored, String problem) {
	}

	@Override
	public Content read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		ModelSource model = ModelSource.of(source.path());
		LatentModel read;
		try {
			read = model.read();
		} catch (InputException | ContributionException e) {
			// said in the tab, so that one can view the model as something else
			return new Content(model, Optional.empty(), Optional.empty(), e.getMessage());
		}
		List<Origin.Source> data = model.datasets();
		if (data.isEmpty()) {
			return new Content(model, Optional.of(read), Optional.empty(), "The data that this model was trained on are not there any more. Choose a dataset with the "
					+ "same features to explore its latent space.");
		}
		try {
			return new Content(model, Optional.of(read), Optional.of(model.explore(read, data.get(0), 0, monitor::isCanceled)), "");
		} catch (InputException e) {
			return new Content(model, Optional.of(read), Optional.empty(), "The data that this model was trained on cannot be used: " + e.getMessage());
		}
	}

	@Override
	public String summary(Content content) {
		return content.explored().map(LatentViewer::summary).orElse(content.source().name());
	}

	static String summary(Explored explored) {
		return explored.title() + ": " + Counts.of(explored.latent().rows(), "sample") + " of " + explored.data() + " in "
				+ Counts.of(explored.dimensions(), "latent dimension") + (explored.decodes() ? "" : "; no decoder");
	}

	@Override
	public Control show(Content content, Composite parent, ViewerSite site) {
		return new LatentPage(content, parent, site).focus();
	}
}
