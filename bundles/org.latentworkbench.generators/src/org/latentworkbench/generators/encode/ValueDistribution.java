package org.latentworkbench.generators.encode;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Heatmap;

/**
 * How the values of each feature are distributed: a column a feature, a row a bin or category, coloured by the share of the samples that have
 * such a value. Where there are very many features, neighbours share a column and the shares are averaged.
 */
public final class ValueDistribution {
	private static final int BINS = 60;
	private static final int MOST_COLUMNS = 400;
	private static final int MOST_ROWS = 100;
	/** Up to here columns carry the features' names. */
	private static final int NAMED = 40;

	private ValueDistribution() {
	}

	/** Says which row a value belongs to; -1: none. */
	private interface Rows {
		int of(int sample, int feature);
	}

	/** A modality's distribution as a figure. */
	public static Figure figure(Modality modality, String title) {
		Axes axes = switch (modality) {
			case Modality.Continuous c -> numbers(c);
			case Modality.Categorical c -> categories(c);
		};
		int p = modality.features().size();
		long missing = modality.missingCount();
		String caption = missing == 0 ? "No value is missing." : "Missing: " + Counts.number(missing) + " of " + Counts.of((long) modality.samples() * p, "value") + ".";
		if (group(p) > 1) {
			caption += " Each column stands for " + group(p) + " features.";
		}
		return Figure.of(title, axes).captioned(caption)
				.describedAs("Distribution of the values of the " + Counts.of(p, "feature") + " of " + modality.name() + ".");
	}

	private static Axes numbers(Modality.Continuous modality) {
		Floats values = Floats.of(modality.values().values());
		boolean empty = Float.isNaN(values.min());
		boolean point = values.min() == values.max();
		double low = empty ? -1 : point ? values.min() - .5 : values.min();
		double high = empty ? 1 : point ? values.max() + .5 : values.max();
		float[] shares = shares(modality, BINS, (i, j) -> {
			float x = modality.values().at(i, j);
			return Float.isNaN(x) ? -1 : Math.clamp((long) ((x - low) / (high - low) * BINS), 0, BINS - 1);
		});
		return axes(modality, shares, BINS, Axis.linear("value").between(low, high), low, high);
	}

	private static Axes categories(Modality.Categorical modality) {
		var names = new ArrayList<>(modality.categories());
		if (names.size() > MOST_ROWS) {
			names.subList(MOST_ROWS - 1, names.size()).clear();
			names.add("others");
		}
		int missing = names.size();
		names.add("missing");
		float[] shares = shares(modality, names.size(),
				(i, j) -> modality.missing(i, j) ? missing : Math.min(modality.code(i, j), missing - 1));
		return axes(modality, shares, names.size(), Axis.categories("category", names), -.5, names.size() - .5);
	}

	/** The share of samples in each row, for each column of features: {@code rows x columns}. */
	private static float[] shares(Modality modality, int rows, Rows row) {
		int p = modality.features().size();
		int group = group(p);
		int columns = (p + group - 1) / group;
		var shares = new float[rows * columns];
		for (int i = 0; i < modality.samples(); i++) {
			for (int j = 0; j < p; j++) {
				int at = row.of(i, j);
				if (at >= 0) {
					shares[at * columns + j / group]++;
				}
			}
		}
		for (int k = 0; k < shares.length; k++) {
			int members = Math.min(group, p - k % columns * group);
			shares[k] /= (float) members * modality.samples();
		}
		return shares;
	}

	private static Axes axes(Modality modality, float[] shares, int rows, Axis y, double low, double high) {
		int p = modality.features().size();
		int columns = shares.length / rows;
		boolean named = p <= NAMED;
		Axis x = named ? Axis.categories("", List.copyOf(modality.features())) : Axis.linear("feature").between(.5, p + .5);
		double left = named ? -.5 : .5;
		Heatmap cells = Heatmap.of(rows, columns, Floats.of(shares), ColourScale.sequential("share of samples"))
				.over(left, left + (double) columns * group(p), low, high);
		return Axes.of(x.withoutGrid(), y.withoutGrid()).add(cells);
	}

	/** How many neighbouring features share a column. */
	private static int group(int features) {
		return (features + MOST_COLUMNS - 1) / MOST_COLUMNS;
	}
}
