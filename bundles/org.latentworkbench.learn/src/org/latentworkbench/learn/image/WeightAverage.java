package org.latentworkbench.learn.image;

/**
 * Exponential moving averages of what a network learns, step by step, of all steps so far: after {@code t} steps
 * {@code (1 - decay) / (1 - decay^t) * sum of decay^(t - i) w_i}. Weights of single steps swing about a good place, their average lies in it. The
 * divisor corrects the bias of a start from nothing, as Adam's does (Kingma and Ba, 2015, section 3). The arrays are not copied.
 *
 * @param parameters of the network
 * @param statistics running means and variances
 * @param steps      averaged over, {@code t}
 */
public record WeightAverage(float[] parameters, float[] statistics, long steps) {
	/**
	 * What the newest weights count in the average of {@code step} of them; the average before counts the rest. 1 at first, later
	 * {@code 1 - decay}.
	 *
	 * @param decay above 0 and below 1
	 * @param step  from 1
	 */
	public static double share(double decay, long step) {
		return (1 - decay) / (1 - StrictMath.pow(decay, step));
	}
}
