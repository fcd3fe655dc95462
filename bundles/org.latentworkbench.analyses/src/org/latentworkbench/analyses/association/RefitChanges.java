package org.latentworkbench.analyses.association;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;

/**
 * By how much the reconstructions of all targets change, sample by sample, when the dataset does; in one refit of a model.
 * Immutable, safe for several threads.
 */
public final class RefitChanges {
	private final LatentModel model;
	private final int refit;
	private final List<String> modalities;
	/** Reconstructions of the unchanged dataset, {@code n x c}. */
	private final float[] baseline;

	/**
	 * @param targets all features of some continuous modalities of the model, as {@link Target#of} lists them
	 * @param noise   empty: decode posterior means; else: decode draws from the posterior
	 * @throws InputException when the dataset is not the model's
	 */
	public RefitChanges(LatentModel model, int refit, Dataset dataset, List<Target> targets, Optional<RandomStream> noise)
			throws InputException {
		this.model = model;
		this.refit = refit;
		modalities = targets.stream().map(Target::modality).distinct().toList();
		baseline = reconstruction(dataset, noise);
	}

	/** Reconstructions of a dataset, {@code n x c}, row by row. */
	public float[] reconstruction(Dataset dataset, Optional<RandomStream> noise) throws InputException {
		Reconstruction all = model.reconstruct(dataset, refit, noise);
		List<Matrix> blocks = modalities.stream().map(all::of).toList();
		if (blocks.size() == 1) {
			return blocks.get(0).values();
		}
		int width = blocks.stream().mapToInt(Matrix::columns).sum();
		var result = new float[Math.multiplyExact(dataset.samples().size(), width)];
		int from = 0;
		for (Matrix block : blocks) {
			for (int i = 0; i < block.rows(); i++) {
				System.arraycopy(block.values(), i * block.columns(), result, i * width + from, block.columns());
			}
			from += block.columns();
		}
		return result;
	}

	/** Reconstructions of a changed dataset less those of the unchanged one, {@code n x c}, row by row. */
	public float[] of(Dataset changed, Optional<RandomStream> noise) throws InputException {
		float[] moved = reconstruction(changed, noise);
		var result = new float[moved.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = moved[i] - baseline[i];
		}
		return result;
	}

	/**
	 * Each target's mean change over the samples that count.
	 *
	 * @param change   {@code n x c}
	 * @param excluded {@code n}
	 * @param missing  {@code n x c}
	 * @return {@code c}; NaN where no sample counts
	 */
	public static double[] means(float[] change, boolean[] excluded, boolean[] missing) {
		int c = change.length / excluded.length;
		var sum = new double[c];
		var count = new int[c];
		for (int i = 0; i < excluded.length; i++) {
			for (int t = 0; t < c && !excluded[i]; t++) {
				if (!missing[i * c + t]) {
					sum[t] += change[i * c + t];
					count[t]++;
				}
			}
		}
		for (int t = 0; t < c; t++) {
			sum[t] /= count[t];
		}
		return sum;
	}

	/**
	 * Which values of the targets are missing, {@code n x c}, row by row.
	 *
	 * @param zeros whether 0 is missing too, as for MOVE 1.5.0
	 */
	public static boolean[] missing(Dataset dataset, List<Target> targets, boolean zeros) {
		int n = dataset.samples().size();
		int c = targets.size();
		var result = new boolean[Math.multiplyExact(n, c)];
		int from = 0;
		for (String name : targets.stream().map(Target::modality).distinct().toList()) {
			Matrix values = ((Modality.Continuous) dataset.modality(name).orElseThrow()).values();
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < values.columns(); j++) {
					float v = values.values()[i * values.columns() + j];
					result[i * c + from + j] = Float.isNaN(v) || zeros && v == 0;
				}
			}
			from += values.columns();
		}
		return result;
	}

	/** The continuous features that a model reads and writes. */
	public static List<Target> targets(Dataset dataset, LatentModel model) throws InputException {
		return Target.of(dataset, dataset.continuous().stream().map(Modality::name).filter(model.modalities()::contains).toList());
	}
}
