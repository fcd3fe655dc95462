package org.latentworkbench.data.hdf5;

import java.util.Arrays;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;

/**
 * A matrix of which only some values are stored, by rows (CSR) or by columns (CSC), filled with zeros.
 *
 * @param place   the file and the group in it, for messages
 * @param byRows  CSR; else CSC
 * @param starts  where each row (or column) begins in the values, and the end: {@code rows + 1}
 * @param indices the column (or row) of each value
 * @param values  as many
 */
record SparseMatrix(String place, boolean byRows, long[] starts, int[] indices, float[] values) {
	/** {@code rows x columns}, row by row. @throws InputException when the parts do not fit each other, or a value stands twice */
	NpyArray.Floats dense(int rows, int columns) throws InputException {
		int lines = byRows ? rows : columns;
		int across = byRows ? columns : rows;
		if (starts.length != lines + 1) {
			throw new InputException(place + ": indptr has " + starts.length + " values, a matrix of " + rows + " x " + columns + " needs " + (lines + 1));
		}
		if (indices.length != values.length || starts[0] != 0 || starts[lines] != values.length) {
			throw new InputException(place + ": data has " + Counts.of(values.length, "value") + ", indices " + indices.length + ", and indptr goes from " + starts[0]
					+ " to " + starts[lines] + "; these do not fit each other");
		}
		var result = new float[Math.multiplyExact(rows, columns)];
		var seen = new int[across];
		Arrays.fill(seen, -1);
		for (int i = 0; i < lines; i++) {
			if (starts[i + 1] < starts[i]) {
				throw new InputException(place + ": indptr falls from " + starts[i] + " to " + starts[i + 1] + " at its value " + (i + 2)
						+ "; it must rise");
			}
			if (starts[i + 1] > values.length) {
				throw new InputException(place + ": value " + (i + 2) + " of indptr is " + starts[i + 1] + ", data has " + Counts.of(values.length, "value"));
			}
			for (int k = (int) starts[i]; k < (int) starts[i + 1]; k++) {
				int j = indices[k];
				if (j < 0 || j >= across) {
					throw new InputException(place + ": value " + (k + 1) + " of indices is " + indices[k] + "; expected 0 to " + (across - 1));
				}
				if (seen[j] == i) {
					throw new InputException(place + ": the value of row " + (byRows ? i : j) + ", column " + (byRows ? j : i)
							+ " (from 0) stands twice; call sum_duplicates() on the matrix and write it again");
				}
				seen[j] = i;
				result[byRows ? i * columns + j : j * columns + i] = values[k];
			}
		}
		return new NpyArray.Floats(new int[] { rows, columns }, result);
	}
}
