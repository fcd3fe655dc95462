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
 * @param names   of the classes
 * @param members row numbers, as many lists as names
 * @param missing whether the last class, {@code missing}, is of the samples without a value
 */
record Classes(List<String> names, List<int[]> members, boolean missing) {
	private static final String MISSING = "missing";

	/** All samples as one class. */
	static Classes one(Dataset dataset) {
		return new Classes(List.of("all"), List.of(IntStream.range(0, dataset.samples().size()).toArray()), false);
	}

	/** @param name a feature, or modality/feature. @throws InputException when no modality has such a feature, several have, or it holds numbers */
	static Classes of(Dataset dataset, String name) throws InputException {
		record Place(Modality modality, String feature) {
		}
		List<Place> places = dataset.modalities().stream().flatMap(m -> m.features().stream().filter(f -> f.equals(name)
				|| (m.name() + "/" + f).equals(name)).map(f -> new Place(m, f))).toList();
		List<String> known = dataset.categorical().stream().flatMap(m -> m.features().stream()).toList();
		if (places.isEmpty()) {
			throw new InputException("the dataset has no feature '" + name + "'; its categorical features are " + words(known));
		}
		if (places.size() > 1) {
			throw new InputException("the feature '" + name + "' stands in several modalities: "
					+ String.join(", ", places.stream().map(p -> p.modality().name()).toList()) + "; write "
					+ places.getFirst().modality().name() + "/" + name);
		}
		if (!(places.getFirst().modality() instanceof Modality.Categorical modality)) {
			throw new InputException("the feature '" + name + "' holds numbers, categories are expected; the categorical features are "
					+ words(known));
		}
		int column = modality.features().indexOf(places.getFirst().feature());
		var names = new ArrayList<String>();
		var members = new ArrayList<int[]>();
		boolean missing = false;
		for (int code = 0; code <= modality.categories().size(); code++) {
			boolean last = code == modality.categories().size();
			int wanted = last ? Modality.Categorical.MISSING : code;
			int[] rows = IntStream.range(0, modality.samples()).filter(i -> modality.code(i, column) == wanted).toArray();
			if (rows.length > 0) {
				names.add(last ? MISSING : modality.categories().get(code));
				members.add(rows);
				missing = last;
			}
		}
		return new Classes(names, members, missing);
	}

	private static String words(List<String> features) {
		return features.isEmpty() ? "none" : features.size() <= 10 ? String.join(", ", features)
				: String.join(", ", features.subList(0, 10)) + ", ...";
	}
}
