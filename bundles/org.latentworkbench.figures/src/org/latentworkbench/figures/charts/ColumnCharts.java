package org.latentworkbench.figures.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Distributions;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Histogram;
import org.latentworkbench.api.figure.Intervals;
import org.latentworkbench.api.figure.Layer;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Swarm;

/** What is in a few columns: their distributions or means, apart by the groups of a column of categories. */
public final class ColumnCharts {
	/** Two standard errors on each side hold a mean in about 95 of 100 cases. */
	private static final double ERRORS = 1.96;

	private ColumnCharts() {
	}

	/** How columns are shown. */
	public enum Form {
		VIOLIN, BOX, BOX_AND_POINTS, SWARM,
		/** Means with their 95 % intervals. */
		BARS, HISTOGRAM
	}

	/**
	 * @param columns one or more, of n values
	 * @param group   n categories, or empty
	 * @param ids     n names of samples to show on hover, or empty
	 */
	public static Figure of(Form form, List<Values.Numbers> columns, Optional<Values.Categories> group, List<String> ids) {
		String what = columns.size() == 1 ? columns.getFirst().name() : columns.size() + " columns";
		String title = what + group.map(g -> " by " + g.name()).orElse("");
		Figure figure = form == Form.HISTOGRAM ? histograms(title, columns, group) : across(title, form, columns, group, ids);
		return figure.describedAs(switch (form) {
		case VIOLIN, BOX, BOX_AND_POINTS, SWARM -> "The distribution of ";
		case BARS -> "The mean, with its 95 % interval, of ";
		case HISTOGRAM -> "How often values occur of ";
		} + title);
	}

	/** A column's values in one group; missing ones are left out with those of other groups. */
	static float[] of(Values.Numbers column, Values.Categories group, int category) {
		var part = new float[column.size()];
		int k = 0;
		for (int i = 0; i < part.length; i++)
			if (group.codes()[i] == category)
				part[k++] = column.values()[i];
		return Arrays.copyOf(part, k);
	}

	private static Figure across(String title, Form form, List<Values.Numbers> columns, Optional<Values.Categories> group,
			List<String> ids) {
		int groups = group.map(g -> g.categories().size()).orElse(1);
		double slot = .8 / groups;
		List<Layer> layers = new ArrayList<>();
		for (int g = 0; g < groups; g++) {
			double shift = (g - (groups - 1) / 2.0) * slot;
			String name = group.isPresent() ? group.get().categories().get(g) : "";
			Colour colour = Colour.palette(g);
			layers.addAll(form == Form.SWARM ? List.of(swarm(columns, group, g, shift, slot, ids).named(name).coloured(Colouring.of(colour)))
					: layers(form, columns, group, g, shift, slot, name, colour));
		}
		Axes axes = Axes.of(Axis.categories("", columns.stream().map(Values.Numbers::name).toList()),
				Axis.linear(columns.size() == 1 ? columns.getFirst().name() : "value")).addAll(layers);
		return Figure.of(title, group.isPresent() ? axes : axes.withLegend(Legend.NONE))
				.sized(Math.clamp(60.0 + 14 * columns.size() * groups, 110, 400), 95);
	}

	private static List<Layer> layers(Form form, List<Values.Numbers> columns, Optional<Values.Categories> group, int g, double shift,
			double slot, String name, Colour colour) {
		List<Floats> samples = columns.stream()
				.map(column -> Floats.of(group.isPresent() ? of(column, group.get(), g) : column.values())).toList();
		var places = new float[columns.size()];
		for (int c = 0; c < places.length; c++)
			places[c] = (float) (c + shift);
		if (form != Form.BARS)
			return List.of(Distributions.of(switch (form) {
			case VIOLIN -> Distributions.Form.VIOLIN_AND_BOX;
			case BOX -> Distributions.Form.BOX;
			default -> Distributions.Form.BOX_AND_POINTS;
			}, samples).at(Floats.of(places), slot * .92).named(name).coloured(colour));
		var means = new float[places.length];
		var low = new float[places.length];
		var high = new float[places.length];
		for (int c = 0; c < places.length; c++) {
			double[] mean = mean(samples.get(c));
			means[c] = (float) mean[0];
			low[c] = (float) (mean[0] - mean[1]);
			high[c] = (float) (mean[0] + mean[1]);
		}
		return List.of(Bars.vertical(means).at(Floats.of(places)).thick(slot * .9).named(name).coloured(colour),
				Intervals.vertical(Floats.of(places), Floats.of(low), Floats.of(high)).drawn(1, 3.5));
	}

	/** The mean and half the width of its interval. */
	private static double[] mean(Floats values) {
		double sum = 0;
		double squares = 0;
		int n = 0;
		for (int i = 0; i < values.size(); i++)
			if (!Float.isNaN(values.get(i))) {
				sum += values.get(i);
				n++;
			}
		double mean = sum / n;
		for (int i = 0; i < values.size(); i++)
			if (!Float.isNaN(values.get(i)))
				squares += (values.get(i) - mean) * (values.get(i) - mean);
		return new double[] { mean, n < 2 ? 0 : ERRORS * Math.sqrt(squares / (n - 1) / n) };
	}

	private static Swarm swarm(List<Values.Numbers> columns, Optional<Values.Categories> group, int g, double shift, double slot,
			List<String> ids) {
		int n = columns.getFirst().size();
		var rows = new float[n * columns.size()];
		var values = new float[rows.length];
		List<String> names = new ArrayList<>();
		int k = 0;
		for (int c = 0; c < columns.size(); c++)
			for (int i = 0; i < n; i++)
				if (group.isEmpty() || group.get().codes()[i] == g) {
					rows[k] = (float) (c + shift);
					values[k++] = columns.get(c).values()[i];
					names.add(ids.isEmpty() ? "" : ids.get(i));
				}
		return Swarm.of(Floats.of(Arrays.copyOf(rows, k)), Floats.of(Arrays.copyOf(values, k))).upright()
				.drawn(slot * .95, 0).ids(ids.isEmpty() ? List.of() : names);
	}

	private static Figure histograms(String title, List<Values.Numbers> columns, Optional<Values.Categories> group) {
		List<Axes> panels = new ArrayList<>();
		for (Values.Numbers column : columns) {
			Axes axes = Axes.of(column.name(), "count");
			if (group.isEmpty()) {
				panels.add(axes.add(Histogram.of(column.values())));
				continue;
			}
			float low = Floats.of(column.values()).min();
			float high = Floats.of(column.values()).max();
			for (int g = 0; g < group.get().categories().size(); g++) {
				Histogram one = Histogram.of(of(column, group.get(), g)).named(group.get().categories().get(g));
				one = low < high ? one.binned(30, low, high) : one;
				axes = axes.add(new Histogram(one.label(), one.values(), one.bins(), one.low(), one.high(), one.measure(), Colour.palette(g), .5));
			}
			panels.add(axes);
		}
		return Figure.grid(title, (int) Math.ceil(Math.sqrt(panels.size())), panels);
	}
}
