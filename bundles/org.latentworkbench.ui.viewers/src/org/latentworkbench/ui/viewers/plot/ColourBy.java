package org.latentworkbench.ui.viewers.plot;

import java.util.List;

import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.ui.data.Feature;
import org.latentworkbench.ui.data.FeatureValues;

/** What points may be coloured or sized by. */
public sealed interface ColourBy {
	/** Nothing. */
	record Nothing() implements ColourBy {
		@Override
		public String toString() {
			return "nothing";
		}
	}

	/** A column of the table itself. */
	record Own(PlotTable.Column column) implements ColourBy {
		@Override
		public String toString() {
			return column.name();
		}
	}

	/** A feature of a dataset behind it. */
	record Behind(Feature feature) implements ColourBy {
		@Override
		public String toString() {
			return feature.name() + " (" + feature.modality() + ")";
		}
	}

	/** A feature's values in the order of samples. */
	static Values values(FeatureValues found, List<String> samples) {
		String name = found.feature().name();
		return switch (found) {
			case FeatureValues.Numbers numbers -> {
				float[] values = new float[samples.size()];
				for (int i = 0; i < values.length; i++) {
					values[i] = numbers.of(samples.get(i));
				}
				yield new Values.Numbers(name, values);
			}
			case FeatureValues.Categories categories -> {
				int[] codes = new int[samples.size()];
				for (int i = 0; i < codes.length; i++) {
					codes[i] = categories.of(samples.get(i));
				}
				yield new Values.Categories(name, codes, categories.categories());
			}
		};
	}
}
