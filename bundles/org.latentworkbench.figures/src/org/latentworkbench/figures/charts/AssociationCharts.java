package org.latentworkbench.figures.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.figure.*;

/** Associations between features. */
public final class AssociationCharts {
	private AssociationCharts() {
	}

	/**
	 * A heatmap with named rows and columns.
	 *
	 * @param rowTitle    what the rows are
	 * @param columnTitle what the columns are
	 * @param values      rows x columns numbers, row by row
	 */
	public static Figure matrix(String title, String rowTitle, List<String> rows, String columnTitle, List<String> columns,
			float[] values, ColourScale scale) {
		Heatmap map = Heatmap.of(rows.size(), columns.size(), Floats.of(values), scale);
		if (rows.size() * columns.size() <= 400)
			map = map.withNumbers(TickFormat.decimals(2));
		double cell = Math.min(6.5, 150.0 / Math.max(1, Math.max(rows.size(), columns.size())));
		double width = Math.max(40, cell * columns.size()) + 70;
		double height = Math.max(40, cell * rows.size()) + 46;
		return Figure.of(title, Axes.of(Axis.categories(columnTitle, columns), Axis.categories(rowTitle, rows).reversedOrder())
				.equalAspect().add(map)).sized(width, height);
	}

	/**
	 * A precision-recall curve.
	 *
	 * @param recall           k values from 0 to 1, ascending
	 * @param precision        k values
	 * @param averagePrecision said in the legend
	 */
	public record RankingCurve(String name, float[] recall, float[] precision, double averagePrecision) {
	}

	/** @param baseRate the precision of guessing, drawn as a reference line */
	public static Figure precisionRecall(String title, List<RankingCurve> curves, double baseRate) {
		Axes axes = Axes.of(Axis.linear("Recall").between(0, 1.01), Axis.linear("Precision").between(0, 1.03));
		for (RankingCurve curve : curves)
			axes = axes.add(Line.of(curve.recall(), curve.precision()).stepped(Line.Course.STEP_BEFORE)
					.named(curve.name() + String.format(Locale.ROOT, " (AP %.3f)", curve.averagePrecision())));
		return Figure.of(title, axes.add(Rule.horizontal(baseRate,
				String.format(Locale.ROOT, "base rate %.2f", baseRate)))).sized(140, 90);
	}

	/**
	 * Lying bars with intervals, in the given order from the top.
	 *
	 * @param names  n features or pairs
	 * @param values n effects
	 * @param low    n lower ends, or empty for no intervals
	 * @param high   n upper ends, or empty
	 */
	public static Figure ranked(String title, String valueTitle, List<String> names, float[] values, float[] low,
			float[] high) {
		int n = values.length;
		var signs = new int[n];
		for (int i = 0; i < n; i++)
			signs[i] = values[i] < 0 ? 1 : 0;
		var colours = new Colouring.ByCategory("", Ints.of(signs), List.of("increase", "decrease"),
				List.of(Colour.palette(0), Colour.palette(1)));
		boolean both = Floats.of(values).min() < 0 && Floats.of(values).max() > 0;
		List<Layer> layers = new ArrayList<>();
		layers.add(Bars.horizontal(values).coloured(both ? colours : Colouring.of(Colour.palette(0))));
		if (low.length > 0)
			layers.add(Intervals.horizontal(Floats.range(n), Floats.of(low), Floats.of(high)).drawn(1, 3.5));
		return Figure.of(title, Axes.of(Axis.linear(valueTitle), Axis.categories("", names).reversedOrder())
				.addAll(layers)).sized(140, Math.clamp(28 + 5.2 * n, 45, 260));
	}

	/** How the nodes of a network are placed. */
	public enum Layout {
		CIRCULAR, SPRING
	}

	/**
	 * A network of associated features. Features without an edge are left out.
	 *
	 * @param names       n features
	 * @param datasets    n indices into {@code datasetNames}: the colours of the nodes
	 * @param datasetNames names of datasets
	 * @param from        m indices of perturbed features
	 * @param to          m indices of features that moved
	 * @param weights     m strengths; signed ones get a diverging scale
	 * @param weightTitle what the strengths are
	 * @param directed    whether edges have arrow heads
	 * @param seed        of the spring layout; the same seed gives the same picture
	 */
	public static Figure network(String title, List<String> names, int[] datasets, List<String> datasetNames, int[] from,
			int[] to, float[] weights, String weightTitle, Layout layout, boolean directed, long seed) {
		int[] kept = connected(names.size(), from, to);
		var place = new int[names.size()];
		for (int i = 0; i < kept.length; i++)
			place[kept[i]] = i;
		var a = new int[from.length];
		var b = new int[to.length];
		for (int e = 0; e < from.length; e++) {
			a[e] = place[from[e]];
			b[e] = place[to[e]];
		}
		var codes = new int[kept.length];
		List<String> keptNames = new ArrayList<>();
		var degree = new float[kept.length];
		for (int i = 0; i < kept.length; i++) {
			codes[i] = datasets[kept[i]];
			keptNames.add(names.get(kept[i]));
		}
		for (int e = 0; e < a.length; e++) {
			degree[a[e]]++;
			degree[b[e]]++;
		}
		float most = Math.max(1, Floats.of(degree).max());
		for (int i = 0; i < degree.length; i++)
			degree[i] = (float) (.7 + .6 * Math.sqrt(degree[i] / most));
		float[][] xy = layout == Layout.CIRCULAR ? circle(kept.length) : ForceLayout.place(kept.length, a, b, weights, seed);
		boolean signed = Floats.of(weights).min() < 0;
		Network network = Network
				.of(keptNames, Floats.of(xy[0]), Floats.of(xy[1]), Ints.of(a), Ints.of(b), Floats.of(weights), weightTitle)
				.onScale(signed ? ColourScale.diverging(weightTitle) : ColourScale.sequential(weightTitle)
						.mapped(ColourMap.SLATE).between(0, Math.max(1e-6, Floats.of(weights).max())))
				.scaledBy(Floats.of(degree))
				.coloured(new Colouring.ByCategory("Dataset", Ints.of(codes), datasetNames, List.of()))
				.drawn(directed, layout == Layout.CIRCULAR ? .22 : 0,
						layout == Layout.CIRCULAR ? Network.Placement.OUTWARD : Network.Placement.BESIDE);
		double side = Math.clamp(90 + 2.2 * kept.length, 110, 400);
		return Figure.of(title, Axes.of(Axis.hidden(), Axis.hidden()).equalAspect().add(network)).sized(side + 32, side + 8);
	}

	private static int[] connected(int n, int[] from, int[] to) {
		var used = new boolean[n];
		for (int e = 0; e < from.length; e++)
			used[from[e]] = used[to[e]] = true;
		List<Integer> kept = new ArrayList<>();
		for (int i = 0; i < n; i++)
			if (used[i])
				kept.add(i);
		return kept.stream().mapToInt(Integer::intValue).toArray();
	}

	/** Clockwise from the top. */
	private static float[][] circle(int n) {
		var x = new float[n];
		var y = new float[n];
		for (int i = 0; i < n; i++) {
			double angle = Math.PI / 2 - 2 * Math.PI * i / Math.max(1, n);
			x[i] = (float) Math.cos(angle);
			y[i] = (float) Math.sin(angle);
		}
		return new float[][] { x, y };
	}
}
