package org.latentworkbench.analyses.association;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.charts.AssociationCharts;
import org.latentworkbench.figures.charts.AssociationCharts.RankingCurve;

/**
 * How well a ranked list of pairs finds the true ones.
 *
 * @param pairs            in the list
 * @param positives        of them true
 * @param averagePrecision mean over the true pairs of the precision at their rank (Zhu, University of Waterloo, 2004)
 * @param precisionAt      precision among the first {@code ranks} pairs
 * @param ranks            at most {@code pairs} each
 * @param hits             pairs that the method calls associated
 * @param trueHits         of them true
 * @param recalls          at each rank
 * @param precisions       at each rank
 */
public record Score(int pairs, int positives, double averagePrecision, List<Double> precisionAt, List<Integer> ranks, int hits, int trueHits,
		float[] recalls, float[] precisions) {

	/**
	 * Scores a list.
	 *
	 * @param truth best-ranked pair first, whether each is true
	 * @param hit   in the same order, whether each is called
	 * @param ranks where precision is reported; those beyond the list's end are left out
	 */
	public static Score of(boolean[] truth, boolean[] hit, List<Integer> ranks) {
		int n = truth.length;
		int positives = 0;
		for (boolean t : truth) {
			positives += t ? 1 : 0;
		}
		var recalls = new float[n];
		var precisions = new float[n];
		double sum = 0;
		int found = 0;
		int hits = 0;
		int trueHits = 0;
		for (int i = 0; i < n; i++) {
			if (truth[i]) {
				found++;
				sum += (double) found / (i + 1);
			}
			hits += hit[i] ? 1 : 0;
			trueHits += hit[i] && truth[i] ? 1 : 0;
			recalls[i] = positives == 0 ? Float.NaN : (float) found / positives;
			precisions[i] = (float) found / (i + 1);
		}
		List<Integer> within = ranks.stream().filter(k -> k <= n).toList();
		var precisionAt = new ArrayList<Double>();
		for (int k : within) {
			precisionAt.add((double) precisions[k - 1]);
		}
		return new Score(n, positives, positives == 0 ? Double.NaN : sum / positives, List.copyOf(precisionAt), within, hits, trueHits, recalls,
				precisions);
	}

	public double baseRate() {
		return pairs == 0 ? Double.NaN : (double) positives / pairs;
	}

	/** Share of the hits that are true; NaN without hits. */
	public double precision() {
		return hits == 0 ? Double.NaN : (double) trueHits / hits;
	}

	/** Share of the true pairs that are hits; NaN without true pairs. */
	public double recall() {
		return positives == 0 ? Double.NaN : (double) trueHits / positives;
	}

	/** Two columns, {@code measure} and {@code value}. @param cut what made a pair true, for the table */
	public Table table(double cut) {
		var names = new ArrayList<>(List.of("cut", "pairs", "true_pairs", "base_rate", "average_precision", "hits", "precision", "recall"));
		var values = new ArrayList<>(List.of(cut, (double) pairs, (double) positives, baseRate(), averagePrecision, (double) hits,
				precision(), recall()));
		for (int i = 0; i < ranks.size(); i++) {
			names.add("precision_at_" + ranks.get(i));
			values.add(precisionAt.get(i));
		}
		return Table.of(new Table.Text("measure", names), new Table.Numbers("value", values.stream().mapToDouble(v -> v).toArray()));
	}

	/** The precision-recall curve. @param name of the list */
	public Figure figure(String name, double cut) {
		double base = Double.isNaN(baseRate()) ? 0 : baseRate();
		return AssociationCharts.precisionRecall("Found against true associations", List.of(new RankingCurve(name, recalls, precisions,
				averagePrecision)), base).captioned("True: absolute correlation above " + cut + "; " + positives + " of " + pairs + " pairs.");
	}
}
