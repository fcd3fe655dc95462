package org.latentworkbench.learn.guided;

import org.latentworkbench.learn.guided.Loss.Share;
import org.latentworkbench.learn.jvm.FloatMaths;

/**
 * Compares the pairs of a batch: what the data say of them with what the embedding says. The diagonal counts for nothing. Holds room for
 * one batch; not for several threads.
 */
final class RelationLoss {
	private final Compare compare;
	private final Share share;
	private final double norm;
	private double[][] squared = {};
	private double[][] value = {};
	/** The loss's derivative by each {@code q} of an unordered pair, seen from the row, then from the column. */
	private double[][] down = {};
	private double[][] up = {};
	private double[] sum = {};
	private double[] mean = {};
	private double slopeByAlpha;

	/** Of distances along the straight line. */
	RelationLoss(Compare compare, Share share) {
		this(compare, share, 2);
	}

	/** @param norm the {@code p} of the distance in the embedding, {@code (sum |y - z|^p)^(1/p)}; 1 or more */
	RelationLoss(Compare compare, Share share, double norm) {
		this.compare = compare;
		this.share = share;
		this.norm = norm;
	}

	/** The derivative of the last loss, times its weight, by the alpha of {@link Kernel.StudentT}; 0 for other kernels. */
	double slopeByAlpha() {
		return slopeByAlpha;
	}

	/**
	 * The loss of a batch.
	 *
	 * @param y      {@code batch x out}: the embedding
	 * @param p      {@code batch x batch}: the data's numbers, 0 or more
	 * @param weight of the loss
	 * @param dy     {@code batch x out}: the loss's gradient times the weight is added to it
	 * @return the loss without its weight; 0, and no gradient, where no pair of the batch has a number that could be compared
	 */
	double add(float[][] y, int batch, float[][] p, Kernel kernel, double weight, float[][] dy) {
		reserve(batch);
		slopeByAlpha = 0;
		double ofData = embed(y, batch, p, kernel);
		if (batch < 2 || share == Share.ALL && !(ofData > 0)) {
			return 0;
		}
		double loss = compared(batch, p, ofData);
		double factor = weight / compare.divisor(batch);
		var student = kernel instanceof Kernel.StudentT t ? t : null;
		int out = y[0].length;
		for (int i = 1; i < batch; i++) {
			float[] yi = y[i];
			float[] di = dy[i];
			for (int j = 0; j < i; j++) {
				double w = value[i][j];
				double byValue = factor * byValue(i, j);
				double slope = 2 * byValue * kernel.slope(squared[i][j], w);
				float[] yj = y[j];
				float[] dj = dy[j];
				double distance = norm == 2 ? 0 : Math.sqrt(squared[i][j]);
				for (int c = 0; c < out; c++) {
					double e = yi[c] - yj[c];
					float push = (float) (slope * (norm == 2 ? e : halfSlope(e, distance)));
					di[c] += push;
					dj[c] -= push;
				}
				if (student != null) {
					slopeByAlpha += byValue * student.slopeByAlpha(squared[i][j], w);
				}
			}
		}
		return loss / compare.divisor(batch);
	}

	private double byValue(int i, int j) {
		return switch (share) {
			case NONE -> down[i][j] + up[i][j];
			case ALL -> (down[i][j] + up[i][j] - mean[0]) / sum[0];
			case ROWS -> (sum[i] > 0 ? (down[i][j] - mean[i]) / sum[i] : 0) + (sum[j] > 0 ? (up[i][j] - mean[j]) / sum[j] : 0);
		};
	}

	private double squared(float[] y, float[] z) {
		if (norm != 2) {
			return squaredNorm(y, z);
		}
		double sum = 0;
		for (int c = 0; c < y.length; c++) {
			double e = y[c] - z[c];
			sum += e * e;
		}
		return sum;
	}

	/** By the largest difference, so that no power of a small or large one is lost. */
	private double squaredNorm(float[] y, float[] z) {
		double largest = 0;
		for (int c = 0; c < y.length; c++) {
			largest = Math.max(largest, Math.abs(y[c] - z[c]));
		}
		if (largest == 0) {
			return 0;
		}
		double sum = 0;
		for (int c = 0; c < y.length; c++) {
			sum += power(Math.abs(y[c] - z[c]) / largest, norm);
		}
		return largest * largest * power(sum, 2 / norm);
	}

	/** Half the derivative of the squared distance by a difference {@code e}; 0 where it has none. */
	private double halfSlope(double e, double distance) {
		return e == 0 || distance == 0 ? 0 : Math.signum(e) * distance * power(Math.abs(e) / distance, norm - 1);
	}

	/** @param base 0 or more */
	private static double power(double base, double exponent) {
		return base == 0 ? 0 : FloatMaths.exp(exponent * FloatMaths.log(base));
	}

	/** Fills distances, values and their sums; returns the sum of the data's numbers. */
	private double embed(float[][] y, int batch, float[][] p, Kernel kernel) {
		java.util.Arrays.fill(sum, 0, batch, 0);
		double ofData = 0;
		double all = 0;
		for (int i = 0; i < batch; i++) {
			float[] yi = y[i];
			for (int j = 0; j < i; j++) {
				double d = squared(yi, y[j]);
				double w = kernel.value(d);
				squared[i][j] = d;
				value[i][j] = w;
				ofData += p[i][j] + p[j][i];
				all += 2 * w;
				if (share == Share.ROWS) {
					sum[i] += w;
					sum[j] += w;
				}
			}
		}
		if (share == Share.ALL) {
			sum[0] = all;
		}
		return ofData;
	}

	/** Fills the slopes by {@code q} and their means; returns the loss. */
	private double compared(int batch, float[][] p, double ofData) {
		java.util.Arrays.fill(mean, 0, batch, 0);
		double[] ofRow = share == Share.ROWS ? rows(p, batch) : null;
		double loss = 0;
		for (int i = 1; i < batch; i++) {
			for (int j = 0; j < i; j++) {
				double there = p[i][j];
				double back = p[j][i];
				double w = value[i][j];
				if (compare == Compare.KL && there == 0 && back == 0) {
					down[i][j] = 0;
					up[i][j] = 0;
					continue;
				}
				switch (share) {
					case NONE -> loss += pair(i, j, there, back, w, w);
					case ALL -> {
						loss += pair(i, j, there / ofData, back / ofData, w / sum[0], w / sum[0]);
						mean[0] += (down[i][j] + up[i][j]) * w / sum[0] * 2;
					}
					case ROWS -> {
						double q = sum[i] > 0 ? w / sum[i] : 0;
						double r = sum[j] > 0 ? w / sum[j] : 0;
						loss += pair(i, j, ofRow[i] > 0 ? there / ofRow[i] : 0, ofRow[j] > 0 ? back / ofRow[j] : 0, q, r);
						mean[i] += down[i][j] * q;
						mean[j] += up[i][j] * r;
					}
				}
			}
		}
		return loss;
	}

	private double pair(int i, int j, double there, double back, double q, double r) {
		if (there == back && q == r) {
			double slope = compare.slope(there, q);
			down[i][j] = slope;
			up[i][j] = slope;
			return 2 * compare.loss(there, q);
		}
		down[i][j] = compare.slope(there, q);
		up[i][j] = compare.slope(back, r);
		return compare.loss(there, q) + compare.loss(back, r);
	}

	private static double[] rows(float[][] p, int batch) {
		var result = new double[batch];
		for (int i = 0; i < batch; i++) {
			for (int j = 0; j < batch; j++) {
				result[i] += i == j ? 0 : p[i][j];
			}
		}
		return result;
	}

	private void reserve(int batch) {
		if (sum.length < batch) {
			squared = new double[batch][batch];
			value = new double[batch][batch];
			down = new double[batch][batch];
			up = new double[batch][batch];
			sum = new double[batch];
			mean = new double[batch];
		}
	}
}
