package org.latentworkbench.analyses.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

	/** The features with the largest sums of absolute changes, largest first; equal ones in the features' order. */
	public static List<Integer> top(List<float[]> changes, int count) {
		double[] size = changes.stream().mapToDouble(c -> IntStream.range(0, c.length).mapToDouble(i -> Math.abs(c[i])).sum()).toArray();
		return IntStream.range(0, size.length).boxed().sorted(Comparator.comparingDouble(f -> -size[f])).limit(count).toList();
	}

	/** Each value's place between the smallest and the largest of the column, 0 to 1; 0.5 where all are the same, NaN where missing. */
	public static float[] relative(Modality modality, int feature) {
		var values = new float[modality.samples()];
		for (int i = 0; i < values.length; i++) {
			values[i] = modality.missing(i, feature) ? Float.NaN : switch (modality) {
				case Modality.Continuous c -> c.values().at(i, feature);
				case Modality.Categorical c -> c.code(i, feature);
			};
		}
		float[] known = Arrays.copyOf(values, values.length);
		Arrays.sort(known);
		int count = 0;
		while (count < known.length && !Float.isNaN(known[count])) {
			count++;
		}
		float low = count == 0 ? 0 : known[0];
		float span = count == 0 ? 0 : known[count - 1] - low;
		for (int i = 0; i < values.length; i++) {
			values[i] = Float.isNaN(values[i]) ? Float.NaN : span == 0 ? 0.5f : (values[i] - low) / span;
		}
		return values;
	}
}
