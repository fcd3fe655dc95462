package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.Modality;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.ui.data.Feature;
import org.latentworkbench.ui.data.StudyDatasets;
import org.latentworkbench.ui.viewers.plot.ColourBy;

/** What is known of the samples: features of the data behind a model, pixels left out. Read in jobs, told to the window's thread. */
final class Attributes {
	private final Control owner;
	private final LatentSession session;
	private final Consumer<String> failed;
	private StudyDatasets behind;

	/** A feature that is chosen by its name. */
	record Named(Feature feature) {
		@Override
		public String toString() {
			return feature.name() + " (" + feature.modality() + ")";
		}
	}

	Attributes(Control owner, LatentSession session, StudyDatasets behind, Consumer<String> failed) {
		this.owner = owner;
		this.session = session;
		this.behind = behind;
		this.failed = failed;
	}

	/** Other samples are looked at. */
	void behind(StudyDatasets data) {
		behind = data;
	}

	/** All of them, words first where they are few. */
	void all(Consumer<List<Named>> then) {
		String pixels = session.explored().depiction() instanceof Pictures p ? p.modality() : "";
		behind.ask(owner, datasets -> {
			List<Named> words = new ArrayList<>();
			List<Named> numbers = new ArrayList<>();
			for (Feature feature : datasets.features()) {
				if (feature.modality().equals(pixels)) {
					continue;
				}
				(feature.type() == Modality.Type.CATEGORICAL ? words : numbers).add(new Named(feature));
			}
			words.addAll(numbers);
			return words;
		}, then, failed);
	}

	/** A feature's values in the order of the samples that are looked at. */
	void values(Feature feature, Consumer<Values> then) {
		Explored explored = session.explored();
		behind.ask(owner, datasets -> ColourBy.values(datasets.values(feature), explored.dataset().samples()), values -> {
			if (session.explored().dataset() == explored.dataset()) {
				then.accept(values);
			}
		}, failed);
	}
}
