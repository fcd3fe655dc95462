package org.latentworkbench.learn.embedding;

import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * How much each point belongs to its neighbours in t-SNE (van der Maaten and Hinton, "Visualizing data using t-SNE", JMLR 9,
 * 2008, equation 1): Gaussian weights around the point, as wide as the perplexity asks, over its nearest neighbours only (van der
 * Maaten, "Accelerating t-SNE using tree-based algorithms", JMLR 15, 2014, section 4.1).
 */
public final class Affinities {
	/** Neighbours to a unit of perplexity; those beyond would weigh next to nothing. */
	private static final int REACH = 3;
	private static final double TOLERANCE = 1e-6;
	private static final int STEPS = 200;

	private Affinities() {
	}

	/** The perplexity that {@code rows} points can have, at most {@code wanted}: a third of the other points, at least 1. */
	public static double perplexity(double wanted, int rows) {
		return Math.max(1, Math.min(wanted, (rows - 1) / (double) REACH));
	}

	/** How many neighbours of a point are taken for a perplexity. */
	public static int neighbours(double perplexity, int rows) {
		return Math.clamp((long) (REACH * perplexity), 1, rows - 1);
	}

	/**
	 * The joint probabilities of pairs, {@code p_ij = (p_j|i + p_i|j) / 2n}. Each pair stands twice, once from either end; all
	 * sum to 1.
	 *
	 * @param perplexity 1 to the number of neighbours
	 */
	static FuzzyGraph joint(NeighbourGraph neighbours, double perplexity, Workers workers) {
		double pairs = 2.0 * neighbours.rows();
		return FuzzyGraph.united(neighbours, conditional(neighbours, perplexity, workers), (a, b) -> (a + b) / pairs);
	}

	/**
	 * {@code p_j|i = exp(-b d_ij^2) / sum_k exp(-b d_ik^2)} with the {@code b} of each point at which the distribution's entropy
	 * is the log of the perplexity. A point whose nearest neighbours are more than that many and all equally near has the
	 * perplexity that is closest.
	 *
	 * @return {@code n x k}, each row sums to 1
	 */
	public static float[] conditional(NeighbourGraph neighbours, double perplexity, Workers workers) {
		int k = neighbours.k();
		double entropy = StrictMath.log(perplexity);
		var result = new float[neighbours.rows() * k];
		workers.ranges(neighbours.rows(), 128, (from, to) -> {
			var squared = new double[k];
			var weight = new double[k];
			for (int i = from; i < to; i++) {
				double mean = 0;
				for (int j = 0; j < k; j++) {
					/* What all distances have in common cancels out. */
					double nearest = neighbours.distance(i, 0);
					double d = neighbours.distance(i, j);
					squared[j] = (d - nearest) * (d + nearest);
					mean += squared[j] / k;
				}
				double sum = search(squared, mean, entropy, weight);
				for (int j = 0; j < k; j++) {
					result[i * k + j] = (float) (weight[j] / sum);
				}
			}
		});
		return result;
	}

	/** Finds the weights {@code exp(-b squared)} of the wanted entropy by bisection; returns their sum. */
	private static double search(double[] squared, double mean, double entropy, double[] weight) {
		double low = 0;
		double high = Double.POSITIVE_INFINITY;
		double b = mean > 0 ? 1 / mean : 1;
		double sum = 0;
		for (int step = 0; step < STEPS; step++) {
			sum = 0;
			double moment = 0;
			for (int j = 0; j < squared.length; j++) {
				weight[j] = FastPower.exp(-b * squared[j]);
				sum += weight[j];
				moment += weight[j] * squared[j];
			}
			double over = StrictMath.log(sum) + b * moment / sum - entropy;
			if (Math.abs(over) < TOLERANCE || mean == 0) {
				break;
			}
			if (over > 0) {
				low = b;
				b = high == Double.POSITIVE_INFINITY ? 2 * b : (low + high) / 2;
			} else {
				high = b;
				b = (low + high) / 2;
			}
			if (b == low || b == high || b > 1e300) {
				break;
			}
		}
		return sum;
	}
}
