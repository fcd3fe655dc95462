package org.latentworkbench.analyses.latent;

import java.util.Arrays;

import org.latentworkbench.api.Matrix;

/**
 * Latent positions before and after each of {@code P} perturbations in one matrix, {@code n x (d * (P + 1))}: the columns of
 * latent dimension {@code k} stand together, perturbation by perturbation, the unperturbed position last, so that in memory it
 * is the array {@code n x d x (P + 1)} that MOVE writes as {@code latent_location.npy}.
 */
public final class LatentLocations {
	/** Larger matrices are not made: about 200 MB. */
	private static final long LARGEST = 50_000_000;

	private final Matrix baseline;
	private final int perturbations;
	private final float[] values;

	/**
	 * @param baseline latent means of the unperturbed dataset, {@code n x d}
	 * @throws ArithmeticException when there would be 2^31 values or more
	 */
	public LatentLocations(Matrix baseline, int perturbations) {
		this.baseline = baseline;
		this.perturbations = perturbations;
		values = new float[Math.toIntExact(size(baseline, perturbations))];
		put(perturbations, baseline);
	}

	/** Whether all positions are few enough, 50 million numbers, to be kept and written as one matrix. */
	public static boolean fit(Matrix baseline, int perturbations) {
		return size(baseline, perturbations) <= LARGEST;
	}

	private static long size(Matrix baseline, int perturbations) {
		return (long) baseline.rows() * baseline.columns() * (perturbations + 1L);
	}

	/** Takes the positions after one perturbation, {@code n x d}. */
	public void put(int perturbation, Matrix positions) {
		int d = baseline.columns();
		for (int i = 0; i < baseline.rows(); i++) {
			for (int k = 0; k < d; k++) {
				values[(i * d + k) * (perturbations + 1) + perturbation] = positions.values()[i * d + k];
			}
		}
	}

	/** The matrix. */
	public Matrix matrix() {
		return new Matrix(baseline.rows(), baseline.columns() * (perturbations + 1), values);
	}

	/** Mean over samples of what was added in each latent dimension, {@code d} long. */
	public static double[] meanShift(Matrix before, Matrix after) {
		int d = before.columns();
		double[] sum = new double[d];
		for (int i = 0; i < before.values().length; i++) {
			sum[i % d] += (double) after.values()[i] - before.values()[i];
		}
		return Arrays.stream(sum).map(s -> s / before.rows()).toArray();
	}

	/** Each sample's Euclidean distance between two positions, {@code n} long. */
	public static double[] lengths(Matrix before, Matrix after) {
		int d = before.columns();
		double[] squares = new double[before.rows()];
		for (int i = 0; i < before.values().length; i++) {
			double step = (double) after.values()[i] - before.values()[i];
			squares[i / d] += step * step;
		}
		return Arrays.stream(squares).map(Math::sqrt).toArray();
	}

	/** The columns in which the rows spread most, at most {@code count}, in the columns' order. */
	public static int[] widest(Matrix positions, int count) {
		int d = positions.columns();
		double[] variance = new double[d];
		for (int k = 0; k < d; k++) {
			float[] column = positions.column(k);
			double mean = 0;
			for (float v : column) {
				mean += v;
			}
			mean /= column.length;
			for (float v : column) {
				variance[k] += (v - mean) * (v - mean);
			}
		}
		Integer[] order = new Integer[d];
		Arrays.setAll(order, k -> k);
		Arrays.sort(order, (a, b) -> Double.compare(variance[b], variance[a]));
		return Arrays.stream(order).limit(count).mapToInt(Integer::intValue).sorted().toArray();
	}
}
