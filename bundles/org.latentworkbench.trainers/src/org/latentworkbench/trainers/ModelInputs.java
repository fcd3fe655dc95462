package org.latentworkbench.trainers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Scaling;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Samples;

/**
 * The modalities that a model reads, and how a dataset is laid out for it: blocks by modality name, features by feature
 * name, classes by category name, so that a dataset may hold them in another order, and more besides.
 *
 * @param categorical in the network's order
 * @param continuous  in the network's order, after the categorical ones
 */
record ModelInputs(List<Categorical> categorical, List<Continuous> continuous) {

	/** @param categories the classes that every feature has, in code order */
	record Categorical(String name, List<String> features, List<String> categories) {
		Categorical {
			features = List.copyOf(features);
			categories = List.copyOf(categories);
		}
	}

	/** @param scaling of the values trained on; empty for raw ones */
	record Continuous(String name, List<String> features, Optional<Scaling> scaling) {
		Continuous {
			features = List.copyOf(features);
		}
	}

	ModelInputs {
		categorical = List.copyOf(categorical);
		continuous = List.copyOf(continuous);
	}

	/** All modalities of a dataset. */
	static ModelInputs of(Dataset dataset) {
		return new ModelInputs(
				dataset.categorical().stream().map(m -> new Categorical(m.name(), m.features(), m.categories())).toList(),
				dataset.continuous().stream().map(m -> new Continuous(m.name(), m.features(), m.scaling())).toList());
	}

	/** The modalities' names in the network's order. */
	List<String> names() {
		return Stream.concat(categorical.stream().map(Categorical::name), continuous.stream().map(Continuous::name)).toList();
	}

	/** The weights of a network's modalities, by name. */
	static Map<String, Double> weights(NetworkSpec network) {
		var result = new HashMap<String, Double>();
		network.categorical().forEach(m -> result.put(m.name(), m.weight()));
		network.continuous().forEach(m -> result.put(m.name(), m.weight()));
		return result;
	}

	/** @param weights of the modalities' errors in the loss; 1 where not said */
	NetworkSpec network(List<Integer> hidden, int latent, double dropout, Map<String, Double> weights) {
		return new NetworkSpec(
				categorical.stream().map(m -> new NetworkSpec.Categorical(m.name(), m.features().size(), m.categories().size(),
						weights.getOrDefault(m.name(), 1.0))).toList(),
				continuous.stream().map(m -> new NetworkSpec.Continuous(m.name(), m.features().size(),
						weights.getOrDefault(m.name(), 1.0))).toList(),
				hidden, latent, dropout);
	}

	/**
	 * A dataset as the network reads it. Arrays are shared with the dataset where nothing has to move.
	 *
	 * @throws InputException when a modality, feature or category does not fit, or values are scaled where raw ones were
	 *                        trained on or the other way round
	 */
	Samples samples(Dataset dataset) throws InputException {
		var codes = new ArrayList<int[]>();
		for (Categorical wanted : categorical) {
			codes.add(codes(wanted, require(dataset, wanted.name(), Modality.Categorical.class, "categorical")));
		}
		var values = new ArrayList<float[]>();
		for (Continuous wanted : continuous) {
			values.add(values(wanted, require(dataset, wanted.name(), Modality.Continuous.class, "continuous")));
		}
		return new Samples(dataset.samples().size(), codes, values);
	}

	private static int[] codes(Categorical wanted, Modality.Categorical found) throws InputException {
		int[] columns = columns(wanted.name(), wanted.features(), found.features());
		if (columns == null && wanted.categories().equals(found.categories())) {
			return found.codes();
		}
		int[] code = found.categories().stream().mapToInt(wanted.categories()::indexOf).toArray();
		int width = wanted.features().size();
		var result = new int[found.samples() * width];
		for (int i = 0; i < found.samples(); i++) {
			for (int j = 0; j < width; j++) {
				int old = found.code(i, columns == null ? j : columns[j]);
				int now = old < 0 ? Modality.Categorical.MISSING : code[old];
				if (old >= 0 && now < 0) {
					throw new InputException("feature " + wanted.features().get(j) + " of " + wanted.name() + " has the category '"
							+ found.categories().get(old) + "', which the model has not seen; it knows "
							+ String.join(", ", wanted.categories()));
				}
				result[i * width + j] = now;
			}
		}
		return result;
	}

	private static float[] values(Continuous wanted, Modality.Continuous found) throws InputException {
		if (wanted.scaling().isPresent() != found.scaling().isPresent()) {
			throw new InputException(wanted.scaling().isPresent()
					? "the values of " + wanted.name() + " are raw, the model was trained on encoded ones; bind the encoded dataset"
					: "the values of " + wanted.name() + " are encoded, the model was trained on raw ones; bind the dataset before encoding");
		}
		int[] columns = columns(wanted.name(), wanted.features(), found.features());
		float[] values = found.values().values();
		if (columns == null) {
			return values;
		}
		int width = columns.length;
		var result = new float[found.samples() * width];
		for (int i = 0; i < found.samples(); i++) {
			for (int j = 0; j < width; j++) {
				result[i * width + j] = values[i * found.features().size() + columns[j]];
			}
		}
		return result;
	}

	/** Where the wanted features are; null when they are all there is, in their order. */
	private static int[] columns(String modality, List<String> wanted, List<String> found) throws InputException {
		if (wanted.equals(found)) {
			return null;
		}
		var place = new HashMap<String, Integer>();
		for (int j = 0; j < found.size(); j++) {
			place.put(found.get(j), j);
		}
		List<String> missing = wanted.stream().filter(name -> !place.containsKey(name)).toList();
		if (!missing.isEmpty()) {
			throw new InputException("the dataset's " + modality + " lacks " + missing.size() + " of the model's " + wanted.size()
					+ " features: " + String.join(", ", missing.subList(0, Math.min(5, missing.size()))) + (missing.size() > 5 ? ", ..." : ""));
		}
		return wanted.stream().mapToInt(place::get).toArray();
	}

	private <M extends Modality> M require(Dataset dataset, String name, Class<M> type, String word) throws InputException {
		Modality found = dataset.modality(name).orElseThrow(() -> new InputException("the dataset has no modality " + name
				+ "; the model reads " + String.join(", ", names()) + ", the dataset has "
				+ String.join(", ", dataset.modalities().stream().map(Modality::name).toList())));
		if (!type.isInstance(found)) {
			throw new InputException(name + " is " + word + " for the model and not in the dataset");
		}
		return type.cast(found);
	}
}
