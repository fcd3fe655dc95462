package org.latentworkbench.figures.view;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Layer;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Scale;
import org.latentworkbench.api.figure.ThemeColour;
import org.latentworkbench.api.figure.TickFormat;
import org.latentworkbench.figures.plot.ScaleEnds;

/**
 * Scatters of very many points as a map: of how many there are in each place, or of the mean of the numbers that colour them. Those that stand
 * out stay points.
 */
final class DensityMap {
	/** The side of a cell in points of the page. */
	private static final double CELL = 3;
	/** Points hide one another when the squares around them cover this share of a panel. */
	private static final double CROWDED = .35;
	/** Fewer points than this say more as points, however small the panel. */
	private static final int FEW = 3000;
	/** Up to so many points their categories are told better by points that lie over one another than by a number. */
	private static final int MANY = 30_000;

	private DensityMap() {
	}

	/** Whether all that a panel shows is points, so that a map may stand for it. */
	static boolean possible(Axes axes) {
		return !axes.layers().isEmpty() && axes.layers().stream().allMatch(Points.class::isInstance)
				&& axes.x().scale() instanceof Scale.Linear && axes.y().scale() instanceof Scale.Linear;
	}

	/** @param limits of both axes; @param width of the panel in points; @param height of the panel in points */
	static boolean crowded(Axes axes, PanelLook.Limits limits, double width, double height) {
		double covered = 0;
		for (Layer layer : axes.layers()) {
			Points points = (Points) layer;
			int n = points.x().size();
			// the diameter that a scatter of this size gets by itself, at least
			double diameter = points.size() > 0 ? points.size() : Math.clamp(13.5 * Math.pow(Math.max(1, n), -.185), 1.2, 5.6);
			if (n < FEW || n * diameter * diameter < CROWDED * width * height
					|| n < MANY && points.colouring() instanceof Colouring.ByCategory)
				continue;
			int inside = 0;
			for (int i = 0; i < n; i++)
				if (points.x().get(i) >= limits.x0() && points.x().get(i) <= limits.x1() && points.y().get(i) >= limits.y0()
						&& points.y().get(i) <= limits.y1())
					inside++;
			covered += inside * diameter * diameter;
		}
		return covered >= CROWDED * width * height;
	}

	/** The limits that a panel shows: its own, or around its points. */
	static PanelLook.Limits limits(Axes axes) {
		double[] x = ends(axes.x(), axes.layers().stream().map(layer -> ((Points) layer).x()).toList());
		double[] y = ends(axes.y(), axes.layers().stream().map(layer -> ((Points) layer).y()).toList());
		return new PanelLook.Limits(x[0], x[1], y[0], y[1]);
	}

	private static double[] ends(Axis axis, Iterable<Floats> all) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (Floats values : all) {
			low = Math.min(low, Float.isNaN(values.min()) ? low : values.min());
			high = Math.max(high, Float.isNaN(values.max()) ? high : values.max());
		}
		if (!(low < high)) {
			low = Double.isFinite(low) ? low - .5 : 0;
			high = low + 1;
		}
		double margin = .04 * (high - low);
		return new double[] { Double.isNaN(axis.low()) ? low - margin : axis.low(),
				Double.isNaN(axis.high()) ? high + margin : axis.high() };
	}

	/**
	 * The panel as a map of what its points are coloured by, the mean in each place; where that is no number, of how many there are.
	 */
	static Axes summary(Axes axes, PanelLook.Limits limits, double width, double height) {
		if (axes.layers().size() != 1 || !(axes.layers().getFirst() instanceof Points points)
				|| !(points.colouring() instanceof Colouring.ByValue by))
			return of(axes, limits, width, height);
		int columns = cells(width);
		int rows = cells(height);
		var counts = new float[rows * columns];
		var means = new float[rows * columns];
		ColourScale scale = ScaleEnds.known(by.scale(), by.values());
		for (int i = 0; i < points.x().size(); i++) {
			int cell = cell(points, i, limits, rows, columns);
			double value = scale.logarithmic() ? Math.log(by.values().get(i)) : by.values().get(i);
			if (cell >= 0 && Double.isFinite(value))
				means[cell] += ((float) value - means[cell]) / ++counts[cell];
		}
		for (int i = 0; i < means.length; i++)
			means[i] = counts[i] == 0 ? Float.NaN : scale.logarithmic() ? (float) Math.exp(means[i]) : means[i];
		ColourScale titled = new ColourScale(scale.title() + ", mean in a place", scale.map(), scale.low(), scale.high(), scale.logarithmic(),
				scale.bar(), scale.format());
		return map(axes, limits, Heatmap.of(rows, columns, Floats.of(means), titled));
	}

	private static int cells(double length) {
		return Math.clamp((int) Math.round(length / CELL), 8, 400);
	}

	/** The panel as a map of how many points lie in each place within the limits. */
	static Axes of(Axes axes, PanelLook.Limits limits, double width, double height) {
		int columns = cells(width);
		int rows = cells(height);
		var counts = new float[rows * columns];
		for (Layer layer : axes.layers())
			count((Points) layer, limits, rows, columns, counts);
		float most = 1;
		for (int i = 0; i < counts.length; i++) {
			most = Math.max(most, counts[i]);
			if (counts[i] == 0)
				counts[i] = Float.NaN;
		}
		ColourScale scale = ColourScale.sequential("points in a place").inLogarithm().between(1, Math.max(2, most))
				.formatted(TickFormat.INTEGER);
		if (axes.legend() == Legend.NONE)
			scale = scale.withoutBar();
		return map(axes, limits, Heatmap.of(rows, columns, Floats.of(counts), scale));
	}

	private static Axes map(Axes axes, PanelLook.Limits limits, Heatmap cells) {
		Axes map = axes.withLayers(List.of(cells.over(limits.x0(), limits.x1(), limits.y0(), limits.y1()).opened()));
		for (Layer layer : axes.layers())
			map = chosen(map, (Points) layer, axes);
		return map;
	}

	private static void count(Points points, PanelLook.Limits limits, int rows, int columns, float[] counts) {
		for (int i = 0; i < points.x().size(); i++) {
			int cell = cell(points, i, limits, rows, columns);
			if (cell >= 0)
				counts[cell]++;
		}
	}

	/** The cell in which a point lies; -1 where it lies beside the limits. */
	private static int cell(Points points, int i, PanelLook.Limits limits, int rows, int columns) {
		double column = (points.x().get(i) - limits.x0()) * (columns / (limits.x1() - limits.x0()));
		double row = (points.y().get(i) - limits.y0()) * (rows / (limits.y1() - limits.y0()));
		return column >= 0 && column < columns && row >= 0 && row < rows ? (int) row * columns + (int) column : -1;
	}

	/** The points that stand out, over the map. */
	private static Axes chosen(Axes map, Points points, Axes axes) {
		if (axes.emphasised().isEmpty() || points.ids().isEmpty())
			return map;
		Set<String> wanted = new HashSet<>(axes.emphasised());
		int n = points.ids().size();
		var indices = new int[n];
		int k = 0;
		for (int i = 0; i < n; i++)
			if (wanted.contains(points.ids().get(i)))
				indices[k++] = i;
		if (k == 0)
			return map;
		int[] chosen = Arrays.copyOf(indices, k);
		var x = new float[k];
		var y = new float[k];
		for (int i = 0; i < k; i++) {
			x[i] = points.x().get(chosen[i]);
			y[i] = points.y().get(chosen[i]);
		}
		return map.add(Points.of(x, y).named("selected").coloured(ThemeColour.ACCENT)
				.ids(Arrays.stream(chosen).mapToObj(points.ids()::get).toList()));
	}
}
