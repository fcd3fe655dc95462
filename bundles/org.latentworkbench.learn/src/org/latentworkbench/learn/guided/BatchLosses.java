package org.latentworkbench.learn.guided;

import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.jvm.CorrelationLoss;
import org.latentworkbench.learn.jvm.FloatMaths;

/** Losses of a batch that compare rows with something known of them. Each adds its gradient, times a weight, and returns its plain value. */
final class BatchLosses {
	private BatchLosses() {
	}

	/**
	 * Mean squared error over all values that are known: of positions, or of reconstructions.
	 *
	 * @param y      {@code batch x width}
	 * @param target {@code n x width}; NaN where nothing is known
	 * @param rows   the row of the target for each row of the batch
	 * @param dy     {@code batch x width}, added to
	 */
	static double squaredErrors(float[][] y, float[] target, int[] rows, int width, double weight, float[][] dy) {
		long known = 0;
		for (int row : rows) {
			for (int c = 0; c < width; c++) {
				known += Float.isNaN(target[row * width + c]) ? 0 : 1;
			}
		}
		if (known == 0) {
			return 0;
		}
		double sum = 0;
		float factor = (float) (2 * weight / known);
		for (int b = 0; b < rows.length; b++) {
			for (int c = 0; c < width; c++) {
				float t = target[rows[b] * width + c];
				if (!Float.isNaN(t)) {
					float e = y[b][c] - t;
					sum += (double) e * e;
					dy[b][c] += factor * e;
				}
			}
		}
		return sum / known;
	}

	/**
	 * Cross-entropy of classes, from scores by the softmax; the mean over the rows whose class is known.
	 *
	 * @param scores  {@code batch x classes}
	 * @param classes the class of each of {@code n} samples, negative where not known
	 * @param rows    the sample of each row of the batch
	 * @param ds      {@code batch x classes}, added to
	 */
	static double classification(float[][] scores, int[] classes, int[] rows, double weight, float[][] ds) {
		int known = 0;
		for (int row : rows) {
			known += classes[row] >= 0 ? 1 : 0;
		}
		double loss = 0;
		for (int b = 0; b < rows.length; b++) {
			int wanted = classes[rows[b]];
			if (wanted < 0) {
				continue;
			}
			float top = Float.NEGATIVE_INFINITY;
			for (float s : scores[b]) {
				top = Math.max(top, s);
			}
			double sum = 0;
			for (float s : scores[b]) {
				sum += FloatMaths.exp(s - top);
			}
			loss += top + FloatMaths.log(sum) - scores[b][wanted];
			for (int k = 0; k < scores[b].length; k++) {
				double p = FloatMaths.exp(scores[b][k] - top) / sum;
				ds[b][k] += (float) (weight / known * (p - (k == wanted ? 1 : 0)));
			}
		}
		return known == 0 ? 0 : loss / known;
	}

	/**
	 * Triplet loss {@code max(0, |a - p| - |a - n| + margin)} (Schroff, Kalenichenko and Philbin, "FaceNet", CVPR 2015, with distances as
	 * PyTorch has them): each row of a known class with another of its class and one of another class, both drawn from the batch; the mean
	 * over the rows for which there are both.
	 *
	 * @param y       {@code batch x out}
	 * @param classes the class of each of {@code n} samples, negative where not known
	 * @param rows    the sample of each row of the batch
	 * @param dy      {@code batch x out}, added to
	 */
	static double triplets(float[][] y, int[] classes, int[] rows, double margin, RandomStream random, double weight, float[][] dy) {
		int batch = rows.length;
		var positive = new int[batch];
		var negative = new int[batch];
		int count = 0;
		for (int b = 0; b < batch; b++) {
			positive[b] = any(classes, rows, b, true, random);
			negative[b] = any(classes, rows, b, false, random);
			count += positive[b] >= 0 && negative[b] >= 0 ? 1 : 0;
		}
		double loss = 0;
		for (int b = 0; b < batch; b++) {
			if (positive[b] >= 0 && negative[b] >= 0) {
				double near = distance(y[b], y[positive[b]]);
				double far = distance(y[b], y[negative[b]]);
				double over = near - far + margin;
				if (over > 0) {
					loss += over;
					move(y[b], y[positive[b]], near, weight / count, dy[b], dy[positive[b]]);
					move(y[b], y[negative[b]], far, -weight / count, dy[b], dy[negative[b]]);
				}
			}
		}
		return count == 0 ? 0 : loss / count;
	}

	/** Another row of the batch of the same, or of another class; -1 where there is none. All are equally likely. */
	private static int any(int[] classes, int[] rows, int anchor, boolean same, RandomStream random) {
		int own = classes[rows[anchor]];
		if (own < 0) {
			return -1;
		}
		int found = 0;
		for (int b = 0; b < rows.length; b++) {
			found += fits(classes, rows, anchor, b, same) ? 1 : 0;
		}
		if (found == 0) {
			return -1;
		}
		int wanted = random.nextInt(found);
		for (int b = 0;; b++) {
			if (fits(classes, rows, anchor, b, same) && wanted-- == 0) {
				return b;
			}
		}
	}

	private static boolean fits(int[] classes, int[] rows, int anchor, int b, boolean same) {
		int other = classes[rows[b]];
		return b != anchor && other >= 0 && other == classes[rows[anchor]] == same;
	}

	private static double distance(float[] a, float[] b) {
		double sum = 0;
		for (int c = 0; c < a.length; c++) {
			double e = a[c] - b[c];
			sum += e * e;
		}
		return Math.sqrt(sum);
	}

	/** Adds {@code factor} times the gradient of the distance of two points. */
	private static void move(float[] a, float[] b, double distance, double factor, float[] da, float[] db) {
		for (int c = 0; c < a.length && distance > 0; c++) {
			float push = (float) (factor * (a[c] - b[c]) / distance);
			da[c] += push;
			db[c] -= push;
		}
	}

	/** {@code 1 - r^2} of an attribute and a coordinate; see {@link CorrelationLoss}. */
	static double correlation(float[][] y, int axis, float[] attribute, int[] rows, double weight, float[][] dy) {
		return CorrelationLoss.add(y, axis, attribute, rows, weight, dy);
	}
}
