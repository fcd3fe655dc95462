package org.latentworkbench.api;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Samples x features, in one or more named modalities over the same samples in the same order.
 *
 * @param samples    the samples' ids, each one once
 * @param modalities at least one; names are unique
 */
public record Dataset(List<String> samples, List<Modality> modalities) {
	/** @throws IllegalArgumentException for ids or modality names that stand twice, or a modality of another length */
	public Dataset {
		samples = List.copyOf(samples);
		modalities = List.copyOf(modalities);
		if (new HashSet<>(samples).size() != samples.size()) {
			throw new IllegalArgumentException("a sample id stands twice");
		}
		var names = new HashSet<String>();
		for (Modality m : modalities) {
			if (m.samples() != samples.size()) {
				throw new IllegalArgumentException(m.name() + " has " + m.samples() + " samples, the dataset " + samples.size());
			}
			if (!names.add(m.name())) {
				throw new IllegalArgumentException("two modalities are named " + m.name());
			}
		}
	}

	public Optional<Modality> modality(String name) {
		return modalities.stream().filter(m -> m.name().equals(name)).findFirst();
	}

	/** The continuous modalities, in order. */
	public List<Modality.Continuous> continuous() {
		return only(Modality.Continuous.class).toList();
	}

	/** The categorical modalities, in order. */
	public List<Modality.Categorical> categorical() {
		return only(Modality.Categorical.class).toList();
	}

	/** Number of features over all modalities. */
	public int featureCount() {
		return modalities.stream().mapToInt(m -> m.features().size()).sum();
	}

	/** The dataset with only the samples at {@code rows}, in that order, each at most once. */
	public Dataset rows(int[] rows) {
		var ids = java.util.Arrays.stream(rows).mapToObj(samples::get).toList();
		return new Dataset(ids, modalities.stream().map(m -> m.rows(rows)).toList());
	}

	private <M extends Modality> Stream<M> only(Class<M> type) {
		return modalities.stream().filter(type::isInstance).map(type::cast);
	}
}
