package org.latentworkbench.data;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;

/** Blocks of numbers as networks take them in: 0 where a value is missing. */
public final class OneHot {
	private OneHot() {
	}

	/**
	 * One-hot vectors, {@code n x (p * k)}: feature by feature, categories fastest; all zero where the value is missing.
	 *
	 * @throws ArithmeticException when the block has more than 2^31 - 1 cells
	 */
	public static Matrix block(Modality.Categorical modality) {
		int k = modality.categories().size();
		int width = Math.multiplyExact(modality.features().size(), k);
		var values = new float[Math.multiplyExact(modality.samples(), width)];
		int[] codes = modality.codes();
		for (int i = 0; i < codes.length; i++) {
			if (codes[i] >= 0) {
				values[i * k + codes[i]] = 1;
			}
		}
		return new Matrix(modality.samples(), width, values);
	}

	/** The same as bytes 0 and 1, row-major {@code n x p x k}. */
	public static byte[] bytes(Modality.Categorical modality) {
		int k = modality.categories().size();
		int[] codes = modality.codes();
		var values = new byte[Math.multiplyExact(codes.length, k)];
		for (int i = 0; i < codes.length; i++) {
			if (codes[i] >= 0) {
				values[i * k + codes[i]] = 1;
			}
		}
		return values;
	}

	/** Numbers with 0 for missing ones, {@code n x p}; after scaling, 0 is the feature's mean. */
	public static Matrix block(Modality.Continuous modality) {
		float[] values = modality.values().values().clone();
		for (int i = 0; i < values.length; i++) {
			if (Float.isNaN(values[i])) {
				values[i] = 0;
			}
		}
		return new Matrix(modality.samples(), modality.features().size(), values);
	}
}
