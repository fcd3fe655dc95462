package org.latentworkbench.trainers.guided;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.Reconstruction;

/**
 * The columns that the network reads, in the order of a dataset's modalities: each number a column, each category of a feature a column of 0
 * and 1. What is missing gets the column's mean over the samples trained on.
 *
 * @param blocks one for each modality
 * @param fill   one number for each column
 */
record InputColumns(List<Block> blocks, float[] fill) {
	/** @param categories empty for numbers */
	record Block(String name, List<String> features, List<String> categories, boolean scaled) {
		Block {
			features = List.copyOf(features);
			categories = List.copyOf(categories);
		}

		int width() {
			return features.size() * Math.max(1, categories.size());
		}
	}

	/**
	 * The columns of some modalities.
	 *
	 * @param names none: all modalities of numbers
	 * @throws InputException when one is not there, or there are none
	 */
	static InputColumns of(Dataset dataset, List<String> names) throws InputException {
		var blocks = new ArrayList<Block>();
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			String at = "modalities[" + (i + 1) + "]";
			List<String> all = dataset.modalities().stream().map(Modality::name).toList();
			blocks.add(block(dataset.modality(name).orElseThrow(() -> new ParameterException(at, "there is no modality '" + name + "', the dataset has "
					+ String.join(", ", all) + Nearest.meant(name, all)))));
		}
		if (names.isEmpty()) {
			dataset.continuous().forEach(m -> blocks.add(block(m)));
		}
		if (blocks.isEmpty()) {
			throw new InputException("the dataset has no modality of numbers; name the modalities that the network is to read");
		}
		int width = blocks.stream().mapToInt(Block::width).sum();
		var raw = new InputColumns(blocks, new float[width]).raw(dataset);
		var fill = new float[width];
		for (int c = 0; c < width; c++) {
			double sum = 0;
			int known = 0;
			for (int i = 0; i < raw.rows(); i++) {
				float v = raw.values()[i * width + c];
				sum += Float.isNaN(v) ? 0 : v;
				known += Float.isNaN(v) ? 0 : 1;
			}
			fill[c] = known == 0 ? 0 : (float) (sum / known);
		}
		return new InputColumns(blocks, fill);
	}

	private static Block block(Modality m) {
		return new Block(m.name(), m.features(), m instanceof Modality.Categorical c ? c.categories() : List.of(),
				m instanceof Modality.Continuous c && c.scaling().isPresent());
	}

	List<String> modalities() {
		return blocks.stream().map(Block::name).toList();
	}

	/** Features, and {@code feature=category} for categories. */
	List<String> names() {
		var names = new ArrayList<String>();
		for (Block block : blocks) {
			for (String feature : block.features()) {
				if (block.categories().isEmpty()) {
					names.add(feature);
				}
				block.categories().forEach(c -> names.add(feature + "=" + c));
			}
		}
		return names;
	}

	/** The samples as the network reads them, {@code n x p}, finite. @throws InputException when modalities, features or categories differ */
	Matrix of(Dataset dataset) throws InputException {
		Matrix result = raw(dataset);
		float[] values = result.values();
		for (int k = 0; k < values.length; k++) {
			if (Float.isNaN(values[k])) {
				values[k] = fill[k % fill.length];
			}
		}
		return result;
	}

	private Matrix raw(Dataset dataset) throws InputException {
		int n = dataset.samples().size();
		int width = fill.length;
		var values = new float[Math.multiplyExact(n, width)];
		int at = 0;
		for (Block block : blocks) {
			Modality m = dataset.modality(block.name()).orElseThrow(() -> new InputException("the dataset has no modality " + block.name()
					+ "; the model reads " + String.join(", ", modalities()) + ", the dataset has "
					+ String.join(", ", dataset.modalities().stream().map(Modality::name).toList())));
			Block found = block(m);
			if (found.categories().isEmpty() != block.categories().isEmpty()) {
				throw new InputException(block.name() + " is " + (block.categories().isEmpty() ? "numeric" : "categorical")
						+ " for the model and not in the dataset");
			}
			if (found.scaled() != block.scaled()) {
				throw new InputException(block.scaled() ? "the values of " + block.name() + " are raw, the model was trained on encoded ones; bind the "
						+ "encoded dataset" : "the values of " + block.name() + " are encoded, the model was trained on raw ones; bind the dataset before "
						+ "encoding");
			}
			for (int f = 0; f < block.features().size(); f++) {
				int column = m.features().indexOf(block.features().get(f));
				if (column < 0) {
					throw new InputException("the dataset's " + block.name() + " lacks the model's feature " + block.features().get(f));
				}
				if (m instanceof Modality.Continuous c) {
					for (int i = 0; i < n; i++) {
						values[i * width + at] = c.values().at(i, column);
					}
					at++;
				} else {
					categories(block, (Modality.Categorical) m, column, values, at);
					at += block.categories().size();
				}
			}
		}
		return new Matrix(n, width, values);
	}

	private void categories(Block block, Modality.Categorical m, int column, float[] values, int at) throws InputException {
		int[] code = m.categories().stream().mapToInt(block.categories()::indexOf).toArray();
		for (int i = 0; i < m.samples(); i++) {
			int found = m.code(i, column);
			if (found >= 0 && code[found] < 0) {
				throw new InputException("feature " + m.features().get(column) + " of " + block.name() + " has the category '"
						+ m.categories().get(found) + "', which the model has not seen; it knows " + String.join(", ", block.categories()));
			}
			for (int k = 0; k < block.categories().size(); k++) {
				values[i * fill.length + at + k] = found < 0 ? Float.NaN : code[found] == k ? 1 : 0;
			}
		}
	}

	/** Decoded columns as modalities; what was decoded for categories is made to sum to 1. @param columns {@code n x p} */
	Reconstruction byModality(Matrix columns) {
		var result = new java.util.HashMap<String, Matrix>();
		int at = 0;
		for (Block block : blocks) {
			int width = block.width();
			var values = new float[columns.rows() * width];
			for (int i = 0; i < columns.rows(); i++) {
				System.arraycopy(columns.values(), i * fill.length + at, values, i * width, width);
			}
			if (!block.categories().isEmpty()) {
				shares(values, block.categories().size());
			}
			result.put(block.name(), new Matrix(columns.rows(), width, values));
			at += width;
		}
		return new Reconstruction(result);
	}

	private static void shares(float[] values, int classes) {
		for (int from = 0; from < values.length; from += classes) {
			float sum = 0;
			for (int k = from; k < from + classes; k++) {
				values[k] = Math.max(0, values[k]);
				sum += values[k];
			}
			for (int k = from; k < from + classes; k++) {
				values[k] = sum > 0 ? values[k] / sum : 1f / classes;
			}
		}
	}
}
