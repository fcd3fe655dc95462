package org.latentworkbench.learn.jvm;

import org.latentworkbench.learn.engine.AdamConstants;

/**
 * A step of Adam (Kingma and Ba, ICLR 2015, algorithm 1, with epsilon where PyTorch puts it), the gradient scaled by a
 * factor on the way.
 */
final class Adam {

	private final float rate;
	private final float rootCorrection;
	private final float gradientFactor;

	/**
	 * @param rate           learning rate
	 * @param step           number of this step, from 1
	 * @param gradientFactor what the gradient is multiplied with first
	 */
	Adam(double rate, long step, float gradientFactor) {
		this.rate = AdamConstants.stepSize(rate, step);
		rootCorrection = AdamConstants.rootCorrection(step);
		this.gradientFactor = gradientFactor;
	}

	/** Moves a row's values and moments along its gradient. */
	void update(TrainedRow row) {
		update(row.value(), row.gradient(), row.first(), row.second(), rate, rootCorrection, gradientFactor);
	}

	private static void update(float[] p, float[] g, float[] m, float[] v, float rate, float rootCorrection,
			float gradientFactor) {
		float keep1 = AdamConstants.BETA1;
		float take1 = 1 - AdamConstants.BETA1;
		float keep2 = AdamConstants.BETA2;
		float take2 = 1 - AdamConstants.BETA2;
		float epsilon = AdamConstants.EPSILON;
		for (int i = 0; i < p.length; i++) {
			float d = g[i] * gradientFactor;
			float m1 = keep1 * m[i] + take1 * d;
			float v1 = keep2 * v[i] + take2 * (d * d);
			m[i] = m1;
			v[i] = v1;
			p[i] -= rate * m1 / ((float) Math.sqrt(v1) * rootCorrection + epsilon);
		}
	}
}
