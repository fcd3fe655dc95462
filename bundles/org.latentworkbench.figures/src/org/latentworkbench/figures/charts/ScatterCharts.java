package org.latentworkbench.figures.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Histogram;
import org.latentworkbench.api.figure.Ints;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.figures.statistics.Quantiles;

/** Scatters of n samples by two, three or more of their columns. */
public final class ScatterCharts {
	/** Marks at the ends of a column of sizes are this many times as large as in the middle. */
	private static final float SMALLEST = .5f;
	private static final float LARGEST = 1.9f;
	/** More names of categories than this are no legend. */
	private static final int MOST_CATEGORIES = 60;
	private static final double PAIR_MM = 45;

	private ScatterCharts() {
	}

	/** How points are told apart. */
	public record Look(Optional<Values> colour, Optional<Values.Numbers> size, List<String> ids) {
	}

	/** @param equal whether one unit of x is as long as one unit of y: for maps, whose axes have no units of their own */
	public static Figure plane(String title, Values.Numbers x, Values.Numbers y, Look look, boolean equal) {
		Points points = Points.of(x.values(), y.values()).ids(look.ids());
		points = look.colour().isPresent() ? points.coloured(colouring(look.colour().get())) : points;
		points = look.size().isPresent() ? points.scaledBy(factors(look.size().get().values())) : points;
		Axes axes = Axes.of(x.name(), y.name()).add(points);
		return Figure.of(title, equal ? axes.equalAspect() : axes)
				.describedAs(y.name() + " against " + x.name() + " of " + Counts.of(x.size(), "sample") + coloured(look));
	}

	public static Figure space(String title, Values.Numbers x, Values.Numbers y, Values.Numbers z, Look look) {
		Points3D points = Points3D.of(x.values(), y.values(), z.values()).ids(look.ids());
		points = look.colour().isPresent() ? points.coloured(colouring(look.colour().get())) : points;
		points = look.size().isPresent() ? points.scaledBy(factors(look.size().get().values())) : points;
		return Figure.of(title, Axes3D.of(x.name(), y.name(), z.name()).add(points)).describedAs(
				x.name() + ", " + y.name() + " and " + z.name() + " of " + Counts.of(x.size(), "sample") + " in space" + coloured(look));
	}

	private static String coloured(Look look) {
		return look.colour().map(by -> ", coloured by " + by.name()).orElse("");
	}

	/**
	 * Each column against each other one; on the diagonal the columns' own distributions.
	 *
	 * @param columns k columns
	 * @param group   gives the points their colours
	 */
	public static Figure pairs(String title, List<Values.Numbers> columns, Optional<Values.Categories> group, List<String> ids) {
		int k = columns.size();
		List<Panel> panels = new ArrayList<>();
		for (int row = 0; row < k; row++)
			for (int column = 0; column < k; column++) {
				boolean left = column == 0;
				boolean below = row == k - 1;
				Axis x = axis(columns.get(column).name(), below);
				Axes axes = Axes.of(x, axis(columns.get(row).name(), left && row != column)).withLegend(Legend.NONE);
				if (row == column) {
					panels.add(Axes.of(x, Axis.linear(left ? columns.get(row).name() : "").visible(
							left ? Axis.Visibility.UNLABELLED : Axis.Visibility.HIDDEN).withoutGrid()).withLegend(Legend.NONE)
							.addAll(histograms(columns.get(row), group)));
					continue;
				}
				Points points = Points.of(columns.get(column).values(), columns.get(row).values()).ids(ids);
				panels.add(axes.add(group.isPresent() ? points.coloured(colouring(group.get())) : points));
			}
		if (group.isPresent() && k > 1)
			panels.set(k - 1, ((Axes) panels.get(k - 1)).withLegend(Legend.RIGHT));
		return new Figure(title, "", k + " columns against one another" + group.map(g -> ", coloured by " + g.name()).orElse(""), k,
				panels, Math.clamp(PAIR_MM * k, 90, 1000), Math.clamp(PAIR_MM * k, 70, 1000));
	}

	private static Axis axis(String title, boolean labelled) {
		return labelled ? Axis.linear(title) : Axis.linear("").visible(Axis.Visibility.UNLABELLED);
	}

	private static List<Histogram> histograms(Values.Numbers column, Optional<Values.Categories> group) {
		if (group.isEmpty())
			return List.of(Histogram.of(column.values()));
		float low = Floats.of(column.values()).min();
		float high = Floats.of(column.values()).max();
		List<Histogram> all = new ArrayList<>();
		for (int c = 0; c < group.get().categories().size(); c++) {
			Histogram one = Histogram.of(ColumnCharts.of(column, group.get(), c)).coloured(Colour.palette(c));
			all.add(low < high ? withOpacity(one.binned(24, low, high)) : one);
		}
		return all;
	}

	private static Histogram withOpacity(Histogram h) {
		return new Histogram(h.label(), h.values(), h.bins(), h.low(), h.high(), h.measure(), h.colour(), .5);
	}

	/** Categories by colour, numbers on a scale: a diverging one where they lie on both sides of zero evenly. */
	public static Colouring colouring(Values values) {
		return switch (values) {
		case Values.Categories by when by.categories().size() <= MOST_CATEGORIES ->
			new Colouring.ByCategory(by.name(), Ints.of(by.codes()), by.categories(), List.of());
		case Values.Categories by -> {
			var codes = new float[by.size()];
			for (int i = 0; i < codes.length; i++)
				codes[i] = by.codes()[i] < 0 ? Float.NaN : by.codes()[i];
			yield new Colouring.ByValue(Floats.of(codes), ColourScale.sequential(by.name()));
		}
		case Values.Numbers by -> new Colouring.ByValue(Floats.of(by.values()), scale(by));
		};
	}

	/** Ends that a few extreme values do not decide. */
	private static ColourScale scale(Values.Numbers by) {
		ColourScale scale = ColourScale.sequential(by.name());
		float[] sorted = Quantiles.sorted(by.values());
		if (sorted.length < 100)
			return scale;
		double low = Quantiles.of(sorted, .005);
		double high = Quantiles.of(sorted, .995);
		return low < high ? scale.between(low, high) : scale;
	}

	private static float[] factors(float[] values) {
		float low = Floats.of(values).min();
		float high = Floats.of(values).max();
		var factors = new float[values.length];
		for (int i = 0; i < factors.length; i++)
			factors[i] = Float.isNaN(values[i]) ? SMALLEST
					: high > low ? SMALLEST + (LARGEST - SMALLEST) * (values[i] - low) / (high - low) : 1;
		return factors;
	}
}
