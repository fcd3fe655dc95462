package org.latentworkbench.analyses.association;

import java.util.Arrays;
import java.util.List;

import org.latentworkbench.analyses.statistics.KolmogorovSmirnov;
import org.latentworkbench.api.Matrix;

/**
 * Compares reconstructions before and after a perturbation, feature by feature, with the two-sample Kolmogorov-Smirnov
 * statistic. Its sign is that of the larger gap between the distribution functions, perturbed minus baseline, so a
 * <em>negative</em> one means that values moved up (as MOVE 1.5.0 reports it). Immutable, safe for several threads.
 */
public final class KsComparison {
	private final List<Matrix> baseline;
	private final int samples;
	/** Each feature's baseline values in order, for comparisons of all samples. */
	private final float[][] sorted;

	/** @param baseline one matrix a modality, {@code n x p}; their columns side by side are the features */
	public KsComparison(List<Matrix> baseline) {
		this.baseline = List.copyOf(baseline);
		samples = baseline.get(0).rows();
		sorted = columns(baseline, new boolean[samples], samples);
	}

	/**
	 * The signed distances of all features.
	 *
	 * @param perturbed as the baseline
	 * @param excluded  samples that are left out on both sides; the statistic is NaN when none is left
	 */
	public float[] distances(List<Matrix> perturbed, boolean[] excluded) {
		int counted = 0;
		for (boolean out : excluded) {
			counted += out ? 0 : 1;
		}
		float[][] before = counted == samples ? sorted : columns(baseline, excluded, counted);
		float[][] after = columns(perturbed, excluded, counted);
		var result = new float[before.length];
		for (int f = 0; f < result.length; f++) {
			result[f] = counted == 0 ? Float.NaN : (float) KolmogorovSmirnov.ofSorted(after[f], before[f]).signed();
		}
		return result;
	}

	private static float[][] columns(List<Matrix> blocks, boolean[] excluded, int counted) {
		var result = new float[blocks.stream().mapToInt(Matrix::columns).sum()][counted];
		int feature = 0;
		for (Matrix block : blocks) {
			for (int j = 0; j < block.columns(); j++, feature++) {
				int at = 0;
				for (int i = 0; i < excluded.length; i++) {
					if (!excluded[i]) {
						result[feature][at++] = block.at(i, j);
					}
				}
				Arrays.sort(result[feature]);
			}
		}
		return result;
	}
}
