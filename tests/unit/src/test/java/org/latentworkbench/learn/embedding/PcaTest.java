package org.latentworkbench.learn.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.Points;
import org.latentworkbench.learn.neighbours.Workers;

class PcaTest {
	/** Never closed: JUnit and jqwik both run this class, and its threads are daemons. */
	private static final Workers WORKERS = Workers.all();
	private static final RandomStream RANDOM = RandomStream.of(1, "pca");

	/** By hand: the points (0, 0), (2, 2), (1, 0), (1, 2) have the covariance 2/3 * [1 1; 1 2]. */
	@Test
	void fourPointsByHand() {
		var data = new Matrix(4, 2, new float[] { 0, 0, 2, 2, 1, 0, 1, 2 });
		var pca = Pca.exact(data, 2, WORKERS);
		assertArrayEquals(new double[] { 1, 1 }, pca.mean());
		double root = Math.sqrt(5);
		assertEquals((3 + root) / 3, pca.variance()[0], 1e-12);
		assertEquals((3 - root) / 3, pca.variance()[1], 1e-12);
		assertEquals((3 + root) / 6, pca.varianceRatio()[0], 1e-12);
		double golden = (1 + root) / 2;
		double length = Math.hypot(1, golden);
		assertArrayEquals(new double[] { 1 / length, golden / length }, pca.components()[0], 1e-12);
		assertArrayEquals(new double[] { golden / length, -1 / length }, pca.components()[1], 1e-12);
		assertArrayEquals(new float[] { (float) ((-1 - golden) / length) }, new float[] { pca.transform(data, WORKERS).at(0, 0) }, 1e-6f);
	}

	/** Numbers from scikit-learn 1.9. */
	@Test
	void componentsAreThoseOfScikitLearn() {
		var data = Matrix.zeros(30, 4);
		for (int i = 0; i < 30; i++) {
			float[] row = { (float) (Math.sin(i * .7) * 3 + i % 3), (float) (Math.cos(i * 1.3) * 2), (i * 7 % 11) / 4f, (i * 5 % 13) / 6f };
			System.arraycopy(row, 0, data.values(), 4 * i, 4);
		}
		for (Pca pca : new Pca[] { Pca.exact(data, 3, WORKERS), Pca.randomised(data, 3, RANDOM, WORKERS) }) {
			assertArrayEquals(new double[] { 5.501748610491529, 2.1437748061160278, 0.7068155617704964 }, pca.variance(), 1e-6);
			assertArrayEquals(new double[] { 0.6327918043407736, 0.2465694497701263, 0.08129544374600767 }, pca.varianceRatio(), 1e-6);
			assertArrayEquals(new double[] { 0.999093956690165, -0.008360460723684503, -0.04115677202319311, 0.006891191356342363 },
					pca.components()[0], 1e-5);
			assertArrayEquals(new double[] { 0.03402659201194624, -0.06725706363561658, 0.9084934016733865, 0.4110455172779851 },
					pca.components()[2], 1e-5);
		}
	}

	@Property(tries = 60, seed = "20260102")
	void lawsHoldForAnyShape(@ForAll @IntRange(min = 2, max = 40) int n, @ForAll @IntRange(min = 1, max = 40) int d,
			@ForAll boolean repeated) {
		Matrix data = Points.normal(n, d, "laws");
		if (repeated) {
			/* Fewer directions than columns or rows. */
			for (int p = d; p < data.values().length; p++) {
				data.values()[p] = p / d % 2 == 0 ? data.values()[p % d] : 2 * data.values()[p % d];
			}
		}
		int k = Math.min(n, d);
		var pca = Pca.exact(data, k, WORKERS);
		double total = 0;
		for (int t = 0; t < d; t++) {
			double mean = 0;
			for (float v : data.column(t)) {
				mean += v / (double) n;
			}
			for (float v : data.column(t)) {
				total += (v - mean) * (v - mean) / (n - 1);
			}
		}
		assertEquals(total, Arrays.stream(pca.variance()).sum(), 1e-6 * (1 + total));
		Matrix scores = pca.transform(data, WORKERS);
		for (int c = 0; c < k; c++) {
			assertTrue(c == 0 || pca.variance()[c] <= pca.variance()[c - 1], "largest variance first");
			double squares = 0;
			for (float v : scores.column(c)) {
				squares += (double) v * v / (n - 1);
			}
			assertEquals(pca.variance()[c], squares, 1e-5 * (1 + total));
			for (int e = 0; e <= c; e++) {
				assertEquals(e == c ? 1 : 0, Orthonormal.dot(pca.components()[c], pca.components()[e]), 1e-9);
			}
			double[] sizes = Arrays.stream(pca.components()[c]).map(Math::abs).toArray();
			double largest = Arrays.stream(sizes).max().orElseThrow();
			assertEquals(largest, Arrays.stream(pca.components()[c]).max().orElseThrow(), 1e-9, "the largest loading is positive");
		}
		assertArrayEquals(data.values(), pca.inverse(scores).values(), 1e-4f, "all components give the data back");
	}

	@Test
	void randomisedFindsTheExactComponents() {
		for (int[] shape : new int[][] { { 900, 120 }, { 120, 900 } }) {
			Matrix data = Points.surface(shape[0], 6, shape[1], "shape");
			var exact = Pca.exact(data, 6, WORKERS);
			var random = Pca.randomised(data, 6, RANDOM, WORKERS);
			for (int c = 0; c < 6; c++) {
				assertEquals(exact.variance()[c], random.variance()[c], 1e-9 * exact.variance()[0]);
				assertEquals(1, Orthonormal.dot(exact.components()[c], random.components()[c]), 1e-6);
			}
		}
	}

	@Test
	void resultsAreTheSameForAnyNumberOfThreads() {
		Matrix data = Points.surface(700, 6, 90, "threads");
		Pca[] found = new Pca[4];
		for (int t = 0; t < 2; t++) {
			try (var workers = new Workers(1 + 3 * t, Monitor.NONE)) {
				found[2 * t] = Pca.randomised(data, 3, RANDOM, workers);
				found[2 * t + 1] = Pca.exact(data, 3, workers);
			}
		}
		for (int c = 0; c < 3; c++) {
			assertArrayEquals(found[0].components()[c], found[2].components()[c]);
			assertArrayEquals(found[1].components()[c], found[3].components()[c]);
		}
	}

	@Test
	void dataWithoutVarianceHaveComponentsAllTheSame() {
		var data = new Matrix(3, 4, new float[] { 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4 });
		for (Pca pca : new Pca[] { Pca.exact(data, 2, WORKERS), Pca.randomised(data, 2, RANDOM, WORKERS) }) {
			assertArrayEquals(new double[2], pca.variance(), 1e-12);
			assertArrayEquals(new double[2], pca.varianceRatio());
			assertEquals(1, Orthonormal.dot(pca.components()[1], pca.components()[1]), 1e-12);
			assertArrayEquals(new float[6], pca.transform(data, WORKERS).values(), 1e-6f);
		}
	}

	@Test
	void mistakesAreNamed() {
		Matrix data = Points.normal(5, 3, "mistakes");
		assertThrows(IllegalArgumentException.class, () -> Pca.of(data, 4, RANDOM, WORKERS));
		assertThrows(IllegalArgumentException.class, () -> Pca.of(data, 0, RANDOM, WORKERS));
		assertThrows(IllegalArgumentException.class, () -> Pca.of(Points.normal(1, 3, "one"), 1, RANDOM, WORKERS));
		var pca = Pca.of(data, 2, RANDOM, WORKERS);
		assertThrows(IllegalArgumentException.class, () -> pca.transform(Matrix.zeros(2, 4), WORKERS));
		data.values()[4] = Float.NaN;
		String message = assertThrows(IllegalArgumentException.class, () -> Pca.of(data, 2, RANDOM, WORKERS)).getMessage();
		assertTrue(message.contains("column 1"), message);
	}

	@Property(tries = 80, seed = "20260102")
	void eigenpairsSolveTheirEquation(@ForAll @IntRange(min = 1, max = 25) int n, @ForAll long seed, @ForAll @IntRange(max = 3) int kind) {
		double[][] a = new double[n][n];
		var random = RandomStream.of(seed, "eigen");
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				/* full, sparse, diagonal, zero */
				double v = kind == 0 || kind == 1 && random.nextBoolean(.2) || kind == 2 && i == j ? random.nextGaussian() : 0;
				a[i][j] = a[j][i] = v;
			}
		}
		double[][] copy = Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
		var eigen = SymmetricEigen.of(a);
		for (int c = 0; c < n; c++) {
			double[] v = eigen.vectors()[c];
			for (int i = 0; i < n; i++) {
				assertEquals(eigen.values()[c] * v[i], Orthonormal.dot(copy[i], v), 1e-12 * n);
			}
			for (int e = 0; e <= c; e++) {
				assertEquals(e == c ? 1 : 0, Orthonormal.dot(v, eigen.vectors()[e]), 1e-12 * n);
			}
			assertTrue(c == 0 || eigen.values()[c] <= eigen.values()[c - 1]);
		}
	}
}
