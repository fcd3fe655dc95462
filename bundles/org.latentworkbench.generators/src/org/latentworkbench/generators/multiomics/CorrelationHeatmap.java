package org.latentworkbench.generators.multiomics;

import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Heatmap;

/** All correlations at a glance. Where there are too many features to tell apart, neighbours share a cell. */
final class CorrelationHeatmap {
	private static final int MOST_CELLS = 400;

	private CorrelationHeatmap() {
	}

	/** @param correlations {@code p x p} */
	static Figure of(double[][] correlations, List<String> names) {
		int p = names.size();
		int group = (p + MOST_CELLS - 1) / MOST_CELLS;
		int cells = (p + group - 1) / group;
		var values = new float[cells * cells];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) strongest(correlations, i / cells * group, i % cells * group, group);
		}
		List<String> labels = IntStream.range(0, cells).mapToObj(c -> names.get(c * group)).toList();
		var axes = Axes.of(Axis.categories("", labels), Axis.categories("", labels).reversedOrder())
				.add(Heatmap.of(cells, cells, Floats.of(values), ColourScale.diverging("Pearson correlation").between(-1, 1))).equalAspect();
		Figure figure = Figure.of("Correlations between features", axes).sized(160, 150)
				.describedAs("Heatmap of the correlations between all " + p + " features in the drawn samples.");
		return group == 1 ? figure
				: figure.captioned("Each cell stands for " + group + " x " + group + " pairs of features and shows the strongest.");
	}

	/** The correlation farthest from 0 in a square of pairs; a feature with itself counts only where nothing else is there. */
	private static double strongest(double[][] correlations, int row, int column, int group) {
		int p = correlations.length;
		double result = group == 1 ? correlations[row][column] : 0;
		for (int a = row; a < Math.min(p, row + group); a++) {
			for (int b = column; b < Math.min(p, column + group); b++) {
				if (a != b && Math.abs(correlations[a][b]) > Math.abs(result)) {
					result = correlations[a][b];
				}
			}
		}
		return result;
	}
}
