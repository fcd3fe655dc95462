package org.latentworkbench.data.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.text.Categories;

/**
 * Makes a modality of an array, a row a sample. One dimension is one feature; two are samples x features; three are grey images
 * ({@code n x height x width}), four images in colour ({@code n x height x width x 1 or 3}). NaN is missing, and so is the empty word and
 * each of the words for missing; infinity is refused.
 *
 * @param place    the file and the array in it, for messages
 * @param name     the modality's
 * @param features the names of its features; empty: 1 to p, or the pixels' names
 * @param type     empty: words and truth values are categorical, numbers continuous
 * @param missing  words that mean "missing"
 */
public record ArrayModality(String place, String name, Optional<List<String>> features, Optional<Modality.Type> type, List<String> missing) {
	/** More categories than this are a mistake. */
	private static final int MOST_CATEGORIES = 1 << 16;

	/** The type that an array has where nobody says it. */
	public static Modality.Type usual(NpyArray array) {
		return array instanceof NpyArray.Strings || array instanceof NpyArray.Booleans ? Modality.Type.CATEGORICAL : Modality.Type.CONTINUOUS;
	}

	/** The numbers 1 to n, as names. */
	public static List<String> numbered(int n) {
		return IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList();
	}

	/** @throws InputException when the array is empty, of an unfit shape, or holds values that a modality cannot */
	public Modality of(NpyArray array) throws InputException {
		int[] shape = array.shape();
		String shown = Arrays.toString(shape);
		if (shape.length == 0 || shape.length > 4 || shape.length == 4 && shape[3] != 1 && shape[3] != 3) {
			throw new InputException(place + ": the array has the shape " + shown
					+ "; expected samples x features, or images: samples x height x width, with x 3 behind it in colour");
		}
		if (array.size() == 0) {
			throw new InputException(place + ": the array has the shape " + shown + ", so it holds nothing; at least one sample and one feature are expected");
		}
		int n = shape[0];
		int p = array.size() / n;
		List<String> names = features.isPresent() ? features.get()
				: shape.length < 3 ? numbered(p) : new ImageShape(shape[1], shape[2], shape.length == 4 ? shape[3] : 1).features();
		if (names.size() != p) {
			throw new InputException(place + ": the array has " + Counts.of(p, "feature") + " (its shape is " + shown + "), but names are given for " + names.size());
		}
		if (type.orElseGet(() -> usual(array)) == Modality.Type.CATEGORICAL) {
			return array instanceof NpyArray.Strings words ? words(names, words.values()) : categories(names, array);
		}
		if (array instanceof NpyArray.Strings) {
			throw new InputException(place + ": the array holds words, numbers are expected; read it as categorical");
		}
		return new Modality.Continuous(name, names, new Matrix(n, p, numbers(array, names)));
	}

	private float[] numbers(NpyArray array, List<String> names) throws InputException {
		int p = names.size();
		float[] values = switch (array) {
			case NpyArray.Bytes b -> floats(b.values());
			case NpyArray.Ints i -> floats(i.values());
			case NpyArray.Doubles d -> floats(d.values(), names);
			default -> array.toFloats();
		};
		for (int i = 0; i < values.length; i++) {
			if (Float.isInfinite(values[i])) {
				throw new InputException(at(i, p, names) + ": found " + (values[i] > 0 ? "infinity" : "minus infinity")
						+ "; expected a number, or NaN where a value is missing");
			}
		}
		return values;
	}

	private static float[] floats(byte[] bytes) {
		var result = new float[bytes.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = bytes[i] & 0xFF;
		}
		return result;
	}

	private static float[] floats(int[] values) {
		var result = new float[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = values[i];
		}
		return result;
	}

	private float[] floats(double[] values, List<String> names) throws InputException {
		var result = new float[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = (float) values[i];
			if (Float.isInfinite(result[i]) && !Double.isInfinite(values[i])) {
				throw new InputException(at(i, names.size(), names) + ": found " + values[i] + ", which is beyond the range of 32-bit numbers (3.4e38)");
			}
		}
		return result;
	}

	/** Counted from 1, with the feature's name where it says more than its number. */
	private String at(int i, int p, List<String> names) {
		int column = i % p;
		String number = Integer.toString(column + 1);
		return place + ": row " + (i / p + 1) + ", column " + number + (names.get(column).equals(number) ? "" : " (" + names.get(column) + ")");
	}

	private Modality words(List<String> names, String[] values) throws InputException {
		var distinct = new TreeMap<String, Integer>(Categories.ORDER);
		for (String value : values) {
			if (!value.isEmpty() && !missing.contains(value) && distinct.putIfAbsent(value, 0) == null) {
				checkCount(distinct.size());
			}
		}
		List<String> categories = some(distinct.keySet().stream().toList());
		for (int k = 0; k < categories.size(); k++) {
			distinct.put(categories.get(k), k);
		}
		var codes = new int[values.length];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = distinct.getOrDefault(values[i], Modality.Categorical.MISSING);
		}
		return new Modality.Categorical(name, names, categories, codes);
	}

	private Modality categories(List<String> names, NpyArray array) throws InputException {
		boolean truth = array instanceof NpyArray.Booleans;
		double[] values = array.toDoubles();
		var codes = new HashMap<Double, Integer>();
		for (int i = 0; i < values.length; i++) {
			if (Double.isInfinite(values[i])) {
				throw new InputException(at(i, names.size(), names) + ": found infinity; expected a category, or NaN where a value is missing");
			}
			if (!Double.isNaN(values[i]) && codes.putIfAbsent(values[i] + 0.0, 0) == null) {
				checkCount(codes.size());
			}
		}
		List<Double> sorted = some(codes.keySet().stream().sorted().toList());
		List<String> categories = new ArrayList<>();
		for (int k = 0; k < sorted.size(); k++) {
			codes.put(sorted.get(k), k);
			categories.add(truth ? sorted.get(k) == 1 ? "true" : "false" : Categories.plain(sorted.get(k)));
		}
		var result = new int[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = Double.isNaN(values[i]) ? Modality.Categorical.MISSING : codes.get(values[i] + 0.0);
		}
		return new Modality.Categorical(name, names, categories, result);
	}

	private void checkCount(int count) throws InputException {
		if (count > MOST_CATEGORIES) {
			throw new InputException(place + ": there are more than " + MOST_CATEGORIES + " different values; are these categories?");
		}
	}

	private <T> List<T> some(List<T> categories) throws InputException {
		if (categories.isEmpty()) {
			throw new InputException(place + ": every value is missing; categories are expected");
		}
		return categories;
	}

	/**
	 * The array that holds a modality: floats with NaN where missing, {@code n x p}, or words with the empty one where missing. Images
	 * ({@link ImageShape}) get their own dimensions.
	 *
	 * @throws InputException when a category is empty or reads as "missing"
	 */
	public static NpyArray array(Modality modality, String file) throws InputException {
		int n = modality.samples();
		return switch (modality) {
			case Modality.Continuous c -> new NpyArray.Floats(ImageShape.of(c.features())
					.map(s -> s.channels() == 1 ? new int[] { n, s.height(), s.width() } : new int[] { n, s.height(), s.width(), s.channels() })
					.orElseGet(() -> new int[] { n, c.features().size() }), c.values().values());
			case Modality.Categorical c -> {
				ComeBack.check(c, file);
				var words = new String[c.codes().length];
				for (int i = 0; i < words.length; i++) {
					words[i] = c.codes()[i] < 0 ? "" : c.categories().get(c.codes()[i]);
				}
				yield new NpyArray.Strings(new int[] { n, c.features().size() }, words);
			}
		};
	}
}
