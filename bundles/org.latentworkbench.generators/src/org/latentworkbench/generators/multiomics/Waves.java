package org.latentworkbench.generators.multiomics;

import java.util.List;

/** The means of a modality's features: waves over the features' positions, on an offset. */
public final class Waves {
	private Waves() {
	}

	/**
	 * {@code offset + sum over (f, c) of c * (sin(f * i + phase) + 1)} for i = 0 .. count - 1.
	 *
	 * @param frequencies  f, radians a feature
	 * @param coefficients c, as many as frequencies
	 * @param phase        radians
	 */
	public static double[] means(int count, List<Double> frequencies, List<Double> coefficients, double phase, double offset) {
		var means = new double[count];
		for (int i = 0; i < count; i++) {
			means[i] = offset;
			for (int k = 0; k < frequencies.size(); k++) {
				means[i] += coefficients.get(k) * (StrictMath.sin(frequencies.get(k) * i + phase) + 1);
			}
		}
		return means;
	}
}
