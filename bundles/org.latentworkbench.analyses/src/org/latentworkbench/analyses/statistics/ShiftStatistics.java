package org.latentworkbench.analyses.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The shift method's verdict on pairs of a perturbed feature and a target: effects over refits, held against those of
 * decoys, shadows of the perturbed features with their values permuted over the samples. Pairs are numbered {@code
 * perturbed * targets + target}.
 *
 * @param effects {@code perturbed x targets}: what the refits say; a feature's pair with itself is measured but not ranked
 * @param q       of each pair: share of false pairs among those with {@code |z|} at least its own; NaN for pairs that are
 *                not ranked
 * @param ranked  the pairs that have a {@code z}, largest {@code |z|} first, then largest {@code |mean|}, then in order
 *                of number
 */
public record ShiftStatistics(RefitEffect[][] effects, double[] q, int[] ranked) {

	/**
	 * Ranks pairs and estimates how many are false.
	 *
	 * @param effects  {@code refit x perturbed x target}: mean change of the target in each refit; NaN where it could not
	 *                 be measured
	 * @param decoys   {@code refit x (perturbed * shadows) x target}: the same for the shadows, feature by feature
	 * @param own      for each perturbed feature which target is the feature itself, or -1; that pair and its decoys do
	 *                 not count
	 * @param shadows  of each perturbed feature, at least 1
	 * @param coverage of the effects' percentile intervals, 0 to 1
	 * @throws IllegalArgumentException when the shapes do not fit each other
	 */
	public static ShiftStatistics of(double[][][] effects, double[][][] decoys, int[] own, int shadows, double coverage) {
		int perturbed = own.length;
		requireShape(effects, perturbed, "effects");
		requireShape(decoys, perturbed * shadows, "decoys");
		RefitEffect[][] real = summarised(effects, perturbed, coverage);
		RefitEffect[][] shadow = summarised(decoys, perturbed * shadows, coverage);
		int targets = perturbed == 0 ? 0 : real[0].length;
		double[] scores = scores(real, own, 1);
		/* Stable sorts, the lesser key first. */
		int[] byEffect = Order.falling(IntStream.range(0, scores.length).mapToDouble(pair -> Math.abs(real[pair / targets][pair % targets].mean()))
				.toArray());
		int[] places = Order.falling(Arrays.stream(byEffect).mapToDouble(pair -> Math.abs(scores[pair])).toArray());
		int[] ranked = Arrays.stream(places).map(place -> byEffect[place]).filter(pair -> !Double.isNaN(scores[pair])).toArray();
		return new ShiftStatistics(real, FalseDiscovery.decoyQValues(scores, scores(shadow, own, shadows), shadows), ranked);
	}

	/** The pairs whose share of false ones is at most {@code level}, largest {@code |z|} first. */
	public int[] hits(double level) {
		return Arrays.stream(ranked).filter(pair -> q[pair] <= level).toArray();
	}

	private static void requireShape(double[][][] effects, int rows, String what) {
		if (effects.length < 2) {
			throw new IllegalArgumentException("the spread over refits needs at least two of them, not " + effects.length);
		}
		for (double[][] refit : effects) {
			if (refit.length != rows) {
				throw new IllegalArgumentException(rows + " features' " + what + " are expected in each refit, not " + refit.length);
			}
		}
	}

	private static RefitEffect[][] summarised(double[][][] effects, int rows, double coverage) {
		var result = new RefitEffect[rows][];
		var values = new double[effects.length];
		for (int a = 0; a < rows; a++) {
			result[a] = new RefitEffect[effects[0][a].length];
			for (int b = 0; b < result[a].length; b++) {
				for (int r = 0; r < values.length; r++) {
					values[r] = effects[r][a][b];
				}
				result[a][b] = RefitEffect.of(values, coverage);
			}
		}
		return result;
	}

	/** The z of all pairs, row by row; NaN for pairs of a feature (or its shadow) with itself. */
	private static double[] scores(RefitEffect[][] effects, int[] own, int rowsPerFeature) {
		int targets = effects.length == 0 ? 0 : effects[0].length;
		var z = new double[effects.length * targets];
		for (int pair = 0; pair < z.length; pair++) {
			int row = pair / targets;
			z[pair] = own[row / rowsPerFeature] == pair % targets ? Double.NaN : effects[row][pair % targets].z();
		}
		return z;
	}
}
