package org.latentworkbench.analyses.images;

import org.latentworkbench.api.Matrix;

/**
 * How far images are from others, a number an image.
 *
 * @param crossEntropy binary cross-entropy {@code -sum (x log y + (1 - x) log (1 - y))} over all pixels, in nats; y is kept {@value #EDGE}
 *                     away from 0 and 1, as Keras does
 * @param floor        the least that this can be, at y = x: the target's own entropy
 * @param frobenius    {@code sqrt(sum (x - y)^2)}
 */
public record ImageErrors(double[] crossEntropy, double[] floor, double[] frobenius) {
	static final double EDGE = 1e-7;

	/**
	 * Compares images.
	 *
	 * @param targets {@code n x p}, 0 to 1
	 * @param given   {@code n x p}, 0 to 1
	 */
	public static ImageErrors of(Matrix targets, Matrix given) {
		int n = targets.rows();
		int p = targets.columns();
		var result = new ImageErrors(new double[n], new double[n], new double[n]);
		for (int i = 0; i < n; i++) {
			double cross = 0;
			double own = 0;
			double squares = 0;
			for (int j = i * p; j < (i + 1) * p; j++) {
				double x = Math.clamp((double) targets.values()[j], 0, 1);
				double y = given.values()[j];
				cross += entropy(x, y);
				own += entropy(x, x);
				squares += (x - y) * (x - y);
			}
			result.crossEntropy[i] = cross;
			result.floor[i] = own;
			result.frobenius[i] = Math.sqrt(squares);
		}
		return result;
	}

	/** What cross-entropy is above the floor. */
	public double[] excess() {
		double[] excess = new double[floor.length];
		java.util.Arrays.setAll(excess, i -> crossEntropy[i] - floor[i]);
		return excess;
	}

	private static double entropy(double x, double y) {
		double kept = Math.clamp(y, EDGE, 1 - EDGE);
		return -x * Math.log(kept) - (1 - x) * Math.log1p(-kept);
	}
}
