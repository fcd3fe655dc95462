package org.latentworkbench.generators;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;

/** A made-up dataset once more as tables, one for each modality, as a person would have them. */
public final class ModalityTables {
	private ModalityTables() {
	}

	/**
	 * Writes a table artefact for each modality, called by its name: ids, then the features; missing values are empty.
	 *
	 * @param idColumn header of the ids
	 */
	public static void write(Dataset dataset, String idColumn, RunContext run) throws IOException {
		int n = dataset.samples().size();
		for (Modality modality : dataset.modalities()) {
			var columns = new ArrayList<Table.Column>();
			columns.add(new Table.Text(idColumn, dataset.samples()));
			List<String> features = modality.features();
			for (int j = 0; j < features.size(); j++) {
				int feature = j;
				columns.add(switch (modality) {
					case Modality.Continuous c -> new Table.Numbers(features.get(j),
							IntStream.range(0, n).mapToDouble(i -> decimal(c.values().at(i, feature))).toArray());
					case Modality.Categorical c -> new Table.Text(features.get(j), IntStream.range(0, n).mapToObj(
							i -> c.missing(i, feature) ? "" : c.categories().get(c.code(i, feature))).toList());
				});
			}
			run.table(modality.name(), new Table(columns));
		}
	}

	/** The number that the shortest decimal of a float says, so that a table holds 0.1 and not 0.10000000149011612. */
	private static double decimal(float value) {
		return Double.parseDouble(Float.toString(value));
	}
}
