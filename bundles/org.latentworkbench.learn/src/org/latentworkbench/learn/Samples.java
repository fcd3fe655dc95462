package org.latentworkbench.learn;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;

/**
 * What a model trains on or looks at: {@code n} samples, block by block, in compact arrays that are not copied. Whoever
 * hands an array over must not write to it again.
 */
public final class Samples {

	/** The code of a missing class. */
	public static final int MISSING = -1;

	private final int size;
	private final List<int[]> codes;
	private final List<float[]> values;

	/**
	 * @param size   number of samples {@code n}
	 * @param codes  one array a categorical block: class numbers from 0, {@link #MISSING} where missing, {@code n x features}
	 * @param values one array a continuous block: numbers, NaN where missing, {@code n x features}
	 * @throws IllegalArgumentException when an array is not a whole number of rows of {@code n}
	 */
	public Samples(int size, List<int[]> codes, List<float[]> values) {
		this.size = size;
		this.codes = List.copyOf(codes);
		this.values = List.copyOf(values);
		codes.forEach(block -> checkRows(block.length));
		values.forEach(block -> checkRows(block.length));
	}

	/** The categorical, then the continuous modalities of a dataset, in its order; arrays are shared, not copied. */
	public static Samples of(Dataset dataset) {
		return new Samples(dataset.samples().size(),
				dataset.categorical().stream().map(Modality.Categorical::codes).toList(),
				dataset.continuous().stream().map(block -> block.values().values()).toList());
	}

	/** Number of samples {@code n}. */
	public int size() {
		return size;
	}

	/** Class numbers of each categorical block, {@code n x features}, not copied. */
	public List<int[]> codes() {
		return codes;
	}

	/** Values of each continuous block, {@code n x features}, not copied. */
	public List<float[]> values() {
		return values;
	}

	/** The samples at the given rows, in that order; a row may be taken more than once. */
	public Samples select(int[] rows) {
		var selectedCodes = new ArrayList<int[]>();
		for (int[] block : codes) {
			int width = block.length / size;
			var selected = new int[rows.length * width];
			for (int i = 0; i < rows.length; i++)
				System.arraycopy(block, rows[i] * width, selected, i * width, width);
			selectedCodes.add(selected);
		}
		var selectedValues = new ArrayList<float[]>();
		for (float[] block : values) {
			int width = block.length / size;
			var selected = new float[rows.length * width];
			for (int i = 0; i < rows.length; i++)
				System.arraycopy(block, rows[i] * width, selected, i * width, width);
			selectedValues.add(selected);
		}
		return new Samples(rows.length, selectedCodes, selectedValues);
	}

	/**
	 * Checks that these samples have the blocks that a network wants.
	 *
	 * @throws IllegalArgumentException when blocks, features or class numbers differ
	 */
	public void checkFit(NetworkSpec network) {
		if (codes.size() != network.categorical().size() || values.size() != network.continuous().size())
			throw new IllegalArgumentException("The samples have " + codes.size() + " categorical and " + values.size()
					+ " continuous blocks, the network wants " + network.categorical().size() + " and "
					+ network.continuous().size());
		for (int b = 0; b < codes.size(); b++) {
			var block = network.categorical().get(b);
			checkWidth(block.name(), codes.get(b).length, block.features());
			for (int code : codes.get(b))
				if (code < MISSING || code >= block.classes())
					throw new IllegalArgumentException("Class " + code + " in block " + block.name() + ", which has "
							+ block.classes() + " classes from 0");
		}
		for (int b = 0; b < values.size(); b++)
			checkWidth(network.continuous().get(b).name(), values.get(b).length, network.continuous().get(b).features());
	}

	private void checkWidth(String block, int length, int features) {
		if (length != (long) size * features)
			throw new IllegalArgumentException("Block " + block + " has " + length + " values, but " + size
					+ " samples of " + features + " features need " + (long) size * features);
	}

	private void checkRows(int length) {
		if (size < 1 || length % size != 0)
			throw new IllegalArgumentException("A block of " + length + " values for " + size + " samples");
	}
}
