package org.latentworkbench.figures.charts;

import java.util.List;

/** A column: what n samples have of one feature. */
public sealed interface Values {
	/** What is measured. */
	String name();

	/** n. */
	int size();

	/** @param values n numbers; {@code NaN} is missing */
	record Numbers(String name, float[] values) implements Values {
		@Override
		public int size() {
			return values.length;
		}
	}

	/**
	 * @param codes      n indices into {@code categories}; negative is missing
	 * @param categories in the order of the legend
	 */
	record Categories(String name, int[] codes, List<String> categories) implements Values {
		public Categories {
			categories = List.copyOf(categories);
		}

		@Override
		public int size() {
			return codes.length;
		}
	}
}
