package org.latentworkbench.learn.image;

import java.util.Optional;

/**
 * All that training goes on from. The arrays are not copied.
 *
 * @param parameters   of the network, as the last step left them
 * @param statistics   running means and variances
 * @param firstMoment  Adam's, one a parameter
 * @param secondMoment Adam's, one a parameter
 * @param steps        steps taken
 * @param epoch        epochs done
 * @param average      of parameters and statistics; empty where they are not averaged
 */
public record ImageState(float[] parameters, float[] statistics, float[] firstMoment, float[] secondMoment, long steps, int epoch,
		Optional<WeightAverage> average) {
	/** Nothing learned yet. */
	public static ImageState fresh(float[] parameters, float[] statistics) {
		return new ImageState(parameters, statistics, new float[parameters.length], new float[parameters.length], 0, 0, Optional.empty());
	}

	/** The parameters that a model computes with: the averaged ones where there are any. */
	public float[] modelParameters() {
		return average.map(WeightAverage::parameters).orElse(parameters);
	}

	/** The running means and variances that belong to {@link #modelParameters()}. */
	public float[] modelStatistics() {
		return average.map(WeightAverage::statistics).orElse(statistics);
	}
}
