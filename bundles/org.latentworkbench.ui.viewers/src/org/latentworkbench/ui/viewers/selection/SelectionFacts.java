package org.latentworkbench.ui.viewers.selection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.data.DatasetReader;
import org.latentworkbench.ui.data.Feature;
import org.latentworkbench.ui.data.FeatureValues;
import org.latentworkbench.ui.data.SampleImages;
import org.latentworkbench.ui.data.StudyDatasets;

/**
 * What is known of the selected samples.
 *
 * @param all         the ids of all samples of the dataset
 * @param selected    those of them that are selected, in the dataset's order
 * @param values      of the chosen features
 * @param differences of the selected samples from the rest
 * @param images      the samples' pictures
 */
record SelectionFacts(List<String> all, List<String> selected, List<FeatureValues> values, List<Differences.Difference> differences,
		Optional<SampleImages> images) {
	/** Features that differ most. */
	private static final int DIFFERENCES = 100;
	/** Features shown where nobody chose any. */
	private static final int SHOWN = 3;

	/** Where there is no dataset. */
	static final SelectionFacts NONE = new SelectionFacts(List.of(), List.of(), List.of(), List.of(), Optional.empty());

	/** Reads; to be asked in a job. @param chosen the features to show; empty: the first ones */
	static SelectionFacts read(StudyDatasets data, Set<String> samples, Collection<Feature> chosen, Collection<String> names,
			BooleanSupplier cancelled)
			throws IOException, InputException {
		if (data.sources().isEmpty()) {
			return NONE;
		}
		Dataset dataset = DatasetReader.read(data.sources().get(0).path()).dataset();
		BitSet rows = new BitSet();
		var selected = new ArrayList<String>();
		for (int i = 0; i < dataset.samples().size(); i++) {
			if (samples.contains(dataset.samples().get(i))) {
				rows.set(i);
				selected.add(dataset.samples().get(i));
			}
		}
		Optional<SampleImages> images = data.images();
		Set<Feature> features = new LinkedHashSet<>(chosen);
		for (String name : names) {
			features.addAll(data.named(name));
		}
		if (features.isEmpty()) {
			data.features().stream().filter(f -> images.isEmpty() || !f.modality().equals(images.get().modality())).limit(SHOWN)
					.forEach(features::add);
		}
		var values = new ArrayList<FeatureValues>();
		for (Feature feature : features) {
			values.add(data.values(feature));
		}
		return new SelectionFacts(dataset.samples(), List.copyOf(selected), List.copyOf(values),
				selected.isEmpty() ? List.of() : Differences.of(dataset, rows, DIFFERENCES, cancelled), images);
	}
}
