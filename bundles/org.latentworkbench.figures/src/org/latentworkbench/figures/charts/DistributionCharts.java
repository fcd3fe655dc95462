package org.latentworkbench.figures.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.figure.*;
import org.latentworkbench.api.figure.Texts.Anchor;
import org.latentworkbench.figures.statistics.Cumulative;
import org.latentworkbench.figures.statistics.Density;
import org.latentworkbench.figures.statistics.Quantiles;

/** Distributions of values: by group, of many features at once, before against after. */
public final class DistributionCharts {
	private static final int RIDGES = 24;
	private static final int GRID = 96;

	private DistributionCharts() {
	}

	/**
	 * A box or violin per group.
	 *
	 * @param valueTitle what is measured
	 * @param groups     a name and values each
	 */
	public static Figure groups(String title, String valueTitle, List<Series> groups, Distributions.Form form) {
		List<Floats> samples = groups.stream().map(group -> Floats.of(group.values())).toList();
		var colours = new Colouring.ByCategory("", Ints.of(indices(groups.size())), names(groups), List.of());
		return Figure.of(title, Axes.of(Axis.categories("", names(groups)), Axis.linear(valueTitle)).withLegend(Legend.NONE)
				.add(Distributions.of(form, samples).coloured(colours)))
				.sized(Math.clamp(50.0 + 16 * groups.size(), 90, 320), 90);
	}

	/** Overlaid histograms, as shares of each sample, in common bins. */
	public static Figure histogram(String title, String valueTitle, List<Series> samples) {
		float low = Float.POSITIVE_INFINITY;
		float high = Float.NEGATIVE_INFINITY;
		int most = 0;
		for (Series sample : samples) {
			float[] sorted = Quantiles.sorted(sample.values());
			if (sorted.length == 0)
				continue;
			low = Math.min(low, sorted[0]);
			high = Math.max(high, sorted[sorted.length - 1]);
			most = Math.max(most, sorted.length);
		}
		int bins = (int) Math.clamp(Math.round(1.6 * Math.cbrt(most) + 6), 8, 60);
		Axes axes = Axes.of(valueTitle, "Share of values");
		for (Series sample : samples)
			axes = axes.add(Histogram.of(sample.values()).named(samples.size() > 1 ? sample.name() : "")
					.binned(bins, low < high ? low : Double.NaN, low < high ? high : Double.NaN)
					.measuring(Histogram.Measure.SHARE).opacity(samples.size() > 1 ? .55 : .9));
		return Figure.of(title, axes.withY(axes.y().formatted(TickFormat.PERCENT)));
	}

	/**
	 * Two empirical distribution functions with the Kolmogorov-Smirnov gap marked between them.
	 *
	 * @param before a name and at least one finite value
	 * @param after  a name and at least one finite value
	 */
	public static Figure cumulative(String title, String valueTitle, Series before, Series after) {
		float[] a = Quantiles.sorted(before.values());
		float[] b = Quantiles.sorted(after.values());
		Cumulative gap = Cumulative.gap(a, b);
		float low = Math.min(a[0], b[0]);
		float high = Math.max(a[a.length - 1], b[b.length - 1]);
		float margin = (high - low) * .03f;
		Axes axes = Axes.of(Axis.linear(valueTitle), Axis.linear("Cumulative share").between(-.02, 1.02)).add(
				steps(a, low - margin, high + margin).named(before.name()),
				steps(b, low - margin, high + margin).named(after.name()),
				Line.of(new double[] { gap.place(), gap.place() }, new double[] { gap.first(), gap.second() })
						.coloured(ThemeColour.FOREGROUND).wide(1.2).withMarkers(),
				Texts.of(Floats.of((float) gap.place()), Floats.of((float) Math.min(gap.first(), gap.second())),
						List.of(String.format(Locale.ROOT, "KS = %.3f", gap.statistic()))).anchored(Anchor.TOP_LEFT));
		return Figure.of(title, axes);
	}

	private static Line steps(float[] sorted, float low, float high) {
		var x = new float[sorted.length + 2];
		var y = new float[sorted.length + 2];
		x[0] = low;
		for (int i = 0; i < sorted.length; i++) {
			x[i + 1] = sorted[i];
			y[i + 1] = (i + 1f) / sorted.length;
		}
		x[sorted.length + 1] = high;
		y[sorted.length + 1] = 1;
		return Line.of(x, y).stepped(Line.Course.STEP_AFTER);
	}

	/**
	 * The values of every feature of a dataset at a glance: one ridge per feature, or, of many features, a map of
	 * densities with a column for each.
	 *
	 * @param features a name and values each
	 */
	public static Figure overview(String title, String valueTitle, List<Series> features) {
		return features.size() <= RIDGES ? ridges(title, valueTitle, features) : densities(title, valueTitle, features);
	}

	/** One density curve above the other, first feature on top. */
	public static Figure ridges(String title, String valueTitle, List<Series> features) {
		List<Layer> layers = new ArrayList<>();
		for (int row = 0; row < features.size(); row++) {
			Density density = Density.of(Quantiles.sorted(features.get(row).values()), GRID);
			float most = Floats.of(density.values()).max();
			var upper = new float[GRID];
			for (int i = 0; i < GRID; i++)
				upper[i] = row - 1.45f * density.values()[i] / most;
			Area ridge = Area.over(row, Floats.of(density.x()), Floats.of(upper));
			layers.add(ridge.coloured(ThemeColour.BACKGROUND).opacity(.9).outlined(0));
			layers.add(ridge.coloured(Colour.palette(0)).opacity(.38).outlined(1));
		}
		Axis rows = Axis.categories("", names(features)).reversedOrder().between(-1.6, features.size() - .7);
		return Figure.of(title, Axes.of(Axis.linear(valueTitle), rows).addAll(layers))
				.sized(120, Math.clamp(38.0 + 7 * features.size(), 60, 240));
	}

	/** Densities as colours: a column per feature, values upwards; a missing feature leaves an empty column. */
	public static Figure densities(String title, String valueTitle, List<Series> features) {
		List<float[]> sorted = features.stream().map(feature -> Quantiles.sorted(feature.values())).toList();
		List<Double> lows = new ArrayList<>();
		List<Double> highs = new ArrayList<>();
		for (float[] values : sorted)
			if (values.length > 0) {
				lows.add(Quantiles.of(values, .002));
				highs.add(Quantiles.of(values, .998));
			}
		double low = lows.isEmpty() ? 0 : Collections.min(lows);
		double high = highs.isEmpty() ? 1 : Collections.max(highs);
		if (!(low < high)) {
			low -= .5;
			high = low + 1;
		}
		int columns = features.size();
		var cells = new float[GRID * columns];
		for (int c = 0; c < columns; c++) {
			Density density = Density.of(sorted.get(c), low, high, GRID);
			for (int r = 0; r < GRID; r++)
				cells[r * columns + c] = sorted.get(c).length == 0 ? Float.NaN : density.values()[r];
		}
		double half = (high - low) / (GRID - 1) / 2;
		Heatmap map = Heatmap.of(GRID, columns, Floats.of(cells), ColourScale.sequential("Density"))
				.over(-.5, columns - .5, low - half, high + half);
		Axis x = columns <= 80 ? Axis.categories("", names(features)) : Axis.linear("Feature").formatted(TickFormat.INTEGER);
		return Figure.of(title, Axes.of(x, Axis.linear(valueTitle)).add(map)).sized(170, 95);
	}

	private static List<String> names(List<Series> series) {
		return series.stream().map(Series::name).toList();
	}

	private static int[] indices(int n) {
		var indices = new int[n];
		for (int i = 0; i < n; i++)
			indices[i] = i;
		return indices;
	}
}
