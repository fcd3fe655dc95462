package org.latentworkbench.data.hdf5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.array.ArrayModality;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.text.Categories;

/**
 * A column of {@code obs} or {@code var}.
 *
 * @param values     one a sample or feature; codes where there are categories
 * @param categories the names behind the codes; -1 is missing
 */
record ObsColumn(NpyArray values, Optional<List<String>> categories) {
	/** The column as a modality of one feature; empty where every value is missing. */
	Optional<Modality> modality(String place, String name, List<String> missing) throws InputException {
		if (categories.isEmpty()) {
			if (values instanceof NpyArray.Strings s && Arrays.stream(s.values()).allMatch(w -> w.isEmpty() || missing.contains(w))) {
				return Optional.empty();
			}
			return Optional.of(new ArrayModality(place, name, Optional.of(List.of(name)), Optional.of(Modality.Type.CATEGORICAL), missing).of(values));
		}
		int[] codes = codes(place, categories.get(), "sample");
		return Arrays.stream(codes).anyMatch(c -> c >= 0) ? Optional.of(new Modality.Categorical(name, List.of(name), categories.get(), codes))
				: Optional.empty();
	}

	private int[] codes(String place, List<String> names, String row) throws InputException {
		if (new HashSet<>(names).size() != names.size()) {
			throw new InputException(place + ": a category stands twice");
		}
		double[] numbers = values.toDoubles();
		var codes = new int[numbers.length];
		for (int i = 0; i < codes.length; i++) {
			if (!(numbers[i] >= -1 && numbers[i] < names.size()) || numbers[i] != Math.rint(numbers[i])) {
				throw new InputException(place + ": the code of " + row + " " + (i + 1) + " is " + numbers[i] + "; expected -1 (missing) to "
						+ (names.size() - 1));
			}
			codes[i] = (int) numbers[i];
		}
		return codes;
	}

	/** The column as one of a table of features: truth values as the words true and false, categories as words, empty where missing. */
	Table.Column annotation(String place, String name) throws InputException {
		if (categories.isPresent()) {
			int[] codes = codes(place, categories.get(), "feature");
			return new Table.Text(name, Arrays.stream(codes).mapToObj(c -> c < 0 ? "" : categories.get().get(c)).toList());
		}
		return switch (values) {
			case NpyArray.Strings s -> new Table.Text(name, List.of(s.values()));
			case NpyArray.Booleans b -> new Table.Text(name, names(b));
			case NpyArray.Longs l -> new Table.Whole(name, l.values().clone());
			case NpyArray.Ints i -> new Table.Whole(name, Arrays.stream(i.values()).asLongStream().toArray());
			case NpyArray.Bytes b -> new Table.Whole(name, Arrays.stream(b.toDoubles()).mapToLong(v -> (long) v).toArray());
			default -> new Table.Numbers(name, values.toDoubles().clone());
		};
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
