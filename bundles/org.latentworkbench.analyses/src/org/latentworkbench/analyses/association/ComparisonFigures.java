package org.latentworkbench.analyses.association;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.association.MethodComparison.Intersection;
import org.latentworkbench.analyses.association.RankedTable.Pair;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.figures.charts.AssociationCharts;
import org.latentworkbench.figures.charts.AssociationCharts.Layout;

/** Figures of how far methods agree. */
public final class ComparisonFigures {
	/** Combinations of methods that can still be read. */
	private static final int COMBINATIONS = 30;
	private static final int EDGES = 200;

	private final MethodComparison comparison;

	public ComparisonFigures(MethodComparison comparison) {
		this.comparison = comparison;
	}

	/**
	 * How many pairs each combination of methods calls (an UpSet plot: Lex et al., IEEE Transactions on Visualization and Computer
	 * Graphics 20, 2014): bars above a matrix of dots, a column for each combination.
	 */
	public Figure intersections() {
		String title = "Pairs called by exactly these methods";
		List<Intersection> all = comparison.intersections();
		if (all.isEmpty()) {
			return AssociationFigures.note(title, "no method calls a pair");
		}
		List<Intersection> shown = all.subList(0, Math.min(COMBINATIONS, all.size()));
		float[] counts = new float[shown.size()];
		var dotX = new ArrayList<Integer>();
		var dotY = new ArrayList<Integer>();
		Axes dots = Axes.of(Axis.hidden().between(-0.7, shown.size() - 0.3), Axis.categories("", IntStream.range(0, comparison.names().size())
				.mapToObj(m -> comparison.names().get(m) + " (" + comparison.hits(m) + ")").toList()).reversedOrder());
		for (int i = 0; i < counts.length; i++) {
			counts[i] = shown.get(i).pairs();
			int[] methods = shown.get(i).methods();
			for (int m : methods) {
				dotX.add(i);
				dotY.add(m);
			}
			if (methods.length > 1) {
				dots = dots.add(Line.of(new float[] { i, i }, new float[] { methods[0], methods[methods.length - 1] }).coloured(Colour.palette(
						0)));
			}
		}
		dots = dots.add(Points.of(floats(dotX), floats(dotY)).marked(Marker.CIRCLE).coloured(Colour.palette(0)));
		Axes bars = Axes.of(Axis.hidden().between(-0.7, shown.size() - 0.3), Axis.linear("pairs")).add(Bars.vertical(counts));
		Figure figure = Figure.of(title, bars, dots).inColumns(1).sized(Math.clamp(60 + 9.0 * shown.size(), 110, 330),
				Math.clamp(80 + 9.0 * comparison.names().size(), 100, 300));
		return shown.size() < all.size() ? figure.captioned("The " + shown.size() + " most frequent of " + all.size()
				+ " combinations.") : figure;
	}

	private static Floats floats(List<Integer> values) {
		float[] result = new float[values.size()];
		for (int i = 0; i < result.length; i++) {
			result[i] = values.get(i);
		}
		return Floats.of(result);
	}

	/** Spearman's correlation of the rankings of every two methods. */
	public Figure rankings() {
		int n = comparison.names().size();
		float[] values = new float[n * n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				values[i * n + j] = i == j ? 1 : (float) comparison.agreement(i, j).spearman();
			}
		}
		return AssociationCharts.matrix("Agreement of rankings", "", comparison.names(), "", comparison.names(), values, ColourScale.diverging(
				"Spearman's correlation").between(-1, 1));
	}

	/** The pairs that enough methods call as a network; edges by the number of methods. @param least number of methods */
	public Figure network(int least) {
		String title = least == 1 ? "Pairs called by any method" : "Pairs called by " + least + " methods or more";
		List<Map.Entry<Pair, BitSet>> called = comparison.hits().entrySet().stream().filter(e -> e.getValue().cardinality() >= least)
				.toList();
		if (called.isEmpty()) {
			return AssociationFigures.note(title, "no associations to show");
		}
		List<Map.Entry<Pair, BitSet>> shown = called.subList(0, Math.min(EDGES, called.size()));
		var nodes = new LinkedHashMap<String, Integer>();
		var names = new ArrayList<String>();
		var modalities = new ArrayList<String>();
		var modalityOf = new ArrayList<Integer>();
		int[] from = new int[shown.size()];
		int[] to = new int[shown.size()];
		float[] weights = new float[shown.size()];
		for (int e = 0; e < from.length; e++) {
			Pair pair = shown.get(e).getKey();
			from[e] = node(pair.modalityA(), pair.featureA(), nodes, names, modalities, modalityOf);
			to[e] = node(pair.modalityB(), pair.featureB(), nodes, names, modalities, modalityOf);
			weights[e] = shown.get(e).getValue().cardinality();
		}
		Figure figure = AssociationCharts.network(title, names, modalityOf.stream().mapToInt(Integer::intValue).toArray(), modalities, from,
				to, weights, "methods", Layout.SPRING, true, 1);
		return shown.size() < called.size() ? figure.captioned("The first " + shown.size() + " of " + called.size() + " pairs.") : figure;
	}

	/** Features of one name in two modalities are two nodes. */
	private static int node(String modality, String feature, Map<String, Integer> nodes, List<String> names, List<String> modalities,
			List<Integer> modalityOf) {
		return nodes.computeIfAbsent(modality + "\n" + feature, key -> {
			if (!modalities.contains(modality)) {
				modalities.add(modality);
			}
			names.add(feature);
			modalityOf.add(modalities.indexOf(modality));
			return names.size() - 1;
		});
	}
}
