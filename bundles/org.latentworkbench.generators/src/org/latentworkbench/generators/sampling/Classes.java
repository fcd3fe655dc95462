package org.latentworkbench.generators.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;

/**
 * The samples of each class of a categorical feature, in the dataset's order; classes without samples are left out.
 *
 * @param names   of the classes; samples without a value make the class {@code missing}, the last one
 * @param members row numbers, as many lists as names
 */
record Classes(List<String> names, List<int[]> members) {
	private static final String MISSING = "missing";

	/** All samples as one class. */
	static Classes one(Dataset dataset) {
		return new Classes(List.of("all"), List.of(IntStream.range(0, dataset.samples().size()).toArray()));
	}

	/** @throws InputException when no modality has such a feature, several have, or it holds numbers */
	static Classes of(Dataset dataset, String feature) throws InputException {
		List<Modality> homes = dataset.modalities().stream().filter(m -> m.features().contains(feature)).toList();
		List<String> known = dataset.categorical().stream().flatMap(m -> m.features().stream()).toList();
		if (homes.isEmpty()) {
			throw new InputException("the dataset has no feature '" + feature + "'; its categorical features are " + words(known));
		}
		if (homes.size() > 1) {
			throw new InputException("the feature '" + feature + "' stands in several modalities: "
					+ String.join(", ", homes.stream().map(Modality::name).toList()));
		}
		if (!(homes.getFirst() instanceof Modality.Categorical modality)) {
			throw new InputException("the feature '" + feature + "' holds numbers, categories are expected; the categorical features are "
					+ words(known));
		}
		int column = modality.features().indexOf(feature);
		var names = new ArrayList<String>();
		var members = new ArrayList<int[]>();
		for (int code = 0; code <= modality.categories().size(); code++) {
			boolean last = code == modality.categories().size();
			int wanted = last ? Modality.Categorical.MISSING : code;
			int[] rows = IntStream.range(0, modality.samples()).filter(i -> modality.code(i, column) == wanted).toArray();
			if (rows.length > 0) {
				names.add(last ? MISSING : modality.categories().get(code));
				members.add(rows);
			}
		}
		return new Classes(names, members);
	}

	private static String words(List<String> features) {
		return features.isEmpty() ? "none" : features.size() <= 10 ? String.join(", ", features)
				: String.join(", ", features.subList(0, 10)) + ", ...";
	}
}
