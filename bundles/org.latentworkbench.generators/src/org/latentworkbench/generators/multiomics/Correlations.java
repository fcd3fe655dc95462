package org.latentworkbench.generators.multiomics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.latentworkbench.api.RandomStream;

/** The correlations between features: making more of them, and measuring them. */
public final class Correlations {
	private Correlations() {
	}

	/**
	 * A correlated pair.
	 *
	 * @param a the feature with the higher number
	 * @param b the feature with the lower number
	 * @param r Pearson's correlation
	 */
	public record Pair(int a, int b, double r) {
	}

	/**
	 * Replaces the second half of the features, from {@code p / 2} on: each becomes the mean of two features of the first half,
	 * drawn with replacement, plus one normal draw that all samples share. A feature may so become a copy of another but for the shift.
	 *
	 * @param samples {@code n x p}, changed
	 * @return the two features that each was made of, {@code (p - p / 2) x 2}
	 */
	public static int[][] add(double[][] samples, RandomStream random) {
		int p = samples[0].length;
		int half = p / 2;
		var parents = new int[p - half][];
		for (int j = half; j < p; j++) {
			int a = random.nextInt(half);
			int b = random.nextInt(half);
			double shift = random.nextGaussian();
			parents[j - half] = new int[] { a, b };
			for (double[] sample : samples) {
				sample[j] = (sample[a] + sample[b]) / 2 + shift;
			}
		}
		return parents;
	}

	/** Makes a feature 1 where it is above its mean, else 0. @param samples {@code n x p}, changed */
	public static void split(double[][] samples, int feature) {
		double sum = 0;
		for (double[] sample : samples) {
			sum += sample[feature];
		}
		double mean = sum / samples.length;
		for (double[] sample : samples) {
			sample[feature] = sample[feature] > mean ? 1 : 0;
		}
	}

	/**
	 * Pearson's correlations, {@code p x p}; NaN for features without spread, but 1 on the diagonal.
	 *
	 * @param samples {@code n x p}
	 */
	public static double[][] of(double[][] samples) {
		int n = samples.length;
		int p = samples[0].length;
		var columns = new double[p][n];
		for (int j = 0; j < p; j++) {
			double mean = 0;
			for (int i = 0; i < n; i++) {
				mean += samples[i][j] / n;
			}
			double squares = 0;
			for (int i = 0; i < n; i++) {
				columns[j][i] = samples[i][j] - mean;
				squares += columns[j][i] * columns[j][i];
			}
			for (int i = 0; i < n; i++) {
				columns[j][i] /= Math.sqrt(squares);
			}
		}
		var result = new double[p][p];
		for (int a = 0; a < p; a++) {
			result[a][a] = 1;
			for (int b = 0; b < a; b++) {
				double sum = 0;
				for (int i = 0; i < n; i++) {
					sum += columns[a][i] * columns[b][i];
				}
				double r = Math.clamp(sum, -1, 1);
				result[a][b] = r;
				result[b][a] = r;
			}
		}
		return result;
	}

	/** The pairs below the diagonal with {@code |r| > threshold}, strongest first. */
	public static List<Pair> above(double[][] correlations, double threshold) {
		var pairs = new ArrayList<Pair>();
		for (int a = 0; a < correlations.length; a++) {
			for (int b = 0; b < a; b++) {
				if (Math.abs(correlations[a][b]) > threshold) {
					pairs.add(new Pair(a, b, correlations[a][b]));
				}
			}
		}
		pairs.sort(Comparator.comparingDouble((Pair pair) -> -Math.abs(pair.r())));
		return pairs;
	}
}
