package org.latentworkbench.ui.viewers.grid;

/** What the table viewer shows: named rows, named columns, cells as text. Asked for visible cells only, on the window's thread. */
public interface Grid {
	/** One line about the whole, for instance {@code 1000 samples x 22 features in 4 modalities, 3 % missing}. */
	String summary();

	int rows();

	int columns();

	/** What stands left of a row: a sample's id, or the row's number from 1. */
	String rowName(int row);

	String columnName(int column);

	/** A cell's text; empty where the value is missing. */
	String text(int row, int column);

	/** Whether a cell has no value. */
	boolean missing(int row, int column);

	/** Whether a column holds numbers, which stand right. */
	boolean numeric(int column);
}
