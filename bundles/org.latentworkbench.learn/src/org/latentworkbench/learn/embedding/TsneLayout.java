package org.latentworkbench.learn.embedding;

import java.util.Arrays;

import org.latentworkbench.learn.neighbours.Workers;

/**
 * Gradient descent with momentum and a gain for each coordinate, which grows while the coordinate keeps its way and shrinks
 * when it turns back (Jacobs, "Increased rates of convergence through learning rate adaptation", Neural Networks 1, 1988; van
 * der Maaten and Hinton, JMLR 9, 2008, section 3.4). At first the points' belonging is exaggerated, so that groups form while
 * there is room between them.
 */
final class TsneLayout {
	private static final double LEAST_GAIN = .01;

	private final TsneForces forces;
	private final double exaggeration;
	private final int early;
	private final int iterations;
	private final double rate;

	/**
	 * @param exaggeration of the early iterations, at least 1
	 * @param early        how many of the iterations are early
	 * @param rate         length of a step for a gradient of 1
	 */
	TsneLayout(TsneForces forces, double exaggeration, int early, int iterations, double rate) {
		this.forces = forces;
		this.exaggeration = exaggeration;
		this.early = early;
		this.iterations = iterations;
		this.rate = rate;
	}

	/** Moves the points; {@code y}, {@code n x dims}, is changed in place and stays centred. */
	void arrange(double[] y, int dims, Workers workers) {
		var gradient = new double[y.length];
		var move = new double[y.length];
		var gain = new double[y.length];
		Arrays.fill(gain, 1);
		for (int iteration = 0; iteration < iterations; iteration++) {
			workers.at((double) iteration / iterations);
			boolean first = iteration < early;
			if (iteration == early) {
				/* A new goal: what was learned about the old one's slopes does not hold. */
				Arrays.fill(gain, 1);
				Arrays.fill(move, 0);
			}
			forces.gradient(y, first ? exaggeration : 1, gradient, workers);
			double momentum = first ? .5 : .8;
			workers.ranges(y.length, 4096, (from, to) -> {
				for (int p = from; p < to; p++) {
					double turned = gradient[p] * move[p];
					gain[p] = turned < 0 ? gain[p] + .2 : Math.max(LEAST_GAIN, gain[p] * .8);
					move[p] = momentum * move[p] - rate * gain[p] * gradient[p];
					y[p] += move[p];
				}
			});
			centre(y, dims);
		}
		workers.at(1);
	}

	private static void centre(double[] y, int dims) {
		for (int c = 0; c < dims; c++) {
			double sum = 0;
			for (int p = c; p < y.length; p += dims) {
				sum += y[p];
			}
			double mean = sum / (y.length / dims);
			for (int p = c; p < y.length; p += dims) {
				y[p] -= mean;
			}
		}
	}
}
