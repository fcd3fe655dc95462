package org.latentworkbench.ui.viewers.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;
import org.latentworkbench.ui.selection.Subject;

/** A dataset: samples down, the features of all modalities across, categories in words. */
final class DatasetGrid implements Grid {
	private final Dataset dataset;
	/** The first column of every modality, and at the end the number of columns. */
	private final int[] starts;
	private final Map<Integer, Categories> categories = new HashMap<>();

	/** Of one column: those that it has. @param place of each of the modality's categories among them */
	private record Categories(List<String> names, int[] place) {
	}

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
	public double number(int row, int column) {
		int m = modality(column);
		return dataset.modalities().get(m) instanceof Modality.Continuous c ? c.values().at(row, column - starts[m]) : Double.NaN;
	}

	@Override
	public List<String> categories(int column) {
		return ofColumn(column).names();
	}

	@Override
	public int category(int row, int column) {
		int m = modality(column);
		if (!(dataset.modalities().get(m) instanceof Modality.Categorical c)) {
			return NO_CATEGORY;
		}
		int code = c.code(row, column - starts[m]);
		return code == Modality.Categorical.MISSING ? NO_CATEGORY : ofColumn(column).place()[code];
	}

	/** The same order as plots give the feature's colours in. Columns in sight alone are looked at. */
	private synchronized Categories ofColumn(int column) {
		return categories.computeIfAbsent(column, c -> {
			int m = modality(c);
			if (!(dataset.modalities().get(m) instanceof Modality.Categorical words)) {
				return new Categories(List.of(), new int[0]);
			}
			int[] place = new int[words.categories().size()];
			for (int row = 0; row < words.samples(); row++) {
				int code = words.code(row, c - starts[m]);
				if (code != Modality.Categorical.MISSING) {
					place[code] = 1;
				}
			}
			List<String> names = new ArrayList<>();
			for (int k = 0; k < place.length; k++) {
				if (place[k] == 1) {
					place[k] = names.size();
					names.add(words.categories().get(k));
				}
			}
			return new Categories(List.copyOf(names), place);
		});
	}

	@Override
	public Optional<Subject> rowSubject() {
		return Optional.of(Subject.SAMPLES);
	}

	@Override
	public Optional<Subject> columnSubject() {
		return Optional.of(Subject.FEATURES);
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
