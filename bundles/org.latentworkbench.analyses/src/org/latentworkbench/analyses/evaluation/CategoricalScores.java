package org.latentworkbench.analyses.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.statistics.RankingScore;

/**
 * How well categories are predicted. All but the accuracy are means over features of what is worked out within each; features
 * for which a measure has no meaning are left out, and where none is left it is NaN.
 *
 * @param accuracy share of the values whose most probable category is the true one
 * @param f1       mean over the categories that occur or were predicted of the harmonic mean of precision and recall
 *                 (macro F1)
 * @param auroc    mean over categories of the area under the receiver operating characteristic of this category against the
 *                 rest; of those that some values have and some have not
 * @param auprc    the same of the average precision
 */
public record CategoricalScores(double accuracy, double f1, double auroc, double auprc) {
	/**
	 * Scores predictions.
	 *
	 * @param codes         {@code n x p} true categories, row-major
	 * @param probabilities {@code n x p x classes}
	 * @param counted       which of the n x p values count
	 */
	public static CategoricalScores of(int[] codes, float[] probabilities, boolean[] counted, int features, int classes) {
		int right = 0;
		int all = 0;
		var f1 = new ArrayList<Double>();
		var auroc = new ArrayList<Double>();
		var auprc = new ArrayList<Double>();
		for (int j = 0; j < features; j++) {
			int feature = j;
			int[] cells = IntStream.range(0, codes.length / features).map(i -> i * features + feature).filter(c -> counted[c]).toArray();
			int[] truth = IntStream.of(cells).map(c -> codes[c]).toArray();
			int[] predicted = IntStream.of(cells).map(c -> likeliest(probabilities, c, classes)).toArray();
			all += cells.length;
			right += (int) IntStream.range(0, cells.length).filter(i -> truth[i] == predicted[i]).count();
			f1.add(macroF1(truth, predicted, classes));
			var rocs = new ArrayList<Double>();
			var precisions = new ArrayList<Double>();
			for (int k = 0; k < classes; k++) {
				var scores = new double[cells.length];
				var real = new boolean[cells.length];
				for (int i = 0; i < cells.length; i++) {
					scores[i] = probabilities[cells[i] * classes + k];
					real[i] = truth[i] == k;
				}
				RankingScore ranking = RankingScore.of(scores, real);
				if (ranking.positives() > 0 && ranking.positives() < ranking.items()) {
					rocs.add(ranking.auroc());
					precisions.add(ranking.averagePrecision());
				}
			}
			auroc.add(mean(rocs));
			auprc.add(mean(precisions));
		}
		return new CategoricalScores(all == 0 ? Double.NaN : (double) right / all, mean(f1), mean(auroc), mean(auprc));
	}

	private static int likeliest(float[] probabilities, int cell, int classes) {
		int best = 0;
		for (int k = 1; k < classes; k++) {
			if (probabilities[cell * classes + k] > probabilities[cell * classes + best]) {
				best = k;
			}
		}
		return best;
	}

	private static double macroF1(int[] truth, int[] predicted, int classes) {
		var values = new ArrayList<Double>();
		for (int k = 0; k < classes; k++) {
			int both = 0;
			int either = 0;
			for (int i = 0; i < truth.length; i++) {
				both += truth[i] == k && predicted[i] == k ? 1 : 0;
				either += (truth[i] == k ? 1 : 0) + (predicted[i] == k ? 1 : 0);
			}
			if (either > 0) {
				values.add(2.0 * both / either);
			}
		}
		return mean(values);
	}

	private static double mean(List<Double> values) {
		return values.stream().mapToDouble(v -> v).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
	}
}
