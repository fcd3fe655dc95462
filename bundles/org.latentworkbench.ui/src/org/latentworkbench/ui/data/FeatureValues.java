package org.latentworkbench.ui.data;

import java.util.List;
import java.util.Map;

import org.latentworkbench.api.Modality;

/** One feature's values by sample id. Samples that the dataset does not hold are missing. */
public sealed interface FeatureValues {
	Feature feature();

	/** Whether there is no value for a sample. */
	boolean missing(String sample);

	/** The value in full, empty where it is missing. */
	String text(String sample);

	/**
	 * Numbers.
	 *
	 * @param rows   where each sample's value is
	 * @param values NaN where missing
	 */
	record Numbers(Feature feature, Map<String, Integer> rows, float[] values) implements FeatureValues {
		/** The number, NaN where it is missing. */
		public float of(String sample) {
			Integer row = rows.get(sample);
			return row == null ? Float.NaN : values[row];
		}

		@Override
		public boolean missing(String sample) {
			return Float.isNaN(of(sample));
		}

		@Override
		public String text(String sample) {
			float value = of(sample);
			return Float.isNaN(value) ? "" : value == Math.rint(value) && Math.abs(value) < 1e7 ? Long.toString((long) value)
					: Float.toString(value);
		}
	}

	/**
	 * Categories.
	 *
	 * @param rows       where each sample's code is
	 * @param categories those that this feature has, in the modality's order
	 * @param codes      which of them, {@code -1} where missing
	 */
	record Categories(Feature feature, Map<String, Integer> rows, List<String> categories, int[] codes) implements FeatureValues {
		public Categories {
			categories = List.copyOf(categories);
		}

		/** The category's place in {@link #categories}, {@code -1} where it is missing. */
		public int of(String sample) {
			Integer row = rows.get(sample);
			return row == null ? Modality.Categorical.MISSING : codes[row];
		}

		@Override
		public boolean missing(String sample) {
			return of(sample) < 0;
		}

		@Override
		public String text(String sample) {
			int code = of(sample);
			return code < 0 ? "" : categories.get(code);
		}
	}
}
