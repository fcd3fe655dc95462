package org.latentworkbench.ui.viewers.latent;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.core.run.Origin;
import org.latentworkbench.ui.data.SearchDialog;
import org.latentworkbench.ui.data.StudyDatasets;

/** Whose samples are looked at: those of another dataset are placed by the same model. Read and encoded outside the window's thread. */
final class SampleChoice {
	private final LatentSession session;
	private final ModelSource source;
	private final Consumer<String> says;
	private final Consumer<StudyDatasets> shown;
	private final Button button;
	private final LatestJob reading;

	/** @param shown told the data behind the other samples once they are placed */
	SampleChoice(Composite line, LatentSession session, ModelSource source, Consumer<String> says, Consumer<StudyDatasets> shown) {
		this.session = session;
		this.source = source;
		this.says = says;
		this.shown = shown;
		button = Fields.button(line, "&Other samples...", "Places the samples of another dataset of the study, for instance some that the model has "
				+ "never seen", this::choose);
		reading = new LatestJob(button, "Placing other samples", false, says);
	}

	private void choose() {
		reading.ask(source::candidates, this::offer);
	}

	private void offer(List<Origin.Source> found) {
		new SearchDialog<>(button.getShell(), "Samples to place", found, Origin.Source::name, false).choose().stream().findFirst()
				.ifPresent(chosen -> {
					says.accept("Placing the samples of " + chosen.name() + " …");
					LatentModel model = NearSamples.plain(session.explored().model());
					int refit = session.explored().refit();
					reading.ask(() -> source.explore(model, chosen, refit, reading::outdated), explored -> {
						says.accept("");
						session.compare(Optional.empty());
						session.explore(explored);
						shown.accept(StudyDatasets.behind(chosen.path()));
					});
				});
	}
}
