package org.latentworkbench.figures.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.figure.*;

/** How a measure depends on settings: boxes by group, lines, heatmaps. */
public final class TuningCharts {
	/** A parameter's values spread over at least this factor get a logarithmic axis. */
	private static final double DECADES = 20;
	private static final double MAP_SIDE = 12;

	private TuningCharts() {
	}

	/**
	 * A box.
	 *
	 * @param group  where along the axis it stands
	 * @param series what its colour means; boxes of one group stand side by side
	 */
	public record Box(String group, String series, double whislo, double q1, double med, double q3, double whishi) {
	}

	/**
	 * A measured value.
	 *
	 * @param settings the varied settings' values, as many as there are parameters, as text
	 * @param value    NaN where there is none
	 */
	public record Point(List<String> settings, double value) {
		public Point {
			settings = List.copyOf(settings);
		}
	}

	/** Boxes by group, those of a group side by side in the colours of their series; in the order in which they come. */
	public static Figure boxes(String title, String valueTitle, List<Box> boxes) {
		return Figure.of(title, boxPanel(valueTitle, boxes)).sized(Math.clamp(60.0 + 9 * boxes.size(), 90, 320), 90);
	}

	/** As {@link #boxes}, one panel only, for figures of several. */
	public static Axes boxPanel(String valueTitle, List<Box> boxes) {
		List<String> groups = distinct(boxes.stream().map(Box::group).toList());
		List<String> series = distinct(boxes.stream().map(Box::series).toList());
		double width = .8 / series.size();
		Axes axes = Axes.of(Axis.categories("", groups), Axis.linear(valueTitle));
		for (int s = 0; s < series.size(); s++) {
			String name = series.get(s);
			List<Box> own = boxes.stream().filter(b -> b.series().equals(name)).toList();
			double shift = (s - (series.size() - 1) / 2.0) * width;
			axes = axes.add(BoxSummaries.of(floats(own.stream().map(b -> groups.indexOf(b.group()) + shift).toList()),
					floats(own.stream().map(Box::whislo).toList()), floats(own.stream().map(Box::q1).toList()),
					floats(own.stream().map(Box::med).toList()), floats(own.stream().map(Box::q3).toList()),
					floats(own.stream().map(Box::whishi).toList())).thick(width * .85).named(series.size() > 1 ? name : "")
					.coloured(Colouring.of(Colour.palette(s))));
		}
		return axes;
	}

	/**
	 * How a measure depends on varied settings: of one parameter a line, of two a heatmap of the means, of more the boxes of
	 * each parameter's values over all values of the others.
	 *
	 * @param parameters names, at least one
	 * @param points     several of the same settings are repeats
	 */
	public static List<Axes> dependence(String measure, List<String> parameters, List<Point> points) {
		return switch (parameters.size()) {
			case 1 -> List.of(line(measure, parameters.get(0), points));
			case 2 -> List.of(map(measure, parameters, points));
			default -> {
				var panels = new ArrayList<Axes>();
				for (int p = 0; p < parameters.size(); p++) {
					panels.add(marginal(measure, parameters.get(p), p, points));
				}
				yield panels;
			}
		};
	}

	private static Axes line(String measure, String parameter, List<Point> points) {
		List<String> values = distinct(points.stream().map(p -> p.settings().get(0)).toList());
		double[] numbers = numbers(values);
		var groups = new ArrayList<double[]>();
		boolean repeated = false;
		for (String value : values) {
			groups.add(finite(points, 0, value));
			repeated |= points.stream().filter(p -> p.settings().get(0).equals(value)).count() > 1;
		}
		if (numbers.length == 0) {
			Axes axes = Axes.of(Axis.categories(parameter, values), Axis.linear(measure));
			return repeated ? axes.add(Distributions.of(Distributions.Form.BOX, groups.stream().map(Floats::of).toList()))
					: axes.add(Points.of(Floats.range(values.size()), means(groups)).sized(6));
		}
		int[] order = java.util.stream.IntStream.range(0, numbers.length).boxed()
				.sorted((a, b) -> Double.compare(numbers[a], numbers[b])).mapToInt(i -> i).toArray();
		var x = new double[order.length];
		var sorted = new ArrayList<double[]>();
		for (int i = 0; i < order.length; i++) {
			x[i] = numbers[order[i]];
			sorted.add(groups.get(order[i]));
		}
		boolean log = x[0] > 0 && x[x.length - 1] / x[0] >= DECADES;
		Axes axes = Axes.of(log ? Axis.log(parameter) : Axis.linear(parameter), Axis.linear(measure));
		if (repeated) {
			var low = new float[x.length];
			var high = new float[x.length];
			for (int i = 0; i < x.length; i++) {
				low[i] = (float) java.util.Arrays.stream(sorted.get(i)).min().orElse(Double.NaN);
				high[i] = (float) java.util.Arrays.stream(sorted.get(i)).max().orElse(Double.NaN);
			}
			axes = axes.add(Area.between(Floats.of(x), Floats.of(low), Floats.of(high)).coloured(Colour.palette(0)));
		}
		return axes.add(Line.of(Floats.of(x), means(sorted)).coloured(Colour.palette(0)).withMarkers());
	}

	private static Axes map(String measure, List<String> parameters, List<Point> points) {
		List<String> across = sorted(distinct(points.stream().map(p -> p.settings().get(0)).toList()));
		List<String> up = sorted(distinct(points.stream().map(p -> p.settings().get(1)).toList()));
		Map<List<String>, double[]> cells = new LinkedHashMap<>();
		for (Point p : points) {
			if (!Double.isNaN(p.value())) {
				double[] cell = cells.computeIfAbsent(p.settings(), k -> new double[2]);
				cell[0] += p.value();
				cell[1]++;
			}
		}
		var values = new float[up.size() * across.size()];
		for (int r = 0; r < up.size(); r++) {
			for (int c = 0; c < across.size(); c++) {
				double[] cell = cells.get(List.of(across.get(c), up.get(r)));
				values[r * across.size() + c] = cell == null ? Float.NaN : (float) (cell[0] / cell[1]);
			}
		}
		Heatmap map = Heatmap.of(up.size(), across.size(), Floats.of(values), ColourScale.sequential(""));
		return Axes.of(Axis.categories(parameters.get(0), across), Axis.categories(parameters.get(1), up)).titled(measure)
				.add(values.length <= MAP_SIDE * MAP_SIDE ? map.withNumbers(TickFormat.AUTO) : map);
	}

	private static Axes marginal(String measure, String parameter, int index, List<Point> points) {
		List<String> values = sorted(distinct(points.stream().map(p -> p.settings().get(index)).toList()));
		return Axes.of(Axis.categories(parameter, values), Axis.linear(measure)).add(Distributions.of(Distributions.Form.BOX,
				values.stream().map(v -> Floats.of(finite(points, index, v))).toList()));
	}

	private static double[] finite(List<Point> points, int parameter, String value) {
		return points.stream().filter(p -> p.settings().get(parameter).equals(value)).mapToDouble(Point::value)
				.filter(v -> !Double.isNaN(v)).toArray();
	}

	private static Floats means(List<double[]> groups) {
		return floats(groups.stream().map(g -> java.util.Arrays.stream(g).average().orElse(Double.NaN)).toList());
	}

	/** The values as numbers; none at all unless all are numbers. */
	private static double[] numbers(List<String> values) {
		var numbers = new double[values.size()];
		for (int i = 0; i < numbers.length; i++) {
			try {
				numbers[i] = Double.parseDouble(values.get(i));
			} catch (NumberFormatException e) {
				return new double[0];
			}
		}
		return java.util.Arrays.stream(numbers).allMatch(Double::isFinite) ? numbers : new double[0];
	}

	/** Numbers by size, words as they come. */
	private static List<String> sorted(List<String> values) {
		return numbers(values).length == 0 ? values
				: values.stream().sorted(java.util.Comparator.comparingDouble(Double::parseDouble)).toList();
	}

	private static List<String> distinct(List<String> words) {
		return List.copyOf(new LinkedHashSet<>(words));
	}

	private static Floats floats(List<Double> values) {
		return Floats.of(values.stream().mapToDouble(v -> v).toArray());
	}
}
