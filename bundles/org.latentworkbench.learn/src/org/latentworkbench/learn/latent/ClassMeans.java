package org.latentworkbench.learn.latent;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.latentworkbench.api.Matrix;

/**
 * The mean latent position of each class.
 *
 * @param means  {@code classes x d}; NaN for a class without samples
 * @param counts samples of each class
 */
public record ClassMeans(double[][] means, long[] counts) {
	/** @param latent {@code n x d}; @param codes n classes, -1: left out */
	public static ClassMeans of(Matrix latent, int[] codes, int classes) {
		int d = latent.columns();
		var means = new double[classes][d];
		var counts = new long[classes];
		for (int i = 0; i < codes.length; i++) {
			if (codes[i] >= 0) {
				counts[codes[i]]++;
				for (int k = 0; k < d; k++) {
					means[codes[i]][k] += latent.values()[i * d + k];
				}
			}
		}
		for (int c = 0; c < classes; c++) {
			for (int k = 0; k < d; k++) {
				means[c][k] /= counts[c];
			}
		}
		return new ClassMeans(means, counts);
	}

	/** The classes that have samples. */
	public int[] present() {
		return IntStream.range(0, counts.length).filter(c -> counts[c] > 0).toArray();
	}

	/** The means of some classes as a matrix. */
	public Matrix matrix(int[] classes) {
		int d = means[0].length;
		Matrix result = Matrix.zeros(classes.length, d);
		for (int i = 0; i < classes.length; i++) {
			for (int k = 0; k < d; k++) {
				result.values()[i * d + k] = (float) means[classes[i]][k];
			}
		}
		return result;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ClassMeans m && Arrays.deepEquals(means, m.means) && Arrays.equals(counts, m.counts);
	}

	@Override
	public int hashCode() {
		return Arrays.deepHashCode(means);
	}
}
