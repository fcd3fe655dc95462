package org.latentworkbench.figures.charts;

import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.TickFormat;

/** Matrices as heatmaps whose rows and columns may stand in another order. */
public final class MatrixCharts {
	/** Up to so many cells have their numbers written in them. */
	private static final int WRITTEN = 400;

	private MatrixCharts() {
	}

	/**
	 * @param rowNames    n names
	 * @param columnNames m names
	 * @param values      n x m numbers, row by row
	 * @param rows        n indices: which row stands at each place from the top
	 * @param columns     m indices: which column stands at each place from the left
	 */
	public static Figure ordered(String title, String valueTitle, List<String> rowNames, List<String> columnNames, float[] values, int[] rows,
			int[] columns) {
		int n = rows.length;
		int m = columns.length;
		var moved = new float[n * m];
		for (int r = 0; r < n; r++)
			for (int c = 0; c < m; c++)
				moved[r * m + c] = values[rows[r] * m + columns[c]];
		Floats all = Floats.of(moved);
		boolean signed = all.min() < 0 && all.max() > 0;
		Heatmap map = Heatmap.of(n, m, all, signed ? ColourScale.diverging(valueTitle) : ColourScale.sequential(valueTitle));
		if (n * m <= WRITTEN)
			map = map.withNumbers(TickFormat.decimals(2));
		Axes axes = Axes.of(Axis.categories("", names(columnNames, columns)), Axis.categories("", names(rowNames, rows)).reversedOrder())
				.add(map);
		return Figure.of(title, axes).describedAs(n + " rows and " + m + " columns as a heatmap");
	}

	private static List<String> names(List<String> names, int[] order) {
		return Arrays.stream(order).mapToObj(names::get).toList();
	}
}
