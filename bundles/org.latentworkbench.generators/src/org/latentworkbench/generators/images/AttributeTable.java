package org.latentworkbench.generators.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;

/** What is known of images beside their pixels. */
final class AttributeTable {
	private AttributeTable() {
	}

	/** Ids of n samples: a letter and a number from 1 on, all of one length. */
	static List<String> ids(String letter, int n) {
		String format = letter + "%0" + Integer.toString(n).length() + "d";
		return IntStream.rangeClosed(1, n).mapToObj(i -> String.format(Locale.ROOT, format, i)).toList();
	}

	/** A row for each sample, a column for each feature that is no pixel. */
	static Table of(Dataset dataset) {
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("sample", dataset.samples())));
		for (Modality m : dataset.modalities()) {
			if (ImageShape.of(m.features()).isEmpty()) {
				for (int f = 0; f < m.features().size(); f++) {
					columns.add(column(m, f));
				}
			}
		}
		return new Table(columns);
	}

	private static Table.Column column(Modality m, int feature) {
		String name = m.features().get(feature);
		return switch (m) {
			case Modality.Continuous c -> new Table.Numbers(name,
					IntStream.range(0, c.samples()).mapToDouble(i -> c.values().at(i, feature)).toArray());
			case Modality.Categorical c -> new Table.Text(name,
					IntStream.range(0, c.samples()).mapToObj(i -> c.categories().get(c.code(i, feature))).toList());
		};
	}
}
