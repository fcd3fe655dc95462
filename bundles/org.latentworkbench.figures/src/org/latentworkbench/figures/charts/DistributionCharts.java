package org.latentworkbench.figures.charts;

import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.figure.*;
import org.latentworkbench.api.figure.Texts.Anchor;
import org.latentworkbench.figures.statistics.Cumulative;
import org.latentworkbench.figures.statistics.Quantiles;

/** Distributions of values: by group, before against after. */
public final class DistributionCharts {
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
