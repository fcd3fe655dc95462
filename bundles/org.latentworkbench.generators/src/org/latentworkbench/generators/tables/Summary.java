package org.latentworkbench.generators.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.Standardisation;

/** What is in a dataset, a row a feature. */
final class Summary {
	/** Categories named in a row; the rest is counted. */
	private static final int NAMED = 8;

	private Summary() {
	}

	/**
	 * Columns: feature, modality, type, missing, mean and sd (population; empty for categories), categories (with counts, most frequent first;
	 * empty for numbers), then what the files say of the features beside their names.
	 */
	static Table of(Dataset dataset) {
		var features = new ArrayList<String>();
		var modalities = new ArrayList<String>();
		var types = new ArrayList<String>();
		var missing = new ArrayList<Long>();
		var means = new ArrayList<Double>();
		var deviations = new ArrayList<Double>();
		var categories = new ArrayList<String>();
		for (Modality m : dataset.modalities()) {
			for (int j = 0; j < m.features().size(); j++) {
				features.add(m.features().get(j));
				modalities.add(m.name());
				types.add(m.type().name().toLowerCase(Locale.ROOT));
				switch (m) {
					case Modality.Continuous c -> {
						var column = new double[c.samples()];
						for (int i = 0; i < column.length; i++) {
							column[i] = c.values().at(i, j);
						}
						Standardisation.Moments moments = Standardisation.moments(column);
						missing.add((long) moments.missing());
						means.add(moments.mean());
						deviations.add(moments.sd());
						categories.add("");
					}
					case Modality.Categorical c -> {
						var counts = new int[c.categories().size()];
						int present = 0;
						for (int i = 0; i < c.samples(); i++) {
							if (!c.missing(i, j)) {
								counts[c.code(i, j)]++;
								present++;
							}
						}
						missing.add((long) c.samples() - present);
						means.add(Double.NaN);
						deviations.add(Double.NaN);
						categories.add(list(c.categories(), counts));
					}
				}
			}
		}
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("feature", features), new Table.Text("modality", modalities),
				new Table.Text("type", types), new Table.Whole("missing", missing.stream().mapToLong(Long::longValue).toArray()), numbers("mean", means),
				numbers("sd", deviations), new Table.Text("categories", categories)));
		var names = new LinkedHashSet<String>();
		dataset.modalities().forEach(m -> m.annotations().columns().forEach(c -> names.add(c.name())));
		for (String name : names) {
			boolean taken = columns.stream().anyMatch(c -> c.name().equals(name));
			columns.add(annotation(dataset, name, taken ? name + " (annotation)" : name));
		}
		return new Table(columns);
	}

	/** One annotation over the features of all modalities: numbers where all that have it have numbers, else words; empty where it is not known. */
	private static Table.Column annotation(Dataset dataset, String name, String shown) {
		boolean words = dataset.modalities().stream().anyMatch(m -> m.annotations().column(name).orElse(null) instanceof Table.Text);
		var texts = new ArrayList<String>();
		var numbers = new ArrayList<Double>();
		for (Modality m : dataset.modalities()) {
			Optional<Table.Column> column = m.annotations().column(name);
			for (int j = 0; j < m.features().size(); j++) {
				String text = column.isPresent() ? column.get().text(j) : "";
				texts.add(text);
				numbers.add(words || text.isEmpty() ? Double.NaN : Double.parseDouble(text));
			}
		}
		return words ? new Table.Text(shown, texts) : numbers(shown, numbers);
	}

	private static String list(List<String> names, int[] counts) {
		List<Integer> order = IntStream.range(0, counts.length).filter(k -> counts[k] > 0).boxed().sorted((a, b) -> counts[b] - counts[a]).toList();
		var result = new StringBuilder();
		for (int k : order.subList(0, Math.min(NAMED, order.size()))) {
			result.append(result.isEmpty() ? "" : ", ").append(names.get(k)).append(" (").append(counts[k]).append(')');
		}
		return order.size() > NAMED ? result + " and " + (order.size() - NAMED) + " more" : result.toString();
	}

	private static Table.Numbers numbers(String name, List<Double> values) {
		var array = new double[values.size()];
		Arrays.setAll(array, values::get);
		return new Table.Numbers(name, array);
	}
}
