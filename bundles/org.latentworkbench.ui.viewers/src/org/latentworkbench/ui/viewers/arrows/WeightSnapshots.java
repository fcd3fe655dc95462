package org.latentworkbench.ui.viewers.arrows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;
import org.latentworkbench.learn.superposition.FeatureGeometry;

/**
 * The weights of toy models at some steps of their training, as the trainer {@code toy-superposition} writes them down.
 *
 * @param steps      {@code s} numbers of steps, ascending
 * @param instances  how many models
 * @param features   {@code n} names
 * @param importance {@code n}
 * @param geometry   for each step, then for each model
 */
record WeightSnapshots(List<Long> steps, int instances, List<String> features, double[] importance, List<List<FeatureGeometry>> geometry) {
	private static final String HIDDEN = "hidden";
	/** Of so many other features the overlap is told. */
	private static final int TOLD = 3;

	/** @param table {@code step, instance, feature, importance, hidden0, ...}, a row for each step, model and feature, in this order */
	static WeightSnapshots of(Table table) throws InputException {
		double[] step = table.numbers("step");
		double[] instance = table.numbers("instance");
		List<double[]> hidden = table.columns().stream().filter(c -> c.name().startsWith(HIDDEN) && c instanceof Table.Numbers)
				.map(c -> ((Table.Numbers) c).values()).toList();
		List<Long> steps = Arrays.stream(step).mapToLong(Math::round).distinct().boxed().toList();
		int instances = (int) Arrays.stream(instance).distinct().count();
		int n = steps.isEmpty() ? 0 : table.rows() / steps.size() / instances;
		if (n == 0 || hidden.isEmpty() || n * instances * steps.size() != table.rows()) {
			throw new InputException("the table of weights has " + Counts.of(table.rows(), "row") + " and " + Counts.of(hidden.size(), "column")
					+ " of hidden units, expected a row for each step, instance and feature; train the model again");
		}
		List<List<FeatureGeometry>> geometry = IntStream.range(0, steps.size()).mapToObj(s -> IntStream.range(0, instances)
				.mapToObj(i -> geometry(hidden, (s * instances + i) * n, n)).toList()).toList();
		return new WeightSnapshots(steps, instances, table.texts("feature").subList(0, n), Arrays.copyOf(table.numbers("importance"), n), geometry);
	}

	private static FeatureGeometry geometry(List<double[]> hidden, int from, int n) {
		var columns = new double[n][hidden.size()];
		for (int f = 0; f < n; f++) {
			for (int h = 0; h < hidden.size(); h++) {
				columns[f][h] = hidden.get(h)[from + f];
			}
		}
		return new FeatureGeometry(columns);
	}

	/** The weights of all features in a hidden unit; zeros where there is no such unit. */
	float[] weights(int snapshot, int instance, int unit) {
		double[][] columns = geometry.get(snapshot).get(instance).columns();
		var weights = new float[columns.length];
		for (int f = 0; f < weights.length; f++) {
			weights[f] = unit < columns[f].length ? (float) columns[f][unit] : 0;
		}
		return weights;
	}

	/** A feature of a model in words: importance, norm, interference and with which other features, the largest overlap first. */
	String about(int snapshot, int instance, int feature) {
		FeatureGeometry now = geometry.get(snapshot).get(instance);
		var text = new StringBuilder(features.get(feature)).append("\nimportance: ").append(number("%.3g", importance[feature])).append("\nnorm: ")
				.append(number("%.3f", now.norm(feature))).append("\ninterference: ").append(number("%.3f", now.interference(feature)));
		IntStream.range(0, features.size()).filter(o -> o != feature).boxed().sorted(Comparator.comparingDouble(o -> -Math.abs(now.overlap(feature, o))))
				.limit(TOLD).forEach(o -> text.append("\noverlap with ").append(features.get(o)).append(": ").append(number("%.3f", now.overlap(feature,
						o))));
		return text.toString();
	}

	private static String number(String format, double value) {
		return String.format(Locale.ROOT, format, value).replace('-', '\u2212');
	}
}
