package org.latentworkbench.data.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.npy.NpyArray;

/**
 * Several arrays of one file as one dataset: each is a modality, over the same rows. Arrays of words in one dimension may name things:
 * {@code samples} the rows, {@code NAME.features} the columns of the array NAME.
 */
public final class NamedArrays {
	private static final String SAMPLES = "samples";
	private static final String FEATURES = ".features";

	private NamedArrays() {
	}

	/**
	 * @param file   for messages
	 * @param stem   names the modality where there is one alone; {@code stem.array} are the names of several
	 * @param arrays by name, in the file's order
	 * @throws InputException when they differ in their rows, names do not fit, or none is of the type that the options want
	 */
	public static Dataset read(String file, String stem, Map<String, NpyArray> arrays, DatasetFormat.Options options) throws InputException {
		var blocks = new LinkedHashMap<>(arrays);
		blocks.keySet().removeIf(k -> names(arrays, k) && (k.equals(SAMPLES) || k.endsWith(FEATURES)
				&& arrays.containsKey(k.substring(0, k.length() - FEATURES.length()))));
		if (blocks.isEmpty()) {
			throw new InputException(file + ": holds names only, no array of values");
		}
		int n = rows(file, blocks);
		List<String> samples = ArrayModality.numbered(n);
		if (arrays.get(SAMPLES) instanceof NpyArray.Strings ids && ids.shape().length == 1) {
			samples = unique(file + ":" + SAMPLES, ids);
			if (samples.size() != n) {
				throw new InputException(file + ":" + SAMPLES + ": " + Counts.there(samples.size(), "sample id") + " for arrays of " + Counts.of(n, "row"));
			}
		}
		var modalities = new ArrayList<Modality>();
		for (var entry : blocks.entrySet()) {
			NpyArray array = entry.getValue();
			boolean words = array instanceof NpyArray.Strings;
			Optional<Modality.Type> type = options.type();
			// in a file of several the arrays say the type themselves; only of one alone it may be said from outside
			if (blocks.size() > 1 && type.isPresent() && type.get() != ArrayModality.usual(array) || blocks.size() == 1 && words
					&& type.equals(Optional.of(Modality.Type.CONTINUOUS))) {
				continue;
			}
			Optional<List<String>> features = arrays.get(entry.getKey() + FEATURES) instanceof NpyArray.Strings s && s.shape().length == 1
					? Optional.of(unique(file + ":" + entry.getKey() + FEATURES, s)) : Optional.empty();
			String main = options.modality().orElse(stem);
			String name = blocks.size() == 1 ? main : main + "." + entry.getKey();
			modalities.add(new ArrayModality(file + ":" + entry.getKey(), name, features, type, options.missing()).of(array));
		}
		if (modalities.isEmpty()) {
			throw new InputException(file + ": holds no " + (options.type().get() == Modality.Type.CONTINUOUS ? "numbers" : "categories")
					+ "; its arrays are " + String.join(", ", blocks.keySet()));
		}
		return new Dataset(samples, modalities);
	}

	/** The arrays that hold a dataset's modalities, and their names. @throws InputException when something would not come back */
	public static Map<String, NpyArray> arrays(Dataset dataset, List<Modality> modalities, String file) throws InputException {
		var result = new LinkedHashMap<String, NpyArray>();
		ComeBack.check(dataset.samples(), "sample id", file);
		result.put(SAMPLES, NpyArray.of(dataset.samples()));
		for (Modality m : modalities) {
			ComeBack.check(m.features(), "feature name", file);
			result.put(m.name() + FEATURES, NpyArray.of(m.features()));
		}
		for (Modality m : modalities) {
			if (result.put(m.name(), ArrayModality.array(m, file)) != null) {
				throw new InputException(file + ": a modality is named " + m.name() + ", as an array of names in this format is; rename it");
			}
		}
		return result;
	}

	private static boolean names(Map<String, NpyArray> arrays, String key) {
		return arrays.get(key) instanceof NpyArray.Strings s && s.shape().length == 1;
	}

	private static int rows(String file, Map<String, NpyArray> blocks) throws InputException {
		var first = blocks.entrySet().iterator().next();
		for (var entry : blocks.entrySet()) {
			int[] shape = entry.getValue().shape();
			int[] expected = first.getValue().shape();
			if (shape.length == 0) {
				throw new InputException(file + ":" + entry.getKey() + ": is a single value, arrays of a row a sample are expected");
			}
			if (shape[0] != expected[0]) {
				throw new InputException(file + ": the array " + first.getKey() + " has the shape " + Arrays.toString(expected) + ", " + entry.getKey()
						+ " has " + Arrays.toString(shape) + "; arrays of the same samples have equally many rows. Write those that belong together into one file");
			}
		}
		return first.getValue().shape()[0];
	}

	private static List<String> unique(String place, NpyArray.Strings names) throws InputException {
		var seen = new HashSet<String>();
		for (int i = 0; i < names.values().length; i++) {
			String name = names.values()[i];
			if (name.isBlank()) {
				throw new InputException(place + ": name " + (i + 1) + " is empty");
			}
			if (!seen.add(name)) {
				throw new InputException(place + ": '" + name + "' stands twice, the second time at place " + (i + 1) + "; each is expected once");
			}
		}
		return List.of(names.values());
	}
}
