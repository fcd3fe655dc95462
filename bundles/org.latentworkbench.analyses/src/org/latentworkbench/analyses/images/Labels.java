package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.analyses.Features;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;

/**
 * One class for each sample.
 *
 * @param title what the classes are
 * @param codes a sample's class, or -1 where it is missing
 * @param names the classes
 */
public record Labels(String title, int[] codes, List<String> names) {
	/** A number with more different values is no label. */
	private static final int MOST = 40;

	/**
	 * The labels of a feature: categories, or a number with few different values.
	 *
	 * @param feature its name; empty: the dataset's first categorical feature
	 * @return empty when none was named and the dataset has no categories
	 * @throws InputException when the feature is unknown, or a number with more than 40 different values
	 */
	public static Optional<Labels> of(Dataset dataset, Optional<String> feature) throws InputException {
		if (feature.isEmpty()) {
			return dataset.categorical().stream().findFirst().map(c -> categories(c, 0, Features.first(c).name()));
		}
		Features.Feature found = Features.find(dataset, feature.get());
		return Optional.of(switch (found.modality()) {
			case Modality.Categorical c -> categories(c, found.index(), found.name());
			case Modality.Continuous c -> numbers(c.values().column(found.index()), found.name());
		});
	}

	/**
	 * As {@link #of}, where there must be labels.
	 *
	 * @throws InputException also when the dataset has no categories
	 */
	public static Labels needed(Dataset dataset, Optional<String> feature) throws InputException {
		return of(dataset, feature).orElseThrow(() -> new InputException(
				"the dataset has no categorical feature to take for the label; name a feature with  label: "));
	}

	private static Labels categories(Modality.Categorical c, int feature, String name) {
		int[] codes = new int[c.samples()];
		Arrays.setAll(codes, i -> c.code(i, feature));
		return new Labels(name, codes, c.categories());
	}

	private static Labels numbers(float[] values, String name) throws InputException {
		double[] distinct = java.util.stream.IntStream.range(0, values.length).mapToDouble(i -> values[i]).filter(v -> !Double.isNaN(v))
				.distinct().sorted().toArray();
		if (distinct.length > MOST) {
			throw new InputException("the feature '" + name + "' has " + distinct.length + " different values; a label has at most " + MOST);
		}
		int[] codes = new int[values.length];
		Arrays.setAll(codes, i -> Float.isNaN(values[i]) ? -1 : Arrays.binarySearch(distinct, values[i]));
		return new Labels(name, codes, Arrays.stream(distinct).mapToObj(Labels::plain).toList());
	}

	private static String plain(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Float.toString((float) value);
	}

	/** The class of a sample in words, empty where it is missing. */
	public String word(int sample) {
		return codes[sample] < 0 ? "" : names.get(codes[sample]);
	}

	/** The classes as a column. */
	public Table.Text column() {
		var words = new ArrayList<String>();
		for (int i = 0; i < codes.length; i++) {
			words.add(word(i));
		}
		return new Table.Text(title.equals("sample") ? "label" : title, words);
	}

	/** The samples of a class, in rising order. */
	public int[] members(int code) {
		return java.util.stream.IntStream.range(0, codes.length).filter(i -> codes[i] == code).toArray();
	}

	/** The classes of some samples. */
	public Labels rows(int[] rows) {
		return new Labels(title, Arrays.stream(rows).map(i -> codes[i]).toArray(), names);
	}
}
