package org.latentworkbench.learn.embedding;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * Moves points so that those joined by a strong edge come together and others keep apart (McInnes, Healy and Melville
 * 2018, section 3.2): stochastic gradient descent that takes each edge as often as it is strong, with negative sampling.
 * <p>
 * Edges are taken in parallel by {@link Strata}, none of which share a point, and the points that push are seen where
 * they stood when the epoch began; so the result is the same for any number of threads.
 */
final class UmapLayout {
	/** No step is longer than this, before the learning rate. */
	private static final double CLIP = 4;

	private final Forces forces;
	private final int negatives;
	private final double rate;
	private final int epochs;

	/**
	 * @param repulsion weight of the points that push each other apart, 0 or more
	 * @param negatives points that push for each that pulls
	 * @param rate      learning rate of the first epoch; it falls to 0 linearly
	 * @param epochs    passes over the edges
	 */
	UmapLayout(MembershipCurve curve, double repulsion, int negatives, double rate, int epochs) {
		forces = new Forces(curve, repulsion);
		this.negatives = negatives;
		this.rate = rate;
		this.epochs = epochs;
	}

	/**
	 * Moves points among themselves.
	 *
	 * @param graph     symmetric
	 * @param positions {@code n x dims}; changed in place
	 */
	void arrange(FuzzyGraph graph, Matrix positions, RandomStream random, Workers workers) {
		new Descent(Strata.among(graph), positions, positions, random).run(workers);
	}

	/**
	 * Moves points among others that stay.
	 *
	 * @param graph    from the moving points (rows) to the standing ones (columns)
	 * @param moving   {@code m x dims}; changed in place
	 * @param standing {@code n x dims}
	 */
	void settle(FuzzyGraph graph, Matrix moving, Matrix standing, RandomStream random, Workers workers) {
		new Descent(Strata.towards(graph), moving, standing, random).run(workers);
	}

	private final class Descent {
		private final Strata strata;
		private final int dims;
		private final float[] moving;
		private final float[] others;
		private final int otherCount;
		private final boolean together;
		/** The others as the epoch found them. */
		private final float[] before;
		private final RandomStream random;
		/** Epochs from one taking of an edge to the next. */
		private final float[] period;
		private final float[] due;

		Descent(Strata strata, Matrix moving, Matrix others, RandomStream random) {
			this.strata = strata;
			dims = moving.columns();
			this.moving = moving.values();
			this.others = others.values();
			otherCount = others.rows();
			together = moving == others;
			before = together ? this.others.clone() : this.others;
			this.random = random;
			float strongest = 0;
			for (float w : strata.weight()) {
				strongest = Math.max(strongest, w);
			}
			period = new float[strata.weight().length];
			for (int e = 0; e < period.length; e++) {
				/* An edge that would be taken less than once is not taken. */
				float p = strongest / strata.weight()[e];
				period[e] = p > epochs ? Float.POSITIVE_INFINITY : p;
			}
			due = period.clone();
		}

		void run(Workers workers) {
			for (int epoch = 0; epoch < epochs; epoch++) {
				workers.at((double) epoch / epochs);
				if (together) {
					System.arraycopy(others, 0, before, 0, others.length);
				}
				double step = rate * (1 - (double) epoch / epochs);
				int now = epoch;
				RandomStream chance = random.split(epoch);
				for (int[] round : strata.rounds()) {
					workers.each(round.length, b -> take(round[b], now, step, chance.split(round[b])));
				}
			}
			workers.at(1);
		}

		/** Takes the edges of a stratum that are due. */
		private void take(int stratum, int epoch, double step, RandomStream chance) {
			int end = strata.start()[stratum + 1];
			var spare = new double[3 * dims];
			for (int e = strata.start()[stratum]; e < end; e++) {
				if (due[e] <= epoch) {
					due[e] += period[e];
					if (dims == 2) {
						inPlane(strata.head()[e], strata.tail()[e], step, chance);
					} else {
						inSpace(strata.head()[e], strata.tail()[e], step, chance, spare);
					}
				}
			}
		}

		/** The same as {@link #inSpace} with two dimensions, spelt out because it is where the time goes. */
		private void inPlane(int head, int tail, double step, RandomStream chance) {
			double x = moving[2 * head];
			double y = moving[2 * head + 1];
			double dx = x - others[2 * tail];
			double dy = y - others[2 * tail + 1];
			double pull = forces.pull(dx * dx + dy * dy);
			double pullX = step * clipped(pull * dx);
			double pullY = step * clipped(pull * dy);
			x += pullX;
			y += pullY;
			if (together) {
				others[2 * tail] -= (float) pullX;
				others[2 * tail + 1] -= (float) pullY;
			}
			double pushX = 0;
			double pushY = 0;
			for (int negative = 0; negative < negatives; negative++) {
				int other = anyone(chance);
				dx = x - before[2 * other];
				dy = y - before[2 * other + 1];
				double push = together && other == head ? 0 : forces.push(dx * dx + dy * dy);
				pushX += clipped(push * dx);
				pushY += clipped(push * dy);
			}
			moving[2 * head] = (float) (x + step * pushX);
			moving[2 * head + 1] = (float) (y + step * pushY);
		}

		private void inSpace(int head, int tail, double step, RandomStream chance, double[] spare) {
			/* spare holds the position, the difference and the sum of the pushes, each of dims numbers */
			for (int c = 0; c < dims; c++) {
				spare[c] = moving[head * dims + c];
				spare[2 * dims + c] = 0;
			}
			double pull = forces.pull(squared(spare, others, tail));
			for (int c = 0; c < dims; c++) {
				double move = step * clipped(pull * spare[dims + c]);
				spare[c] += move;
				if (together) {
					others[tail * dims + c] -= (float) move;
				}
			}
			for (int negative = 0; negative < negatives; negative++) {
				int other = anyone(chance);
				double push = forces.push(squared(spare, before, other));
				for (int c = 0; c < dims && !(together && other == head); c++) {
					spare[2 * dims + c] += clipped(push * spare[dims + c]);
				}
			}
			for (int c = 0; c < dims; c++) {
				moving[head * dims + c] = (float) (spare[c] + step * spare[2 * dims + c]);
			}
		}

		/** The squared distance of the position in {@code spare} from a point, whose difference goes into {@code spare}. */
		private double squared(double[] spare, float[] points, int point) {
			double sum = 0;
			for (int c = 0; c < dims; c++) {
				double apart = spare[c] - points[point * dims + c];
				spare[dims + c] = apart;
				sum += apart * apart;
			}
			return sum;
		}

		private int anyone(RandomStream chance) {
			return (int) ((chance.nextLong() >>> 32) * otherCount >>> 32);
		}

		private static double clipped(double move) {
			return move > CLIP ? CLIP : move < -CLIP ? -CLIP : move;
		}
	}
}
