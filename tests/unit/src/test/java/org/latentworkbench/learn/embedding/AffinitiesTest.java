package org.latentworkbench.learn.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.neighbours.ExactNeighbours;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.Points;
import org.latentworkbench.learn.neighbours.Workers;

class AffinitiesTest {
	private static final Workers WORKERS = Workers.all();

	@AfterAll
	static void close() {
		WORKERS.close();
	}

	private static NeighbourGraph graph(Matrix data, int k) {
		return ExactNeighbours.graph(data, k, Metric.EUCLIDEAN, WORKERS);
	}

	@Test
	void everyPointHasThePerplexity() {
		/* Scales that differ by 10^8, so that the search has to find its own. */
		for (float scale : new float[] { 1e-4f, 1, 1e4f }) {
			Matrix data = Points.normal(300, 4, "perplexity");
			for (int p = 0; p < data.values().length; p++) {
				data.values()[p] *= scale;
			}
			for (double perplexity : new double[] { 2, 12.5, 29 }) {
				NeighbourGraph near = graph(data, 30);
				float[] p = Affinities.conditional(near, perplexity, WORKERS);
				for (int i = 0; i < 300; i++) {
					double entropy = 0;
					double sum = 0;
					for (int j = 0; j < 30; j++) {
						double v = p[i * 30 + j];
						sum += v;
						entropy -= v > 0 ? v * Math.log(v) : 0;
						assertTrue(j == 0 || v <= p[i * 30 + j - 1], "nearer neighbours belong more");
					}
					assertEquals(1, sum, 1e-5);
					assertEquals(perplexity, Math.exp(entropy), 1e-4 * perplexity);
				}
			}
		}
	}

	/** Three neighbours at squared distances 1, 2 and 4 and b = ln 2 weigh 4 : 2 : 1/2, that is 8/13, 4/13 and 1/13. */
	@Test
	void weightsAreGaussian() {
		var near = new NeighbourGraph(1, 3, new int[] { 1, 2, 3 }, new float[] { 1, (float) Math.sqrt(2), 2 }, 1);
		double entropy = -(8 * Math.log(8. / 13) + 4 * Math.log(4. / 13) + Math.log(1. / 13)) / 13;
		float[] p = Affinities.conditional(near, Math.exp(entropy), WORKERS);
		assertEquals(8. / 13, p[0], 1e-5);
		assertEquals(4. / 13, p[1], 1e-5);
		assertEquals(1. / 13, p[2], 1e-5);
	}

	@Test
	void equalDistancesWeighTheSame() {
		var near = new NeighbourGraph(2, 4, new int[] { 1, 2, 3, 4, 0, 2, 3, 4 }, new float[] { 0, 0, 0, 0, 1, 1, 1, 5 }, 1);
		float[] p = Affinities.conditional(near, 2, WORKERS);
		for (int j = 0; j < 4; j++) {
			assertEquals(.25, p[j], 1e-7);
		}
		assertEquals(1. / 3, p[4], 1e-6, "three at the same distance are the fewest that there can be");
		assertEquals(0, p[7], 1e-6);
	}

	@Test
	void pairsAreSymmetricAndSumToOne() {
		NeighbourGraph near = graph(Points.surface(200, 2, 5, "joint"), 15);
		float[] p = Affinities.conditional(near, 5, WORKERS);
		FuzzyGraph joint = Affinities.joint(near, 5, WORKERS);
		double total = 0;
		for (float w : joint.weight()) {
			total += w;
		}
		assertEquals(1, total, 1e-5);
		double[][] expected = new double[200][200];
		for (int e = 0; e < p.length; e++) {
			expected[e / 15][near.indices()[e]] += p[e] / 400.;
			expected[near.indices()[e]][e / 15] += p[e] / 400.;
		}
		for (int i = 0; i < 200; i++) {
			var found = new double[200];
			for (int e = joint.start()[i]; e < joint.start()[i + 1]; e++) {
				found[joint.column()[e]] = joint.weight()[e];
			}
			assertEquals(0, found[i]);
			for (int j = 0; j < 200; j++) {
				assertEquals(expected[i][j], found[j], 1e-9);
			}
		}
	}

	@Test
	void fewRowsHaveALowerPerplexity() {
		assertEquals(30, Affinities.perplexity(30, 1000));
		assertEquals(90, Affinities.neighbours(30, 1000));
		assertEquals(9, Affinities.perplexity(30, 28));
		assertEquals(27, Affinities.neighbours(9, 28));
		assertEquals(1, Affinities.perplexity(30, 3));
		assertEquals(2, Affinities.neighbours(1, 3));
		float[] p = Affinities.conditional(graph(Points.normal(3, 2, "three"), 2), 1, WORKERS);
		assertTrue(p[0] > .99 && p[2] > .99 && p[4] > .99, Arrays.toString(p));
	}
}
