package org.latentworkbench.learn.embedding;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * Moves points so that those joined by a strong edge come together and others keep apart (McInnes, Healy and Melville 2018, section
 * 3.2): stochastic gradient descent that takes each edge as often as it is strong, with negative sampling.
 * <p>
 * An epoch goes over the points in eight turns. In a turn every eighth point moves, along all its edges one after the
 * other, while all others stay where the turn found them. So the points of a turn can move in parallel, and the result is
 * the same for any number of threads. As both ends of an edge are due in the same epoch, a point is drawn twice towards
 * the other end: once as this end and once as that, which in one-by-one descent moves too.
 */
final class UmapLayout {
	private static final int TURNS = 8;
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
		new Descent(graph, positions, positions, 2, random).run(TURNS, workers);
	}

	/**
	 * Moves points among others that stay.
	 *
	 * @param graph     from the moving points (rows) to the standing ones (columns)
	 * @param moving    {@code m x dims}; changed in place
	 * @param standing  {@code n x dims}
	 */
	void settle(FuzzyGraph graph, Matrix moving, Matrix standing, RandomStream random, Workers workers) {
		new Descent(graph, moving, standing, 1, random).run(1, workers);
	}

	private final class Descent {
		private final FuzzyGraph graph;
		private final int dims;
		private final float[] moving;
		private final float[] others;
		private final int otherCount;
		private final float[] moved;
		private final int pulls;
		private final RandomStream random;
		/** Epochs from one taking of an edge to the next. */
		private final float[] period;
		private final float[] due;

		Descent(FuzzyGraph graph, Matrix moving, Matrix others, int pulls, RandomStream random) {
			this.graph = graph;
			dims = moving.columns();
			this.moving = moving.values();
			this.others = others.values();
			otherCount = others.rows();
			moved = new float[this.moving.length];
			this.pulls = pulls;
			this.random = random;
			float strongest = 0;
			for (float w : graph.weight()) {
				strongest = Math.max(strongest, w);
			}
			period = new float[graph.weight().length];
			for (int e = 0; e < period.length; e++) {
				/* An edge that would be taken less than once is not taken. */
				float p = strongest / graph.weight()[e];
				period[e] = p > epochs ? Float.POSITIVE_INFINITY : p;
			}
			due = period.clone();
		}

		void run(int turns, Workers workers) {
			int n = graph.n();
			for (int epoch = 0; epoch < epochs; epoch++) {
				workers.at((double) epoch / epochs);
				double step = rate * (1 - (double) epoch / epochs);
				int now = epoch;
				RandomStream chance = random.split(epoch);
				for (int turn = 0; turn < turns; turn++) {
					int first = turn;
					workers.ranges(Math.ceilDiv(n - turn, turns), 256, (from, to) -> {
						var mover = new Mover(step, now);
						for (int i = from; i < to; i++) {
							mover.move(first + i * turns, chance);
						}
					});
					for (int i = turn; i < n; i += turns) {
						System.arraycopy(moved, i * dims, moving, i * dims, dims);
					}
				}
			}
			workers.at(1);
		}

		/** Moves one point after another within an epoch. */
		private final class Mover {
			private final double step;
			private final int epoch;
			private final double[] here = new double[dims];
			private final double[] apart = new double[dims];

			Mover(double step, int epoch) {
				this.step = step;
				this.epoch = epoch;
			}

			void move(int point, RandomStream epochChance) {
				if (dims == 2) {
					moveInPlane(point, epochChance.split(point));
				} else {
					moveInSpace(point, epochChance.split(point));
				}
			}

			/** The same as {@link #moveInSpace} with two dimensions, spelt out because it is where the time goes. */
			private void moveInPlane(int point, RandomStream chance) {
				double x = moving[2 * point];
				double y = moving[2 * point + 1];
				int self = moving == others ? point : -1;
				int end = graph.start()[point + 1];
				for (int e = graph.start()[point]; e < end; e++) {
					if (due[e] > epoch) {
						continue;
					}
					due[e] += period[e];
					int neighbour = graph.column()[e];
					for (int pull = 0; pull < pulls; pull++) {
						double dx = x - others[2 * neighbour];
						double dy = y - others[2 * neighbour + 1];
						double force = forces.pull(dx * dx + dy * dy);
						x += step * clipped(force * dx);
						y += step * clipped(force * dy);
					}
					double moveX = 0;
					double moveY = 0;
					for (int negative = 0; negative < negatives; negative++) {
						int other = anyone(chance);
						double dx = x - others[2 * other];
						double dy = y - others[2 * other + 1];
						double force = other == self ? 0 : forces.push(dx * dx + dy * dy);
						moveX += clipped(force * dx);
						moveY += clipped(force * dy);
					}
					x += step * moveX;
					y += step * moveY;
				}
				moved[2 * point] = (float) x;
				moved[2 * point + 1] = (float) y;
			}

			private static double clipped(double move) {
				return move > CLIP ? CLIP : move < -CLIP ? -CLIP : move;
			}

			private int anyone(RandomStream chance) {
				return (int) ((chance.nextLong() >>> 32) * otherCount >>> 32);
			}

			private void moveInSpace(int point, RandomStream chance) {
				for (int c = 0; c < dims; c++) {
					here[c] = moving[point * dims + c];
				}
				int self = moving == others ? point : -1;
				for (int e = graph.start()[point]; e < graph.start()[point + 1]; e++) {
					if (due[e] <= epoch) {
						due[e] += period[e];
						for (int pull = 0; pull < pulls; pull++) {
							pull(graph.column()[e]);
						}
						for (int negative = 0; negative < negatives; negative++) {
							int other = chance.nextInt(otherCount);
							if (other != self) {
								push(other);
							}
						}
					}
				}
				for (int c = 0; c < dims; c++) {
					moved[point * dims + c] = (float) here[c];
				}
			}

			private double squaredFrom(int other) {
				double sum = 0;
				for (int c = 0; c < dims; c++) {
					apart[c] = here[c] - others[other * dims + c];
					sum += apart[c] * apart[c];
				}
				return sum;
			}

			private void pull(int other) {
				double squared = squaredFrom(other);
				if (squared > 0) {
					go(forces.pull(squared));
				}
			}

			private void push(int other) {
				double squared = squaredFrom(other);
				if (squared > 0) {
					go(forces.push(squared));
				}
			}

			private void go(double force) {
				for (int c = 0; c < dims; c++) {
					double move = force * apart[c];
					here[c] += step * (move > CLIP ? CLIP : move < -CLIP ? -CLIP : move);
				}
			}
		}
	}
}
