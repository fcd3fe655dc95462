package org.latentworkbench.analyses.association;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.analyses.statistics.RankingScore;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.charts.AssociationCharts;
import org.latentworkbench.figures.charts.AssociationCharts.RankingCurve;

/**
 * How well a method finds the true pairs among those it tested.
 *
 * @param ranking how its scores rank them
 * @param hits    what its hits are worth
 * @param cut     absolute correlation above which a pair is true
 */
public record Score(RankingScore ranking, RankingScore.Hits hits, double cut) {

	private static final List<String> MEASURES = List.of("cut", "pairs", "true_pairs", "base_rate", "average_precision", "auroc", "hits",
			"precision", "recall");
	private static final String AT = "precision_at_";

	/**
	 * Scores a method.
	 *
	 * @param scores of the pairs, larger is more likely true
	 * @param truth  which pairs are true
	 * @param called which pairs are hits
	 */
	public static Score of(double[] scores, boolean[] truth, boolean[] called, double cut) {
		return new Score(RankingScore.of(scores, truth), RankingScore.Hits.of(called, truth), cut);
	}

	/** The names of what is measured. @param ranks where precision is reported */
	public static List<String> measures(List<Integer> ranks) {
		var names = new ArrayList<>(MEASURES);
		ranks.stream().distinct().forEach(rank -> names.add(AT + rank));
		return List.copyOf(names);
	}

	/** One of {@link #measures}; NaN where it is not defined, for instance at a rank beyond the number of pairs. */
	public double value(String measure) {
		return switch (measure) {
			case "cut" -> cut;
			case "pairs" -> ranking.items();
			case "true_pairs" -> ranking.positives();
			case "base_rate" -> ranking.baseRate();
			case "average_precision" -> ranking.averagePrecision();
			case "auroc" -> ranking.auroc();
			case "hits" -> hits.hits();
			case "precision" -> hits.precision();
			case "recall" -> hits.recall();
			default -> {
				int rank = Integer.parseInt(measure.substring(AT.length()));
				yield rank <= ranking.items() ? ranking.precisionAt(rank) : Double.NaN;
			}
		};
	}

	/**
	 * Two columns, {@code measure} and {@code value}.
	 *
	 * @param ranks where precision is reported; those beyond the number of pairs are left out
	 */
	public Table table(List<Integer> ranks) {
		List<String> names = measures(ranks.stream().filter(rank -> rank <= ranking.items()).toList());
		return Table.of(new Table.Text("measure", names), new Table.Numbers("value", names.stream().mapToDouble(this::value).toArray()));
	}

	/** The precision-recall curve. @param name of the method, for the legend */
	public Figure figure(String name) {
		return figure(List.of(name), List.of(this)).captioned("True: absolute correlation above " + cut + "; " + ranking.positives() + " of "
				+ ranking.items() + " pairs.");
	}

	/**
	 * The precision-recall curves of several methods.
	 *
	 * @param names  of the methods
	 * @param scores one a method, at least one
	 */
	public static Figure figure(List<String> names, List<Score> scores) {
		var curves = new ArrayList<RankingCurve>();
		for (int m = 0; m < names.size(); m++) {
			RankingScore ranking = scores.get(m).ranking();
			curves.add(new RankingCurve(names.get(m), floats(ranking.recalls()), floats(ranking.precisions()), ranking.averagePrecision()));
		}
		double base = scores.stream().mapToDouble(s -> s.ranking().baseRate()).filter(b -> !Double.isNaN(b)).average().orElse(0);
		return AssociationCharts.precisionRecall("Found against true associations", curves, base)
				.captioned("True: absolute correlation above " + scores.get(0).cut() + ".");
	}

	private static float[] floats(double[] values) {
		float[] result = new float[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = (float) values[i];
		}
		return result;
	}
}
