package org.latentworkbench.learn.image;

/**
 * All that training goes on from. The arrays are not copied.
 *
 * @param parameters   of the network
 * @param statistics   running means and variances
 * @param firstMoment  Adam's, one a parameter
 * @param secondMoment Adam's, one a parameter
 * @param steps        steps taken
 * @param epoch        epochs done
 */
public record ImageState(float[] parameters, float[] statistics, float[] firstMoment, float[] secondMoment, long steps, int epoch) {
	/** Nothing learned yet. */
	public static ImageState fresh(float[] parameters, float[] statistics) {
		return new ImageState(parameters, statistics, new float[parameters.length], new float[parameters.length], 0, 0);
	}
}
