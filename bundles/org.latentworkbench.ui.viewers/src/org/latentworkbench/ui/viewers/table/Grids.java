package org.latentworkbench.ui.viewers.table;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Table;

/** What datasets and tables look like as grids: for viewers that show one beside something else. */
public final class Grids {
	private Grids() {
	}

	/** Samples down, the features of all modalities across. */
	public static Grid of(Dataset dataset) {
		return new DatasetGrid(dataset);
	}

	/** A table as it stands; its first column names the rows where it holds names. */
	public static Grid of(Table table) {
		return new TableGrid(table);
	}
}
