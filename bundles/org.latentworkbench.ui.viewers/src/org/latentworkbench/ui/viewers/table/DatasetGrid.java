package org.latentworkbench.ui.viewers.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;

/** A dataset: samples down, the features of all modalities across, categories in words. */
final class DatasetGrid implements Grid {
	private final Dataset dataset;
	/** The first column of every modality, and at the end the number of columns. */
	private final int[] starts;

	DatasetGrid(Dataset dataset) {
		this.dataset = dataset;
		starts = new int[dataset.modalities().size() + 1];
		for (int i = 0; i < dataset.modalities().size(); i++) {
			starts[i + 1] = Math.addExact(starts[i], dataset.modalities().get(i).features().size());
		}
	}

	@Override
	public int rows() {
		return dataset.samples().size();
	}

	@Override
	public int columns() {
		return starts[starts.length - 1];
	}

	@Override
	public String corner() {
		return "Sample";
	}

	@Override
	public String rowName(int row) {
		return dataset.samples().get(row);
	}

	@Override
	public String columnName(int column) {
		int m = modality(column);
		return dataset.modalities().get(m).features().get(column - starts[m]);
	}

	@Override
	public List<Block> blocks() {
		List<Block> blocks = new ArrayList<>();
		for (int i = 0; i < dataset.modalities().size(); i++) {
			blocks.add(new Block(dataset.modalities().get(i).name(), starts[i], starts[i + 1] - starts[i]));
		}
		return blocks;
	}

	@Override
	public boolean numeric(int column) {
		return dataset.modalities().get(modality(column)).type() == Modality.Type.CONTINUOUS;
	}

	@Override
	public Object value(int row, int column) {
		int m = modality(column);
		int feature = column - starts[m];
		return switch (dataset.modalities().get(m)) {
			case Modality.Continuous c -> {
				float value = c.values().at(row, feature);
				yield Float.isNaN(value) ? null : value;
			}
			case Modality.Categorical c -> {
				int code = c.code(row, feature);
				yield code == Modality.Categorical.MISSING ? null : c.categories().get(code);
			}
		};
	}

	@Override
	public long missing() {
		return dataset.modalities().stream().mapToLong(Modality::missingCount).sum();
	}

	/** Modalities are few, columns may be millions. A modality without features takes no column. */
	private int modality(int column) {
		int at = Arrays.binarySearch(starts, column);
		if (at < 0) {
			return -at - 2;
		}
		while (starts[at + 1] == column) {
			at++;
		}
		return at;
	}
}
