package org.latentworkbench.analyses.association;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Texts;
import org.latentworkbench.figures.charts.AssociationCharts;
import org.latentworkbench.figures.charts.AssociationCharts.Layout;

/** Figures of pairs of perturbed features and targets. */
public final class AssociationFigures {
	/** Edges of a network and rows of a ranking that can still be read. */
	private static final int EDGES = 200;
	private static final int ROWS = 30;
	/** Rows and columns of a heatmap that can still be read. */
	private static final int CELLS = 60;

	private final String modality;
	private final List<String> perturbed;
	private final List<Target> targets;

	public AssociationFigures(String modality, List<String> perturbed, List<Target> targets) {
		this.modality = modality;
		this.perturbed = perturbed;
		this.targets = targets;
	}

	/**
	 * The strongest hits as a network.
	 *
	 * @param hits   pairs, best first
	 * @param weight of a pair
	 */
	public Figure network(String title, int[] hits, IntToDoubleFunction weight, String weightTitle, Layout layout) {
		if (hits.length == 0) {
			return note(title, "no associations to show");
		}
		int[] shown = Arrays.copyOf(hits, Math.min(EDGES, hits.length));
		Map<String, Integer> nodes = new LinkedHashMap<>();
		var names = new ArrayList<String>();
		var modalities = new ArrayList<Integer>();
		List<String> modalityNames = modalityNames();
		int[] from = new int[shown.length];
		int[] to = new int[shown.length];
		float[] weights = new float[shown.length];
		for (int e = 0; e < shown.length; e++) {
			Target target = targets.get(shown[e] % targets.size());
			from[e] = node(modality, perturbed.get(shown[e] / targets.size()), nodes, names, modalities, modalityNames);
			to[e] = node(target.modality(), target.feature(), nodes, names, modalities, modalityNames);
			weights[e] = (float) weight.applyAsDouble(shown[e]);
		}
		int[] datasets = modalities.stream().mapToInt(Integer::intValue).toArray();
		Figure figure = AssociationCharts.network(title, names, datasets, modalityNames, from, to, weights, weightTitle, layout,
				true, 1);
		return shown.length < hits.length ? figure.captioned("The strongest " + shown.length + " of "
				+ Counts.of(hits.length, "association") + ".") : figure;
	}

	private List<String> modalityNames() {
		var names = new ArrayList<>(List.of(modality));
		for (Target t : targets) {
			if (!names.contains(t.modality())) {
				names.add(t.modality());
			}
		}
		return names;
	}

	/** Features of one name in two modalities are two nodes. */
	private static int node(String modality, String feature, Map<String, Integer> nodes, List<String> names,
			List<Integer> modalities,
			List<String> modalityNames) {
		return nodes.computeIfAbsent(modality + "\n" + feature, key -> {
			names.add(feature);
			modalities.add(modalityNames.indexOf(modality));
			return names.size() - 1;
		});
	}

	/**
	 * The best pairs' effects with their intervals over refits, best on top.
	 *
	 * @param pairs best first
	 * @param order by what they are ranked, for the caption
	 */
	public Figure effects(String title, int[] pairs, String order, IntToDoubleFunction effect, IntToDoubleFunction low,
			IntToDoubleFunction high) {
		if (pairs.length == 0) {
			return note(title, "no associations to show");
		}
		int[] shown = Arrays.copyOf(pairs, Math.min(ROWS, pairs.length));
		return AssociationCharts.ranked(title, "effect (standard deviations of the target)", Arrays.stream(shown)
				.mapToObj(pair -> PairTable.name(perturbed, targets, pair)).toList(), floats(shown, effect), floats(shown, low), floats(shown, high))
				.captioned("Ranked by " + order + "; whiskers: 2.5th to 97.5th percentile over refits."
						+ (shown.length < pairs.length ? " The first " + shown.length + " of " + pairs.length + "." : ""));
	}

	/**
	 * Values of perturbed features by targets; of a feature with itself there is none.
	 *
	 * @param ranked pairs, best first: where there are too many features, those with the best pairs are shown
	 * @param value  of a pair
	 */
	public Figure heatmap(String title, int[] ranked, IntToDoubleFunction value, String valueTitle) {
		if (ranked.length == 0) {
			return note(title, "no pair could be measured");
		}
		List<Integer> rows = best(Arrays.stream(ranked).map(p -> p / targets.size()).toArray(), perturbed.size());
		List<Integer> columns = best(Arrays.stream(ranked).map(p -> p % targets.size()).toArray(), targets.size());
		float[] values = new float[rows.size() * columns.size()];
		for (int i = 0; i < rows.size(); i++) {
			for (int j = 0; j < columns.size(); j++) {
				int pair = rows.get(i) * targets.size() + columns.get(j);
				// what a feature does to itself would outshine all else
				values[i * columns.size() + j] = PairTable.self(modality, perturbed, targets, pair) ? Float.NaN
						: (float) value.applyAsDouble(pair);
			}
		}
		Figure figure = AssociationCharts.matrix(title, "perturbed feature", rows.stream().map(perturbed::get).toList(), "target",
				columns.stream().map(c -> targets.get(c).feature()).toList(), values, ColourScale.diverging(valueTitle));
		return rows.size() < perturbed.size() || columns.size() < targets.size() ? figure.captioned("Rows: " + rows.size() + " of "
				+ perturbed.size() + " perturbed features; columns: " + columns.size() + " of " + targets.size()
				+ " targets; those with the strongest associations.") : figure;
	}

	/** All numbers below {@code count} when they are few, else those that come first in {@code ordered}; ascending. */
	private static List<Integer> best(int[] ordered, int count) {
		if (count <= CELLS) {
			return IntStream.range(0, count).boxed().toList();
		}
		return Arrays.stream(ordered).distinct().limit(CELLS).sorted().boxed().toList();
	}

	private static float[] floats(int[] pairs, IntToDoubleFunction value) {
		float[] result = new float[pairs.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = (float) value.applyAsDouble(pairs[i]);
		}
		return result;
	}

	/** A figure of words alone. */
	public static Figure note(String title, String words) {
		return Figure.of(title, Axes.of(Axis.hidden().between(0, 1), Axis.hidden().between(0, 1))
				.add(Texts.note(0.5, 0.5, Texts.Anchor.CENTRE, words))).sized(110, 60);
	}
}
