package org.latentworkbench.ui.viewers.table;

import java.util.List;

/** Cells with names: what the data table shows. Rows and columns count from 0. */
public interface Grid {
	/** Neighbouring columns that belong together. */
	record Block(String name, int first, int count) {
	}

	int rows();

	int columns();

	/** What the rows are, the title over their names; {@code sample}, say. */
	String corner();

	String rowName(int row);

	String columnName(int column);

	/** The groups of columns, in order; empty where the columns are not grouped. */
	List<Block> blocks();

	/** Whether a column's values are numbers. */
	boolean numeric(int column);

	/** A number, a word, or null where the value is missing. */
	Object value(int row, int column);

	/** How many values are missing. */
	long missing();
}
