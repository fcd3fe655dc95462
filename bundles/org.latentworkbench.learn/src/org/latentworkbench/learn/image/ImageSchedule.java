package org.latentworkbench.learn.image;

/**
 * How long and at what rate a network is trained.
 *
 * @param epochs       passes over the images, at least 1
 * @param batch        images in a step, at least 1
 * @param learningRate Adam's step size at the start, above 0
 * @param decay        what the rate is multiplied by over {@code decaySteps} steps, evenly: {@code rate * decay^(step / decaySteps)}; 1 for a
 *                     constant rate
 * @param decaySteps   see there, above 0
 * @param gradientClip largest Euclidean norm of the gradient; 0 for no limit
 * @param patience     epochs in a row that may be worse on validation images than the best one before training ends; negative: it never ends
 *                     early and keeps the last weights
 * @param averaging    decay of a {@link WeightAverage}, from 0 to below 1; 0 for none. Where there is one, it is what is validated, judged and kept;
 *                     the weights that learn are those of each step
 */
public record ImageSchedule(int epochs, int batch, double learningRate, double decay, double decaySteps, double gradientClip, int patience,
		double averaging) {
	/** @throws IllegalArgumentException for values out of range */
	public ImageSchedule {
		if (epochs < 1 || batch < 1 || !(learningRate > 0) || !(decay > 0 && decay <= 1) || !(decaySteps > 0) || !(gradientClip >= 0)
				|| !(averaging >= 0 && averaging < 1))
			throw new IllegalArgumentException("Not a schedule: " + epochs + " epochs, batch " + batch + ", rate " + learningRate + " * " + decay
					+ "^(step/" + decaySteps + "), clip " + gradientClip + ", averaging " + averaging);
	}

	/** At a constant rate, to the end, not averaged. */
	public static ImageSchedule of(int epochs, int batch, double learningRate) {
		return new ImageSchedule(epochs, batch, learningRate, 1, 1, 0, -1, 0);
	}

	/** This schedule for another number of epochs. */
	public ImageSchedule withEpochs(int number) {
		return new ImageSchedule(number, batch, learningRate, decay, decaySteps, gradientClip, patience, averaging);
	}

	/** The rate of a step, counted from 0. */
	public double rate(long step) {
		return decay == 1 ? learningRate : learningRate * StrictMath.pow(decay, step / decaySteps);
	}

	/** Whether training may end before the last epoch. */
	public boolean stopsEarly() {
		return patience >= 0;
	}

	/** Whether weights are averaged. */
	public boolean averages() {
		return averaging > 0;
	}
}
