package org.latentworkbench.learn.superposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.Table;

/** Matrices of features as tables. */
public final class FeatureTables {
	private FeatureTables() {
	}

	/** A column {@code feature} with the names, and one for each feature. @param matrix {@code features x features} */
	public static Table square(List<String> features, double[][] matrix) {
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("feature", features)));
		for (int j = 0; j < features.size(); j++) {
			int column = j;
			columns.add(new Table.Numbers(features.get(j), Arrays.stream(matrix).mapToDouble(row -> row[column]).toArray()));
		}
		return new Table(columns);
	}
}
