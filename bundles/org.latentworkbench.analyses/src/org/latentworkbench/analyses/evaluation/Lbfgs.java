package org.latentworkbench.analyses.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;

/**
 * Finds the minimum of a smooth convex function by the limited-memory BFGS method (Liu and Nocedal, Mathematical Programming
 * 45, 1989), with steps halved until the function falls enough.
 */
final class Lbfgs {
	private static final int MEMORY = 10;
	private static final double ENOUGH = 1e-4;
	private static final int HALVINGS = 50;

	private Lbfgs() {
	}

	/** A function and its gradient. */
	interface Function {
		/** The value at {@code x}; the gradient is written into {@code gradient}. */
		double at(double[] x, double[] gradient);
	}

	/** One step and how the gradient changed along it. */
	private record Change(double[] step, double[] gradient, double product) {
	}

	/**
	 * Minimises from zero.
	 *
	 * @param tolerance of the gradient's largest entry
	 * @return the place of the minimum, or as near to it as rounding or {@code iterations} allow
	 */
	static double[] minimise(Function f, int size, double tolerance, int iterations) {
		var x = new double[size];
		var gradient = new double[size];
		double value = f.at(x, gradient);
		var changes = new ArrayDeque<Change>();
		for (int i = 0; i < iterations && largest(gradient) > tolerance; i++) {
			double[] direction = direction(gradient, changes);
			double slope = dot(direction, gradient);
			double length = changes.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
			var next = new double[size];
			var nextGradient = new double[size];
			double nextValue = Double.POSITIVE_INFINITY;
			int halvings = 0;
			for (; halvings < HALVINGS; halvings++, length /= 2) {
				for (int j = 0; j < size; j++) {
					next[j] = x[j] + length * direction[j];
				}
				nextValue = f.at(next, nextGradient);
				if (nextValue <= value + ENOUGH * length * slope) {
					break;
				}
			}
			if (halvings == HALVINGS) {
				return x;
			}
			var step = new double[size];
			var change = new double[size];
			for (int j = 0; j < size; j++) {
				step[j] = next[j] - x[j];
				change[j] = nextGradient[j] - gradient[j];
			}
			double product = dot(step, change);
			if (product > 0) {
				changes.addLast(new Change(step, change, product));
				if (changes.size() > MEMORY) {
					changes.removeFirst();
				}
			}
			x = next;
			gradient = nextGradient;
			value = nextValue;
		}
		return x;
	}

	/** Minus the gradient times the inverse curvature that the last steps showed. */
	private static double[] direction(double[] gradient, ArrayDeque<Change> changes) {
		double[] q = gradient.clone();
		var all = new ArrayList<>(changes);
		var shares = new double[all.size()];
		for (int i = all.size() - 1; i >= 0; i--) {
			Change c = all.get(i);
			shares[i] = dot(c.step(), q) / c.product();
			add(q, -shares[i], c.gradient());
		}
		if (!all.isEmpty()) {
			Change last = all.get(all.size() - 1);
			double scale = last.product() / dot(last.gradient(), last.gradient());
			for (int j = 0; j < q.length; j++) {
				q[j] *= scale;
			}
		}
		for (int i = 0; i < all.size(); i++) {
			Change c = all.get(i);
			add(q, shares[i] - dot(c.gradient(), q) / c.product(), c.step());
		}
		for (int j = 0; j < q.length; j++) {
			q[j] = -q[j];
		}
		return q;
	}

	private static void add(double[] to, double factor, double[] what) {
		for (int j = 0; j < to.length; j++) {
			to[j] += factor * what[j];
		}
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int j = 0; j < a.length; j++) {
			sum += a[j] * b[j];
		}
		return sum;
	}

	private static double largest(double[] gradient) {
		double most = 0;
		for (double g : gradient) {
			most = Math.max(most, Math.abs(g));
		}
		return most;
	}
}
