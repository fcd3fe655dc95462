package org.latentworkbench.data.hdf5;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.array.ArrayModality;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.text.Categories;

/**
 * A column of {@code obs}.
 *
 * @param values     one a sample; codes where there are categories
 * @param categories the names behind the codes; -1 is missing
 */
record ObsColumn(NpyArray values, Optional<List<String>> categories) {
	/** The column as a modality of one feature; empty where every value is missing. */
	Optional<Modality> modality(String place, String name, List<String> missing) throws InputException {
		if (categories.isEmpty()) {
			if (values instanceof NpyArray.Strings s && java.util.Arrays.stream(s.values()).allMatch(w -> w.isEmpty() || missing.contains(w))) {
				return Optional.empty();
			}
			return Optional.of(new ArrayModality(place, name, Optional.of(List.of(name)), Optional.of(Modality.Type.CATEGORICAL), missing).of(values));
		}
		List<String> names = categories.get();
		if (new HashSet<>(names).size() != names.size()) {
			throw new InputException(place + ": a category stands twice");
		}
		double[] numbers = values.toDoubles();
		var codes = new int[numbers.length];
		boolean any = false;
		for (int i = 0; i < codes.length; i++) {
			if (!(numbers[i] >= -1 && numbers[i] < names.size()) || numbers[i] != Math.rint(numbers[i])) {
				throw new InputException(place + ": the code of sample " + (i + 1) + " is " + numbers[i] + "; expected -1 (missing) to " + (names.size() - 1));
			}
			codes[i] = (int) numbers[i];
			any |= codes[i] >= 0;
		}
		return any ? Optional.of(new Modality.Categorical(name, List.of(name), names, codes)) : Optional.empty();
	}

	/** The values, missing where the mask is set. Truth values become the words true and false. */
	static NpyArray masked(NpyArray values, boolean[] mask) {
		if (values instanceof NpyArray.Booleans || values instanceof NpyArray.Strings) {
			var words = new String[mask.length];
			List<String> names = names(values);
			for (int i = 0; i < words.length; i++) {
				words[i] = mask[i] ? "" : names.get(i);
			}
			return new NpyArray.Strings(values.shape(), words);
		}
		double[] numbers = values.toDoubles().clone();
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = mask[i] ? Double.NaN : numbers[i];
		}
		return new NpyArray.Doubles(values.shape(), numbers);
	}

	/** Values as names. */
	static List<String> names(NpyArray values) {
		if (values instanceof NpyArray.Strings s) {
			return List.of(s.values());
		}
		var names = new ArrayList<String>();
		for (double value : values.toDoubles()) {
			names.add(values instanceof NpyArray.Booleans ? value == 1 ? "true" : "false" : Categories.plain(value));
		}
		return names;
	}
}
