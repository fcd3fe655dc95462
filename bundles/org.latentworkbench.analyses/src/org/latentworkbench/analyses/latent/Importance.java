package org.latentworkbench.analyses.latent;

import java.util.ArrayList;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;

/**
 * How much a latent position depends on a feature: the sum over latent dimensions of what changes when the feature is made
 * missing (Allesøe et al., Nature Biotechnology 41, 2023; a cheap stand-in for Shapley values).
 */
public final class Importance {
	private Importance() {
	}

	/** The dataset with one feature of a modality missing in every sample; other modalities are shared. */
	public static Dataset without(Dataset dataset, Modality modality, int feature) {
		Modality changed = switch (modality) {
			case Modality.Continuous c -> {
				float[] values = c.values().values().clone();
				for (int i = feature; i < values.length; i += c.features().size()) {
					values[i] = Float.NaN;
				}
				yield new Modality.Continuous(c.name(), c.features(), new Matrix(c.samples(), c.features().size(), values), c.scaling());
			}
			case Modality.Categorical c -> {
				int[] codes = c.codes().clone();
				for (int i = feature; i < codes.length; i += c.features().size()) {
					codes[i] = Modality.Categorical.MISSING;
				}
				yield new Modality.Categorical(c.name(), c.features(), c.categories(), codes);
			}
		};
		var modalities = new ArrayList<>(dataset.modalities());
		modalities.replaceAll(m -> m.name().equals(modality.name()) ? changed : m);
		return new Dataset(dataset.samples(), modalities);
	}

	/**
	 * Sum of the latent changes, sample by sample.
	 *
	 * @param baseline latent means of the dataset as it is, {@code n x d}
	 * @param without  latent means with the feature missing, {@code n x d}
	 * @return {@code n} long
	 */
	public static float[] change(Matrix baseline, Matrix without) {
		var result = new float[baseline.rows()];
		for (int i = 0; i < result.length; i++) {
			float sum = 0;
			for (int d = 0; d < baseline.columns(); d++) {
				sum += without.at(i, d) - baseline.at(i, d);
			}
			result[i] = sum;
		}
		return result;
	}

	/** A feature's values as numbers, category codes too; NaN where missing. */
	public static float[] values(Modality modality, int feature) {
		var values = new float[modality.samples()];
		for (int i = 0; i < values.length; i++) {
			values[i] = modality.missing(i, feature) ? Float.NaN : switch (modality) {
				case Modality.Continuous c -> c.values().at(i, feature);
				case Modality.Categorical c -> c.code(i, feature);
			};
		}
		return values;
	}
}
