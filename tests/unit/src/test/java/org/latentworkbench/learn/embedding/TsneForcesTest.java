package org.latentworkbench.learn.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.neighbours.ExactNeighbours;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.Points;
import org.latentworkbench.learn.neighbours.Workers;

class TsneForcesTest {
	private static final Workers WORKERS = Workers.all();

	@AfterAll
	static void close() {
		WORKERS.close();
	}

	private static FuzzyGraph joint(int n) {
		return Affinities.joint(ExactNeighbours.graph(Points.surface(n, 2, 5, "forces"), 15, Metric.EUCLIDEAN, WORKERS), 5, WORKERS);
	}

	/** Positions in a few groups of different widths, as a map has them. */
	private static double[] positions(int n, int dims) {
		var random = RandomStream.of(3, "positions");
		var y = new double[n * dims];
		random.fillGaussian(y);
		for (int p = 0; p < y.length; p++) {
			int group = p / dims % 4;
			y[p] = y[p] * (1 + group) + 8 * group * (p % dims);
		}
		return y;
	}

	/** The sum of 1 / (1 + d^2) over all ordered pairs. */
	private static double total(double[] y, int dims) {
		double z = 0;
		for (int i = 0; i < y.length; i += dims) {
			for (int j = 0; j < y.length; j += dims) {
				z += i == j ? 0 : 1 / (1 + squared(y, i, j, dims));
			}
		}
		return z;
	}

	private static double squared(double[] y, int i, int j, int dims) {
		double sum = 0;
		for (int c = 0; c < dims; c++) {
			sum += (y[i + c] - y[j + c]) * (y[i + c] - y[j + c]);
		}
		return sum;
	}

	/** sum p log(p / q), pair by pair. */
	private static double divergence(FuzzyGraph joint, double[] y, int dims, double exaggeration) {
		double z = total(y, dims);
		double sum = 0;
		for (int i = 0; i < joint.n(); i++) {
			for (int e = joint.start()[i]; e < joint.start()[i + 1]; e++) {
				double q = 1 / (1 + squared(y, i * dims, joint.column()[e] * dims, dims)) / z;
				sum += exaggeration * joint.weight()[e] * Math.log(joint.weight()[e] / q);
			}
		}
		return sum;
	}

	private static double[] exactRepulsion(double[] y, int dims) {
		var f = new double[y.length];
		for (int i = 0; i < y.length; i += dims) {
			for (int j = 0; j < y.length; j += dims) {
				double q = 1 / (1 + squared(y, i, j, dims));
				for (int c = 0; c < dims; c++) {
					f[i + c] += q * q * (y[i + c] - y[j + c]);
				}
			}
		}
		return f;
	}

	private static double length(double[] v) {
		double sum = 0;
		for (double x : v) {
			sum += x * x;
		}
		return Math.sqrt(sum);
	}

	private static double apart(double[] a, double[] b) {
		var difference = new double[a.length];
		for (int p = 0; p < a.length; p++) {
			difference[p] = a[p] - b[p];
		}
		return length(difference) / length(b);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void withoutATreeTheGradientIsThatOfTheDivergence(int dims) {
		FuzzyGraph joint = joint(60);
		double[] y = positions(60, dims);
		var gradient = new double[y.length];
		var forces = new TsneForces(joint, dims, 0);
		forces.gradient(y, 1, gradient, WORKERS);
		assertEquals(divergence(joint, y, dims, 1), forces.divergence(y, WORKERS), 1e-12);
		/* The weights, kept as floats, do not quite sum to 1, which the gradient takes for granted: hence the tolerance. */
		for (int p = 0; p < y.length; p++) {
			double at = y[p];
			double h = 1e-4;
			y[p] = at + h;
			double above = divergence(joint, y, dims, 1);
			y[p] = at - h;
			double below = divergence(joint, y, dims, 1);
			y[p] = at;
			assertEquals((above - below) / (2 * h), gradient[p], 1e-8 + 1e-5 * length(gradient) / Math.sqrt(y.length));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void exaggerationPullsHarderAndPushesTheSame(int dims) {
		FuzzyGraph joint = joint(60);
		double[] y = positions(60, dims);
		var forces = new TsneForces(joint, dims, 0);
		double[][] g = new double[3][y.length];
		for (int t = 0; t < 3; t++) {
			forces.gradient(y, t, g[t], WORKERS);
		}
		double[] push = exactRepulsion(y, dims);
		double z = total(y, dims);
		for (int p = 0; p < y.length; p++) {
			assertEquals(-4 * push[p] / z, g[0][p], 1e-12);
			assertEquals(g[1][p] - g[0][p], g[2][p] - g[1][p], 1e-12);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void theTreeComesCloserToTheExactForcesTheSmallerTheta(int dims) {
		int n = 1500;
		double[] y = positions(n, dims);
		double[] expected = exactRepulsion(y, dims);
		double z = total(y, dims);
		double[] tolerance = { 1e-13, 5e-4, 5e-3, 2e-2 };
		double[] thetas = { 0, .1, .25, .5 };
		double before = -1;
		for (int t = 0; t < thetas.length; t++) {
			var found = new double[y.length];
			double sum = new SpaceTree(n, dims, thetas[t]).repulsion(y, found, WORKERS);
			double error = apart(found, expected);
			assertTrue(error < tolerance[t], "theta " + thetas[t] + ": " + error);
			assertTrue(error > before, "a coarser view is seen, not ignored");
			assertEquals(z, sum, tolerance[t] * z);
			before = error;
		}
	}

	@Test
	void pointsAtOnePlaceAndInOneLineAreNoTrouble() {
		for (int dims = 2; dims <= 3; dims++) {
			var same = new double[100 * dims];
			var force = new double[same.length];
			var tree = new SpaceTree(100, dims, .2);
			assertEquals(100 * 99, tree.repulsion(same, force, WORKERS), 1e-9);
			assertArrayEquals(new double[same.length], force);
			/* The same tree serves again: points in a line, two by two at one place. */
			for (int i = 0; i < 100; i++) {
				same[i * dims] = i / 2;
			}
			double sum = tree.repulsion(same, force, WORKERS);
			assertEquals(total(same, dims), sum, .01 * sum);
			assertTrue(apart(force, exactRepulsion(same, dims)) < .02, "error " + apart(force, exactRepulsion(same, dims)));
		}
	}

	/** Cells of more levels than there is room for at first, because all points but one crowd in a corner. */
	@Test
	void aFarPointDoesNotHideTheOthers() {
		double[] y = positions(600, 2);
		y[0] = 1e6;
		var force = new double[y.length];
		double sum = new SpaceTree(600, 2, .3).repulsion(y, force, WORKERS);
		assertEquals(total(y, 2), sum, 1e-3 * sum);
		assertTrue(apart(force, exactRepulsion(y, 2)) < 5e-3);
	}
}
