package org.latentworkbench.analyses.guided;

import java.util.ArrayList;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DifferentiableModel;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RoleException;

/** The samples in the space of what a model reads, to compare its latent space with. */
final class DataSpace {
	private DataSpace() {
	}

	/**
	 * What the model reads: as it says itself or, where it does not, its modalities' numbers and categories as 0 and 1, missing values at the
	 * mean.
	 *
	 * @return {@code n x p}, finite
	 */
	static Matrix of(LatentModel model, Dataset dataset) throws InputException {
		if (model instanceof DifferentiableModel d) {
			return d.inputs(dataset);
		}
		int n = dataset.samples().size();
		var columns = new ArrayList<float[]>();
		for (Modality m : dataset.modalities()) {
			if (!model.modalities().contains(m.name())) {
				continue;
			}
			for (int f = 0; f < m.features().size(); f++) {
				if (m instanceof Modality.Categorical c) {
					for (int k = 0; k < c.categories().size(); k++) {
						var column = new float[n];
						for (int i = 0; i < n; i++) {
							column[i] = c.missing(i, f) ? Float.NaN : c.code(i, f) == k ? 1 : 0;
						}
						columns.add(filled(column));
					}
				} else {
					columns.add(filled(((Modality.Continuous) m).values().column(f)));
				}
			}
		}
		var values = new float[n * columns.size()];
		for (int i = 0; i < n; i++) {
			for (int c = 0; c < columns.size(); c++) {
				values[i * columns.size() + c] = columns.get(c)[i];
			}
		}
		return new Matrix(n, columns.size(), values);
	}

	private static float[] filled(float[] column) {
		double sum = 0;
		int known = 0;
		for (float v : column) {
			sum += Float.isNaN(v) ? 0 : v;
			known += Float.isNaN(v) ? 0 : 1;
		}
		for (int i = 0; i < column.length; i++) {
			column[i] = Float.isNaN(column[i]) ? (known == 0 ? 0 : (float) (sum / known)) : column[i];
		}
		return column;
	}

	/** As many neighbours as asked for, or as there can be to compare neighbourhoods of. */
	static int near(int wanted, int rows) throws InputException {
		if (rows < 5) {
			throw new RoleException("dataset", Counts.there(rows, "sample") + "; neighbourhoods can be compared from 5 samples on");
		}
		return Math.min(wanted, (rows - 1) / 2 - 1 < 1 ? 1 : (rows - 1) / 2 - 1);
	}
}
