package org.latentworkbench.api;

import java.util.Arrays;
import java.util.Objects;

/**
 * A dense {@code rows x columns} matrix of floats, row by row. The array behind it is not copied: whoever hands it over
 * gives it away, and whoever reads it through {@link #values()} must not write to it.
 */
public final class Matrix {
	private final int rows;
	private final int columns;
	private final float[] values;

	/**
	 * @param values {@code rows * columns} numbers, row-major
	 * @throws IllegalArgumentException when the array's length is not {@code rows * columns}
	 */
	public Matrix(int rows, int columns, float[] values) {
		if (rows < 0 || columns < 0 || (long) rows * columns != values.length) {
			throw new IllegalArgumentException(
					"a " + rows + " x " + columns + " matrix needs " + (long) rows * columns + " values, not " + values.length);
		}
		this.rows = rows;
		this.columns = columns;
		this.values = Objects.requireNonNull(values);
	}

	/** A matrix of zeros. */
	public static Matrix zeros(int rows, int columns) {
		return new Matrix(rows, columns, new float[Math.multiplyExact(rows, columns)]);
	}

	public int rows() {
		return rows;
	}

	public int columns() {
		return columns;
	}

	/** The values, row-major, not copied. */
	public float[] values() {
		return values;
	}

	public float at(int row, int column) {
		return values[Math.addExact(Math.multiplyExact(row, columns), Objects.checkIndex(column, columns))];
	}

	/** A copy of one row, {@code columns} long. */
	public float[] row(int row) {
		return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
	}

	/** A copy of the rows {@code chosen[0], chosen[1], ...}; a row may be taken more than once. */
	public Matrix rows(int[] chosen) {
		Matrix result = zeros(chosen.length, columns);
		for (int i = 0; i < chosen.length; i++) {
			System.arraycopy(values, chosen[i] * columns, result.values, i * columns, columns);
		}
		return result;
	}

	/** A copy of one column, {@code rows} long. */
	public float[] column(int column) {
		Objects.checkIndex(column, columns);
		var result = new float[rows];
		for (int i = 0; i < rows; i++) {
			result[i] = values[i * columns + column];
		}
		return result;
	}

	/** The same numbers as rows of doubles, {@code double[rows][columns]}. */
	public double[][] toDoubles() {
		var result = new double[rows][columns];
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				result[i][j] = values[i * columns + j];
			}
		}
		return result;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Matrix m && rows == m.rows && columns == m.columns && Arrays.equals(values, m.values);
	}

	@Override
	public int hashCode() {
		return 31 * (31 * rows + columns) + Arrays.hashCode(values);
	}

	@Override
	public String toString() {
		return "Matrix " + rows + " x " + columns;
	}
}
