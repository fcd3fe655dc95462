package org.latentworkbench.data.text;

import java.io.IOException;
import java.util.List;

import org.latentworkbench.api.InputException;

/** Takes a table's cells as they are read, row by row. */
interface Cells {
	/** Called once, before all cells. */
	void header(List<String> features) throws InputException;

	/** Called before a row's cells. */
	void row();

	/**
	 * Takes the scanner's current field.
	 *
	 * @param column 0 for the first feature
	 * @param sample the row's id
	 */
	void cell(FieldScanner scanner, int column, String sample) throws IOException, InputException;
}
