package org.latentworkbench.learn.guided;

/**
 * Cross-entropy over edges: pairs that were drawn because they belong together ({@code p = 1}), and pairs drawn from all ({@code p = 0});
 * the mean over both (McInnes, Healy and Melville 2018, section 3.2, with negative sampling after Mikolov et al., NeurIPS 2013).
 * The gradient of two points that do not belong together grows without bound as they meet. As in UMAP's own optimiser that of an edge by a
 * coordinate is therefore cut at {@link #LIMIT}.
 */
final class EdgeLoss {
	/** The largest gradient of one edge's loss by one coordinate. */
	static final double LIMIT = 4;

	private EdgeLoss() {
	}

	/**
	 * The loss of some edges.
	 *
	 * @param y         {@code points x out}: the embedding
	 * @param heads     one end of each edge, a row of {@code y}
	 * @param tails     the other end
	 * @param positives how many of them, the first ones, belong together
	 * @param weight    of the loss
	 * @param dy        {@code points x out}: the loss's gradient times the weight is added to it, that of each edge within the limit
	 * @return the loss without its weight
	 */
	static double add(float[][] y, int[] heads, int[] tails, int positives, Kernel kernel, double weight, float[][] dy) {
		double loss = 0;
		double factor = weight / heads.length;
		for (int e = 0; e < heads.length; e++) {
			float[] a = y[heads[e]];
			float[] b = y[tails[e]];
			double squared = 0;
			for (int c = 0; c < a.length; c++) {
				double d = a[c] - b[c];
				squared += d * d;
			}
			double p = e < positives ? 1 : 0;
			double q = kernel.value(squared);
			loss += Compare.CROSS_ENTROPY.loss(p, q);
			double slope = 2 * Compare.CROSS_ENTROPY.slope(p, q) * kernel.slope(squared, q);
			for (int c = 0; c < a.length; c++) {
				float push = (float) (factor * Math.clamp(slope * (a[c] - b[c]), -LIMIT, LIMIT));
				dy[heads[e]][c] += push;
				dy[tails[e]][c] -= push;
			}
		}
		return loss / heads.length;
	}
}
