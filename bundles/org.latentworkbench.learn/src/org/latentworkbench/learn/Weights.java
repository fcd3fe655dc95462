package org.latentworkbench.learn;

/**
 * One replica's numbers, laid out as {@link ParameterLayout} says. The arrays are not copied; do not write to them.
 *
 * @param parameters {@code P} trained parameters
 * @param statistics BatchNorm's running means and variances
 */
public record Weights(float[] parameters, float[] statistics) {

	/** The same numbers in new arrays. */
	public Weights copy() {
		return new Weights(parameters.clone(), statistics.clone());
	}
}
