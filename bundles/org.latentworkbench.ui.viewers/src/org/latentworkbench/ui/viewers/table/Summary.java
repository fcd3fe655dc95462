package org.latentworkbench.ui.viewers.table;

import java.util.Locale;

import org.latentworkbench.api.Counts;


/** A table's size in words. */
final class Summary {
	private Summary() {
	}

	/** {@code 1,000 samples × 22 features in 4 modalities · 1,204 missing values (5.5 %)}. */
	static String of(Grid grid, long missing) {
		var text = new StringBuilder(size(grid));
		if (grid.blocks().size() > 1) {
			text.append(" in ").append(Counts.of(grid.blocks().size(), "modality", "modalities"));
		}
		text.append(" · ");
		if (missing == 0) {
			return text.append("no missing values").toString();
		}
		double share = 100.0 * missing / ((double) grid.rows() * grid.columns());
		return text.append(Counts.of(missing, "missing value", "missing values")).append(" (")
				.append(share < 0.05 ? "under 0.1" : String.format(Locale.ROOT, "%.1f", share)).append(" %)").toString();
	}

	/** {@code 1,000 samples × 22 features}. */
	static String size(Grid grid) {
		boolean dataset = grid instanceof DatasetGrid;
		return Counts.of(grid.rows(), dataset ? "sample" : "row", dataset ? "samples" : "rows") + " × "
				+ Counts.of(grid.columns(), dataset ? "feature" : "column", dataset ? "features" : "columns");
	}

	/** {@code 12 cells selected}. */
	static String cells(long cells) {
		return Counts.of(cells, "cell", "cells") + " selected";
	}
}
