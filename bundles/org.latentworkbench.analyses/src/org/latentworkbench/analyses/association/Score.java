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

	/**
	 * Two columns, {@code measure} and {@code value}.
	 *
	 * @param ranks where precision is reported; those beyond the number of pairs are left out
	 */
	public Table table(List<Integer> ranks) {
		var names = new ArrayList<>(List.of("cut", "pairs", "true_pairs", "base_rate", "average_precision", "auroc", "hits",
				"precision",
				"recall"));
		var values = new ArrayList<>(List.of(cut, (double) ranking.items(), (double) ranking.positives(), ranking.baseRate(),
				ranking.averagePrecision(), ranking.auroc(), (double) hits.hits(), hits.precision(), hits.recall()));
		for (int rank : ranks) {
			if (rank <= ranking.items()) {
				names.add("precision_at_" + rank);
				values.add(ranking.precisionAt(rank));
			}
		}
		return Table.of(new Table.Text("measure", names), new Table.Numbers("value", values.stream().mapToDouble(v -> v).toArray()));
	}

	/** The precision-recall curve. @param name of the method, for the legend */
	public Figure figure(String name) {
		double base = Double.isNaN(ranking.baseRate()) ? 0 : ranking.baseRate();
		return AssociationCharts.precisionRecall("Found against true associations", List.of(new RankingCurve(name,
				floats(ranking.recalls()),
				floats(ranking.precisions()), ranking.averagePrecision())), base)
				.captioned("True: absolute correlation above " + cut + "; " + ranking.positives() + " of " + ranking.items() + " pairs.");
	}

	private static float[] floats(double[] values) {
		float[] result = new float[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = (float) values[i];
		}
		return result;
	}
}
