package org.latentworkbench.analyses;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Ints;

/** Finds features of a dataset by name, and makes columns and colours of them. */
public final class Features {
	private Features() {
	}

	/**
	 * One feature.
	 *
	 * @param name  as it is shown: the feature's own name, or {@code modality/feature} if that is how it was asked for
	 * @param index within its modality
	 */
	public record Feature(String name, Modality modality, int index) {

		/** Its values as a column: words for categories, numbers else. */
		public Table.Column column() {
			return switch (modality) {
				case Modality.Continuous c -> {
					double[] values = new double[c.samples()];
					for (int i = 0; i < values.length; i++) {
						values[i] = c.values().at(i, index);
					}
					yield new Table.Numbers(name, values);
				}
				case Modality.Categorical c -> {
					var words = new ArrayList<String>();
					for (int i = 0; i < c.samples(); i++) {
						words.add(c.missing(i, index) ? "" : c.categories().get(c.code(i, index)));
					}
					yield new Table.Text(name, words);
				}
			};
		}

		/** Points coloured by its values. */
		public Colouring colouring() {
			return switch (modality) {
				case Modality.Continuous c -> new Colouring.ByValue(Floats.of(c.values().column(index)), ColourScale.sequential(name));
				case Modality.Categorical c -> {
					int[] codes = new int[c.samples()];
					for (int i = 0; i < codes.length; i++) {
						codes[i] = c.code(i, index);
					}
					yield new Colouring.ByCategory(name, Ints.of(codes), c.categories(), List.of());
				}
			};
		}
	}

	/**
	 * A feature by its name, by {@code modality/feature} where a name stands in several modalities, or by its modality's name where that has
	 * no other feature and no feature is called so.
	 *
	 * @throws InputException when there is none, or several
	 */
	public static Feature find(Dataset dataset, String name) throws InputException {
		var found = new ArrayList<Feature>();
		for (Modality m : dataset.modalities()) {
			int index = m.features().indexOf(name);
			if (index >= 0) {
				found.add(new Feature(name, m, index));
			}
			if (name.startsWith(m.name() + "/")) {
				int within = m.features().indexOf(name.substring(m.name().length() + 1));
				if (within >= 0) {
					found.add(new Feature(name, m, within));
				}
			}
		}
		if (found.isEmpty()) {
			dataset.modalities().stream().filter(m -> m.name().equals(name) && m.features().size() == 1).forEach(m -> found.add(new Feature(
					name, m, 0)));
		}
		if (found.isEmpty()) {
			throw new InputException("there is no feature '" + name + "' in " + described(dataset) + Nearest.meant(name, dataset.modalities().stream().flatMap(m -> m
					.features().stream()).toList()));
		}
		if (found.size() > 1) {
			throw new InputException("the feature '" + name + "' stands in " + String.join(" and in ", found.stream().map(f -> f
					.modality().name()).toList()) + "; write " + found.get(0).modality().name() + "/" + name);
		}
		return found.get(0);
	}

	/** The first feature of categories. Called as its modality where it is the only one and its own name is but a number, as that of a file of labels. */
	public static Feature first(Modality.Categorical categories) {
		String own = categories.features().get(0);
		boolean numbered = categories.features().size() == 1 && own.chars().allMatch(Character::isDigit);
		return new Feature(numbered ? categories.name() : own, categories, 0);
	}

	public static List<Feature> find(Dataset dataset, List<String> names) throws InputException {
		var found = new ArrayList<Feature>();
		for (String name : names) {
			if (found.stream().noneMatch(f -> f.name().equals(name))) {
				found.add(find(dataset, name));
			}
		}
		return found;
	}

	/** A modality by its name. @throws InputException when there is none */
	public static Modality modality(Dataset dataset, String name) throws InputException {
		List<String> names = dataset.modalities().stream().map(Modality::name).toList();
		return dataset.modality(name).orElseThrow(() -> new InputException("there is no modality '" + name + "'; the dataset has " + String.join(", ",
				names) + Nearest.meant(name, names)));
	}

	/** A modality that is known to be there. */
	public static Modality known(Dataset dataset, String name) {
		return dataset.modality(name).orElseThrow();
	}

	/**
	 * Names as parts of outputs' names, as {@link #fileName} makes them, and different on every file system: one that would
	 * be as another before gets a number.
	 */
	public static List<String> fileNames(List<String> names) {
		var taken = new HashSet<String>();
		var result = new ArrayList<String>();
		for (String name : names) {
			String plain = fileName(name);
			String file = plain;
			for (int i = 2; !taken.add(file.toLowerCase(Locale.ROOT)); i++) {
				file = plain + "_" + i;
			}
			result.add(file);
		}
		return result;
	}

	/** A name as part of an output's name: everything but letters, digits, {@code . _ -} becomes {@code _}. */
	public static String fileName(String name) {
		String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
		return safe.isEmpty() || safe.charAt(0) == '.' ? "_" + safe : safe;
	}

	private static String described(Dataset dataset) {
		return String.join(", ", dataset.modalities().stream().map(m -> m.name() + " (" + Counts.of(m.features().size(), "feature") + ", "
				+ m.features().get(0) + (m.features().size() > 1 ? ", ..." : "") + ")").toList());
	}
}
