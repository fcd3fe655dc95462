package org.latentworkbench.ui.viewers.table;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;

/** A NumPy array of one or two dimensions; rows and columns have numbers from 0, as in Python. */
final class ArrayGrid implements Grid {
	private final Object values;
	private final boolean words;
	private final int rows;
	private final int columns;

	/**
	 * @param name for the message
	 * @throws InputException for an array of more dimensions
	 */
	ArrayGrid(NpyArray array, String name) throws InputException {
		int[] shape = array.shape();
		if (shape.length == 0 || shape.length > 2) {
			throw new InputException(name + ": an array of shape " + Arrays.toString(shape)
					+ " is no table; arrays of one or two dimensions are");
		}
		values = array.values();
		words = array instanceof NpyArray.Strings;
		rows = shape[0];
		columns = shape.length == 2 ? shape[1] : 1;
	}

	@Override
	public int rows() {
		return rows;
	}

	@Override
	public int columns() {
		return columns;
	}

	@Override
	public String corner() {
		return "Row";
	}

	@Override
	public String rowName(int row) {
		return Integer.toString(row);
	}

	@Override
	public String columnName(int column) {
		return Integer.toString(column);
	}

	@Override
	public List<Block> blocks() {
		return List.of();
	}

	@Override
	public boolean numeric(int column) {
		return !words;
	}

	@Override
	public Object value(int row, int column) {
		Object value = Array.get(values, row * columns + column);
		return value instanceof Float f && f.isNaN() || value instanceof Double d && d.isNaN() ? null : value;
	}

	@Override
	public double number(int row, int column) {
		int at = row * columns + column;
		return switch (values) {
			case float[] floats -> floats[at];
			case double[] doubles -> doubles[at];
			default -> value(row, column) instanceof Number n ? n.doubleValue() : Double.NaN;
		};
	}

	@Override
	public long missing() {
		long count = 0;
		if (values instanceof float[] floats) {
			for (float value : floats) {
				count += Float.isNaN(value) ? 1 : 0;
			}
		} else if (values instanceof double[] doubles) {
			for (double value : doubles) {
				count += Double.isNaN(value) ? 1 : 0;
			}
		}
		return count;
	}
}
