package org.latentworkbench.api;

import java.util.Map;

/**
 * What a model's decoder makes of latent positions.
 *
 * @param byModality a modality's name to {@code n x p} values for continuous modalities (in the units the model was trained on) and
 *                   {@code n x (p * classes)} class probabilities, feature by feature, for categorical ones
 */
public record Reconstruction(Map<String, Matrix> byModality) {
	public Reconstruction {
		byModality = Map.copyOf(byModality);
	}

	/**
	 * One modality's block.
	 *
	 * @throws IllegalArgumentException when the model does not know the modality
	 */
	public Matrix of(String modality) {
		Matrix block = byModality.get(modality);
		if (block == null) {
			throw new IllegalArgumentException("the model does not decode " + modality);
		}
		return block;
	}

	/** The most probable class of each value of a categorical modality, row-major {@code n x p}; ties go to the lower code. */
	public int[] classes(String modality, int classes) {
		Matrix block = of(modality);
		var result = new int[block.values().length / classes];
		for (int i = 0; i < result.length; i++) {
			int best = 0;
			for (int k = 1; k < classes; k++) {
				if (block.values()[i * classes + k] > block.values()[i * classes + best]) {
					best = k;
				}
			}
			result[i] = best;
		}
		return result;
	}
}
