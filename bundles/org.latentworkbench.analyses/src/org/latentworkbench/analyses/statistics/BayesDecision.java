package org.latentworkbench.analyses.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which pairs of a perturbed feature and a target are associated, by the posterior probability that perturbing the one
 * moves the other (Lopez et al., Nature Methods 15, 2018; as MOVE 1.5.0 applies it). Pairs are numbered {@code perturbed
 * * targets + target}.
 *
 * @param order       pairs, most certain first
 * @param probability of each pair in {@code order}: that the target moves one way rather than the other, .5 to 1
 * @param fdr         of each pair in {@code order}: expected share of false pairs from the first up to it
 * @param associated  how many pairs from the start are taken as associated
 */
public record BayesDecision(int[] order, double[] probability, double[] fdr, int associated) {
	/** Smaller differences are not a move up. */
	private static final double MOVE = 1e-8;
	/** Keeps the odds finite. */
	private static final double EPSILON = 1e-8;

	/**
	 * The log odds {@code ln(p + e) - ln(1 - p + e)} of each target to move up, where {@code p} is the share of samples
	 * in which it does and {@code e} = 1e-8.
	 *
	 * @param meanDifference {@code n x c}, row-major: mean over refits of perturbed minus baseline reconstruction
	 * @param excluded       {@code n}: samples in which nothing was perturbed
	 * @param missing        {@code n x c}, row-major: targets without a measured value
	 * @param targets        {@code c}
	 * @return {@code c} log odds; NaN where no sample counts
	 */
	public static double[] logOdds(float[] meanDifference, boolean[] excluded, boolean[] missing, int targets) {
		var moves = new Moves(targets);
		moves.count(meanDifference, excluded, missing);
		return moves.logOdds(0);
	}

	/**
	 * How often each target moves up, over samples and refits together: takes refit by refit, so that the changes of one only are in
	 * memory. For one thread.
	 */
	public static final class Moves {
		private final int[] up;
		private final int[] still;
		private final int[] counted;

		/** @param targets {@code c} */
		public Moves(int targets) {
			up = new int[targets];
			still = new int[targets];
			counted = new int[targets];
		}

		/**
		 * Takes a refit.
		 *
		 * @param difference {@code n x c}, row-major: perturbed minus baseline reconstruction
		 * @param excluded   {@code n}: samples in which nothing was perturbed
		 * @param missing    {@code n x c}, row-major: targets without a measured value
		 */
		public void count(float[] difference, boolean[] excluded, boolean[] missing) {
			int targets = up.length;
			int n = excluded.length;
			if ((long) n * targets != difference.length || difference.length != missing.length) {
				throw new IllegalArgumentException(n + " samples of " + targets + " targets do not fit " + difference.length
						+ " differences and " + missing.length + " masks");
			}
			for (int i = 0; i < n; i++) {
				if (excluded[i]) {
					continue;
				}
				for (int c = 0; c < targets; c++) {
					int at = i * targets + c;
					if (!missing[at]) {
						counted[c]++;
						up[c] += difference[at] > MOVE ? 1 : 0;
						still[c] += Math.abs(difference[at]) <= MOVE ? 1 : 0;
					}
				}
			}
		}

		/**
		 * The log odds of each target to move up; a case that does not move at all counts half, so that a target that nothing moves
		 * has even odds.
		 *
		 * @return {@code c} log odds; NaN where no sample counts
		 */
		public double[] logOdds() {
			return logOdds(0.5);
		}

		/** @param worth of a case that does not move: 0, as MOVE has it, or a half */
		private double[] logOdds(double worth) {
			var k = new double[up.length];
			for (int c = 0; c < k.length; c++) {
				double p = (up[c] + worth * still[c]) / counted[c];
				k[c] = Math.log(p + EPSILON) - Math.log(1 - p + EPSILON);
			}
			return k;
		}
	}

	/** {@code e^|k| / (1 + e^|k|)}. */
	public static double probability(double k) {
		return 1 / (1 + Math.exp(-Math.abs(k)));
	}

	/**
	 * The decision as it should be: pairs of a feature with itself and pairs without samples do not take part; as many
	 * pairs are associated as keep the expected share of false ones at or below {@code level}.
	 *
	 * @param k     {@code perturbed x targets} log odds, NaN where no sample counts
	 * @param self  the same shape: pairs of a feature with itself
	 * @param level share of false pairs, 0 to 1
	 */
	public static BayesDecision strict(double[][] k, boolean[][] self, double level) {
		return strict(k, self, new double[k.length][k.length == 0 ? 0 : k[0].length], level);
	}

	/** As {@link #strict(double[][], boolean[][], double)}; of equally certain pairs the one with the larger {@code |effect|} comes first. */
	public static BayesDecision strict(double[][] k, boolean[][] self, double[][] effect, double level) {
		double[] certainty = flat(k);
		int targets = k.length == 0 ? 0 : k[0].length;
		/* Stable sorts, the lesser key first. */
		int[] byEffect = Order.falling(flat(effect));
		int[] places = Order.falling(Arrays.stream(byEffect).mapToDouble(pair -> certainty[pair]).toArray());
		int[] order = Arrays.stream(places).map(place -> byEffect[place])
				.filter(pair -> !Double.isNaN(certainty[pair]) && !self[pair / targets][pair % targets]).toArray();
		return decided(order, certainty, fdr -> {
			int associated = fdr.length;
			while (associated > 0 && fdr[associated - 1] > level) {
				associated--;
			}
			return associated;
		});
	}

	/**
	 * The decision as MOVE 1.5.0 takes it: self-pairs stand among the least certain pairs but keep their probability; of
	 * equally certain pairs the last comes first; and as many pairs are associated as stand before the one whose false
	 * share is closest to {@code level}, which may be one fewer than {@link #strict} takes.
	 *
	 * @throws IllegalArgumentException for a pair without samples, where MOVE stops
	 */
	public static BayesDecision move(double[][] k, boolean[][] self, double level) {
		double[] certainty = flat(k);
		int targets = k.length == 0 ? 0 : k[0].length;
		for (int pair = 0; pair < certainty.length; pair++) {
			if (Double.isNaN(certainty[pair])) {
				throw new IllegalArgumentException("no sample is left for perturbed feature " + pair / targets + " and target "
						+ pair % targets + ": MOVE 1.5.0 stops here; the strict decision leaves such pairs out");
			}
		}
		double least = Arrays.stream(certainty).min().orElse(0);
		double[] ranked = certainty.clone();
		for (int pair = 0; pair < ranked.length; pair++) {
			if (self[pair / targets][pair % targets]) {
				ranked[pair] = least;
			}
		}
		/* MOVE sorts upwards and turns the result round. */
		int[] upwards = Order.rising(ranked);
		int[] order = IntStream.range(0, upwards.length).map(i -> upwards[upwards.length - 1 - i]).toArray();
		return decided(order, certainty, fdr -> {
			int closest = 0;
			for (int i = 1; i < fdr.length; i++) {
				if (Math.abs(fdr[i] - level) < Math.abs(fdr[closest] - level)) {
					closest = i;
				}
			}
			return closest;
		});
	}

	private static double[] flat(double[][] k) {
		return Arrays.stream(k).flatMapToDouble(Arrays::stream).map(Math::abs).toArray();
	}

	private interface Rule {
		int associated(double[] fdr);
	}

	private static BayesDecision decided(int[] order, double[] certainty, Rule rule) {
		var probability = new double[order.length];
		var fdr = new double[order.length];
		double sum = 0;
		for (int i = 0; i < order.length; i++) {
			probability[i] = probability(certainty[order[i]]);
			sum += 1 - probability[i];
			fdr[i] = sum / (i + 1);
		}
		return new BayesDecision(order, probability, fdr, rule.associated(fdr));
	}
}
