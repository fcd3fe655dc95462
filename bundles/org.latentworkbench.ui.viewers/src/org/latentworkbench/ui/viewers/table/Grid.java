package org.latentworkbench.ui.viewers.table;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.ui.selection.Subject;

/** Cells with names: what the data table shows. Rows and columns count from 0. */
public interface Grid {
	/** The {@link #category} of a cell that has none. */
	int NO_CATEGORY = -1;

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

	/** The number in a cell of a numeric column, NaN where it is missing. */
	default double number(int row, int column) {
		return value(row, column) instanceof Number n ? n.doubleValue() : Double.NaN;
	}

	/**
	 * The categories of a column that has few, in order: each stands for a colour. Empty for all others.
	 */
	default List<String> categories(int column) {
		return List.of();
	}

	/** Which of the column's {@link #categories} a cell is, {@link #NO_CATEGORY} where it is none. */
	default int category(int row, int column) {
		return NO_CATEGORY;
	}

	/** How many values are missing. Looks at all cells. */
	long missing();

	/** What the rows are about, for the linked selection; empty where it knows nothing of them. */
	default Optional<Subject> rowSubject() {
		return Optional.empty();
	}

	/** The ids of what a row is about, of the {@link #rowSubject}: one, or two for a pair of features. */
	default List<String> rowIds(int row) {
		return List.of(rowName(row));
	}

	/** What the columns are about, for the linked selection; their ids are their names. */
	default Optional<Subject> columnSubject() {
		return Optional.empty();
	}
}
