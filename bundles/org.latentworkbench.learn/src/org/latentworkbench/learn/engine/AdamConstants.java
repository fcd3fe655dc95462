package org.latentworkbench.learn.engine;

/** What both engines' Adam have in common: the usual constants, and the corrections of step {@code t}. */
public final class AdamConstants {

	/** Decay of the first moment. */
	public static final float BETA1 = 0.9f;
	/** Decay of the second moment. */
	public static final float BETA2 = 0.999f;
	/** Added to the root of the corrected second moment. */
	public static final float EPSILON = 1e-8f;

	private AdamConstants() {
	}

	/** {@code rate / (1 - beta1^t)}. */
	public static float stepSize(double rate, long t) {
		return (float) (rate / (1 - StrictMath.pow(0.9, t)));
	}

	/** {@code 1 / sqrt(1 - beta2^t)}, the factor that corrects the root of the second moment. */
	public static float rootCorrection(long t) {
		return (float) (1 / Math.sqrt(1 - StrictMath.pow(0.999, t)));
	}
}
